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
  var margin: String?
  /// What a reader should know besides: days or sources that dissent.
  var notes: [String] = []

  static let supported = Outcome(level: 2)
  static let refuted = Outcome(level: -2)

  static func undetermined(
    _ cause: Verdict.Cause, margin: String? = nil
  ) -> Outcome {
    Outcome(level: 0, cause: cause, margin: margin)
  }

  var isSupported: Bool { level > 0 }
  var isRefuted: Bool { level < 0 }

  var negated: Outcome {
    var result = self
    result.level = -level
    return result
  }

  /// The same with a certainty of B at best.
  var weakened: Outcome {
    var result = self
    result.level = level.signum()
    return result
  }

  static func both(_ a: Outcome, _ b: Outcome) -> Outcome {
    (a.level <= b.level ? a : b).withNotes(a.notes + b.notes)
  }

  static func either(_ a: Outcome, _ b: Outcome) -> Outcome {
    (a.level >= b.level ? a : b).withNotes(a.notes + b.notes)
  }

  func withNotes(_ notes: [String]) -> Outcome {
    var result = self
    result.notes = notes
    return result
  }
}
