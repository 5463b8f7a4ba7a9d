import Exact
public import Yardstick

/// w10m: products of numbers of 100,096 bits.
public struct LongProduct: Workload {
  private let size: Int
  private let operands = LongOperands()

  public init(size: Int) { self.size = size }

  public func run(_ digest: inout Digest) -> UInt64 {
    let (a, b) = (operands.a.base, operands.b.base)
    var count: UInt64 = 0
    for i in 0..<size {
      let product = a[i & 7] * b[(i &* 3 &+ 1) & 7]
      count &+= UInt64(product.bitWidth)
      if digest.isListening { digest.absorb(product) }
    }
    return count
  }
}

/// w10g: greatest common divisors of numbers of 100,096 bits; they have half
/// as many.
public struct LongDivisor: Workload {
  private let size: Int
  private let operands = LongOperands()

  public init(size: Int) { self.size = size }

  public func run(_ digest: inout Digest) -> UInt64 {
    let (a, b) = (operands.a.base, operands.b.base)
    var count: UInt64 = 0
    for i in 0..<size {
      let divisor = Integer.gcd(a[i & 7], b[i & 7])
      count &+= UInt64(divisor.bitWidth)
      if digest.isListening { digest.absorb(divisor) }
    }
    return count
  }
}

private struct LongOperands {
  let a: Values<Integer>
  let b: Values<Integer>

  init() {
    let factors = Inputs.wideFactors().map { $0.map(Self.number) }
    a = Values(factors.map { $0[0] * $0[1] })
    b = Values(factors.map { $0[0] * $0[2] })
  }

  /// The number of those words, the least significant first.
  private static func number(_ words: [UInt64]) -> Integer {
    let half = Integer(1 << 32)
    return words.reversed().reduce(0) { number, word in
      (number * half + Integer(Int(word >> 32))) * half
        + Integer(Int(word & 0xFFFF_FFFF))
    }
  }
}
