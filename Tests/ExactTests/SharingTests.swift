import Exact
import TestSupport
import Testing

struct SharingTests {
  /// Small, word-sized and big numbers.
  private static let shared: [Rational] = {
    var random = SplitMix64(seed: 1)
    return (0..<64).map { _ in Rational.random(using: &random) }
      + [Rational(Integer(3).power(200), Integer(2).power(300))]
  }()

  /// What one task makes of the shared numbers: copies that it changes, and
  /// values that only read them.
  private static func work(seed: UInt64) -> Rational {
    var random = SplitMix64(seed: seed)
    var sum: Rational = 0
    for _ in 0..<300 {
      let a = shared.randomElement(using: &random)!
      var b = shared.randomElement(using: &random)!
      let kept = b
      b += a
      b *= a
      b.add(kept, times: a)
      b.subtract(a, times: kept)
      b -= a
      let whole = b.numerator
      var product = whole
      product.add(whole, times: kept.denominator)
      sum += Rational(product, 1 + whole.magnitude)
      sum += b < kept ? Rational(b.floor) : a.magnitude
      sum += Rational.sum([kept, a, Rational(kept.description.utf8.count)])
      sum = sum.rounded(toPlace: Rational(1, 1000))
      if Set([a, kept]).contains(b) { sum = -sum }
    }
    return sum
  }

  @Test func `Tasks share numbers without a lock and without harm`() async {
    let before = Self.shared.map(\.description)
    let expected = (0..<8).map { Self.work(seed: $0) }
    let sums = await withTaskGroup(of: (Int, Rational).self) { group in
      for task in 0..<64 {
        group.addTask { (task % 8, Self.work(seed: UInt64(task % 8))) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(sums.count == 64)
    for (seed, sum) in sums { #expect(sum == expected[seed]) }
    #expect(Self.shared.map(\.description) == before)
  }
}
