import Exact
public import Yardstick

/// w6: which of two fractions of wide parts is the larger, or neither.
public struct Comparison: Workload {
  private let size: Int
  private let a: Values<Rational>
  private let b: Values<Rational>

  public init(size: Int) {
    let pairs = Inputs.neighbours()
    self.size = size
    a = Values(pairs.map { Rational($0.0) })
    b = Values(pairs.map { Rational($0.1) })
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let (a, b) = (a.base, b.base)
    var count = 0
    for i in 0..<size {
      let order = a[i & 4095].compared(with: b[i & 4095])
      count &+= order
      if digest.isListening {
        digest.absorb(UInt64(bitPattern: Int64(order)))
      }
    }
    return UInt64(bitPattern: Int64(count))
  }
}
