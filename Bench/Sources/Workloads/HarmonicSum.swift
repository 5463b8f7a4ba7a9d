import Exact
public import Yardstick

/// w2: 1 + 1/2 + 1/3 + ..., term by term.
public struct HarmonicSum: Workload {
  private let terms: Int

  public init(size: Int) { terms = size }

  public func run(_ digest: inout Digest) -> UInt64 {
    var sum: Rational = 0
    for k in 1...terms { sum += Rational(1, k) }
    if digest.isListening { digest.absorb(sum) }
    return UInt64(sum.denominator.bitWidth)
  }
}

/// w2 by the sum of a sequence.
public struct HarmonicSumAtOnce: Workload {
  private let terms: Int

  public init(size: Int) { terms = size }

  public func run(_ digest: inout Digest) -> UInt64 {
    let sum = Rational.sum((1...terms).lazy.map { Rational(1, $0) })
    if digest.isListening { digest.absorb(sum) }
    return UInt64(sum.denominator.bitWidth)
  }
}
