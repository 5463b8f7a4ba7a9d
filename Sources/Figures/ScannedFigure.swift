import Exact
import Quantities

/// A figure as it stands in a text, before its sets are worked out.
struct ScannedFigure: Sendable {
  enum Content: Sendable {
    /// One number, or the two ends of a range.
    case number(low: Numeral, high: Numeral?)
    case date(PrintedDate)
    /// A word that is a figure in itself; the row of the policy.
    case quantifier(String)
    /// A time of day, which is neither a count nor a duration.
    case time
  }

  var content: Content
  var unit = Unit(symbol: "", dimension: .unmarked, factor: 1)
  var isMultiple = false
  var isOrdinal = false
  /// A number made up of two units (1m80, 2시간 30분) cannot be moved by a
  /// step in its digits.
  var isComposite = false
  /// Whether a minus sign stands before it.
  var isNegative = false
  /// The bytes of the unit or counter, as printed.
  var unitRange: Range<Int>?
  var hedge: String?
  /// The bytes of the word that hedges.
  var hedgeRange: Range<Int>?
  /// What a multiple is of: "times more", "N-fold increase".
  var comparison: Comparison?
  var range: Range<Int>
  /// Where the words that belong to it end, hedges included.
  var end: Int

  init(content: Content, unit: Unit? = nil, range: Range<Int>) {
    self.content = content
    if let unit { self.unit = unit }
    self.range = range
    end = range.upperBound
  }

  enum Comparison: Sendable {
    case asMany, more, less, increase, increaseTimes, added
  }
}

/// A name with digits in it, which is no figure.
struct ScannedName: Sendable {
  var text: String
  var range: Range<Int>
}

/// A number that cannot be read, and where.
struct ScannedTrouble: Sendable {
  var error: FigureError
  var range: Range<Int>
}
