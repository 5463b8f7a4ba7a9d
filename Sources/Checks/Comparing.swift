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

  private var isCertifying: Bool { detail == .certified }

  private var basis: Basis { left.basis + right.basis }

  /// Whether both sides move with one quantity: then only their difference
  /// says what they are to each other.
  private var sharesUnknowns: Bool {
    guard let a = left.term, let b = right.term else { return false }
    return a.hasUnknown { unknown in
      b.hasUnknown { $0 == unknown }
        && unknowns.amount(unknown).sets.widest.point == nil
    }
  }

  /// What the sets are to each other, where anybody reads it.
  private func told(
    _ relation: @autoclosure () -> Margin.Relation, _ shown: Amount
  ) -> Margin? {
    detail >= .working ? Margin(relation(), shown) : nil
  }

  /// The difference of two sides that share a quantity, against zero; the
  /// sides themselves otherwise.
  private func separated() throws(ExactError) -> Comparing {
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

// MARK: - What a figure can be

extension Comparing {
  /// Whether the right value can be what the left side reports.
  func canBe() throws(ExactError) -> Outcome {
    guard let grain = right.grain, let place = left.place else {
      return try canBeReported()
    }
    // A test of granularity alone can only refute, and tells how often.
    let power = max(0, 1 - place / grain)
    var outcome = try canBeReported()
    if outcome.isRefuted {
      let room = outcome.level == -2 ? left.sets.widest : left.sets.loose
      outcome.margin = told(.granularity(grain, room), left)
    }
    return outcome.withGranularityPower(power)
  }

  private func canBeReported() throws(ExactError) -> Outcome {
    if sharesUnknowns {
      // Neither side is the measure of the other.
      return try separated().refutedOrOpen(.canBe, left: left)
    }
    if let outcome = try supported() { return outcome }
    return try refutedOrOpen(.canBe, left: left)
  }

  /// One way in which the comparison may be supported.
  private struct Support {
    let latitude: Latitude
    let inner: ValueSet
    let room: ValueSet
    let isMirrored: Bool
  }

  /// The outcome of the first inclusion that supports, the strictest first.
  private func supported() throws(ExactError) -> Outcome? {
    // Two printed figures with no fact between them: neither is the measure of
    // the other.
    let isSymmetric = left.isSingleFigure && right.isSingleFigure
    if let room = left.sets.sharp, let inner = right.sets.sharp {
      if let outcome = try supported(.sharp, inner, in: room) { return outcome }
      if isSymmetric,
        let outcome = try supported(.sharp, room, in: inner, isMirrored: true)
      {
        return outcome
      }
    }
    let usual = left.sets.usual
    if let outcome = try supported(.usual, right.sets.usual, in: usual) {
      return outcome
    }
    if right.extendsUsual,
      let outcome = try supported(.customary, right.customary, in: usual)
    {
      return outcome
    }
    if let face = right.face,
      let outcome = try supported(.printed, ValueSet(face), in: usual)
    {
      return outcome
    }
    guard isSymmetric else { return nil }
    return try supported(.usual, usual, in: right.sets.usual, isMirrored: true)
  }

  private func supported(
    _ latitude: Latitude, _ inner: ValueSet, in room: ValueSet,
    isMirrored: Bool = false
  ) throws(ExactError) -> Outcome? {
    let isSeen = Self.lies(inner, in: room)
    let innerSide = isMirrored ? left : right
    guard isSeen || innerSide.repeatsUnknowns && !inner.isEmpty,
      let a = left.term, let b = right.term
    else { return nil }
    let support = Support(
      latitude: latitude, inner: inner, room: room, isMirrored: isMirrored)
    let roomTerm = isMirrored ? b : a
    // Where the room itself is an enclosure, lying in it shows nothing.
    let isPlain = roomTerm.isUnknown || roomTerm.unknowns.isEmpty
    if !isPlain {
      guard try roomTerm.range(over: sets(support)).isExact else { return nil }
    }
    var cover: Cover?
    if !isSeen || isCertifying {
      var search = CoverSearch(left: a, right: b) { x, y in
        Self.lies(support.isMirrored ? x : y, in: support.room)
      }
      cover = try search.cover(sets(support))
      guard cover != nil else { return nil }
    }
    let isSharp = support.latitude == .sharp
    let isForced = isSharp && (support.isMirrored || !left.isCombined)
    var outcome = Outcome(
      level: isForced ? 2 : 1,
      margin: told(
        .inside(support.inner, support.room, isSharp ? .sharp : .usual), left))
    if isCertifying, let cover {
      outcome.proof = proof(
        .canBe,
        .inclusion(
          Inclusion(
            latitude: support.latitude, sets: sets(support),
            isMirrored: support.isMirrored, room: support.room,
            cover: cover.withoutBounds)))
    }
    return Self.limited(outcome, basis)
  }

  /// The sets in which one side has to lie in the other: the customary or
  /// printed ones are those of the computed side alone.
  private func sets(_ support: Support) -> [ValueSet] {
    switch support.latitude {
    case .customary, .printed:
      var sets = unknowns.sets(support.latitude)
      let usual = unknowns.sets(.usual)
      for number in left.term?.unknowns ?? [] { sets[number] = usual[number] }
      return sets
    default: return unknowns.sets(support.latitude)
    }
  }

  private static func lies(_ inner: ValueSet, in outer: ValueSet) -> Bool {
    !inner.isEmpty && inner.isSubset(of: outer)
  }
}

// MARK: - Order

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
  private func supportedOrder(
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
  private func refutedOrOpen(
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

// MARK: - Support alone

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

// MARK: - Proofs

extension Comparing {
  /// The proof, with the unknowns that stand in it numbered from 0.
  private func proof(
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
