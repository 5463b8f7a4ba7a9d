// Functions whose values are irrational: each end is a number where the value
// there is rational, and otherwise the next one outward of the precision asked
// for, open, since the value lies inside it. Precision is relative: `bits` as
// for the functions of the same name on `Rational`.
//
// A value too large or too small to be written out does not fail: the end is
// then infinite, zero or a bound far beyond it, whichever is outward.
extension Interval {
  /// The k-th roots of the numbers: "rootn" in the standard.
  ///
  /// Even roots are of the numbers that are not negative; a negative k gives
  /// the reciprocals of the roots, zero left out.
  ///
  /// - Throws: `ExactError.undefined` for k = 0, `.tooLarge` where an end is
  ///   longer than `Rational.bitLimit` or more bits are asked for.
  public func root(_ k: Int, bits: Int) throws(ExactError) -> Interval {
    if k < 0 {
      guard k > .min else { throw .undefined }
      let parts = partsWithoutZero
      return try parts.below.oneSidedReciprocal.root(-k, bits: bits)
        .hull(with: parts.above.oneSidedReciprocal.root(-k, bits: bits))
    }
    let radicands = k % 2 == 0 ? intersection(.nonNegative) : self
    return try radicands.enclosed { value throws(ExactError) in
      try value.root(k, bits: bits)
    }
  }

  /// The square roots of the numbers that are not negative.
  public func squareRoot(bits: Int) throws(ExactError) -> Interval {
    try root(2, bits: bits)
  }

  /// e raised to each number.
  ///
  /// - Throws: `ExactError.tooLarge` where an end is longer than
  ///   `Rational.bitLimit` or more bits are asked for.
  public func exponential(bits: Int) throws(ExactError) -> Interval {
    if isEmpty { return .empty }
    func end(_ end: End, isLower: Bool) throws(ExactError) -> End {
      guard let value = end.value else { return isLower ? .open(0) : .infinite }
      try value.checkSize(bits: bits)
      return try Self.outward(
        end, isLower: isLower, isHuge: value.signum > 0
      ) { () throws(ExactError) in try value.exponential(bits: bits) }
    }
    return Interval(
      try end(lower, isLower: true), try end(upper, isLower: false))
  }

  /// The natural logarithms of the positive numbers.
  ///
  /// - Throws: as `exponential(bits:)`.
  public func naturalLogarithm(bits: Int) throws(ExactError) -> Interval {
    try logarithmic { value throws(ExactError) in
      try value.naturalLogarithm(bits: bits)
    }
  }

  /// The logarithms of the positive numbers to a base above 1.
  ///
  /// - Throws: `ExactError.undefined` unless the base is above 1; otherwise
  ///   as `exponential(bits:)`.
  public func logarithm(
    base: Rational, bits: Int
  ) throws(ExactError) -> Interval {
    guard base > 1 else { throw .undefined }
    return try logarithmic { value throws(ExactError) in
      try value.logarithm(base: base, bits: bits)
    }
  }

  private func logarithmic(
    _ logarithm: (Rational) throws(ExactError) -> Interval
  ) throws(ExactError) -> Interval {
    let numbers = intersection(.positive)
    if numbers.isEmpty { return .empty }
    let isDownToZero = numbers.lower == .open(0)
    return try Interval(
      beginning: isDownToZero ? .all : numbers, stopping: numbers
    ).enclosed(logarithm)
  }

  /// Each number raised to each number of another range, as for real numbers:
  /// bases below zero and zero without a positive exponent take no part.
  ///
  /// - Throws: as `exponential(bits:)`.
  public func power(
    _ exponent: Interval, bits: Int
  ) throws(ExactError) -> Interval {
    if isEmpty || exponent.isEmpty { return .empty }
    let hasZero = contains(0) && !exponent.isDisjoint(with: .positive)
    let zero: Interval = hasZero ? Interval(0) : .empty
    let base = intersection(.positive)
    if base.isEmpty { return zero }
    // x^y = e^(y ln x): the corners are those of the product y ln x.
    let (p, q) = (
      PowerEnd(baseBelow: base), PowerEnd(baseAbove: base)
    )
    let (r, s) = (
      PowerEnd(exponentBelow: exponent), PowerEnd(exponentAbove: exponent)
    )
    let holdsOne = base.contains(1) || exponent.contains(0)
    func end(
      _ x: PowerEnd, _ y: PowerEnd, isLower: Bool
    ) throws(ExactError) -> End {
      let sign = x.sign * y.sign
      if sign == 0 { return holdsOne ? .closed(1) : .open(1) }
      if x.isInfinite || y.isInfinite { return sign < 0 ? .open(0) : .infinite }
      try x.value.checkSize(bits: bits)
      try y.value.checkSize(bits: bits)
      let attained = x.isAttained && y.isAttained
      return try Self.outward(
        attained ? .closed(0) : .open(0), isLower: isLower, isHuge: sign > 0
      ) { () throws(ExactError) in try x.value.power(y.value, bits: bits) }
    }
    func range(
      _ low: (PowerEnd, PowerEnd), _ high: (PowerEnd, PowerEnd)
    ) throws(ExactError) -> Interval {
      Interval(
        try end(low.0, low.1, isLower: true),
        try end(high.0, high.1, isLower: false))
    }
    let powers: Interval
    if p.sign >= 0 {
      powers = try range(
        r.sign >= 0 ? (p, r) : (q, r), s.sign >= 0 ? (q, s) : (p, s))
    } else if q.sign <= 0 {
      powers = try range(
        s.sign >= 0 ? (p, s) : (q, s), r.sign >= 0 ? (q, r) : (p, r))
    } else if r.sign >= 0 {
      powers = try range((p, s), (q, s))
    } else if s.sign <= 0 {
      powers = try range((q, r), (p, r))
    } else {
      powers = try range((p, s), (p, r)).hull(with: range((q, r), (q, s)))
    }
    return powers.hull(with: zero)
  }
}

/// An end of a base, as the sign of its logarithm, or of an exponent.
private struct PowerEnd {
  let value: Rational
  let sign: Int
  let isInfinite: Bool
  let isAttained: Bool

  init(baseBelow range: Interval) {
    self.init(range.lower, unit: 1, infinity: -1)
  }

  init(baseAbove range: Interval) {
    self.init(range.upper, unit: 1, infinity: 1)
  }

  init(exponentBelow range: Interval) {
    self.init(range.lower, unit: 0, infinity: -1)
  }

  init(exponentAbove range: Interval) {
    self.init(range.upper, unit: 0, infinity: 1)
  }

  private init(_ end: Interval.End, unit: Rational, infinity: Int) {
    value = end.value ?? 0
    // The logarithm goes to minus infinity where the base goes to zero.
    isInfinite = end.value == nil || unit == 1 && value.isZero
    sign = isInfinite ? infinity : (value - unit).signum
    isAttained = end.isClosed
  }
}

extension Interval {
  static let positive = Interval(.open(0), .infinite)
  static let nonNegative = Interval(.closed(0), .infinite)

  /// A number that no value left out for its size comes below: the functions
  /// on `Rational` write out what is smaller.
  private static let huge = Rational(2).power(1 << 15)

  /// The range with enclosures of a rising function's values at the ends.
  private func enclosed(
    _ rising: (Rational) throws(ExactError) -> Interval
  ) throws(ExactError) -> Interval {
    if isEmpty { return .empty }
    func end(_ end: End, isLower: Bool) throws(ExactError) -> End {
      guard let value = end.value else { return .infinite }
      return Self.outward(end, isLower: isLower, of: try rising(value))
    }
    return Interval(
      try end(lower, isLower: true), try end(upper, isLower: false))
  }

  /// The end of an enclosure that lies outward, open if the value is not a
  /// number that the enclosure gives or the end it belongs to is open.
  private static func outward(
    _ end: End, isLower: Bool, of enclosure: Interval
  ) -> End {
    if let value = enclosure.point {
      return end.isClosed ? .closed(value) : .open(value)
    }
    return .open(isLower ? enclosure.low : enclosure.high)
  }

  /// The same for a positive value that may be too large, or too near zero,
  /// to be written out; the numbers it comes from have been checked.
  private static func outward(
    _ end: End, isLower: Bool, isHuge: Bool,
    _ value: () throws(ExactError) -> Interval
  ) throws(ExactError) -> End {
    do {
      return outward(end, isLower: isLower, of: try value())
    } catch ExactError.tooLarge {
      switch (isHuge, isLower) {
      case (true, true): return .open(huge)
      case (true, false): return .infinite
      case (false, true): return .open(0)
      case (false, false): return .open(huge.reciprocal)
      }
    }
  }
}
