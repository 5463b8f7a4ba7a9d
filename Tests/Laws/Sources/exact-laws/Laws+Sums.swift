import BigInt
import Exact

extension Law {
  static let sums: [Law] = [
    Law("rational sum(xs)", .lists) {
      .ratio(Rational.sum($0.xs))
    } oracle: {
      .ratio($0.xs.reduce(Fraction(0), +))
    },
    Law("rational dot(xs, ys)", .lists) {
      .ratio(Rational.dot($0.xs, $0.ys))
    } oracle: {
      .ratio(zip($0.xs, $0.ys).reduce(Fraction(0)) { $0 + $1.0 * $1.1 })
    },
    Law("rational running sum of xs in place", .lists) {
      var sums: [Rational] = []
      var sum: Rational = 0
      for x in $0.xs {
        sum += x
        sums.append(sum)
      }
      return .ratios(sums)
    } oracle: {
      var sums: [Fraction] = []
      for x in $0.xs { sums.append((sums.last ?? Fraction(0)) + x) }
      return .ratios(sums)
    },
    Law("rational running dot of xs, ys in place", .lists) {
      var sum: Rational = 0
      for (x, y) in zip($0.xs, $0.ys) { sum.add(x, times: y) }
      return .ratio(sum)
    } oracle: {
      .ratio(zip($0.xs, $0.ys).reduce(Fraction(0)) { $0 + $1.0 * $1.1 })
    },
  ]
}
