import Exact
import TestSupport
import Testing

/// A reverse operation keeps every number whose forward result is possible,
/// and stops where that ends.
struct IntervalReverseTests {
  @Test func `Reverse products keep what can be a factor and nothing else`() {
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      let product = Interval.random(using: &random)
      let factor = Interval.random(using: &random)
      let range = Interval.random(using: &random)
      let parts = product.reverseProductParts(with: factor)
      for x in range.members + ValueSet(product).samples {
        let isPossible = !(Interval(x) * factor).isDisjoint(with: product)
        let isKept = parts.0.contains(x) || parts.1.contains(x)
        #expect(isKept == isPossible, "\(x), seed \(seed)")
        #expect(
          product.reverseProduct(with: factor, within: range).contains(x)
            || !(isPossible && range.contains(x)), "\(x), seed \(seed)")
      }
      #expect(parts.0.precedes(parts.1) || parts.1.isEmpty)
      #expect(
        product.reverseProduct(with: factor)
          == parts.0.hull(with: parts.1), "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("[1, 2]", "[-4, 8]", "(−∞, -1/4]", "[1/8, ∞)"),
    ("[-2, -1]", "[-4, 8]", "(−∞, -1/8]", "[1/4, ∞)"),
    ("[0, 1]", "[-1, 1]", "(−∞, ∞)", "∅"),
    ("(0, 1]", "[-1, 1]", "(−∞, 0)", "(0, ∞)"),
    ("[1, 2]", "[0, 4]", "[1/4, ∞)", "∅"), ("[1, 2]", "{0}", "∅", "∅"),
    ("{0}", "{0}", "(−∞, ∞)", "∅"), ("{0}", "[1, 2]", "{0}", "∅"),
    ("∅", "[1, 2]", "∅", "∅"), ("[1, 2]", "∅", "∅", "∅"),
    ("[6, 8]", "{2}", "[3, 4]", "∅"), ("(−∞, ∞)", "[1, 2]", "(−∞, ∞)", "∅"),
    ("[1, ∞)", "(−∞, ∞)", "(−∞, 0)", "(0, ∞)"),
    ("{1}", "[-2, ∞)", "(−∞, -1/2]", "(0, ∞)"),
  ])
  func `A reverse product keeps the gap that zero leaves`(
    product: String, factor: String, first: String, second: String
  ) {
    let parts = Interval(product).reverseProductParts(with: Interval(factor))
    #expect(parts.0.description == first)
    #expect(parts.1.description == second)
  }

  @Test(arguments: [
    ("[1, 2]", "(−∞, ∞)", "[-2, 2]"), ("[1, 2]", "[0, 5]", "[1, 2]"),
    ("[1, 2)", "[-3, 3/2]", "(-2, 3/2]"), ("(1, 2]", "[-1, 1]", "∅"),
    ("[-3, -1]", "(−∞, ∞)", "∅"), ("[-3, 0]", "(−∞, ∞)", "{0}"),
    ("(−∞, 1)", "(−∞, ∞)", "(-1, 1)"), ("[0, ∞)", "(−∞, ∞)", "(−∞, ∞)"),
    ("∅", "(−∞, ∞)", "∅"), ("[1, 2]", "∅", "∅"),
    ("[1, ∞)", "(−∞, 0]", "(−∞, -1]"),
  ])
  func `A reverse absolute value looks on both sides of zero`(
    value: String, range: String, result: String
  ) {
    #expect(
      Interval(value).reverseAbsoluteValue(within: Interval(range)).description
        == result)
  }

  @Test func `Reverse powers keep every number with such a power`() throws {
    for seed in UInt64(0)..<1_000 {
      var random = SplitMix64(seed: seed)
      let values = Interval.random(using: &random)
      let range = Interval.random(using: &random)
      let exponent = Int.random(in: -3...4, using: &random)
      let kept = try values.reversePower(exponent, within: range, bits: 40)
      #expect(kept.isSubset(of: range), "seed \(seed)")
      let possible = range.members.filter {
        (!$0.isZero || exponent >= 0) && values.contains($0.power(exponent))
      }
      #expect(possible.allSatisfy(kept.contains), "seed \(seed)")
      // Nothing is kept where no power of the range is in the values.
      if range.power(exponent).isDisjoint(with: values) {
        #expect(kept.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test(arguments: [
    ("[4, 9]", 2, "(−∞, ∞)", "[-3, 3]"), ("[4, 9]", 2, "[0, 5]", "[2, 3]"),
    ("[4, 9)", 2, "[-3, 0]", "(-3, -2]"), ("[4, 9]", 2, "[-1, 1]", "∅"),
    ("(4, 9]", 2, "[-2, 2]", "∅"), ("[-9, -4]", 2, "(−∞, ∞)", "∅"),
    ("[-1, 4]", 2, "(−∞, ∞)", "[-2, 2]"), ("[4, ∞)", 2, "(−∞, 0]", "(−∞, -2]"),
    ("[-8, 27)", 3, "(−∞, ∞)", "[-2, 3)"), ("[-8, 27)", 3, "[0, 5)", "[0, 3)"),
    ("[1, 1]", 0, "[5, 7]", "[5, 7]"), ("[2, 3]", 0, "[5, 7]", "∅"),
    ("[4, 9]", -2, "(−∞, ∞)", "[-1/2, 1/2]"),
    ("[4, 9]", -2, "[0, 1]", "[1/3, 1/2]"),
    ("[0, 4]", -2, "[0, 5]", "[1/2, 5]"), ("{0}", -1, "(−∞, ∞)", "∅"),
    ("[-1, 4]", -1, "(−∞, ∞)", "(−∞, ∞)"),
    ("[2, 3]", 2, "[3/2, 8/5]", "[3/2, 8/5]"),
    ("[2, 3]", 2, "[7/5, 141/100]", "∅"), ("[2, 3]", 2, "[7/4, 5]", "∅"),
    ("∅", 2, "(−∞, ∞)", "∅"), ("[1, 4]", 2, "∅", "∅"),
  ])
  func `A reverse power is exact where roots are rational`(
    values: String, exponent: Int, range: String, result: String
  ) throws {
    let kept = try Interval(values).reversePower(
      exponent, within: Interval(range), bits: 64)
    #expect(kept.description == result)
  }

  @Test func `An irrational end is decided exactly and enclosed outward`()
    throws
  {
    // 99/70 is above the root of 2, by less than one part in 10,000.
    let near = Rational(Integer(99), Integer(70))
    let values = Interval(from: 0, through: 2)
    let beyond = Interval(from: near, through: 5)
    #expect(try values.reverseSquare(within: beyond, bits: 4).isEmpty)
    let around = try values.reverseSquare(bits: 64)
    #expect(around == -around && !around.upper.isClosed)
    #expect(try #require(around.upper.value).power(2) > 2)
    #expect(
      try values.reverseSquare(
        within: Interval(from: 1, through: near), bits: 4
      )
      .lower == .closed(1))
    #expect(throws: ExactError.self) {
      try Interval(2).reversePower(1 << 40, within: Interval(3), bits: 8)
    }
    #expect(throws: ExactError.self) {
      try Interval(2).reversePower(.min, bits: 8)
    }
  }

  @Test(arguments: [
    ("{8}", "{3}", "(−∞, ∞)", "{2}"), ("[4, 9]", "{2}", "(−∞, ∞)", "[2, 3]"),
    ("[4, 9]", "{-2}", "(−∞, ∞)", "[1/3, 1/2]"),
    ("[2, 3]", "{0}", "(−∞, ∞)", "∅"),
    ("[1, 3]", "{0}", "[-2, 5]", "(0, 5]"),
    ("[0, 4]", "{2}", "(−∞, ∞)", "[0, 2]"),
    ("[-4, -1]", "(−∞, ∞)", "(−∞, ∞)", "∅"),
    ("{0}", "[1, 2]", "(−∞, ∞)", "{0}"),
    ("{0}", "[-2, 0]", "(−∞, ∞)", "∅"), ("∅", "{1}", "(−∞, ∞)", "∅"),
    ("[4, 9]", "{2}", "[5/2, 7]", "[5/2, 3]"), ("{1}", "∅", "(−∞, ∞)", "∅"),
  ])
  func `The bases of given powers are found`(
    values: String, exponent: String, range: String, result: String
  ) throws {
    let bases = try Interval(values).reversePowerBase(
      exponent: Interval(exponent), within: Interval(range), bits: 64)
    #expect(bases.description == result)
  }

  @Test(arguments: [
    ("{8}", "{2}", "{3}"), ("[2, 8]", "{2}", "[1, 3]"),
    ("[2, 4]", "[2, 4]", "[1/2, 2]"), ("[2, 8)", "{1/2}", "(-3, -1]"),
    ("[1/4, 2]", "{2}", "[-2, 1]"), ("{1}", "[2, 3]", "{0}"),
    ("{1}", "{1}", "(−∞, ∞)"), ("{2}", "{1}", "∅"), ("{0}", "{0}", "(0, ∞)"),
    ("{0}", "{2}", "∅"), ("[0, 1/2]", "{2}", "(−∞, -1]"),
    ("[2, 4]", "[1, 2]", "[1, ∞)"), ("[2, 4]", "(1, ∞)", "(0, ∞)"),
    ("[2, ∞)", "[2, ∞)", "(0, ∞)"), ("[1, 4)", "(2, ∞)", "[0, 2)"),
    ("[-3, -1]", "[2, 3]", "∅"), ("[2, 4]", "[-3, -1]", "∅"),
    ("∅", "{2}", "∅"), ("{2}", "∅", "∅"), ("[4, 16]", "[1/4, 1/2]", "[-4, -1]"),
  ])
  func `The exponents of given powers are found`(
    values: String, base: String, result: String
  ) throws {
    let exponents = try Interval(values).reversePowerExponent(
      base: Interval(base), bits: 64)
    #expect(exponents.description == result)
  }

  @Test func `Bases and exponents lead back to powers`() throws {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let values = Interval.random(using: &random)
      let base = Interval.random(using: &random)
      let exponent = Interval.random(using: &random)
      let bases = try values.reversePowerBase(
        exponent: exponent, within: base, bits: 64)
      let exponents = try values.reversePowerExponent(
        base: base, within: exponent, bits: 64)
      for x in base.members.prefix(6) {
        for y in exponent.members.prefix(6)
        where (x.signum > 0 || x.isZero && y.signum > 0) && y.magnitude < 100 {
          guard try x.power(y, bits: 90).isSubset(of: values) else { continue }
          #expect(bases.contains(x), "\(x)^\(y), seed \(seed)")
          #expect(exponents.contains(y), "\(x)^\(y), seed \(seed)")
        }
      }
    }
  }
}
