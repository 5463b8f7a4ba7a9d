/// How a number that lies between two neighbours is rounded.
public enum RoundingRule: Sendable, CaseIterable {
  /// To the nearest; halves to the even neighbour.
  case nearestOrEven
  /// To the nearest; halves away from zero, as taught at school.
  case nearestOrAway
  /// Towards minus infinity.
  case down
  /// Towards plus infinity.
  case up
  /// Towards zero: cut off.
  case towardZero
}

extension Rational {
  /// The largest whole number that is not above this one.
  public var floor: Integer {
    numerator.flooredDivision(by: denominator).quotient
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
    let scaled = self / place
    let below = scaled.floor
    let rest = scaled - Rational(below)
    if rest.isZero { return self }
    let half = Rational(1, 2)
    let up: Bool =
      switch rule {
      case .down: false
      case .up: true
      case .towardZero: signum < 0
      case .nearestOrAway: rest > half || (rest == half && signum > 0)
      case .nearestOrEven:
        rest > half
          || (rest == half && below.flooredDivision(by: 2).remainder == 1)
      }
    return Rational(up ? below + 1 : below) * place
  }
}
