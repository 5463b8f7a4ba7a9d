import Foundation

/// A fitted constant of the estimates: what it means, where the fit starts and
/// how far it may be drawn away from there.
public struct Parameter: Sendable, Hashable {
  public enum Name: String, Sendable, CaseIterable, Comparable {
    /// The fixed time of an operator, in s.
    case launch
    /// The share of the dense peak that a large 16-bit product reaches.
    case compute
    /// The share of the memory bandwidth that an operator reaches.
    case memory
    /// What a product reaches of that share for each halving of the width
    /// below 16 bits.
    case halving
    /// The fixed time of an attention core, in s.
    case attentionLaunch = "attention_launch"
    /// The share of its rate that a long copy or stream reaches.
    case stream
    /// The fixed time of a collective of eight ranks, in s.
    case latency
    /// What each doubling of the message beyond 64 KiB adds to each hop, in s.
    case growth
    /// The share of the link that a ring and a reducing switch reach.
    case ring, `switch`
    /// The fixed time of an expert exchange, in s, and the shares of links and
    /// network that it reaches.
    case exchange
    case exchangeLink = "exchange_link"
    case exchangeNetwork = "exchange_network"
    /// What a whole step takes, as a multiple of the sum of its operators: of
    /// models whose weights stand together, and in each phase of those whose
    /// experts are spread.
    case denseStep = "dense_step"
    case expertPrefill = "expert_prefill"
    case expertDecode = "expert_decode"
    /// What training takes as a multiple of its products, and the bytes an
    /// element of the hidden state costs beside them in a layer.
    case trainingProducts = "training_products"
    case trainingTraffic = "training_traffic"
    /// Idle power as a share of the limit; a server's power beside its chips.
    case idle
    case server

    public static func < (a: Name, b: Name) -> Bool {
      a.rawValue < b.rawValue
    }
  }

  public let name: Name
  /// Where the fit starts.
  public let prior: Double
  /// The standard deviation of the logarithm around the start.
  public let spread: Double
  /// The kinds of cases it is fitted on.
  public let kinds: [CaseKind]

  /// All constants, each with its start: those of operators come from fits to
  /// some 29,000 measured products for each chip; the others are round figures
  /// near published ones (latencies of collectives and exchanges, server
  /// power), or neutral.
  public static let all: [Parameter] = [
    Parameter(.launch, 3.3e-6, 0.3, [.gemm]),
    Parameter(.compute, 0.74, 0.15, [.gemm]),
    Parameter(.memory, 0.78, 0.15, [.gemm]),
    Parameter(.halving, 0.8, 0.3, [.gemm]),
    Parameter(.attentionLaunch, 10e-6, 0.7, [.attention]),
    Parameter(.stream, 0.88, 0.2, [.memoryBandwidth, .linkBandwidth]),
    Parameter(.latency, 18e-6, 0.5, [.collective]),
    // From 0.6 to 3.4 µs a hop of a ring, the protocols for short and for long
    // messages, over the four doublings to 1 MiB: NCCL, src/graph/tuning.cc,
    // hwLat, NVLink.
    Parameter(.growth, 0.7e-6, 0.5, [.collective]),
    Parameter(.ring, 0.77, 0.2, [.collective]),
    Parameter(.switch, 0.62, 0.2, [.collective]),
    Parameter(.exchange, 40e-6, 0.5, [.exchange]),
    Parameter(.exchangeLink, 0.77, 0.2, [.exchange]),
    Parameter(.exchangeNetwork, 0.95, 0.2, [.exchange]),
    Parameter(.denseStep, 1, 0.5, [.serving]),
    Parameter(.expertPrefill, 1.3, 0.7, [.prefill]),
    Parameter(.expertDecode, 1.3, 0.7, [.decode, .serving]),
    Parameter(.trainingProducts, 1, 0.5, [.trainingStep]),
    Parameter(.trainingTraffic, 300, 0.7, [.trainingStep]),
    Parameter(.idle, 0.12, 0.3, [.power]),
    Parameter(.server, 0.25, 0.3, [.power]),
  ]

  private init(
    _ name: Name, _ prior: Double, _ spread: Double, _ kinds: [CaseKind]
  ) {
    self.name = name
    self.prior = prior
    self.spread = spread
    self.kinds = kinds
  }
}

/// The kinds of measurements that the model predicts.
public enum CaseKind: String, Sendable, CaseIterable {
  case gemm
  case attention = "attention_kernel"
  case memoryBandwidth = "memory_bandwidth"
  case linkBandwidth = "link_bandwidth"
  case linkLatency = "link_latency"
  case collective
  case exchange = "ep_alltoall"
  case prefill = "llm_prefill"
  case decode = "llm_decode"
  case serving = "llm_serving"
  case trainingStep = "training_step"
  case trainingRun = "training_run"
  case power
  case cost

  /// The group of kinds that the accuracy targets name together.
  public var target: TargetGroup? {
    switch self {
    case .gemm, .attention, .memoryBandwidth: .operators
    case .collective, .linkBandwidth, .linkLatency, .exchange: .collectives
    case .serving: .serving
    case .prefill, .decode: .language
    case .trainingStep, .trainingRun: .training
    case .power, .cost: nil
    }
  }
}

/// Kinds whose errors are judged together, with the most that is wanted.
public enum TargetGroup: String, Sendable, CaseIterable {
  case operators, collectives
  case serving = "serving step"
  case language = "prefill and decode"
  case training = "training step"

  /// The median and 90th-percentile relative error that are wanted.
  public var wanted: (median: Double, high: Double) {
    switch self {
    case .operators: (0.10, 0.35)
    case .collectives: (0.15, 0.40)
    case .serving: (0.20, 0.45)
    case .language: (0.30, 0.60)
    case .training: (0.10, 0.20)
    }
  }
}
