import Exact
import TestSupport
import Testing

struct ExponentialTests {
  @Test(arguments: [
    // OEIS A001113, A072334, A019774, A068985.
    (Rational(1), "2.71828182845904523536028747135266249775724709369995"),
    (Rational(2), "7.38905609893065022723042746057500781318031557055184"),
    (Rational(1, 2), "1.64872127070012814684865078781416357165377610071014"),
    (Rational(-1), "0.36787944117144232159552377016146086744581113103176"),
  ])
  func `The exponential has the digits that are published`(
    exponent: Rational, digits: String
  ) throws {
    let below = try #require(Rational(decimal: digits))
    let ends = try exponent.exponential(bits: 200)
    #expect(below < ends.lower.value!)
    #expect(ends.upper.value! < below + .tenTo(-50))
  }

  @Test func `Few bits give the neighbours that hold the value`() throws {
    #expect("\(try Rational(1).exponential(bits: 1))" == "[2, 3]")
    #expect("\(try Rational(1).exponential(bits: 8))" == "[347/128, 87/32]")
    #expect("\(try Rational(-1).exponential(bits: 1))" == "[1/4, 3/8]")
    #expect(try Rational(0).exponential(bits: 1).point == 1)
  }

  @Test func `The exponential of a sum is the product of the exponentials`()
    throws
  {
    var random = SplitMix64(seed: 4)
    for _ in 0..<500 {
      let bits = Int.random(in: 4...300, using: &random)
      let (x, y) = (
        Rational.small(using: &random), Rational.small(using: &random)
      )
      let (a, b) = (
        try x.exponential(bits: bits), try y.exponential(bits: bits)
      )
      let sum = try (x + y).exponential(bits: bits)
      try checkNeighbours(a, bits: bits)
      let (low, high) = (
        a.lower.value! * b.lower.value!, a.upper.value! * b.upper.value!
      )
      #expect(low <= sum.upper.value! && sum.lower.value! <= high)
      #expect(try x.exponential(bits: bits + 7).isSubset(of: a))
      // 1 + x <= e^x, for every x.
      #expect(a.upper.value! >= 1 + x)
    }
  }

  @Test func `Near zero the exponential is just beside 1`() throws {
    for place in [1, 30, 200, 60_000] {
      let tiny = Rational(1, Integer(1) << place)
      let above = try tiny.exponential(bits: 64)
      let below = try (-tiny).exponential(bits: 64)
      try checkNeighbours(above, bits: 64)
      try checkNeighbours(below, bits: 64)
      #expect(above.upper.value! > 1 && above.lower.value! >= 1)
      #expect(below.lower.value! < 1 && below.upper.value! <= 1)
      // 1 + x < e^x < 1 + x + x².
      #expect(above.upper.value! > 1 + tiny)
      #expect(above.lower.value! < 1 + tiny + tiny * tiny)
    }
    // The value differs from 1 + 2^-20000 in the 40,001st bit only.
    let tiny = Rational(1, Integer(1) << 20_000)
    let ends = try tiny.exponential(bits: 30_000)
    #expect(ends.lower == .closed(1 + tiny))
  }

  @Test func `An exponential too long to be written is refused`() throws {
    #expect(try Rational(45_000).exponential(bits: 8).lower.value! > 1)
    #expect(try Rational(-45_000).exponential(bits: 8).lower.value!.signum == 1)
    #expect(throws: ExactError.tooLarge(bits: 72_222)) {
      try Rational(50_000).exponential(bits: 8)
    }
    #expect(throws: ExactError.tooLarge(bits: 72_222)) {
      try Rational(-50_000).exponential(bits: 8)
    }
    #expect(throws: ExactError.tooLarge(bits: .max)) {
      try Rational.tenTo(5000).exponential(bits: 8)
    }
    #expect(throws: ExactError.tooLarge(bits: 65_537)) {
      try Rational(1).exponential(bits: 65_537)
    }
    #expect(throws: ExactError.tooLarge(bits: 70_002)) {
      try Rational(1, Integer(1) << 70_000).exponential(bits: 8)
    }
  }

  @Test func `The largest bounds are reached in good time`() throws {
    let ends = try Rational(1).exponential(bits: Rational.bitLimit)
    try checkNeighbours(ends, bits: Rational.bitLimit)
  }
}
