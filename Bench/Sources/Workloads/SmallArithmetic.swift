import Exact
public import Yardstick

/// w1: a product, a sum and a comparison of fractions of small parts.
public struct SmallArithmetic: Workload {
  private let rounds: Int
  private let pool = Values(Inputs.small().map(Rational.init))

  public init(size: Int) { rounds = size / 3 }

  public func run(_ digest: inout Digest) -> UInt64 {
    let pool = pool.base
    var count: UInt64 = 0
    for i in 0..<rounds {
      var t = pool[i & 1023] * pool[(i &* 7 &+ 1) & 1023]
      t += pool[(i &* 13 &+ 5) & 1023]
      if t < pool[(i &* 29 &+ 11) & 1023] { count &+= 1 }
      if digest.isListening { digest.absorb(t) }
    }
    return count
  }
}

/// w1c: the same, and the parts of every result are read, so that a form
/// that is reduced late has to be reduced.
public struct SmallArithmeticRead: Workload {
  private let rounds: Int
  private let pool = Values(Inputs.small().map(Rational.init))

  public init(size: Int) { rounds = size / 3 }

  public func run(_ digest: inout Digest) -> UInt64 {
    let pool = pool.base
    var count: UInt64 = 0
    for i in 0..<rounds {
      var t = pool[i & 1023] * pool[(i &* 7 &+ 1) & 1023]
      t += pool[(i &* 13 &+ 5) & 1023]
      if t < pool[(i &* 29 &+ 11) & 1023] { count &+= 1 }
      let (numerator, denominator) = t.lowestTerms
      count &+= Self.word(numerator) &+ Self.word(denominator)
    }
    return count
  }

  private static func word(_ value: Integer) -> UInt64 {
    UInt64(Int(exactly: value)!.magnitude)
  }
}
