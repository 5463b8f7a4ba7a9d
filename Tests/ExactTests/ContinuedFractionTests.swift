import Exact
import TestSupport
import Testing

struct ContinuedFractionTests {
  @Test(arguments: [
    (Rational(415, 93), [4, 2, 6, 7]),
    (Rational(384, 72), [5, 3]),
    (Rational(7), [7]),
    (Rational(0), [0]),
    (Rational(-7, 3), [-3, 1, 2]),
    (Rational(1, 2), [0, 2]),
    (Rational(314_159, 100_000), [3, 7, 15, 1, 25, 1, 7, 4]),
  ])
  func `A fraction is a whole number and one over the rest`(
    number: Rational, elements: [Int]
  ) {
    #expect(number.continuedFraction.map { Int(exactly: $0)! } == elements)
  }

  @Test func `The golden ratio has ones alone`() {
    // Quotients of Fibonacci numbers.
    #expect(
      Array(Rational(89, 55).continuedFraction)
        == [1, 1, 1, 1, 1, 1, 1, 1, 2])
  }

  @Test func `Convergents lie below and above in turn and come closer`() {
    let convergents = Array(
      Rational(314_159, 100_000).continuedFraction.convergents)
    #expect(
      convergents.prefix(5)
        == [
          3, Rational(22, 7), Rational(333, 106), Rational(355, 113),
          Rational(9208, 2931),
        ])
    var random = SplitMix64(seed: 10)
    for _ in 0..<500 {
      let x = Rational.random(using: &random)
      var (elements, former): ([Integer], Rational?) = ([], nil)
      for (element, convergent) in zip(
        x.continuedFraction, x.continuedFraction.convergents)
      {
        elements.append(element)
        if let former, let last = elements.last {
          #expect(last.signum > 0)
          let isBelow = elements.count % 2 == 1
          #expect(isBelow ? former > x : former < x)
          #expect((convergent - x).magnitude < (former - x).magnitude)
          // |x - p/q| < 1/(q q') for the next denominator.
          let product = former.denominator * convergent.denominator
          #expect((former - x).magnitude <= Rational(1, product))
        }
        former = convergent
      }
      #expect(former == x)
      #expect(elements.count == 1 || elements.last! > 1)
      #expect(folded(elements) == x)
    }
  }

  /// The sum that a continued fraction stands for, from the inside out.
  private func folded(_ elements: [Integer]) -> Rational {
    elements.dropLast().reversed().reduce(Rational(elements.last!)) {
      Rational($1) + 1 / $0
    }
  }
}

struct BestApproximationTests {
  @Test func `Three and a seventh is the fraction that everyone knows`() {
    let pi = Rational(314_159_265, 100_000_000)
    func best(_ bound: Int) -> Rational {
      pi.bestApproximation(maximumDenominator: Integer(bound))
    }
    #expect(best(1) == 3)
    #expect(best(7) == Rational(22, 7))
    #expect(best(56) == Rational(22, 7))
    #expect(best(57) == Rational(179, 57))
    #expect(best(112) == Rational(333, 106))
    #expect(best(113) == Rational(355, 113))
    #expect(best(16_000) == Rational(355, 113))
    #expect(
      pi.lastConvergent(maximumDenominator: 112) == Rational(333, 106))
    #expect(pi.lastConvergent(maximumDenominator: 105) == Rational(22, 7))
    #expect(
      pi.bestApproximations.prefix(8).map { "\($0)" }
        == [
          "3", "13/4", "16/5", "19/6", "22/7", "179/57", "201/64", "223/71",
        ])
  }

  @Test func `Of two fractions equally near the simpler or lower is taken`() {
    #expect(Rational(1, 2).bestApproximation(maximumDenominator: 1) == 0)
    #expect(Rational(-1, 2).bestApproximation(maximumDenominator: 1) == -1)
    // 5/12 is as far from 1/3 as from 1/2.
    #expect(
      Rational(5, 12).bestApproximation(maximumDenominator: 3)
        == Rational(1, 2))
    #expect(Array(Rational(5, 2).bestApproximations) == [Rational(5, 2)])
    #expect(Array(Rational(-3).bestApproximations) == [-3])
  }

  @Test func `No fraction with as small a denominator is nearer`() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<150 {
      let d = Int.random(in: 1...90, using: &random)
      let x = Rational(Int.random(in: -300...300, using: &random), d)
      var best: [Rational] = []
      var nearest: Rational?
      for q in 1...d {
        let below = Rational((x * Rational(q)).floor) / Rational(q)
        let above = below + Rational(1, q)
        let candidates = x == below ? [below] : [below, above]
        let order = candidates.map { ($0 - x).magnitude }
        let isTie = order.count == 2 && order[0] == order[1]
        let found = order.count == 2 && order[1] < order[0] ? above : below
        if nearest.map({ (found - x).magnitude < ($0 - x).magnitude }) ?? true {
          nearest = found
          if !isTie { best.append(found) }
        }
        #expect(
          x.bestApproximation(maximumDenominator: Integer(q)) == nearest)
      }
      #expect(Array(x.bestApproximations) == best, "\(x)")
    }
  }

  @Test func `No fraction with as small a denominator is nearer times it`() {
    var random = SplitMix64(seed: 12)
    for _ in 0..<60 {
      let d = Int.random(in: 2...60, using: &random)
      let x = Rational(Int.random(in: -300...300, using: &random), d)
      for bound in 1..<d {
        let found = x.lastConvergent(maximumDenominator: Integer(bound))
        let distance = (x - found) * Rational(found.denominator)
        for q in 1...bound {
          let scaled = x * Rational(q)
          let nearest = (scaled - scaled.rounded()).magnitude
          #expect(distance.magnitude <= nearest)
        }
      }
    }
  }

  @Test func `A long expansion is walked without being held`() {
    // Fibonacci numbers have the longest expansion for their size.
    var (a, b): (Integer, Integer) = (1, 1)
    for _ in 0..<20_000 { (a, b) = (a + b, a) }
    let ratio = Rational(a, b)
    #expect(
      ratio.continuedFraction.reduce(0) { count, _ in count + 1 } == 20_000)
    let near = ratio.bestApproximation(maximumDenominator: 1000)
    #expect(near == Rational(1597, 987))
    // A denominator of one large element: its fractions are not enumerated.
    let thin = Rational(1, Integer(10).power(300))
    #expect(thin.bestApproximation(maximumDenominator: 1000) == 0)
    #expect(Array(thin.bestApproximations.prefix(2)).count == 2)
  }
}

struct SimplestFractionTests {
  private func range(_ lower: Interval.End, _ upper: Interval.End) -> Interval {
    Interval(lower, upper)
  }

  @Test func `The simplest fraction has the smallest denominator`() {
    let row: [(Interval, Rational)] = [
      (
        range(.closed(Rational(157, 50)), .open(Rational(63, 20))),
        Rational(22, 7)
      ),
      (
        range(.closed(Rational(-63, 20)), .open(Rational(-157, 50))),
        Rational(-22, 7)
      ),
      (range(.closed(3), .closed(4)), 3),
      (range(.open(3), .closed(4)), 4),
      (range(.open(3), .open(4)), Rational(7, 2)),
      (range(.closed(-4), .closed(-3)), -3),
      (range(.open(-4), .open(-3)), Rational(-7, 2)),
      (range(.closed(-1), .open(7)), 0),
      (range(.open(0), .open(7)), 1),
      (range(.open(0), .open(1)), Rational(1, 2)),
      (range(.open(0), .open(Rational(1, 10))), Rational(1, 11)),
      (range(.open(0), .closed(Rational(1, 10))), Rational(1, 10)),
      (range(.open(0), .infinite), 1),
      (range(.open(Rational(5, 2)), .infinite), 3),
      (range(.infinite, .open(Rational(-5, 2))), -3),
      (range(.infinite, .infinite), 0),
      (range(.closed(Rational(5, 7)), .closed(Rational(5, 7))), Rational(5, 7)),
    ]
    for (interval, simplest) in row {
      #expect(interval.simplest == simplest, "\(interval)")
    }
    #expect(Interval.empty.simplest == nil)
  }

  @Test func `No fraction in the range is simpler`() {
    var random = SplitMix64(seed: 13)
    for _ in 0..<2000 {
      let ends = [
        Rational.random(using: &random, upTo: 40),
        Rational.random(using: &random, upTo: 40),
      ].sorted()
      guard ends[0] != ends[1] else { continue }
      let interval = range(
        Bool.random(using: &random) ? .open(ends[0]) : .closed(ends[0]),
        Bool.random(using: &random) ? .open(ends[1]) : .closed(ends[1]))
      #expect(interval.simplest == searched(interval), "\(interval)")
    }
  }

  /// Every denominator in turn, and the numerators nearest to zero first.
  private func searched(_ interval: Interval) -> Rational? {
    let (low, high) = (interval.lower.value!, interval.upper.value!)
    for q in 1... {
      let first = Int(exactly: (low * Rational(q)).floor)!
      let last = Int(exactly: (high * Rational(q)).ceiling)!
      let numerators = (first...last).sorted { abs($0) < abs($1) }
      for p in numerators where interval.contains(Rational(p, q)) {
        return Rational(p, q)
      }
    }
    return nil
  }
}

extension Rational {
  fileprivate static func random(
    using random: inout SplitMix64, upTo bound: Int
  ) -> Rational {
    Rational(
      Int.random(in: -3 * bound...3 * bound, using: &random),
      Int.random(in: 1...bound, using: &random))
  }
}
