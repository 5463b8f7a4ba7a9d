import Exact
import Input
import Reference
import Testing

@testable import Performance

/// Mistakes other tools are known to make, each shown absent here.
struct DefectTests {
  private static let specifications = Specifications(.builtIn)

  private func chip(_ id: String) throws -> ChipSpecification {
    try #require(Self.specifications.chip(id))
  }

  private func model(_ name: String) throws -> TransformerModel {
    try #require(ModelLibrary.builtIn.model(named: name))
  }

  @Test func `A GB/s is 10⁹ B/s and no 2³⁰`() throws {
    #expect(
      try chip("H200").memoryBandwidth?.best == Rational(48) * .tenTo(11))
  }

  @Test(arguments: [
    ("H100", 989), ("GB200", 2500), ("A100", 312), ("B200", 2250),
  ])
  func `Rates are dense`(id: String, tera: Int) throws {
    let rate = try #require(try chip(id).peaks[.bf16])
    #expect(rate.low <= Rational(tera) * .tenTo(12))
    #expect(rate.high < Rational(tera) * .tenTo(12) * Rational(11, 10))
  }

  @Test(arguments: [("A100", 300), ("H100", 450), ("B200", 900)])
  func `Links are counted one way`(id: String, giga: Int) throws {
    #expect(
      try chip(id).scaleUp?.best == Rational(giga) * .tenTo(9))
  }

  @Test func `Power is in W, and a share is no percentage`() throws {
    let estimator = Estimator(chip: try chip("H100"), calibration: .builtIn)
    let half = try estimator.power(chips: 1, utilisation: 0.5, scope: .chip)
    #expect(half.value > 350 && half.value < 700)
  }

  @Test func `The shared expert of DeepSeek-V3 has an expert's width`() throws {
    let model = try model("DeepSeek_V3")
    #expect(model.expertParameters == Rational(3 * 7168 * 2048))
    // Two KV heads of 128 would keep 512 numbers; the latent keeps 576.
    #expect(model.cachedNumbersPerToken == Rational(61 * 576))
  }

  @Test func `GB200 memory is read at 8 TB/s`() throws {
    let bandwidth = try #require(try chip("GB200").memoryBandwidth)
    #expect(bandwidth.high < Rational(81) * .tenTo(11))
  }

  @Test func `Keys and values are read once, by key and value head`() throws {
    // 70B with eight shared heads: not the eightfold traffic of 64 heads.
    var work = LanguageWorkload(
      model: try model("Llama_3_70B"),
      system: try #require(Self.specifications.system("H100", chips: 8)),
      context: 4096)
    work.format = .fp8
    work.cache = .bf16
    #expect(
      work.cacheBytes(context: 4096)
        == Rational(2 * 80 * 8 * 128 * 2) * 4096)
  }

  @Test func `The embedding table is not read for every token`() throws {
    let model = try model("Llama_3_8B")
    #expect(
      model.totalParameters - model.activeParameters
        == model.embeddingParameters)
  }

  @Test func `The output projection is read in every step`() throws {
    // Twice the words: half the embedding table more to read, and no more.
    func bytes(_ vocabulary: Int) throws -> Rational {
      let reading = ModelLibrary.read([
        InputFile(
          name: "models.yaml",
          text: TransformerModelTests.goodModel.replacing(
            "vocabulary: 10", with: "vocabulary: \(vocabulary)"))
      ])
      let model = try #require(reading.value.models.first)
      var work = LanguageWorkload(
        model: model,
        system: SystemSpecification(
          id: "Round", chip: roundChip(), chips: 1, domain: 1), context: 8)
      work.format = .bf16
      work.batch = 1
      return work.leastWeightBytes
    }
    let hidden = try tinyModel().hidden
    #expect(try bytes(20) - bytes(10) == Rational(10 * hidden * 2))
  }

  @Test(arguments: [8, 16, 32, 64, 128, 256])
  func `Expert parallelism of any size that divides is answered`(
    ranks: Int
  ) throws {
    var work = LanguageWorkload(
      model: try model("DeepSeek_V3"),
      system: try #require(Self.specifications.system("CloudMatrix384")),
      context: 4096)
    work.format = .int8
    work.batch = 32
    work.expertParallel = ranks
    let assessment = try Assessment.decode(work)
    #expect(!assessment.limit.isUnbounded)
    #expect(assessment.estimate != nil)
  }

  @Test func `309 GB do not pass on 80`() throws {
    var work = LanguageWorkload(
      model: try model("Llama_3_70B"),
      system: try #require(Self.specifications.system("H100", chips: 1)),
      context: 4096)
    work.format = .bf16
    work.batch = 128
    #expect(throws: ModelError.self) { try Assessment.decode(work) }
  }

  @Test func `No estimate is faster than the bound`() throws {
    for id in ["A100", "H100", "H200", "B200", "GB200", "MI300X"] {
      let chip = try chip(id)
      for size in [64, 512, 4096, 16_384] {
        let work = MatrixProduct(m: size, n: size, k: size, format: .bf16)
        let assessment = try Assessment.product(work, on: chip)
        #expect(
          assessment.estimate!.value >= Double(assessment.limit.value),
          "\(id) \(size)")
      }
    }
  }

  @Test func `The sources' disagreement on a rate is kept`() throws {
    let rate = try #require(try chip("Ascend_910C").peaks[.bf16])
    #expect(rate.low < 753 * .tenTo(12) && rate.high > 799 * .tenTo(12))
  }
}
