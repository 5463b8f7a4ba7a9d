import CGMP

// Operations of `Integer` that the enclosures need and that its own files are
// to provide; this file goes when they do.

extension Integer {
  /// A number computed by GMP into the place it is given.
  static func computed(
    _ body: (UnsafeMutablePointer<__mpz_struct>) -> Void
  ) -> Integer {
    let result = BigInteger()
    body(result.pointer)
    return Integer(taking: result)
  }

  /// Calls a function with the number as a GMP operand to read.
  func withOperand<Result>(
    _ body: (UnsafePointer<__mpz_struct>) -> Result
  ) -> Result {
    let box = boxed
    return withExtendedLifetime(box) { body(box.pointer) }
  }

  public var isOdd: Bool {
    withOperand { __gmpz_getlimbn($0, 0) & 1 == 1 }
  }

  /// The number times a power of two.
  public static func << (a: Integer, bits: Int) -> Integer {
    if bits < 0 { return a >> -bits }
    precondition(a.bitWidth + bits <= maximumBitWidth)
    return a.withOperand { x in
      computed { __gmpz_mul_2exp($0, x, UInt(bits)) }
    }
  }

  /// The number divided by a power of two, rounded towards minus infinity.
  public static func >> (a: Integer, bits: Int) -> Integer {
    if bits < 0 { return a << -bits }
    return a.withOperand { x in
      computed { __gmpz_fdiv_q_2exp($0, x, UInt(bits)) }
    }
  }

  public static func += (a: inout Integer, b: Integer) { a = a + b }

  /// The k-th root rounded down, and whether nothing was cut off.
  ///
  /// - Precondition: the number is not negative, and k is positive.
  public func root(_ k: Int) -> (root: Integer, isExact: Bool) {
    precondition(signum >= 0 && k > 0)
    var isExact = false
    let root = withOperand { x in
      Integer.computed { isExact = __gmpz_root($0, x, UInt(k)) != 0 }
    }
    return (root, isExact)
  }
}

extension Rational {
  /// The most bits an exact result fed from input may have.
  public static let bitLimit = 1 << 16
}

extension Interval {
  /// The numbers from one to another, both included.
  static func closed(_ lower: Rational, _ upper: Rational) -> Interval {
    Interval(.closed(lower), .closed(upper))!
  }
}
