import Exact

/// Circular and hyperbolic functions of rational numbers, which `Exact` does
/// not offer: ranges that hold the value, the narrower the more bits they may
/// use.
///
/// The bits are places after the binary point of an intermediate value, not a
/// promise of the result's; who needs more asks again with more.
enum Elementary {
  // MARK: Constants

  /// π = 16 arctan(1/5) - 4 arctan(1/239), by Machin.
  private static func pi(_ point: FixedPoint) -> Span {
    series(point, 5) * 16
      - series(point, 239) * 4
  }

  static func pi(bits: Int) -> Interval {
    let point = FixedPoint(bits: bits)
    return point.range(pi(point))
  }

  /// The inverse tangent of 1/n, n > 4.
  private static func series(_ point: FixedPoint, _ n: Int) -> Span {
    var power = point.span(1) / n
    var sum = power
    var k = 1
    while !power.isNegligible {
      power = power / (n * n)
      k += 2
      let term = power / k
      sum = k % 4 == 3 ? sum - term : sum + term
    }
    return sum.widened(2)
  }

  // MARK: Circular functions

  /// How many quarter turns lie below an angle.
  static func quadrant(_ x: Rational) -> Integer {
    if x.isZero { return 0 }
    var bits = 64 + max(0, x.binaryExponent)
    while true {
      let quarters = Interval(x * 2) / pi(bits: bits)
      let (low, high) = (
        quarters.lower.value!.floor, quarters.upper.value!.floor
      )
      if low == high { return low }
      bits *= 2
    }
  }

  /// The sine of an angle turned on by some quarter turns.
  private static func wave(
    _ x: Rational, turned quarters: Int, bits: Int
  ) -> Interval {
    let point = FixedPoint(bits: bits + max(0, x.binaryExponent) + 16)
    let quarter = pi(point) / 2
    let x = point.span(x)
    let half = Integer(2)
    let k = (x.low * half + quarter.low).floor(over: quarter.low * half)
    let rest = Span(
      x.low - max(k * quarter.low, k * quarter.high),
      x.high - min(k * quarter.low, k * quarter.high))
    let phase = (k + Integer(quarters)).flooredDivision(by: 4).remainder
    let wave = point.range(
      phase.flooredDivision(by: 2).remainder.isZero
        ? sine(rest, point) : cosine(rest, point)
    ).intersection(Interval(from: -1, through: 1))
    return phase >= 2 ? -wave : wave
  }

  private typealias Span = FixedPoint.Span

  private static func sine(_ x: Span, _ point: FixedPoint) -> Span {
    wave(x, x, 1, point)
  }

  private static func cosine(_ x: Span, _ point: FixedPoint) -> Span {
    wave(x, point.span(1), 0, point)
  }

  /// A Taylor series from a first term on, of degree 0 or 1.
  private static func wave(
    _ x: Span, _ first: Span, _ degree: Int, _ point: FixedPoint
  ) -> Span {
    let square = point.product(x, x)
    var term = first
    var sum = first
    var n = degree
    while !term.isNegligible {
      term = -(point.product(term, square) / (n + 1)) / (n + 2)
      sum = sum + term
      n += 2
    }
    return sum.widened(2)
  }

  static func cos(_ x: Rational, bits: Int) -> Interval {
    x.isZero ? Interval(1) : wave(x, turned: 1, bits: bits)
  }

  static func sin(_ x: Rational, bits: Int) -> Interval {
    x.isZero ? Interval(0) : wave(x, turned: 0, bits: bits)
  }

  static func tan(_ x: Rational, bits: Int) -> Interval {
    sin(x, bits: bits) / cos(x, bits: bits)
  }

  // MARK: Inverse circular functions

  static func atan(_ x: Rational, bits: Int) -> Interval {
    if x.isZero { return Interval(0) }
    if x.signum < 0 { return -atan(-x, bits: bits) }
    if x > 1 {
      return pi(bits: bits) / Interval(2) - atan(x.reciprocal, bits: bits)
    }
    let point = FixedPoint(bits: bits + 16)
    var z = point.span(x)
    // tan(a/2) = tan a / (1 + sqrt(1 + tan² a)), three times.
    for _ in 0..<3 {
      let root = point.squareRoot(point.span(1) + point.product(z, z))
      z = point.quotient(z, point.span(1) + root)
    }
    let square = point.product(z, z)
    var power = z
    var sum = z
    var n = 1
    while !power.isNegligible {
      power = -point.product(power, square)
      n += 2
      sum = sum + power / n
    }
    return point.range(sum.widened(2) * 8)
  }

  static func atan(_ x: Interval, bits: Int) -> Interval {
    atan(x.lower.value!, bits: bits)
      .hull(with: atan(x.upper.value!, bits: bits))
  }

  /// - Precondition: the number lies from -1 to 1.
  static func asin(_ x: Rational, bits: Int) throws(ExactError)
    -> Interval
  {
    if x.isZero { return Interval(0) }
    if x.magnitude == 1 {
      return pi(bits: bits) / Interval(2 * x)
    }
    let cosine = try Interval(1 - x * x).squareRoot(bits: bits)
    return atan(outward(Interval(x) / cosine, bits: bits), bits: bits)
  }

  /// - Precondition: the number lies from -1 to 1.
  static func acos(_ x: Rational, bits: Int) throws(ExactError)
    -> Interval
  {
    if x == 1 { return Interval(0) }
    if x == -1 { return pi(bits: bits) }
    let half = outward(
      try Interval((1 - x) / (1 + x)).squareRoot(bits: bits), bits: bits)
    return atan(half, bits: bits) * Interval(2)
  }

  // MARK: Hyperbolic functions

  static func sinh(_ x: Rational, bits: Int) throws(ExactError)
    -> Interval
  {
    if x.isZero { return Interval(0) }
    return try
      (Interval(x).exponential(bits: bits)
      - Interval(-x).exponential(bits: bits)) / Interval(2)
  }

  static func cosh(_ x: Rational, bits: Int) throws(ExactError)
    -> Interval
  {
    try
      (Interval(x).exponential(bits: bits)
      + Interval(-x).exponential(bits: bits)) / Interval(2)
  }

  static func tanh(_ x: Rational, bits: Int) throws(ExactError)
    -> Interval
  {
    if x.isZero { return Interval(0) }
    // 1 - 2 / (e^2x + 1)
    let power = try Interval(2 * x).exponential(bits: bits)
    return Interval(1) - Interval(2) / (power + Interval(1))
  }

  static func asinh(_ x: Rational, bits: Int) throws(ExactError)
    -> Interval
  {
    if x.isZero { return Interval(0) }
    if x.signum < 0 { return try -asinh(-x, bits: bits) }
    let root = try Interval(x * x + 1).squareRoot(bits: bits)
    return try outward(Interval(x) + root, bits: bits)
      .naturalLogarithm(bits: bits)
  }

  /// - Precondition: the number is at least 1.
  static func acosh(_ x: Rational, bits: Int) throws(ExactError)
    -> Interval
  {
    if x == 1 { return Interval(0) }
    let root = try Interval(x * x - 1).squareRoot(bits: bits)
    return try outward(Interval(x) + root, bits: bits)
      .naturalLogarithm(bits: bits)
  }

  /// - Precondition: the number lies between -1 and 1.
  static func atanh(_ x: Rational, bits: Int) throws(ExactError)
    -> Interval
  {
    try Interval((1 + x) / (1 - x)).naturalLogarithm(bits: bits) / Interval(2)
  }

  // MARK: Rounding

  /// The range with ends of so many bits that holds another.
  static func outward(_ x: Interval, bits: Int) -> Interval {
    BinaryFormat(precision: bits, leastExponent: -1 << 20, bound: 1 << 20)
      .hull(x)
  }
}
