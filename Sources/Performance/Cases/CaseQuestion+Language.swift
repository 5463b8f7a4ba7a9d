import Exact

extension CaseQuestion {
  /// The workload of a case, with what its fields and words tell.
  private func languageWorkload() throws(ModelError) -> LanguageWorkload {
    guard let name = item.workload.text("model") else {
      throw .missing("the model", hint: "a case names it under workload.model")
    }
    guard let model else {
      throw .unknownModel(name, near: library.names(near: name))
    }
    let fields = item.workload
    var work = LanguageWorkload(
      model: model, system: system, context: try context())
    work.format = format("weights", "precision", "dtype", "model")
    work.cache = format("kv_dtype", "cache_dtype")
    work.batch = fields.number(
      "batch_per_gpu", "batch_per_npu", "batch_per_chip", "batch")
    work.tensorParallel = parallel("tp", "TP") ?? 1
    if model.experts != nil {
      work.expertParallel = parallel("ep", "EP")
    }
    if let balance = fields.text("expert_balance")?.lowercased() {
      work.balance = balance == "default" ? nil : 1
    } else if fields.words.contains("balanced") {
      work.balance = 1
    }
    work.tokensPerPass = fields.whole(
      "tokens_per_gpu", "tokens_per_npu", "tokens_per_chip", "tokens",
      "batch_tokens")
    work.speculation = speculation
    work.input = fields.number("input", "input_tokens") ?? 0
    work.output = fields.number("output", "output_tokens") ?? 1
    guard work.tensorParallel > 0,
      model.attentionHeads % work.tensorParallel == 0
    else {
      throw .doesNotDivide(
        heads: model.attentionHeads, over: work.tensorParallel)
    }
    return work
  }

  private var speculation: Speculation {
    let fields = item.workload
    if let accepted = fields.number("accepted_tokens", "tokens_per_step") {
      return .accepted(accepted)
    }
    if let depth = fields.whole(
      "mtp", "mtp_depth", "draft_tokens", "speculative_tokens")
    {
      return depth > 0 ? .depth(depth) : .none
    }
    return fields.words.contains("MTP") ? .depth(1) : .unknown
  }

  /// The field of a name, or the number after its mark in words: TP8, EP 32.
  private func parallel(_ key: String, _ mark: String) -> Int? {
    if let count = item.workload.whole(key) { return count }
    guard let text = item.workload.text("parallel")?.utf8[...] else {
      return nil
    }
    return text.indices.lazy.compactMap { index -> Int? in
      guard text[index...].starts(with: mark.utf8) else { return nil }
      let rest = text[index...].dropFirst(mark.utf8.count)
      let digits = (rest.first == 0x20 ? rest.dropFirst() : rest)
        .prefix { (48...57).contains($0) }
      return Int(String(Substring(digits)))
    }.first
  }

  /// The tokens attended to: as told, or the prompt and half the answer.
  private func context() throws(ModelError) -> Int {
    let fields = item.workload
    if let told = fields.whole("context", "context_mean", "kv_length", "prompt")
    {
      return told
    }
    if let input = fields.number("input") {
      let output = item.kind == .prefill ? 0 : fields.number("output") ?? 0
      if let length = Int(exactly: (input + output / 2).rounded()) {
        return max(1, length)
      }
    }
    // What the published tables of such runs take where nothing is said.
    return 4096
  }

  func prefill() throws(ModelError) -> Answer {
    var work = try languageWorkload()
    work.cacheHits = item.workload.number("cache_hit_fraction") ?? 0
    if let batch = item.workload.whole("batch"), work.tokensPerPass == nil {
      work.tokensPerPass = batch * work.context
    }
    work.batch = nil
    return Answer(
      try Limit.prefill(work), try estimator.prefill(work),
      scaledBy: countedChips)
  }

  func decode() throws(ModelError) -> Answer {
    let work = try languageWorkload()
    let limit = try Limit.decode(work)
    if let factor = timeFactor {
      // The time between two tokens of a sequence.
      let batch = try work.favourableBatch(context: Rational(work.context))
      let estimate = try estimator.decode(work)
      return Answer(
        limit.counted(
          limit.amount.reciprocal * batch, in: .seconds, asRate: false),
        estimate.converted(
          Double(batch) / estimate.value, unit: "s", kind: .decode,
          estimator.calibration), scaledBy: factor)
    }
    if work.batch == nil, let seconds = stepTime {
      return Answer(
        limit, try estimator.decode(work, stepTime: seconds),
        scaledBy: countedChips)
    }
    return Answer(limit, try estimator.decode(work), scaledBy: countedChips)
  }

  /// The time between two tokens that the case names, in s.
  private var stepTime: Double? {
    if let milliseconds = item.workload.number("tpot_ms", "tbt_ms") {
      return Double(milliseconds) / 1000
    }
    if let speeds = item.workload.numbers("speed_per_user_tok_s"),
      !speeds.isEmpty
    {
      let sum = speeds.reduce(Rational(0), +)
      return sum.signum > 0 ? Double(Rational(speeds.count) / sum) : nil
    }
    return nil
  }
}

// MARK: - Serving

extension CaseQuestion {
  func serving() throws(ModelError) -> Answer {
    var work = try languageWorkload()
    var allowed: Double?
    var longest: Int?
    if let benchmark = FamilyTable.builtIn.benchmark(
      of: item.workload.text("model") ?? ""),
      item.workload.text("benchmark") != nil
    {
      switch item.workload.text("scenario")?.lowercased() {
      case "server": allowed = Double(benchmark.server) / 1000
      case "interactive": allowed = Double(benchmark.interactive) / 1000
      default: break
      }
      longest = benchmark.longest
      work.input = Rational(benchmark.input)
      work.output =
        item.workload.number("mean_output_tokens_per_sample")
        ?? Rational(benchmark.output)
      work.cache = work.cache ?? .fp8
    }
    guard work.input.signum > 0 else {
      throw .missing(
        "the length of the prompts",
        hint: "a serving case has input and output, or a known benchmark")
    }
    if let concurrency = item.workload.number("concurrency") {
      work.batch = concurrency / Rational(system.chips)
      work.tensorParallel =
        item.workload.whole("tp") ?? min(system.chips, system.domain)
      return try loaded(work)
    }
    return try offline(work, within: allowed, longest: longest)
  }

  /// So many requests at once on the chips that share the weights.
  private func loaded(_ work: LanguageWorkload) throws(ModelError) -> Answer {
    let limit = try Limit.serving(work)
    let batch = work.batch!
    if let factor = timeFactor {
      return Answer(
        limit.counted(batch, in: .seconds, asRate: false),
        try estimator.tokenTime(work), scaledBy: factor)
    }
    return Answer(limit, try estimator.serving(work), scaledBy: countedChips)
  }

  /// As many requests as fit, and as the time between two tokens allows: the
  /// fastest split of the weights that fits.
  private func offline(
    _ work: LanguageWorkload, within allowed: Double?, longest: Int?
  ) throws(ModelError) -> Answer {
    let limit = try Limit.serving(work)
    var best: Estimate?
    var refusal: ModelError?
    for candidate in layouts(of: work) {
      do throws(ModelError) {
        let estimate = try estimator.serving(
          candidate, within: allowed, longest: longest)
        if estimate.value > best?.value ?? 0 { best = estimate }
      } catch { refusal = error }
    }
    guard let best else { throw refusal! }
    return Answer(limit, best, scaledBy: countedChips)
  }

  private func layouts(of work: LanguageWorkload) -> [LanguageWorkload] {
    var result: [LanguageWorkload] = []
    if work.model.experts != nil {
      var spread = work
      spread.expertParallel =
        work.expertParallel ?? min(system.chips, system.domain, 16)
      result.append(spread)
    }
    var split = 1
    while work.model.experts == nil, split <= min(system.chips, 8),
      work.model.splits(over: split)
    {
      var candidate = work
      candidate.tensorParallel = split
      result.append(candidate)
      split *= 2
    }
    return result
  }
}

extension TransformerModel {
  /// The query heads of a layer.
  public var attentionHeads: Int {
    switch attention {
    case .grouped(let heads, _, _), .factorised(let heads, _, _): heads
    case .latent(let heads, _, _, _, _, _): heads
    }
  }

  /// Whether the heads can be split evenly over so many chips.
  func splits(over chips: Int) -> Bool { attentionHeads % chips == 0 }
}
