import CGMP

// Where two words do not hold a result as it stands: operands are brought to
// lowest terms, cancelled before they are multiplied, and what still does not
// fit goes to GMP. Results are always in lowest terms.
extension Rational {
  @usableFromInline @inline(never)
  static func reducedSum(_ first: Rational, _ second: Rational) -> Rational {
    guard first.box == nil, second.box == nil else {
      return bigSum(first, second)
    }
    if areShort(first.d, second.d) {
      let (n, d) = shortSum(first.n, first.d, second.n, second.d)
      if d >> 31 == 0, let n = Int(exactly: n) { return Rational(n: n, d: d) }
      return Rational(reducing: n, over: d)
    }
    let sum = wideSum(first.reduced, second.reduced)
    return Rational(
      lowestTerms: sum.n, over: sum.d, isNegative: sum.isNegative)
  }

  /// The sum of two word fractions if it fits words too.
  static func wordSum(_ first: Rational, _ second: Rational) -> Rational? {
    let sum: (n: UInt128, d: UInt128, isNegative: Bool)
    if areShort(first.d, second.d) {
      let (n, d) = shortSum(first.n, first.d, second.n, second.d)
      if d >> 31 == 0, let n = Int(exactly: n) { return Rational(n: n, d: d) }
      let parts = Exact.reduced(n.magnitude, over: UInt(bitPattern: d))
      sum = (parts.n, UInt128(parts.d), n < 0)
    } else {
      sum = wideSum(first.reduced, second.reduced)
    }
    guard let n = Int(magnitude: sum.n, isNegative: sum.isNegative),
      let d = Int(exactly: sum.d)
    else { return nil }
    return Rational(n: n, d: d)
  }

  /// The sum of two fractions with short denominators over their least common
  /// multiple, not reduced further.
  private static func shortSum(
    _ an: Int, _ ad: Int, _ bn: Int, _ bd: Int
  ) -> (n: Int128, d: Int) {
    if ad > bd { return shortSum(bn, bd, an, ad) }
    // One denominator often divides the other: 100 and 1000 in decimals.
    let (ratio, rest) = UInt32(truncatingIfNeeded: bd).quotientAndRemainder(
      dividingBy: UInt32(truncatingIfNeeded: ad))
    if rest == 0 {
      return (Int128(an) &* Int128(ratio) &+ Int128(bn), bd)
    }
    let shared = Int(bitPattern: gcd(UInt(bitPattern: ad), UInt(rest)))
    let (x, y) = (ad / shared, bd / shared)
    return (Int128(an) &* Int128(y) &+ Int128(bn) &* Int128(x), x &* bd)
  }

  /// The sum of two word fractions in lowest terms, in lowest terms.
  private static func wideSum(
    _ a: Rational, _ b: Rational
  ) -> (n: UInt128, d: UInt128, isNegative: Bool) {
    // Henrici's form (Knuth, TAOCP 2, 4.5.1): what the denominators share is
    // all that the sum can be reduced by.
    let shared = gcd(UInt(bitPattern: a.d), UInt(bitPattern: b.d))
    if shared == 1 {
      let n = Int128(a.n) &* Int128(b.d) &+ Int128(b.n) &* Int128(a.d)
      return (n.magnitude, product(a.d, b.d), n < 0)
    }
    let (x, y) = (a.d / Int(shared), b.d / Int(shared))
    let n = Int128(a.n) &* Int128(y) &+ Int128(b.n) &* Int128(x)
    let rest = gcd(remainder(n.magnitude, modulo: shared), shared)
    return (
      rest == 1 ? n.magnitude : quotient(n.magnitude, by: rest),
      product(x, b.d / Int(rest)), n < 0
    )
  }

  @usableFromInline @inline(never)
  static func reducedProduct(_ a: Rational, _ b: Rational) -> Rational {
    if a.box == nil, b.box == nil {
      return reducedProduct(a.n, a.d, b.n, b.d)
    }
    if a.isZero || b.isZero { return .zero }
    checkBound(a, b)
    let result = BigRational()
    a.withOperand { x in
      b.withOperand { y in __gmpq_mul(&result.q, x, y) }
    }
    return Rational(taking: result)
  }

  /// The product of two word fractions, in lowest terms or short.
  private static func reducedProduct(
    _ an: Int, _ ad: Int, _ bn: Int, _ bd: Int
  ) -> Rational {
    if areShort(ad, bd) {
      return Rational(reducing: Int128(an) &* Int128(bn), over: ad &* bd)
    }
    let (a, b) = (
      Rational(n: an, d: ad).reduced, Rational(n: bn, d: bd).reduced
    )
    let g = Int(bitPattern: gcd(a.n.magnitude, UInt(b.d)))
    let h = Int(bitPattern: gcd(b.n.magnitude, UInt(a.d)))
    let n128 = Int128(a.n / g) &* Int128(b.n / h)
    return Rational(
      lowestTerms: n128.magnitude,
      over: product(a.d / h, b.d / g),
      isNegative: n128 < 0)
  }

  /// The product of two positive words.
  private static func product(_ a: Int, _ b: Int) -> UInt128 {
    UInt128(UInt(bitPattern: a)) &* UInt128(UInt(bitPattern: b))
  }

  @usableFromInline @inline(never)
  static func reducedQuotient(_ a: Rational, _ b: Rational) -> Rational {
    precondition(!b.isZero, "a divisor other than zero (was (\(a))/0)")
    if a.box == nil, b.box == nil {
      if b.n == Int.min {
        return Rational(
          Int128(a.n) * Int128(b.d), over: Int128(a.d) * Int128(b.n))
      }
      let (a, b) = (a.reduced, b.reduced)
      return b.n < 0
        ? reducedProduct(a.n, a.d, -b.d, -b.n)
        : reducedProduct(a.n, a.d, b.d, b.n)
    }
    checkBound(a, b)
    let result = BigRational()
    __gmpz_set_ui(&result.q._mp_den, 1)
    a.withOperand { x in
      b.withOperand { y in __gmpq_div(&result.q, x, y) }
    }
    return Rational(taking: result)
  }

  @usableFromInline var bigNegated: Rational {
    let result = BigRational()
    withOperand { __gmpq_neg(&result.q, $0) }
    return Rational(taking: result)
  }

  private static func bigSum(_ a: Rational, _ b: Rational) -> Rational {
    checkBound(a, b)
    let result = BigRational()
    __gmpz_set_ui(&result.q._mp_den, 1)
    a.withOperand { x in
      b.withOperand { y in __gmpq_add(&result.q, x, y) }
    }
    return Rational(taking: result)
  }

  static func checkBound(_ a: Rational, _ b: Rational, _ c: Rational) {
    if a.limbBits + b.limbBits + c.limbBits < Integer.maximumBitWidth { return }
    Integer.checkBound(a.partBits + b.partBits + c.partBits + 1)
  }

  static func checkBound(_ a: Rational, _ b: Rational) {
    if a.limbBits + b.limbBits < Integer.maximumBitWidth { return }
    Integer.checkBound(a.partBits + b.partBits + 1)
  }

  /// The bits of the longer part, without reducing.
  var partBits: Int {
    box == nil ? Int.bitWidth : max(numeratorBits, denominatorBits)
  }

  /// An upper bound of them by whole machine words, which costs two loads.
  private var limbBits: Int {
    guard box != nil else { return Int.bitWidth }
    return withFraction {
      let (n, d) = ($0.pointee._mp_num._mp_size, $0.pointee._mp_den._mp_size)
      return max(Int(n.magnitude), Int(d)) << 6
    }
  }
}
