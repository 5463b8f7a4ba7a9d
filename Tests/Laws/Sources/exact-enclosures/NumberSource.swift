import Exact

/// Seeded numbers that crowd where enclosures are hard: near one, at powers
/// of two and ten, at the ends of the machine word, at exact powers.
struct NumberSource {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number
  /// generators", OOPSLA 2014.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func element<Element>(of list: [Element]) -> Element {
    list[below(list.count)]
  }

  /// A positive whole number of about so many bits.
  private mutating func whole(bits: Int) -> Integer {
    var value: Integer = 1
    for _ in 0..<(bits / 32) {
      value = value * Integer(1 << 32) + Integer(below(1 << 32))
    }
    return value * Integer(1 << (bits % 32)) + Integer(below(1 << (bits % 32)))
  }

  /// A positive fraction without a pattern, short or long.
  private mutating func fraction() -> Rational {
    let longest = element(of: [4, 10, 32, 33, 64, 200])
    return Rational(
      whole(bits: below(longest)), whole(bits: below(longest)))
  }

  /// A positive number, every fourth a power or near one.
  mutating func positive(power: Int) -> Rational {
    switch below(12) {
    case 0: return fraction().power(min(power, 40))
    case 1:
      let exact = Rational(1 + below(50), 1 + below(50)).power(min(power, 60))
      let near = Rational(2).power(-1 - below(300))
      return exact + near * Rational(element(of: [-1, 0, 1])) * exact
    case 2: return nearOne()
    case 3: return Rational.tenTo(below(200) - 100)
    case 4: return Rational(2).power(below(400) - 200)
    case 5:
      let edge = element(of: [31, 32, 53, 62, 63, 64, 126])
      return Rational(2).power(edge) + Rational(below(3) - 1)
    case 6: return Rational(1 + below(100))
    default: return fraction()
    }
  }

  /// A number so near to 1 that its logarithm is about the difference.
  private mutating func nearOne() -> Rational {
    let distance =
      element(of: [true, false])
      ? Rational(2).power(-1 - below(300)) : .tenTo(-1 - below(80))
    return 1 + distance * Rational(element(of: [-1, 1]))
  }

  /// A number of either sign from the tiny to the greatest that e takes.
  mutating func exponent() -> Rational {
    let sign = Rational(element(of: [-1, 1]))
    switch below(8) {
    case 0: return sign * Rational(below(46_000))
    case 1: return sign * Rational(2).power(-below(300))
    case 2: return sign * .tenTo(-below(60))
    case 3: return Rational(below(7) - 3)
    default:
      let number = fraction()
      return sign * (number < 1000 ? number : number / Rational(number.ceiling))
    }
  }

  /// A number and a base, every third time with a rational logarithm.
  mutating func numberAndBase() -> (number: Rational, base: Rational) {
    while true {
      let base = below(3) == 0 ? positive(power: 1) : element(of: [2, 10])
      if base == 1 { continue }
      if below(3) != 0 { return (positive(power: 1), base) }
      let root = base.bitWidth < 100 ? base : Rational(1 + below(60), 61)
      let powers = (below(41) - 20, 1 + below(5))
      return (root.power(powers.0), root.power(powers.1))
    }
  }
}
