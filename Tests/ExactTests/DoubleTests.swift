import Exact
import TestSupport
import Testing

struct DoubleTests {
  @Test func `Every finite double is a fraction and comes back`() {
    var random = SplitMix64(seed: 5)
    var values: [Double] = [
      0, 1, 0.1, -0.1, .leastNonzeroMagnitude, .leastNormalMagnitude,
      .greatestFiniteMagnitude, .pi, 0x1p-1022 - 0x1p-1074, 0x1p53, 1e22,
    ]
    for _ in 0..<2000 {
      let value = Double(bitPattern: random.next())
      if value.isFinite { values.append(value) }
    }
    for value in values {
      let exact = Rational(exactly: value)!
      for rule in RoundingRule.allCases {
        #expect(Double(exact, rule) == value)
      }
    }
    for value in [Double.nan, .infinity, -.infinity] {
      #expect(Rational(exactly: value) == nil)
    }
    #expect(Rational(exactly: 0.1)! != Rational(1, 10))
  }

  @Test func `A fraction goes to the neighbour its rule names`() {
    let tenth = Rational(1, 10)
    #expect(Double(tenth) == 0.1)
    #expect(Double(tenth, .down) == 0.1.nextDown)
    #expect(Double(tenth, .up) == 0.1)
    #expect(Double(-tenth, .down) == -0.1)
    #expect(Double(-tenth, .towardZero) == -(0.1.nextDown))
    // 2^53 + 1 lies in the middle.
    let middle = Rational(1 << 53 + 1)
    #expect(Double(middle) == 0x1p53)
    #expect(Double(middle, .nearestOrAway) == 0x1p53 + 2)
    #expect(Double(-middle, .nearestOrUp) == -0x1p53)
    #expect(Double(-middle, .nearestOrDown) == -0x1p53 - 2)
    #expect(Double(Rational(9_007_199_254_740_995)) == 9_007_199_254_740_996)
  }

  @Test func `Beyond the range the rule decides between infinity and the last`()
  {
    let huge = Rational.tenTo(400)
    #expect(Double(huge) == .infinity)
    #expect(Double(huge, .down) == .greatestFiniteMagnitude)
    #expect(Double(-huge, .up) == -.greatestFiniteMagnitude)
    #expect(Double(-huge, .awayFromZero) == -.infinity)
    let tiny = Rational.tenTo(-400)
    #expect(Double(tiny) == 0)
    #expect(Double(tiny, .up) == .leastNonzeroMagnitude)
    #expect(Double(-tiny, .up) == 0)
    #expect(Double(-tiny, .up).sign == .minus)
  }
}
