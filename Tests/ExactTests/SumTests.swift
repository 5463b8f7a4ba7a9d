import Exact
import TestSupport
import Testing

struct SumTests {
  @Test func `A sum by halves is the sum term by term`() {
    var random = SplitMix64(seed: 11)
    for count in [0, 1, 2, 3, 7, 64, 257] {
      let terms = (0..<count).map { _ in Rational.random(using: &random) }
      let factors = (0..<count).map { _ in Rational.random(using: &random) }
      var (sum, dot) = (Rational.zero, Rational.zero)
      for (term, factor) in zip(terms, factors) {
        sum += term
        dot.add(term, times: factor)
      }
      #expect(Rational.sum(terms) == sum)
      #expect(Rational.dot(terms, factors) == dot)
    }
  }

  /// Source: H₂₀, OEIS A001008 and A002805.
  @Test func `The twentieth harmonic number is the published one`() {
    let sum = Rational.sum((1...20).lazy.map { Rational(1, $0) })
    #expect(sum == Rational(55_835_135, 15_519_504))
  }

  @Test func `A telescoping sum comes back to small parts`() {
    let sum = Rational.sum(
      (1...5000).lazy.map { Rational(1, $0 * ($0 + 1)) })
    #expect(sum == Rational(5000, 5001))
  }

  @Test func `A dot product ends with the shorter sequence`() {
    #expect(Rational.dot([1, 2, 3], [4, 5]) == 14)
    #expect(Rational.dot([], [4, 5]) == 0)
  }
}
