public import Quantities

/// What an attribute of hardware measures, as its name tells it: `fp8_dense`
/// is a rate, dense; `scale_up_bandwidth_both_ways` a link's, both ways.
///
/// The name is a promise to whoever uses the fact: a sparse rate under
/// `bf16_dense` is refused when it is read, as is a capacity under
/// `memory_bandwidth`.
public struct Measure: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case rate(NumberFormat, Sparsity?)
    case capacity
    case memoryBandwidth
    case linkBandwidth(Direction)
    case power
    case price
    case clock
  }

  public let kind: Kind

  /// What the attribute measures, or nil where the name does not tell.
  public init?(attribute: String) {
    if let rate = Self.rate(attribute) {
      kind = rate
    } else if attribute.hasSuffix("_bandwidth_both_ways") {
      kind = .linkBandwidth(.bothWays)
    } else if attribute.hasSuffix("memory_bandwidth") {
      kind = .memoryBandwidth
    } else if attribute.hasSuffix("_bandwidth") {
      kind = .linkBandwidth(.oneWay)
    } else if let known = Self.kinds[attribute] {
      kind = known
    } else {
      return nil
    }
  }

  private static let kinds: [String: Kind] = [
    "memory": .capacity, "cpu_memory": .capacity, "fast_memory": .capacity,
    "last_level_cache": .capacity, "power": .power, "price": .price,
    "matrix_clock": .clock,
  ]

  /// `bf16_dense`, `bf16_sparse`; a format alone is a rate without a word on
  /// sparsity.
  private static func rate(_ attribute: String) -> Kind? {
    if let format = NumberFormat(rawValue: attribute) {
      return .rate(format, nil)
    }
    let parts = attribute.split(separator: "_")
    guard parts.count == 2, let format = NumberFormat(rawValue: "\(parts[0])"),
      let sparsity = Sparsity(rawValue: "\(parts[1])"), sparsity != .unstated
    else { return nil }
    return .rate(format, sparsity)
  }

  /// In words, for messages: "a rate in FLOPS or OPS".
  public var words: String {
    switch kind {
    case .rate: "a rate in FLOPS or OPS"
    case .capacity: "a capacity in bytes"
    case .memoryBandwidth, .linkBandwidth: "a bandwidth in bytes or bits per s"
    case .power: "a power in W"
    case .price: "an amount of money"
    case .clock: "a frequency in Hz"
    }
  }

  /// Whether a quantity of that dimension can be it.
  public func fits(_ dimension: Dimension) -> Bool {
    switch kind {
    case .rate: dimension == Dimension([.operation: 1, .time: -1])
    case .capacity: dimension == Dimension(.information)
    case .memoryBandwidth, .linkBandwidth:
      dimension == Dimension([.information: 1, .time: -1])
    case .power: dimension == Dimension([.mass: 1, .length: 2, .time: -3])
    case .price: dimension.currency != nil
    case .clock: dimension == Dimension([.time: -1])
    }
  }

  /// What contradicts the name in a fact's qualities, in words; nil if
  /// nothing does.
  public func contradiction(_ qualities: Qualities) -> String? {
    switch kind {
    case .rate(_, let sparsity?):
      let told = qualities.sparsity ?? .unstated
      return told == .unstated || told == sparsity ? nil : told.rawValue
    case .linkBandwidth(let direction):
      let told = qualities.direction ?? .unstated
      return told == .unstated || told == direction ? nil : told.rawValue
    default: return nil
    }
  }

  /// What a catalogue has to tell of such a figure and this one leaves out:
  /// the key and what to write.
  public func missing(_ qualities: Qualities) -> (key: String, choices: String)?
  {
    switch kind {
    case .rate where qualities.sparsity == nil:
      ("sparsity", "dense, sparse or unstated")
    case .linkBandwidth where qualities.direction == nil:
      ("direction", "one way, both ways or unstated")
    default: nil
    }
  }
}
