import BigInt
import Exact
import Seeds

/// Numbers biased to corners: where a word ends, where a product or a sum
/// just crosses such an end, powers of ten, equal, negated and neighbouring
/// pairs, numbers of hundreds of bits, and fractions with common parts.
struct NumberSource {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A whole number from 0 to below a bound.
  mutating func below(_ bound: Int) -> Int {
    Int(random.next() % UInt64(bound))
  }

  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[below(items.count)]
  }

  mutating func sign() -> Int { below(2) == 0 ? 1 : -1 }

  /// -2 to 2.
  private mutating func nudge() -> Int { below(5) - 2 }

  /// A positive word of up to so many bits, each length as likely.
  mutating func word(bits: Int) -> Int {
    let length = below(min(bits, 63)) + 1
    return Int(random.next() >> 1 | 1 << 62) >> (63 - length)
  }

  private static let wordEnds = [
    7, 8, 15, 16, 30, 31, 32, 33, 52, 53, 54, 61, 62, 63, 64,
  ]
  private static let wideEnds = [
    65, 94, 95, 96, 125, 126, 127, 128, 129, 190, 191, 192, 255, 256, 320,
  ]
  /// Where a result leaves one representation for the next.
  private static let crossings = [31, 32, 62, 63, 64, 126, 127, 128]

  /// Any whole number.
  mutating func whole() -> BigInt {
    let sign = sign()
    switch below(16) {
    case 0: return BigInt(pick([0, 0, 1, -1]))
    case 1, 2: return BigInt(sign * below(101))
    case 3: return BigInt(sign) * (power(of: 2, Self.wordEnds) + nudged())
    case 4: return BigInt(sign) * (power(of: 2, Self.wideEnds) + nudged())
    case 5: return BigInt(sign * ((1 << 31) + below(2001) - 1000))
    case 6: return BigInt(sign) * (BigInt(10).power(below(41)) + nudged())
    case 7:
      let step = below(3)
      return BigInt(sign > 0 ? Int.max - step : Int.min + step)
    case 8: return BigInt(sign) * wide(bits: 64 + below(65))
    case 9: return BigInt(sign) * wide(bits: 129 + below(400))
    case 10: return BigInt(sign) * smooth()
    default: return BigInt(sign * word(bits: 63))
    }
  }

  mutating func positive() -> BigInt {
    let value = whole().magnitude
    return value.isZero ? 1 : BigInt(value)
  }

  private mutating func nudged() -> BigInt { BigInt(nudge()) }

  private mutating func power(of base: BigInt, _ exponents: [Int]) -> BigInt {
    base.power(pick(exponents))
  }

  /// A number of exactly so many bits; one in four has long runs of equal
  /// bits, where carries run far.
  mutating func wide(bits: Int) -> BigInt {
    let runs = below(4) == 0
    var words: [UInt] = []
    for _ in 0..<(bits + 63) / 64 {
      words.append(
        runs
          ? pick([0, UInt.max, UInt.max << 17, UInt.max >> 9])
          : UInt(random.next()))
    }
    let high = (bits - 1) % 64
    words[words.count - 1] &= UInt.max >> (63 - high)
    words[words.count - 1] |= 1 << high
    return BigInt(BigUInt(words: words))
  }

  /// A product of small primes, so that common divisors are frequent.
  mutating func smooth() -> BigInt {
    var result: BigInt = 1
    for _ in 0..<below(6) + 1 {
      result *= BigInt(pick([2, 3, 5, 7, 11, 13])).power(below(12))
    }
    return result
  }

  /// A second number that goes with a first: equal, opposite, next to it, or
  /// such that sum, difference or product comes to lie at a word's end.
  mutating func partner(of a: BigInt) -> BigInt {
    switch below(14) {
    case 0: return a
    case 1: return -a
    case 2: return a + nudged()
    case 3: return -a + nudged()
    case 4: return crossing() - a
    case 5: return a - crossing()
    case 6, 7: return a.isZero ? crossing() : crossing() / a + nudged()
    case 8: return a * BigInt(sign() * word(bits: 40))
    case 9: return a / BigInt(word(bits: 40))
    case 10: return a / BigInt(below(60) + 1) * BigInt(below(60) - 30)
    default: return whole()
    }
  }

  private mutating func crossing() -> BigInt {
    BigInt(sign()) * power(of: 2, Self.crossings) + nudged()
  }

  mutating func nonZeroPartner(of a: BigInt) -> BigInt {
    let value = partner(of: a)
    return value.isZero ? BigInt(sign()) : value
  }

  /// Any fraction.
  mutating func fraction() -> Fraction {
    let sign = sign()
    switch below(14) {
    case 0: return Fraction(whole())
    case 1, 2: return Fraction(BigInt(sign * below(13)), BigInt(below(12) + 1))
    case 3:
      return Fraction(BigInt(sign * below(1001)), BigInt(below(1000) + 1))
    case 4, 5:
      // Decimals, as documents have them.
      return Fraction(
        BigInt(sign * below(1_000_000_000)), BigInt(10).power(below(12)))
    case 6:
      return Fraction(
        BigInt(sign * word(bits: 63)), BigInt((1 << 31) + nudge()))
    case 7:
      return Fraction(
        BigInt(sign * (Int.max - below(3))), BigInt(Int.max - below(3)))
    case 8:
      return Fraction(
        BigInt(sign * ((1 << 62) + nudge())), BigInt(word(bits: 31)))
    case 9:
      return Fraction(
        BigInt(sign * word(bits: 63)),
        BigInt(2).power(below(40)) * BigInt(5).power(below(14)))
    case 10: return Fraction(whole(), positive())
    case 11: return Fraction(BigInt(sign) * smooth(), smooth())
    case 12:
      return Fraction(BigInt(sign * word(bits: 63)), BigInt(word(bits: 63)))
    default:
      return Fraction(BigInt(sign * word(bits: 31)), BigInt(word(bits: 31)))
    }
  }

  mutating func nonZeroFraction() -> Fraction {
    let value = fraction()
    return value.isZero ? Fraction(BigInt(sign()), 3) : value
  }

  /// A second fraction that goes with a first.
  mutating func partner(of x: Fraction) -> Fraction {
    switch below(16) {
    case 0: return x
    case 1: return -x
    case 2: return Fraction(x.n + nudged(), x.d)
    case 3: return Fraction(x.n, x.d + BigInt(below(2)))
    case 4: return Fraction(whole(), x.d)
    case 5: return Fraction(whole(), x.d * BigInt(below(1000) + 1))
    case 6: return x.isZero ? Fraction(1) : Fraction(x.d, x.n)
    case 7:
      // A common denominator at 2^31.
      let other = BigInt(1 << 31) / x.d + BigInt(below(3))
      return Fraction(whole(), other.isZero ? 1 : other)
    case 8:
      // A product whose numerator crosses an end.
      return x.isZero
        ? Fraction(crossing())
        : Fraction(crossing() / x.n + nudged(), BigInt(word(bits: 31)))
    case 9, 10:
      // A sum whose numerator crosses an end.
      let d = BigInt(word(bits: 31))
      return Fraction((crossing() - x.n * d) / x.d + nudged(), d)
    default: return fraction()
    }
  }

  mutating func nonZeroPartner(of x: Fraction) -> Fraction {
    let value = partner(of: x)
    return value.isZero ? Fraction(BigInt(sign()), 3) : value
  }
}
