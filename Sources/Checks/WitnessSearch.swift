import Certificates
import Exact

/// Looks for values with which a comparison holds and values with which it
/// fails: what an undetermined verdict rests on.
struct WitnessSearch {
  let sign: ComparisonProof.Sign
  let left: Term
  let right: Term
  let outer: [ValueSet]
  let inner: [ValueSet]

  func evidence() throws(ExactError) -> Evidence? {
    let shares = Set(left.unknowns).intersection(right.unknowns)
      .contains { outer[$0].point == nil }
    if !shares, let witnesses = try values() { return .witnesses(witnesses) }
    return try points(sharing: shares).map { .points($0) }
  }

  // MARK: Values of the sides

  /// A pair of values for each outcome, where the sets of the sides are exact.
  private func values() throws(ExactError) -> Witnesses? {
    let a = try left.range(over: outer)
    let b = try right.range(over: outer)
    let x = try left.range(over: inner)
    let y = try right.range(over: inner)
    guard a.isExact, b.isExact, x.isExact, y.isExact,
      let holding = pairs(a.set, b.set, common: a.set.intersection(b.set))
        .first(where: { holds($0.left, $0.right) })
    else { return nil }
    let failing =
      sign == .canBe
      ? y.set.samples.first { !x.set.contains($0) }.map {
        Witnesses.Pair(left: x.set.samples.first ?? $0, right: $0)
      }
      : pairs(x.set, y.set, common: .empty).first {
        !holds($0.left, $0.right)
      }
    return failing.map {
      Witnesses(outer: outer, inner: inner, holding: holding, failing: $0)
    }
  }

  private func pairs(
    _ a: ValueSet, _ b: ValueSet, common: ValueSet
  ) -> [Witnesses.Pair] {
    if sign == .canBe {
      return common.samples.map { Witnesses.Pair(left: $0, right: $0) }
    }
    let (lefts, rights) = (a.samples, b.samples)
    return lefts.flatMap { x in
      rights.map { Witnesses.Pair(left: x, right: $0) }
    }
  }

  private func holds(_ a: Rational, _ b: Rational) -> Bool {
    switch sign {
    case .canBe: a == b
    case .less: a < b
    case .lessOrEqual: a <= b
    }
  }

  // MARK: Values of the unknowns

  private func points(
    sharing shares: Bool
  ) throws(ExactError) -> PointWitnesses? {
    guard let holding = try holdingPoints(),
      let failing = try failingPoint(
        sharing: shares)
    else { return nil }
    return PointWitnesses(
      outer: outer, inner: inner, holding: holding, failing: failing)
  }

  private func holdingPoints() throws(ExactError) -> [[Rational]]? {
    let difference = Term.combined(.difference, left, right)
    let low = try extreme(of: difference, over: outer, isHighest: false)
    let high = try extreme(of: difference, over: outer, isHighest: true)
    for point in (low + high) where try holds(at: point) { return [point] }
    guard sign == .canBe else { return nil }
    if let point = solvedPoint() { return [point] }
    guard left.isSmooth, right.isSmooth else { return nil }
    for a in low {
      for b in high
      where outer.indices.allSatisfy({ outer[$0].isConnected || a[$0] == b[$0] }
      ) {
        let x = try difference.value(at: a)
        let y = try difference.value(at: b)
        if x.signum * y.signum < 0 { return [a, b] }
      }
    }
    return nil
  }

  private func holds(at point: [Rational]) throws(ExactError) -> Bool {
    holds(try left.value(at: point), try right.value(at: point))
  }

  private func failingPoint(
    sharing shares: Bool
  ) throws(ExactError) -> [Rational]? {
    let isSet = sign == .canBe && !shares
    let term = isSet ? right : .combined(.difference, left, right)
    let room = isSet ? try left.range(over: inner).set : .empty
    for isHighest in [true, false] {
      for point in try extreme(of: term, over: inner, isHighest: isHighest) {
        let fails =
          isSet
          ? try !room.contains(right.value(at: point))
          : try !holds(at: point)
        if fails { return point }
      }
    }
    return nil
  }

  /// Points at which a term is large or small, found along one unknown after
  /// another.
  private func extreme(
    of term: Term, over sets: [ValueSet], isHighest: Bool
  ) throws(ExactError) -> [[Rational]] {
    var results: [[Rational]] = []
    for closeness in [2, 8, 24, 64] {
      var point: [Rational] = []
      for set in sets {
        guard let value = set.near(.middle, closeness: closeness) else {
          return results
        }
        point.append(value)
      }
      var best = try term.value(at: point)
      for _ in 0..<2 {
        for index in sets.indices {
          for spot in Spot.allCases {
            guard let value = sets[index].near(spot, closeness: closeness)
            else { continue }
            var moved = point
            moved[index] = value
            let found = try term.value(at: moved)
            if isHighest ? found > best : found < best {
              (point, best) = (moved, found)
            }
          }
        }
      }
      results.append(point)
    }
    return results
  }
}
