import ArgumentParser
import Exact
import Performance
import Reference

struct ModelGemm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gemm", abstract: "The time of a matrix product on one chip.",
    discussion: """
      Example: claimcheck model gemm --system H100 --m 8192 --n 8192 --k 8192 \
      --format bf16
      """)

  @OptionGroup var options: ModelOptions
  @Option(help: "Rows of the result.") var m: Int
  @Option(help: "Columns of the result.") var n: Int
  @Option(help: "What the factors share.") var k: Int
  @Option(help: "The number format of the factors.") var format: NumberFormat

  func run() throws {
    try options.answer {
      for (name, value) in [("m", m), ("n", n), ("k", k)]
      where value < 1 || value > 10_000_000 {
        throw ModelError.outOfRange(
          "a product with \(name)", value: "\(value)",
          expected: "1 to 10000000")
      }
      return try .product(
        MatrixProduct(m: m, n: n, k: k, format: format),
        on: options.specification().chip)
    }
  }
}

struct ModelAttention: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attention",
    abstract: "The time of one layer's attention on one chip.",
    discussion: """
      Example: claimcheck model attention --system H100 --batch 64 --context \
      4096 --heads 128 --latent 512 --rotary 64
      """)

  enum Phase: String, ExpressibleByArgument, CaseIterable {
    case decode, prefill
  }

  @OptionGroup var options: ModelOptions
  @Option(help: "Sequences.") var batch: Int
  @Option(help: "Tokens of a sequence.") var context: Int
  @Option(help: "Query heads.") var heads: Int
  @Option(help: "Key and value heads; as many as query heads if left out.")
  var kvHeads: Int?
  @Option(help: "Numbers of a head.") var headDim = 128
  @Option(help: "The width of a latent that all heads share.") var latent: Int?
  @Option(help: "The rotary part beside it.") var rotary = 64
  @Option(help: "decode or prefill.") var phase = Phase.decode
  @Option(help: "The number format of the cache.") var cache = NumberFormat.bf16
  @Option(help: "The number format of the products.")
  var format = NumberFormat.bf16
  @Flag(help: "Whether all pairs are computed, not only the causal half.")
  var full = false

  func run() throws {
    try options.answer {
      for (name, value) in [
        ("batch", batch), ("context", context), ("heads", heads),
        ("head-dim", headDim), ("rotary", rotary), ("latent", latent ?? 1),
        ("kv-heads", kvHeads ?? 1),
      ] where value < 1 || value > 10_000_000 {
        throw ModelError.outOfRange(
          "an attention with \(name)", value: "\(value)",
          expected: "1 to 10000000")
      }
      let shared = kvHeads ?? heads
      guard heads % shared == 0 else {
        throw ModelError.doesNotDivide(heads: heads, over: shared)
      }
      let shape: AttentionCore.Shape =
        latent.map { .latent(heads: heads, latent: $0, rotary: rotary) }
        ?? .grouped(
          heads: heads, keyValueHeads: shared, headDimension: headDim)
      return try .attention(
        AttentionCore(
          shape: shape,
          phase: phase == .decode ? .decode : .prefill(causal: !full),
          batch: batch, context: context, cache: cache, format: format),
        on: options.specification().chip)
    }
  }
}

struct ModelCollective: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collective",
    abstract: "The time of a collective among the chips of a system.",
    discussion: """
      Example: claimcheck model collective --system H100 --kind all_reduce \
      --bytes 536870912 --ranks 8
      """)

  @OptionGroup var options: ModelOptions
  @Option(help: "all_reduce, all_gather, reduce_scatter, alltoall, …")
  var kind: Collective.Kind
  @Option(help: "The message in bytes, as benchmarks count it.")
  var bytes: Int
  @Option(help: "How many ranks take part.") var ranks: Int
  @Flag(help: "Whether it is known that no switch adds anything up.")
  var ring = false

  func run() throws {
    try options.answer {
      guard bytes > 0 else {
        throw ModelError.outOfRange(
          "a message", value: "\(bytes) B", expected: "at least 1 B")
      }
      guard (2...10_000_000).contains(ranks) else {
        throw ModelError.outOfRange(
          "a collective", value: "\(ranks) ranks", expected: "at least 2")
      }
      return try .collective(
        Collective(kind, bytes: Rational(bytes), ranks: ranks, isRing: ring),
        on: options.specification())
    }
  }
}
