import Checks
import Input
import Quantities
public import Reference

/// What the verdicts of a run rest on beside the claims: the program and the
/// data it was given, by their digests.
public struct Provenance: Codable, Hashable, Sendable {
  /// The version of the program.
  public let engine: String
  /// The version of the policy.
  public let policy: String
  public let digests: Digests

  /// SHA-256, in hexadecimal.
  public struct Digests: Codable, Hashable, Sendable {
    /// The file of the policy.
    public let policy: String
    /// The tables of words by which figures are read.
    public let language: String
    /// Every fact, with its sources.
    public let reference: String
    /// The exchange rates of every day.
    public let rates: String
    /// The transformers and constants of the performance model.
    public let model: String
  }

  public init(engine: String, policy: String, book: ReferenceBook) {
    self.engine = engine
    self.policy = policy
    let facts = book.entities.values.flatMap(\.facts.values).joined()
      .map(\.digest).sorted()
    digests = Digests(
      policy: Self.digest([BuiltInData.policy]),
      language: Self.digest([
        BuiltInData.korean, BuiltInData.english, BuiltInData.japanese,
        BuiltInData.chinese,
      ]),
      reference: sha256(Array(facts.joined().utf8)),
      rates: Self.digest(book.rates),
      model: Self.digest([
        BuiltInData.transformers, BuiltInData.families, BuiltInData.constants,
      ]))
  }

  private static func digest(_ files: [InputFile]) -> String {
    files.count == 1
      ? sha256(files[0].bytes)
      : sha256(Array(files.map { sha256($0.bytes) }.joined().utf8))
  }

  private static func digest(_ rates: ExchangeRates) -> String {
    let rows = rates.days.map { day in
      let row = rates.table[day, default: [:]].sorted { $0.key < $1.key }
        .map { "\($0.key) \($0.value)" }
      return "\(day) \(row.joined(separator: " "))"
    }
    return sha256(
      Array(([rates.base] + rows).joined(separator: "\n").utf8))
  }
}

extension Fact {
  /// A digest of all that a verdict can take from it or say of it, but not of
  /// where it stands in a file.
  var digest: String {
    var words = [
      name, printed, evidence.rawValue, asOf, attestation, remark ?? "",
      standing.validFrom ?? "", standing.validTo ?? "",
      standing.supersedes ?? "", standing.derivation ?? "",
      standing.resolution ?? "",
    ]
    if case .quantity(_, let sets) = content {
      words += [
        sets.sharp.map { "\($0)" } ?? "", "\(sets.usual)", "\(sets.loose)",
        "\(sets.widest)",
      ]
    }
    return sha256(Array(words.joined(separator: "\u{0}").utf8))
  }
}
