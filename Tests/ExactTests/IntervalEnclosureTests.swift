import Exact
import TestSupport
import Testing

/// Functions with irrational values: every value is held, rational ends are
/// exact, and other ends lie just outside.
struct IntervalEnclosureTests {
  @Test(arguments: [
    ("[4, 9]", 2, "[2, 3]"), ("(4, 9)", 2, "(2, 3)"), ("[-4, 9]", 2, "[0, 3]"),
    ("[-9, -4]", 2, "∅"), ("[0, ∞)", 2, "[0, ∞)"), ("(0, 1/4]", 2, "(0, 1/2]"),
    ("[-8, 27)", 3, "[-2, 3)"), ("(−∞, ∞)", 3, "(−∞, ∞)"),
    ("[4, 9]", -2, "[1/3, 1/2]"), ("[0, 9]", -2, "[1/3, ∞)"),
    ("[-8, 8]", -3, "(−∞, ∞)"), ("[-8, 0]", -3, "(−∞, -1/2]"),
    ("∅", 2, "∅"), ("[2, 3]", 1, "[2, 3]"), ("{0}", -1, "∅"),
  ])
  func `Rational roots are exact ends`(
    range: String, k: Int, result: String
  ) throws {
    #expect(try Interval(range).root(k, bits: 64).description == result)
  }

  @Test func `A zeroth root is undefined`() {
    #expect(throws: ExactError.undefined) {
      try Interval(1).root(0, bits: 8)
    }
  }

  @Test func `Irrational ends lie outside, open, as near as asked for`() throws
  {
    let range = Interval(from: 2, through: 3)
    for bits in [1, 8, 53, 200] {
      let roots = try range.squareRoot(bits: bits)
      let (low, high) = (
        try #require(roots.lower.value), try #require(roots.upper.value)
      )
      #expect(!roots.lower.isClosed && !roots.upper.isClosed)
      #expect(low * low < 2 && high * high > 3)
      let step = 1 + Rational(2).power(-bits)
      #expect((low * step).power(2) > 2 && (high / step).power(2) < 3)
    }
  }

  @Test(arguments: [
    ("{0}", "{1}"), ("(−∞, 0]", "(0, 1]"), ("[0, ∞)", "[1, ∞)"),
    ("(−∞, ∞)", "(0, ∞)"), ("∅", "∅"), ("(−∞, 0)", "(0, 1)"),
  ])
  func `Exponentials are positive`(range: String, result: String) throws {
    #expect(
      try Interval(range).exponential(bits: 64).description == result)
  }

  @Test(arguments: [
    ("[1, 8]", 2, "[0, 3]"), ("[0, 8)", 2, "(−∞, 3)"), ("(−∞, 0]", 2, "∅"),
    ("[-5, 1/100]", 10, "(−∞, -2]"), ("(0, ∞)", 10, "(−∞, ∞)"),
    ("[1, ∞)", 10, "[0, ∞)"), ("∅", 2, "∅"), ("{0}", 2, "∅"),
    ("[2, 32]", 4, "[1/2, 5/2]"),
  ])
  func `Logarithms are of positive numbers`(
    range: String, base: Int, result: String
  ) throws {
    let logarithms = try Interval(range).logarithm(
      base: Rational(base), bits: 64)
    #expect(logarithms.description == result)
  }

  @Test func `A logarithm needs a base above 1`() {
    for base: Rational in [1, 0, -2, Rational(Integer(1), Integer(2))] {
      #expect(throws: ExactError.undefined) {
        try Interval(8).logarithm(base: base, bits: 64)
      }
    }
  }

  @Test func `Logarithm and exponential undo each other, outward`() throws {
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      let range = Interval.random(using: &random)
      let there = try range.exponential(bits: 80)
      #expect(
        range.isSubset(of: try there.naturalLogarithm(bits: 80)),
        "seed \(seed)")
    }
  }

  @Test(arguments: [
    ("[4, 9]", "{1/2}", "[2, 3]"), ("[2, 3]", "[2, 3]", "[4, 27]"),
    ("[2, 3)", "[2, 3]", "[4, 27)"), ("[1/2, 2]", "[-1, 3]", "[1/8, 8]"),
    ("[1/2, 1]", "[-2, 3]", "[1/8, 4]"), ("[0, 2]", "[1, 2]", "[0, 4]"),
    ("[0, 2]", "[-1, 2]", "[0, ∞)"), ("{0}", "[1, 2]", "{0}"),
    ("{0}", "[-2, 0]", "∅"), ("[-5, -1]", "(−∞, ∞)", "∅"),
    ("[-5, 4]", "{1/2}", "[0, 2]"), ("(0, 1)", "(0, 1)", "(0, 1)"),
    ("{1}", "(−∞, ∞)", "{1}"), ("[1, 2]", "(−∞, 0]", "(0, 1]"),
    ("(0, ∞)", "{0}", "{1}"), ("[2, ∞)", "[1, ∞)", "[2, ∞)"),
    ("(1, 4]", "[-1/2, 1/2)", "[1/2, 2)"), ("(2, ∞)", "(−∞, -1)", "(0, 1/2)"),
    ("(1/2, 1)", "(0, 2]", "(1/4, 1)"), ("∅", "{1}", "∅"), ("{1}", "∅", "∅"),
    ("[1/4, 4)", "[-1/2, 3/2]", "[1/8, 8)"),
  ])
  func `Powers of ranges are those of the corners`(
    base: String, exponent: String, result: String
  ) throws {
    let powers = try Interval(base).power(Interval(exponent), bits: 64)
    #expect(powers.description == result)
  }

  @Test func `Powers hold the power of every pair of numbers`() throws {
    for seed in UInt64(0)..<300 {
      var random = SplitMix64(seed: seed)
      let base = Interval.random(using: &random)
      let exponent = Interval.random(using: &random)
      let powers = try base.power(exponent, bits: 64)
      for x in base.members.prefix(6) {
        for y in exponent.members.prefix(6)
        where x.signum > 0 || x.isZero && y.signum > 0 {
          guard y.magnitude < 1_000 else { continue }
          let power = try x.power(y, bits: 80)
          #expect(
            !power.isDisjoint(with: powers), "\(x)^\(y), seed \(seed)")
        }
      }
    }
  }

  @Test func `What is too large to write out bounds an end all the same`()
    throws
  {
    let large = Rational(10).power(30)
    let powers = try Interval(from: 2, through: large).power(
      Interval(from: -large, through: large), bits: 64)
    #expect(powers == Interval(.open(0), .infinite))
    let exponentials = try Interval(from: large, through: 2 * large)
      .exponential(bits: 64)
    #expect(exponentials.upper == .infinite)
    #expect(try #require(exponentials.lower.value) > large)
    let small = try Interval(from: -2 * large, through: -large)
      .exponential(bits: 64)
    #expect(small.lower == .open(0))
    #expect(try #require(small.upper.value) < large.reciprocal)
    let long = Rational(3).power(60_000)
    #expect(throws: ExactError.self) {
      try Interval(long).power(Interval(2), bits: 64)
    }
    #expect(throws: ExactError.self) { try Interval(long).exponential(bits: 8) }
    #expect(throws: ExactError.self) { try Interval(2).root(2, bits: 1 << 20) }
  }
}
