import Exact
import Hardware
import Input
import Performance
import Reference

extension Benchmark {
  /// What follows from the catalogue, and the limits that no run can beat.
  static let hardwareModel: [Benchmark] = [
    Benchmark(
      "hardware/derive", "Every attribute that follows for four systems"
    ) {
      let book = ReferenceBook.builtIn
      let model = HardwareModel(book)
      let entities = book.entities.values.filter { $0.parts != nil }
        .map(\.id).sorted().prefix(4)
      let attributes = { entities.map { model.derivableAttributes(of: $0) } }
      return Work(
        input: catalogue,
        results: ["attributes": attributes().reduce(0) { $0 + $1.count }]
      ) {
        attributes().reduce(0) { $0 &+ UInt64($1.count) }
      }
    },
    Benchmark("hardware/limits", "Limits of matrix products and of decoding") {
      let limits = SampleLimits()
      let all = limits.all()
      return Work(
        input: catalogue,
        results: [
          "limits": all.count,
          "bits": all.reduce(0) { $0 + $1.value.numerator.bitWidth },
        ]
      ) {
        limits.all().reduce(0) {
          $0 &+ UInt64($1.value.denominator.bitWidth)
        }
      }
    },
    Benchmark("hardware/sweep", "Decode bounds of 10,000 design points") {
      let specifications = Specifications(.builtIn)
      let sweep = Sweep(
        systems: SampleLimits.systems.compactMap {
          specifications.system($0)
        },
        models: ModelLibrary.builtIn.models.prefix(4).map { $0 },
        batches: (1...29).map { $0 * 8 }, contexts: (1...29).map { $0 * 1_024 },
        format: nil)
      let bound = { (points: [Sweep.Point]) in
        points.count { $0.isComputeBound }
      }
      let points = try! sweep.points()
      return Work(
        input: catalogue,
        results: ["points": points.count, "compute bound": bound(points)]
      ) {
        UInt64(bound(try! sweep.points()))
      }
    },
  ]

  private static var catalogue: String {
    identity(
      BuiltInData.reference.flatMap(\.bytes) + BuiltInData.transformers.bytes
        + BuiltInData.families.bytes)
  }
}

/// Matrix products on every chip, and decoding of every model on a few
/// systems; what lacks a figure is left out.
private struct SampleLimits {
  private let chips: [ChipSpecification]
  private let workloads: [LanguageWorkload]

  init() {
    let specifications = Specifications(.builtIn)
    chips = specifications.systems.compactMap { specifications.chip($0) }
    let systems = Self.systems.map { specifications.system($0)! }
    workloads = ModelLibrary.builtIn.models.flatMap { model in
      systems.map { LanguageWorkload(model: model, system: $0, context: 4_096) }
    }
  }

  static let systems = ["DGX_H100", "B200", "GB200_NVL72"]

  func all() -> [Limit] {
    chips.compactMap { chip in
      try? Limit.product(
        MatrixProduct(m: 4_096, n: 4_096, k: 8_192, format: .bf16), on: chip)
    } + workloads.compactMap { try? Limit.decode($0) }
  }
}
