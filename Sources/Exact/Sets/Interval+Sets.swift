// Ranges as sets. Two lower ends are compared by where their ranges begin, so
// that `[1` lies before `(1`; two upper ends by where they stop, so that `1)`
// lies before `1]`.
extension Interval {
  /// The numbers in both ranges.
  public func intersection(_ other: Interval) -> Interval {
    if isEmpty || other.isEmpty { return .empty }
    return Interval(
      beginning: Self.compareLower(self, other) < 0 ? other : self,
      stopping: Self.compareUpper(self, other) < 0 ? self : other)
  }

  /// The smallest range that holds both.
  public func hull(with other: Interval) -> Interval {
    if isEmpty { return other }
    if other.isEmpty { return self }
    return Interval(
      beginning: Self.compareLower(self, other) < 0 ? self : other,
      stopping: Self.compareUpper(self, other) < 0 ? other : self)
  }

  /// Whether every number of this range belongs to the other.
  public func isSubset(of other: Interval) -> Bool {
    if isEmpty { return true }
    if other.isEmpty { return false }
    return Self.compareLower(other, self) <= 0
      && Self.compareUpper(self, other) <= 0
  }

  /// Whether every number of this range has numbers of the other on both
  /// sides: the standard's "interior".
  ///
  /// `(0, 1)` is interior to itself and to `[0, 1]`; `[0, 1]` is not.
  public func isInterior(to other: Interval) -> Bool {
    if isEmpty { return true }
    if other.isEmpty { return false }
    return Self.compareLower(other.opened, self) <= 0
      && Self.compareUpper(self, other.opened) <= 0
  }

  public func isDisjoint(with other: Interval) -> Bool {
    isEmpty || other.isEmpty || Self.stopsBefore(self, other)
      || Self.stopsBefore(other, self)
  }

  /// Whether the first stops before the second begins; neither is empty.
  private static func stopsBefore(_ a: Interval, _ b: Interval) -> Bool {
    if a.marks.contains(.upperInfinite) || b.marks.contains(.lowerInfinite) {
      return false
    }
    if a.high != b.low { return a.high < b.low }
    return a.marks.contains(.upperOpen) || b.marks.contains(.lowerOpen)
  }

  /// Whether the two ranges together are one range.
  func joins(_ other: Interval) -> Bool {
    if !isDisjoint(with: other) { return true }
    return Self.touches(self, other) || Self.touches(other, self)
  }

  /// Whether the first stops at the number at which the second begins, and
  /// one of them holds it.
  private static func touches(_ a: Interval, _ b: Interval) -> Bool {
    guard let x = a.upper.value, x == b.lower.value else { return false }
    return a.upper.isClosed || b.lower.isClosed
  }

  /// The range with its finite ends open, not looked at for emptiness.
  private var opened: Interval {
    var marks = marks
    if !marks.contains(.lowerInfinite) { marks.insert(.lowerOpen) }
    if !marks.contains(.upperInfinite) { marks.insert(.upperOpen) }
    return Interval(low: low, high: high, marks: marks)
  }

  /// From the lower end of one range to the upper end of another.
  init(beginning first: Interval, stopping last: Interval) {
    let marks =
      first.marks.intersection([.lowerOpen, .lowerInfinite])
      .union(last.marks.intersection([.upperOpen, .upperInfinite]))
    if marks.isDisjoint(with: .notFinite),
      first.low > last.high || !marks.isEmpty && first.low == last.high
    {
      self = .empty
    } else {
      self.init(low: first.low, high: last.high, marks: marks)
    }
  }

  /// Which of two ranges that are not empty begins first: -1, 0 or 1.
  static func compareLower(_ a: Interval, _ b: Interval) -> Int {
    switch (
      a.marks.contains(.lowerInfinite), b.marks.contains(.lowerInfinite)
    ) {
    case (true, true): return 0
    case (true, false): return -1
    case (false, true): return 1
    case (false, false): break
    }
    if a.low != b.low { return a.low < b.low ? -1 : 1 }
    return (a.marks.contains(.lowerOpen) ? 1 : 0)
      - (b.marks.contains(.lowerOpen) ? 1 : 0)
  }

  /// Which of two ranges that are not empty stops first: -1, 0 or 1.
  static func compareUpper(_ a: Interval, _ b: Interval) -> Int {
    switch (
      a.marks.contains(.upperInfinite), b.marks.contains(.upperInfinite)
    ) {
    case (true, true): return 0
    case (true, false): return 1
    case (false, true): return -1
    case (false, false): break
    }
    if a.high != b.high { return a.high < b.high ? -1 : 1 }
    return (b.marks.contains(.upperOpen) ? 1 : 0)
      - (a.marks.contains(.upperOpen) ? 1 : 0)
  }

  /// The numbers of the range below zero and above zero.
  var partsWithoutZero: (below: Interval, above: Interval) {
    (
      intersection(Interval(.infinite, .open(0))),
      intersection(Interval(.open(0), .infinite))
    )
  }
}
