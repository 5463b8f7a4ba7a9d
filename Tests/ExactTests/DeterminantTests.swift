import Exact
import TestSupport
import Testing

struct DeterminantTests {
  /// By the first row, n! products: slow and plain.
  private func expansion(_ rows: [[Integer]]) -> Integer {
    guard let first = rows.first else { return 1 }
    var sum: Integer = 0
    for (column, value) in first.enumerated() {
      let minor = rows.dropFirst().map { row in
        row.enumerated().filter { $0.offset != column }.map(\.element)
      }
      let term = value * expansion(minor)
      sum = column % 2 == 0 ? sum + term : sum - term
    }
    return sum
  }

  @Test func `A determinant is that of its expansion by a row`() {
    var random = SplitMix64(seed: 7)
    for order in 0...6 {
      for _ in 0..<40 {
        let matrix = (0..<order).map { _ in
          (0..<order).map { _ in
            // Zeros and repeated rows are what pivots stumble over.
            Bool.random(using: &random)
              ? Integer(Int.random(in: -1...1, using: &random))
              : Integer.random(using: &random)
          }
        }
        #expect(Integer.determinant(matrix) == expansion(matrix))
      }
    }
  }

  @Test func `Equal rows have no determinant, exchanged rows the opposite`() {
    let rows: [[Integer]] = [[2, 1, 7], [0, 3, 1], [4, 4, 5]]
    #expect(Integer.determinant([rows[0], rows[1], rows[0]]) == 0)
    #expect(
      Integer.determinant([rows[1], rows[0], rows[2]])
        == -Integer.determinant(rows))
  }

  /// Source: Hilbert, "Ein Beitrag zur Theorie des Legendre'schen Polynoms",
  /// 1894: det Hₙ = cₙ⁴ / c₂ₙ with cₙ the product of the factorials below n.
  @Test func `Hilbert matrices have the determinant of Hilbert's formula`() {
    func product(ofFactorialsBelow n: Int) -> Integer {
      var (product, factorial): (Integer, Integer) = (1, 1)
      for i in 1..<max(n, 1) {
        factorial *= Integer(i)
        product *= factorial
      }
      return product
    }
    for order in 1...25 {
      var scale: Integer = 1
      let rows = (0..<order).map { i in
        let multiple = (1...order).map { Integer(i + $0) }
          .reduce(1) { Integer.lcm($0, $1) }
        scale *= multiple
        return (1...order).map { multiple.dividedExactly(by: Integer(i + $0)) }
      }
      #expect(
        Rational(Integer.determinant(rows), scale)
          == Rational(
            product(ofFactorialsBelow: order).power(4),
            product(ofFactorialsBelow: 2 * order)))
    }
  }
}
