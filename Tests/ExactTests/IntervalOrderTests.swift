import Exact
import TestSupport
import Testing

struct IntervalOrderTests {
  /// For ranges with ends among -1, 0 and 1, the numbers between and at the
  /// ends decide each quantifier.
  @Test func `Relations hold by their quantifiers over the numbers`() {
    let ends: [Interval.End] =
      [.infinite] + [-1, 0, 1].flatMap { [.open($0), .closed($0)] }
    let ranges =
      [Interval.empty]
      + ends.flatMap { low in ends.map { Interval(low, $0) } }
      .filter { !$0.isEmpty }
    // Denser for one side than for the other, so that a number as near to an
    // open end as any has a nearer one.
    let coarse = grid(2, to: 64), fine = grid(4, to: 80)
    for a in ranges {
      for b in ranges {
        let pair = "\(a), \(b)"
        let (few, many) = (
          (coarse.filter(a.contains), coarse.filter(b.contains)),
          (fine.filter(a.contains), fine.filter(b.contains))
        )
        func forAll(
          _ relation: (Rational, Rational) -> Bool
        ) -> Bool {
          many.0.allSatisfy { x in many.1.allSatisfy { relation(x, $0) } }
        }
        func eachHasOne(
          _ relation: (Rational, Rational) -> Bool
        ) -> Bool {
          few.0.allSatisfy { x in many.1.contains { relation(x, $0) } }
            && few.1.allSatisfy { y in many.0.contains { relation($0, y) } }
        }
        #expect(a.precedes(b) == forAll(<=), "\(pair)")
        #expect(a.strictlyPrecedes(b) == forAll(<), "\(pair)")
        #expect(a.isDisjoint(with: b) == forAll(!=), "\(pair)")
        #expect(a.isLess(than: b) == eachHasOne(<=), "\(pair)")
        #expect(a.isStrictlyLess(than: b) == eachHasOne(<), "\(pair)")
        let isInterior = few.0.allSatisfy { x in
          many.1.contains { $0 < x } && many.1.contains { $0 > x }
        }
        #expect(a.isInterior(to: b) == isInterior, "\(pair)")
        let isSubset = fine.allSatisfy { !a.contains($0) || b.contains($0) }
        #expect(a.isSubset(of: b) == isSubset, "\(pair)")
      }
    }
  }

  /// Multiples of a fraction around the three ends, and numbers further out.
  private func grid(_ parts: Int, to far: Int) -> [Rational] {
    let near = (-2 * parts...2 * parts).map {
      Rational(Integer($0), Integer(parts))
    }
    return near + [Rational(-far), Rational(far)]
  }

  private static let overlaps: [(String, String, Interval.Overlap)] = [
    ("∅", "∅", .bothEmpty), ("∅", "[1, 2]", .firstEmpty),
    ("[1, 2]", "∅", .secondEmpty), ("[1, 2]", "[3, 4]", .before),
    ("[1, 2)", "[2, 3]", .before), ("[1, 2]", "(2, 3]", .before),
    ("(1, 2)", "(2, 3)", .before), ("[1, 2]", "[2, 3]", .meets),
    ("(−∞, 2]", "[2, ∞)", .meets), ("[1, 3]", "[2, 4]", .overlaps),
    ("[1, 2]", "(1, 3)", .overlaps), ("[1, 2)", "(1, 2]", .overlaps),
    ("[1, 2]", "[1, 3]", .starts), ("{1}", "[1, 3]", .starts),
    ("(1, 2)", "(1, 2]", .starts), ("[1, 2]", "[1, ∞)", .starts),
    ("[1, 2]", "[0, 3]", .containedBy), ("(1, 2)", "[1, 2]", .containedBy),
    ("[1, 2]", "(−∞, ∞)", .containedBy), ("[1, 2]", "[0, 2]", .finishes),
    ("{2}", "[0, 2]", .finishes), ("(1, 2]", "[1, 2]", .finishes),
    ("[1, 2)", "[1, 2)", .equals), ("(−∞, ∞)", "(−∞, ∞)", .equals),
  ]

  @Test(arguments: overlaps)
  func `Two ranges lie to each other in one of sixteen ways`(
    first: String, second: String, overlap: Interval.Overlap
  ) {
    let converse: [Interval.Overlap: Interval.Overlap] = [
      .bothEmpty: .bothEmpty, .firstEmpty: .secondEmpty,
      .secondEmpty: .firstEmpty, .before: .after, .meets: .metBy,
      .overlaps: .overlappedBy, .starts: .startedBy,
      .containedBy: .contains, .finishes: .finishedBy, .equals: .equals,
    ]
    let (a, b) = (Interval(first), Interval(second))
    #expect(a.overlap(with: b) == overlap)
    #expect(b.overlap(with: a) == converse[overlap])
  }
}
