import Exact
import TestSupport
import Testing

struct LogarithmTests {
  @Test(arguments: [
    // OEIS A002162, A002391, A002392.
    (Rational(2), "0.69314718055994530941723212145817656807550013436025"),
    (Rational(3), "1.09861228866810969139524523692252570464749055782274"),
    (Rational(10), "2.30258509299404568401799145468436420760110148862877"),
  ])
  func `Natural logarithms have the digits that are published`(
    number: Rational, digits: String
  ) throws {
    let below = try #require(Rational(decimal: digits))
    let ends = try number.naturalLogarithm(bits: 200)
    #expect(below < ends.lower.value!)
    #expect(ends.upper.value! < below + .tenTo(-50))
    let inverse = try number.reciprocal.naturalLogarithm(bits: 200)
    #expect(inverse.upper.value! == -ends.lower.value!)
  }

  @Test(arguments: [
    // OEIS A007524, A020862, A020857.
    (Rational(2), 10, "0.30102999566398119521373889472449302676818988146210"),
    (Rational(10), 2, "3.32192809488736234787031942948939017586483139302458"),
    (Rational(3), 2, "1.58496250072115618145373894394781650875981440769248"),
  ])
  func `Logarithms to a base have the digits that are published`(
    number: Rational, base: Int, digits: String
  ) throws {
    let below = try #require(Rational(decimal: digits))
    let ends = try number.logarithm(base: Rational(base), bits: 200)
    #expect(below < ends.lower.value!)
    #expect(ends.upper.value! < below + .tenTo(-50))
  }

  @Test func `A rational logarithm is a point`() throws {
    func log(_ x: Rational, _ base: Rational) throws -> Rational? {
      try x.logarithm(base: base, bits: 20).point
    }
    #expect(try log(8, 2) == 3)
    #expect(try log(8, 4) == Rational(3, 2))
    #expect(try log(.tenTo(-19), 10) == -19)
    #expect(try log(Rational(4, 9), Rational(27, 8)) == Rational(-2, 3))
    #expect(try log(1, 10) == 0)
    #expect(try log(10, Rational(1, 10)) == -1)
    #expect(try log(Rational(2).power(60_000), 2) == 60_000)
    #expect(try log(2, Rational(2).power(60_000)) == Rational(1, 60_000))
    #expect(try log(Rational(21, 20), Rational(21, 20)) == 1)
    let root = Rational(21, 20)
    #expect(try log(root.power(77), root.power(-14)) == Rational(-11, 2))
    // Near a power, not one.
    #expect(try log(8 + .tenTo(-90), 2) == nil)
    #expect(try log(Integer(10).power(50).asRational + 1, 10) == nil)
    #expect(try log(6, 2) == nil)
    #expect(try Rational(1).naturalLogarithm(bits: 3).point == 0)
  }

  @Test func `The logarithm of a product is the sum of the logarithms`() throws
  {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let bits = Int.random(in: 1...300, using: &random)
      let x = Rational.random(using: &random).magnitude + Rational(1, 9)
      let y = Rational.random(using: &random).magnitude + Rational(1, 9)
      let (a, b) = (
        try x.naturalLogarithm(bits: bits), try y.naturalLogarithm(bits: bits)
      )
      let product = try (x * y).naturalLogarithm(bits: bits)
      try checkNeighbours(a, bits: bits)
      #expect(a.lower.value! + b.lower.value! <= product.upper.value!)
      #expect(product.lower.value! <= a.upper.value! + b.upper.value!)
      #expect(try x.naturalLogarithm(bits: bits + 6).isSubset(of: a))
      // ln x <= x - 1, for every x.
      #expect(a.lower.value! <= x - 1)
    }
  }

  @Test func `The exponential undoes the logarithm`() throws {
    var random = SplitMix64(seed: 6)
    for _ in 0..<300 {
      let x = Rational.random(using: &random).magnitude + Rational(1, 1000)
      let bits = Int.random(in: 20...200, using: &random)
      let ends = try x.naturalLogarithm(bits: bits)
      #expect(try ends.lower.value!.exponential(bits: bits).lower.value! <= x)
      #expect(try x <= ends.upper.value!.exponential(bits: bits).upper.value!)
    }
  }

  @Test func `A logarithm to base e is a quotient of two`() throws {
    var random = SplitMix64(seed: 7)
    for _ in 0..<300 {
      let x = Rational.random(using: &random).magnitude + Rational(3, 2)
      let base = Rational.random(using: &random).magnitude + Rational(5, 3)
      let bits = Int.random(in: 1...200, using: &random)
      let ends = try x.logarithm(base: base, bits: bits)
      try checkNeighbours(ends, bits: bits)
      let top = try x.naturalLogarithm(bits: bits)
      let bottom = try base.naturalLogarithm(bits: bits)
      #expect(
        ends.lower.value! <= top.upper.value! / bottom.lower.value!)
      #expect(
        top.lower.value! / bottom.upper.value! <= ends.upper.value!)
    }
  }

  @Test func `Near 1 the logarithm is about the difference`() throws {
    for place in [1, 30, 200, 30_000] {
      for sign in [1, -1] {
        let tiny = Rational(Integer(sign), Integer(1) << place)
        let ends = try (1 + tiny).naturalLogarithm(bits: 64)
        try checkNeighbours(ends, bits: 64)
        // x - x² < ln (1 + x) < x for small x.
        #expect(ends.lower.value! < tiny)
        #expect(ends.upper.value! > tiny - tiny * tiny * 2)
      }
    }
  }

  @Test func `Logarithms that do not exist, or are too long, are refused`() {
    for x: Rational in [0, -1, Rational(-1, 3)] {
      #expect(throws: ExactError.undefined) { try x.naturalLogarithm(bits: 9) }
      #expect(throws: ExactError.undefined) {
        try x.logarithm(base: 10, bits: 9)
      }
      #expect(throws: ExactError.undefined) {
        try Rational(5).logarithm(base: x, bits: 9)
      }
    }
    #expect(throws: ExactError.undefined) {
      try Rational(5).logarithm(base: 1, bits: 9)
    }
    #expect(throws: ExactError.tooLarge(bits: 65_537)) {
      try Rational(5).naturalLogarithm(bits: 65_537)
    }
    #expect(throws: ExactError.tooLarge(bits: 70_002)) {
      try Rational(Integer(1) << 70_000).naturalLogarithm(bits: 9)
    }
    #expect(throws: ExactError.tooLarge(bits: 70_002)) {
      try Rational(3).logarithm(base: Rational(Integer(1) << 70_000), bits: 9)
    }
  }

  @Test func `The largest bounds are reached in good time`() throws {
    let bits = Rational.bitLimit
    try checkNeighbours(Rational(3).naturalLogarithm(bits: bits), bits: bits)
    let near = 1 + Rational(1, Integer(1) << 32_000)
    try checkNeighbours(near.naturalLogarithm(bits: 1000), bits: 1000)
    try checkNeighbours(near.logarithm(base: 10, bits: 1000), bits: 1000)
  }
}

extension Integer {
  fileprivate var asRational: Rational { Rational(self) }
}
