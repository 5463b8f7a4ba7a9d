import BigInt

extension Draw {
  static let x = Draw(.x) { made, source in
    made.setX(source.fraction(), &source)
  }

  static let nonZeroX = Draw(.x) { made, source in
    made.setX(source.nonZeroFraction(), &source)
  }

  static let xy = Draw(.x, .y) { made, source in
    made.setX(source.fraction(), &source)
    made.setY(source.partner(of: made.oracle.x), &source)
  }

  static let xNonZeroY = Draw(.x, .y) { made, source in
    let y = source.nonZeroFraction()
    made.setX(source.partner(of: y), &source)
    made.setY(y, &source)
  }

  /// The same fraction twice, in different forms.
  static let fractionTwins = Draw(.x, .y) { made, source in
    let value = source.fraction()
    made.setX(value, &source)
    made.setY(value, &source)
  }

  static let xyz = Draw(.x, .y, .z) { made, source in
    let y = source.fraction()
    let z = source.partner(of: y)
    let x =
      source.below(2) == 0 ? source.fraction() : source.partner(of: y * z)
    made.setX(x, &source)
    made.setY(y, &source)
    made.setZ(z, &source)
  }

  /// A fraction other than zero and a small exponent of either sign.
  static let xPower = Draw(.x, .k) { made, source in
    let x = source.nonZeroFraction()
    let bits = max(x.n.magnitude.bitWidth, x.d.magnitude.bitWidth)
    let limit = min(2000 / (bits + 1), 40)
    made.setX(x, &source)
    made.setK(source.below(2 * limit + 1) - limit)
  }

  static let exponent = Draw(.k) { made, source in
    made.setK(source.below(401) - 200)
  }

  /// A fraction and a positive place; often the fraction lies on or half way
  /// between multiples of the place.
  static let xPlace = Draw(.x, .y) { made, source in
    let place =
      switch source.below(4) {
      case 0: Fraction(BigInt(10).power(source.below(10)))
      case 1: Fraction(1, BigInt(10).power(source.below(20)))
      case 2: source.nonZeroFraction().magnitude
      default: Fraction(1)
      }
    let x =
      switch source.below(4) {
      case 0: place * Fraction(source.whole(), 2)
      case 1: place * Fraction(BigInt(source.below(2001) - 1000), 2)
      default: source.fraction()
      }
    made.setX(x, &source)
    made.setY(place, &source)
  }

  /// A fraction and a number of decimal places; often half way between two
  /// decimals.
  static let xPlaces = Draw(.x, .k) { made, source in
    let places = source.below(source.below(4) == 0 ? 40 : 13)
    let scale = BigInt(10).power(places)
    let x =
      switch source.below(5) {
      case 0: Fraction(source.whole(), 2 * scale)
      case 1:
        Fraction(BigInt(source.sign() * source.word(bits: 34)), 2 * scale)
      case 2: source.fraction(atWordEndTimes: scale)
      default: source.fraction()
      }
    made.setX(x, &source)
    made.setK(places)
  }

  /// A fraction and a number of significant digits.
  static let xDigits = Draw(.x, .k) { made, source in
    let digits = source.below(20) + 1
    let x =
      switch source.below(3) {
      case 0:
        Fraction(
          BigInt(source.sign() * source.word(bits: 40)),
          2 * BigInt(10).power(source.below(20)))
      // All nines, where rounding adds a digit.
      case 1:
        Fraction(
          BigInt(10).power(source.below(20) + 1) - 1,
          BigInt(10).power(source.below(30)))
      default: source.fraction()
      }
    made.setX(x, &source)
    made.setK(digits)
  }

  /// Some fractions, many of them with denominators that divide each other;
  /// and as many again.
  static let lists = Draw(.xs, .ys) { made, source in
    let count =
      switch source.below(16) {
      case 0: source.below(60)
      case 1, 2: source.below(25)
      default: source.below(8)
      }
    func list() -> [Fraction] {
      let common = BigInt(source.below(1000) + 1)
      let isWide = source.below(3) == 0 && count < 8
      return (0..<count).map { _ in
        if isWide { return source.fraction() }
        let n = BigInt(source.sign() * source.word(bits: 62))
        switch source.below(4) {
        case 0: return Fraction(n, BigInt(source.below(30) + 1))
        case 1: return Fraction(n, common)
        case 2: return Fraction(n, BigInt(10).power(source.below(19)))
        default: return Fraction(n % 1000, common)
        }
      }
    }
    made.setLists(list(), list(), &source)
  }
}

extension NumberSource {
  /// A fraction with parts that fit words, just below the end of a word over a
  /// scale, so that rounding may carry beyond the word.
  fileprivate mutating func fraction(atWordEndTimes scale: BigInt) -> Fraction {
    let d = scale / BigInt(200 + below(200)) * 100 + BigInt(below(100)) + 1
    let n = BigInt(2).power(pick([63, 64])) * d / scale
    return Fraction(BigInt(sign()) * n, d)
  }
}
