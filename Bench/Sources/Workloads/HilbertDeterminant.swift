import Exact
public import Yardstick

/// w7: the determinant of the Hilbert matrix by elimination, in place.
public struct HilbertDeterminant: Workload {
  private let order: Int
  private let matrix: Values<Rational>

  public init(size: Int) {
    order = size
    matrix = Values(Array(repeating: 0, count: size * size))
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let matrix = matrix.base
    for i in 0..<order {
      for j in 0..<order {
        matrix[i &* order &+ j] = Rational(1, i &+ j &+ 1)
      }
    }
    var determinant: Rational = 1
    for k in 0..<order {
      let pivot = matrix + k &* order
      determinant *= pivot[k]
      for i in k + 1..<max(order, k + 1) {
        let row = matrix + i &* order
        let factor = row[k] / pivot[k]
        for j in k + 1..<order { row[j].subtract(factor, times: pivot[j]) }
      }
    }
    if digest.isListening { digest.absorb(determinant) }
    return UInt64(determinant.denominator.bitWidth)
  }
}

/// w7b: the same over the integers: every row times the common multiple of
/// its denominators, then the library's own determinant.
public struct HilbertDeterminantOfIntegers: Workload {
  private let order: Int

  public init(size: Int) { order = size }

  public func run(_ digest: inout Digest) -> UInt64 {
    var scale: Integer = 1
    let rows = (1...order).map { i in
      let denominators = (i..<i + order).map { Integer($0) }
      let multiple = denominators.reduce(1, Integer.lcm)
      scale *= multiple
      return denominators.map(multiple.dividedExactly(by:))
    }
    let determinant = Rational(Integer.determinant(rows), scale)
    if digest.isListening { digest.absorb(determinant) }
    return UInt64(determinant.denominator.bitWidth)
  }
}
