extension Rational {
  /// The natural logarithm as an enclosure.
  ///
  /// The two neighbouring numbers of `bits` + 1 significant bits between
  /// which the value lies, so at most 2^-bits of it apart; for 1 the point 0.
  ///
  /// - Throws: `ExactError.undefined` unless the number is positive,
  ///   `.tooLarge` when it is longer than `bitLimit` or more bits than that
  ///   are asked for.
  public func naturalLogarithm(bits: Int) throws(ExactError) -> Interval {
    try checkSize(bits: bits)
    guard signum > 0 else { throw .undefined }
    if self == 1 { return Interval(0) }
    return try Ball.neighbours(bits: bits) { precision in
      logarithmBall(precision: precision)
    }
  }

  /// The logarithm to a base as an enclosure.
  ///
  /// The two neighbouring numbers of `bits` + 1 significant bits between
  /// which the value lies; a rational logarithm is a point.
  ///
  ///     Rational(8).logarithm(base: 4, bits: 64)     // {3/2}
  ///     Rational(1, 10).logarithm(base: 10, bits: 64)  // {-1}
  ///
  /// - Throws: `ExactError.undefined` unless the number and the base are
  ///   positive and the base is not 1, `.tooLarge` when one of them is longer
  ///   than `bitLimit` or more bits than that are asked for.
  public func logarithm(
    base: Rational, bits: Int
  ) throws(ExactError) -> Interval {
    try checkSize(bits: bits)
    try base.checkSize(bits: bits)
    guard signum > 0, base.signum > 0, base != 1 else { throw .undefined }
    if self == 1 { return Interval(0) }
    func ball(precision: Int) -> Ball {
      let top = logarithmBall(precision: precision + 4)
      let bottom = base.logarithmBall(precision: precision + 4)
      let exponent = top.binaryExponent - bottom.binaryExponent
      return top.divided(by: bottom, scale: precision + 4 - exponent)
    }
    // A short precision serves for both questions at once.
    let known = bits <= 512 ? max(64, bits + 32) : 64
    let first = ball(precision: known)
    if let exact = rationalLogarithm(base: base, near: first) {
      return Interval(exact)
    }
    return try Ball.neighbours(bits: bits) { precision in
      precision <= known ? first : ball(precision: precision)
    }
  }

  /// The natural logarithm with a relative error of about 2^-precision.
  ///
  /// - Precondition: the number is positive and not 1.
  func logarithmBall(precision: Int) -> Ball {
    // |ln x| is above |x - 1| / 2 near 1, and above 1/4 farther away.
    let nearness = max(0, -(self - 1).binaryExponent)
    return Ball.logarithm(of: self, scale: precision + nearness + 2)
  }

  /// The logarithm to a base if it is a fraction p/q: just if the base is the
  /// q-th power of some g, and the number the p-th power of the same.
  ///
  /// - Parameter ball: the logarithm to 64 bits or more; where it is rational
  ///   it is below 2^17, and so is its denominator.
  private func rationalLogarithm(base: Rational, near ball: Ball) -> Rational? {
    // The q-th power of a fraction other than 1 has at least q bits, so just
    // one fraction this near to the logarithm can be it: two differ by 1/q².
    let limit = base.bitWidth
    let places = 2 * limit.bitsNeeded + 4
    let (low, high) = ball.rescaled(to: places).ends
    guard max(low.bitWidth, high.bitWidth) <= places + 18 else { return nil }
    let range = Interval.closed(
      Rational(low, timesTwoTo: -places), Rational(high, timesTwoTo: -places))
    guard let candidate = range.simplest,
      let q = Int(exactly: candidate.denominator), q <= limit,
      let p = Int(exactly: candidate.numerator), p != 0,
      let root = base.exactRoot(q), isPower(p, of: root)
    else { return nil }
    return candidate
  }

  /// Whether the number is a whole power of another, without computing one
  /// that is much longer.
  private func isPower(_ exponent: Int, of root: Rational) -> Bool {
    let count = Int(exponent.magnitude)
    let (top, bottom) =
      exponent > 0
      ? (numerator, denominator) : (denominator, numerator)
    func fits(_ part: Integer, _ rootPart: Integer) -> Bool {
      (rootPart.bitWidth - 1) * count < part.bitWidth
    }
    return fits(top, root.numerator) && fits(bottom, root.denominator)
      && root.numerator.power(count) == top
      && root.denominator.power(count) == bottom
  }
}

extension Ball {
  /// An exponent e with 2^e <= |center| < 2^(e + 1).
  var binaryExponent: Int { center.bitWidth - 1 - scale }
}
