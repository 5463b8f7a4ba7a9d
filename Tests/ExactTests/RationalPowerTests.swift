import Exact
import TestSupport
import Testing

struct RationalPowerTests {
  @Test func `A rational power is a point`() throws {
    func power(_ x: Rational, _ y: Rational) throws -> Rational? {
      try x.power(y, bits: 30).point
    }
    let half = Rational(1, 2)
    #expect(try power(8, Rational(2, 3)) == 4)
    #expect(try power(Rational(9, 4), -half) == Rational(2, 3))
    #expect(try power(-8, Rational(1, 3)) == -2)
    #expect(try power(-8, Rational(2, 3)) == 4)
    #expect(try power(0, half) == 0)
    #expect(try power(0, 0) == 1)
    #expect(try power(7, 0) == 1)
    #expect(try power(1, Rational(-22, 7)) == 1)
    #expect(try power(-1, 1_000_001) == -1)
    #expect(try power(2, 65_000) == Rational(2).power(65_000))
    #expect(try power(2, -65_000) == Rational(2).power(-65_000))
    #expect(
      try power(Rational(3, 2), 20_000) == (Rational(3, 2)).power(20_000))
    #expect(try power(2, half) == nil)
  }

  /// (61/40)^(1/4), the growth a year of 52.5 % in four: 11.1266…
  @Test func `A growth rate has its digits`() throws {
    let growth = try Rational(61, 40).power(Rational(1, 4), bits: 64)
    let root = try Rational(61, 40).root(2, bits: 200)
      .lower.value!.root(2, bits: 100)
    #expect(growth.lower.value! < root.lower.value!)
    #expect(root.upper.value! < growth.upper.value!)
    #expect(growth.lower.value!.decimal(places: 6) == "1.111265")
  }

  /// Roots of whole powers and e^(y ln x) are two ways; a long precision
  /// takes the second, whose ends nest in those of the first.
  @Test func `More bits give an enclosure inside the former`() throws {
    var random = SplitMix64(seed: 8)
    for _ in 0..<200 {
      let x = Rational.random(using: &random).magnitude + Rational(1, 9)
      let y = Rational.small(using: &random)
      let ends = try x.power(y, bits: 80)
      try checkNeighbours(ends, bits: 80)
      #expect(try x.power(y, bits: 6000).isSubset(of: ends))
      let inverse = try x.power(-y, bits: 80)
      #expect(ends.lower.value! * inverse.lower.value! <= 1)
      #expect(ends.upper.value! * inverse.upper.value! >= 1)
    }
  }

  @Test func `Powers multiply as their exponents add`() throws {
    var random = SplitMix64(seed: 9)
    for _ in 0..<300 {
      let x = Rational.random(using: &random).magnitude + Rational(1, 9)
      let (y, z) = (
        Rational.small(using: &random),
        Rational(Integer.random(using: &random), Integer(Int.max))
          * Rational(1, Integer(Int.max))
      )
      let (a, b) = (try x.power(y, bits: 60), try x.power(z, bits: 60))
      let product = try x.power(y + z, bits: 60)
      #expect(a.lower.value! * b.lower.value! <= product.upper.value!)
      #expect(product.lower.value! <= a.upper.value! * b.upper.value!)
    }
  }

  @Test func `A power too long to be exact is enclosed`() throws {
    let growth = Rational(21, 20)
    let long = try growth.power(100_000, bits: 40)
    try checkNeighbours(long, bits: 40)
    let half = try growth.power(50_000, bits: 80)
    #expect(half.lower.value!.power(2) <= long.upper.value!)
    #expect(long.lower.value! <= half.upper.value!.power(2))
    let near = 1 + Rational(1, Integer(1) << 32_000)
    try checkNeighbours(near.power(Rational(1, 3), bits: 64), bits: 64)
    try checkNeighbours(near.power(Rational(-1, 3), bits: 64), bits: 64)
    // (1 + 1/n)^n is just below e.
    let e = try near.power(Rational(Integer(1) << 32_000), bits: 1000)
    #expect(e == (try Rational(1).exponential(bits: 1000)))
  }

  @Test func `Powers that are not real, or too long, are refused`() {
    #expect(throws: ExactError.undefined) {
      try Rational(-2).power(Rational(1, 2), bits: 9)
    }
    #expect(throws: ExactError.divisionByZero) {
      try Rational(0).power(-1, bits: 9)
    }
    for (x, y): (Rational, Rational) in [
      (2, 65_600), (2, 70_000), (2, .tenTo(1000)), (4, Rational(131_073) / 2),
      (3, .tenTo(19_000)), (Rational(1, 3), 70_001), (10, 20_000),
    ] {
      #expect(throws: ExactError.self) { try x.power(y, bits: 9) }
    }
    #expect(throws: ExactError.tooLarge(bits: 65_602)) {
      try Rational(2).power(65_600, bits: 9)
    }
    #expect(throws: ExactError.tooLarge(bits: 65_537)) {
      try Rational(2).power(Rational(1, 2), bits: 65_537)
    }
  }

  @Test func `The largest bounds are reached in good time`() throws {
    let bits = Rational.bitLimit
    try checkNeighbours(
      Rational(3).power(Rational(355, 113), bits: bits), bits: bits)
  }
}
