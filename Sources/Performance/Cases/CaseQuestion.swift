import Exact
import Reference

/// A case put to the model.
public struct CaseQuestion: Sendable {
  let item: MeasuredCase
  let system: SystemSpecification
  let library: ModelLibrary
  /// The model that the workload names, if it is known.
  let model: TransformerModel?
  /// How many chips the measured rate is told for.
  let countedChips: Rational
  let estimator: Estimator

  /// - Throws: `ModelError` if no figures of the chip are known.
  public init(
    _ item: MeasuredCase, catalogue: Specifications, library: ModelLibrary,
    calibration: Calibration
  ) throws(ModelError) {
    self.item = item
    self.library = library
    system = try CaseMachine(item: item, catalogue: catalogue).system()
    model = item.workload.text("model").flatMap(library.model(describedBy:))
    countedChips = Self.countedChips(item, system)
    estimator = Estimator(chip: system.chip, calibration: calibration)
  }

  /// The same question with other constants.
  func with(_ calibration: Calibration) -> CaseQuestion {
    CaseQuestion(self, calibration)
  }

  private init(_ other: CaseQuestion, _ calibration: Calibration) {
    item = other.item
    system = other.system
    library = other.library
    model = other.model
    countedChips = other.countedChips
    estimator = Estimator(chip: other.system.chip, calibration: calibration)
  }

  /// The bound and the estimate in the measured unit.
  ///
  /// - Throws: `ModelError` where the case lacks what the model needs.
  public func answer() throws(ModelError) -> Answer {
    switch item.kind {
    case .gemm: try product()
    case .attention: try attention()
    case .memoryBandwidth: try memoryBandwidth()
    case .linkBandwidth: try linkBandwidth()
    case .linkLatency:
      throw .missing(
        "a constant for link latency",
        hint: "fewer than five cases of it are published")
    case .collective: try collective()
    case .exchange: try exchange()
    case .prefill: try prefill()
    case .decode: try decode()
    case .serving: try serving()
    case .trainingStep: try trainingStep()
    case .trainingRun: try trainingRun()
    case .power: try power()
    case .cost: try cost()
    }
  }

  /// The factor that turns a time in s into the measured unit, nil if it is
  /// not one of time.
  var timeFactor: Rational? {
    switch item.unit {
    case "s": 1
    case "ms": 1_000
    case "us", "µs": 1_000_000
    case "ns": 1_000_000_000
    default: nil
    }
  }

  /// The factor that turns FLOP/s, B/s or FLOP into the measured unit.
  var rateFactor: Rational? {
    let prefixes: [(String, Int)] = [
      ("P", -15), ("T", -12), ("G", -9), ("M", -6),
    ]
    for (prefix, power) in prefixes where item.unit.hasPrefix(prefix) {
      return .tenTo(power)
    }
    return nil
  }

  private static func countedChips(
    _ item: MeasuredCase, _ system: SystemSpecification
  ) -> Rational {
    let unit = item.unit
    if let match = unit.firstMatch(of: /per (\d+)-GPU node/),
      let count = Int(match.1)
    {
      return Rational(count)
    }
    if unit.contains("per node") || unit.hasSuffix("/node") {
      return Rational(item.system.whole("chips_per_node") ?? 8)
    }
    if unit.contains(" per ") { return 1 }
    return Rational(system.chips)
  }

  /// The number format of a field, or the narrowest that the words name.
  func format(_ keys: String...) -> NumberFormat? {
    for key in keys {
      if let text = item.workload.text(key) {
        if let format = NumberFormat(named: text) { return format }
        let named = Self.formats(in: text)
        if let narrowest = named.min(by: { $0.bits < $1.bits }) {
          return narrowest
        }
      }
    }
    return nil
  }

  private static func formats(in text: String) -> [NumberFormat] {
    text.split { !$0.isLetter && !$0.isNumber }
      .compactMap { NumberFormat(named: String($0)) }
  }
}

// MARK: - Operators

extension CaseQuestion {
  private func product() throws(ModelError) -> Answer {
    let shape =
      item.workload.numbers("shape_MNK")?.compactMap { Int(exactly: $0) }
      ?? [
        item.workload.whole("m"), item.workload.whole("n"),
        item.workload.whole("k"),
      ].compactMap { $0 }
    guard shape.count == 3, shape.allSatisfy({ $0 > 0 && $0 < 10_000_000 })
    else {
      throw .missing("the shape", hint: "a product has m, n and k")
    }
    guard let format = format("dtype") else {
      throw .missing("the number format", hint: "a product has a dtype")
    }
    let work = MatrixProduct(
      m: shape[0], n: shape[1], k: shape[2], format: format)
    let limit = try Limit.product(work, on: system.chip)
    // Engines write the narrow activations first; a search for the best rate
    // of the product alone does not.
    let estimate = try estimator.product(work, quantises: timeFactor != nil)
    if let factor = timeFactor {
      return Answer(limit, estimate, scaledBy: factor)
    }
    return try rate(of: work.operations, limit, estimate, .gemm)
  }

  /// A rate told for so much work that takes the time of an estimate.
  private func rate(
    of amount: Rational, _ limit: Limit, _ estimate: Estimate, _ kind: CaseKind
  ) throws(ModelError) -> Answer {
    guard let factor = rateFactor else { throw unitError }
    return Answer(
      limit.counted(amount, in: .perSecond, asRate: true),
      estimate.converted(
        Double(amount) / estimate.value, unit: "/s", kind: kind,
        estimator.calibration), scaledBy: factor)
  }

  var unitError: ModelError {
    .outOfRange(
      "a measured unit", value: "'\(item.unit)'",
      expected:
        "a time or a rate that the model knows for \(item.kind.rawValue)")
  }

  private func attention() throws(ModelError) -> Answer {
    let format = format("dtype") ?? .bf16
    let cache = self.format("kv_dtype", "cache_dtype") ?? .bf16
    let heads = item.workload.whole("q_heads", "heads")
    let context = item.workload.whole("context", "seq", "sequence", "prompt")
    guard let heads, let context, heads > 0, context > 0 else {
      return try bestAttentionRate(format)
    }
    let shape: AttentionCore.Shape
    if let latent = item.workload.whole("latent", "kv_lora_rank") {
      shape = .latent(
        heads: heads, latent: latent,
        rotary: item.workload.whole("rope", "rotary") ?? 64)
    } else {
      let keyValueHeads = item.workload.whole("kv_heads") ?? heads
      shape = .grouped(
        heads: heads, keyValueHeads: keyValueHeads,
        headDimension: item.workload.whole("head_dim") ?? 128)
    }
    let isPrefill =
      item.workload.words.contains("prefill")
      || item.workload.words.contains("forward")
    let work = AttentionCore(
      shape: shape,
      phase: isPrefill
        ? .prefill(causal: !item.workload.words.contains("causal false"))
        : .decode, batch: item.workload.whole("batch") ?? 1, context: context,
      cache: cache, format: format)
    let limit = try Limit.attention(work, on: system.chip)
    let estimate = try estimator.attention(work)
    if let factor = timeFactor {
      return Answer(limit, estimate, scaledBy: factor)
    }
    let amount = item.unit.contains("B/s") ? work.bytes : work.operations
    return try rate(of: amount, limit, estimate, .attention)
  }

  /// A rate without a shape: that of a large attention.
  private func bestAttentionRate(
    _ format: NumberFormat
  ) throws(ModelError) -> Answer {
    guard let factor = rateFactor else { throw unitError }
    // A rate told in bytes is one of the memory.
    if item.unit.contains("B/s") { return try memoryBandwidth() }
    let limit = try Limit.operation(
      operations: 1, format: format, bytes: 0, on: system.chip, canStay: false)
    return Answer(
      limit.counted(1, in: .operationsPerSecond, asRate: true),
      try estimator.attentionRate(format), scaledBy: factor)
  }

  private func memoryBandwidth() throws(ModelError) -> Answer {
    guard let factor = rateFactor else { throw unitError }
    guard let bandwidth = system.chip.memoryBandwidth else {
      throw .noFigure(chip: system.id, what: .memoryBandwidth)
    }
    return stream(over: bandwidth, .memoryBandwidth, factor, .memoryBandwidth)
  }

  private func stream(
    over bandwidth: Span, _ kind: CaseKind, _ factor: Rational,
    _ resource: Resource
  ) -> Answer {
    let estimate = estimator.stream(over: Double(bandwidth.best), kind)
    let scale = Double(factor)
    return Answer(
      limit: bandwidth.high * factor, isUpper: true,
      estimate: estimate.value * scale,
      band: estimate.band.lowerBound * scale...estimate.band.upperBound * scale,
      resource: resource)
  }

  private func linkBandwidth() throws(ModelError) -> Answer {
    guard let factor = rateFactor else { throw unitError }
    if let nominal = item.measured.number("nominal_GBps") {
      return stream(
        over: Span(nominal * .tenTo(9)), .linkBandwidth, factor, .scaleUp)
    }
    guard let link = system.chip.scaleUp else {
      throw .noFigure(chip: system.id, what: .scaleUp)
    }
    let isPair = item.workload.words.lowercased().contains("pair")
    return stream(
      over: isPair ? link.scaled(by: system.chip.pairShare) : link,
      .linkBandwidth, factor, .scaleUp)
  }
}

// MARK: - Collectives

extension CaseQuestion {
  private func collective() throws(ModelError) -> Answer {
    guard let name = item.workload.text("collective", "op"),
      let kind = Collective.Kind(rawValue: name.lowercased())
        ?? (name.lowercased().replacing("_", with: "").replacing("-", with: "")
          == "alltoall" ? .allToAll : nil)
    else {
      throw .missing(
        "the collective",
        hint: "known are "
          + Collective.Kind.allCases.map(\.rawValue).joined(separator: ", "))
    }
    guard let bytes = item.workload.number("bytes"), bytes.signum > 0 else {
      throw .missing("the message", hint: "a collective has its bytes")
    }
    let ranks = item.workload.whole("ranks") ?? system.chips
    let words = item.measured.text("quantity")?.lowercased() ?? ""
    let work = Collective(
      kind, bytes: bytes, ranks: ranks,
      isRing: words.contains("ring") || words.contains("nvls disabled"))
    var system = system
    // Ranks of one benchmark without a network stand in one domain.
    if item.system.text("scale_out") == nil, ranks <= 8 {
      system.domain = max(system.domain, ranks)
    }
    let limit = try Limit.collective(work, on: system)
    let estimate = try estimator.collective(work, domain: system.domain)
    if let factor = timeFactor {
      return Answer(limit, estimate, scaledBy: factor)
    }
    let isBus = words.contains("bus")
    return try rate(
      of: isBus ? work.busFactor * bytes : bytes, limit, estimate, .collective)
  }

  private func exchange() throws(ModelError) -> Answer {
    let mode = item.workload.text("mode") ?? ""
    let isCombine = mode.contains("combine")
    let ranks = item.workload.whole("ranks", "ep") ?? system.chips
    if timeFactor == nil { return try exchangeBandwidth(ranks) }
    guard let tokens = item.workload.whole("tokens_per_rank"),
      let hidden = item.workload.whole("hidden"),
      let top = item.workload.whole("top_k"), tokens > 0, hidden > 0, top > 0,
      ranks > 1
    else {
      throw .missing(
        "the exchange",
        hint: "it has ranks, tokens_per_rank, hidden and top_k")
    }
    let format =
      isCombine
      ? format("combine_dtype") ?? .bf16 : format("dispatch_dtype") ?? .fp8
    let limit = try Limit.expertExchange(
      tokens: tokens, hidden: hidden, top: top, ranks: ranks, format: format,
      on: system)
    let estimate = try estimator.expertExchange(
      tokens: tokens, hidden: hidden, top: top, ranks: ranks, format: format,
      domain: system.domain, mergesCopies: mode.contains("normal"))
    return Answer(limit, estimate, scaledBy: timeFactor!)
  }

  /// The rate at the bottleneck of a long exchange: links inside a domain,
  /// the network between several.
  private func exchangeBandwidth(_ ranks: Int) throws(ModelError) -> Answer {
    guard let factor = rateFactor else { throw unitError }
    let isInside =
      ranks <= system.domain
      || item.measured.text("quantity")?.contains("NVLink") == true
    guard let rate = isInside ? system.chip.scaleUp : system.chip.scaleOut
    else {
      throw .noFigure(chip: system.id, what: .betweenRanks)
    }
    let share = estimator.constant(isInside ? .exchangeLink : .exchangeNetwork)
    let estimate = Estimate(
      Double(rate.best) * share, unit: "B/s", kind: .exchange, parts: [],
      estimator.calibration)
    // Benchmarks count copies that stay in the domain as sent.
    let domains = Rational(ranks, system.domain).ceiling
    let counted =
      isInside || domains < 2 ? 1 : Rational(domains) / Rational(domains - 1)
    let scale = Double(factor)
    return Answer(
      limit: rate.high * counted * factor, isUpper: true,
      estimate: estimate.value * scale,
      band: estimate.band.lowerBound * scale...estimate.band.upperBound * scale,
      resource: isInside ? .scaleUp : .scaleOut)
  }
}
