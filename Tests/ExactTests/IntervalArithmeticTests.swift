import Exact
import TestSupport
import Testing

/// Results against the results of single numbers, and corners by hand.
struct IntervalArithmeticTests {
  private typealias Operation = (
    name: String, onRanges: (Interval, Interval) -> Interval,
    onNumbers: (Rational, Rational) -> Rational?
  )

  private var operations: [Operation] {
    [
      ("+", { $0 + $1 }, { $0 + $1 }), ("-", { $0 - $1 }, { $0 - $1 }),
      ("*", { $0 * $1 }, { $0 * $1 }),
      ("/", { $0 / $1 }, { $1.isZero ? nil : $0 / $1 }),
      ("min", Interval.minimum, { min($0, $1) }),
      ("max", Interval.maximum, { max($0, $1) }),
    ]
  }

  @Test func `Results hold the results of all numbers and no end too many`() {
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      let a = Interval.random(using: &random)
      let b = Interval.random(using: &random)
      for operation in operations {
        let result = operation.onRanges(a, b)
        let values = a.members.flatMap { x in
          b.members.compactMap { operation.onNumbers(x, $0) }
        }
        #expect(
          isTight(result, around: values),
          "\(a) \(operation.name) \(b) = \(result), seed \(seed)")
      }
    }
  }

  @Test func `The same holds for ends of any size`() {
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      let ends = (0..<4).map { _ in Rational.random(using: &random) }
      let a = Interval(
        from: min(ends[0], ends[1]), through: max(ends[0], ends[1]))
      let b = Interval(
        from: min(ends[2], ends[3]), through: max(ends[2], ends[3]))
      let products = [
        ends[0] * ends[2], ends[0] * ends[3], ends[1] * ends[2],
        ends[1] * ends[3],
      ]
      #expect(
        a * b == Interval(from: products.min()!, through: products.max()!),
        "seed \(seed)")
      #expect((a + b) - b == a + (b - b), "seed \(seed)")
      if !b.contains(0) { #expect(a / b == a * b.reciprocal, "seed \(seed)") }
    }
  }

  @Test(arguments: [
    ("[2, 3]", "*", "[4, 5)", "[8, 15)"),
    ("(-1, 2]", "*", "[-3, 4]", "[-6, 8]"),
    ("(-2, 2)", "*", "(-2, 2)", "(-4, 4)"), ("[0, 1)", "*", "(2, ∞)", "[0, ∞)"),
    ("(0, 1)", "*", "(2, ∞)", "(0, ∞)"), ("{0}", "*", "(−∞, ∞)", "{0}"),
    ("(2, ∞)", "*", "(3, ∞)", "(6, ∞)"), ("[0, 5]", "*", "(-1, 0)", "(-5, 0]"),
    ("(0, 5]", "*", "(-1, 0)", "(-5, 0)"), ("[0, 1]", "*", "∅", "∅"),
    ("∅", "*", "(−∞, ∞)", "∅"), ("(-3, 1]", "*", "[-1, 3)", "(-9, 3)"),
    ("(−∞, 2]", "*", "[-1, 0)", "[-2, ∞)"),
    ("(−∞, 0)", "*", "(−∞, 0)", "(0, ∞)"),
    ("(-2, 3]", "*", "[-3, 2)", "[-9, 6)"),
    ("[-2, 3]", "*", "(-2, 3]", "[-6, 9]"),
    ("(2, ∞)", "-", "(3, ∞)", "(−∞, ∞)"), ("[1, 2)", "+", "(3, 4]", "(4, 6)"),
    ("[1, 2]", "+", "[3, ∞)", "[4, ∞)"), ("[1, 2]", "+", "∅", "∅"),
    ("∅", "-", "[1, 2]", "∅"), ("[1, 2)", "-", "[0, 1)", "(0, 2)"),
    ("[1, 2]", "/", "(5, ∞)", "(0, 2/5)"),
    ("[1, 2]", "/", "(0, 5]", "[1/5, ∞)"),
    ("[1, 2]", "/", "[0, 5]", "[1/5, ∞)"),
    ("[1, 2]", "/", "[-5, 0]", "(−∞, -1/5]"),
    ("[1, 2]", "/", "[-5, 5]", "(−∞, ∞)"), ("[1, 2]", "/", "{0}", "∅"),
    ("{0}", "/", "{0}", "∅"), ("{0}", "/", "[-1, 1]", "{0}"),
    ("[0, 1]", "/", "[0, 1]", "[0, ∞)"), ("(0, 1]", "/", "[0, 1]", "(0, ∞)"),
    ("[-1, 1]", "/", "[0, 1]", "(−∞, ∞)"), ("∅", "/", "[1, 2]", "∅"),
    ("[1, 2]", "/", "∅", "∅"), ("[1, 2]", "/", "(−∞, -1]", "[-2, 0)"),
    ("[1, 2]", "/", "(−∞, ∞)", "(−∞, ∞)"),
    ("(−∞, ∞)", "/", "[1, 2]", "(−∞, ∞)"),
    ("{1}", "/", "[2, 4]", "[1/4, 1/2]"), ("{384}", "/", "{72}", "{16/3}"),
    ("[-2, -1]", "/", "[-8, -4]", "[1/8, 1/2]"),
    ("[-2, 1]", "/", "[-8, -4]", "[-1/4, 1/2]"),
    ("[-2, -1]", "/", "[4, 8]", "[-1/2, -1/8]"),
  ])
  func `The ends of a result are open, closed or infinite as reached`(
    left: String, sign: String, right: String, result: String
  ) {
    let (a, b) = (Interval(left), Interval(right))
    var value = a
    switch sign {
    case "+": value += b
    case "-": value -= b
    case "*": value *= b
    default: value /= b
    }
    #expect(value.description == result)
  }

  @Test func `A negative and a reciprocal turn the ends around`() {
    #expect((-Interval("[1, 2)")).description == "(-2, -1]")
    #expect((-Interval("(−∞, 2)")).description == "(-2, ∞)")
    #expect((-Interval.empty).isEmpty && -Interval.all == .all)
    #expect(Interval("[2, ∞)").reciprocal.description == "(0, 1/2]")
    #expect(Interval("(-4, 0]").reciprocal.description == "(−∞, -1/4)")
    #expect(Interval("[-1, 1]").reciprocal == .all)
    #expect(Interval("{0}").reciprocal.isEmpty)
  }

  @Test func `A product and a sum in one step are the two steps`() {
    for seed in UInt64(0)..<500 {
      var random = SplitMix64(seed: seed)
      let ranges = (0..<3).map { _ in Interval.random(using: &random) }
      #expect(
        ranges[0].multiplied(by: ranges[1], adding: ranges[2])
          == ranges[0] * ranges[1] + ranges[2])
    }
  }

  @Test(arguments: [
    ("[-1, 5]", "[-5, 1]", "{4}"), ("[-1, 5]", "[-5, 0]", "[4, 5]"),
    ("[-1, 5]", "[-5, 2]", "(−∞, ∞)"), ("[1, 4)", "[1, 2)", "[0, 2)"),
    ("[1, 4]", "[1, 2)", "(−∞, ∞)"), ("(0, 1)", "[0, 1]", "{0}"),
    ("(0, 1)", "(0, 1)", "{0}"), ("∅", "[1, 2]", "∅"), ("∅", "∅", "∅"),
    ("∅", "[1, ∞)", "(−∞, ∞)"), ("[1, 2]", "∅", "(−∞, ∞)"),
    ("[1, ∞)", "[1, 2]", "(−∞, ∞)"), ("(−∞, ∞)", "∅", "(−∞, ∞)"),
  ])
  func `Cancelling gives the smallest range that leads back`(
    sum: String, term: String, rest: String
  ) {
    let (a, b) = (Interval(sum), Interval(term))
    #expect(a.cancelMinus(b).description == rest)
    #expect(a.cancelPlus(-b).description == rest)
    #expect(a.isSubset(of: a.cancelMinus(b) + b) || b.isEmpty)
  }

  @Test func `Cancelling undoes a sum of bounded ranges`() {
    for seed in UInt64(0)..<1_000 {
      var random = SplitMix64(seed: seed)
      let (a, b) = (
        Interval.random(using: &random), Interval.random(using: &random)
      )
      guard a.isBounded, b.isBounded else { continue }
      let rest = (a + b).cancelMinus(b)
      #expect(rest + b == a + b && rest.isSubset(of: a), "seed \(seed)")
      #expect((a - b).cancelPlus(b) - b == a - b, "seed \(seed)")
    }
  }
}

/// Whether a range holds all values, reaches its closed ends, comes near its
/// open ones and goes far where it is infinite.
func isTight(_ range: Interval, around values: [Rational]) -> Bool {
  guard let least = values.min(), let most = values.max() else {
    return range.isEmpty
  }
  func fits(_ end: Interval.End, _ extreme: Rational) -> Bool {
    switch end {
    case .closed(let value): value == extreme
    case .open(let value):
      (value - extreme).magnitude * 1_000 < value.magnitude + 1
    case .infinite: extreme.magnitude > 1_000
    }
  }
  return values.allSatisfy(range.contains) && fits(range.lower, least)
    && fits(range.upper, most)
}
