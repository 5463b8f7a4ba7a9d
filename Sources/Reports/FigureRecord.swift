public import Exact
public import Figures
import Quantities
public import Texts

/// One figure found in a text, as it is written to files: its place, what it
/// says, and what it denotes.
///
/// Places are those of `SourceText`: `start` and `end` count code points of
/// the decoded file from 0, `line`, `column` and `utf16Column` count from 1.
public struct FigureRecord: Sendable {
  /// The file, where records of several stand together.
  public let file: String?
  public let start: SourcePlace
  public let end: SourcePlace
  /// The figure as printed, without markup.
  public let surface: String
  /// In the unit, exact; nil where no one number is told.
  public let value: Rational?
  public let unit: String?
  public let kind: String
  public let hedge: Hedge?
  /// The bounds that a range or a hedge tells.
  public let low: Rational?
  public let high: Rational?
  /// The days of a date, year first.
  public let firstDay: String?
  public let lastDay: String?
  /// Where the figure starts of which this is the same amount again.
  public let repeats: Int?
  /// The policy's row that gives the sets.
  public let row: String?
  /// What the figure denotes in its first reading, and every reading where
  /// the words allow several.
  public let sets: Sets?
  public let readings: [Reading]

  /// The word that says how exactly the figure is meant.
  public struct Hedge: Sendable {
    public let name: String
    public let surface: String
    public let start: Int
    public let end: Int
  }

  /// Four sets as text, in the unit of the figure; see `Denotation`.
  public struct Sets: Sendable {
    public let sharp: String?
    public let usual: String
    public let loose: String
    public let widest: String
  }

  public struct Reading: Sendable {
    public let name: String
    public let sets: Sets
  }

  /// - Parameters:
  ///   - text: what the finding was found in.
  ///   - figure: the finding with its sets, where they are asked for.
  public init(
    _ finding: Finding, in text: SourceText, file: String? = nil,
    figure: Figure? = nil
  ) {
    self.file = file
    start = text.start(of: finding.range.lowerBound)
    end = text.end(of: finding.range.upperBound)
    surface = text.text(finding.range)
    value = finding.value
    unit = finding.unit
    kind = finding.kind.rawValue
    hedge = finding.hedge.map { hedge in
      Hedge(
        name: hedge.name.rawValue, surface: text.text(hedge.range),
        start: text.start(of: hedge.range.lowerBound).codePoint,
        end: text.end(of: hedge.range.upperBound).codePoint)
    }
    low = finding.low
    high = finding.high
    firstDay = finding.firstDay?.description
    lastDay = finding.lastDay?.description
    repeats = finding.repeats.map { text.start(of: $0.lowerBound).codePoint }
    row = finding.row
    // A day whose year nothing tells has no place among the days.
    let isLost =
      [.date, .dateRange].contains(finding.kind) && finding.firstDay == nil
      && finding.lastDay == nil
    sets = isLost ? nil : figure.map { Sets($0.denotation, of: $0) }
    let others = isLost ? [] : figure?.readings ?? []
    readings =
      others.count < 2
      ? []
      : others.map { reading in
        Reading(
          name: reading.name, sets: Sets(reading.denotation, of: figure!))
      }
  }
}

extension FigureRecord.Sets {
  init(_ denotation: Denotation, of figure: Figure) {
    func text(_ values: ValueSet) -> String {
      values.text { number in
        if figure.dimension == .date, let day = Int(exactly: number) {
          return CalendarDay(number: day)?.description ?? "\(number)"
        }
        return (number / figure.unit.factor).decimalOrFraction
      }
    }
    sharp = denotation.sharp.map(text)
    usual = text(denotation.usual)
    loose = text(denotation.loose)
    widest = text(denotation.widest)
  }
}

extension Rational {
  /// An exact decimal where there is one, else a fraction: `0.75`, `1/3`.
  var decimalOrFraction: String {
    decimalPlaces.map { decimal(places: $0) } ?? description
  }
}
