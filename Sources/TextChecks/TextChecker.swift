import Exact
public import Figures
public import Input
public import Linking
public import Quantities
public import Reference

/// Verifies inside a text what can be verified there, without a claim file.
///
/// Each check looks for one kind of relation that a sentence states in plain
/// words and abstains where anything is unclear, since a false accusation is
/// worse than silence.
public struct TextChecker: Sendable {
  private let book: ReferenceBook
  private let day: CalendarDay?
  private let facts: FactCheck?
  private let languages: RelationLanguages

  /// - Parameters:
  ///   - book: the facts and exchange rates.
  ///   - day: the day of the document.
  ///   - linker: tells which figures are of known things; without one no
  ///     figure is checked against a fact.
  /// - Throws: `InputError` if a language file cannot be read.
  public init(
    book: ReferenceBook, on day: CalendarDay? = nil, linker: Linker? = nil,
    languages: [LanguageFile] = LanguageFile.builtIn
  ) throws(InputError) {
    self.book = book
    self.day = day
    facts = linker.map { FactCheck(linker: $0) }
    self.languages = try RelationLanguages(languages)
  }

  /// The relations that a text states, in the order of their places.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - reader: finds the figures in it.
  public func relations(
    in text: [UInt8], reader: FigureReader = .standard
  ) -> [Relation] {
    relations(in: text, figures: reader.figures(in: text, on: day), on: day)
  }

  /// The relations that figures found in a text state.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - findings: what a reader found in it on that day.
  ///   - day: the day of the text.
  public func relations(
    in text: [UInt8], figures findings: [(finding: Finding, figure: Figure?)],
    on day: CalendarDay?
  ) -> [Relation] {
    let pairs = CurrencyPairCheck(rates: book.rates, day: day)
    let dates = DateCheck(day: day)
    let weekdays = WeekdayCheck(day: day)
    var result: [Relation] = []
    var hasOtherYear = false
    var index = 0
    while index < findings.count {
      let line = findings[index].finding.line
      var end = index
      while end < findings.count, findings[end].finding.line == line {
        end += 1
      }
      let found = Array(findings[index..<end])
      let range = Self.line(text, around: found)
      index = end
      let sentences = Sentence.sentences(
        of: text, line: line, range: range, items: found,
        words: languages.words(for: text[range]))
      let days = found.map(\.finding).filter {
        $0.kind == .date || $0.kind == .dateRange
      }
      hasOtherYear =
        hasOtherYear
        || found.contains { Self.tellsOtherYear($0.finding, day) }
      for sentence in sentences {
        result += TotalCheck.relations(in: sentence)
        result += PartCheck.relations(in: sentence)
        result += ProductCheck.relations(in: sentence)
        result += EquationCheck.relations(in: sentence)
        result += ShareCheck.relations(in: sentence)
        result += ProportionCheck.relations(in: sentence)
        result += GrowthCheck.relations(in: sentence)
        result += MultipleCheck.relations(in: sentence)
        result += pairs.relations(in: sentence)
        result += UnitPairCheck.relations(in: sentence)
        result += RangeCheck.relations(in: sentence)
        result += dates.relations(in: sentence)
        result += weekdays.relations(
          in: sentence, dates: days, hasOtherYear: hasOtherYear)
      }
    }
    result += facts?.relations(of: findings, in: text) ?? []
    var seen: Set<Relation> = []
    return result.filter { seen.insert($0).inserted }.sorted {
      ($0.range.lowerBound, $0.range.upperBound, $0.rule.rawValue)
        < ($1.range.lowerBound, $1.range.upperBound, $1.rule.rawValue)
    }
  }

  /// Whether a date or a bare number tells of another year than the
  /// document's.
  private static func tellsOtherYear(
    _ finding: Finding, _ day: CalendarDay?
  ) -> Bool {
    guard let day else { return false }
    switch finding.kind {
    case .date, .dateRange:
      return [finding.firstDay, finding.lastDay].contains {
        $0 != nil && $0!.year != day.year
      }
    case .number:
      return finding.isYear && finding.value != Rational(day.year)
    default: return false
    }
  }

  /// The bytes of the line that findings stand on.
  private static func line(
    _ text: [UInt8], around items: [Item]
  ) -> Range<Int> {
    var start = items[0].finding.range.lowerBound
    var end = items[items.count - 1].finding.range.upperBound
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    while end < text.count, text[end] != 0x0A { end += 1 }
    return start..<end
  }
}
