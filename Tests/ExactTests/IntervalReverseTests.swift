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
}
