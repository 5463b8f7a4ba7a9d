import Exact

extension CaseQuestion {
  private func trainingWorkload(
    tokens: Rational
  ) throws(ModelError) -> TrainingWorkload {
    let fields = item.workload
    guard let parameters = model?.activeParameters ?? fields.number("params")
    else {
      let name = fields.text("model") ?? ""
      throw .unknownModel(name, near: library.names(near: name))
    }
    var work = TrainingWorkload(
      system: system, parameters: parameters, tokens: tokens,
      sequence: fields.whole("seq", "sequence") ?? 4096,
      format: format("dtype") ?? .bf16)
    work.model = model
    work.totalParameters = model?.totalParameters ?? parameters
    if let text = fields.text("recompute") {
      work.recompute =
        text.contains("full")
        ? .full : text.contains("sel") ? .selective : .none
    } else if fields.answer("activation_checkpointing") {
      work.recompute = .full
    }
    work.tensorParallel = fields.whole("tp") ?? 1
    work.pipelineParallel = fields.whole("pp") ?? 1
    if let batch = fields.whole("global_batch") {
      let each =
        (fields.whole("dp") ?? 1) * (fields.whole("microbatch") ?? 1)
      work.microBatches = max(1, batch / max(1, each))
    }
    if let model, !model.splits(over: work.tensorParallel) {
      throw .doesNotDivide(
        heads: model.attentionHeads, over: work.tensorParallel)
    }
    return work
  }

  func trainingStep() throws(ModelError) -> Answer {
    if let factor = timeFactor {
      guard let batch = item.workload.number("global_batch"),
        let length = item.workload.number("seq")
      else {
        throw .missing("the batch", hint: "a step has global_batch and seq")
      }
      let work = try trainingWorkload(tokens: batch * length)
      return Answer(
        try Limit.training(work), try estimator.training(work),
        scaledBy: factor)
    }
    let tokens = Rational(system.chips) * 4096
    let work = try trainingWorkload(tokens: tokens)
    let limit = try Limit.training(work)
    let estimate = try estimator.training(work)
    if item.unit == "%" || item.unit.lowercased().contains("mfu") {
      // The model's operations over the dense peak.
      let share = limit.binding.time
      let used = Double(share.best) / estimate.value * 100
      let scaled = estimate.converted(
        used, unit: "%", kind: .trainingStep, estimator.calibration)
      return Answer(
        limit: 100 * share.best / share.low, isUpper: true,
        estimate: scaled.value, band: scaled.band, resource: .compute)
    }
    guard item.unit.hasPrefix("tokens/s") else { throw unitError }
    return Answer(
      limit.counted(tokens, in: .tokensPerSecond, asRate: true),
      estimate.converted(
        Double(tokens) / estimate.value, unit: "tokens/s", kind: .trainingStep,
        estimator.calibration),
      scaledBy: countedChips / Rational(system.chips))
  }

  func trainingRun() throws(ModelError) -> Answer {
    guard let tokens = item.workload.number("tokens") else {
      throw .missing("the tokens", hint: "a run has the tokens it took in")
    }
    let work = try trainingWorkload(tokens: tokens)
    let limit = try Limit.training(work)
    let estimate = try estimator.training(work)
    if item.unit.contains("hours") {
      return Answer(
        limit, estimate, scaledBy: Rational(system.chips) / 3600)
    }
    if let factor = timeFactor {
      return Answer(limit, estimate, scaledBy: factor)
    }
    if item.unit.contains("days") {
      return Answer(limit, estimate, scaledBy: Rational(1, 86_400))
    }
    throw unitError
  }
}

// MARK: - Power and cost

extension CaseQuestion {
  func power() throws(ModelError) -> Answer {
    let quantity = item.measured.text("quantity")?.lowercased() ?? ""
    guard item.unit == "W" || item.unit == "kW" else { throw unitError }
    let scope: PowerScope =
      quantity.contains("server") || quantity.contains("wall")
      ? .server : .chip
    let chips =
      quantity.contains("chip") || quantity.contains("gpu power")
      ? 1 : system.chips
    let limit = try Limit.power(of: system.chip, chips: chips, scope: scope)
    let estimate = try estimator.power(
      chips: chips, utilisation: utilisation, scope: scope)
    return Answer(
      limit, estimate, scaledBy: item.unit == "kW" ? Rational(1, 1000) : 1)
  }

  /// The busier of compute and memory, as far as the case tells; a loaded
  /// server is taken to be busy.
  private var utilisation: Double {
    var shares: [Double] = []
    if let rate = item.measured.number("gflops"),
      let peak = system.chip.peaks[.fp32] ?? system.chip.peaks[.fp64]
    {
      shares.append(Double(rate * .tenTo(9) / peak.best))
    }
    if let rate = item.workload.number("bandwidth_GBps"),
      let peak = system.chip.memoryBandwidth
    {
      shares.append(Double(rate * .tenTo(9) / peak.best))
    }
    return shares.max() ?? 1
  }

  /// What is exact arithmetic: price, chips and hours, or tokens.
  func cost() throws(ModelError) -> Answer {
    guard let price = item.workload.number("hourly_price_usd") else {
      throw .missing(
        "the price of an hour", hint: "a cost has workload.hourly_price_usd")
    }
    let chips = item.system.number("count") ?? Rational(system.chips)
    let cost: Rational
    if item.unit.contains("per million"),
      let rate = item.workload.number("tokens_per_s_node", "tokens_per_s")
    {
      cost = price * chips * 1_000_000 / (3600 * rate)
    } else if let hours = item.workload.number("hours") {
      cost = price * chips * hours
    } else {
      throw .missing("the hours", hint: "a cost has workload.hours")
    }
    let value = Double(cost)
    return Answer(
      limit: nil, isUpper: false, estimate: value,
      band: value * 0.99...value * 1.01)
  }
}
