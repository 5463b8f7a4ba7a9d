import BigInt

/// The second way to a rational number: two `BigInt`s in lowest terms, with
/// the school's rules and no short cuts.
struct Fraction: Sendable {
  let n: BigInt
  let d: BigInt

  init(_ n: BigInt, _ d: BigInt = 1) {
    precondition(!d.isZero, "a denominator other than zero")
    let divisor = greatestCommonDivisor(n, d)
    let sign: BigInt = d.sign == .minus ? -1 : 1
    self.n = divisor == 1 ? n * sign : n / divisor * sign
    self.d = divisor == 1 ? d * sign : d / divisor * sign
  }

  static func + (x: Fraction, y: Fraction) -> Fraction {
    Fraction(x.n * y.d + y.n * x.d, x.d * y.d)
  }

  static func - (x: Fraction, y: Fraction) -> Fraction {
    Fraction(x.n * y.d - y.n * x.d, x.d * y.d)
  }

  static func * (x: Fraction, y: Fraction) -> Fraction {
    Fraction(x.n * y.n, x.d * y.d)
  }

  static func / (x: Fraction, y: Fraction) -> Fraction {
    Fraction(x.n * y.d, x.d * y.n)
  }

  static prefix func - (x: Fraction) -> Fraction { Fraction(-x.n, x.d) }

  static func < (x: Fraction, y: Fraction) -> Bool { x.n * y.d < y.n * x.d }

  static func == (x: Fraction, y: Fraction) -> Bool {
    x.n == y.n && x.d == y.d
  }

  var isZero: Bool { n.isZero }

  var magnitude: Fraction { n.sign == .minus ? -self : self }

  var floor: BigInt { n.floored(by: d).quotient }

  func power(_ exponent: Int) -> Fraction {
    exponent < 0
      ? Fraction(d.power(-exponent), n.power(-exponent))
      : Fraction(n.power(exponent), d.power(exponent))
  }

  /// The nearest multiple of a place; the rule is looked up by its name.
  func rounded(to place: Fraction, _ rule: String) -> Fraction {
    let scaled = self / place
    let (below, rest) = scaled.n.floored(by: scaled.d)
    if rest.isZero { return self }
    // Twice the rest against the divisor: below, at or above the middle.
    let double = rest * 2
    let half = double < scaled.d ? -1 : double == scaled.d ? 0 : 1
    let isNegative = n.sign == .minus
    let up =
      switch rule {
      case "down": false
      case "up": true
      case "towardZero": isNegative
      case "awayFromZero": !isNegative
      case "nearestOrUp": half >= 0
      case "nearestOrDown": half > 0
      case "nearestOrAway": half > 0 || half == 0 && !isNegative
      case "nearestOrTowardZero": half > 0 || half == 0 && isNegative
      case "nearestOrEven":
        half > 0 || half == 0 && !(below % 2).isZero
      default: fatalError("a rule that the second way knows (was \(rule))")
      }
    return Fraction(up ? below + 1 : below) * place
  }
}

extension BigInt {
  /// The quotient rounded towards minus infinity, and what is left.
  func floored(by divisor: BigInt) -> (quotient: BigInt, remainder: BigInt) {
    let (q, r) = quotientAndRemainder(dividingBy: divisor)
    if !r.isZero, r.sign != divisor.sign { return (q - 1, r + divisor) }
    return (q, r)
  }
}

/// The greatest common divisor, never negative.
///
/// By words where the numbers allow it: the library's own shifts an array at
/// each step, and every result of a law is reduced once.
func greatestCommonDivisor(_ a: BigInt, _ b: BigInt) -> BigInt {
  var (x, y) = (a.magnitude, b.magnitude)
  if x < y { (x, y) = (y, x) }
  if y.isZero { return BigInt(x) }
  if x.bitWidth > y.bitWidth + 64 {
    (x, y) = (y, x % y)
    if y.isZero { return BigInt(x) }
  }
  if x.bitWidth > 128 { return BigInt(x.greatestCommonDivisor(with: y)) }
  if x.bitWidth <= 64 {
    return BigInt(binaryDivisor(UInt64(x), UInt64(y)))
  }
  return BigInt(binaryDivisor(UInt128(x), UInt128(y)))
}

private func binaryDivisor<Word: FixedWidthInteger & UnsignedInteger>(
  _ a: Word, _ b: Word
) -> Word {
  let shift = (a | b).trailingZeroBitCount
  var (x, y) = (a >> a.trailingZeroBitCount, b)
  while y != 0 {
    y >>= y.trailingZeroBitCount
    (x, y) = x < y ? (x, y - x) : (y, x - y)
  }
  return x << shift
}
