import CGMP

extension Integer {
  /// The most bits a result may have; operators beyond it are a programmer's
  /// error, since GMP ends the process when memory runs out. Everything fed
  /// from input goes through `ValueSet`, whose operations throw far earlier.
  public static let maximumBitWidth = 1 << 28

  private static func big(
    _ a: Integer, _ b: Integer, bits: Int,
    _ operation: (
      UnsafeMutablePointer<__mpz_struct>, UnsafePointer<__mpz_struct>,
      UnsafePointer<__mpz_struct>
    ) -> Void
  ) -> Integer {
    precondition(
      bits <= maximumBitWidth,
      "a whole number of at most \(maximumBitWidth) bits (was \(bits))")
    let result = BigInteger()
    let (x, y) = (a.boxed, b.boxed)
    operation(result.pointer, x.pointer, y.pointer)
    return Integer(taking: result)
  }

  public static func + (a: Integer, b: Integer) -> Integer {
    if a.big == nil, b.big == nil {
      let (sum, overflow) = a.word.addingReportingOverflow(b.word)
      if !overflow { return Integer(sum) }
    }
    return big(
      a, b, bits: max(a.bitWidth, b.bitWidth) + 1, { __gmpz_add($0, $1, $2) })
  }

  public static func - (a: Integer, b: Integer) -> Integer { a + -b }

  public static prefix func - (a: Integer) -> Integer {
    guard a.big != nil else { return Integer(-a.word) }
    return big(0, a, bits: a.bitWidth, { __gmpz_sub($0, $1, $2) })
  }

  public static func * (a: Integer, b: Integer) -> Integer {
    if a.big == nil, b.big == nil {
      let (product, overflow) = a.word.multipliedReportingOverflow(by: b.word)
      if !overflow { return Integer(product) }
    }
    return big(
      a, b, bits: a.bitWidth + b.bitWidth, { __gmpz_mul($0, $1, $2) })
  }

  public var magnitude: Integer { signum < 0 ? -self : self }

  /// The quotient rounded towards minus infinity, and what is left: the
  /// remainder has the sign of the divisor.
  ///
  /// - Precondition: the divisor is not zero.
  public func flooredDivision(
    by divisor: Integer
  ) -> (quotient: Integer, remainder: Integer) {
    precondition(!divisor.isZero, "a divisor other than zero (was \(self)/0)")
    if big == nil, divisor.big == nil {
      var (q, r) = word.quotientAndRemainder(dividingBy: divisor.word)
      if r != 0, (r < 0) != (divisor.word < 0) {
        q -= 1
        r += divisor.word
      }
      return (Integer(q), Integer(r))
    }
    let (q, r) = (BigInteger(), BigInteger())
    let (x, y) = (boxed, divisor.boxed)
    __gmpz_fdiv_qr(q.pointer, r.pointer, x.pointer, y.pointer)
    return (Integer(taking: q), Integer(taking: r))
  }

  /// The greatest common divisor, never negative; `gcd(0, 0)` is 0.
  public static func gcd(_ a: Integer, _ b: Integer) -> Integer {
    if a.big == nil, b.big == nil {
      return Integer(Int(gcdOfWords(a.word.magnitude, b.word.magnitude)))
    }
    return big(
      a, b, bits: max(a.bitWidth, b.bitWidth), { __gmpz_gcd($0, $1, $2) })
  }

  /// The number raised to a whole power; `0^0` is 1.
  ///
  /// - Precondition: the exponent is not negative, and the result stays
  ///   within `maximumBitWidth`.
  public func power(_ exponent: Int) -> Integer {
    precondition(exponent >= 0, "a power of at least 0 (was \(exponent))")
    let (bits, overflow) = bitWidth.multipliedReportingOverflow(by: exponent)
    precondition(
      !overflow && bits <= Self.maximumBitWidth,
      "a whole number of at most \(Self.maximumBitWidth) bits")
    if let small = smallPower(exponent) { return small }
    let result = BigInteger()
    let base = boxed
    __gmpz_pow_ui(result.pointer, base.pointer, UInt(exponent))
    return Integer(taking: result)
  }

  private func smallPower(_ exponent: Int) -> Integer? {
    guard big == nil, bitWidth * exponent < 63 else { return nil }
    var result = 1
    for _ in 0..<exponent { result *= word }
    return Integer(result)
  }
}

/// Stein's binary algorithm; both operands at most 2^63.
func gcdOfWords(_ a: UInt, _ b: UInt) -> UInt {
  if a == 0 { return b }
  if b == 0 { return a }
  let shift = (a | b).trailingZeroBitCount
  var x = a >> a.trailingZeroBitCount
  var y = b
  while y != 0 {
    y >>= y.trailingZeroBitCount
    (x, y) = (min(x, y), x < y ? y - x : x - y)
  }
  return x << shift
}

extension Integer: Comparable, Hashable {
  public static func == (a: Integer, b: Integer) -> Bool {
    switch (a.big, b.big) {
    case (nil, nil): a.word == b.word
    case (let x?, let y?): __gmpz_cmp(x.pointer, y.pointer) == 0
    default: false
    }
  }

  public static func < (a: Integer, b: Integer) -> Bool {
    if a.big == nil, b.big == nil { return a.word < b.word }
    let (x, y) = (a.boxed, b.boxed)
    return __gmpz_cmp(x.pointer, y.pointer) < 0
  }

  public func hash(into hasher: inout Hasher) {
    guard let big else {
      hasher.combine(word)
      return
    }
    hasher.combine(__gmpz_size(big.pointer))
    hasher.combine(__gmpz_getlimbn(big.pointer, 0))
    hasher.combine(signum)
  }
}

extension Integer: CustomStringConvertible {
  /// The number in decimal digits, with a minus sign if it is negative.
  public var description: String {
    guard let big else { return String(word) }
    let capacity = __gmpz_sizeinbase(big.pointer, 10) + 2
    return String(unsafeUninitializedCapacity: capacity) { buffer in
      buffer.withMemoryRebound(to: CChar.self) { digits in
        _ = __gmpz_get_str(digits.baseAddress, 10, big.pointer)
        return digits.firstIndex(of: 0) ?? 0
      }
    }
  }
}
