import Exact
import TestSupport
import Testing

struct IntervalTests {
  @Test func `A range without numbers is empty`() {
    #expect(Interval(.closed(2), .closed(1)) == .empty)
    #expect(Interval(.closed(1), .open(1)) == .empty)
    #expect(Interval(.open(1), .open(1)) == .empty)
    #expect(Interval(from: 2, through: 1) == .empty)
    #expect(Interval(.closed(1), .closed(1)).point == 1)
    #expect(!Interval(.infinite, .open(1)).isEmpty)
    #expect(Interval.empty.isEmpty && !Interval.empty.contains(0))
    #expect(Interval.empty.point == nil)
    #expect(Interval(Interval.empty.lower, Interval.empty.upper) == .empty)
  }

  @Test func `Ends belong to the range only where they are closed`() {
    let range = Interval(.open(0), .closed(1))
    #expect(!range.contains(0))
    #expect(range.contains(1))
    #expect(range.contains(Rational(1, 1_000_000)))
    #expect(!range.contains(Rational(1_000_001, 1_000_000)))
    #expect(Interval.all.contains(.tenTo(300)))
  }

  @Test func `A range knows whether it is everything, bounded or one number`() {
    #expect(Interval.all.isAll && !Interval.all.isBounded)
    #expect(!Interval(.infinite, .closed(3)).isAll)
    #expect(Interval(.open(1), .open(2)).isBounded)
    #expect(!Interval.empty.isBounded && !Interval.empty.isAll)
    #expect(Interval(Rational(6, 4)).point == Rational(3, 2))
    #expect(Interval(.open(1), .closed(2)).point == nil)
    #expect(Interval.all.point == nil)
  }

  @Test func `Ends are read back as they were given`() {
    let ends: [Interval.End] = [.infinite, .closed(0), .open(0), .closed(5)]
    for lower in ends {
      for upper in ends {
        let range = Interval(lower, upper)
        if range.isEmpty { continue }
        #expect(range.lower == lower && range.upper == upper)
        #expect(Interval(range.description) == range)
      }
    }
  }

  @Test func `Intersection and hull hold what they should and end there`() {
    for seed in UInt64(0)..<2_000 {
      var random = SplitMix64(seed: seed)
      let (a, b) = (
        Interval.random(using: &random), Interval.random(using: &random)
      )
      let (both, hull) = (a.intersection(b), a.hull(with: b))
      #expect(both == b.intersection(a) && hull == b.hull(with: a))
      for x in a.members + b.members + ValueSet([a, b]).samples {
        let (inA, inB) = (a.contains(x), b.contains(x))
        #expect(both.contains(x) == (inA && inB), "seed \(seed)")
        if inA || inB { #expect(hull.contains(x), "seed \(seed)") }
      }
      #expect(both.isSubset(of: a) && a.isSubset(of: hull))
      for end in [hull.lower, hull.upper] {
        let isOfOne = [a.lower, a.upper, b.lower, b.upper].contains(end)
        #expect(isOfOne, "seed \(seed)")
      }
      #expect(a.isDisjoint(with: b) == both.isEmpty)
    }
  }

  @Test func `The empty range is in every set operation what it should be`() {
    let range = Interval("[1, 2)")
    #expect(range.intersection(.empty).isEmpty)
    #expect(range.hull(with: .empty) == range)
    #expect(Interval.empty.hull(with: range) == range)
    #expect(Interval.empty.hull(with: .empty).isEmpty)
    #expect(Interval.empty.isSubset(of: .empty))
    #expect(Interval.empty.isSubset(of: range))
    #expect(!range.isSubset(of: .empty))
    #expect(range.isDisjoint(with: .empty))
  }

  @Test(arguments: [
    ("[0, 1]", "[0, 1]", false), ("(0, 1)", "[0, 1]", true),
    ("(0, 1)", "(0, 1)", true), ("[1, 2]", "[0, 3]", true),
    ("[1, 2]", "[0, 2)", false), ("(−∞, 1]", "(−∞, 2]", true),
    ("(−∞, ∞)", "(−∞, ∞)", true), ("[1, ∞)", "[1, ∞)", false),
    ("∅", "∅", true), ("∅", "{1}", true), ("{1}", "∅", false),
    ("{1}", "{1}", false), ("{1}", "(0, 2)", true), ("(0, 1]", "(0, 1)", false),
  ])
  func `A range is interior to another that goes on past each of its numbers`(
    inner: String, outer: String, isInterior: Bool
  ) {
    #expect(Interval(inner).isInterior(to: Interval(outer)) == isInterior)
  }

  @Test(arguments: [
    "[0, 1]", "{5}", "(1, 2]", "[-3, 4)", "(−∞, 0)", "(0, ∞)", "(−∞, ∞)",
    "(9/2, 11/2)", "{16/3}", "∅",
  ])
  func `A range prints as mathematicians write it`(notation: String) {
    #expect(Interval(notation).description == notation)
  }

  @Test func `Equal ranges hash alike however they were computed`() {
    let made = Interval(from: Rational(1, 2), through: 3)
    let computed =
      Interval(from: Rational(3, 6), through: 3) * Interval(1)
    #expect(made == computed && made.hashValue == computed.hashValue)
    let all = Interval("[1, ∞)") - Interval("[3, ∞)")
    #expect(all == .all && all.hashValue == Interval.all.hashValue)
  }
}
