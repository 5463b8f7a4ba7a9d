public import Exact
public import Quantities

/// A figure or a name with digits, as it stands in running text.
public struct Finding: Hashable, Sendable {
  /// What was found.
  public enum Kind: String, Hashable, Sendable {
    case number, count, currency, dimension, percentage
    case percentagePoint = "percentage_point"
    case multiple, fraction, range, duration, ordinal, date
    case dateRange = "date_range"
    case rate, share, ratio, time, age, temperature, name
    /// A number that is written wrongly, such as 1,23,4: it has no value.
    case misprint
  }

  /// Words that say how exactly a figure is meant.
  public struct Hedge: Hashable, Sendable {
    public enum Name: String, Hashable, Sendable {
      case about, over, under, reaching, vague, only, since, by, within
      case atLeast = "at_least"
      case atMost = "at_most"
      case slightlyOver = "slightly_over"
      case slightlyUnder = "slightly_under"
    }

    public let name: Name
    /// The bytes of the word, or of the first where several hedge.
    public let range: Range<Int>
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
  /// The days of a date, nil at an open end or where the text does not tell.
  public var firstDay: CalendarDay?
  public var lastDay: CalendarDay?
  /// ISO 4217 for money, a symbol for a unit, the printed word for what is
  /// counted; nil for a bare number.
  public var unit: String?
  public var hedge: Hedge?
  /// The policy's row that gives the four sets, nil for a name.
  public var row: String?
  /// Where the figure stands of which this one, in brackets after it, is the
  /// same amount again: 634억 달러(약 91조3000억원).
  public var repeats: Range<Int>?
}

extension Finding {
  /// The same finding in a text that holds its paragraph further on.
  public func moved(by offset: Int) -> Finding {
    func moved(_ range: Range<Int>) -> Range<Int> {
      range.lowerBound + offset..<range.upperBound + offset
    }
    guard offset > 0 else { return self }
    var finding = self
    finding.range = moved(range)
    finding.repeats = repeats.map(moved)
    finding.hedge = hedge.map { Hedge(name: $0.name, range: moved($0.range)) }
    return finding
  }
}
