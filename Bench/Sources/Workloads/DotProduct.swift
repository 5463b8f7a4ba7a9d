import Exact
public import Yardstick

/// w3: a long sum of products, term by term.
public struct DotProduct: Workload {
  private let terms: Int
  private let a: Values<Rational>
  private let b: Values<Rational>

  public init(size: Int) {
    let factors = Inputs.factors(size)
    terms = size
    a = Values(factors.map { Rational($0.0) })
    b = Values(factors.map { Rational($0.1) })
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let (a, b) = (a.base, b.base)
    var sum: Rational = 0
    for i in 0..<terms { sum.add(a[i], times: b[i]) }
    if digest.isListening { digest.absorb(sum) }
    return UInt64(sum.denominator.bitWidth)
  }
}

/// w3 by the dot product of two sequences.
public struct DotProductAtOnce: Workload {
  private let a: [Rational]
  private let b: [Rational]

  public init(size: Int) {
    let factors = Inputs.factors(size)
    a = factors.map { Rational($0.0) }
    b = factors.map { Rational($0.1) }
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let sum = Rational.dot(a, b)
    if digest.isListening { digest.absorb(sum) }
    return UInt64(sum.denominator.bitWidth)
  }
}
