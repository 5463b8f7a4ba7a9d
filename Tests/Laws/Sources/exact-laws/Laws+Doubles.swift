import BigInt
import Exact

extension Law {
  static let doubles: [Law] =
    [
      Law("rational exactly double", .double) {
        Rational(exactly: $0.double).map { .ratio($0) } ?? .nothing
      } oracle: {
        Fraction(exactly: $0.double).map { .ratio($0) } ?? .nothing
      },
      Law("integer exactly double", .double) {
        Integer(exactly: $0.double).map { .whole($0) } ?? .nothing
      } oracle: {
        guard let value = Fraction(exactly: $0.double), value.d == 1 else {
          return .nothing
        }
        return .whole(value.n)
      },
      Law("Double(integer a)", .aNearDouble) {
        .double(Double($0.a))
      } oracle: {
        .double(Fraction($0.a).rounded(toDouble: "nearestOrEven"))
      },
    ]
    + RoundingRule.allCases.map { rule in
      let name = "\(rule)"
      return Law("Double(rational x) \(name)", .xNearDouble) {
        .double(Double($0.x, rule))
      } oracle: {
        .double($0.x.rounded(toDouble: name))
      }
    }
}

extension Fraction {
  /// The value of a floating-point number, from the fields of its bits.
  init?(exactly value: Double) {
    let bits = value.bitPattern
    let field = Int(bits >> 52 & 0x7FF)
    if field == 0x7FF { return nil }
    let digits = BigInt(bits & (1 << 52 - 1) | (field == 0 ? 0 : 1 << 52))
    let sign: BigInt = bits >> 63 == 0 ? 1 : -1
    self =
      Fraction(digits * sign)
      * Fraction(2).power(max(field, 1) - 1075)
  }

  /// The floating-point number next to this one by a rule, put together from
  /// the fields of its bits.
  func rounded(toDouble rule: String) -> Double {
    if isZero { return 0 }
    let isNegative = n.sign == .minus
    // The last place: 53 digits below the leading one, or the least of all.
    var place = max(
      n.magnitude.bitWidth - d.magnitude.bitWidth - 53, -1074)
    func digits() -> BigUInt {
      (self / Fraction(2).power(place)).rounded(to: Fraction(1), rule)
        .n.magnitude
    }
    var significand = digits()
    // One place too low where the first bits did not tell.
    if significand.bitWidth > 54
      || significand.bitWidth == 54 && significand != BigUInt(1) << 53
    {
      place += 1
      significand = digits()
    }
    if significand == BigUInt(1) << 53 {
      place += 1
      significand >>= 1
    }
    // A significand with its leading bit adds one to the field by itself.
    let field = significand >> 52 == 0 ? 0 : UInt64(place + 1074)
    let sign: UInt64 = isNegative ? 1 << 63 : 0
    if field < 0x7FE {
      return Double(bitPattern: sign | (field << 52) + UInt64(significand))
    }
    let isCut =
      rule == "towardZero" || rule == (isNegative ? "up" : "down")
    return Double(
      bitPattern: sign | (isCut ? 0x7FEF_FFFF_FFFF_FFFF : 0x7FF0 << 48))
  }
}

extension Draw {
  static let double = Draw(.double) { made, source in
    made.setDouble(source.double())
  }

  /// A whole number, often half way between two floating-point numbers.
  static let aNearDouble = Draw(.a) { made, source in
    if source.below(2) == 0 {
      made.setA(source.whole(), &source)
      return
    }
    let digits = BigInt(2).power(53) + BigInt(source.word(bits: 53))
    let shift = source.below(source.below(4) == 0 ? 1000 : 80) + 1
    let nudge = BigInt(source.below(3) - 1)
    made.setA(
      BigInt(source.sign())
        * ((2 * digits + 1) * BigInt(2).power(shift) + nudge),
      &source)
  }

  /// A fraction, often at a floating-point number, half way between two, or
  /// next to such a middle.
  static let xNearDouble = Draw(.x) { made, source in
    if source.below(4) == 0 {
      made.setX(source.fraction(), &source)
      return
    }
    let value = source.double()
    let next = source.below(2) == 0 ? value.nextUp : value
    guard let low = Fraction(exactly: value), let high = Fraction(exactly: next)
    else {
      let limit = Fraction(2).power(1024) - Fraction(2).power(970)
      made.setX(
        limit * Fraction(BigInt(source.sign()))
          + Fraction(BigInt(source.below(3) - 1)), &source)
      return
    }
    var middle = (low + high) * Fraction(1, 2)
    if source.below(2) == 0 {
      let nudge = Fraction(BigInt(source.sign()), BigInt(10).power(40))
      middle = middle * (Fraction(1) + nudge)
    }
    made.setX(middle, &source)
  }
}

extension NumberSource {
  /// A floating-point number of any kind: whole, decimal, huge, tiny,
  /// subnormal, at the ends of the range, infinite or not a number.
  mutating func double() -> Double {
    let sign = Double(sign())
    switch below(12) {
    case 0: return sign * pick([0, 1, 0.5, 0.1, 1e16, 1e22, 1e23])
    case 1: return sign * Double(below(2001)) / 100
    case 2: return sign * Double(word(bits: 63))
    case 3: return sign * Double(bitPattern: UInt64(word(bits: 52)))
    case 4:
      return sign
        * pick([
          .leastNonzeroMagnitude, .leastNormalMagnitude,
          .greatestFiniteMagnitude, .infinity, .nan,
          Double.leastNormalMagnitude.nextDown,
          Double.greatestFiniteMagnitude.nextDown,
        ])
    case 5:
      return sign
        * Double(sign: .plus, exponent: below(2046) - 1022, significand: 1)
    case 6, 7:
      // Of a size that documents have.
      return sign
        * Double(
          sign: .plus, exponent: below(120) - 60,
          significand: 1 + Double(word(bits: 52)) * 0x1p-52)
    default:
      return Double(bitPattern: UInt64(truncatingIfNeeded: wide(bits: 64)))
    }
  }
}
