public import Exact
public import Reference

/// How many tokens one step of decoding can yield for a sequence.
public enum Speculation: Sendable, Equatable {
  /// One token a step.
  case none
  /// So many tokens are drafted; at most one more is accepted.
  case depth(Int)
  /// So many are accepted on average.
  case accepted(Rational)
  /// Nothing is told: the deepest draft in use is taken in the run's favour.
  case unknown

  /// The deepest draft that is taken to be possible where none is told.
  public static let deepest = 7

  /// The most tokens of a step.
  public var most: Rational {
    switch self {
    case .none: 1
    case .depth(let depth): Rational(depth + 1)
    case .accepted(let count): count
    case .unknown: Rational(Self.deepest + 1)
    }
  }

  /// The tokens to reckon with for an estimate.
  public var expected: Rational {
    switch self {
    case .none, .unknown: 1
    // Each drafted token is accepted with 7 in 10, as published for the
    // multi-token prediction of DeepSeek (arXiv 2506.12708, section 5).
    case .depth(let depth):
      (0...depth).reduce(Rational(0)) { $0 + Rational(7, 10).power($1) }
    case .accepted(let count): count
    }
  }
}

/// A language model at work on a system.
public struct LanguageWorkload: Sendable {
  public var model: TransformerModel
  public var system: SystemSpecification
  /// The format of the weights and products; nil takes the fastest for a
  /// limit and the model's own for an estimate.
  public var format: NumberFormat?
  /// The format of the cache; nil takes the format's, one byte at most.
  public var cache: NumberFormat?
  /// Sequences per chip; nil for as many as fit.
  public var batch: Rational?
  /// Tokens of a sequence that are attended to, or the length of a prompt.
  public var context: Int
  public var speculation: Speculation = .unknown
  /// How many chips share one copy of the attention weights.
  public var tensorParallel = 1
  /// Over how many chips the experts are spread.
  public var expertParallel: Int?
  /// Copies of experts that stand besides: 32 make 288 of 256.
  public var redundantExperts = 0
  /// How much the busiest rank has to do, compared with the mean: nil for
  /// the placement that is usual.
  public var balance: Double?
  /// Tokens in one pass of a prefill on each chip.
  public var tokensPerPass: Int?
  /// The share of prompt tokens found in a cache and not computed.
  public var cacheHits: Rational = 0
  /// Prompt tokens per sequence and output tokens per sequence, for serving.
  public var input: Rational = 0
  public var output: Rational = 1

  public init(
    model: TransformerModel, system: SystemSpecification, context: Int
  ) {
    self.model = model
    self.system = system
    self.context = context
  }
}

extension LanguageWorkload {
  /// The narrowest format that favours the run where none is told.
  var favourableFormat: NumberFormat {
    if let format { return format }
    let known = system.chip.peaks.keys
    return known.min {
      ($0.bits, $0.rawValue) < ($1.bits, $1.rawValue)
    }.flatMap { $0.bits <= model.weights.bits ? $0 : nil } ?? model.weights
  }

  /// The cache's format in the run's favour.
  var favourableCache: NumberFormat {
    if let cache { return cache }
    return favourableFormat.bits < 8 ? favourableFormat : .fp8
  }

  /// Operations on one new token at the end of a context: two for each weight
  /// it meets, and the attention over the context.
  func operationsPerToken(context: Rational) -> Rational {
    2 * model.activeParameters
      + Rational(model.layers) * model.attentionOperations * context
  }

  /// Operations on one prompt token, the mean over a causal prompt: half the
  /// context on average, and the head for the last token alone.
  func operationsPerPromptToken(length: Rational) -> Rational {
    2 * (model.activeParameters - model.embeddingParameters)
      + 2 * model.embeddingParameters / length
      + Rational(model.layers) * model.attentionOperations * (length + 1) / 2
  }

  /// The weights that have to be read at least once in a step, over all
  /// chips: routing may send every token to the same experts.
  var leastWeightBytes: Rational {
    model.activeParameters * favourableFormat.bytes
  }

  /// What the cache of one sequence takes, in B.
  func cacheBytes(context: Rational) -> Rational {
    context * model.cachedNumbersPerToken * favourableCache.bytes
  }
}

extension TransformerModel {
  /// Operations of one layer's attention for a new token and each token of
  /// its context: the fewest of the ways to compute it.
  public var attentionOperations: Rational {
    switch attention {
    case .grouped(let heads, _, let dimension),
      .factorised(let heads, _, let dimension):
      return Rational(4 * heads) * Rational(dimension)
    case .latent(let heads, _, let latent, let rotary, let dimension, let value):
      // Over expanded keys and values, or with the latent absorbed.
      return Rational(2 * heads)
        * Rational(min(dimension + rotary + value, 2 * latent + rotary))
    }
  }
}
