import CGMP

/// A whole number of any size.
///
/// Numbers below 2^63 in magnitude live in one machine word; larger ones in an
/// immutable GMP value that copies share. A value has one form only: a number
/// that fits the word is never held as a big one, so equality and hashing may
/// look at the storage.
@frozen
public struct Integer: Sendable {
  /// The value when `big` is nil; never `Int.min`, so that negation is safe.
  @usableFromInline var word: Int
  @usableFromInline var big: BigInteger?

  /// A word that is not `Int.min`.
  @inlinable
  init(word: Int) {
    self.word = word
    self.big = nil
  }

  /// A whole number that fits a machine word.
  @inlinable
  public init(_ value: Int) {
    if value == Int.min {
      self = Integer.leastWord
    } else {
      self.init(word: value)
    }
  }

  @usableFromInline static var leastWord: Integer {
    let box = BigInteger()
    __gmpz_set_si(&box.z, Int.min)
    return Integer(box: box)
  }

  /// A GMP value known not to fit the word.
  private init(box: BigInteger) {
    word = 0
    big = box
  }

  /// Takes over a GMP value, moving it into the word if it fits.
  init(taking box: BigInteger) {
    if __gmpz_fits_slong_p(&box.z) != 0 {
      let value = __gmpz_get_si(&box.z)
      if value != Int.min {
        self.init(word: value)
        return
      }
    }
    self.init(box: box)
  }

  /// A two-word number.
  init(_ value: Int128) {
    if let word = Int(exactly: value), word != Int.min {
      self.init(word: word)
      return
    }
    let box = BigInteger()
    box.set(magnitude: value.magnitude, isNegative: value < 0)
    self.init(box: box)
  }

  /// Zero, plus or minus one: the sign of the number.
  @inlinable
  public var signum: Int { big == nil ? word.signum() : bigSign }

  @usableFromInline var bigSign: Int { Int(cgmp_z_sign(&big!.z)) }

  /// The number of bits of the magnitude; 0 for zero.
  public var bitWidth: Int {
    if let big { return cgmp_z_bits(&big.z) }
    return Int.bitWidth - word.magnitude.leadingZeroBitCount
  }

  @inlinable
  public var isZero: Bool { big == nil && word == 0 }

  public var isOdd: Bool {
    if let big { return cgmp_z_odd(&big.z) != 0 }
    return word & 1 == 1
  }
}

/// A GMP integer that is never changed after it is shared.
@usableFromInline
final class BigInteger: @unchecked Sendable {
  // Its address is handed to C; a dynamic check of exclusive access would
  // cost more than a small operation, and forbid the in-place forms.
  @exclusivity(unchecked) final var z = __mpz_struct()

  init() { __gmpz_init(&z) }

  deinit { __gmpz_clear(&z) }

  /// Stores a two-word number.
  func set(magnitude: UInt128, isNegative: Bool) {
    BigRational.set(&z, magnitude)
    if isNegative { z._mp_size = -z._mp_size }
  }
}

extension Integer {
  /// Calls a function with the number as a GMP operand to read; a word needs
  /// no memory for that.
  func withOperand<Result>(
    _ body: (UnsafePointer<__mpz_struct>) -> Result
  ) -> Result {
    if let big { return body(&big.z) }
    return word.withOperand(body)
  }
}

extension Int {
  /// Calls a function with the word as a GMP operand to read, which lives on
  /// the stack.
  func withOperand<Result>(
    _ body: (UnsafePointer<__mpz_struct>) -> Result
  ) -> Result {
    var limb = magnitude
    return withUnsafeMutablePointer(to: &limb) { limb in
      var operand = __mpz_struct(
        _mp_alloc: 1, _mp_size: Int32(signum()), _mp_d: limb)
      return body(&operand)
    }
  }
}

extension Integer: ExpressibleByIntegerLiteral {
  @inlinable
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Int {
  /// The whole number as a machine word, or nil if it does not fit.
  public init?(exactly value: Integer) {
    if let big = value.big {
      guard __gmpz_fits_slong_p(&big.z) != 0 else { return nil }
      self = __gmpz_get_si(&big.z)
    } else {
      self = value.word
    }
  }
}
