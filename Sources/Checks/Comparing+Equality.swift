import Certificates
import ClaimLanguage
import Exact
import Quantities

// Whether a figure can be what the other side comes to.
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
  func supported() throws(ExactError) -> Outcome? {
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
