import Statistics
import TestSupport
import Testing

struct ChangePointTests {
  private let rule = ChangePointRule()

  @Test func `A step in exact figures is found where it is`() {
    let series = [5.0, 5, 5, 5, 7, 7, 7]
    let points = rule.changePoints(in: series)
    #expect(points.map(\.index) == [4])
    #expect(points[0].before == 5)
    #expect(points[0].after == 7)
    #expect(points[0].probability == 0)
  }

  @Test func `A series without a change has no change point`() {
    #expect(rule.changePoints(in: []).isEmpty)
    #expect(rule.changePoints(in: [1, 2]).isEmpty)
    #expect(rule.changePoints(in: [Double](repeating: 0.1, count: 60)).isEmpty)
  }

  @Test(arguments: UInt64(0)..<20)
  func `Two steps in noise are both found within one value`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let series = (0..<90).map { index -> Double in
      let level = index < 30 ? 10.0 : index < 65 ? 12.0 : 11.0
      // A sum of uniform draws, nearly normal, with a deviation of 0.2.
      var sum = -6.0
      for _ in 0..<12 { sum += Double.random(in: 0..<1, using: &random) }
      return level + 0.2 * sum
    }
    let found = rule.changePoints(in: series).map(\.index)
    #expect(found.contains { abs($0 - 30) <= 1 }, "seed \(seed): \(found)")
    #expect(found.contains { abs($0 - 65) <= 1 }, "seed \(seed): \(found)")
  }

  @Test func `A slow drift is seen although no step is large`() {
    let series = (0..<80).map { index -> Double in
      let ripple = index % 3 == 0 ? 0.3 : 0
      return 100 + 0.2 * Double(index) + ripple
    }
    #expect(!rule.changePoints(in: series).isEmpty)
  }

  @Test func `A change below the least that counts is left out`() {
    var rule = ChangePointRule()
    rule.leastChange = 0.05
    let series =
      [Double](repeating: 100, count: 10)
      + [Double](repeating: 103, count: 10)
      + [Double](repeating: 120, count: 10)
    #expect(rule.changePoints(in: series).map(\.index) == [20])
  }

  @Test func `The same series has the same change points`() {
    let series = (0..<200).map { Double(($0 * 7_919) % 101) }
    #expect(rule.changePoints(in: series) == rule.changePoints(in: series))
  }
}
