import CGMP

// The paths here are inlined into other modules and touch no memory: words in,
// words out, no greatest common divisor while the denominators stay below
// 2^31. `Rational+Reducing` takes over where words overflow.
extension Rational {
  /// Both denominators below 2^31, so that their product fits a word.
  @inlinable
  static func areShort(_ a: Int, _ b: Int) -> Bool {
    UInt(bitPattern: a | b) >> 31 == 0
  }

  @inlinable
  public static func + (a: Rational, b: Rational) -> Rational {
    if a.box == nil, b.box == nil, areShort(a.d, b.d) {
      if a.d == b.d {
        let (n, overflow) = a.n.addingReportingOverflow(b.n)
        if !overflow { return Rational(n: n, d: a.d) }
      } else {
        let d = a.d &* b.d
        if d >> 31 == 0 {
          let (x, o1) = a.n.multipliedReportingOverflow(by: b.d)
          let (y, o2) = b.n.multipliedReportingOverflow(by: a.d)
          let (n, o3) = x.addingReportingOverflow(y)
          if !o1, !o2, !o3 { return Rational(n: n, d: d) }
        } else {
          // A denominator that divides the sum's: the usual case of decimals.
          let (ratio, rest) = UInt32(truncatingIfNeeded: a.d)
            .quotientAndRemainder(dividingBy: UInt32(truncatingIfNeeded: b.d))
          let (y, o1) = b.n.multipliedReportingOverflow(by: Int(ratio))
          let (n, o2) = a.n.addingReportingOverflow(y)
          if rest == 0, !o1, !o2 { return Rational(n: n, d: a.d) }
        }
      }
    }
    return reducedSum(a, b)
  }

  @inlinable
  public static func - (a: Rational, b: Rational) -> Rational {
    if a.box == nil, b.box == nil, areShort(a.d, b.d) {
      if a.d == b.d {
        let (n, overflow) = a.n.subtractingReportingOverflow(b.n)
        if !overflow { return Rational(n: n, d: a.d) }
      } else {
        let d = a.d &* b.d
        let (x, o1) = a.n.multipliedReportingOverflow(by: b.d)
        let (y, o2) = b.n.multipliedReportingOverflow(by: a.d)
        let (n, o3) = x.subtractingReportingOverflow(y)
        if d >> 31 == 0, !o1, !o2, !o3 {
          return Rational(n: n, d: d)
        }
      }
    }
    return reducedSum(a, -b)
  }

  @inlinable
  public static prefix func - (a: Rational) -> Rational {
    a.box == nil && a.n != Int.min
      ? Rational(n: -a.n, d: a.d) : a.bigNegated
  }

  @inlinable
  public static func * (a: Rational, b: Rational) -> Rational {
    if a.box == nil, b.box == nil, areShort(a.d, b.d) {
      let d = a.d &* b.d
      let (n, overflow) = a.n.multipliedReportingOverflow(by: b.n)
      if d >> 31 == 0, !overflow { return Rational(n: n, d: d) }
    }
    return reducedProduct(a, b)
  }

  /// - Precondition: the divisor is not zero.
  @inlinable
  public static func / (a: Rational, b: Rational) -> Rational {
    if a.box == nil, b.box == nil {
      let divisor = Int(bitPattern: b.n.magnitude)
      if divisor != 0, areShort(a.d, divisor) {
        let d = a.d &* divisor
        let (n, overflow) = a.n.multipliedReportingOverflow(by: b.d)
        if d >> 31 == 0, !overflow, n != Int.min {
          return Rational(n: b.n < 0 ? -n : n, d: d)
        }
      }
    }
    return reducedQuotient(a, b)
  }

  @inlinable
  public static func += (a: inout Rational, b: Rational) {
    if a.box == nil { a = a + b } else { a.addInPlace(b) }
  }

  @inlinable
  public static func -= (a: inout Rational, b: Rational) {
    if a.box == nil { a = a - b } else { a.addInPlace(-b) }
  }

  @inlinable
  public static func *= (a: inout Rational, b: Rational) { a = a * b }

  @inlinable
  public static func /= (a: inout Rational, b: Rational) { a = a / b }

  /// Adds a product, in place where the number is big and not shared.
  @inlinable
  public mutating func add(_ a: Rational, times b: Rational) {
    if box == nil, a.box == nil, b.box == nil, Self.areShort(a.d, b.d) {
      self = self + a * b
    } else {
      addInPlace(a, times: b)
    }
  }

  /// Takes away a product, in place where the number is big and not shared.
  @inlinable
  public mutating func subtract(_ a: Rational, times b: Rational) {
    if box == nil, a.box == nil, b.box == nil, Self.areShort(a.d, b.d) {
      self = self - a * b
    } else {
      addInPlace(-a, times: b)
    }
  }

  @inlinable
  public var magnitude: Rational { signum < 0 ? -self : self }

  /// One over the number.
  ///
  /// - Precondition: the number is not zero.
  @inlinable
  public var reciprocal: Rational {
    if box == nil, n != 0, n.magnitude < 1 << 31 {
      return n < 0 ? Rational(n: -d, d: -n) : Rational(n: d, d: n)
    }
    return .one / self
  }

  /// The number raised to a whole power, negative ones included; `0^0` is 1.
  ///
  /// - Precondition: zero is not raised to a negative power.
  public func power(_ exponent: Int) -> Rational {
    if exponent == .min { return reciprocal.power(.max) * reciprocal }
    if exponent < 0 { return reciprocal.power(-exponent) }
    let (n, d) = lowestTerms
    return Rational(lowestTerms: n.power(exponent), over: d.power(exponent))
  }

  /// A power of ten, negative ones included: `tenTo(-2)` is 1/100.
  public static func tenTo(_ exponent: Int) -> Rational {
    let power = Integer.tenTo(Int(exponent.magnitude))
    return exponent < 0
      ? Rational(lowestTerms: 1, over: power) : Rational(power)
  }
}

extension Integer {
  /// A power of ten.
  static func tenTo(_ exponent: Int) -> Integer {
    exponent < 19
      ? Integer(Int(cgmp_ten_to(exponent))) : Integer(10).power(exponent)
  }
}
