import Exact
import TestSupport
import Testing

/// Sets against the numbers in them.
struct ValueSetTests {
  @Test(arguments: UInt64(0)..<300)
  func `Unions and intersections hold the numbers they should`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = ValueSet.random(using: &random)
    let b = ValueSet.random(using: &random)
    let (union, both) = (a.union(b), a.intersection(b))
    for x in a.samples + b.samples {
      let (inA, inB) = (a.contains(x), b.contains(x))
      #expect(both.contains(x) == (inA && inB))
      if a.step == b.step {
        #expect(union.contains(x) == (inA || inB))
      } else if inA || inB {
        #expect(union.contains(x))
      }
    }
    #expect(a.isDisjoint(with: b) == both.isEmpty)
  }

  @Test(arguments: UInt64(0)..<600)
  func `A subset is one exactly where no number is a counterexample`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let a = ValueSet.random(using: &random)
    var b = ValueSet.random(using: &random)
    if Bool.random(using: &random) { b = b.union(a) }
    let counterexample = (a.samples + b.samples).first {
      a.contains($0) && !b.contains($0)
    }
    if a.isSubset(of: b) {
      #expect(counterexample == nil, "\(a) ⊆ \(b)")
    } else if a.step == b.step || b.step == nil {
      #expect(counterexample != nil, "\(a) ⊄ \(b), steps \(a.step as Any)")
    }
    #expect(a.isSubset(of: a))
    #expect(a.intersection(b).isSubset(of: a))
  }

  @Test(arguments: UInt64(0)..<300)
  func `A set is empty exactly where it holds no number`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = ValueSet.random(using: &random)
    #expect(a.isEmpty == !a.samples.contains(where: a.contains))
    if let point = a.point {
      #expect(a.contains(point))
      #expect(a.samples.filter(a.contains).allSatisfy { $0 == point })
    }
    if let hull = a.hull {
      #expect(a.samples.filter(a.contains).allSatisfy(hull.contains))
    }
  }

  @Test func `Ranges that touch are one`() {
    let joined = ValueSet([
      Interval(.closed(2), .open(3)), Interval(.closed(3), .closed(4)),
      Interval(.closed(0), .closed(1)),
    ])
    #expect(joined.description == "[0, 1] ∪ [2, 4]")
    let apart = ValueSet([
      Interval(.closed(0), .open(1)), Interval(.open(1), .closed(2)),
    ])
    #expect(apart.description == "[0, 1) ∪ (1, 2]")
    #expect(ValueSet.empty.description == "∅")
  }

  @Test func `Whole numbers between two ends fill a gap between ranges`() {
    let counts = ValueSet(Interval(.closed(0), .closed(9)), step: 1)
    let parts = ValueSet([
      Interval(.closed(0), .closed(4)), Interval(.closed(5), .open(10)),
    ])
    #expect(counts.isSubset(of: parts))
    #expect(!ValueSet(Interval(.closed(0), .closed(9))).isSubset(of: parts))
  }

  @Test func `A mean of 43 whole numbers cannot be 5.27`() {
    let ofWholes = ValueSet(.all, step: Rational(1, 43))
    func rounded(_ hundredths: Int) -> ValueSet {
      let middle = Rational(hundredths) / 100
      return ValueSet(
        Interval(
          .closed(middle - Rational(1, 200)), .closed(middle + Rational(1, 200))
        ))
    }
    #expect(rounded(527).isDisjoint(with: ofWholes))
    #expect(rounded(528).intersection(ofWholes).point == Rational(227, 43))
  }
}
