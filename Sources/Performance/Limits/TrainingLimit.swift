public import Exact
public import Reference

/// One step of training, or a whole run.
public struct TrainingWorkload: Sendable {
  /// How much of the forward pass is computed a second time.
  public enum Recompute: String, Sendable, CaseIterable {
    case none, selective, full
  }

  public var system: SystemSpecification
  /// The weights that a token is multiplied with.
  public var activeParameters: Rational
  /// All weights.
  public var totalParameters: Rational
  /// The shape, where it is known, for attention and traffic.
  public var model: TransformerModel?
  public var format: NumberFormat
  /// Tokens in the step or run.
  public var tokens: Rational
  public var sequence: Int
  public var recompute: Recompute = .none
  public var tensorParallel = 1
  public var pipelineParallel = 1
  /// Micro-batches that one pipeline takes in a step.
  public var microBatches = 1

  public init(
    system: SystemSpecification, parameters: Rational, tokens: Rational,
    sequence: Int, format: NumberFormat
  ) {
    self.system = system
    activeParameters = parameters
    totalParameters = parameters
    self.tokens = tokens
    self.sequence = sequence
    self.format = format
  }

  /// Operations of the model on one token, forwards: two a weight and causal
  /// attention.
  public var forwardOperations: Rational {
    2 * activeParameters
      + (model.map {
        Rational($0.layers) * $0.attentionOperations
          * Rational(sequence + 1) / 2
      } ?? 0)
  }

  /// Operations of a training step on one token: the backward pass costs
  /// twice the forward one; nothing is recomputed.
  public var operationsPerToken: Rational { 3 * forwardOperations }
}

extension Limit {
  /// The least time of a training step: every operation of the model once, at
  /// the dense peak of every chip.
  public static func training(
    _ work: TrainingWorkload
  ) throws(ModelError) -> Limit {
    guard work.tokens.signum > 0 else {
      throw .outOfRange(
        "training on", value: "\(work.tokens) tokens", expected: "at least one")
    }
    var assumptions: [Assumption] = [.nothingTwice, .causalAttention]
    let operations = work.tokens * work.operationsPerToken
    let rate = try work.system.chip.requiredPeak(work.format, &assumptions)
    return Limit(
      terms: [
        Term(
          .compute,
          demand: .operations(operations, work.format),
          time: rate.scaled(by: Rational(work.system.chips))
            .time(for: operations))
      ], assumptions: assumptions)
  }
}
