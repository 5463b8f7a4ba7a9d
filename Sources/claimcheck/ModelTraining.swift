import ArgumentParser
import Exact
import Input
import Performance
import Reference

struct ModelTraining: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "training", abstract: "The time of a training step.",
    discussion: """
      Example: claimcheck model training --model GPT_3_175B --system A100 \
      --chips 64 --batch 64 --sequence 2048 --format bf16 --tensor-parallel 8 \
      --pipeline-parallel 8
      """)

  @OptionGroup var options: ModelOptions
  @Option(help: "A model by its id or name.") var model: String
  @Option(help: "Sequences in the step.") var batch: Int
  @Option(help: "Tokens of a sequence.") var sequence: Int
  @Option(help: "The number format of the products.") var format: NumberFormat
  @Option(help: "none, selective or full.")
  var recompute = TrainingWorkload.Recompute.none
  @Option(help: "Over how many chips each layer is split.")
  var tensorParallel = 1
  @Option(help: "Over how many chips the layers are spread.")
  var pipelineParallel = 1
  @Option(help: "Sequences of a micro-batch.") var microBatch = 1

  func run() throws {
    try options.answer {
      guard let found = ModelLibrary.builtIn.model(named: model) else {
        throw ModelError.unknownModel(
          model, near: ModelLibrary.builtIn.names(near: model))
      }
      for (name, value) in [
        ("batch", batch), ("sequence", sequence),
        ("tensor-parallel", tensorParallel),
        ("pipeline-parallel", pipelineParallel), ("micro-batch", microBatch),
      ] where value < 1 || value > 10_000_000 {
        throw ModelError.outOfRange(
          "a step with \(name)", value: "\(value)", expected: "1 to 10000000")
      }
      guard found.attentionHeads % tensorParallel == 0 else {
        throw ModelError.doesNotDivide(
          heads: found.attentionHeads, over: tensorParallel)
      }
      let system = try options.specification()
      var work = TrainingWorkload(
        system: system, parameters: found.activeParameters,
        tokens: Rational(batch) * Rational(sequence), sequence: sequence,
        format: format)
      work.model = found
      work.totalParameters = found.totalParameters
      work.recompute = recompute
      work.tensorParallel = tensorParallel
      work.pipelineParallel = pipelineParallel
      let replicas = max(
        1, system.chips / (tensorParallel * pipelineParallel))
      work.microBatches = max(1, batch / (replicas * microBatch))
      return try .training(work)
    }
  }
}

struct ModelPower: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power", abstract: "The power that some chips draw.",
    discussion: """
      Example: claimcheck model power --system B200 --chips 8 --scope server
      """)

  @OptionGroup var options: ModelOptions
  @Option(help: "chip for the chips alone, server for all around them too.")
  var scope = PowerScope.chip
  @Option(help: "How busy compute or memory is, from 0 to 1.")
  var utilisation = 1.0

  func run() throws {
    try options.answer {
      guard (0...1).contains(utilisation) else {
        throw ModelError.outOfRange(
          "a utilisation", value: "\(utilisation)", expected: "0 to 1")
      }
      return try .power(
        options.specification(), scope: scope, utilisation: utilisation)
    }
  }
}
