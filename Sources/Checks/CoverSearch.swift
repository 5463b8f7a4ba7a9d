import Certificates
import Exact

/// Looks for a proof that both sides of a comparison stay where they should,
/// by cutting the box of the unknowns into parts on which it can be seen.
struct CoverSearch {
  let left: Term
  let right: Term
  /// Whether the sets of both sides over a part are where they should be.
  let isFine: (ValueSet, ValueSet) -> Bool
  private(set) var steps = 0

  /// The most parts that are looked at.
  static let limit = 512

  init(
    left: Term, right: Term, isFine: @escaping (ValueSet, ValueSet) -> Bool
  ) {
    self.left = left
    self.right = right
    self.isFine = isFine
  }

  /// The parts and their sets, nil if there is no proof within the limit.
  mutating func cover(_ box: [ValueSet]) throws(ExactError) -> Cover? {
    let a = try left.range(over: box)
    let b = try right.range(over: box)
    if !isFine(a.set, b.set), try hasViolation(box) { return nil }
    return try part(box)
  }

  /// Whether a point next to the corners of the box, or between them, shows
  /// that there is no proof to be found.
  private func hasViolation(_ box: [ValueSet]) throws(ExactError) -> Bool {
    let moving = Set(left.unknowns + right.unknowns).sorted()
      .filter { box[$0].point == nil }
    var points = [box.map { $0.near(.middle, closeness: 2) ?? 0 }]
    for unknown in moving.prefix(4) {
      points = points.flatMap { point in
        Spot.allCases.compactMap { spot -> [Rational]? in
          guard let value = box[unknown].near(spot, closeness: 20) else {
            return nil
          }
          var moved = point
          moved[unknown] = value
          return moved
        }
      }
    }
    for point in points {
      let sets = point.map { ValueSet($0) }
      if try !isFine(left.values(over: sets), right.values(over: sets)) {
        return true
      }
    }
    return false
  }

  private mutating func part(_ box: [ValueSet]) throws(ExactError) -> Cover? {
    steps += 1
    guard steps <= Self.limit else { return nil }
    let a = try left.range(over: box)
    let b = try right.range(over: box)
    if isFine(a.set, b.set) {
      return .whole(left: a, right: b, bound: a.set.bound(to: b.set))
    }
    guard let unknown = widest(of: box), let value = middle(box[unknown]),
      try mayBeFine(box)
    else { return nil }
    var halves: [Cover] = []
    for range in [
      Interval(.infinite, .closed(value)), Interval(.closed(value), .infinite),
    ] {
      var half = box
      half[unknown] = box[unknown].intersection(ValueSet(range))
      if half[unknown].isEmpty { return nil }
      guard let inner = try part(half) else { return nil }
      halves.append(inner)
    }
    return .cut(
      unknown: unknown, at: value, below: halves[0], above: halves[1])
  }

  /// Whether the middle of the box, at least, is where it should be.
  private func mayBeFine(_ box: [ValueSet]) throws(ExactError) -> Bool {
    var point: [ValueSet] = []
    for set in box {
      guard let value = set.near(.middle, closeness: 2) else { return true }
      point.append(ValueSet(value))
    }
    return isFine(
      try left.values(over: point), try right.values(over: point))
  }

  /// Of the unknowns that stand more than once, the one with the greatest
  /// width for its size.
  private func widest(of box: [ValueSet]) -> Int? {
    let all = left.unknowns + right.unknowns
    var best: (unknown: Int, width: Rational)?
    for unknown in Set(all).sorted()
    where all.count(where: { $0 == unknown }) > 1 {
      guard let hull = box[unknown].hull, box[unknown].point == nil else {
        continue
      }
      guard let low = hull.lower.value, let high = hull.upper.value else {
        return unknown
      }
      let size = max(low.magnitude, high.magnitude)
      let width = (high - low) / size
      if width > best?.width ?? 0 { best = (unknown, width) }
    }
    return best?.unknown
  }

  private func middle(_ set: ValueSet) -> Rational? {
    guard let hull = set.hull else { return nil }
    switch (hull.lower.value, hull.upper.value) {
    case (let low?, let high?): return (low + high) / 2
    case (let low?, nil):
      return low.signum > 0 ? low * 2 : low.magnitude * 2 + 1
    case (nil, let high?):
      return high.signum < 0 ? high * 2 : -(high * 2 + 1)
    case (nil, nil): return 0
    }
  }
}
