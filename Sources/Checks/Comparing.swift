import Certificates
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
    if let outcome = try supported(.customary, right.customary, in: usual) {
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
    guard let a = left.term, let b = right.term else { return nil }
    let (roomTerm, innerTerm) = isMirrored ? (b, a) : (a, b)
    let isSeen = Self.lies(inner, in: room)
    guard isSeen || innerTerm.repeatsUnknowns && !inner.isEmpty else {
      return nil
    }
    let support = Support(
      latitude: latitude, inner: inner, room: room, isMirrored: isMirrored)
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
    let (a, b) = (apart.left, apart.right)
    func supported(
      _ latitude: Latitude, _ x: ValueSet, _ y: ValueSet, _ level: Int
    ) throws(ExactError) -> Outcome? {
      try apart.separation(sign, latitude, x, y, level, left) {
        $0.isBelow($1, orEqual: orEqual)
      }
    }
    if let x = a.sets.sharp, let y = b.sets.sharp,
      let outcome = try supported(.sharp, x, y, 2)
    {
      return outcome
    }
    if let outcome = try supported(.usual, a.sets.usual, b.sets.usual, 1) {
      return outcome
    }
    if let outcome = try supported(.customary, a.customary, b.customary, 1) {
      return outcome
    }
    return try apart.refutedOrOpen(sign, left: left)
  }

  /// Refuted by the outer sets, or undetermined.
  private func refutedOrOpen(
    _ sign: ComparisonProof.Sign, left shown: Amount
  ) throws(ExactError) -> Outcome {
    func refuted(
      _ latitude: Latitude, _ strictness: Strictness, _ level: Int
    ) throws(ExactError) -> Outcome? {
      let (x, y) = (left.sets[strictness], right.sets[strictness])
      return try separation(sign, latitude, x, y, level, shown) {
        switch sign {
        case .canBe: $0.isDisjoint(with: $1)
        case .less: $1.isBelow($0, orEqual: true)
        case .lessOrEqual: $1.isBelow($0, orEqual: false)
        }
      }
    }
    if let outcome = try refuted(.widest, .widest, -2) { return outcome }
    if let outcome = try refuted(.loose, .loose, -1) { return outcome }
    return try undecided(sign, shown)
  }

  /// The outcome if the sides stay apart as they should.
  private func separation(
    _ sign: ComparisonProof.Sign, _ latitude: Latitude, _ x: ValueSet,
    _ y: ValueSet, _ level: Int, _ shown: Amount,
    _ isApart: @escaping (ValueSet, ValueSet) -> Bool
  ) throws(ExactError) -> Outcome? {
    guard let a = left.term, let b = right.term else { return nil }
    let isSeen = isApart(x, y)
    guard isSeen || a.repeatsUnknowns || b.repeatsUnknowns else { return nil }
    var cover: Cover?
    if !isSeen || isCertifying {
      var search = CoverSearch(left: a, right: b, isFine: isApart)
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
