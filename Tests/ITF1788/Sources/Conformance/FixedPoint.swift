import Exact

/// Arithmetic on spans of multiples of 2^-bits, each operation rounded
/// outward, so that a span always holds the number it stands for.
struct FixedPoint {
  let bits: Int
  let one: Integer

  init(bits: Int) {
    self.bits = bits
    one = Integer(2).power(bits)
  }

  struct Span {
    var low: Integer
    var high: Integer

    init(_ low: Integer, _ high: Integer) {
      self.low = low
      self.high = high
    }

    static func + (a: Span, b: Span) -> Span {
      Span(a.low + b.low, a.high + b.high)
    }

    static prefix func - (a: Span) -> Span { Span(-a.high, -a.low) }
    static func - (a: Span, b: Span) -> Span { a + -b }

    static func * (a: Span, b: Int) -> Span {
      let (x, y) = (a.low * Integer(b), a.high * Integer(b))
      return b < 0 ? Span(y, x) : Span(x, y)
    }

    /// Divided by a positive whole number.
    static func / (a: Span, b: Int) -> Span {
      Span(a.low.floor(over: Integer(b)), a.high.ceiling(over: Integer(b)))
    }

    /// Widened by some units of the last place.
    func widened(_ units: Int) -> Span {
      Span(low - Integer(units), high + Integer(units))
    }

    /// Whether the span holds no more than a unit to either side of zero.
    var isNegligible: Bool { low >= -1 && high <= 1 }
  }

  func span(_ value: Rational) -> Span {
    let scaled = value * Rational(one)
    return Span(scaled.floor, scaled.ceiling)
  }

  func span(_ value: Int) -> Span {
    Span(Integer(value) * one, Integer(value) * one)
  }

  func product(_ a: Span, _ b: Span) -> Span {
    let products = [
      a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high,
    ]
    return Span(
      products.min()!.floor(over: one), products.max()!.ceiling(over: one))
  }

  /// - Precondition: the divisor's span is positive.
  func quotient(_ a: Span, _ b: Span) -> Span {
    let (x, y) = (a.low * one, a.high * one)
    return Span(
      x.floor(over: x.signum < 0 ? b.low : b.high),
      y.ceiling(over: y.signum < 0 ? b.high : b.low))
  }

  /// - Precondition: the span is not negative.
  func squareRoot(_ a: Span) -> Span {
    Span((a.low * one).squareRoot, (a.high * one).squareRoot + 1)
  }

  /// The span as a range of numbers, times a power of two.
  func range(_ span: Span, scaledBy exponent: Int = 0) -> Interval {
    let scale = Rational(2).power(exponent - bits)
    return Interval(
      from: Rational(span.low) * scale, through: Rational(span.high) * scale)
  }
}

extension Integer {
  func floor(over divisor: Integer) -> Integer {
    flooredDivision(by: divisor).quotient
  }

  func ceiling(over divisor: Integer) -> Integer {
    -((-self).flooredDivision(by: divisor).quotient)
  }

  /// The largest whole number whose square is not above this one; Newton's
  /// method from above.
  var squareRoot: Integer {
    if signum <= 0 { return 0 }
    var root = Integer(2).power((bitWidth + 1) / 2)
    while true {
      let next = (root + floor(over: root)).floor(over: 2)
      if next >= root { return root }
      root = next
    }
  }
}
