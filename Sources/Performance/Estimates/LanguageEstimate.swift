import Exact
import Foundation

extension Estimator {
  /// Sequences that a chip is taken to decode at once where none is told: as
  /// many as fit beside the weights, and no more than engines schedule.
  static let mostSequences = 1024.0
  /// The share of a chip's memory that weights and cache may fill.
  static let usableMemory = 0.9
  /// Prompt tokens taken in at once where none is told.
  static let usualPass = 16_384.0

  /// Tokens per second of one chip in decoding.
  public func decode(
    _ work: LanguageWorkload
  ) throws(ModelError) -> Estimate {
    let batch = try expectedBatch(work, context: Double(work.context))
    return try decode(work, batch: batch)
  }

  private func decode(
    _ work: LanguageWorkload, batch: Double
  ) throws(ModelError) -> Estimate {
    let parts = try decodeParts(
      work, batch: batch, context: Double(work.context))
    let seconds = parts.reduce(0) { $0 + $1.seconds }
    let accepted = Double(work.speculation.expected)
    return Estimate(
      batch * accepted / seconds, unit: "tokens/s per chip", kind: .decode,
      parts: parts, calibration)
  }

  /// Tokens per second of one chip at the largest batch whose step takes no
  /// longer than told.
  ///
  /// - Parameter stepTime: s between two tokens of a sequence.
  public func decode(
    _ work: LanguageWorkload, stepTime: Double
  ) throws(ModelError) -> Estimate {
    let context = Double(work.context)
    let accepted = Double(work.speculation.expected)
    var (low, high) = (1 / Double(work.system.chips), 8 * Self.mostSequences)
    func seconds(_ batch: Double) throws(ModelError) -> Double {
      try decodeParts(work, batch: batch, context: context)
        .reduce(0) { $0 + $1.seconds } / accepted
    }
    guard try seconds(low) < stepTime else {
      return try decode(work, batch: low)
    }
    for _ in 0..<30 {
      let middle = (low * high).squareRoot()
      if try seconds(middle) < stepTime { low = middle } else { high = middle }
    }
    return try decode(work, batch: low)
  }

  func decodeParts(
    _ work: LanguageWorkload, batch: Double, context: Double
  ) throws(ModelError) -> [Estimate.Part] {
    // Drafted tokens take part in every product.
    var drafted = 1.0
    if case .depth(let depth) = work.speculation { drafted = Double(depth + 1) }
    return try Step(
      work, self, .decode,
      tokens: batch * drafted * Double(work.tensorParallel), context: context
    ).parts()
  }

  /// Prompt tokens per second of one chip.
  public func prefill(
    _ work: LanguageWorkload
  ) throws(ModelError) -> Estimate {
    let tokens = work.tokensPerPass.map(Double.init) ?? Self.usualPass
    let parts = try Step(
      work, self, .prefill, tokens: tokens * Double(work.tensorParallel),
      context: Double(work.context)
    ).parts()
    let seconds = parts.reduce(0) { $0 + $1.seconds }
    return Estimate(
      tokens / seconds / (1 - Double(work.cacheHits)),
      unit: "tokens/s per chip", kind: .prefill, parts: parts, calibration)
  }

  /// The time between two tokens of a sequence where prompts are taken in
  /// between, in s: a step of decoding, and the share of the prompts of
  /// all sequences that falls on it.
  public func tokenTime(
    _ work: LanguageWorkload
  ) throws(ModelError) -> Estimate {
    let context = Double(work.input) + Double(work.output) / 2
    let batch = try expectedBatch(
      work, context: Double(work.input + work.output))
    var parts = try decodeParts(work, batch: batch, context: context)
    if !work.input.isZero {
      let perToken = try promptTime(work)
      parts.append(
        Estimate.Part(
          "prompts",
          batch * Double(work.input / work.output)
            * (1 - Double(work.cacheHits)) * perToken, .compute))
    }
    let seconds = parts.reduce(0) { $0 + $1.seconds }
    let accepted = Double(work.speculation.expected)
    return Estimate(
      seconds / accepted, unit: "s", kind: .serving, parts: parts, calibration)
  }

  /// Output tokens per second of one chip, prompts taken in between.
  ///
  /// - Parameter allowed: the s between two tokens that must not be exceeded;
  ///   the batch is made as small as that asks for.
  /// - Parameter longest: the tokens of the longest answer of a benchmark run,
  ///   which others wait for at its end.
  public func serving(
    _ work: LanguageWorkload, within allowed: Double? = nil,
    longest: Int? = nil
  ) throws(ModelError) -> Estimate {
    var work = work
    var batch = try expectedBatch(
      work, context: Double(work.input + work.output))
    var step = try tokenTime(work)
    if let allowed, step.value > allowed {
      var (low, high) = (1 / Double(work.system.chips), batch)
      for _ in 0..<30 {
        batch = (low * high).squareRoot()
        work.batch = Rational(exactly: batch)
        step = try tokenTime(work)
        if step.value < allowed { low = batch } else { high = batch }
      }
    }
    var rate = batch / step.value
    if let longest {
      work.batch = 1
      let drain = Double(longest) * (try tokenTime(work)).value
      rate *= Self.benchmarkRun / (Self.benchmarkRun + drain)
    }
    return step.converted(
      rate, unit: "tokens/s per chip", kind: .serving, calibration)
  }

  /// The shortest benchmark run, in s: MLPerf inference rules, ten minutes and
  /// a tenth more.
  private static let benchmarkRun = 660.0

  /// What one prompt token costs a chip, in s.
  private func promptTime(
    _ work: LanguageWorkload
  ) throws(ModelError) -> Double {
    let pass = max(8192, Double(work.input))
    let parts = try Step(
      work, self, .prefill, tokens: pass * Double(work.tensorParallel),
      context: Double(work.input)
    ).parts()
    // The pass holds `pass` tokens for each of the chips that share weights.
    return parts.reduce(0) { $0 + $1.seconds } / pass
  }

  /// Sequences per chip: as told, or as many as fit.
  func expectedBatch(
    _ work: LanguageWorkload, context: Double
  ) throws(ModelError) -> Double {
    if let batch = work.batch { return Double(batch) }
    guard let memory = chip.memory else {
      throw .noBatch
    }
    let format = work.format ?? work.model.weights
    let chips =
      work.model.experts == nil
      ? work.tensorParallel : work.expertParallel ?? work.system.chips
    let weights =
      Double(work.model.totalParameters * format.bytes) / Double(chips)
    let each =
      context * Double(work.model.cachedNumbersPerToken)
      * (work.cache.map { Double($0.bytes) } ?? 2)
    let free = Self.usableMemory * Double(memory.best) - weights
    guard free > 0 else {
      throw .doesNotFit(
        model: work.model.id,
        needed: work.model.totalParameters * format.bytes,
        available: memory.best * Rational(chips), chips: chips)
    }
    return max(
      1 / Double(work.tensorParallel), min(free / each, Self.mostSequences))
  }
}
