import Exact
import TestSupport
import Testing

struct IntervalFunctionTests {
  @Test func `Functions hold the values of all numbers and no end too many`() {
    let functions: [(String, (Interval) -> Interval, (Rational) -> Rational?)] =
      [
        ("square", \.square, { $0 * $0 }),
        ("absolute value", \.absoluteValue, \.magnitude),
        ("sign", \.sign, { Rational($0.signum) }),
        ("reciprocal", \.reciprocal, { $0.isZero ? nil : $0.reciprocal }),
        ("power 3", { $0.power(3) }, { $0.power(3) }),
        ("power 4", { $0.power(4) }, { $0.power(4) }),
        ("power -1", { $0.power(-1) }, { $0.isZero ? nil : $0.power(-1) }),
        ("power -2", { $0.power(-2) }, { $0.isZero ? nil : $0.power(-2) }),
        ("power 0", { $0.power(0) }, { _ in 1 }),
      ]
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      let range = Interval.random(using: &random)
      for (name, onRange, onNumber) in functions {
        let values = range.members.compactMap(onNumber)
        #expect(
          isTight(onRange(range), around: values),
          "\(name) of \(range) is \(onRange(range)), seed \(seed)")
      }
    }
  }

  @Test(arguments: RoundingRule.allCases)
  func `Rounding gives the range around all rounded numbers`(
    rule: RoundingRule
  ) {
    for seed in UInt64(0)..<1_000 {
      var random = SplitMix64(seed: seed)
      let range = Interval.random(using: &random)
      let place: Rational = [1, 2, Rational(1, 3)]
        .randomElement(using: &random)!
      let rounded = range.rounded(toPlace: place, rule)
      let values = range.members.map { $0.rounded(toPlace: place, rule) }
      #expect(
        isTight(rounded, around: values),
        "\(range) to \(place) is \(rounded), seed \(seed)")
    }
  }

  @Test(arguments: [
    ("[11/10, 2]", "[1, 2]", "{2}", "[1, 2]"),
    ("[11/10, 2)", "{1}", "{2}", "{1}"), ("(1, 2)", "{1}", "{2}", "{1}"),
    ("(-2, -1)", "{-2}", "{-1}", "{-1}"),
    ("(-1, 1)", "[-1, 0]", "[0, 1]", "{0}"),
    ("(−∞, 0)", "(−∞, -1]", "(−∞, 0]", "(−∞, 0]"), ("∅", "∅", "∅", "∅"),
    ("(−∞, ∞)", "(−∞, ∞)", "(−∞, ∞)", "(−∞, ∞)"),
  ])
  func `Open ends round as the numbers just inside them`(
    range: String, floor: String, ceiling: String, truncated: String
  ) {
    let range = Interval(range)
    #expect(range.floor.description == floor)
    #expect(range.ceiling.description == ceiling)
    #expect(range.truncated.description == truncated)
  }

  @Test(arguments: [
    ("[3/2, 5/2]", "{2}", "[2, 3]"), ("(3/2, 5/2)", "{2}", "{2}"),
    ("[1/2, 3/2)", "[0, 1]", "{1}"), ("(1/2, 3/2)", "{1}", "{1}"),
    ("[-5/2, -3/2]", "{-2}", "[-3, -2]"),
  ])
  func `Ties go to even or away as the rule says`(
    range: String, even: String, away: String
  ) {
    let range = Interval(range)
    #expect(range.rounded().description == even)
    #expect(range.rounded(toPlace: 1, .nearestOrAway).description == away)
  }

  @Test(arguments: [
    ("[-1, 2)", 2, "[0, 4)"), ("(-2, 2]", 2, "[0, 4]"),
    ("[-3, -2)", 2, "(4, 9]"), ("(−∞, -1]", 2, "[1, ∞)"),
    ("(−∞, ∞)", 2, "[0, ∞)"), ("[-2, 3)", 3, "[-8, 27)"),
    ("(−∞, 2)", 3, "(−∞, 8)"), ("[2, 4]", -1, "[1/4, 1/2]"),
    ("(0, 2]", -2, "[1/4, ∞)"), ("[0, 2]", -2, "[1/4, ∞)"),
    ("[-1, 2]", -2, "[1/4, ∞)"), ("[-1, 2]", -1, "(−∞, ∞)"),
    ("{0}", -1, "∅"), ("{0}", 0, "{1}"), ("[-1, 1]", 0, "{1}"),
    ("∅", 0, "∅"), ("∅", -3, "∅"), ("(−∞, 0)", -3, "(−∞, 0)"),
  ])
  func `Powers of ranges keep what is attained`(
    base: String, exponent: Int, result: String
  ) {
    #expect(Interval(base).power(exponent).description == result)
  }

  @Test func `Functions of nothing are nothing`() {
    let empty = Interval.empty
    for result in [
      empty.square, empty.absoluteValue, empty.sign, empty.floor,
      empty.reciprocal, empty.rounded(), Interval.minimum(empty, .all),
      Interval.maximum(.all, empty), empty.power(-2),
    ] {
      #expect(result.isEmpty)
    }
    #expect(empty.midpoint == nil && empty.width == nil)
    #expect(empty.magnitude == nil && empty.mignitude == nil)
  }

  @Test func `A range has a middle and a width where it is bounded`() {
    let range = Interval("(-3, 4]")
    #expect(range.midpoint == Rational(1, 2))
    #expect(range.width == 7 && range.radius == Rational(7, 2))
    #expect(range.magnitude == 4 && range.mignitude == 0)
    #expect(Interval("[-5, -2)").magnitude == 5)
    #expect(Interval("[-5, -2)").mignitude == 2)
    #expect(Interval("{7}").width == 0)
    let half = Interval("(2, ∞)")
    #expect(half.midpoint == nil && half.width == nil && half.radius == nil)
    #expect(half.magnitude == nil && half.mignitude == 2)
    #expect(Interval.all.mignitude == 0)
  }
}
