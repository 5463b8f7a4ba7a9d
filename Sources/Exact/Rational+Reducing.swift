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
    let sum = wideSum(first.reduced, second.reduced)
    return Rational(
      lowestTerms: sum.n, over: sum.d, isNegative: sum.isNegative)
  }

  /// The sum of two word fractions in lowest terms if it fits words too.
  static func wordSum(_ first: Rational, _ second: Rational) -> Rational? {
    if areShort(first.d, second.d) {
      let (x, o1) = first.n.multipliedReportingOverflow(by: second.d)
      let (y, o2) = second.n.multipliedReportingOverflow(by: first.d)
      let (n, o3) = x.addingReportingOverflow(y)
      let d = first.d &* second.d
      if !o1, !o2, !o3, n != Int.min {
        return d >> 31 == 0
          ? Rational(n: n, d: d) : Rational(n: n, d: d).reduced
      }
    }
    let sum = wideSum(first.reduced, second.reduced)
    guard let n = Int(exactly: sum.n), let d = Int(exactly: sum.d) else {
      return nil
    }
    return Rational(n: sum.isNegative ? -n : n, d: d)
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
    let (n, overflow) = an.multipliedReportingOverflow(by: bn)
    if !overflow, n != Int.min, areShort(ad, bd) {
      return Rational(n: n, d: ad &* bd).reduced
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
      let divisor = b.reduced
      return divisor.n < 0
        ? reducedProduct(a.reduced.n, a.reduced.d, -divisor.d, -divisor.n)
        : reducedProduct(a.reduced.n, a.reduced.d, divisor.d, divisor.n)
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
    __gmpz_neg(&result.q._mp_num, &box!.q._mp_num)
    __gmpz_set(&result.q._mp_den, &box!.q._mp_den)
    return Rational(box: result)
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

  static func checkBound(_ a: Rational, _ b: Rational) {
    Integer.checkBound(a.partBits + b.partBits + 1)
  }

  /// The bits of the longer part, without reducing.
  var partBits: Int {
    guard let box else { return Int.bitWidth }
    return max(box.numeratorBits, box.denominatorBits)
  }
}

extension Rational {
  /// The box to write a result of this big number into: its own if no other
  /// value shares it, else a copy. The number is left without one.
  private mutating func takeBox() -> BigRational {
    if isKnownUniquelyReferenced(&box) {
      let own = box!
      box = nil
      return own
    }
    let copy = BigRational()
    __gmpz_set(&copy.q._mp_num, &box!.q._mp_num)
    __gmpz_set(&copy.q._mp_den, &box!.q._mp_den)
    box = nil
    return copy
  }

  @usableFromInline @inline(never)
  mutating func addInPlace(_ other: Rational) {
    Self.checkBound(self, other)
    let target = takeBox()
    if other.box == nil {
      let word = other.reduced
      target.add(word.n, over: UInt(word.d))
    } else {
      __gmpq_add(&target.q, &target.q, &other.box!.q)
    }
    self = Rational(taking: target)
  }

  @usableFromInline @inline(never)
  mutating func addInPlace(_ a: Rational, times b: Rational) {
    let product = a * b
    addInPlace(product)
  }
}

extension BigRational {
  /// Adds a word fraction in lowest terms, in place by GMP's one-word
  /// functions.
  func add(_ n: Int, over d: UInt) {
    // Henrici's form again. With g the share of the denominators D and d:
    // (N (d/g) + n (D/g)) over (D/g) d, less what g and the sum share.
    let shared = d == 1 ? 1 : __gmpz_gcd_ui(nil, &q._mp_den, d)
    if d != shared { __gmpz_mul_ui(&q._mp_num, &q._mp_num, d / shared) }
    if shared != 1 { __gmpz_divexact_ui(&q._mp_den, &q._mp_den, shared) }
    if n >= 0 {
      __gmpz_addmul_ui(&q._mp_num, &q._mp_den, UInt(n))
    } else {
      __gmpz_submul_ui(&q._mp_num, &q._mp_den, n.magnitude)
    }
    var factor = d
    if shared != 1 {
      let rest = __gmpz_gcd_ui(nil, &q._mp_num, shared)
      if rest != 1 {
        __gmpz_divexact_ui(&q._mp_num, &q._mp_num, rest)
        factor = d / rest
      }
    }
    if factor != 1 { __gmpz_mul_ui(&q._mp_den, &q._mp_den, factor) }
  }
}
