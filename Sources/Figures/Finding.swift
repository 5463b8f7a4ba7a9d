public import Exact

/// A figure or a name with digits, as it stands in running text.
public struct Finding: Hashable, Sendable {
  /// What was found.
  public enum Kind: String, Hashable, Sendable {
    case number, count, currency, dimension, percentage
    case percentagePoint = "percentage_point"
    case multiple, fraction, range, duration, ordinal, date, share, ratio
    case time, age, temperature, name
    /// A number that is written wrongly, such as 1,23,4: it has no value.
    case misprint
  }

  public var kind: Kind
  /// The bytes of number and unit in the text.
  public var range: Range<Int>
  /// The line, counted from one.
  public var line: Int
  /// The value in the printed unit; nil where no one number is told.
  public var value: Rational?
  /// The bounds that a range or a hedge tells, in the printed unit.
  public var low: Rational?
  public var high: Rational?
  /// ISO 4217 for money, a symbol for a unit, the printed word for what is
  /// counted; nil for a bare number.
  public var unit: String?
  /// The policy's row for the hedge, nil for a plain figure.
  public var hedge: String?
  /// Where the figure stands of which this one, in brackets after it, is the
  /// same amount again: 634억 달러(약 91조3000억원).
  public var repeats: Range<Int>?
}
