import Exact
import Foundation

extension Estimator {
  /// The time of a training step in s: products with what is recomputed, the
  /// traffic of everything between them, the reductions of split weights, and
  /// the idle ends of the pipeline.
  public func training(
    _ work: TrainingWorkload
  ) throws(ModelError) -> Estimate {
    let tokens = Double(work.tokens) / Double(work.system.chips)
    let forward = Double(work.forwardOperations)
    let passes = work.recompute == .full ? 4.0 : 3.0
    var operations = passes * forward
    if work.recompute == .selective, let model = work.model {
      operations +=
        Double(model.layers) * Double(model.attentionOperations)
        * Double(work.sequence) / 2
    }
    let products =
      tokens * operations * constant(.trainingProducts)
      / (computeShare(work.format) * (try peak(work.format)))
    var parts = [Estimate.Part("products", products, .compute)]
    let (layers, hidden) = shape(of: work)
    let tensor = Double(work.tensorParallel)
    // Norms and residuals are not split with the weights.
    let share = (1 + 2 / tensor) / 3 * tensor
    let traffic =
      tokens * layers * hidden * copies(of: work) * share
      * constant(.trainingTraffic)
    parts.append(
      Estimate.Part(
        "between the products",
        traffic / (constant(.memory) * (try bandwidth())), .memoryBandwidth))
    if tensor > 1 {
      // Two reductions forwards and two backwards; again where recomputed.
      let times = work.recompute == .full ? 6.0 : 4.0
      let wire = 2 * (tensor - 1) / tensor * hidden * 2
      parts.append(
        Estimate.Part(
          "reductions",
          tokens * tensor * layers * times * wire
            / (constant(.ring) * (try link())), .scaleUp))
    }
    let stages = Double(work.pipelineParallel)
    if stages > 1 {
      let busy = Step.sum(parts)
      parts.append(
        Estimate.Part(
          "pipeline ends", busy * (stages - 1) / Double(work.microBatches)))
    }
    return total(parts, .trainingStep)
  }

  /// How often a layer handles the hidden state of a token, compared with a
  /// dense one: once in attention, and once for each expert of its own.
  private func copies(of work: TrainingWorkload) -> Double {
    guard let model = work.model, let experts = model.experts else { return 1 }
    let each = Double(1 + experts.top + experts.shared) / 2
    return (Double(model.denseLayers) + Double(model.expertLayers) * each)
      / Double(model.layers)
  }

  /// Layers and width; of a model known by its size alone those of a
  /// transformer with 128 times as much width as layers.
  private func shape(
    of work: TrainingWorkload
  ) -> (layers: Double, hidden: Double) {
    if let model = work.model {
      return (Double(model.layers), Double(model.hidden))
    }
    // N = 12 layers hidden².
    let hidden = cbrt(Double(work.totalParameters) * 128 / 12)
    return (hidden / 128, hidden)
  }

  /// Power of some chips in W: idle and the share of the rest that the busier
  /// of compute and memory asks for; a server draws more than its chips.
  public func power(
    chips: Int, utilisation: Double, scope: PowerScope
  ) throws(ModelError) -> Estimate {
    guard let limit = chip.power else {
      throw .noFigure(chip: chip.id, what: .power)
    }
    let most = Double(limit.best)
    let idle = constant(.idle) * most
    let each = idle + (most - idle) * min(1, max(0, utilisation))
    let factor = scope == .server ? 1 + constant(.server) : 1
    return Estimate(
      each * Double(chips) * factor, unit: "W", kind: .power, parts: [],
      calibration)
  }
}
