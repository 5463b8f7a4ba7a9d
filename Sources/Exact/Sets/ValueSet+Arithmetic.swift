// Every result encloses the set of all results over the operands; where an
// operand occurs once in an expression the ranges are that set exactly.
extension ValueSet {
  /// The most ranges a result may have before they are merged into their hull.
  static let rangeLimit = 64

  public func adding(_ other: ValueSet) throws(ExactError) -> ValueSet {
    try combined(
      with: other, step: Self.commonStep(step, other.step), { $0 + $1 })
  }

  public func subtracting(_ other: ValueSet) throws(ExactError) -> ValueSet {
    try adding(other.negated)
  }

  public var negated: ValueSet {
    isPlain ? ValueSet(-first) : ValueSet(intervals.map { -$0 }, step: step)
  }

  public func multiplied(by other: ValueSet) throws(ExactError) -> ValueSet {
    var product: Rational?
    if let a = step, let b = other.step { product = a * b }
    return try combined(with: other, step: product, { $0 * $1 })
  }

  /// - Throws: `ExactError.divisionByZero` if the divisor's set holds zero.
  public func divided(by other: ValueSet) throws(ExactError) -> ValueSet {
    guard !other.contains(0) else { throw .divisionByZero }
    return try quotients(by: other)
  }

  /// Every quotient whose divisor is not zero, where the divisor's set may
  /// hold zero: on both sides of a gap where the divisors are.
  ///
  /// For narrowing sets, where a divisor of zero proves nothing; what is
  /// claimed of a quotient goes through `divided(by:)`.
  public func quotients(by other: ValueSet) throws(ExactError) -> ValueSet {
    if isSingle, other.isSingle, !other.first.contains(0) {
      return try combined(with: other, step: nil) { $0 / $1 }
    }
    let inverse = ValueSet(
      other.intervals.flatMap { interval in
        let parts = interval.partsWithoutZero
        return [parts.below.oneSidedReciprocal, parts.above.oneSidedReciprocal]
      })
    return try ValueSet(intervals).combined(
      with: inverse, step: nil, { $0 * $1 })
  }

  /// Each number raised to a whole power, negative ones included.
  ///
  /// - Throws: `ExactError.divisionByZero` for a negative power of a set that
  ///   holds zero.
  public func power(_ exponent: Int) throws(ExactError) -> ValueSet {
    if exponent == 0 { return ValueSet(1) }
    // Every number takes a bit, so that the exponent itself is bounded.
    for width in intervals.map(\.bitWidth) + [step?.bitWidth ?? 1] {
      let (bits, overflow) =
        UInt(width).multipliedReportingOverflow(by: exponent.magnitude)
      if overflow || bits > Rational.bitLimit {
        throw .tooLarge(bits: Int(clamping: overflow ? .max : bits))
      }
    }
    if exponent < 0 {
      return try ValueSet(1).divided(by: power(-exponent))
    }
    return ValueSet(
      intervals.map { $0.power(exponent) }, step: step?.power(exponent))
  }

  /// Each number multiplied by one other, for conversions.
  public func scaled(by factor: Rational) throws(ExactError) -> ValueSet {
    if factor == 1 { return self }
    let scaledStep = factor.isZero ? nil : step.map { $0 * factor.magnitude }
    if isSingle, factor.signum > 0, first.isOfWords, factor.isWords,
      step?.isWords ?? true
    {
      return ValueSet(first.stretched(by: factor), step: scaledStep)
    }
    return try combined(
      with: ValueSet(factor), step: scaledStep, { $0 * $1 })
  }

  /// Each number rounded to the nearest multiple of a place, halves to even.
  public func rounded(toPlace place: Rational) -> ValueSet {
    let ranges = Self.tightened(intervals, step).map {
      $0.rounded(toPlace: place)
    }
    return ValueSet(ranges, step: place)
  }

  private func combined(
    with other: ValueSet, step: Rational?,
    _ operation: (Interval, Interval) -> Interval
  ) throws(ExactError) -> ValueSet {
    if let step, step.bitWidth > Rational.bitLimit {
      throw .tooLarge(bits: step.bitWidth)
    }
    func result(_ a: Interval, _ b: Interval) throws(ExactError) -> Interval {
      if !a.isOfWords || !b.isOfWords {
        let bits = 2 * (a.bitWidth + b.bitWidth) + 2
        if bits > Rational.bitLimit { throw .tooLarge(bits: bits) }
      }
      return operation(a, b)
    }
    if isSingle, other.isSingle {
      return ValueSet(try result(first, other.first), step: step)
    }
    var results: [Interval] = []
    for a in intervals {
      for b in other.intervals { results.append(try result(a, b)) }
    }
    let set = ValueSet(results, step: step)
    guard set.intervals.count > Self.rangeLimit, let hull = set.hull else {
      return set
    }
    return ValueSet(hull, step: step)
  }
}
