import CGMP

/// A whole number of any size.
///
/// Numbers that fit an `Int` live in one machine word; others in an immutable
/// GMP value that copies share. A value has one form only: a number
/// that fits the word is never held as a big one, so equality and hashing may
/// look at the storage.
///
/// Operators take it on trust that a result has at most `maximumBitWidth` bits.
@frozen
public struct Integer: Sendable {
  /// The value when `big` is nil, else the address of the GMP number in it:
  /// reading an operand through the object would count a reference each time.
  @usableFromInline var word: Int
  @usableFromInline var big: BigInteger?

  /// A whole number that fits a machine word.
  @inlinable
  public init(_ value: Int) {
    word = value
    big = nil
  }

  /// A GMP value known not to fit the word.
  private init(box: BigInteger) {
    word = Int(bitPattern: box.address)
    big = box
  }

  /// Takes over a GMP value, moving it into the word if it fits.
  init(taking box: BigInteger) {
    if __gmpz_fits_slong_p(&box.z) != 0 {
      self.init(__gmpz_get_si(&box.z))
    } else {
      self.init(box: box)
    }
  }

  /// A two-word number.
  init(_ value: Int128) {
    if let word = Int(exactly: value) {
      self.init(word)
      return
    }
    let box = BigInteger()
    box.set(magnitude: value.magnitude, isNegative: value < 0)
    self.init(box: box)
  }

  /// Zero, plus or minus one: the sign of the number.
  @inlinable
  public var signum: Int { big == nil ? word.signum() : bigSign }

  /// Calls a function with the GMP number of a big one, which lives as long
  /// as `big`: what only looks at its address would not keep it.
  @inline(__always)
  func withNumber<Result>(
    _ body: (UnsafeMutablePointer<__mpz_struct>) -> Result
  ) -> Result {
    defer { withExtendedLifetime(big) {} }
    return body(UnsafeMutablePointer(bitPattern: word).unsafelyUnwrapped)
  }

  @usableFromInline var bigSign: Int { withNumber { Int(cgmp_z_sign($0)) } }

  /// The number of bits of the magnitude; 0 for zero.
  public var bitWidth: Int {
    if big != nil { return withNumber { cgmp_z_bits($0) } }
    return Int.bitWidth - word.magnitude.leadingZeroBitCount
  }

  @inlinable
  public var isZero: Bool { big == nil && word == 0 }

  public var isOdd: Bool {
    if big != nil { return withNumber { cgmp_z_odd($0) != 0 } }
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

  /// Where the number is for as long as the object lives.
  var address: UnsafeMutablePointer<__mpz_struct> {
    withUnsafeMutablePointer(to: &z) { $0 }
  }

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
    big == nil ? word.withOperand(body) : withNumber { body($0) }
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
  @inlinable
  public init?(exactly value: Integer) {
    guard value.big == nil else { return nil }
    self = value.word
  }
}
