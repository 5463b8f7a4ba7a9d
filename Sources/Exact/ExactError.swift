/// Why an exact computation fed from input was not carried out.
public enum ExactError: Error, Equatable, Sendable {
  /// A result would need more bits than `ValueSet.bitLimit` allows.
  case tooLarge(bits: Int)
  /// A divisor's set contains zero, so the quotient has no bound.
  case divisionByZero
}
