public import Exact
public import Reference

/// What the model needs to know of one chip, each figure with the span its
/// sources allow.
public struct ChipSpecification: Sendable {
  /// The entity of the reference book, or the name a file gives it.
  public var id: String
  /// The family whose fitted constants it takes.
  public var family: ChipFamily
  /// Dense operations per second by number format.
  public var peaks: [NumberFormat: Span] = [:]
  /// Formats of which only a rate with structured sparsity is known.
  public var sparseOnly: Set<NumberFormat> = []
  /// B.
  public var memory: Span?
  /// B/s.
  public var memoryBandwidth: Span?
  /// The last-level cache in B.
  public var cache: Span?
  /// The scale-up links, one way, to all peers together, in B/s.
  public var scaleUp: Span?
  /// The share of the scale-up links that leads to one peer; 1 behind a
  /// switch, 1/7 in a mesh of eight.
  public var pairShare: Rational = 1
  /// The scale-out network, one way, in B/s.
  public var scaleOut: Span?
  /// W, by the maker's own term.
  public var power: Span?

  public init(id: String, family: ChipFamily = .other) {
    self.id = id
    self.family = family
  }

  /// The largest last-level cache of a chip of the catalogue: MI300X, 256 MB.
  /// It stands in where no source gives one, which favours the chip.
  static let largestCache = Rational(256_000_000)

  /// The dense rate in a format.
  ///
  /// Where no source gives one the rate of the same width stands in, then that
  /// of the next narrower format, which no chip runs more slowly: it bounds,
  /// but does not tell, the rate asked for.
  ///
  /// - Returns: nil if the chip is known to compute in no such format.
  public func peak(_ format: NumberFormat) -> (rate: Span, isOwn: Bool)? {
    if let own = peaks[format] { return (own, true) }
    for other in format.equals + narrower(than: format) {
      if let rate = peaks[other] { return (rate, false) }
    }
    return nil
  }

  private func narrower(than format: NumberFormat) -> [NumberFormat] {
    [.tf32, .bf16, .fp16, .fp8, .int8, .fp4].filter { $0.bits < format.bits }
      .sorted { $0.bits > $1.bits }
  }

  /// The fastest dense rate in any format.
  public var fastest: Span? {
    peaks.values.max { $0.high < $1.high }
  }
}

/// Chips of one design, which share fitted constants.
public enum ChipFamily: String, Sendable, CaseIterable {
  case volta, ampere, ada, hopper, blackwell, cdna, ascend, tpu, gaudi
  case trainium, other

  /// Whether the switch between its chips can add up what passes through it:
  /// NVLink switches of the third generation and later (NVIDIA, Hopper white
  /// paper, "NVLink SHARP").
  var reducesInSwitch: Bool { self == .hopper || self == .blackwell }
}
