import Certificates
import ClaimLanguage
import Exact
import Quantities

// Whether one side is below the other.
extension Comparing {
  /// Whether the left amount is below the right for all their values, for
  /// none, or neither.
  func isLess(orEqual: Bool) throws(ExactError) -> Outcome {
    let sign: ComparisonProof.Sign = orEqual ? .lessOrEqual : .less
    let apart = try separated()
    if let outcome = try apart.supportedOrder(sign, left: left) {
      return outcome
    }
    return try apart.refutedOrOpen(sign, left: left)
  }

  /// The outcome if the inner sets already show the order.
  func supportedOrder(
    _ sign: ComparisonProof.Sign, left shown: Amount
  ) throws(ExactError) -> Outcome? {
    let position = Position.below(orEqual: sign == .lessOrEqual)
    let (a, b) = (left.sets, right.sets)
    if let x = a.sharp, let y = b.sharp,
      let outcome = try separation(sign, .sharp, x, y, 2, shown, position)
    {
      return outcome
    }
    if let outcome = try separation(
      sign, .usual, a.usual, b.usual, 1, shown, position)
    {
      return outcome
    }
    guard left.extendsUsual || right.extendsUsual else { return nil }
    return try separation(
      sign, .customary, left.customary, right.customary, 1, shown, position)
  }

  /// Refuted by the outer sets, or undetermined.
  func refutedOrOpen(
    _ sign: ComparisonProof.Sign, left shown: Amount
  ) throws(ExactError) -> Outcome {
    let position: Position =
      switch sign {
      case .canBe: .disjoint
      case .less: .above(orEqual: true)
      case .lessOrEqual: .above(orEqual: false)
      }
    let (a, b) = (left.sets, right.sets)
    if let outcome = try separation(
      sign, .widest, a.widest, b.widest, -2, shown, position)
    {
      return outcome
    }
    if let outcome = try separation(
      sign, .loose, a.loose, b.loose, -1, shown, position)
    {
      return outcome
    }
    return try undecided(sign, shown)
  }

  /// How the sets of both sides have to lie for a comparison to be decided.
  private enum Position {
    case disjoint
    case below(orEqual: Bool)
    case above(orEqual: Bool)

    func holds(_ left: ValueSet, _ right: ValueSet) -> Bool {
      switch self {
      case .disjoint: left.isDisjoint(with: right)
      case .below(let orEqual): left.isBelow(right, orEqual: orEqual)
      case .above(let orEqual): right.isBelow(left, orEqual: orEqual)
      }
    }
  }

  /// The outcome if the sides stay apart as they should.
  private func separation(
    _ sign: ComparisonProof.Sign, _ latitude: Latitude, _ x: ValueSet,
    _ y: ValueSet, _ level: Int, _ shown: Amount,
    _ position: Position
  ) throws(ExactError) -> Outcome? {
    let isSeen = position.holds(x, y)
    guard isSeen || left.repeatsUnknowns || right.repeatsUnknowns,
      let a = left.term, let b = right.term
    else { return nil }
    var cover: Cover?
    if !isSeen || isCertifying {
      var search = CoverSearch(left: a, right: b, isFine: position.holds)
      cover = try search.cover(unknowns.sets(latitude))
      guard cover != nil else { return nil }
    }
    let margin = told(
      sign == .canBe
        ? .outside(y, x, latitude == .widest ? .widest : .loose)
        : .apart(x, y), shown)
    var outcome = Outcome(level: level, margin: margin)
    if isCertifying, let cover {
      outcome.proof = proof(
        sign,
        .separation(
          Separation(
            latitude: latitude, sets: unknowns.sets(latitude), cover: cover)))
    }
    return Self.limited(outcome, basis)
  }

  // MARK: Neither

  private func undecided(
    _ sign: ComparisonProof.Sign, _ shown: Amount
  ) throws(ExactError) -> Outcome {
    guard let a = left.term, let b = right.term else {
      return .undetermined(.overlap)
    }
    let outer = unknowns.sets(.loose)
    if left.sets.loose.isUnbounded(around: right.sets.loose)
      || right.sets.loose.isUnbounded(around: left.sets.loose)
    {
      return opened(.noPower, sign, .unbounded(latitude: .loose, sets: outer))
    }
    let repeats =
      a.repeatsUnknowns || b.repeatsUnknowns || sharesUnknowns
    var evidence: Evidence?
    if isCertifying || repeats {
      let inner = unknowns.sets(.usual)
      evidence = try WitnessSearch(
        sign: sign, left: a, right: b, outer: outer, inner: inner
      ).evidence()
      guard evidence != nil else {
        return opened(.budget, sign, .budget(steps: CoverSearch.limit))
      }
    }
    return opened(
      basis.hasVagueWord ? .vague : .overlap, sign, evidence,
      margin: told(
        .overlap(left.sets.loose.intersection(right.sets.loose)), shown))
  }

  private func opened(
    _ cause: Verdict.Cause, _ sign: ComparisonProof.Sign,
    _ evidence: Evidence?, margin: Margin? = nil
  ) -> Outcome {
    var outcome = Outcome.undetermined(cause, margin: margin)
    if isCertifying, let evidence { outcome.proof = proof(sign, evidence) }
    return outcome
  }
}

// What the inner sets alone support.
extension Comparing {
  /// Whether the inner sets support a comparison with latitude, whatever the
  /// outer ones would say; nil for one of exact values.
  func isSupported(
    _ sign: Expression.Comparison
  ) throws(ExactError) -> Bool? {
    let mirrored = Comparing(
      left: right, right: left, unknowns: unknowns, detail: detail)
    switch sign {
    case .canBe:
      if sharesUnknowns { return false }
      return try supported() != nil
    case .less, .lessOrEqual: return try isOrdered(sign == .lessOrEqual)
    case .greater, .greaterOrEqual:
      return try mirrored.isOrdered(sign == .greaterOrEqual)
    case .equal, .unequal: return nil
    }
  }

  private func isOrdered(_ orEqual: Bool) throws(ExactError) -> Bool {
    try separated().supportedOrder(orEqual ? .lessOrEqual : .less, left: left)
      != nil
  }
}
