import Exact

// Ranges of circular functions. A turn is cut at the multiples of a quarter
// turn: `quadrant` counts them below an angle, and those between two angles
// say which extremes and poles the range holds. No multiple but zero is
// rational, so that an angle other than zero never lies on one.
extension Rounder {
  /// The multiples of a quarter turn in a range, modulo a whole turn.
  static func multiples(in range: Interval) -> Set<Int> {
    guard let low = range.lower.value, let high = range.upper.value,
      high - low < 7
    else { return [0, 1, 2, 3] }
    let (first, last) = (Elementary.quadrant(low), Elementary.quadrant(high))
    var next = low.isZero ? first : first + 1
    var result: Set<Int> = []
    while next <= last, result.count < 4 {
      result.insert(Int(exactly: next.flooredDivision(by: 4).remainder)!)
      next = next + 1
    }
    return result
  }

  func sine(_ range: Interval) throws(Skip) -> Interval {
    try wave(range, top: 1, Elementary.sin)
  }

  func cosine(_ range: Interval) throws(Skip) -> Interval {
    try wave(range, top: 0, Elementary.cos)
  }

  private func wave(
    _ range: Interval, top: Int,
    _ function: @escaping @Sendable (Rational, Int) -> Interval
  ) throws(Skip) -> Interval {
    if range.isEmpty { return .empty }
    let held = Self.multiples(in: range)
    let (hasTop, hasBottom) = (
      held.contains(top), held.contains((top + 2) % 4)
    )
    if hasTop, hasBottom { return Interval(from: -1, through: 1) }
    var result = try values(range, function)
    if hasTop { result = result.hull(with: Interval(1)) }
    if hasBottom { result = result.hull(with: Interval(-1)) }
    return result
  }

  /// The hull of a function's values at both ends of a bounded range.
  private func values(
    _ range: Interval,
    _ function: @escaping @Sendable (Rational, Int) -> Interval
  ) throws(Skip) -> Interval {
    var result = Interval.empty
    for end in [range.lower, range.upper] {
      guard let value = end.value else { return .all }
      let point: Enclosed = { function(value, $0) }
      result = result.hull(with: try hull(point, point))
    }
    return result
  }

  func tangent(_ range: Interval) throws(Skip) -> Interval {
    if range.isEmpty { return .empty }
    if !Self.multiples(in: range).isDisjoint(with: [1, 3]) { return .all }
    return try rising(range, Elementary.tan)
  }

  func cotangent(_ range: Interval) throws(Skip) -> Interval {
    try besidePole(range) { part throws(Skip) in
      if !Self.multiples(in: part).isDisjoint(with: [0, 2]) { return .all }
      return try falling(part) { Interval(1) / Elementary.tan($0, bits: $1) }
    }
  }

  func secant(_ range: Interval) throws(Skip) -> Interval {
    if range.isEmpty { return .empty }
    let held = Self.multiples(in: range)
    if !held.isDisjoint(with: [1, 3]) { return .all }
    var result = try values(range) {
      Interval(1) / Elementary.cos($0, bits: $1)
    }
    if held.contains(0) { result = result.hull(with: Interval(1)) }
    if held.contains(2) { result = result.hull(with: Interval(-1)) }
    return result
  }

  func cosecant(_ range: Interval) throws(Skip) -> Interval {
    try besidePole(range) { part throws(Skip) in
      let held = Self.multiples(in: part)
      if !held.isDisjoint(with: [0, 2]) { return .all }
      var result = try values(part) {
        Interval(1) / Elementary.sin($0, bits: $1)
      }
      if held.contains(1) { result = result.hull(with: Interval(1)) }
      if held.contains(3) { result = result.hull(with: Interval(-1)) }
      return result
    }
  }

  /// A function with a pole at zero that goes to plus infinity on its right
  /// and to minus infinity on its left.
  ///
  /// - Parameter function: its hull on a range without zero.
  func besidePole(
    _ range: Interval, _ function: (Interval) throws(Skip) -> Interval
  ) throws(Skip) -> Interval {
    guard range.contains(0) else {
      return range.isEmpty ? .empty : try function(range)
    }
    if range.point == 0 { return .empty }
    let isRight = range.lower.value == 0
    guard isRight || range.upper.value == 0 else { return .all }
    // What the other end and the extremes between say, and the pole's side
    // infinite.
    let far = isRight ? range.upper : range.lower
    guard let value = far.value else {
      let beyond = Interval(.closed(1), .infinite)
      return isRight
        ? Interval(try function(beyond).lower, .infinite)
        : Interval(.infinite, try function(-beyond).upper)
    }
    let near = value / Rational(2).power(value.binaryExponent + 2)
    let part =
      isRight
      ? Interval(from: min(near, value), through: value)
      : Interval(from: value, through: max(near, value))
    let rest = try function(part)
    return isRight
      ? Interval(rest.lower, .infinite) : Interval(.infinite, rest.upper)
  }

  // MARK: Inverse functions

  static let halfTurn: Enclosed = { Elementary.pi(bits: $0) }
  static let quarterTurn: Enclosed = {
    Elementary.pi(bits: $0) / Interval(2)
  }
  static let minusHalfTurn: Enclosed = { -Elementary.pi(bits: $0) }
  static let minusQuarterTurn: Enclosed = {
    Elementary.pi(bits: $0) / Interval(-2)
  }

  func arctangent(_ range: Interval) throws(Skip) -> Interval {
    try rising(
      range, limits: (Self.minusQuarterTurn, Self.quarterTurn), Elementary.atan)
  }

  func arccotangent(_ range: Interval) throws(Skip) -> Interval {
    try falling(range, limits: (Self.halfTurn, Self.exactly(0))) {
      Elementary.pi(bits: $1) / Interval(2) - Elementary.atan($0, bits: $1)
    }
  }

  /// The angles of the points (x, y), from minus to plus half a turn.
  func angle(_ y: Interval, _ x: Interval) throws(Skip) -> Interval {
    if x.isEmpty || y.isEmpty { return .empty }
    let left = x.intersection(Interval(.infinite, .open(0)))
    let right = x.intersection(Interval(.open(0), .infinite))
    let up = y.intersection(Interval(.open(0), .infinite))
    let down = y.intersection(Interval(.infinite, .open(0)))
    var result = Interval.empty
    if y.contains(0) {
      if !right.isEmpty { result = result.hull(with: Interval(0)) }
      if !left.isEmpty {
        result = result.hull(with: try hull(Self.halfTurn, Self.halfTurn))
      }
    }
    if !up.isEmpty {
      result = result.hull(with: try upperAngle(up, x))
    }
    if !down.isEmpty {
      result = result.hull(with: try -upperAngle(-down, x))
    }
    return result
  }

  /// The angles where y is positive: arccot (x/y).
  private func upperAngle(
    _ y: Interval, _ x: Interval
  ) throws(Skip) -> Interval {
    try arccotangent(x / y)
  }
}
