import Certificates
import Exact

/// How a statement came out on one reading of everything: from refuted for
/// certain (-2) over undetermined (0) to supported for certain (2).
///
/// The order is that of strong Kleene logic with two degrees of certainty, so
/// `and` is the minimum, `or` the maximum, and `not` changes the sign.
struct Outcome {
  var level: Int
  /// Why it is undetermined.
  var cause: Verdict.Cause?
  /// How far the sets are apart, inside each other, or overlap.
  var margin: Margin?
  /// What a reader should know besides: days or sources that dissent.
  var notes: [Note] = []
  /// What shows it, where that is asked for.
  var proof: Proof?

  static let supported = Outcome(level: 2)
  static let refuted = Outcome(level: -2)

  static func undetermined(
    _ cause: Verdict.Cause, margin: Margin? = nil
  ) -> Outcome {
    Outcome(level: 0, cause: cause, margin: margin)
  }

  var kind: Verdict.Kind {
    isSupported ? .supported : isRefuted ? .refuted : .undetermined
  }

  var isSupported: Bool { level > 0 }
  var isRefuted: Bool { level < 0 }

  var negated: Outcome {
    var result = self
    result.level = -level
    result.proof = proof.map { .not($0) }
    return result
  }

  /// The same with a certainty of B at best.
  var weakened: Outcome {
    var result = self
    result.level = level.signum()
    return result
  }

  /// All of several statements, at least one: the first of the least.
  static func all(_ outcomes: [Outcome]) -> Outcome {
    var result = outcomes.reduce(outcomes[0]) { $1.level < $0.level ? $1 : $0 }
    result.notes = outcomes.flatMap(\.notes)
    result.proof = joined(outcomes).map { .all($0) }
    return result
  }

  /// Any of several statements, at least one: the first of the greatest.
  static func any(_ outcomes: [Outcome]) -> Outcome {
    var result = outcomes.reduce(outcomes[0]) { $1.level > $0.level ? $1 : $0 }
    result.notes = outcomes.flatMap(\.notes)
    result.proof = joined(outcomes).map { .any($0) }
    return result
  }

  private static func joined(_ outcomes: [Outcome]) -> [Proof]? {
    let proofs = outcomes.compactMap(\.proof)
    return proofs.count == outcomes.count ? proofs : nil
  }

  /// The outcome of a test of granularity that notices this share of wrong
  /// figures: with none, nothing is found out.
  func withGranularityPower(_ power: Rational) -> Outcome {
    var result = self
    result.notes.append(.granularity(percent: (power * 100).rounded()))
    if !isRefuted, power.isZero {
      result.level = 0
      result.cause = .noPower
      result.proof = proof.map { .powerless($0, []) }
    }
    return result
  }

  /// The proof of several outcomes under a label each.
  static func cases(
    _ outcomes: [(label: String, outcome: Outcome)]
  ) -> [Proof.Case]? {
    let cases = outcomes.compactMap { label, outcome in
      outcome.proof.map { Proof.Case(label: label, proof: $0) }
    }
    return cases.count == outcomes.count ? cases : nil
  }
}
