import ArgumentParser
import Exact
import Foundation
import Input
import Performance
import Reference

/// The options of a language model at work.
struct LanguageOptions: ParsableArguments {
  @Option(help: "A model by its id or name, such as DeepSeek_R1.")
  var model: String
  @Option(help: "A file of your own models; may repeat.")
  var modelFile: [String] = []
  @Option(help: "The number format of weights and products, such as fp8.")
  var format: NumberFormat?
  @Option(help: "The number format of the cache.") var cache: NumberFormat?
  @Option(help: "Over how many chips the attention is split.")
  var tensorParallel = 1
  @Option(help: "Over how many chips the experts are spread.")
  var expertParallel: Int?
  @Option(help: "Copies of experts that stand besides.")
  var redundant = 0
  @Option(help: "Drafted tokens a step; 0 for none.") var draft: Int?
  @Option(help: "A chip's price an hour: tells what a million tokens cost.")
  var hourlyPrice: String?

  func workload(
    _ options: ModelOptions, context: Int, batch: String?
  ) throws -> LanguageWorkload {
    let library = try library()
    guard let found = library.model(named: model) else {
      throw ModelError.unknownModel(model, near: library.names(near: model))
    }
    var work = LanguageWorkload(
      model: found, system: try options.specification(), context: context)
    work.format = format
    work.cache = cache
    work.tensorParallel = tensorParallel
    work.expertParallel = expertParallel
    work.redundantExperts = redundant
    if let draft {
      guard (0...Speculation.deepest).contains(draft) else {
        throw ModelError.outOfRange(
          "a draft", value: "\(draft) tokens",
          expected: "0 to \(Speculation.deepest)")
      }
      work.speculation = draft == 0 ? .none : .depth(draft)
    }
    if let batch, batch != "largest" {
      guard let count = Rational(decimal: batch), count.signum > 0 else {
        throw ModelError.outOfRange(
          "a batch", value: "'\(batch)'",
          expected: "sequences per chip, or 'largest'")
      }
      work.batch = count
    }
    return work
  }

  /// The answer, or what it costs where a price is told.
  func priced(_ assessment: Assessment) throws -> Assessment {
    guard let hourlyPrice else { return assessment }
    guard let price = Rational(decimal: hourlyPrice) else {
      throw ModelError.outOfRange(
        "the price of an hour", value: "'\(hourlyPrice)'",
        expected: "a positive number")
    }
    return try assessment.cost(ofMillionTokensAt: price)
  }

  private func library() throws -> ModelLibrary {
    var files: [InputFile] = []
    for path in modelFile {
      files.append(
        InputFile(
          name: path,
          bytes: Array(try Data(contentsOf: URL(filePath: path)))))
    }
    let reading = ModelLibrary.read(files, onto: .builtIn)
    guard reading.errors.isEmpty else {
      Terminal.report(reading.errors)
      throw ExitCode(2)
    }
    return reading.value
  }
}

struct ModelDecode: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode", abstract: "Tokens per second and chip in decoding.",
    discussion: """
      Example: claimcheck model decode --model DeepSeek_R1 --system \
      CloudMatrix384 --batch 96 --context 4096 --format int8 --stated 1943
      """)

  @OptionGroup var language: LanguageOptions
  @OptionGroup var options: ModelOptions
  @Option(help: "Sequences on each chip, or 'largest' for what fits.")
  var batch: String?
  @Option(help: "Tokens of a sequence that are attended to.") var context: Int

  func run() throws {
    try options.answer {
      guard let batch else {
        throw ModelError.missing(
          "the batch",
          hint: "say how many sequences each chip decodes with"
            + " --batch, or --batch largest for what fits")
      }
      return try language.priced(
        .decode(language.workload(options, context: context, batch: batch)))
    }
  }
}

struct ModelPrefill: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prefill",
    abstract: "Prompt tokens per second and chip.",
    discussion: """
      Example: claimcheck model prefill --model DeepSeek_R1 --system \
      CloudMatrix384 --prompt 4096 --tokens 16384 --format int8
      """)

  @OptionGroup var language: LanguageOptions
  @OptionGroup var options: ModelOptions
  @Option(help: "Tokens of a prompt.") var prompt: Int
  @Option(help: "Prompt tokens in one pass on each chip.") var tokens: Int?
  @Option(help: "The share of prompt tokens found in a cache, such as 0.5.")
  var cacheHits: String?

  func run() throws {
    try options.answer {
      var work = try language.workload(options, context: prompt, batch: nil)
      if let tokens {
        guard tokens > 0 else {
          throw ModelError.outOfRange(
            "a pass", value: "\(tokens) tokens", expected: "at least one")
        }
        work.tokensPerPass = tokens
      }
      if let cacheHits {
        guard let share = Rational(decimal: cacheHits) else {
          throw ModelError.outOfRange(
            "a share of cached tokens", value: "'\(cacheHits)'",
            expected: "0 or more, less than 1")
        }
        work.cacheHits = share
      }
      return try language.priced(.prefill(work))
    }
  }
}

/// The options of requests: how many at once, and how long.
struct RequestOptions: ParsableArguments {
  @Option(help: "Sequences on each chip, or 'largest' for what fits.")
  var batch: String?
  @Option(help: "Tokens of a prompt.") var input: Int
  @Option(help: "Tokens of an answer.") var answer: Int

  func workload(
    _ language: LanguageOptions, _ options: ModelOptions
  ) throws -> LanguageWorkload {
    guard let batch else {
      throw ModelError.missing(
        "the batch",
        hint: "say how many sequences each chip serves with"
          + " --batch, or --batch largest for what fits")
    }
    guard input > 0, answer > 0, input < 10_000_000, answer < 10_000_000
    else {
      throw ModelError.outOfRange(
        "a request", value: "\(input) tokens in and \(answer) out",
        expected: "at least one of each")
    }
    var work = try language.workload(
      options, context: input + answer / 2, batch: batch)
    work.input = Rational(input)
    work.output = Rational(answer)
    return work
  }
}

struct ModelServing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serving",
    abstract: "Output tokens per second and chip, prompts taken in between.",
    discussion: """
      Example: claimcheck model serving --model Llama_3_70B --system H100 \
      --chips 8 --tensor-parallel 8 --batch 8 --input 1024 --answer 1024 \
      --format fp8
      """)

  @OptionGroup var language: LanguageOptions
  @OptionGroup var options: ModelOptions
  @OptionGroup var requests: RequestOptions

  func run() throws {
    try options.answer {
      try language.priced(.serving(requests.workload(language, options)))
    }
  }
}

struct ModelDisaggregated: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disaggregated",
    abstract: "Output tokens per second and chip of a pool for prompts and one"
      + " for decoding.",
    discussion: """
      The shares of the time are the shares of the chips that keep both pools \
      busy.

      Example: claimcheck model disaggregated --model DeepSeek_R1 --system \
      CloudMatrix384 --batch 96 --input 4096 --answer 256 --format int8
      """)

  @OptionGroup var language: LanguageOptions
  @OptionGroup var options: ModelOptions
  @OptionGroup var requests: RequestOptions

  func run() throws {
    try options.answer {
      try language.priced(
        .disaggregated(requests.workload(language, options)))
    }
  }
}
