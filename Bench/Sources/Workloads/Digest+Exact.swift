import Exact
import Yardstick

extension Digest {
  mutating func absorb(_ value: Integer) {
    absorb(UInt64(value.residue(modulo: Self.modulus)))
  }

  /// Takes in the parts, in lowest terms.
  mutating func absorb(_ value: Rational) {
    absorb(value.numerator)
    absorb(value.denominator)
  }
}

extension Rational {
  init(_ parts: Parts) { self.init(parts.numerator, parts.denominator) }
}
