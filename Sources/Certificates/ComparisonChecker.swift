import Exact

/// Checks the evidence of one comparison.
struct ComparisonChecker {
  private let proof: ComparisonProof

  init(_ proof: ComparisonProof) { self.proof = proof }

  func conclusion() throws(CertificateError) -> Conclusion {
    let used = Set(proof.left.unknowns + proof.right.unknowns)
    guard used == Set(proof.names.indices) else {
      throw .init("the terms and the named unknowns are not the same")
    }
    let result: Conclusion
    switch proof.evidence {
    case .inclusion(let inclusion):
      result = try conclusion(of: inclusion)
    case .separation(let separation):
      result = try conclusion(of: separation)
    case .witnesses(let witnesses):
      try check(witnesses)
      result = open
    case .points(let points):
      try check(points)
      result = open
    case .unbounded(let latitude, let sets):
      try checkUnbounded(latitude, sets)
      result = Conclusion(level: 0, cause: "no-power")
    case .budget: result = Conclusion(level: 0, cause: "budget")
    }
    return result.limited(by: proof.limits)
  }

  private var open: Conclusion {
    Conclusion(
      level: 0, cause: proof.limits.contains(.word) ? "vague" : "overlap")
  }

  // MARK: Sets

  /// The exact arithmetic of a step; what it refuses proves nothing.
  private func computed<Value>(
    _ what: String, _ body: () throws(ExactError) -> Value
  ) throws(CertificateError) -> Value {
    do throws(ExactError) {
      return try body()
    } catch {
      throw .init("\(what) cannot be computed")
    }
  }

  private func enclosure(
    of term: Term, _ sets: [ValueSet], _ what: String
  ) throws(CertificateError) -> Enclosure {
    guard sets.count == proof.names.count else {
      throw .init("\(sets.count) sets for \(proof.names.count) unknowns")
    }
    return try computed(what) { () throws(ExactError) in
      try term.range(over: sets)
    }
  }

  /// Whether both sides move with one unknown, so that they cannot be taken
  /// apart.
  private func sharesUnknowns(_ sets: [ValueSet]) -> Bool {
    Set(proof.left.unknowns).intersection(proof.right.unknowns)
      .contains { sets[$0].point == nil }
  }

  /// Calls `body` for the box of each part of a cover, the sets as stated.
  private func walk(
    _ cover: Cover, _ box: [ValueSet],
    _ body: (Enclosure, Enclosure, Rational?) throws(CertificateError) -> Void
  ) throws(CertificateError) {
    switch cover {
    case .whole(let left, let right, let bound):
      guard try enclosure(of: proof.left, box, "the left side") == left else {
        throw .init("the left side is not \(left.set)")
      }
      guard try enclosure(of: proof.right, box, "the right side") == right
      else {
        throw .init("the right side is not \(right.set)")
      }
      try body(left, right, bound)
    case .cut(let unknown, let value, let below, let above):
      guard box.indices.contains(unknown) else {
        throw .init("a cut along no unknown")
      }
      for (part, range) in [
        (below, Interval(.infinite, .closed(value))),
        (above, Interval(.closed(value), .infinite)),
      ] {
        var half = box
        half[unknown] = box[unknown].intersection(ValueSet(range))
        // Nothing is to be shown of a box without values.
        if half[unknown].isEmpty { continue }
        try walk(part, half, body)
      }
    }
  }

  // MARK: Evidence

  private func conclusion(
    of inclusion: Inclusion
  ) throws(CertificateError) -> Conclusion {
    guard proof.sign == .canBe, !sharesUnknowns(inclusion.sets) else {
      throw .init("an inclusion decides only sides that share no unknown")
    }
    let roomTerm = inclusion.isMirrored ? proof.right : proof.left
    let room = try enclosure(of: roomTerm, inclusion.sets, "the room")
    guard room.isExact, room.set == inclusion.room else {
      throw .init("the room is not exactly \(inclusion.room)")
    }
    try walk(inclusion.cover, inclusion.sets) {
      (left, right, bound) throws(CertificateError) in
      let inner = inclusion.isMirrored ? left.set : right.set
      guard bound == nil, !inner.isEmpty, inner.isSubset(of: room.set) else {
        throw .init("\(inner) does not lie in \(room.set)")
      }
    }
    switch inclusion.latitude {
    case .sharp:
      let isCombined =
        proof.limits.contains(.combined) && !inclusion.isMirrored
      return Conclusion(level: isCombined ? 1 : 2)
    case .usual, .customary, .printed: return Conclusion(level: 1)
    case .loose, .widest: throw .init("outer sets do not support")
    }
  }

  private func conclusion(
    of separation: Separation
  ) throws(CertificateError) -> Conclusion {
    var isBelow = true
    var isApart = true
    var isAbove = true
    let orEqual = proof.sign == .lessOrEqual
    try walk(separation.cover, separation.sets) {
      (left, right, bound) throws(CertificateError) in
      let (a, b) = (left.set, right.set)
      guard bound == a.bound(to: b) else {
        throw .init("the bound between \(a) and \(b) is another one")
      }
      isApart = isApart && a.isDisjoint(with: b)
      isBelow = isBelow && a.isBelow(b, orEqual: orEqual)
      isAbove = isAbove && b.isBelow(a, orEqual: !orEqual)
    }
    switch (proof.sign, separation.latitude) {
    case (.canBe, .widest) where isApart: return Conclusion(level: -2)
    case (.canBe, .loose) where isApart: return Conclusion(level: -1)
    case (.less, .sharp) where isBelow, (.lessOrEqual, .sharp) where isBelow:
      return Conclusion(level: 2)
    case (.less, .usual) where isBelow, (.lessOrEqual, .usual) where isBelow,
      (.less, .customary) where isBelow,
      (.lessOrEqual, .customary) where isBelow:
      return Conclusion(level: 1)
    case (.less, .widest) where isAbove, (.lessOrEqual, .widest) where isAbove:
      return Conclusion(level: -2)
    case (.less, .loose) where isAbove, (.lessOrEqual, .loose) where isAbove:
      return Conclusion(level: -1)
    default: throw .init("the sides are not apart")
    }
  }

  private func check(_ witnesses: Witnesses) throws(CertificateError) {
    guard !sharesUnknowns(witnesses.outer) else {
      throw .init("values of sides that share an unknown")
    }
    for (sets, pair, holds) in [
      (witnesses.outer, witnesses.holding, true),
      (witnesses.inner, witnesses.failing, false),
    ] {
      let left = try enclosure(of: proof.left, sets, "the left side")
      let right = try enclosure(of: proof.right, sets, "the right side")
      guard left.isExact, right.isExact else {
        throw .init("sets that are not exact have no witnesses")
      }
      // What the left side reports is a set; it fails where the right value
      // is not in it.
      let isOutside = !holds && proof.sign == .canBe
      let shows =
        isOutside
        ? !left.set.contains(pair.right)
        : self.holds(pair.left, pair.right) == holds
      guard left.set.contains(pair.left), right.set.contains(pair.right), shows
      else {
        throw .init(
          "\(pair.left) and \(pair.right) do not show that it can"
            + (holds ? " hold" : " fail"))
      }
    }
  }

  private func check(_ witnesses: PointWitnesses) throws(CertificateError) {
    var differences: [Rational] = []
    for point in witnesses.holding {
      let (left, right) = try sides(at: point, in: witnesses.outer)
      differences.append(left - right)
    }
    let first = differences.first.map { holds($0, 0) } ?? false
    guard first || meets(differences, witnesses) else {
      throw .init("the comparison does not hold there")
    }
    let (left, right) = try sides(at: witnesses.failing, in: witnesses.inner)
    var fails = !holds(left, right)
    if proof.sign == .canBe, !sharesUnknowns(witnesses.inner) {
      // What the left side reports is a set: the right value has to miss it.
      let room = try enclosure(of: proof.left, witnesses.inner, "the left side")
      fails = !room.set.contains(right)
    }
    guard fails else { throw .init("the comparison does not fail there") }
  }

  /// Whether two sides have to be equal between two points: one is the larger
  /// here and the smaller there, and nothing that moves has gaps.
  private func meets(
    _ differences: [Rational], _ witnesses: PointWitnesses
  ) -> Bool {
    guard proof.sign == .canBe, differences.count == 2,
      differences[0].signum * differences[1].signum < 0,
      proof.left.isSmooth, proof.right.isSmooth
    else { return false }
    return witnesses.outer.indices.allSatisfy { index in
      witnesses.outer[index].isConnected
        || witnesses.holding[0][index] == witnesses.holding[1][index]
    }
  }

  private func sides(
    at point: [Rational], in sets: [ValueSet]
  ) throws(CertificateError) -> (Rational, Rational) {
    guard point.count == proof.names.count, sets.count == point.count,
      zip(point, sets).allSatisfy({ $1.contains($0) })
    else {
      throw .init("a witness outside its sets")
    }
    return try computed("a witness") { () throws(ExactError) in
      (try proof.left.value(at: point), try proof.right.value(at: point))
    }
  }

  private func holds(_ left: Rational, _ right: Rational) -> Bool {
    switch proof.sign {
    case .canBe: left == right
    case .less: left < right
    case .lessOrEqual: left <= right
    }
  }

  private func checkUnbounded(
    _ latitude: Latitude, _ sets: [ValueSet]
  ) throws(CertificateError) {
    let left = try enclosure(of: proof.left, sets, "the left side")
    let right = try enclosure(of: proof.right, sets, "the right side")
    guard latitude == .loose,
      left.set.isUnbounded(around: right.set)
        || right.set.isUnbounded(around: left.set)
    else {
      throw .init("neither side can be anything")
    }
  }
}
