public import Reference
import Exact

/// The decode limits of every combination of systems, models, batches and
/// contexts.
public struct Sweep: Sendable {
  /// One combination.
  public struct Point: Sendable {
    public let system: String
    public let model: String
    public let batch: Int
    public let context: Int
    /// Tokens per second and chip, at most.
    public let rate: Double
    public let isComputeBound: Bool
    public let fits: Bool
  }

  public let systems: [SystemSpecification]
  public let models: [TransformerModel]
  public let batches: [Int]
  public let contexts: [Int]
  public let format: NumberFormat?

  public init(
    systems: [SystemSpecification], models: [TransformerModel],
    batches: [Int], contexts: [Int], format: NumberFormat?
  ) {
    self.systems = systems
    self.models = models
    self.batches = batches
    self.contexts = contexts
    self.format = format
  }

  public var count: Int {
    systems.count * models.count * batches.count * contexts.count
  }

  /// Works out every point, in the order of the lists.
  ///
  /// - Parameter tick: told the number of points of each pair of system and
  ///   model once they are done.
  public func points(
    tick: (Int) -> Void = { _ in }
  ) throws(ModelError) -> [Point] {
    var points: [Point] = []
    points.reserveCapacity(count)
    for system in systems {
      for model in models {
        var work = LanguageWorkload(model: model, system: system, context: 1)
        work.format = format
        // A sweep compares machines; drafts would favour all alike.
        work.speculation = .none
        let limit = try FastDecode(work)
        for context in contexts {
          for batch in batches {
            let (b, c) = (Double(batch), Double(context))
            points.append(
              Point(
                system: system.id, model: model.id, batch: batch,
                context: context, rate: limit.rate(batch: b, context: c),
                isComputeBound: limit.isComputeBound(batch: b, context: c),
                fits: limit.fits(batch: b, context: c)))
          }
        }
        tick(contexts.count * batches.count)
      }
    }
    return points
  }

  /// The points as CSV, a header first.
  public static func csv(_ points: [Point]) -> String {
    var text =
      "system,model,context,batch,tokens_per_s_per_chip,bound_by,fits\n"
    for point in points {
      text +=
        "\(point.system),\(point.model),\(point.context),\(point.batch),"
        + "\(point.rate),"
        + (point.isComputeBound
          ? Resource.compute.rawValue : Resource.memoryBandwidth.rawValue)
        + ",\(point.fits ? "yes" : "no")\n"
    }
    return text
  }
}
