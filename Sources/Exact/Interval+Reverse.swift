// Reverse operations narrow a range to the numbers that can be true of it:
// each gives the smallest range around the numbers of `range` whose result
// under the forward operation lies in this range. Sums need none, since
// `(sum - term).intersection(range)` does it.
//
// Source: IEEE Std 1788-2015, 10.5.4 and 10.5.5.
extension Interval {
  /// The numbers whose absolute value lies in this range.
  public func reverseAbsoluteValue(within range: Interval = .all) -> Interval {
    let values = intersection(Interval(.closed(0), .infinite))
    return range.intersection(values).hull(with: range.intersection(-values))
  }

  /// The numbers that, times some number of the other range, give one of this
  /// range.
  public func reverseProduct(
    with factor: Interval, within range: Interval = .all
  ) -> Interval {
    let parts = reverseProductParts(with: factor)
    return range.intersection(parts.0).hull(with: range.intersection(parts.1))
  }

  /// The numbers that, times some number of the other range, give one of this
  /// range, with the gap around zero kept.
  ///
  /// `mulRevToPair` in the standard: two ranges in ascending order, the
  /// second empty where there is no gap, and both where there is no number.
  public func reverseProductParts(with factor: Interval) -> (Interval, Interval)
  {
    if isEmpty || factor.isEmpty { return (.empty, .empty) }
    if contains(0), factor.contains(0) { return (.all, .empty) }
    let divisors = factor.partsWithoutZero
    let first = self * divisors.below.oneSidedReciprocal
    let second = self * divisors.above.oneSidedReciprocal
    if first.joins(second) || first.isEmpty || second.isEmpty {
      return (first.hull(with: second), .empty)
    }
    return second.precedes(first) ? (second, first) : (first, second)
  }
}
