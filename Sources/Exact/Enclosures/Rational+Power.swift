extension Rational {
  /// The number raised to a rational power, as an enclosure.
  ///
  /// A rational result of at most `bitLimit` bits is a point; otherwise the
  /// two neighbouring numbers of `bits` + 1 significant bits between which
  /// the value lies, at most 2^-bits of it apart. A negative number has powers
  /// whose exponent has an odd denominator, by its real root.
  ///
  ///     Rational(8).power(Rational(2, 3), bits: 64)  // {4}
  ///
  /// - Throws: `ExactError.undefined` for an even root of a negative number,
  ///   `.divisionByZero` for a negative power of zero, `.tooLarge` when a
  ///   number is longer than `bitLimit`, the result's exponent to the base 2
  ///   is beyond it, or more bits than that are asked for.
  public func power(
    _ exponent: Rational, bits: Int
  ) throws(ExactError) -> Interval {
    try checkSize(bits: bits)
    try exponent.checkSize(bits: bits)
    if exponent.isZero { return Interval(1) }
    if isZero {
      guard exponent.signum > 0 else { throw .divisionByZero }
      return Interval(0)
    }
    if signum < 0 {
      guard exponent.denominator.isOdd else { throw .undefined }
      let power = try (-self).power(exponent, bits: bits)
      return exponent.numerator.isOdd ? -power : power
    }
    if self == 1 { return Interval(1) }
    if let exact = try exactPower(exponent) { return Interval(exact) }
    return try irrationalPower(exponent, bits: bits)
  }

  /// The power where it is rational and short enough: the root that the
  /// exponent's denominator asks for has to be a fraction.
  private func exactPower(
    _ exponent: Rational
  ) throws(ExactError) -> Rational? {
    guard let q = Int(exactly: exponent.denominator),
      let p = Int(exactly: exponent.numerator), let root = exactRoot(q)
    else { return nil }
    // A part of at most 2^w has a p-th power of at most 2^(wp).
    let width =
      (root.numerator - 1).bitWidth + (root.denominator - 1).bitWidth
    let (bits, overflow) = width.multipliedReportingOverflow(
      by: Int(clamping: p.magnitude))
    if overflow || bits + 2 > Self.bitLimit {
      // Only a power of two can be long and have few significant bits.
      if root.isPowerOfTwo { throw .tooLarge(bits: overflow ? .max : bits + 2) }
      return nil
    }
    return root.power(p)
  }

  private var isPowerOfTwo: Bool {
    numerator.trailingZeroBitCount + denominator.trailingZeroBitCount + 2
      == bitWidth
  }

  /// A power that is irrational, or too long to be written out: no number of
  /// `bitLimit` bits equals it.
  private func irrationalPower(
    _ exponent: Rational, bits: Int
  ) throws(ExactError) -> Interval {
    let isAbove = (self > 1) == (exponent.signum > 0)
    // |ln x| < 2^e.
    let rough = logarithmBall(precision: 32)
    let e = rough.binaryExponent + 2
    if let near = Self.neighboursOfOne(
      bits: bits, logarithmExponent: e + exponent.binaryExponent,
      isAbove: isAbove)
    {
      return near
    }
    try Self.checkExponent(
      Rational(rough.center, timesTwoTo: -rough.scale) * exponent)
    if let root = rootOfPower(exponent, bits: bits) { return root }
    let whole = max(0, e + exponent.binaryExponent) + 2
    return try Ball.neighbours(bits: bits) { precision in
      // x^y = e^(y ln x).
      let logarithm = Ball.logarithm(
        of: self, scale: precision + whole + max(0, exponent.binaryExponent + 1)
      )
      return (logarithm * exponent).rescaled(to: precision + whole).exponential
    }
  }

  /// The power by a root of a whole power, where these are short.
  private func rootOfPower(_ exponent: Rational, bits: Int) -> Interval? {
    guard let q = Int(exactly: exponent.denominator), q <= 4096,
      let p = Int(exactly: exponent.numerator), p.magnitude <= 4096,
      Self.isShort(
        radicand: Int(p.magnitude) * bitWidth + q * bits, precision: bits)
    else { return nil }
    return power(p).neighboursOfRoot(q, bits: bits)
  }
}

extension Ball {
  /// The ball times a fraction.
  static func * (a: Ball, factor: Rational) -> Ball {
    let product = a * factor.numerator
    let center = product.center.flooredDivision(by: factor.denominator)
    let radius = product.radius.flooredDivision(by: factor.denominator)
    return Ball(
      center.quotient, radius: radius.quotient + 2, scale: a.scale)
  }
}
