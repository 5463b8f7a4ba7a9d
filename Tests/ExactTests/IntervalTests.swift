import Exact
import TestSupport
import Testing

struct IntervalTests {
  @Test func `A range without numbers is none`() {
    #expect(Interval(.closed(2), .closed(1)) == nil)
    #expect(Interval(.closed(1), .open(1)) == nil)
    #expect(Interval(.open(1), .open(1)) == nil)
    #expect(Interval(.closed(1), .closed(1))?.point == 1)
    #expect(Interval(.infinite, .open(1)) != nil)
  }

  @Test func `Ends belong to the range only where they are closed`() {
    let range = Interval(.open(0), .closed(1))!
    #expect(!range.contains(0))
    #expect(range.contains(1))
    #expect(range.contains(Rational(1, 1_000_000)))
    #expect(!range.contains(Rational(1_000_001, 1_000_000)))
    #expect(Interval.all.contains(.tenTo(300)))
  }

  @Test(arguments: UInt64(0)..<200)
  func `An intersection holds what both ranges hold`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = Interval.random(using: &random)
    let b = Interval.random(using: &random)
    let both = a.intersection(b)
    #expect(both == b.intersection(a))
    for x in ValueSet([a, b]).samples + ValueSet(a).samples {
      #expect((both?.contains(x) ?? false) == (a.contains(x) && b.contains(x)))
    }
    #expect(both?.isSubset(of: a) ?? true)
  }

  @Test(arguments: [
    ("[0, 1]", "{5}"), ("(1, 2]", "[-3, 4)"), ("(−∞, 0)", "(0, ∞)"),
    ("(9/2, 11/2)", "{16/3}"),
  ])
  func `A range prints as mathematicians write it`(text: String, other: String)
  {
    let printed: [String: Interval] = [
      "[0, 1]": Interval(.closed(0), .closed(1))!, "{5}": Interval(5),
      "(1, 2]": Interval(.open(1), .closed(2))!,
      "[-3, 4)": Interval(.closed(-3), .open(4))!,
      "(−∞, 0)": Interval(.infinite, .open(0))!,
      "(0, ∞)": Interval(.open(0), .infinite)!,
      "(9/2, 11/2)": Interval(.open(Rational(9, 2)), .open(Rational(11, 2)))!,
      "{16/3}": Interval(Rational(16, 3)),
    ]
    for name in [text, other] { #expect(printed[name]!.description == name) }
  }
}
