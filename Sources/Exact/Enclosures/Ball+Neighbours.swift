extension Ball {
  /// The two neighbouring numbers of `bits` + 1 significant bits around a
  /// number that is none of them.
  ///
  /// The number is known through balls of any relative precision one asks
  /// for: precision is added until the ball lies between two neighbours. A
  /// number that 32 bits more do not place is likely to be near a neighbour
  /// for a reason, as √(1 + 2^-n) is, and twice the bits are next. The result
  /// depends on the number alone, not on the way to it.
  ///
  /// Source: Ziv, "Fast evaluation of elementary mathematical functions with
  /// correctly rounded last bit", ACM Trans. Math. Softw. 17(3), 1991.
  ///
  /// - Throws: `ExactError.tooLarge` when the number lies so near to a
  ///   neighbour that `precisionLimit` bits do not tell them apart.
  static func neighbours(
    bits: Int, _ ball: (_ precision: Int) throws(ExactError) -> Ball
  ) throws(ExactError) -> Interval {
    var extra = 32
    while bits + extra <= precisionLimit {
      let found = try ball(bits + extra)
      let (low, high) = found.ends
      let drop = low.bitWidth - (bits + 1)
      let isInOneBinade =
        low.bitWidth == high.bitWidth && low.signum == high.signum
      if isInOneBinade, drop >= 0 {
        let below = low >> drop
        if below == high >> drop {
          let exponent = drop - found.scale
          return .closed(
            Rational(below, timesTwoTo: exponent),
            Rational(below + 1, timesTwoTo: exponent))
        }
      }
      extra = max(2 * extra, bits)
    }
    throw .tooLarge(bits: bits + extra)
  }

  /// The neighbouring multiples of 10^-digits around a number that is none of
  /// them, known through balls of any scale.
  static func neighbours(
    digits: Int, _ ball: (_ scale: Int) throws(ExactError) -> Ball
  ) throws(ExactError) -> Interval {
    let power = Integer(10).power(digits)
    var extra = 32
    while power.bitWidth + extra <= precisionLimit {
      let found = try ball(power.bitWidth + extra)
      let (low, high) = found.ends
      let below = (low * power) >> found.scale
      if below == (high * power) >> found.scale {
        return Rational.decimalNeighbours(below, digits: digits)
      }
      extra = max(2 * extra, power.bitWidth)
    }
    throw .tooLarge(bits: power.bitWidth + extra)
  }

  /// The most bits of working precision. The root of 1 + 2^-32000 is within
  /// 2^-64000 of a number of few bits; such reasons end with the lengths that
  /// `Rational.bitLimit` allows, far below this.
  static let precisionLimit = 1 << 18
}

extension Rational {
  /// A whole number times a power of two.
  init(_ value: Integer, timesTwoTo exponent: Int) {
    if exponent >= 0 {
      self.init(value << exponent)
    } else if value.isZero {
      self.init(0)
    } else {
      let common = min(value.trailingZeroBitCount, -exponent)
      self.init(
        lowestTerms: value >> common, over: Integer(1) << (-exponent - common))
    }
  }
}
