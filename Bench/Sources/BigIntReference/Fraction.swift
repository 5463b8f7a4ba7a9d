import BigInt
import Yardstick

/// A fraction in lowest terms over attaswift/BigInt, with the least that the
/// workloads need.
struct Fraction {
  var numerator: BigInt
  /// Always positive.
  var denominator: BigInt

  init(lowestTerms numerator: BigInt, over denominator: BigInt) {
    self.numerator = numerator
    self.denominator = denominator
  }

  init(_ numerator: BigInt, _ denominator: BigInt) {
    let divisor = BigInt(
      Self.commonDivisor(numerator.magnitude, denominator.magnitude))
    self.init(
      lowestTerms: Self.divided(numerator, by: divisor),
      over: Self.divided(denominator, by: divisor))
  }

  init(_ parts: Parts) {
    self.init(BigInt(parts.numerator), BigInt(parts.denominator))
  }

  static let zero = Fraction(lowestTerms: 0, over: 1)

  var reciprocal: Fraction {
    numerator.sign == .minus
      ? Fraction(lowestTerms: -denominator, over: -numerator)
      : Fraction(lowestTerms: denominator, over: numerator)
  }

  // Operands in lowest terms need common divisors of smaller numbers only.
  // Source: Knuth, The Art of Computer Programming, vol. 2, 4.5.1.
  static func + (a: Fraction, b: Fraction) -> Fraction {
    let common = commonDivisor(
      a.denominator.magnitude, b.denominator.magnitude)
    if common == 1 {
      return Fraction(
        lowestTerms: a.numerator * b.denominator
          + b.numerator * a.denominator,
        over: a.denominator * b.denominator)
    }
    let shared = BigInt(common)
    let cofactor = a.denominator / shared
    let sum =
      a.numerator * (b.denominator / shared) + b.numerator * cofactor
    let rest = BigInt(commonDivisor(sum.magnitude, common))
    return Fraction(
      lowestTerms: divided(sum, by: rest),
      over: cofactor * divided(b.denominator, by: rest))
  }

  static func - (a: Fraction, b: Fraction) -> Fraction {
    a + Fraction(lowestTerms: -b.numerator, over: b.denominator)
  }

  static func * (a: Fraction, b: Fraction) -> Fraction {
    let first = BigInt(
      commonDivisor(a.numerator.magnitude, b.denominator.magnitude))
    let second = BigInt(
      commonDivisor(b.numerator.magnitude, a.denominator.magnitude))
    return Fraction(
      lowestTerms: divided(a.numerator, by: first)
        * divided(b.numerator, by: second),
      over: divided(a.denominator, by: second)
        * divided(b.denominator, by: first))
  }

  static func / (a: Fraction, b: Fraction) -> Fraction { a * b.reciprocal }

  /// Minus one, zero or one, as `a` is below, at or above `b`.
  static func order(_ a: Fraction, _ b: Fraction) -> Int {
    let left = a.numerator * b.denominator
    let right = b.numerator * a.denominator
    return left < right ? -1 : left == right ? 0 : 1
  }

  static func < (a: Fraction, b: Fraction) -> Bool {
    a.numerator * b.denominator < b.numerator * a.denominator
  }

  /// The library's own, after a step of Euclid's where the sizes differ: it
  /// takes away a bit at a time.
  static func commonDivisor(_ a: BigUInt, _ b: BigUInt) -> BigUInt {
    if a.isZero { return b }
    if b.isZero { return a }
    if a.bitWidth > b.bitWidth + 64 {
      return b.greatestCommonDivisor(with: a % b)
    }
    if b.bitWidth > a.bitWidth + 64 {
      return a.greatestCommonDivisor(with: b % a)
    }
    return a.greatestCommonDivisor(with: b)
  }

  private static func divided(_ value: BigInt, by divisor: BigInt) -> BigInt {
    divisor == 1 ? value : value / divisor
  }
}

extension Digest {
  private static let bigModulus = BigInt(modulus)

  mutating func absorb(_ value: BigInt) {
    absorb(UInt64(value.modulus(Self.bigModulus)))
  }

  mutating func absorb(_ value: Fraction) {
    absorb(value.numerator)
    absorb(value.denominator)
  }
}
