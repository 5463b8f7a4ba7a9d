import Exact
import Input
import Reference
import Testing

@testable import Performance

/// A chip of round figures: 100 TFLOPS bf16, 200 fp8, 1 TB/s, 10 GB, a cache
/// of 10 MB, links of 100 GB/s.
func roundChip() -> ChipSpecification {
  var chip = ChipSpecification(id: "Round", family: .ampere)
  chip.peaks = [.bf16: Span(.tenTo(14)), .fp8: Span(2 * .tenTo(14))]
  chip.memory = Span(.tenTo(10))
  chip.memoryBandwidth = Span(.tenTo(12))
  chip.cache = Span(.tenTo(7))
  chip.scaleUp = Span(.tenTo(11))
  chip.power = Span(400)
  return chip
}

func tinyModel() throws -> TransformerModel {
  let reading = ModelLibrary.read([
    InputFile(name: "models.yaml", text: TransformerModelTests.goodModel)
  ])
  return try #require(reading.value.models.first)
}

struct LimitTests {
  @Test func `A large product is bound by compute`() throws {
    let work = MatrixProduct(m: 8192, n: 8192, k: 8192, format: .bf16)
    let limit = try Limit.product(work, on: roundChip())
    // 2 · 8192³ over 10¹⁴, exactly.
    #expect(
      limit.value == Rational(2 * 8192) * Rational(8192 * 8192) / .tenTo(14))
    #expect(limit.binding.resource == .compute)
  }

  @Test func `A thin product is bound by its traffic less the cache`() throws {
    let work = MatrixProduct(m: 1, n: 8192, k: 8192, format: .bf16)
    let bytes = Rational(8192 * 8192 * 2 + 8192 * 4)
    #expect(work.bytes == bytes)
    let limit = try Limit.product(work, on: roundChip())
    #expect(limit.value == (bytes - .tenTo(7)) / .tenTo(12))
    #expect(limit.binding.resource == .memoryBandwidth)
    let cold = try Limit.product(work, on: roundChip(), canStay: false)
    #expect(cold.value == bytes / .tenTo(12))
  }

  @Test func `What stands in the cache costs no traffic`() throws {
    let work = MatrixProduct(m: 1, n: 1024, k: 1024, format: .bf16)
    let limit = try Limit.product(work, on: roundChip())
    #expect(limit.binding.resource == .compute)
  }

  @Test func `A limit takes the most favourable figure of all sources`() throws
  {
    var chip = roundChip()
    chip.peaks[.bf16] = Span(
      low: 90 * .tenTo(12), best: .tenTo(14), high: 120 * .tenTo(12))
    let limit = try Limit.operation(
      operations: .tenTo(14), format: .bf16, bytes: 0, on: chip,
      canStay: false)
    #expect(limit.value == Rational(100, 120))
    #expect(limit.interval.upper.value == Rational(100, 90))
  }

  @Test func `A ring moves nearly twice the buffer, a switch once`() throws {
    var system = SystemSpecification(
      id: "Round", chip: roundChip(), chips: 8, domain: 8)
    let bytes = Rational.tenTo(9)
    let work = Collective(.allReduce, bytes: bytes, ranks: 8)
    #expect(
      try Limit.collective(work, on: system).value
        == Rational(7, 4) * bytes / .tenTo(11))
    system.chip.family = .hopper
    #expect(try Limit.collective(work, on: system).value == bytes / .tenTo(11))
    let ring = Collective(.allReduce, bytes: bytes, ranks: 8, isRing: true)
    #expect(
      try Limit.collective(ring, on: system).value
        == Rational(7, 4) * bytes / .tenTo(11))
  }

  @Test func `One peer of a mesh is reached by its own link alone`() throws {
    var chip = roundChip()
    chip.pairShare = Rational(1, 7)
    let system = SystemSpecification(
      id: "Mesh", chip: chip, chips: 8, domain: 8)
    let pair = Collective(.pair, bytes: .tenTo(9), ranks: 2)
    #expect(
      try Limit.collective(pair, on: system).value == 7 * Rational.tenTo(9)
        / .tenTo(11))
  }

  @Test func `Drafts spread the traffic and never the operations`() throws {
    var work = LanguageWorkload(
      model: try tinyModel(),
      system: SystemSpecification(
        id: "Round", chip: roundChip(), chips: 1, domain: 1), context: 4096)
    work.format = .bf16
    work.batch = 10_000
    work.speculation = .none
    let plain = try Limit.decode(work)
    #expect(plain.binding.resource == .memoryBandwidth)
    work.speculation = .depth(1)
    let drafted = try Limit.decode(work)
    #expect(drafted.value == 2 * plain.value)
    // However deep the draft, each token is computed.
    work.speculation = .accepted(1_000_000)
    let computed =
      Rational.tenTo(14) / work.operationsPerToken(context: 4096)
    #expect(try Limit.decode(work).value == computed)
  }

  @Test func `A token found in a cache costs nothing`() throws {
    var work = LanguageWorkload(
      model: try tinyModel(),
      system: SystemSpecification(
        id: "Round", chip: roundChip(), chips: 1, domain: 1), context: 64)
    work.format = .bf16
    let plain = try Limit.prefill(work).value
    work.cacheHits = Rational(3, 4)
    #expect(try Limit.prefill(work).value == 4 * plain)
  }

  @Test func `Full attention is twice causal attention`() {
    func core(_ causal: Bool) -> AttentionCore {
      AttentionCore(
        shape: .grouped(heads: 8, keyValueHeads: 1, headDimension: 128),
        phase: .prefill(causal: causal), batch: 2, context: 1000, cache: .bf16,
        format: .bf16)
    }
    #expect(core(false).operations == 2 * core(true).operations)
    #expect(
      core(false).operations == Rational(4 * 2 * 8 * 128) * 1000 * 1000)
  }

  @Test func `Grouped heads read their keys and values once`() {
    let core = AttentionCore(
      shape: .grouped(heads: 8, keyValueHeads: 1, headDimension: 128),
      phase: .decode, batch: 32, context: 2048, cache: .bf16, format: .bf16)
    // The measured case's own count.
    #expect(core.bytes == Rational(33_554_432))
  }

  @Test func `An absorbed latent has the counts of the published kernel`() {
    let core = AttentionCore(
      shape: .latent(heads: 128, latent: 512, rotary: 64), phase: .decode,
      batch: 64, context: 4096, cache: .bf16, format: .bf16)
    #expect(core.operations == Rational(73_014_444_032))
    #expect(core.bytes == Rational(301_989_888))
  }

  @Test func `Training costs six operations a weight and causal attention`()
    throws
  {
    let model = try #require(ModelLibrary.builtIn.model(named: "Llama 2 70B"))
    var work = TrainingWorkload(
      system: SystemSpecification(
        id: "Round", chip: roundChip(), chips: 4, domain: 8),
      parameters: model.activeParameters, tokens: 4096, sequence: 4095,
      format: .bf16)
    work.model = model
    // 6 N, and for causal attention 6 L h s.
    let expected =
      6 * model.activeParameters + Rational(6 * 80 * 8192) * 4096
    #expect(work.operationsPerToken == expected)
    #expect(
      try Limit.training(work).value == 4096 * expected / (4 * .tenTo(14)))
  }

  @Test func `A server draws at most 1.35 times its chips' limits`() throws {
    let limit = try Limit.power(of: roundChip(), chips: 8, scope: .server)
    #expect(limit.value == Rational(4320))
    #expect(limit.forbids(4321))
    #expect(!limit.forbids(4320))
  }
}
