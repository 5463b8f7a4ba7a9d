import Checks
import ClaimLanguage
import Figures
public import Foundation
public import Input

/// A run as a line of a history: the verdict on every claim and what it rests
/// on, enough to say later which verdicts changed and why.
public struct RunRecord: Codable, Hashable, Sendable {
  public let schema: Int
  /// When it ran: day and time in UTC, as in ISO 8601.
  public let recorded: String
  public let provenance: Provenance
  /// How many claims have each verdict.
  public let counts: [String: Int]
  /// By the documents' ids.
  public let documents: [String: Document]
  /// The facts that some claim uses, by their names.
  public let facts: [String: Attested]
  /// By `document/claim`.
  public let claims: [String: Entry]

  public struct Document: Codable, Hashable, Sendable {
    public let date: String?
    /// The SHA-256 of its text, as far as known.
    public let sha256: String?
  }

  /// The facts of one name.
  public struct Attested: Codable, Hashable, Sendable {
    /// As the sources print them, where they differ one after the other.
    public let printed: String
    public let sha256: String
  }

  public struct Entry: Codable, Hashable, Sendable {
    public let verdict: String
    public let grade: String?
    public let cause: String?
    /// The printed figures by key, with the noun or unit given for them.
    public let figures: [String: String]
    public let check: String
    /// The names of the facts used.
    public let facts: [String]
    /// The other claims that the check takes figures of.
    public let claims: [String]
  }

  static let schema = 1

  /// Longer lines no run writes: a claim takes some 400 bytes.
  static let lines = JSONLine.Form(
    schema: schema, noun: "run", lengthLimit: 1 << 28)

  /// - Parameters:
  ///   - recorded: when it ran.
  ///   - texts: the SHA-256 of the texts at hand, by the documents' ids.
  public init(
    _ report: Report, recorded: Date, provenance: Provenance,
    texts: [String: String] = [:]
  ) {
    schema = Self.schema
    self.recorded = recorded.formatted(.iso8601)
    self.provenance = provenance
    counts = Dictionary(
      uniqueKeysWithValues: report.counts(report.verdicts).map {
        ($0.kind.rawValue, $0.count)
      })
    var documents: [String: Document] = [:]
    for document in report.files.map(\.document) {
      documents[document.id] = Document(
        date: document.date?.description,
        sha256: texts[document.id] ?? document.sha256)
    }
    self.documents = documents
    let used = report.verdicts.flatMap(\.facts)
    facts = Dictionary(grouping: Set(used), by: \.name).mapValues { facts in
      let facts = facts.map { ($0.printed, $0.digest) }.sorted { $0 < $1 }
      return Attested(
        printed: Set(facts.map(\.0)).sorted().joined(separator: "; "),
        sha256: facts.count == 1
          ? facts[0].1 : Input.sha256(Array(facts.map(\.1).joined().utf8)))
    }
    claims = Dictionary(
      report.verdicts.map { ($0.claim.path, Entry($0)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// One line with its end.
  public var line: String { JSONLine.text(self) }
}

extension RunRecord.Entry {
  init(_ verdict: Verdict) {
    let claim = verdict.claim
    self.verdict = verdict.kind.rawValue
    grade = verdict.grade?.rawValue
    cause = verdict.cause?.rawValue
    figures = Dictionary(
      claim.figures.map { figure in
        let of = figure.referent.map { " of \($0.name)" } ?? ""
        return (figure.key, figure.phrase + of)
      }, uniquingKeysWith: { first, _ in first })
    check = claim.checkText
    facts = Set(verdict.facts.map(\.name)).sorted()
    let others = claim.check.nodes.compactMap { node -> String? in
      if case .claim(let document, let id, _) = node.kind {
        "\(document)/\(id)"
      } else {
        nil
      }
    }
    claims = Set(others).sorted()
  }

  /// The verdict with its grade or cause: `supported (A)`.
  public var summary: String {
    if let grade { return "\(verdict) (\(grade))" }
    if let cause { return "\(verdict) (\(cause))" }
    return verdict
  }
}

extension FigureReader.Referent {
  fileprivate var name: String {
    switch self {
    case .noun(let noun): noun.id
    case .unit(let unit): unit.symbol
    }
  }
}

/// The runs of a history, in the order they were written down.
public enum RunHistory {
  /// A line that is no run is an error with its place; the others are used.
  public static func read(_ lines: [JSONLine]) -> Reading<[RunRecord]> {
    var reading: Reading<[RunRecord]> = Reading([])
    for line in lines {
      do throws(InputError) {
        reading.value.append(
          try line.decoded(as: RunRecord.self, RunRecord.lines))
      } catch {
        reading.errors.append(error)
      }
    }
    return reading
  }
}
