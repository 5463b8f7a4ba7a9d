// Reverse operations narrow a range to the numbers that can be true of it:
// each gives the smallest range around the numbers of `range` whose result
// under the forward operation lies in this range. Sums need none, since
// `(sum - term).intersection(range)` does it.
//
// Source: IEEE Std 1788-2015, clause 10 (reverse-mode functions, two-output
// division).
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

  /// The numbers whose square lies in this range: as `reversePower` of 2.
  public func reverseSquare(
    within range: Interval = .all, bits: Int
  ) throws(ExactError) -> Interval {
    try reversePower(2, within: range, bits: bits)
  }

  /// The numbers whose whole power lies in this range.
  ///
  /// What belongs to the result is decided exactly; only an end that is an
  /// irrational root is the next number outward of `bits` bits.
  ///
  /// - Throws: `ExactError.tooLarge` where an end, or a power of one, is
  ///   longer than `Rational.bitLimit`.
  public func reversePower(
    _ exponent: Int, within range: Interval = .all, bits: Int
  ) throws(ExactError) -> Interval {
    if exponent == 0 { return contains(1) ? range : .empty }
    if exponent < 0 {
      guard exponent > .min else { throw .tooLarge(bits: .max) }
      let parts = partsWithoutZero
      let first = try parts.below.oneSidedReciprocal.reversePower(
        -exponent, within: range, bits: bits)
      let second = try parts.above.oneSidedReciprocal.reversePower(
        -exponent, within: range, bits: bits)
      return first.hull(with: second)
    }
    if exponent % 2 == 1 {
      return try reverseRisingPower(exponent, within: range, bits: bits)
    }
    let values = intersection(.nonNegative)
    let right = try values.reverseRisingPower(
      exponent, within: range.intersection(.nonNegative), bits: bits)
    let left = try values.reverseRisingPower(
      exponent, within: (-range).intersection(.nonNegative), bits: bits)
    return right.hull(with: -left)
  }

  /// The same where the power rises throughout the range.
  private func reverseRisingPower(
    _ exponent: Int, within range: Interval, bits: Int
  ) throws(ExactError) -> Interval {
    let powers = try range.risingPower(exponent)
    if powers.isDisjoint(with: self) { return .empty }
    let roots = try root(exponent, bits: bits)
    return Interval(
      beginning: Self.compareLower(powers, self) < 0 ? roots : range,
      stopping: Self.compareUpper(powers, self) <= 0 ? range : roots)
  }

  private func risingPower(_ exponent: Int) throws(ExactError) -> Interval {
    let (length, overflow) = bitWidth.multipliedReportingOverflow(by: exponent)
    guard !overflow, length <= Rational.bitLimit else {
      throw .tooLarge(bits: overflow ? .max : length)
    }
    return mapped { $0.power(exponent) }
  }

  /// The bases that, raised to some number of the other range, give a number
  /// of this one: `powRev1` in the standard.
  ///
  /// - Throws: as `power(_:bits:)`.
  public func reversePowerBase(
    exponent: Interval, within range: Interval = .all, bits: Int
  ) throws(ExactError) -> Interval {
    if isEmpty || exponent.isEmpty { return .empty }
    // x^y = z where x = z^(1/y), for a zero z too where y is positive.
    let parts = exponent.partsWithoutZero
    let below = try power(parts.below.oneSidedReciprocal, bits: bits)
    let above = try power(parts.above.oneSidedReciprocal, bits: bits)
    let every: Interval =
      exponent.contains(0) && contains(1) ? .positive : .empty
    return range.intersection(below).hull(with: range.intersection(above))
      .hull(with: range.intersection(every))
  }

  /// The exponents to which some number of the other range, raised, gives a
  /// number of this one: `powRev2` in the standard.
  ///
  /// - Throws: as `power(_:bits:)`.
  public func reversePowerExponent(
    base: Interval, within range: Interval = .all, bits: Int
  ) throws(ExactError) -> Interval {
    if isEmpty || base.isEmpty { return .empty }
    let large = base.intersection(Interval(.open(1), .infinite))
    let small = base.intersection(Interval(.open(0), .open(1)))
    let powers = intersection(.positive)
    let rising = try powers.logarithms(bases: large, bits: bits)
    let falling = try -powers.logarithms(
      bases: small.oneSidedReciprocal, bits: bits)
    let ofOne: Interval = base.contains(1) && contains(1) ? .all : .empty
    let ofZero: Interval = base.contains(0) && contains(0) ? .positive : .empty
    return [rising, falling, ofOne, ofZero].reduce(.empty) {
      $0.hull(with: range.intersection($1))
    }
  }

  /// The logarithms of positive numbers to bases above 1.
  private func logarithms(
    bases: Interval, bits: Int
  ) throws(ExactError) -> Interval {
    if isEmpty || bases.isEmpty { return .empty }
    func end(_ number: End, isLower: Bool) throws(ExactError) -> End {
      // The logarithm of the number, as far as its sign goes; zero is in
      // reach where the range's end is.
      let value = number.value
      let isZeroEnd = isLower && value?.isZero ?? false
      let sign = isZeroEnd ? -1 : value.map { ($0 - 1).signum } ?? 1
      if sign == 0 { return number.isClosed ? .closed(0) : .open(0) }
      // The nearest base makes the logarithm largest.
      let base = (sign < 0) == isLower ? bases.lower : bases.upper
      guard let base = base.value, base > 1 else {
        return (sign < 0) == isLower ? .infinite : .open(0)
      }
      guard let value, !isZeroEnd else { return .infinite }
      let enclosure = try value.logarithm(base: base, bits: bits)
      let isAttained =
        number.isClosed
        && ((sign < 0) == isLower ? bases.lower : bases.upper).isClosed
      guard let point = enclosure.point else {
        return .open(isLower ? enclosure.low : enclosure.high)
      }
      return isAttained ? .closed(point) : .open(point)
    }
    return Interval(
      try end(lower, isLower: true), try end(upper, isLower: false))
  }
}
