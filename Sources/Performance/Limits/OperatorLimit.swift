public import Exact
public import Reference

/// One matrix product: C (m×n) from A (m×k) and B (k×n).
///
/// Operations 2mnk; compulsory traffic reads both factors and writes the
/// result, each in its own format.
public struct MatrixProduct: Sendable {
  public var m: Int
  public var n: Int
  public var k: Int
  public var activations: NumberFormat
  public var weights: NumberFormat
  public var output: NumberFormat

  public init(
    m: Int, n: Int, k: Int, format: NumberFormat,
    output: NumberFormat? = nil
  ) {
    self.m = m
    self.n = n
    self.k = k
    activations = format
    weights = format
    self.output = output ?? (format.bits < 16 ? .bf16 : format)
  }

  public var operations: Rational {
    2 * Rational(m) * Rational(n) * Rational(k)
  }

  public var bytes: Rational {
    Rational(m) * Rational(k) * activations.bytes
      + Rational(k) * Rational(n) * weights.bytes
      + Rational(m) * Rational(n) * output.bytes
  }

  /// The wider of the two factors' formats computes.
  public var format: NumberFormat {
    activations.bits >= weights.bits ? activations : weights
  }
}

/// The attention of one layer's heads, without the products around it.
public struct AttentionCore: Sendable {
  public enum Shape: Hashable, Sendable {
    case grouped(heads: Int, keyValueHeads: Int, headDimension: Int)
    /// With the latent absorbed into the query: one key and value for all.
    case latent(heads: Int, latent: Int, rotary: Int)
  }

  public enum Phase: Hashable, Sendable {
    /// One new token for each sequence over `context` cached ones.
    case decode
    /// All tokens of sequences of length `context`; `causal` halves the work.
    case prefill(causal: Bool)
  }

  public var shape: Shape
  public var phase: Phase
  public var batch: Int
  public var context: Int
  public var cache: NumberFormat
  public var format: NumberFormat

  public init(
    shape: Shape, phase: Phase, batch: Int, context: Int,
    cache: NumberFormat, format: NumberFormat
  ) {
    self.shape = shape
    self.phase = phase
    self.batch = batch
    self.context = context
    self.cache = cache
    self.format = format
  }

  /// Grouped decode 4 b c h d, latent decode 2 b h (2 r + p) c, prefill
  /// 4 b s² h d, halved where causal.
  public var operations: Rational {
    let (b, c) = (Rational(batch), Rational(context))
    var perPair: Rational
    switch shape {
    case .grouped(let heads, _, let dimension):
      perPair = Rational(4 * heads) * Rational(dimension)
    case .latent(let heads, let latent, let rotary):
      perPair = Rational(2 * heads) * Rational(2 * latent + rotary)
    }
    switch phase {
    case .decode: return b * c * perPair
    case .prefill(let causal):
      if causal { perPair = perPair / 2 }
      return b * c * c * perPair
    }
  }

  /// The cache is read once by all heads that share it; queries and results
  /// are small in decode and counted in prefill.
  public var bytes: Rational {
    let (b, c) = (Rational(batch), Rational(context))
    switch (shape, phase) {
    case (.grouped(_, let keyValueHeads, let dimension), .decode):
      return 2 * b * c * Rational(keyValueHeads) * Rational(dimension)
        * cache.bytes
    case (.latent(_, let latent, let rotary), .decode):
      return b * c * Rational(latent + rotary) * cache.bytes
    case (.grouped(let heads, let keyValueHeads, let dimension), .prefill):
      return 2 * b * c * Rational(heads + keyValueHeads) * Rational(dimension)
        * format.bytes
    case (.latent(let heads, let latent, let rotary), .prefill):
      return b * c
        * (Rational(latent + rotary) + Rational(heads) * Rational(2 * latent))
        * format.bytes
    }
  }
}

extension Limit {
  /// The least time of one operator on one chip: the longer of computing it
  /// and moving what cannot be in the cache already.
  ///
  /// - Parameters:
  ///   - bytes: the compulsory traffic in B.
  ///   - canStay: whether the operands may stand in the last-level cache from
  ///     an earlier use.
  /// - Throws: `ModelError` where the catalogue lacks the rate or bandwidth.
  ///
  /// Source: Williams, Waterman, Patterson, "Roofline", Commun. ACM 52(4),
  /// 2009.
  public static func operation(
    operations: Rational, format: NumberFormat, bytes: Rational,
    on chip: ChipSpecification, canStay: Bool
  ) throws(ModelError) -> Limit {
    var terms: [Term] = []
    var assumptions: [Assumption] = []
    if !operations.isZero {
      let rate = try chip.requiredPeak(format, &assumptions)
      terms.append(
        Term(
          .compute, demand: .operations(operations, format),
          time: rate.time(for: operations)))
    }
    if !bytes.isZero {
      terms.append(
        try chip.traffic(bytes, canStay: canStay, chips: 1, &assumptions))
    }
    if terms.isEmpty {
      terms.append(Term(.compute, demand: .nothing, time: Span(0)))
    }
    return Limit(terms: terms, assumptions: assumptions)
  }

  /// The least time of a matrix product.
  public static func product(
    _ work: MatrixProduct, on chip: ChipSpecification, canStay: Bool = true
  ) throws(ModelError) -> Limit {
    try operation(
      operations: work.operations, format: work.format, bytes: work.bytes,
      on: chip, canStay: canStay)
  }

  /// The least time of an attention core.
  public static func attention(
    _ work: AttentionCore, on chip: ChipSpecification, canStay: Bool = true
  ) throws(ModelError) -> Limit {
    try operation(
      operations: work.operations, format: work.format, bytes: work.bytes,
      on: chip, canStay: canStay)
  }
}

extension ChipSpecification {
  /// The dense rate, or the refusal.
  func requiredPeak(
    _ format: NumberFormat, _ assumptions: inout [Assumption]
  ) throws(ModelError) -> Span {
    if sparseOnly.contains(format) {
      throw .sparseOnly(chip: id, format: format)
    }
    guard let (rate, isOwn) = peak(format) else {
      throw .noPeak(
        chip: id, format: format,
        known: NumberFormat.allCases.filter { peaks[$0] != nil })
    }
    if !isOwn {
      assumptions.append(.nextFormat(format, chip: id))
    }
    return rate
  }

  /// The traffic of some chips together, less what may stand in their caches.
  func traffic(
    _ bytes: Rational, canStay: Bool, chips: Int,
    _ assumptions: inout [Assumption]
  ) throws(ModelError) -> Limit.Term {
    guard let bandwidth = memoryBandwidth else {
      throw .noFigure(chip: id, what: .memoryBandwidth)
    }
    var resident = Rational(0)
    if canStay {
      let each = cache?.high ?? Self.largestCache
      resident = min(bytes, each * Rational(chips))
      assumptions.append(.inCache(resident, isSizeKnown: cache != nil))
    }
    let moved = bytes - resident
    return Limit.Term(
      .memoryBandwidth, demand: .traffic(moved),
      time: bandwidth.scaled(by: Rational(chips)).time(for: moved))
  }
}
