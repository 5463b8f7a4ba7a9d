/// A hash over the results of a run, in their order.
///
/// The same in every implementation of a workload. A fraction is taken in as
/// its numerator and its denominator in lowest terms, each as its least
/// non-negative residue modulo `modulus`.
@frozen
public struct Digest {
  public var state: UInt64 = 0xCBF2_9CE4_8422_2325
  /// Whether results are to be absorbed; false while a run is timed.
  public let isListening: Bool

  public init() { isListening = true }

  private init(silent: Void) { isListening = false }

  /// A digest that takes in nothing.
  public static var silent: Digest { Digest(silent: ()) }

  /// The Mersenne prime 2^61 - 1.
  public static let modulus: UInt = 1 << 61 - 1

  public mutating func absorb(_ word: UInt64) {
    state = (state ^ word) &* 0x9E37_79B9_7F4A_7C15
    state ^= state >> 32
  }
}
