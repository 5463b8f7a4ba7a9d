/// The random numbers of one workload, the same in every implementation.
///
/// Source: Steele, Lea, Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014.
public struct Draws {
  private var state: UInt64

  /// - Parameter workload: the number in the workload's name; w3d has 33.
  public init(workload: UInt64) { state = 0xC1A1_C0DE_0000_0000 + workload }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A number from zero up to, and not, the bound.
  public mutating func below(_ bound: Int) -> Int {
    Int(next() % UInt64(bound))
  }

  /// A number in a range, its ends included.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// One draw: its last bit is the sign, what a shift leaves the magnitude.
  mutating func signed(droppingBits shift: UInt64) -> Int {
    let draw = next()
    let magnitude = Int(draw >> shift)
    return draw & 1 == 1 ? -magnitude : magnitude
  }
}
