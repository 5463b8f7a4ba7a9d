// The relations of the standard hold by quantifiers over the numbers of both
// ranges, so each has a meaning for open ends and for the empty range too.
extension Interval {
  /// Whether each number here has one in the other range that is not smaller,
  /// and each there one here that is not larger: "less" in the standard.
  public func isLess(than other: Interval) -> Bool {
    if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
    let low = Self.compareLower(self, other) <= 0
    return low && Self.compareUpper(self, other) <= 0
  }

  /// As `isLess(than:)`, with larger and smaller numbers, not equal ones:
  /// "strictLess" in the standard.
  public func isStrictlyLess(than other: Interval) -> Bool {
    if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
    return Self.beginsEarlier(self, other) && Self.stopsEarlier(self, other)
  }

  /// Whether no number here is larger than one of the other range.
  public func precedes(_ other: Interval) -> Bool {
    if isEmpty || other.isEmpty { return true }
    guard let top = upper.value, let bottom = other.lower.value else {
      return false
    }
    return top <= bottom
  }

  /// Whether every number here is smaller than every one of the other range.
  public func strictlyPrecedes(_ other: Interval) -> Bool {
    precedes(other) && isDisjoint(with: other)
  }

  /// For each number of the second a smaller one of the first.
  private static func beginsEarlier(_ a: Interval, _ b: Interval) -> Bool {
    guard let x = a.lower.value else { return true }
    guard let y = b.lower.value else { return false }
    return x < y || x == y && !b.lower.isClosed
  }

  /// For each number of the first a larger one of the second.
  private static func stopsEarlier(_ a: Interval, _ b: Interval) -> Bool {
    guard let y = b.upper.value else { return true }
    guard let x = a.upper.value else { return false }
    return x < y || x == y && !a.upper.isClosed
  }

  /// How two ranges lie to each other: sixteen states, of which one holds.
  ///
  /// Source: IEEE Std 1788-2015, clause 10 (extended interval comparisons).
  public enum Overlap: String, Sendable, CaseIterable {
    case bothEmpty, firstEmpty, secondEmpty
    /// Every number of the first is smaller than every one of the second.
    case before
    /// The last number of the first is the first of the second, and the only
    /// one in both.
    case meets
    /// Each has numbers the other lacks, the first the smaller ones.
    case overlaps
    /// They begin together; the second goes on.
    case starts
    /// The first lies within the second and reaches neither end.
    case containedBy
    /// They stop together; the second began earlier.
    case finishes
    case equals
    /// They stop together; the first began earlier.
    case finishedBy
    case contains
    /// They begin together; the first goes on.
    case startedBy
    case overlappedBy, metBy, after
  }

  /// How this range, the first, lies to another, the second.
  ///
  /// Where open ends meet: `[1, 2)` is `before` `[2, 3]`, and `[1, 2]` is
  /// `overlaps` to `(1, 3)` and `contains` for `(1, 2)`.
  public func overlap(with other: Interval) -> Overlap {
    switch (isEmpty, other.isEmpty) {
    case (true, true): return .bothEmpty
    case (true, false): return .firstEmpty
    case (false, true): return .secondEmpty
    case (false, false): break
    }
    let lower = Self.compareLower(self, other)
    let upper = Self.compareUpper(self, other)
    switch (lower, upper) {
    case (0, 0): return .equals
    case (0, ..<0): return .starts
    case (0, _): return .startedBy
    case (_, 0): return lower < 0 ? .finishedBy : .finishes
    case (..<0, 1...): return .contains
    case (1..., ..<0): return .containedBy
    default: break
    }
    let common = intersection(other)
    if common.isEmpty { return lower < 0 ? .before : .after }
    if common.point != nil { return lower < 0 ? .meets : .metBy }
    return lower < 0 ? .overlaps : .overlappedBy
  }
}
