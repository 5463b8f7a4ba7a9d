import Exact
public import Yardstick

/// w8: roots to 200 digits, as the range between two neighbours.
public struct RootEnclosure: Workload {
  private let size: Int
  private let radicands: Values<Rational>

  public init(size: Int) {
    self.size = size
    radicands = Values(Inputs.radicands(size).map { Rational($0) })
  }

  public func run(_ digest: inout Digest) -> UInt64 {
    let radicands = radicands.base
    var count: UInt64 = 0
    for i in 0..<size {
      let enclosure = radicands[i].root(
        Inputs.rootDegrees[i & 7], digits: Inputs.rootDigits)
      let lower = enclosure.lower.value!
      // The root's digits as a whole number are odd where no two cancels
      // against the denominator, 10^200.
      if lower.denominator.trailingZeroBitCount == Inputs.rootDigits {
        count &+= 1
      }
      if digest.isListening {
        digest.absorb(lower)
        digest.absorb(enclosure.upper.value!)
      }
    }
    return count
  }
}
