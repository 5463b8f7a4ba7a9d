public import Exact

extension ValueSet {
  /// Whether every number of this set is below every one of the other.
  public func isBelow(_ other: ValueSet, orEqual: Bool) -> Bool {
    guard let top = hull?.upper, let bottom = other.hull?.lower,
      let high = top.value, let low = bottom.value
    else { return false }
    if high != low { return high < low }
    return orEqual || !(top.isClosed && bottom.isClosed)
  }

  /// The number that parts two sets, the nearer end of the left one; nil where
  /// they interlock.
  public func bound(to other: ValueSet) -> Rational? {
    guard let a = hull, let b = other.hull else { return nil }
    if let high = a.upper.value, let low = b.lower.value, high <= low {
      return high
    }
    if let low = a.lower.value, let high = b.upper.value, high <= low {
      return low
    }
    return nil
  }
}
