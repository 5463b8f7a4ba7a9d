import Exact

extension Limit {
  /// The most tokens per second that one chip of a system can decode.
  ///
  /// Weights have to be read once a step by all chips together, the cache of
  /// every sequence once, and every accepted token has to be computed; the
  /// three overlap perfectly and no link costs time. Drafts spread the
  /// traffic, never the operations, over more tokens.
  public static func decode(
    _ work: LanguageWorkload
  ) throws(ModelError) -> Limit {
    try work.checkFits()
    let chip = work.system.chip
    let context = Rational(work.context)
    let batch = try work.favourableBatch(context: context)
    let accepted = work.speculation.most
    var assumptions = work.formatAssumptions
    let tokens = batch * accepted
    let operations = tokens * work.operationsPerToken(context: context)
    let bytes =
      work.leastWeightBytes / Rational(work.system.chips)
      + batch * work.cacheBytes(context: context)
    let rate = try chip.requiredPeak(work.favourableFormat, &assumptions)
    let terms = [
      Term(
        .compute,
        demand: .stepOperations(operations, work.favourableFormat),
        time: rate.time(for: operations)),
      try chip.traffic(bytes, canStay: true, chips: 1, &assumptions),
    ]
    switch work.speculation {
    case .unknown:
      assumptions.append(
        .untoldSpeculation(tokens: accepted, tightens: true))
    case .depth(let depth):
      assumptions.append(.allAccepted(drafted: depth))
    default: break
    }
    if work.model.experts != nil {
      assumptions.append(.sameExperts)
    }
    return Limit(
      amount: tokens, unit: .tokensPerSecondAndChip, isRate: true, terms: terms,
      assumptions: assumptions)
  }

  /// The most prompt tokens per second that one chip can take in.
  public static func prefill(
    _ work: LanguageWorkload
  ) throws(ModelError) -> Limit {
    try work.checkFits()
    guard work.cacheHits < 1, work.cacheHits.signum >= 0 else {
      throw .outOfRange(
        "a share of cached tokens", value: "\(work.cacheHits)",
        expected: "0 or more, less than 1")
    }
    var assumptions = work.formatAssumptions
    let operations = work.operationsPerPromptToken(
      length: Rational(work.context))
    let rate = try work.system.chip.requiredPeak(
      work.favourableFormat, &assumptions)
    assumptions.append(.causalAttention)
    if !work.cacheHits.isZero {
      assumptions.append(.cachedTokens(work.cacheHits))
    }
    return Limit(
      amount: 1 / (1 - work.cacheHits), unit: .tokensPerSecondAndChip,
      isRate: true,
      terms: [
        Term(
          .compute, demand: .operationsPerComputedToken(operations),
          time: rate.time(for: operations))
      ], assumptions: assumptions)
  }

  /// The most output tokens per second of one chip that also takes in the
  /// prompts, or that shares them with others.
  public static func serving(
    _ work: LanguageWorkload
  ) throws(ModelError) -> Limit {
    try work.checkFits()
    guard work.output.signum > 0 else {
      throw .outOfRange(
        "output of", value: "\(work.output) tokens", expected: "at least one")
    }
    let context = work.input + work.output / 2
    let batch = try work.favourableBatch(context: context)
    var assumptions = work.formatAssumptions
    let prompt =
      work.input.isZero
      ? 0
      : work.input / work.output * (1 - work.cacheHits)
        * work.operationsPerPromptToken(length: work.input)
    let accepted = work.speculation.most
    let operations = work.operationsPerToken(context: context) + prompt
    let bytes =
      (work.leastWeightBytes / Rational(work.system.chips)
        + batch * work.cacheBytes(context: context)) / (batch * accepted)
    let chip = work.system.chip
    let rate = try chip.requiredPeak(work.favourableFormat, &assumptions)
    // The caches can hold so much in each step, shared by its tokens.
    let resident = min(
      bytes,
      (chip.cache?.high ?? ChipSpecification.largestCache)
        / (batch * accepted))
    var none: [Assumption] = []
    let terms = [
      Term(
        .compute, demand: .operationsPerOutputToken(operations),
        time: rate.time(for: operations)),
      try chip.traffic(bytes - resident, canStay: false, chips: 1, &none),
    ]
    if work.speculation == .unknown {
      assumptions.append(
        .untoldSpeculation(tokens: accepted, tightens: false))
    }
    return Limit(
      unit: .tokensPerSecondAndChip, isRate: true, terms: terms,
      assumptions: assumptions)
  }
}

extension LanguageWorkload {
  /// What is taken in the run's favour about formats.
  var formatAssumptions: [Assumption] {
    var result: [Assumption] = []
    if format == nil { result.append(.narrowestFormat(favourableFormat)) }
    if cache == nil { result.append(.cacheFormat(favourableCache)) }
    return result
  }

  /// The batch told, or the largest for which there is memory.
  func favourableBatch(context: Rational) throws(ModelError) -> Rational {
    if let batch {
      guard batch.signum > 0 else {
        throw .outOfRange(
          "a batch", value: "\(batch)", expected: "more than 0")
      }
      return batch
    }
    guard let memory = system.chip.memory else {
      // Shared by so many sequences the weights cost next to nothing.
      return 1_000_000
    }
    let free = memory.high - leastStoredBytes / Rational(system.chips)
    let each = cacheBytes(context: context)
    return max(1, each.isZero ? 1 : free / each)
  }

  /// What the weights take, all experts once.
  var leastStoredBytes: Rational {
    model.totalParameters * favourableFormat.bytes
  }

  /// Refuses what cannot stand in the memories of all chips together, at the
  /// high end of the catalogue.
  func checkFits() throws(ModelError) {
    guard context > 0 else {
      throw .outOfRange(
        "a context", value: "\(context) tokens", expected: "at least 1")
    }
    guard let memory = system.chip.memory else { return }
    let available = memory.high * Rational(system.chips)
    let length = max(Rational(context), input + output / 2)
    let needed =
      leastStoredBytes
      + (batch ?? 0) * Rational(system.chips) * cacheBytes(context: length)
    guard needed <= available else {
      throw .doesNotFit(
        model: model.id, needed: needed, available: available,
        chips: system.chips)
    }
  }
}
