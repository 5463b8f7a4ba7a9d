import BigInt

extension Draw {
  static let a = Draw(.a) { made, source in
    made.setA(source.whole(), &source)
  }

  /// Two whole numbers that go together.
  static let ab = Draw(.a, .b) { made, source in
    made.setA(source.whole(), &source)
    made.setB(source.partner(of: made.oracle.a), &source)
  }

  static let aNonZeroB = Draw(.a, .b) { made, source in
    let b = source.nonZeroPartner(of: source.whole())
    made.setA(source.partner(of: b), &source)
    made.setB(b, &source)
  }

  /// A multiple and its divisor.
  static let multiple = Draw(.a, .b) { made, source in
    let b = source.nonZeroPartner(of: source.whole())
    made.setA(b * source.partner(of: b), &source)
    made.setB(b, &source)
  }

  /// The same whole number twice, come about in different ways.
  static let twins = Draw(.a, .b) { made, source in
    let value = source.whole()
    made.setA(value, &source)
    made.setB(value, &source)
  }

  /// Three whole numbers; the product of the last two is often about as large
  /// as the first, so that sum and difference come close to zero.
  static let abc = Draw(.a, .b, .c) { made, source in
    let b = source.whole()
    let c = source.partner(of: b)
    let a =
      source.below(2) == 0 ? source.whole() : source.partner(of: b * c)
    made.setA(a, &source)
    made.setB(b, &source)
    made.setC(c, &source)
  }

  /// A whole number and a small exponent; the power stays below some
  /// thousands of bits.
  static let aPower = Draw(.a, .k) { made, source in
    let a = source.whole()
    let limit = 3000 / (a.magnitude.bitWidth + 1)
    made.setA(a, &source)
    made.setK(source.below(min(limit, 70) + 1))
  }

  /// A whole number and a shift.
  static let aShift = Draw(.a, .k) { made, source in
    made.setA(source.whole(), &source)
    made.setK(source.below(source.below(4) == 0 ? 200 : 66))
  }

  /// A whole number and a modulus, written as a signed word.
  static let aModulus = Draw(.a, .k) { made, source in
    made.setA(source.whole(), &source)
    let word = source.word(bits: 63)
    switch source.below(4) {
    case 0: made.setK(source.below(100) + 1)
    case 1: made.setK(Int(bitPattern: UInt.max - UInt(source.below(3))))
    case 2: made.setK(Int.min + source.below(3))
    default: made.setK(word)
    }
  }

  /// A number that is not negative and the degree of a root; often a power or
  /// next to one.
  static let aRoot = Draw(.a, .k) { made, source in
    let k = source.below(source.below(8) == 0 ? 70 : 8) + 1
    let base = BigInt(source.whole().magnitude)
    var a = base
    if source.below(2) == 0, base.bitWidth * k < 2000 {
      a = base.power(k) + BigInt(source.below(3) - 1)
    }
    made.setA(a.sign == .minus ? 0 : a, &source)
    made.setK(k)
  }

  /// Two words, the second not zero.
  static let words = Draw(.k, .m) { made, source in
    func word(_ value: BigInt) -> Int { Int(truncatingIfNeeded: value) }
    let k = source.whole()
    made.setK(word(k))
    let m = word(source.nonZeroPartner(of: BigInt(made.oracle.k)))
    made.setM(m == 0 ? Int.min : m)
  }
}
