public import Exact

/// A set that holds every value of a term, and whether it holds no other.
public struct Enclosure: Hashable, Sendable {
  public let set: ValueSet
  public let isExact: Bool
}

// Where an unknown occurs twice, ends that it takes independently of itself
// would widen the set. A term that only rises or only falls with it has its
// least and greatest value at the ends.
extension Term {
  /// The set of its values, narrowed where an unknown occurs twice.
  public func range(over sets: [ValueSet]) throws(ExactError) -> Enclosure {
    try range(over: sets, narrowsDivisors: true)
  }

  func range(
    over sets: [ValueSet], narrowsDivisors: Bool
  ) throws(ExactError) -> Enclosure {
    let natural = try values(over: sets, narrowsDivisors: narrowsDivisors)
    let all = unknowns
    let repeated = Set(all.filter { one in all.count { $0 == one } > 1 })
    let isConnected = Set(all).allSatisfy { sets[$0].isConnected }
    if repeated.isEmpty {
      let isPlain = isSmooth && (isConnected || movesOneUnknown(over: sets))
      return Enclosure(
        set: natural,
        isExact: isPlain || all.allSatisfy { sets[$0].point != nil })
    }
    guard isSmooth, isConnected else {
      return Enclosure(set: natural, isExact: false)
    }
    var slopes: [Int: Slope] = [:]
    for unknown in repeated {
      slopes[unknown] = slope(along: unknown, over: sets)
    }
    let low = corner(slopes, over: sets, isLower: true)
    let high = corner(slopes, over: sets, isLower: false)
    let isExact = repeated.allSatisfy { unknown in
      sets[unknown].point != nil
        || slopes[unknown] != nil && sets[unknown].hull!.isBounded
    }
    let range = ValueSet(Interval(low, high))
    return Enclosure(set: natural.intersection(range), isExact: isExact)
  }

  /// Which way a term goes with an unknown.
  private struct Slope {
    let rises: Bool
    /// Whether it never stands still, so that an open end is not reached.
    let isStrict: Bool
  }

  private func slope(
    along unknown: Int, over sets: [ValueSet]
  ) -> Slope? {
    let slopes = try? derivative(by: unknown)
      .values(over: sets, narrowsDivisors: false)
    guard let slopes, let hull = slopes.hull else { return nil }
    let isStrict = !slopes.contains(0)
    if let low = hull.lower.value, low.signum >= 0 {
      return Slope(rises: true, isStrict: isStrict)
    }
    if let high = hull.upper.value, high.signum <= 0 {
      return Slope(rises: false, isStrict: isStrict)
    }
    return nil
  }

  /// The lower, or the upper, end of the values, with the unknowns of known
  /// slope at the ends that lead there.
  private func corner(
    _ slopes: [Int: Slope], over sets: [ValueSet], isLower: Bool
  ) -> Interval.End {
    var there = sets
    var isReached = true
    for (unknown, slope) in slopes {
      guard let hull = sets[unknown].hull else { return .infinite }
      let end = slope.rises == isLower ? hull.lower : hull.upper
      guard let value = end.value else { continue }
      there[unknown] = ValueSet(value)
      if slope.isStrict, !end.isClosed { isReached = false }
    }
    guard
      let values = try? values(over: there, narrowsDivisors: false),
      let hull = values.hull
    else { return .infinite }
    let end = isLower ? hull.lower : hull.upper
    guard let value = end.value else { return .infinite }
    return isReached && end.isClosed ? .closed(value) : .open(value)
  }

  /// Whether all unknowns but one have one value and that one is only moved
  /// and scaled, which keeps the steps and gaps of its set.
  private func movesOneUnknown(over sets: [ValueSet]) -> Bool {
    let moving = Set(unknowns).filter { sets[$0].point == nil }
    guard moving.count <= 1 else { return false }
    func isMoved(_ term: Term) -> Bool {
      switch term {
      case .unknown, .constant: return true
      case .combined(let operation, let a, let b):
        let isStill = b.unknowns.allSatisfy { sets[$0].point != nil }
        let scales = operation == .product || operation == .quotient
        return isMoved(a) && isMoved(b)
          && (isStill || operation != .quotient)
          && (scales || sets.allSatisfy { $0.step == nil })
      case .power, .rounded: return moving.isEmpty
      }
    }
    return isMoved(self)
  }

  /// How fast the term changes with an unknown.
  func derivative(by unknown: Int) -> Term {
    switch self {
    case .unknown(let index): return .constant(index == unknown ? 1 : 0)
    case .constant, .rounded: return .constant(0)
    case .combined(let operation, let a, let b):
      let (da, db) = (a.derivative(by: unknown), b.derivative(by: unknown))
      switch operation {
      case .sum: return da.plus(db)
      case .difference: return da.minus(db)
      case .product: return da.times(b).plus(a.times(db))
      case .quotient:
        let slope = da.times(b).minus(a.times(db))
        return slope.isZero
          ? slope : .combined(.quotient, slope, .power(b, 2))
      }
    case .power(let base, let exponent):
      return Term.constant(Rational(exponent))
        .times(.power(base, exponent - 1))
        .times(base.derivative(by: unknown))
    }
  }

  private var isZero: Bool { self == .constant(0) }

  private func plus(_ other: Term) -> Term {
    isZero ? other : other.isZero ? self : .combined(.sum, self, other)
  }

  private func minus(_ other: Term) -> Term {
    other.isZero ? self : .combined(.difference, self, other)
  }

  private func times(_ other: Term) -> Term {
    if isZero || other.isZero { return .constant(0) }
    if self == .constant(1) { return other }
    return other == .constant(1) ? self : .combined(.product, self, other)
  }
}

extension ValueSet {
  /// Whether it is one range without steps: a term that changes gradually
  /// takes every value between two of its values on it.
  public var isConnected: Bool {
    step == nil && intervals.count == 1 || point != nil
  }
}
