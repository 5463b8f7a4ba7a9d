import ClaimLanguage
import Exact
import Quantities

extension Evaluator {
  /// The outcome of one comparison in one world.
  func comparison(_ expression: Expression) throws(Stop) -> Outcome {
    switch expression.kind {
    case .comparison(let sign, let left, let right):
      return try compared(sign, value(left), value(right), expression)
    case .identity(let left, let right):
      return try identical(value(left), value(right), expression)
    case .membership(let item, let set):
      return try member(value(item), value(set), expression)
    default:
      throw fault("a value, not a statement", expression)
    }
  }

  private func compared(
    _ sign: Expression.Comparison, _ left: Value, _ right: Value,
    _ expression: Expression
  ) throws(Stop) -> Outcome {
    switch (left, right) {
    case (.names, .names):
      guard sign == .equal || sign == .unequal else {
        throw fault("names have no order; use 'is', 'in' or =", expression)
      }
      let outcome = try identical(left, right, expression)
      return sign == .equal ? outcome : outcome.negated
    case (.amount(let a), .amount(let b)):
      try requireComparable(a, b, "compare", expression)
      let outcome = try compared(sign, a, b, expression)
      return sign == .canBe ? outcome.noting(a, b) : outcome
    default:
      throw fault("cannot compare a name with a quantity", expression)
    }
  }

  private func compared(
    _ sign: Expression.Comparison, _ a: Amount, _ b: Amount,
    _ expression: Expression
  ) throws(Stop) -> Outcome {
    switch sign {
    case .canBe: return Comparing.canBe(a, b)
    case .less: return Comparing.isLess(a, b, orEqual: false)
    case .lessOrEqual: return Comparing.isLess(a, b, orEqual: true)
    case .greater: return Comparing.isLess(b, a, orEqual: false)
    case .greaterOrEqual: return Comparing.isLess(b, a, orEqual: true)
    case .equal, .unequal:
      guard a.isExact, b.isExact else {
        let (side, text) = a.isExact ? (b, "right") : (a, "left")
        throw fault(
          "'\(sign.rawValue)' compares exact values, and the \(text) side is"
            + " \(side.quantity); use ≈", expression)
      }
      let isEqual = a.sets.widest.point == b.sets.widest.point
      let outcome = Comparing.limited(
        isEqual ? .supported : Comparing.canBe(a, b), a.basis + b.basis)
      return sign == .equal ? outcome : outcome.negated
    }
  }

  private func identical(
    _ left: Value, _ right: Value, _ expression: Expression
  ) throws(Stop) -> Outcome {
    guard case .names(let a, let x) = left, case .names(let b, let y) = right
    else {
      throw fault("'is' compares names; use = or ≈ for quantities", expression)
    }
    return Comparing.limited(
      Set(a) == Set(b) ? .supported : .refuted, x + y)
  }

  private func member(
    _ item: Value, _ set: Value, _ expression: Expression
  ) throws(Stop) -> Outcome {
    guard case .names(let a, let x) = item, case .names(let b, let y) = set
    else {
      throw fault("'in' asks for a name in a set of names", expression)
    }
    let missing = a.filter { !b.contains($0) }
    var outcome = Comparing.limited(
      missing.isEmpty ? .supported : .refuted, x + y)
    if !missing.isEmpty {
      outcome.notes = ["not among them: \(missing.joined(separator: ", "))"]
    }
    return outcome
  }
}
