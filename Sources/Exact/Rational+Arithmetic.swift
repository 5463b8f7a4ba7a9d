extension Rational {
  public static func + (a: Rational, b: Rational) -> Rational {
    if a.denominator == b.denominator {
      return Rational(a.numerator + b.numerator, a.denominator)
    }
    return Rational(
      a.numerator * b.denominator + b.numerator * a.denominator,
      a.denominator * b.denominator)
  }

  public static func - (a: Rational, b: Rational) -> Rational { a + -b }

  public static prefix func - (a: Rational) -> Rational {
    Rational(lowestTerms: -a.numerator, over: a.denominator)
  }

  public static func * (a: Rational, b: Rational) -> Rational {
    Rational(a.numerator * b.numerator, a.denominator * b.denominator)
  }

  /// - Precondition: the divisor is not zero.
  public static func / (a: Rational, b: Rational) -> Rational {
    precondition(!b.isZero, "a divisor other than zero (was (\(a))/0)")
    return Rational(a.numerator * b.denominator, a.denominator * b.numerator)
  }

  public static func += (a: inout Rational, b: Rational) { a = a + b }
  public static func -= (a: inout Rational, b: Rational) { a = a - b }
  public static func *= (a: inout Rational, b: Rational) { a = a * b }

  public var magnitude: Rational { signum < 0 ? -self : self }

  /// One over the number.
  ///
  /// - Precondition: the number is not zero.
  public var reciprocal: Rational { .one / self }

  /// The number raised to a whole power, negative ones included; `0^0` is 1.
  ///
  /// - Precondition: zero is not raised to a negative power.
  public func power(_ exponent: Int) -> Rational {
    if exponent < 0 { return reciprocal.power(-exponent) }
    return Rational(
      lowestTerms: numerator.power(exponent),
      over: denominator.power(exponent))
  }

  /// A power of ten, negative ones included: `tenTo(-2)` is 1/100.
  public static func tenTo(_ exponent: Int) -> Rational {
    let power = Integer(10).power(Int(exponent.magnitude))
    return exponent < 0
      ? Rational(lowestTerms: 1, over: power) : Rational(power)
  }
}

extension Rational: Comparable {
  public static func < (a: Rational, b: Rational) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    if a.signum != b.signum { return a.signum < b.signum }
    return a.numerator * b.denominator < b.numerator * a.denominator
  }
}
