import Exact
import Quantities

/// A figure as it stands in a text, before its sets are worked out.
struct ScannedFigure: Sendable {
  enum Content: Sendable {
    /// One number, or the two ends of a range; apart, since a figure is handed
    /// on far more often than its numbers are looked at.
    indirect case number(low: Numeral, high: Numeral?)
    case date(PrintedDate)
    /// A word that is a figure in itself; the row of the policy.
    case quantifier(String)
    /// A time of day or a score, which is neither a count nor a duration.
    case time
  }

  var content: Content
  var unit: Unit
  var isMultiple = false
  var isOrdinal = false
  /// A number made up of two units (1m80, 2시간 30분) cannot be moved by a
  /// step in its digits.
  var isComposite = false
  /// Whether a minus sign stands before it.
  var isNegative = false
  /// The bytes of the unit or counter, as printed.
  var unitRange: Range<Int>?
  /// The policy's row that a word asks for, and where the word stands.
  var hedge: ScannedHedge?
  /// A word that colours the figure and leaves what it denotes: 불과.
  var emphasis: ScannedHedge?
  /// What the words around it show it to be, where number and unit do not.
  var shownKind: Finding.Kind?
  /// The printed unit, where the number is kept in a part of it: 1m80.
  var shownUnit: Unit?
  /// What one number is of another: 15 for 15 대 1.
  var ratio: Rational?
  /// How far it may lie to either side, in its unit: 100 ± 5.
  var tolerance: Rational?
  /// What a multiple is of: "times more", "N-fold increase".
  var comparison: Comparison?
  var range: Range<Int>
  /// Where the words that belong to it begin and end, hedges included.
  var begin: Int
  var end: Int

  init(content: Content, unit: Unit = .unmarked, range: Range<Int>) {
    self.content = content
    self.unit = unit
    self.range = range
    begin = range.lowerBound
    end = range.upperBound
  }

  init(_ date: PrintedDate) {
    self.init(content: .date(date), range: date.range)
    begin = date.begin
    end = date.end
  }

  enum Comparison: Sendable {
    case asMany, more, less, lessTimes, increase, increaseTimes, added
  }
}

/// A word that hedges a figure.
struct ScannedHedge: Hashable, Sendable {
  /// The row of the policy.
  var row: String
  var range: Range<Int>
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
