import CGMP

/// A whole number of any size.
///
/// Numbers below 2^63 in magnitude live in one machine word; larger ones in an
/// immutable GMP value that copies share. A value has one form only: a number
/// that fits the word is never held as a big one, so equality and hashing may
/// look at the storage.
public struct Integer: Sendable {
  /// The value when `big` is nil; never `Int.min`, so that negation is safe.
  let word: Int
  let big: BigInteger?

  /// A whole number that fits a machine word.
  public init(_ value: Int) {
    if value == Int.min {
      let box = BigInteger()
      __gmpz_set_si(box.pointer, value)
      self.word = 0
      self.big = box
    } else {
      self.word = value
      self.big = nil
    }
  }

  /// Takes over a GMP value, moving it into the word if it fits.
  init(taking box: BigInteger) {
    if __gmpz_fits_slong_p(box.pointer) != 0 {
      let value = __gmpz_get_si(box.pointer)
      if value != Int.min {
        self.word = value
        self.big = nil
        return
      }
    }
    self.word = 0
    self.big = box
  }

  /// Zero, plus or minus one: the sign of the number.
  public var signum: Int {
    if let big { return Int(cgmp_z_sign(big.pointer)) }
    return word.signum()
  }

  /// The number of bits of the magnitude; 0 for zero.
  public var bitWidth: Int {
    if let big { return cgmp_z_bits(big.pointer) }
    return Int.bitWidth - word.magnitude.leadingZeroBitCount
  }

  public var isZero: Bool { big == nil && word == 0 }
}

/// A GMP integer that is never changed after it is shared.
final class BigInteger: @unchecked Sendable {
  private let storage: UnsafeMutablePointer<__mpz_struct>
  var pointer: UnsafeMutablePointer<__mpz_struct> { storage }

  init() {
    storage = .allocate(capacity: 1)
    __gmpz_init(storage)
  }

  deinit {
    __gmpz_clear(storage)
    storage.deallocate()
  }
}

extension Integer {
  /// This number as a GMP value, for the paths beyond the machine word.
  var boxed: BigInteger {
    if let big { return big }
    let box = BigInteger()
    __gmpz_set_si(box.pointer, word)
    return box
  }
}

extension Integer: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Int {
  /// The whole number as a machine word, or nil if it does not fit.
  public init?(exactly value: Integer) {
    if let big = value.big {
      guard __gmpz_fits_slong_p(big.pointer) != 0 else { return nil }
      self = __gmpz_get_si(big.pointer)
    } else {
      self = value.word
    }
  }
}
