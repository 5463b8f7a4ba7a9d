extension Ball {
  /// The natural logarithm of a positive fraction, with an absolute error of
  /// a few units of the scale.
  ///
  /// x = 2^n m with m in [3/4, 3/2), and ln m = 2^s ln m^(1/2^s): s square
  /// roots, then the series of 2 artanh((y - 1)/(y + 1)) = ln y.
  ///
  /// Source: Brent, "Fast multiple-precision evaluation of elementary
  /// functions", J. ACM 23(2), 1976; Brent, Zimmermann, "Modern Computer
  /// Arithmetic", 2010, §4.4.2.
  static func logarithm(of x: Rational, scale: Int) -> Ball {
    let (n, numerator, denominator) = x.binaryParts
    let distance = numerator - denominator
    if distance.isZero { return ln2(scale: scale) * Integer(n) }
    // ln m is about 2^-nearness, and the series gains twice that a term.
    let nearness = denominator.bitWidth - distance.bitWidth
    let roots = max(0, reductions(scale: scale) - nearness)
    // The error of the series counts 2^(roots + 1) times.
    let workingScale = scale + roots + scale.bitsNeeded + 6
    var z = Ball(
      Rational(distance, numerator + denominator), scale: workingScale)
    if roots > 0 {
      var y = Ball(Rational(numerator, denominator), scale: workingScale)
      for _ in 0..<roots { y = y.squareRoot }
      let one = Ball(Integer(1) << workingScale, radius: 0, scale: workingScale)
      z = (y + -one).divided(by: y + one, scale: workingScale)
    }
    let mantissa = z.areaTangent.scaled(byTwoTo: roots + 1).rescaled(
      to: workingScale)
    let whole =
      n == 0 ? mantissa : mantissa + ln2(scale: workingScale) * Integer(n)
    return whole.rescaled(to: scale)
  }

  /// Σ z^(2j+1)/(2j+1) = artanh z for a ball in (-1/4, 1/4).
  private var areaTangent: Ball {
    let z = center.magnitude
    let square = (z * z) >> scale
    var (sum, term) = (z, z)
    var divisor = 1
    while !term.isZero {
      term = (term * square) >> scale
      divisor += 2
      sum += term.flooredDivision(by: Integer(divisor)).quotient
    }
    // Each power of z is at most 2 units too small, each quotient 2; past the
    // last the others add less than 2. The slope is at most 16/15.
    let error = Integer(divisor + 4) + radius + radius
    return Ball(center.signum < 0 ? -sum : sum, radius: error, scale: scale)
  }
}

extension Ball {
  /// The natural logarithm of 2, within two units of the scale.
  static func ln2(scale: Int) -> Ball {
    scale <= cachedScale
      ? cachedLn2.rescaled(to: scale) : computedLn2(scale: scale)
  }

  private static let cachedScale = 2048
  private static let cachedLn2 = computedLn2(scale: cachedScale)

  /// ln 2 = 18 artanh 1/26 - 2 artanh 1/4801 + 8 artanh 1/8749.
  ///
  /// Source: Størmer's formula, in Arndt, "Matters Computational", 2011,
  /// §32.4; proved by 2 = (27/25)^9 (4802/4800)^-1 (8750/8748)^4.
  private static func computedLn2(scale: Int) -> Ball {
    let guardBits = scale.bitsNeeded + 8
    let working = scale + guardBits
    var sum = Ball(0, radius: 0, scale: working)
    for (factor, inverse) in [(18, 26), (-2, 4801), (8, 8749)] {
      sum =
        sum + areaTangent(ofOneOver: inverse, scale: working)
        * Integer(factor)
    }
    return sum.rescaled(to: scale)
  }

  /// artanh 1/q for a whole number above 1.
  private static func areaTangent(ofOneOver q: Int, scale: Int) -> Ball {
    var power = (Integer(1) << scale).flooredDivision(by: Integer(q)).quotient
    var sum = power
    var divisor = 1
    while !power.isZero {
      power = power.flooredDivision(by: Integer(q * q)).quotient
      divisor += 2
      sum += power.flooredDivision(by: Integer(divisor)).quotient
    }
    // Powers are at most 2 units too small, quotients another one, and the
    // terms left out are less than 2 units together.
    return Ball(sum, radius: Integer(2 * divisor + 4), scale: scale)
  }
}

extension Rational {
  /// A positive fraction as 2^n times a quotient in [3/4, 3/2).
  fileprivate var binaryParts:
    (n: Int, numerator: Integer, denominator: Integer)
  {
    var n = numerator.bitWidth - denominator.bitWidth
    // The quotient is in (1/2, 2) now.
    var top = n < 0 ? numerator << -n : numerator
    var bottom = n > 0 ? denominator << n : denominator
    if top << 1 >= Integer(3) * bottom {
      n += 1
      bottom = bottom << 1
    } else if top << 2 < Integer(3) * bottom {
      n -= 1
      top = top << 1
    }
    return (n, top, bottom)
  }
}
