import CGMP

extension Integer {
  /// The most bits a result may have; operators beyond it are a programmer's
  /// error, since GMP ends the process when memory runs out. Everything fed
  /// from input goes through the throwing forms, which stop far earlier.
  public static let maximumBitWidth = 1 << 28

  private typealias Operand = UnsafePointer<__mpz_struct>
  private typealias Target = UnsafeMutablePointer<__mpz_struct>

  static func checkBound(_ bits: Int) {
    precondition(
      bits <= maximumBitWidth,
      "a whole number of at most \(maximumBitWidth) bits (was \(bits))")
  }

  private static func big(
    _ a: Integer, _ b: Integer, bits: Int,
    _ operation: (Target, Operand, Operand) -> Void
  ) -> Integer {
    checkBound(bits)
    let result = BigInteger()
    a.withOperand { x in b.withOperand { y in operation(&result.z, x, y) } }
    return Integer(taking: result)
  }

  @inlinable
  public static func + (a: Integer, b: Integer) -> Integer {
    if a.big == nil, b.big == nil {
      let (sum, overflow) = a.word.addingReportingOverflow(b.word)
      if !overflow { return Integer(sum) }
    }
    return bigSum(a, b)
  }

  @usableFromInline static func bigSum(_ a: Integer, _ b: Integer) -> Integer {
    big(a, b, bits: max(a.bitWidth, b.bitWidth) + 1, { __gmpz_add($0, $1, $2) })
  }

  @inlinable
  public static func - (a: Integer, b: Integer) -> Integer {
    if a.big == nil, b.big == nil {
      let (sum, overflow) = a.word.subtractingReportingOverflow(b.word)
      if !overflow { return Integer(sum) }
    }
    return bigDifference(a, b)
  }

  @usableFromInline static func bigDifference(
    _ a: Integer, _ b: Integer
  ) -> Integer {
    big(a, b, bits: max(a.bitWidth, b.bitWidth) + 1, { __gmpz_sub($0, $1, $2) })
  }

  @inlinable
  public static prefix func - (a: Integer) -> Integer {
    a.big == nil && a.word != Int.min
      ? Integer(-a.word) : bigDifference(0, a)
  }

  @inlinable
  public static func * (a: Integer, b: Integer) -> Integer {
    if a.big == nil, b.big == nil {
      let (product, overflow) = a.word.multipliedReportingOverflow(by: b.word)
      if !overflow { return Integer(product) }
    }
    return bigProduct(a, b)
  }

  @usableFromInline static func bigProduct(
    _ a: Integer, _ b: Integer
  ) -> Integer {
    big(a, b, bits: a.bitWidth + b.bitWidth, { __gmpz_mul($0, $1, $2) })
  }

  @inlinable
  public static func += (a: inout Integer, b: Integer) { a = a + b }
  @inlinable
  public static func -= (a: inout Integer, b: Integer) { a = a - b }
  @inlinable
  public static func *= (a: inout Integer, b: Integer) {
    if a.big == nil { a = a * b } else { a.multiplyInPlace(b) }
  }

  @usableFromInline mutating func multiplyInPlace(_ other: Integer) {
    let limbs = limbCount + other.limbCount
    if limbs << 6 > Self.maximumBitWidth {
      Self.checkBound(bitWidth + other.bitWidth)
    }
    let target = ownNumber(limbs: limbs)
    other.withOperand { __gmpz_mul(target, target, $0) }
    settle()
  }

  /// The GMP number to write a result into: the number's own, or a copy that
  /// takes its place if another value shares it. `settle` ends what this
  /// began.
  ///
  /// - Parameter limbs: how long the result may be. Where the number has to
  ///   grow it gets half as much again, since one that is computed on in place
  ///   often goes on growing.
  mutating func ownNumber(
    limbs: Int = 0
  ) -> UnsafeMutablePointer<__mpz_struct> {
    if big == nil || !isKnownUniquelyReferenced(&big) {
      let copy = BigInteger()
      withOperand { __gmpz_set(copy.address, $0) }
      word = Int(bitPattern: copy.address)
      big = copy
    }
    return withNumber { number in
      if Int(number.pointee._mp_alloc) < limbs {
        __gmpz_realloc2(number, UInt(limbs + limbs >> 1) << 6)
      }
      return number
    }
  }

  /// Moves a result that fits the word into it.
  mutating func settle() {
    let word: Int? = withNumber { number in
      number.pointee._mp_size.magnitude <= 1
        && __gmpz_fits_slong_p(number) != 0 ? __gmpz_get_si(number) : nil
    }
    if let word { self = Integer(word) }
  }

  /// The machine words of the magnitude, at least one.
  var limbCount: Int {
    big == nil ? 1 : withNumber { Int($0.pointee._mp_size.magnitude) }
  }

  @inlinable
  public var magnitude: Integer { signum < 0 ? -self : self }

  /// The greatest common divisor, never negative; `gcd(0, 0)` is 0.
  public static func gcd(_ a: Integer, _ b: Integer) -> Integer {
    if a.big == nil, b.big == nil {
      return Integer(
        Int128(Exact.gcd(a.word.magnitude, b.word.magnitude)))
    }
    return big(
      a, b, bits: max(a.bitWidth, b.bitWidth), { __gmpz_gcd($0, $1, $2) })
  }

  /// The least common multiple, never negative; 0 if either number is 0.
  public static func lcm(_ a: Integer, _ b: Integer) -> Integer {
    if a.isZero || b.isZero { return 0 }
    if a.big == nil, b.big == nil {
      let shared = Int128(Exact.gcd(a.word.magnitude, b.word.magnitude))
      return Integer(Int128(a.word) / shared * Int128(b.word)).magnitude
    }
    return big(
      a, b, bits: a.bitWidth + b.bitWidth, { __gmpz_lcm($0, $1, $2) })
  }

  /// The number raised to a whole power; `0^0` is 1.
  ///
  /// - Precondition: the exponent is not negative, and the result stays
  ///   within `maximumBitWidth`.
  public func power(_ exponent: Int) -> Integer {
    precondition(exponent >= 0, "a power of at least 0 (was \(exponent))")
    // Zero and one stay small whatever the exponent.
    if big == nil, word.magnitude <= 1 {
      return exponent == 0 || (word == -1 && exponent & 1 == 0) ? 1 : self
    }
    let (bits, overflow) = bitWidth.multipliedReportingOverflow(by: exponent)
    Self.checkBound(overflow ? .max : bits)
    if big == nil, bits < Int.bitWidth {
      var result = 1
      for _ in 0..<exponent { result *= word }
      return Integer(result)
    }
    let result = BigInteger()
    withOperand { __gmpz_pow_ui(&result.z, $0, UInt(exponent)) }
    return Integer(taking: result)
  }

  /// The floor of the k-th root, and whether it is exact.
  ///
  /// - Precondition: the number is not negative and k is positive.
  public func root(_ k: Int) -> (root: Integer, isExact: Bool) {
    precondition(k > 0, "a root of at least 1 (was \(k))")
    precondition(signum >= 0, "a number that is not negative (was \(self))")
    let result = BigInteger()
    let isExact = withOperand { __gmpz_root(&result.z, $0, UInt(k)) != 0 }
    return (Integer(taking: result), isExact)
  }

  /// Adds a product, in place where the number is big and not shared.
  public mutating func add(_ a: Integer, times b: Integer) {
    accumulate(a, b, { __gmpz_addmul($0, $1, $2) }, { $0 + $1 })
  }

  /// Takes away a product, in place where the number is big and not shared.
  public mutating func subtract(_ a: Integer, times b: Integer) {
    accumulate(a, b, { __gmpz_submul($0, $1, $2) }, { $0 - $1 })
  }

  private mutating func accumulate(
    _ a: Integer, _ b: Integer,
    _ operation: (Target, Operand, Operand) -> Void,
    _ words: (Int128, Int128) -> Int128
  ) {
    if big == nil, a.big == nil, b.big == nil {
      let product = Int128(a.word) * Int128(b.word)
      self = Integer(words(Int128(word), product))
      return
    }
    let limbs = max(limbCount, a.limbCount + b.limbCount) + 1
    if limbs << 6 > Self.maximumBitWidth {
      Self.checkBound(max(bitWidth, a.bitWidth + b.bitWidth) + 1)
    }
    let target = ownNumber(limbs: limbs)
    a.withOperand { x in b.withOperand { y in operation(target, x, y) } }
    settle()
  }
}

extension Integer {
  /// The number times a power of two.
  ///
  /// - Precondition: the shift is not negative, and the result stays within
  ///   `maximumBitWidth`.
  public static func << (a: Integer, shift: Int) -> Integer {
    precondition(shift >= 0, "a shift of at least 0 (was \(shift))")
    if a.isZero { return 0 }
    let (bits, overflow) = a.bitWidth.addingReportingOverflow(shift)
    checkBound(overflow ? .max : bits)
    if a.big == nil, bits < Int.bitWidth {
      return Integer(a.word << shift)
    }
    let result = BigInteger()
    a.withOperand { __gmpz_mul_2exp(&result.z, $0, UInt(shift)) }
    return Integer(taking: result)
  }

  /// The floor of the number divided by a power of two.
  ///
  /// - Precondition: the shift is not negative.
  public static func >> (a: Integer, shift: Int) -> Integer {
    precondition(shift >= 0, "a shift of at least 0 (was \(shift))")
    guard a.big != nil else { return Integer(a.word >> shift) }
    let result = BigInteger()
    a.withOperand { __gmpz_fdiv_q_2exp(&result.z, $0, UInt(shift)) }
    return Integer(taking: result)
  }
}

extension Integer: Comparable, Hashable {
  @inlinable
  public static func == (a: Integer, b: Integer) -> Bool {
    a.big == nil && b.big == nil ? a.word == b.word : bigOrder(a, b) == 0
  }

  @inlinable
  public static func < (a: Integer, b: Integer) -> Bool {
    a.big == nil && b.big == nil ? a.word < b.word : bigOrder(a, b) < 0
  }

  @usableFromInline static func bigOrder(_ a: Integer, _ b: Integer) -> Int {
    a.withOperand { x in b.withOperand { y in Int(__gmpz_cmp(x, y)) } }
  }

  public func hash(into hasher: inout Hasher) {
    guard big != nil else {
      hasher.combine(word)
      return
    }
    withNumber { number in
      hasher.combine(number.pointee._mp_size)
      hasher.combine(
        bytes: UnsafeRawBufferPointer(
          start: number.pointee._mp_d, count: limbCount * 8))
    }
  }
}
