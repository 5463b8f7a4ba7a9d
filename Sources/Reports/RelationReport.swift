import Foundation
import Input
public import TextChecks
public import Texts

/// What the checks inside texts found, for people and for machines.
public struct RelationReport: Sendable {
  /// One relation and where it stands.
  struct Entry: Sendable {
    let relation: Relation
    let file: String
    let line: Int
    let column: Int
    let start: Int
    let end: Int
    let surface: String
  }

  public enum Format: Sendable { case text, json, jsonl }

  private(set) var entries: [Entry] = []

  public init() {}

  /// Adds the relations of a text. Places count code points: those of JSON
  /// from 0 over the whole text, a column from 1.
  public mutating func add(_ relations: [Relation], in text: SourceText) {
    for relation in relations {
      let place = text.start(of: relation.range.lowerBound)
      entries.append(
        Entry(
          relation: relation, file: text.name, line: place.line,
          column: place.column, start: place.codePoint,
          end: text.end(of: relation.range.upperBound).codePoint,
          surface: text.text(relation.range)))
    }
  }

  /// Whether a relation is contradicted under every reading.
  public var hasErrors: Bool {
    entries.contains { $0.relation.outcome == .contradicted }
  }

  /// The report. Relations that hold or stay open are left out of the text
  /// unless it is `verbose`; the records for machines hold all.
  public func rendered(as format: Format, verbose: Bool) -> String {
    switch format {
    case .text:
      entries.filter { verbose || $0.isFinding }.map { $0.text + "\n" }
        .joined() + summary + "\n"
    case .jsonl: entries.map { $0.json + "\n" }.joined()
    case .json:
      entries.isEmpty
        ? "[]\n"
        : "[\n" + entries.map(\.json).joined(separator: ",\n") + "\n]\n"
    }
  }

  /// "5 relations checked: 3 hold, 1 contradicted, 1 undecided".
  public var summary: String {
    func count(_ outcomes: [Relation.Outcome]) -> Int {
      entries.count { outcomes.contains($0.relation.outcome) }
    }
    let missing = count([.unreferenced])
    let checked = entries.count - missing
    return counted(checked, "relation") + " checked: "
      + counted(count([.holds]), "holds", plural: "hold") + ","
      + " \(count([.contradicted, .doubtful])) contradicted,"
      + " \(count([.undecided])) undecided"
      + (missing == 0 ? "" : "; \(missing) without a reference")
  }
}

extension RelationReport.Entry {
  var isFinding: Bool {
    relation.outcome == .contradicted || relation.outcome == .doubtful
  }

  private var severity: String {
    switch relation.outcome {
    case .contradicted: "error"
    case .doubtful: "warning"
    default: "note"
    }
  }

  private var word: String {
    switch relation.outcome {
    case .contradicted, .doubtful: "contradicted"
    case .holds: "holds"
    case .undecided: "undecided"
    case .unreferenced: "unreferenced"
    }
  }

  /// `file:line:column: error: what it says; what it is; what would be right`.
  var text: String {
    plain(
      "\(file):\(line):\(column): \(severity):"
        + " \(relation.rule.rawValue) \(word): \(relation.statement);"
        + " \(relation.working)"
        + (relation.remedy.map { "; consistent would be \($0)" } ?? ""))
  }

  private struct Record: Encodable {
    let file: String
    let line, column, start, end: Int
    let rule, verdict, severity, surface, says, working: String
    let grade, consistent: String?
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let record = Record(
      file: file, line: line, column: column, start: start, end: end,
      rule: relation.rule.rawValue, verdict: word, severity: severity,
      surface: surface, says: relation.statement, working: relation.working,
      grade: isFinding ? relation.outcome == .contradicted ? "A" : "B" : nil,
      consistent: relation.remedy)
    guard let data = try? encoder.encode(record) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
