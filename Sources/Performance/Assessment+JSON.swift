public import Exact
import Foundation

extension Assessment {
  /// Everything as JSON: exact values as fractions beside their decimals.
  public func json(stated: Rational? = nil) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    let document = Document(self, stated)
    // All numbers are finite, so that encoding cannot fail.
    return String(decoding: try! encoder.encode(document), as: UTF8.self)
  }

  private struct Document: Encodable {
    let question: String
    let unit: String
    let bound: Bound?
    let estimate: Estimated?
    let reason: String?
    let assumptions: [String]
    let alternatives: [Other]
    let stated: Stated?

    init(_ assessment: Assessment, _ stated: Rational?) {
      let limit = assessment.limit
      question = assessment.title
      unit = limit.unit.rawValue
      bound =
        limit.isUnbounded
        ? nil
        : Bound(
          value: "\(limit.value)", decimal: Double(limit.value),
          kind: limit.isRate ? "no more than" : "no less than",
          resource: limit.binding.resource.rawValue,
          terms: limit.terms.map {
            Term(
              resource: $0.resource.rawValue, demand: $0.demand.description,
              seconds: "\($0.time.low)")
          })
      estimate = assessment.estimate.map { estimate in
        Estimated(
          value: estimate.value, low: estimate.band.lowerBound,
          high: estimate.band.upperBound, confidence: 0.95,
          parts: estimate.parts.map {
            Part(
              name: $0.name, seconds: $0.seconds,
              resource: $0.resource?.rawValue)
          })
      }
      reason = assessment.reason?.description
      assumptions = limit.assumptions.map(\.description)
      alternatives = assessment.alternatives.map {
        Other(
          change: $0.change.description, bound: "\($0.bound)",
          decimal: Double($0.bound))
      }
      self.stated = stated.map { value in
        Stated(
          value: "\(value)", decimal: Double(value),
          standing: assessment.standing(of: value)?.rawValue ?? "possible",
          flips: assessment.flipping(value).map(\.change.description))
      }
    }
  }

  private struct Bound: Encodable {
    let value: String
    let decimal: Double
    let kind: String
    let resource: String
    let terms: [Term]
  }
  private struct Term: Encodable {
    let resource: String
    let demand: String
    let seconds: String
  }
  private struct Estimated: Encodable {
    let value: Double
    let low: Double
    let high: Double
    let confidence: Double
    let parts: [Part]
  }
  private struct Part: Encodable {
    let name: String
    let seconds: Double
    let resource: String?
  }
  private struct Other: Encodable {
    let change: String
    let bound: String
    let decimal: Double
  }
  private struct Stated: Encodable {
    let value: String
    let decimal: Double
    let standing: String
    let flips: [String]
  }
}
