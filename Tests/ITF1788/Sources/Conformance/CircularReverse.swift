import Exact

/// A circular function cut into branches, between whose ends it only rises or
/// only falls: on each, the numbers with values in a range are one piece.
///
/// Branches are counted in half turns; branch n + 1 follows branch n.
private struct Branches {
  /// The branch that holds a number.
  let branch: (Rational) -> Integer
  let value: @Sendable (Rational, Int) throws -> Interval
  let rises: (Integer) -> Bool
  /// The ends of a branch's piece.
  let piece: (Integer) -> (low: Enclosed, high: Enclosed)
}

// The hull of the candidates whose value lies in a range. Its ends are those
// of the candidates, where these have such values, or else of the nearest
// pieces.
extension Rounder {
  func reverseSine(
    _ values: Interval, within range: Interval
  ) throws(Skip) -> Interval {
    guard let (low, high) = Self.endsOfWave(values) else { return .empty }
    let least: Enclosed = { try Elementary.asin(low, bits: $0) }
    let most: Enclosed = { try Elementary.asin(high, bits: $0) }
    return try solutions(
      values, within: range,
      Branches(
        branch: { (Elementary.quadrant($0) + 1).floor(over: 2) },
        value: { Elementary.sin($0, bits: $1) }, rises: \.isEven,
        piece: { n in
          n.isEven
            ? (Self.turned(n, least), Self.turned(n, most))
            : (Self.turned(n, most, -1), Self.turned(n, least, -1))
        }))
  }

  func reverseCosine(
    _ values: Interval, within range: Interval
  ) throws(Skip) -> Interval {
    guard let (low, high) = Self.endsOfWave(values) else { return .empty }
    let far: Enclosed = { try Elementary.acos(low, bits: $0) }
    let near: Enclosed = { try Elementary.acos(high, bits: $0) }
    return try solutions(
      values, within: range,
      Branches(
        branch: { Elementary.quadrant($0).floor(over: 2) },
        value: { Elementary.cos($0, bits: $1) }, rises: { !$0.isEven },
        piece: { n in
          // On odd branches the angle counts back from the branch's end.
          n.isEven
            ? (Self.turned(n, near), Self.turned(n, far))
            : (Self.turned(n + 1, far, -1), Self.turned(n + 1, near, -1))
        }))
  }

  func reverseTangent(
    _ values: Interval, within range: Interval
  ) throws(Skip) -> Interval {
    if values.isEmpty { return .empty }
    func end(_ end: Interval.End, _ limit: @escaping Enclosed) -> Enclosed {
      guard let value = end.value else { return limit }
      return { Elementary.atan(value, bits: $0) }
    }
    let least = end(values.lower, Self.minusQuarterTurn)
    let most = end(values.upper, Self.quarterTurn)
    return try solutions(
      values, within: range,
      Branches(
        branch: { (Elementary.quadrant($0) + 1).floor(over: 2) },
        value: { Elementary.tan($0, bits: $1) }, rises: { _ in true },
        piece: { (Self.turned($0, least), Self.turned($0, most)) }))
  }

  /// The ends of what a sine or cosine may be of a range, nil if nothing.
  private static func endsOfWave(
    _ values: Interval
  ) -> (Rational, Rational)? {
    let values = values.intersection(Interval(from: -1, through: 1))
    guard !values.isEmpty, let low = values.lower.value,
      let high = values.upper.value
    else { return nil }
    return (low, high)
  }

  /// An angle, or its negative, turned on by n half turns.
  private static func turned(
    _ n: Integer, _ angle: @escaping Enclosed, _ sign: Int = 1
  ) -> Enclosed {
    { bits in
      let angle = try angle(bits)
      if n.isZero { return sign < 0 ? -angle : angle }
      let turn = Elementary.pi(bits: bits + n.bitWidth) * Interval(Rational(n))
      return sign < 0 ? turn - angle : turn + angle
    }
  }

  private func solutions(
    _ values: Interval, within range: Interval, _ branches: Branches
  ) throws(Skip) -> Interval {
    if range.isEmpty { return .empty }
    var (least, greatest): (Enclosed?, Enclosed?) = (nil, nil)
    if let high = range.upper.value {
      let n = branches.branch(high)
      switch try side(of: high, from: values, n, branches) {
      case 0: greatest = Self.exactly(high)
      case 1: greatest = branches.piece(n).high
      default: greatest = branches.piece(n - 1).high
      }
    }
    if let low = range.lower.value {
      let n = branches.branch(low)
      switch try side(of: low, from: values, n, branches) {
      case 0: least = Self.exactly(low)
      case 1: least = branches.piece(n + 1).low
      default: least = branches.piece(n).low
      }
      if let greatest,
        try position(of: greatest, from: Interval(.closed(low), .infinite)) < 0
      {
        return .empty
      }
    }
    return try hull(least, greatest)
  }

  /// On which side of its branch's piece a number lies: -1 left, 0 in it.
  private func side(
    of number: Rational, from values: Interval, _ n: Integer,
    _ branches: Branches
  ) throws(Skip) -> Int {
    let value = branches.value
    let position = try position(of: { try value(number, $0) }, from: values)
    return branches.rises(n) ? position : -position
  }

  /// Where a number lies: before a range, in it, or after it.
  func position(
    of number: Enclosed, from range: Interval
  ) throws(Skip) -> Int {
    var bits = Self.firstBits
    while bits <= Self.lastBits {
      let enclosure: Interval
      do {
        enclosure = try number(bits)
      } catch {
        throw Skip(reason: "a value that cannot be enclosed (\(error))")
      }
      if enclosure.isSubset(of: range) { return 0 }
      if enclosure.strictlyPrecedes(range) { return -1 }
      if range.strictlyPrecedes(enclosure) { return 1 }
      bits *= 2
    }
    throw Skip(reason: "a value undecided at \(Self.lastBits) bits")
  }

  /// The numbers of both signs whose hyperbolic cosine lies in a range.
  func reverseHyperbolicCosine(
    _ values: Interval, within range: Interval
  ) throws(Skip) -> Interval {
    let right = Interval(.closed(0), .infinite)
    let values = values.intersection(Interval(.closed(1), .infinite))
    return try reverseOnRight(values, within: range.intersection(right))
      .hull(
        with: -reverseOnRight(values, within: (-range).intersection(right)))
  }

  private func reverseOnRight(
    _ values: Interval, within range: Interval
  ) throws(Skip) -> Interval {
    guard let start = range.lower.value, let least = values.lower.value,
      !range.isEmpty, !values.isEmpty
    else { return .empty }
    func cosine(_ value: Rational) -> Enclosed {
      { try Elementary.cosh(value, bits: $0) }
    }
    var low = Self.exactly(start)
    switch try position(of: cosine(start), from: values) {
    case 1: return .empty
    case -1: low = { try Elementary.acosh(least, bits: $0) }
    default: break
    }
    var high = values.upper.value.map { most -> Enclosed in
      { try Elementary.acosh(most, bits: $0) }
    }
    if let stop = range.upper.value {
      switch try position(of: cosine(stop), from: values) {
      case -1: return .empty
      case 0: high = Self.exactly(stop)
      default: break
      }
    }
    return try hull(low, high)
  }
}

extension Integer {
  fileprivate var isEven: Bool { !isOdd }
}
