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
    Law("integer determinant(xs), order k", .matrix) {
      let numbers = $0.xs.map(\.numerator)
      let order = $0.k
      return .whole(
        .determinant(
          (0..<order).map { Array(numbers[$0 * order..<($0 + 1) * order]) }))
    } oracle: {
      .whole(determinant($0.xs.map(\.n), order: $0.k))
    },
  ]
}

/// The determinant by expansion along the first row.
private func determinant(_ numbers: [BigInt], order: Int) -> BigInt {
  if order == 0 { return 1 }
  var sum: BigInt = 0
  for column in 0..<order where !numbers[column].isZero {
    let minor = (order..<order * order).filter { $0 % order != column }
      .map { numbers[$0] }
    let term = numbers[column] * determinant(minor, order: order - 1)
    sum = column % 2 == 0 ? sum + term : sum - term
  }
  return sum
}

extension Draw {
  /// The numbers of a square matrix, row by row; many are zero, and now and
  /// then a row is a multiple of another.
  fileprivate static let matrix = Draw(.xs, .k) { made, source in
    let order = source.below(source.below(8) == 0 ? 6 : 5)
    let isSmall = source.below(2) == 0
    var numbers = (0..<order * order).map { _ in
      switch source.below(4) {
      case 0: BigInt(0)
      case 1: isSmall ? BigInt(source.sign()) : source.whole()
      default: BigInt(source.sign() * source.word(bits: isSmall ? 5 : 63))
      }
    }
    if order > 1, source.below(4) == 0 {
      let factor = BigInt(source.below(7) - 3)
      for column in 0..<order {
        numbers[order + column] = numbers[column] * factor
      }
    }
    made.setLists(numbers.map { Fraction($0) }, [], &source)
    made.setK(order)
  }
}
