import Certificates
import ClaimLanguage
import Exact
import Figures
import Quantities

// The rule: inner sets support, outer sets refute. Replacing a computed set by
// a larger enclosure can turn a decision into undetermined, never into a false
// one.
/// One comparison of two amounts.
struct Comparing {
  /// What the right side is compared with: a printed figure as a rule.
  let left: Amount
  let right: Amount
  let unknowns: Unknowns
  /// What the verdict takes along.
  let detail: Judge.Detail

  var isCertifying: Bool { detail == .certified }

  var basis: Basis { left.basis + right.basis }

  /// Whether both sides move with one quantity: then only their difference
  /// says what they are to each other.
  var sharesUnknowns: Bool {
    guard let a = left.term, let b = right.term else { return false }
    return a.hasUnknown { unknown in
      b.hasUnknown { $0 == unknown }
        && unknowns.amount(unknown).sets.widest.point == nil
    }
  }

  /// What the sets are to each other, where anybody reads it.
  func told(
    _ relation: @autoclosure () -> Margin.Relation, _ shown: Amount
  ) -> Margin? {
    detail >= .working ? Margin(relation(), shown) : nil
  }

  /// The difference of two sides that share a quantity, against zero; the
  /// sides themselves otherwise.
  func separated() throws(ExactError) -> Comparing {
    guard sharesUnknowns else { return self }
    let difference = try Amount.combined(
      left, right, .difference, dimension: left.dimension, unit: left.unit
    ).tightened(unknowns)
    let zero = Amount(exactly: 0, dimension: left.dimension, unit: left.unit)
    zero.term = .constant(0)
    return Comparing(
      left: difference, right: zero, unknowns: unknowns, detail: detail)
  }
}

// MARK: - What both kinds of comparison share

extension Comparing {
  /// The proof, with the unknowns that stand in it numbered from 0.
  func proof(
    _ sign: ComparisonProof.Sign, _ evidence: Evidence
  ) -> Proof? {
    guard let a = left.term, let b = right.term else { return nil }
    let used = Set(a.unknowns + b.unknowns).sorted()
    var numbers: [Int: Int] = [:]
    for (new, old) in used.enumerated() { numbers[old] = new }
    return .comparison(
      ComparisonProof(
        sign: sign, left: a.renumbered(numbers), right: b.renumbered(numbers),
        names: used.map(unknowns.name),
        limits: basis.limits + (left.isCombined ? [.combined] : []),
        evidence: evidence.keeping(used, numbers)))
  }

  /// Without a sharp set, or on excerpts, a verdict is of grade B at best; so
  /// is support through one day's rate.
  static func limited(_ outcome: Outcome, _ basis: Basis) -> Outcome {
    let isCapped =
      basis.isVague || basis.isWeak || (basis.usesRate && outcome.isSupported)
    return isCapped ? outcome.weakened : outcome
  }
}
