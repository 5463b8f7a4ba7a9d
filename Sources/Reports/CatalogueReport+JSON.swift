import Catalogue
import Exact
import Foundation
import Quantities
import Reference

extension CatalogueReport {
  /// The version of the form, raised when a key changes its meaning.
  public static let version = 1

  /// The same for machines: one object, keys sorted. Values are exact
  /// fractions in the unit beside them.
  public var json: String {
    JSONText.of(
      Root(
        version: Self.version, isSettled: check.isSettled,
        entities: check.entities.count,
        confidence: Dictionary(
          uniqueKeysWithValues: Confidence.allCases.map {
            ("\($0)", check.confidence[$0] ?? 0)
          }),
        recomputed: check.recomputations.map(RecomputedRecord.init),
        disagreements: check.disagreements.map(DisagreementRecord.init),
        poor: check.poor.map(FactText.init)))
  }

  private struct Root: Encodable {
    let version: Int
    let isSettled: Bool
    let entities: Int
    let confidence: [String: Int]
    let recomputed: [RecomputedRecord]
    let disagreements: [DisagreementRecord]
    let poor: [FactText]
  }

  private struct RecomputedRecord: Encodable {
    let published: FactText
    let kind, formula: String
    let isSettled: Bool
    let resolution: String?
    let results: [Result]

    struct Result: Encodable {
      let value: ExactText
      let difference: String?
      let agrees: Bool
      let facts: [FactText]
    }

    init(_ recomputation: Recomputation) {
      published = FactText(recomputation.published)
      kind = recomputation.kind.rawValue
      formula = recomputation.formula
      isSettled = recomputation.isSettled
      resolution = recomputation.resolution
      results = recomputation.results.map { result in
        Result(
          value: ExactText(result.value),
          difference: result.difference?.description, agrees: result.agrees,
          facts: result.facts.map(FactText.init))
      }
    }
  }

  private struct DisagreementRecord: Encodable {
    let name: String
    let conflicts: [Pair]
    let used: FactText?
    let resolution: String?

    struct Pair: Encodable {
      let first, second: FactText
      let difference: String?
    }

    init(_ disagreement: CatalogueCheck.Disagreement) {
      name = disagreement.name
      conflicts = disagreement.conflicts.map {
        Pair(
          first: FactText($0.first), second: FactText($0.second),
          difference: $0.difference?.description)
      }
      used = disagreement.resolution.map { FactText($0.used) }
      resolution = disagreement.resolution?.why
    }
  }
}

/// An exact value for machines: a fraction, a decimal near it, a unit.
struct ExactText: Encodable {
  let exact: String?
  let decimal: String?
  let unit: String

  init(_ quantity: Quantity) {
    unit = quantity.unit.symbol
    let value = quantity.values.point.map { $0 / quantity.unit.factor }
    exact = value?.description
    decimal = value?.readable().text
  }
}

/// A fact for machines: what it is called, what it prints, from where.
struct FactText: Encodable {
  let name, printed, evidence, asOf: String
  let qualities: [String]
  let sources: [Citation]

  struct Citation: Encodable {
    let code: String
    let locator: String?
  }

  init(_ fact: Fact) {
    name = fact.name
    printed = fact.printed
    evidence = fact.evidence.rawValue
    asOf = fact.asOf
    qualities = fact.qualities.words
    sources = fact.citations.map {
      Citation(code: $0.source.id, locator: $0.locator?.description)
    }
  }
}

/// Values as JSON text, keys sorted, the same bytes for the same values.
enum JSONText {
  static func of(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
