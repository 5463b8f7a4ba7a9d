import Exact
import Reference
import TestSupport
import Testing

@testable import Performance

struct FastDecodeTests {
  /// A machine and model of seeded sizes.
  private func work(
    using random: inout SplitMix64
  ) throws -> LanguageWorkload {
    var chip = roundChip()
    func about(_ power: Int) -> Span {
      Span(
        Rational(Int.random(in: 1...999, using: &random), 7) * .tenTo(power))
    }
    chip.peaks = [.fp8: about(13), .bf16: about(12)]
    chip.memoryBandwidth = about(10)
    chip.cache = about(6)
    chip.memory = Span(.tenTo(18))
    let models = ModelLibrary.builtIn.models
    var work = LanguageWorkload(
      model: models[Int.random(in: 0..<models.count, using: &random)],
      system: SystemSpecification(
        id: "Random", chip: chip,
        chips: Int.random(in: 1...512, using: &random), domain: 8),
      context: Int.random(in: 1...200_000, using: &random))
    work.batch = Rational(Int.random(in: 1...4096, using: &random))
    work.format = .fp8
    work.speculation =
      [.none, .depth(2), .unknown][Int.random(in: 0..<3, using: &random)]
    return work
  }

  @Test(arguments: UInt64(0)..<500)
  func `The fast bound is the exact one up to rounding`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let work = try work(using: &random)
    let exact = try Limit.decode(work)
    let fast = try FastDecode(work).rate(
      batch: Double(work.batch!), context: Double(work.context))
    let error = abs(fast / Double(exact.value) - 1)
    #expect(error < 1e-12, "seed \(seed): \(fast) and \(exact.value)")
  }

  @Test func `A sweep has every combination, in order`() throws {
    let specifications = Specifications(.builtIn)
    let sweep = Sweep(
      systems: [
        try #require(specifications.system("H100")),
        try #require(specifications.system("CloudMatrix384")),
      ],
      models: [
        try #require(ModelLibrary.builtIn.model(named: "Llama_3_8B"))
      ], batches: [1, 8], contexts: [1024, 4096], format: nil)
    let points = try sweep.points()
    #expect(points.count == sweep.count)
    #expect(
      points.map { "\($0.system) \($0.context) \($0.batch)" }.prefix(4)
        == ["H100 1024 1", "H100 1024 8", "H100 4096 1", "H100 4096 8"])
    #expect(Sweep.csv(points).split(separator: "\n").count == 9)
  }
}
