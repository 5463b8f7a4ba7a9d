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
/// its denominators, then an elimination whose divisions have no remainder.
///
/// Source: Bareiss, "Sylvester's identity and multistep integer-preserving
/// Gaussian elimination", Math. Comp. 22, 1968.
public struct HilbertDeterminantFractionFree: Workload {
  private let order: Int
  private let matrix: Values<Integer>

  public init(size: Int) {
    order = size
    matrix = Values(Array(repeating: 0, count: size * size))
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let matrix = matrix.base
    var scale: Integer = 1
    for i in 0..<order {
      var multiple: Integer = 1
      for j in 0..<order { multiple = .lcm(multiple, Integer(i + j + 1)) }
      for j in 0..<order {
        matrix[i &* order &+ j] =
          multiple.dividedExactly(by: Integer(i + j + 1))
      }
      scale *= multiple
    }
    var previous: Integer = 1
    for k in 0..<order - 1 {
      let pivot = matrix + k &* order
      for i in k + 1..<order {
        let row = matrix + i &* order
        for j in k + 1..<order {
          var minor = row[j] * pivot[k]
          minor.subtract(row[k], times: pivot[j])
          row[j] = minor.dividedExactly(by: previous)
        }
      }
      previous = pivot[k]
    }
    let determinant = Rational(matrix[order * order - 1], scale)
    if digest.isListening { digest.absorb(determinant) }
    return UInt64(determinant.denominator.bitWidth)
  }
}
