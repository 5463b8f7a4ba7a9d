extension Rational {
  /// The exponential function of the number, e to its power, as an enclosure.
  ///
  /// The two neighbouring numbers of `bits` + 1 significant bits between
  /// which the value lies, so at most 2^-bits of it apart; for zero the point
  /// 1. More bits give an enclosure inside the former.
  ///
  ///     Rational(1).exponential(bits: 8)  // [347/128, 87/32]
  ///
  /// - Throws: `ExactError.tooLarge` when the number or its exponential is
  ///   longer than `bitLimit`, or more bits than that are asked for.
  public func exponential(bits: Int) throws(ExactError) -> Interval {
    try checkSize(bits: bits)
    if isZero { return Interval(1) }
    if let near = Self.neighboursOfOne(
      bits: bits, logarithmExponent: binaryExponent, isAbove: signum > 0)
    {
      return near
    }
    try Self.checkExponent(self)
    // The whole part of x/ln 2 takes its bits from those behind the point.
    let whole = max(0, binaryExponent + 1) + 2
    return try Ball.neighbours(bits: bits) { precision in
      Ball(self, scale: precision + whole).exponential
    }
  }

  /// Refuses e^x where its exponent to the base 2 is beyond `bitLimit`.
  static func checkExponent(_ logarithm: Rational) throws(ExactError) {
    // 13/9 is a little above 1/ln 2 = 1.4427.
    let bits = (logarithm.magnitude * Rational(13, 9)).floor
    guard bits <= Integer(bitLimit) else {
      throw .tooLarge(bits: Int(exactly: bits) ?? .max)
    }
  }

  /// The neighbours of a number e^y that is 1 for all `bits` that are asked
  /// for, nil when y is not that small.
  ///
  /// - Parameter logarithmExponent: an exponent with |y| < 2^(it + 1).
  static func neighboursOfOne(
    bits: Int, logarithmExponent: Int, isAbove: Bool
  ) -> Interval? {
    // e^y - 1 is between y and 2y above zero, between y/2 and y below, where
    // the neighbours are half as far apart.
    guard logarithmExponent + 1 < -bits - 2 else { return nil }
    return isAbove
      ? .closed(1, 1 + Rational(1, timesTwoTo: -bits))
      : .closed(1 - Rational(1, timesTwoTo: -bits - 1), 1)
  }

  /// Refuses a number or a precision beyond `bitLimit`.
  ///
  /// - Precondition: at least one bit is asked for.
  func checkSize(bits: Int) throws(ExactError) {
    precondition(bits >= 1, "at least one bit (was \(bits))")
    let most = max(bits, bitWidth)
    guard most <= Self.bitLimit else { throw .tooLarge(bits: most) }
  }
}
