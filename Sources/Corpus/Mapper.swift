public import Figures
public import Input
import Linking
import Quantities
public import Reference
import TextChecks

/// Checks one record after the other: figures found, linked to what is known
/// of, checked inside the text and against the facts.
public struct Mapper: Sendable {
  let reader: FigureReader
  let linker: Linker
  let checker: TextChecker
  public let identity: WorkerIdentity
  let bounds: CorpusBounds

  /// - Throws: `InputError` if a language table cannot be read.
  public init(
    book: ReferenceBook, identity: WorkerIdentity,
    reader: FigureReader = .standard, bounds: CorpusBounds = .standard
  ) throws(InputError) {
    self.reader = reader
    linker = try Linker(book: book)
    checker = try TextChecker(book: book)
    self.identity = identity
    self.bounds = bounds
  }

  /// What became of one line of input.
  public struct Output: Sendable {
    /// One line of JSON without its end.
    public var result: String
    /// `key TAB json` lines without their ends.
    public var figures: [Keyed] = []
    public var isError = false
    public var isOverBudget = false
    public var figureCount = 0
  }

  /// A figure for the reducer.
  public struct Keyed: Sendable {
    public let key: String
    /// Code points of the text before it.
    public let start: Int
    /// `key TAB json` without its end.
    public let line: String
  }

  /// Checks one record.
  ///
  /// - Parameters:
  ///   - line: a record's line.
  ///   - number: its line in the input, from 1, for the place of an error.
  ///   - offset: its first byte in the input.
  public func map(_ line: [UInt8], number: Int, offset: Int) -> Output {
    do throws(RecordError) {
      let record = try CorpusRecord(line: line, bounds: bounds)
      return map(record)
    } catch {
      return self.error(error, number: number, offset: offset)
    }
  }

  /// The error record of a line that was too long to be held.
  public func tooLong(_ bytes: Int, number: Int, offset: Int) -> Output {
    error(.tooLong(bytes, bounds), number: number, offset: offset)
  }

  private func error(
    _ error: RecordError, number: Int, offset: Int
  ) -> Output {
    var json = "{\"type\":\"error\",\"line\":\(number),\"offset\":\(offset)"
    json += ",\"error\":"
    json.appendQuoted(
      "\(identity.shard):\(number):\(error.column): error: \(error.message)")
    identity.write(to: &json)
    return Output(result: json + "}", isError: true)
  }

  /// Checks one record that has been read.
  public func map(_ record: CorpusRecord) -> Output {
    var figures: [(finding: Finding, figure: Figure?)] = []
    var line = 0
    // Paragraph by paragraph, which are read alone anyhow, so that no more is
    // held than the bounds allow.
    for paragraph in record.text.split(
      separator: 0x0A, omittingEmptySubsequences: false)
    {
      guard paragraph.count <= bounds.paragraphBytes else {
        return overBudget(record, "\(paragraph.count) bytes of a paragraph")
      }
      for (finding, figure) in reader.figures(
        in: Array(paragraph), on: record.date)
      {
        var finding = finding.moved(by: paragraph.startIndex)
        finding.line += line
        figures.append((finding, figure))
      }
      guard figures.count <= bounds.figures else {
        return overBudget(record, "more than \(bounds.figures) figures")
      }
      line += 1
    }
    guard
      figures.allSatisfy({ ($0.figure?.readings.count ?? 0) <= bounds.readings }
      )
    else { return overBudget(record, "readings of a figure") }
    let relations = checker.relations(
      in: record.text, figures: figures, on: record.date)
    let places = CodePoints(record.text)
    var lines: [FigureLine] = []
    var links = "["
    var counts: [String: Int] = [:]
    for link in linker.links(of: figures, in: record.text) {
      let range = link.finding.range
      let value = PrintedValue(link.figure)
      // What chose the link cannot support it as well.
      let known = link.isChosenByValue ? [] : linker.knownValues(of: link)
      let verdict = FactVerdict(
        value, isDayOfSpan: link.isDayOfSpan,
        known: known.map { ($0.sets, $0.fact.evidence.isFirm) })
      counts[verdict.name, default: 0] += 1
      let surface = String(decoding: record.text[range], as: UTF8.self)
      let place = FigureLine.Place(
        id: record.id, start: places.count(before: range.lowerBound),
        surface: surface)
      // Two days of one event are no two answers to one question.
      if !link.isDayOfSpan {
        lines.append(
          FigureLine(
            key: link.key, value: value, place: place, asOf: record.asOf,
            supersedes: record.supersedes, contradicted: nil))
      }
      if links.utf8.count > 1 { links += "," }
      links += "{\"start\":\(place.start)"
      links += ",\"end\":\(places.count(before: range.upperBound)),\"surface\":"
      links.appendQuoted(surface)
      links += ",\"key\":"
      links.appendQuoted(link.key)
      links += ",\"verdict\":\"\(verdict.name)\""
      if let grade = verdict.grade { links += ",\"grade\":\"\(grade)\"" }
      links += "}"
    }
    guard let compared = comparing(lines) else {
      return overBudget(record, "figures of one quantity")
    }
    var json = "{\"type\":\"result\",\"id\":"
    json.appendQuoted(record.id)
    let count = figures.count {
      $0.finding.kind != .name && $0.finding.kind != .misprint
    }
    json += ",\"figures\":\(count)"
    json += ",\"checks\":\(Self.checks(relations, record.text, places))"
    json += ",\"facts\":{"
    json += ["supported", "refuted", "undetermined"]
      .map { "\"\($0)\":\(counts[$0] ?? 0)" }.joined(separator: ",")
    json += "},\"links\":\(links)]"
    identity.write(to: &json)
    return Output(
      result: json + "}",
      figures: compared.map {
        Keyed(
          key: $0.key, start: $0.place.start, line: $0.text(identity))
      },
      figureCount: count)
  }

  /// Marks the figures that another of the same record and quantity
  /// contradicts; nil over the bound of steps.
  private func comparing(_ lines: [FigureLine]) -> [FigureLine]? {
    var steps = 0
    var marked: [FigureLine] = []
    let groups = Dictionary(grouping: lines, by: \.key)
    for line in lines {
      var worst: (by: FigureLine.Place, level: Int)?
      for other in groups[line.key] ?? [] where other.place != line.place {
        steps += 1
        guard steps <= bounds.steps else { return nil }
        let level = line.value.apart(from: other.value)
        if level > worst?.level ?? 0 { worst = (other.place, level) }
      }
      marked.append(
        FigureLine(
          key: line.key, value: line.value, place: line.place,
          asOf: line.asOf, supersedes: line.supersedes, contradicted: worst))
    }
    return marked
  }

  private func overBudget(
    _ record: CorpusRecord, _ what: String
  ) -> Output {
    var json = "{\"type\":\"result\",\"id\":"
    json.appendQuoted(record.id)
    json += ",\"verdict\":\"undetermined (budget)\",\"over\":"
    json.appendQuoted(what)
    identity.write(to: &json)
    return Output(result: json + "}", isOverBudget: true)
  }

  /// The relations inside the text: how many came out how, and those that are
  /// contradicted.
  private static func checks(
    _ relations: [Relation], _ text: [UInt8], _ places: CodePoints
  ) -> String {
    func count(_ outcome: Relation.Outcome) -> Int {
      relations.count { $0.outcome == outcome }
    }
    var json = "{\"holds\":\(count(.holds))"
    json += ",\"contradicted\":\(count(.contradicted))"
    json += ",\"doubtful\":\(count(.doubtful))"
    json += ",\"undecided\":\(count(.undecided))"
    json += ",\"unreferenced\":\(count(.unreferenced)),\"findings\":["
    var isFirst = true
    for relation in relations
    where relation.outcome == .contradicted || relation.outcome == .doubtful {
      if !isFirst { json += "," }
      isFirst = false
      json += "{\"rule\":\"\(relation.rule.rawValue)\""
      json += ",\"start\":\(places.count(before: relation.range.lowerBound))"
      json += ",\"end\":\(places.count(before: relation.range.upperBound))"
      json += ",\"grade\":"
      json += relation.outcome == .contradicted ? "\"A\"" : "\"B\""
      json += ",\"says\":"
      json.appendQuoted(relation.statement)
      json += ",\"working\":"
      json.appendQuoted(relation.working)
      json += "}"
    }
    return json + "]}"
  }
}

/// How many code points stand before a byte of a text, counted once.
struct CodePoints {
  private let starts: [Int]
  private let text: [UInt8]
  private static let block = 256

  init(_ text: [UInt8]) {
    self.text = text
    var starts: [Int] = []
    var count = 0
    for (index, byte) in text.enumerated() {
      if index % Self.block == 0 { starts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.starts = starts
  }

  func count(before offset: Int) -> Int {
    guard !starts.isEmpty else { return 0 }
    let block = min(offset / Self.block, starts.count - 1)
    return starts[block]
      + text[(block * Self.block)..<offset].count { $0 & 0xC0 != 0x80 }
  }
}
