/// Why an exact computation fed from input was not carried out.
public enum ExactError: Error, Equatable, Sendable {
  /// A result would need more bits than the bound allows.
  case tooLarge(bits: Int)
  /// A divisor is zero, or its set contains zero, so the quotient has no
  /// bound.
  case divisionByZero
  /// The operation has no real value there: an even root or a logarithm of a
  /// negative number, a logarithm to the base 1.
  case undefined
}

/// Why text was not read as a number.
public enum NumeralError: Error, Equatable, Sendable {
  /// The byte at this offset does not belong to a numeral; the count of bytes
  /// where the text ends too early.
  case unexpectedByte(offset: Int)
  /// The number would need more bits than `Rational.bitLimit`.
  case tooLarge(bits: Int)
}
