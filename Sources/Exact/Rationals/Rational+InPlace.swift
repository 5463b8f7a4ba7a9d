import CGMP

extension Rational {
  /// The GMP fraction to write a result into: the number's own, or a copy
  /// that takes its place if another value shares it. `settle` ends what this
  /// began.
  private mutating func ownFraction() -> UnsafeMutablePointer<__mpq_struct> {
    if !isKnownUniquelyReferenced(&box) {
      let copy = BigRational()
      withOperand { __gmpq_set(copy.address, $0) }
      n = Int(bitPattern: copy.address)
      box = copy
    }
    return withFraction { $0 }
  }

  /// Moves a result whose parts fit words into them.
  private mutating func settle() {
    let isShort = withFraction {
      $0.pointee._mp_num._mp_size.magnitude <= 1
        && $0.pointee._mp_den._mp_size == 1
    }
    if isShort, let (n, d) = box.unsafelyUnwrapped.words {
      self = Rational(n: n, d: d)
    }
  }

  @usableFromInline @inline(never)
  mutating func addInPlace(_ other: Rational) {
    Self.checkBound(self, other)
    let target = ownFraction()
    if other.box == nil {
      let word = other.reduced
      cgmp_q_numerator(target).add(
        word.n, over: UInt(word.d), cgmp_q_denominator(target))
    } else {
      other.withOperand { __gmpq_add(target, target, $0) }
    }
    settle()
  }

  @usableFromInline @inline(never)
  mutating func addInPlace(_ a: Rational, times b: Rational) {
    if box == nil {
      if a.box == nil, b.box == nil, let sum = wordSum(a, times: b) {
        self = sum
      } else {
        self = self + a * b
      }
      return
    }
    if a.box == nil, b.box == nil {
      addInPlace(a * b)
      return
    }
    Self.checkBound(self, a, b)
    let target = ownFraction()
    a.withOperand { x in
      b.withOperand { y in target.add(x, times: y) }
    }
    settle()
  }

  /// This word fraction and the product of two more, if it fits words.
  private func wordSum(_ a: Rational, times b: Rational) -> Rational? {
    let g = Int(bitPattern: gcd(a.n.magnitude, UInt(bitPattern: b.d)))
    let h = Int(bitPattern: gcd(b.n.magnitude, UInt(bitPattern: a.d)))
    let (pn, o1) = (g == 1 ? a.n : a.n / g).multipliedReportingOverflow(
      by: h == 1 ? b.n : b.n / h)
    let (pd, o2) = (h == 1 ? a.d : a.d / h).multipliedReportingOverflow(
      by: g == 1 ? b.d : b.d / g)
    if o1 || o2 { return nil }
    let shared = Int(
      bitPattern: gcd(UInt(bitPattern: d), UInt(bitPattern: pd)))
    let (x, y) = shared == 1 ? (d, pd) : (d / shared, pd / shared)
    let (denominator, o3) = x.multipliedReportingOverflow(by: pd)
    if o3 { return nil }
    let sum = Int128(n) &* Int128(y) &+ Int128(pn) &* Int128(x)
    if denominator >> 31 == 0, let n = Int(exactly: sum) {
      return Rational(n: n, d: denominator)
    }
    let parts = Exact.reduced(sum.magnitude, over: UInt(denominator))
    guard let n = Int(magnitude: parts.n, isNegative: sum < 0) else {
      return nil
    }
    return Rational(n: n, d: Int(parts.d))
  }
}

extension UnsafeMutablePointer<__mpq_struct> {
  /// Adds a product. The product has room on the stack where it is short, so
  /// that nothing is allocated for it.
  fileprivate func add(
    _ a: UnsafePointer<__mpq_struct>, times b: UnsafePointer<__mpq_struct>
  ) {
    func limbs(_ z: __mpz_struct) -> Int { Int(z._mp_size.magnitude) }
    let top = limbs(a.pointee._mp_num) + limbs(b.pointee._mp_num) + 1
    let bottom = limbs(a.pointee._mp_den) + limbs(b.pointee._mp_den) + 1
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: top + bottom) {
      room in
      let start = room.baseAddress!
      var product = __mpq_struct(
        _mp_num: __mpz_struct(
          _mp_alloc: Int32(top), _mp_size: 0, _mp_d: start),
        _mp_den: __mpz_struct(
          _mp_alloc: Int32(bottom), _mp_size: 0, _mp_d: start + top))
      __gmpq_mul(&product, a, b)
      __gmpq_add(self, self, &product)
    }
  }
}

extension UnsafeMutablePointer<__mpz_struct> {
  /// Adds a word fraction in lowest terms to the fraction of this numerator
  /// and a denominator, in place by GMP's one-word functions.
  fileprivate func add(_ n: Int, over d: UInt, _ denominator: Self) {
    // Henrici's form again. With g the share of the denominators D and d:
    // (N (d/g) + n (D/g)) over D (d/g), less what g and the sum share.
    let shared = d == 1 ? 1 : __gmpz_gcd_ui(nil, denominator, d)
    let factor = d / shared
    if factor != 1 { __gmpz_mul_ui(self, self, factor) }
    if shared == 1 {
      add(n, times: denominator)
      if factor != 1 { __gmpz_mul_ui(denominator, denominator, factor) }
      return
    }
    let limbs = Int(denominator.pointee._mp_size)
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: limbs) { room in
      var cofactor = __mpz_struct(
        _mp_alloc: Int32(limbs), _mp_size: 0, _mp_d: room.baseAddress!)
      __gmpz_divexact_ui(&cofactor, denominator, shared)
      add(n, times: &cofactor)
    }
    let rest = __gmpz_gcd_ui(nil, self, shared)
    if rest != 1 {
      __gmpz_divexact_ui(self, self, rest)
      __gmpz_divexact_ui(denominator, denominator, rest)
    }
    if factor != 1 { __gmpz_mul_ui(denominator, denominator, factor) }
  }

  private func add(_ n: Int, times other: Self) {
    switch n {
    case 1: __gmpz_add(self, self, other)
    case -1: __gmpz_sub(self, self, other)
    case 0...: __gmpz_addmul_ui(self, other, UInt(n))
    default: __gmpz_submul_ui(self, other, n.magnitude)
    }
  }
}
