import Exact
public import Yardstick

/// w8: roots to 200 digits, as the range between two neighbours.
///
/// The count is of odd roots, which the range does not tell without more
/// work; a silent run adds up the sizes of the ends instead.
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
      let enclosure = try! radicands[i].root(
        Inputs.rootDegrees[i & 7], digits: Inputs.rootDigits)
      let lower = enclosure.lower.value!
      let upper = enclosure.upper.value!
      if digest.isListening {
        digest.absorb(lower)
        digest.absorb(upper)
        if Self.hasOddDigits(lower) { count &+= 1 }
      } else {
        count &+= UInt64(lower.bitWidth &+ upper.bitWidth)
      }
    }
    return count
  }

  /// Whether the digits of a root, as a whole number, are odd: then no two
  /// has cancelled against the denominator of 10^200.
  private static func hasOddDigits(_ root: Rational) -> Bool {
    let twos = Integer(2).power(Inputs.rootDigits)
    return root.denominator.flooredDivision(by: twos).remainder.isZero
  }
}
