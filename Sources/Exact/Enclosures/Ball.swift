/// A real number known to lie within a distance of a dyadic one.
///
/// The number is somewhere in center ± radius, both counted in units of
/// 2^-scale. An operation's result holds every result over its operands: its
/// radius covers theirs and what the operation itself cut off.
///
/// Source: van der Hoeven, "Ball arithmetic", 2009; Johansson, "Arb:
/// efficient arbitrary-precision midpoint-radius interval arithmetic", IEEE
/// Trans. Comput. 66(8), 2017.
struct Ball: Sendable {
  var center: Integer
  /// Never negative.
  var radius: Integer
  /// The bits behind the point; negative for multiples of a power of two.
  var scale: Int

  init(_ center: Integer, radius: Integer, scale: Int) {
    self.center = center
    self.radius = radius
    self.scale = scale
  }

  /// A fraction cut off to a scale.
  init(_ value: Rational, scale: Int) {
    let (numerator, denominator) =
      scale < 0
      ? (value.numerator, value.denominator << -scale)
      : (value.numerator << scale, value.denominator)
    let (q, r) = numerator.flooredDivision(by: denominator)
    self.init(q, radius: r.isZero ? 0 : 1, scale: scale)
  }

  /// The least and the greatest number of the ball, in units of 2^-scale.
  var ends: (low: Integer, high: Integer) {
    (center - radius, center + radius)
  }
}

extension Ball {
  /// The same number in coarser units, or exactly in finer ones.
  func rescaled(to newScale: Int) -> Ball {
    let drop = scale - newScale
    if drop <= 0 {
      return Ball(center << -drop, radius: radius << -drop, scale: newScale)
    }
    // Both shifts round down; the center and the radius lose a unit each.
    return Ball(
      center >> drop, radius: (radius >> drop) + 2, scale: newScale)
  }

  /// The number times a power of two, exactly.
  func scaled(byTwoTo exponent: Int) -> Ball {
    Ball(center, radius: radius, scale: scale - exponent)
  }

  /// The sum of two balls of one scale.
  static func + (a: Ball, b: Ball) -> Ball {
    assert(a.scale == b.scale)
    return Ball(
      a.center + b.center, radius: a.radius + b.radius, scale: a.scale)
  }

  static prefix func - (a: Ball) -> Ball {
    Ball(-a.center, radius: a.radius, scale: a.scale)
  }

  /// The ball times a whole number, exactly.
  static func * (a: Ball, factor: Integer) -> Ball {
    Ball(
      a.center * factor, radius: a.radius * factor.magnitude, scale: a.scale)
  }

  /// The product, at the scale of the first factor.
  static func * (a: Ball, b: Ball) -> Ball {
    // |xy - cd| <= |c|s + |d|r + rs for x in c ± r and y in d ± s.
    let spread =
      a.center.magnitude * b.radius + b.center.magnitude * a.radius
      + a.radius * b.radius
    return Ball(
      (a.center * b.center) >> b.scale, radius: (spread >> b.scale) + 2,
      scale: a.scale)
  }

  /// The square, at the same scale.
  var squared: Ball {
    let spread = ((center.magnitude << 1) + radius) * radius
    return Ball(
      (center * center) >> scale, radius: (spread >> scale) + 2, scale: scale)
  }

  /// The quotient at a scale of one's choice.
  ///
  /// - Precondition: the divisor's ball does not hold zero.
  func divided(by b: Ball, scale newScale: Int) -> Ball {
    assert(b.center.magnitude > b.radius)
    // |x/y - c/d| <= (|d|r + |c|s) / (|d| (|d| - s)).
    let d = b.center.magnitude
    let spread = d * radius + center.magnitude * b.radius
    let shift = newScale - scale + b.scale
    let (up, down) = (max(0, shift), max(0, -shift))
    let quotient = (center << up).flooredDivision(by: b.center << down)
    let error = (spread << up).flooredDivision(
      by: (d * (d - b.radius)) << down)
    return Ball(
      quotient.quotient, radius: error.quotient + 2, scale: newScale)
  }

  /// The square root.
  ///
  /// - Precondition: every number of the ball is at least 1/4.
  var squareRoot: Ball {
    assert(ends.low << 2 >= Integer(1) << scale)
    // |√x - √c| = |x - c| / (√x + √c), and both roots are at least 1/2.
    return Ball(
      (center << scale).root(2).root, radius: radius + 1, scale: scale)
  }
}
