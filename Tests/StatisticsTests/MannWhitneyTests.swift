import Statistics
import TestSupport
import Testing

struct MannWhitneyTests {
  /// scipy.stats.mannwhitneyu's own example: ages at diagnosis.
  @Test func `Without ties a small sample's probability is exact`() {
    let test = MannWhitney([19, 22, 16, 29, 24], [20, 11, 17, 12])
    #expect(test.u == 17)
    #expect(abs(test.probability - 1.0 / 9) < 1e-12)
  }

  @Test func `Every order of five beside five is counted once`() {
    // Of the 252 orders one has all of the first sample on top.
    let test = MannWhitney([6, 7, 8, 9, 10], [1, 2, 3, 4, 5])
    #expect(test.u == 25)
    #expect(abs(test.probability - 2.0 / 252) < 1e-15)
  }

  @Test func `Ties leave the exact distribution for the normal one`() {
    let test = MannWhitney([1, 2, 2, 3], [2, 3, 4, 4])
    // Three pairs are equal and one is larger; scipy gives the probability.
    #expect(test.u == 2.5)
    #expect(abs(test.probability - 0.134_169_180_128_125_84) < 1e-12)
  }

  @Test func `Equal samples do not differ`() {
    let same = [Double](repeating: 3, count: 12)
    #expect(MannWhitney(same, same).probability == 1)
    #expect(MannWhitney([1], [1]).probability == 1)
  }

  @Test(arguments: UInt64(0)..<50)
  func `The order of the samples, scale and shift do not matter`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let a = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Double(Int.random(in: 0...20, using: &random))
    }
    let b = (0..<Int.random(in: 1...30, using: &random)).map { _ in
      Double(Int.random(in: 3...25, using: &random))
    }
    let test = MannWhitney(a, b)
    let swapped = MannWhitney(b, a)
    #expect(abs(test.probability - swapped.probability) < 1e-12)
    #expect(test.u + swapped.u == Double(a.count * b.count))
    let moved = MannWhitney(a.map { $0 * 8 + 5 }, b.map { $0 * 8 + 5 })
    #expect(moved == test)
  }
}
