extension ValueSet {
  /// The numbers in either set; the step is kept where both have the same.
  public func union(_ other: ValueSet) -> ValueSet {
    if step != other.step {
      // Without a common step the ranges say more than the numbers in them:
      // the union is then an enclosure.
      let common = Self.commonStep(step, other.step)
      return ValueSet(intervals + other.intervals, step: common)
    }
    return ValueSet(intervals + other.intervals, step: step)
  }

  /// The numbers in both sets.
  public func intersection(_ other: ValueSet) -> ValueSet {
    if isSingle, other.isSingle {
      return ValueSet(
        first.intersection(other.first),
        step: Self.leastCommonStep(step, other.step))
    }
    let common = intervals.flatMap { left in
      other.intervals.map { left.intersection($0) }
    }
    return ValueSet(common, step: Self.leastCommonStep(step, other.step))
  }

  public func isDisjoint(with other: ValueSet) -> Bool {
    if isPlain, other.isPlain { return first.isDisjoint(with: other.first) }
    return intersection(other).isEmpty
  }

  /// Whether every number of this set belongs to the other.
  ///
  /// True only when proved: sets whose steps differ in a way that would need
  /// counting beyond single numbers answer false.
  public func isSubset(of other: ValueSet) -> Bool {
    if isPlain, other.isPlain { return first.isSubset(of: other.first) }
    if isSingle, let point = tightenedFirst.point {
      return other.contains(point)
    }
    let mine = Self.tightened(intervals, step)
    if let theirs = other.step {
      let isCoarser = step.map { ($0 / theirs).isInteger } ?? false
      let points = mine.compactMap(\.point)
      guard isCoarser || points.count == mine.count else { return false }
      if !isCoarser { return points.allSatisfy(other.contains) }
    }
    // Ranges that leave out no multiple of our step count as one range.
    var rooms = Self.tightened(other.intervals, step)
    if let step { rooms = Self.bridged(rooms, gap: step) }
    return mine.allSatisfy { range in
      rooms.contains { range.isSubset(of: $0) }
    }
  }

  /// Whether it has no end to either side, and nothing but its step keeps any
  /// number out, which keeps out none of another set.
  public func isUnbounded(around other: ValueSet) -> Bool {
    isSingle && first.isAll && (step == nil || other.isSubset(of: self))
  }

  private static func bridged(_ ranges: [Interval], gap: Rational)
    -> [Interval]
  {
    var result: [Interval] = []
    for next in ranges {
      if let last = result.last, let end = last.upper.value,
        let start = next.lower.value, start - end <= gap
      {
        result[result.count - 1] = last.hull(with: next)
      } else {
        result.append(next)
      }
    }
    return result
  }

  /// The step whose multiples hold both steps' multiples, nil for none.
  static func commonStep(_ a: Rational?, _ b: Rational?) -> Rational? {
    guard let a, let b else { return nil }
    if a == b { return a }
    let denominator = Rational(a.denominator * b.denominator)
    return Rational(
      Integer.gcd((a * denominator).numerator, (b * denominator).numerator))
      / denominator
  }

  /// The step of the numbers that are multiples of both.
  private static func leastCommonStep(_ a: Rational?, _ b: Rational?)
    -> Rational?
  {
    guard let a else { return b }
    guard let b else { return a }
    if a == b { return a }
    return a * b / commonStep(a, b)!
  }
}
