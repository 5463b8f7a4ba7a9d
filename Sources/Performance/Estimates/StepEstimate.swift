import Exact
import Foundation

/// One pass of a transformer over some tokens on each attention rank.
struct Step {
  enum Phase { case decode, prefill }

  let work: LanguageWorkload
  let estimator: Estimator
  let phase: Phase
  /// Tokens of one attention rank, which is `tensorParallel` chips.
  let tokens: Double
  /// Tokens attended to by each, or the length of the prompts.
  let context: Double

  private let format: NumberFormat
  /// Four-bit checkpoints keep their attention in 16 bits.
  private let attentionFormat: NumberFormat
  private let cacheBytes: Double

  /// What the host adds to each pass, in s.
  static let host = 1e-3
  /// The fixed time of an operator inside a recorded pass, in s.
  static let launch = 4e-6
  /// How much longer the busiest rank takes with the usual placement of
  /// experts: 59,337 over 50,302 tokens/s, measured with and without balance.
  static let usualBalance = 59_337.0 / 50_302.0
  /// What two overlapping halves still lose of the shorter one.
  static let overlapLoss = 0.15

  init(
    _ work: LanguageWorkload, _ estimator: Estimator, _ phase: Phase,
    tokens: Double, context: Double
  ) {
    self.work = work
    self.estimator = estimator
    self.phase = phase
    self.tokens = tokens
    self.context = context
    format = work.format ?? work.model.weights
    attentionFormat = format.bits < 8 ? .bf16 : format
    cacheBytes =
      work.cache.map { Double($0.bytes) } ?? (format.bits < 16 ? 1 : 2)
  }

  /// The parts of the whole pass; the constant for whole steps is in them.
  func parts() throws(ModelError) -> [Estimate.Part] {
    let model = work.model
    let attention = try attentionParts()
    let reduction = try reductionParts()
    let dense = try denseParts()
    var parts: [Estimate.Part] = []
    func add(_ more: [Estimate.Part], times count: Int, _ factor: Double = 1) {
      guard count > 0 else { return }
      parts += more.map {
        Estimate.Part($0.name, $0.seconds * Double(count) * factor, $0.resource)
      }
    }
    add(attention + dense + reduction, times: model.denseLayers)
    if model.expertLayers > 0 {
      let experts = try expertParts()
      let exchange = try exchangeParts()
      let computed = (attention + experts).reduce(0) { $0 + $1.seconds }
      let moved = exchange.reduce(0) { $0 + $1.seconds }
      add(attention + experts + reduction, times: model.expertLayers)
      // Two halves of the batch hide the exchange behind the other's products.
      let exposed = max(0, moved - computed) + Self.overlapLoss * min(moved, computed)
      if moved > 0 { add(exchange, times: model.expertLayers, exposed / moved) }
    }
    parts.append(try headPart())
    let name: Parameter.Name =
      model.experts == nil
      ? .denseStep : phase == .prefill ? .expertPrefill : .expertDecode
    let factor = estimator.constant(name)
    let scaled = parts.map {
      Estimate.Part($0.name, $0.seconds * factor, $0.resource)
    }
    return Self.merged(scaled + [Estimate.Part("host", Self.host)])
  }

  private static func merged(_ parts: [Estimate.Part]) -> [Estimate.Part] {
    var result: [Estimate.Part] = []
    for part in parts {
      if let index = result.firstIndex(where: { $0.name == part.name }) {
        result[index] = Estimate.Part(
          part.name, result[index].seconds + part.seconds, part.resource)
      } else {
        result.append(part)
      }
    }
    return result
  }

  private func part(
    _ name: String, _ operations: Double, bytes: Double, _ format: NumberFormat,
    launches: Int
  ) throws(ModelError) -> Estimate.Part {
    let (seconds, resource) = try estimator.time(
      operations, format, bytes: bytes,
      launch: Double(launches) * Self.launch)
    return Estimate.Part(name, seconds, resource)
  }
}

extension Step {
  private var tensor: Double { Double(work.tensorParallel) }
  private var hidden: Double { Double(work.model.hidden) }
  private func bytes(_ format: NumberFormat) -> Double { Double(format.bytes) }

  private func attentionParts() throws(ModelError) -> [Estimate.Part] {
    let weights = Double(work.model.attentionParameters) / tensor
    let (core, traffic, launches) = coreDemand
    return [
      try part(
        "projections", 2 * tokens * weights,
        bytes: weights * bytes(attentionFormat) + 4 * tokens * hidden,
        attentionFormat, launches: launches),
      try part("attention", core, bytes: traffic, .bf16, launches: 1),
      try part(
        "norms and residuals", 0, bytes: 16 * tokens * hidden, .bf16,
        launches: 2),
    ]
  }

  /// Operations and bytes of the attention core, and how many products stand
  /// around it.
  private var coreDemand: (Double, Double, Int) {
    let isPrefill = phase == .prefill
    let pairs = tokens * (isPrefill ? context / 2 : context)
    switch work.model.attention {
    case .grouped(let heads, let keyValueHeads, let dimension):
      let own = Double(heads * dimension) / tensor
      // A head that fewer chips share than there are is kept on each.
      let shared = max(1, Double(keyValueHeads) / tensor) * Double(dimension)
      return (
        4 * pairs * own,
        isPrefill ? tokens * own * 8 : 2 * pairs * shared * cacheBytes, 3
      )
    case .latent(let heads, _, let latent, let rotary, let dimension, let value):
      let own = Double(heads) / tensor
      guard !isPrefill else {
        let width = Double(dimension + rotary + value)
        return (2 * pairs * own * width, tokens * own * width * 4, 5)
      }
      return (
        2 * pairs * own * Double(2 * latent + rotary),
        pairs * Double(latent + rotary) * cacheBytes, 5
      )
    case .factorised(let heads, _, let dimension):
      let own = Double(heads * dimension) / tensor
      return (
        4 * pairs * own,
        isPrefill
          ? tokens * own * 4 : 2 * pairs * Double(dimension) * cacheBytes, 4
      )
    }
  }

  private func denseParts() throws(ModelError) -> [Estimate.Part] {
    guard let network = work.model.feedForward else { return [] }
    let weights = Double(work.model.feedForwardParameters) / tensor
    let traffic = tokens * (2 * hidden + 2 * Double(network.width) / tensor) * 2
    return [
      try part(
        "feed-forward", 2 * tokens * weights,
        bytes: weights * bytes(format) + traffic, format, launches: 2)
    ]
  }

  private func expertParts() throws(ModelError) -> [Estimate.Part] {
    guard let experts = work.model.experts else { return [] }
    let ranks = Double(expertRanks)
    // Every attention rank sends its tokens to all expert ranks.
    let all = tokens * ranks / tensor
    let routed = all * Double(experts.top)
    let count = Double(experts.count)
    let hit = count * (1 - pow(1 - 1 / count, routed))
    let weights = Double(work.model.expertParameters)
    let balance = ranks > 1 ? work.balance ?? Self.usualBalance : 1
    var parts = [
      try part(
        "router", 2 * tokens * Double(work.model.routerParameters),
        bytes: 2 * tokens * hidden, .bf16, launches: 1),
      try part(
        "experts", 2 * routed / ranks * weights * balance,
        bytes: max(1, hit / ranks) * weights * bytes(format) + routed / ranks
          * hidden * (bytes(format) + 2), format, launches: 2),
    ]
    if experts.shared > 0 {
      let shared = Double(experts.shared) * weights
      parts.append(
        try part(
          "shared experts", 2 * tokens * shared, bytes: shared * bytes(format),
          format, launches: 2))
    }
    return parts
  }

  var expertRanks: Int { work.expertParallel ?? work.system.chips }

  private func exchangeParts() throws(ModelError) -> [Estimate.Part] {
    guard let experts = work.model.experts, expertRanks > 1 else { return [] }
    var seconds = 0.0
    var resource = Resource.scaleUp
    // Dispatched in eight bits where the products are no wider, combined in 16.
    for width in [format.bits < 16 ? 1.0 : 2.0, 2.0] {
      let (time, which) = try estimator.exchange(
        tokens: tokens / tensor, hidden: work.model.hidden, top: experts.top,
        ranks: expertRanks, bytesEach: width, domain: work.system.domain,
        mergesCopies: phase == .prefill)
      seconds += time
      resource = which
    }
    return [Estimate.Part("expert exchange", seconds, resource)]
  }

  /// Two reductions a layer where the weights are split.
  private func reductionParts() throws(ModelError) -> [Estimate.Part] {
    guard work.tensorParallel > 1 else { return [] }
    let link = try estimator.link()
    let ranks = tensor
    // Engines reduce small messages in one kernel, half as slow as a library.
    let latency =
      estimator.constant(.latency) * Estimator.latencyShare(work.tensorParallel)
      / 2
    let wire =
      2 * (ranks - 1) / ranks * tokens * hidden * 2
      / (estimator.constant(.ring) * link)
    return [Estimate.Part("reductions", 2 * (latency + wire), .scaleUp)]
  }

  private func headPart() throws(ModelError) -> Estimate.Part {
    let weights = Double(work.model.embeddingParameters) / tensor
    let rows = phase == .prefill ? max(1, tokens / context) : tokens
    return try part(
      "head", 2 * rows * weights, bytes: 2 * weights, .bf16, launches: 1)
  }
}
