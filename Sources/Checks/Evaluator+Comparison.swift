import Certificates
import ClaimLanguage
import Exact
import Quantities

extension Evaluator {
  /// The outcome of one comparison in one world.
  func comparison(_ expression: Expression) throws(Stop) -> Outcome {
    switch expression.kind {
    case .comparison(let sign, let left, let right):
      if let reported = reported(by: expression) {
        let (x, y) = reported.isLeft ? (self, printed) : (printed, self)
        return try compared(
          sign, x.value(left), y.value(right), (left, right), expression)
      }
      return try compared(
        sign, value(left), value(right), (left, right), expression)
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
    _ sides: (left: Expression, right: Expression), _ expression: Expression
  ) throws(Stop) -> Outcome {
    switch (left, right) {
    case (.names, .names):
      guard sign == .equal || sign == .unequal else {
        throw fault("names have no order; use 'is', 'in' or =", expression)
      }
      let outcome = try identical(left, right, expression)
      return sign == .equal ? outcome : outcome.negated
    case (.amount(let first), .amount(let second)):
      let a = try inPoints(first, sides.left, against: second)
      let b = try inPoints(second, sides.right, against: first)
      try requireComparable(a, b, "compare", expression)
      let x = numbered(a, sides.left)
      let y = numbered(b, sides.right)
      if trace.sides == nil { trace.sides = (x, y, unknowns) }
      var outcome = try compared(sign, x, y, expression)
      if let note = noteOnPrinted(outcome, x, y, expression) {
        outcome.notes.append(note)
      }
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
    case .canBe: return try canBe(a, b, expression)
    case .less: return try isLess(a, b, orEqual: false, expression)
    case .lessOrEqual: return try isLess(a, b, orEqual: true, expression)
    case .greater: return try isLess(b, a, orEqual: false, expression)
    case .greaterOrEqual: return try isLess(b, a, orEqual: true, expression)
    case .equal, .unequal:
      guard a.isExact, b.isExact else {
        let (side, text) = a.isExact ? (b, "right") : (a, "left")
        throw fault(
          "'\(sign.rawValue)' compares exact values, and the \(text) side is"
            + " \(side.quantity); use ≈", expression)
      }
      var outcome = try canBe(a, b, expression)
      if outcome.isSupported { outcome.margin = nil }
      return sign == .equal ? outcome : outcome.negated
    }
  }

  /// The figure that the document computed from printed ones, where the claim
  /// says so.
  private func reported(by expression: Expression) -> (
    key: String, isLeft: Bool
  )? {
    guard around.claim.derivedFrom == .printed else { return nil }
    return expression.reported(among: around.claim.figures.map(\.key))
  }

  /// The same world with figures and facts at the values they print.
  private var printed: Evaluator {
    var world = world
    world.takesPrintedValues = true
    return Evaluator(
      around: around, world: world, variables: variables, trace: trace,
      unknowns: unknowns)
  }

  /// Says that a figure which the ranges leave open is just what the printed
  /// values give, as it is where the document computed it from them.
  private func noteOnPrinted(
    _ outcome: Outcome, _ left: Amount, _ right: Amount,
    _ expression: Expression
  ) -> Note? {
    guard trace.isRecording, outcome.cause == .overlap,
      around.claim.derivedFrom == nil,
      let (_, isLeft) = expression.reported(
        among: around.claim.figures.map(\.key)),
      case let (figure, computed) = isLeft ? (left, right) : (right, left),
      computed.isCombined
    else { return nil }
    var world = world
    world.takesPrintedValues = true
    let apart = Evaluator(
      around: around, world: world, variables: variables,
      trace: Trace(isKept: false), unknowns: Unknowns())
    guard
      let amount = try? apart.amount(expression.children[isLeft ? 1 : 0]),
      let value = amount.sets.usual.point, figure.sets.usual.contains(value)
    else { return nil }
    return .equalsPrintedValues(amount.quantity)
  }

  private func canBe(
    _ a: Amount, _ b: Amount, _ expression: Expression
  ) throws(Stop) -> Outcome {
    // That a bound allows a value does not show that the value is the true
    // one: what is stated has to be what reports, on whichever side it stands.
    if a.basis.isBound, b.basis.isBound {
      throw fault(
        "both sides of ≈ are bounds of the model; hold a figure against one,"
          + " or use ≤", expression)
    }
    let (a, b) = a.basis.isBound ? (b, a) : (a, b)
    let comparing = Comparing(
      left: a, right: b, unknowns: unknowns, detail: around.detail)
    return try exact(expression) { () throws(ExactError) in
      try comparing.canBe()
    }
  }

  private func isLess(
    _ a: Amount, _ b: Amount, orEqual: Bool, _ expression: Expression
  ) throws(Stop) -> Outcome {
    let comparing = Comparing(
      left: a, right: b, unknowns: unknowns, detail: around.detail)
    return try exact(expression) { () throws(ExactError) in
      try comparing.isLess(orEqual: orEqual)
    }
  }

  private func identical(
    _ left: Value, _ right: Value, _ expression: Expression
  ) throws(Stop) -> Outcome {
    guard case .names(let a, let x) = left, case .names(let b, let y) = right
    else {
      throw fault("'is' compares names; use = or ≈ for quantities", expression)
    }
    return outcome(
      Set(a) == Set(b), x + y,
      NamesProof(
        relation: .same, left: a, right: b, limits: (x + y).limits))
  }

  private func outcome(
    _ holds: Bool, _ basis: Basis, _ proof: NamesProof
  ) -> Outcome {
    var outcome = Comparing.limited(holds ? .supported : .refuted, basis)
    if around.isCertifying { outcome.proof = .names(proof) }
    return outcome
  }

  private func member(
    _ item: Value, _ set: Value, _ expression: Expression
  ) throws(Stop) -> Outcome {
    guard case .names(let a, let x) = item, case .names(let b, let y) = set
    else {
      throw fault("'in' asks for a name in a set of names", expression)
    }
    let missing = a.filter { !b.contains($0) }
    var outcome = outcome(
      missing.isEmpty, x + y,
      NamesProof(
        relation: .among, left: a, right: b, limits: (x + y).limits))
    if !missing.isEmpty {
      outcome.notes = [.notAmong(missing)]
    }
    return outcome
  }
}
