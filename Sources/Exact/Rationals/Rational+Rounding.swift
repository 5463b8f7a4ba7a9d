/// How a number that lies between two neighbours is rounded.
public enum RoundingRule: Sendable, CaseIterable {
  /// To the nearest; halves to the even neighbour.
  case nearestOrEven
  /// To the nearest; halves away from zero, as taught at school.
  case nearestOrAway
  /// To the nearest; halves towards zero.
  case nearestOrTowardZero
  /// To the nearest; halves towards plus infinity.
  case nearestOrUp
  /// To the nearest; halves towards minus infinity.
  case nearestOrDown
  /// Towards minus infinity.
  case down
  /// Towards plus infinity.
  case up
  /// Towards zero: cut off.
  case towardZero
  /// Away from zero.
  case awayFromZero

  /// Whether a number between two neighbours goes to the one away from zero.
  ///
  /// - Parameters:
  ///   - half: below zero, zero or above zero as the number is nearer to zero
  ///     than the middle, at it, or farther.
  ///   - isNegative: of the number.
  ///   - isOdd: of the neighbour nearer to zero.
  @inline(__always)
  func goesAway(half: Int, isNegative: Bool, isOdd: Bool) -> Bool {
    switch self {
    case .nearestOrEven: half > 0 || (half == 0 && isOdd)
    case .nearestOrAway: half >= 0
    case .nearestOrTowardZero: half > 0
    case .nearestOrUp: half > 0 || (half == 0 && !isNegative)
    case .nearestOrDown: half > 0 || (half == 0 && isNegative)
    case .down: isNegative
    case .up: !isNegative
    case .towardZero: false
    case .awayFromZero: true
    }
  }
}

extension Rational {
  /// The largest whole number that is not above this one.
  public var floor: Integer {
    if box == nil {
      let quotient = n / d
      return Integer(quotient * d > n ? quotient - 1 : quotient)
    }
    let (n, d) = bigParts
    return n.flooredDivision(by: d).quotient
  }

  /// The smallest whole number that is not below this one.
  public var ceiling: Integer { -((-self).floor) }

  /// The nearest multiple of a place by a rounding rule.
  ///
  /// - Parameter place: the unit to round to, for example 1/10 or 1000.
  /// - Precondition: the place is positive.
  public func rounded(
    toPlace place: Rational = .one, _ rule: RoundingRule = .nearestOrEven
  ) -> Rational {
    precondition(place.signum > 0, "a positive place (was \(place))")
    let (n, d) = (self / place).lowestTerms
    return Rational(n.quotient(by: d, rule)) * place
  }

  /// The nearest number with so many significant decimal digits.
  ///
  /// - Precondition: at least one digit is asked for.
  public func rounded(
    toSignificantDigits digits: Int, _ rule: RoundingRule = .nearestOrEven
  ) -> Rational {
    precondition(digits > 0, "at least one digit (was \(digits))")
    if isZero { return self }
    return rounded(toPlace: .tenTo(decimalExponent - digits + 1), rule)
  }

  /// The place of the leading digit: 2 for 384, 0 for 5, -3 for 0.0031; 0 for
  /// zero.
  public var decimalExponent: Int {
    if isZero { return 0 }
    if box == nil, case let whole = n.magnitude / UInt(bitPattern: d), whole > 0
    {
      var (exponent, rest) = (0, whole)
      while rest > 9 { (exponent, rest) = (exponent + 1, rest / 10) }
      return exponent
    }
    let (n, d) = lowestTerms
    // The widths give the binary logarithm within one, and 0.30103 is the
    // decimal logarithm of 2 within 5e-9: three places are always enough.
    var exponent = (n.bitWidth - d.bitWidth) * 30_103 / 100_000 - 3
    while magnitude >= .tenTo(exponent + 1) { exponent += 1 }
    return exponent
  }
}
