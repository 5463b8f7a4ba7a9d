extension Rational {
  /// The k-th root to a number of decimal places, as an enclosure.
  ///
  /// The two neighbouring multiples of 10^-digits between which the root
  /// lies; a rational root is a point. A negative number has odd roots.
  ///
  ///     Rational(2).root(2, digits: 3)      // [707/500, 283/200]
  ///     Rational(4, 9).root(2, digits: 3)   // {2/3}
  ///     Rational(-27).root(3, digits: 3)    // {-3}
  ///
  /// - Precondition: `digits` is not negative.
  /// - Throws: `ExactError.undefined` for an even root of a negative number
  ///   and unless k is positive, `.tooLarge` when the number is longer than
  ///   `bitLimit` or the result would be.
  public func root(_ k: Int, digits: Int) throws(ExactError) -> Interval {
    precondition(digits >= 0, "at least no digits (was \(digits))")
    if let ends = wordRoot(k, digits: digits) { return ends }
    try checkSize(bits: 1)
    // 10/3 is above log2 10.
    let (length, overflow) = digits.multipliedReportingOverflow(by: 10)
    let bits = overflow ? Int.max : length / 3 + bitWidth / max(1, k) + 2
    guard bits <= Self.bitLimit else { throw .tooLarge(bits: bits) }
    return try root(k) { value throws(ExactError) in
      try value.neighboursOfRoot(k, digits: digits)
    }
  }

  /// The k-th root to a relative precision, as an enclosure.
  ///
  /// The two neighbouring numbers of `bits` + 1 significant bits between
  /// which the root lies, so at most 2^-bits of it apart; a rational root is a
  /// point. A negative number has odd roots.
  ///
  /// - Throws: `ExactError.undefined` for an even root of a negative number
  ///   and unless k is positive, `.tooLarge` when the number is longer than
  ///   `bitLimit` or more bits than that are asked for.
  public func root(_ k: Int, bits: Int) throws(ExactError) -> Interval {
    try checkSize(bits: bits)
    return try root(k) { value throws(ExactError) in
      let length = Self.bitsOfPower(bits, k)
      if Self.isShort(radicand: length, precision: bits) {
        return value.neighboursOfRoot(k, bits: bits)
      }
      return try value.power(Rational(1, Integer(k)), bits: bits)
    }
  }

  /// The signs and the exact roots, around a function for the other roots of
  /// a positive number.
  private func root(
    _ k: Int, _ irrational: (Rational) throws(ExactError) -> Interval
  ) throws(ExactError) -> Interval {
    guard k >= 1 else { throw .undefined }
    if signum < 0 {
      guard k % 2 == 1 else { throw .undefined }
      let root = try (-self).root(k, irrational)
      return -root
    }
    if let exact = exactRoot(k) { return Interval(exact) }
    return try irrational(self)
  }
}

extension Rational {
  /// Whether a root of so many bits is faster taken directly than through the
  /// logarithm, and of a radicand that is bounded.
  static func isShort(radicand bits: Int, precision: Int) -> Bool {
    bits <= max(1 << 13, min(1 << 20, 64 * precision))
  }

  /// The bits that a number's k-th power has, at most.
  private static func bitsOfPower(_ bits: Int, _ k: Int) -> Int {
    let (product, overflow) = bits.multipliedReportingOverflow(by: k)
    return overflow ? .max : product
  }

  /// The neighbouring multiples of 10^-digits around the irrational root of a
  /// positive number.
  private func neighboursOfRoot(
    _ k: Int, digits: Int
  ) throws(ExactError) -> Interval {
    let precision = digits * 10 / 3 + 1
    let length = Self.bitsOfPower(precision, k)
    if Self.isShort(radicand: length, precision: precision) {
      // The whole part of a root depends on that of the radicand alone.
      let (n, d) = lowestTerms
      let radicand = (n * Integer(10).power(digits * k))
        .flooredDivision(by: d).quotient
      return Self.decimalNeighbours(radicand.root(k).root, digits: digits)
    }
    let whole = max(0, binaryExponent / k + 1) + 4
    return try Ball.neighbours(digits: digits) { scale in
      let logarithm = Ball.logarithm(of: self, scale: scale + whole)
      return (logarithm * Rational(1, Integer(k))).exponential
    }
  }

  /// The neighbours of `bits` + 1 significant bits around the irrational root
  /// of a positive number.
  func neighboursOfRoot(_ k: Int, bits: Int) -> Interval {
    // The root is in [2^e, 2^(e + 1)), so this many places give its bits.
    let e = Integer(binaryExponent).flooredDivision(by: Integer(k)).quotient
    let places = bits - Int(exactly: e)!
    let (up, down) = (max(0, places * k), max(0, -places * k))
    let (n, d) = lowestTerms
    let radicand = (n << up).flooredDivision(by: d << down).quotient
    let below = radicand.root(k).root
    return .closed(
      Rational(below, timesTwoTo: -places),
      Rational(below + 1, timesTwoTo: -places))
  }
}
