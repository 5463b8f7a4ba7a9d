import CGMP

extension Rational {
  /// The exact value of a floating-point number; nil for infinities and NaN.
  public init?(exactly value: Double) {
    guard value.isFinite else { return nil }
    if value == 0 {
      self = .zero
      return
    }
    // significand * 2^exponent with a whole significand of at most 53 bits
    let exponent = Int(value.exponent) - Double.significandBitCount
    let digits = Int(value.significand * 0x1p52)
    let numerator = Integer(value < 0 ? -digits : digits)
    self =
      exponent >= 0
      ? Rational(numerator << exponent)
      : Rational(numerator, Integer(1) << -exponent).reduced
  }
}

extension Integer {
  /// The exact value of a floating-point number; nil if it is no whole number.
  public init?(exactly value: Double) {
    guard let number = Rational(exactly: value), number.isInteger else {
      return nil
    }
    self = number.numerator
  }
}

extension Double {
  /// The floating-point number next to an exact one by a rounding rule.
  ///
  /// Rounded once, subnormal results too. Beyond the finite range, rules that
  /// round to the nearest or away from zero give an infinity and the others
  /// the largest finite number, as IEEE 754 has it (7.4).
  public init(_ value: Rational, _ rule: RoundingRule = .nearestOrEven) {
    if value.isZero {
      self = 0
      return
    }
    let unit = max(value.binaryExponent - Double.significandBitCount, -1074)
    let (n, d) = value.lowestTerms
    let digits =
      unit >= 0
      ? n.quotient(by: d << unit, rule) : (n << -unit).quotient(by: d, rule)
    let significand = Double(Int(exactly: digits)!)
    let rounded = unit > 1023 ? .infinity : significand.scaled(by: unit)
    guard rounded.isInfinite else {
      self = digits.isZero && value.signum < 0 ? -0.0 : rounded
      return
    }
    let isNegative = value.signum < 0
    let isCut =
      switch rule {
      case .down: !isNegative
      case .up: isNegative
      case .towardZero: true
      default: false
      }
    let magnitude: Double = isCut ? .greatestFiniteMagnitude : .infinity
    self = isNegative ? -magnitude : magnitude
  }

  /// The floating-point number next to a whole one by a rounding rule.
  public init(_ value: Integer, _ rule: RoundingRule = .nearestOrEven) {
    self.init(Rational(value), rule)
  }

  /// This number times a power of two; exact, since the caller has rounded.
  private func scaled(by exponent: Int) -> Double {
    // In two steps, so that neither factor leaves the range of normal numbers.
    let half = exponent / 2
    return self * Double(sign: .plus, exponent: half, significand: 1)
      * Double(sign: .plus, exponent: exponent - half, significand: 1)
  }
}

extension Rational {
  /// The floor of the binary logarithm of the magnitude.
  ///
  /// - Precondition: the number is not zero.
  var binaryExponent: Int {
    let (n, d) = magnitude.lowestTerms
    let guess = n.bitWidth - d.bitWidth
    // The number lies between 2^(guess - 1) and 2^(guess + 1).
    let isBelow = guess >= 0 ? n < d << guess : n << -guess < d
    return isBelow ? guess - 1 : guess
  }
}
