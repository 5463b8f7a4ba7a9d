import Exact
import Input
import Reference
import Testing

@testable import Performance

/// What the model refuses, with the whole message.
struct RefusalTests {
  private func message(_ step: () throws -> Void) -> String? {
    do {
      try step()
      return nil
    } catch {
      return "\(error)"
    }
  }

  private func work(
    _ model: String, _ system: String, chips: Int? = nil
  ) throws -> LanguageWorkload {
    LanguageWorkload(
      model: try #require(ModelLibrary.builtIn.model(named: model)),
      system: try #require(
        Specifications(.builtIn).system(system, chips: chips)), context: 4096)
  }

  @Test func `A model that does not fit is refused with both figures`() throws {
    var asked = try work("Llama_3_405B", "H100", chips: 1)
    asked.format = .fp8
    asked.batch = 1
    #expect(
      message { _ = try Assessment.decode(asked) }
        == "Llama_3_405B does not fit: it needs 406.9 GB, and 1 chip has"
        + " 80.5 GB; use more chips, a narrower format, a smaller batch or a"
        + " shorter context")
  }

  @Test func `Heads that do not divide are refused`() throws {
    var asked = try work("Llama_3_70B", "H100", chips: 8)
    asked.batch = 1
    asked.tensorParallel = 7
    #expect(
      message { _ = try Assessment.decode(asked) }
        == "64 heads cannot be split over 7 chips; use a divisor of 64")
  }

  @Test func `Experts may stand redundantly to divide`() throws {
    var asked = try work("DeepSeek_R1", "CloudMatrix384")
    asked.format = .int8
    asked.batch = 96
    asked.expertParallel = 288
    #expect(
      message { _ = try Assessment.decode(asked) }
        == "256 experts cannot be spread evenly over 288 chips; say how many"
        + " copies stand besides with 'redundant'")
    asked.redundantExperts = 32
    #expect(message { _ = try Assessment.decode(asked) } == nil)
  }

  @Test func `A format the chip lacks is refused and never guessed wider`()
    throws
  {
    var chip = roundChip()
    chip.peaks = [.bf16: Span(.tenTo(14))]
    #expect(
      message {
        _ = try Limit.product(
          MatrixProduct(m: 8, n: 8, k: 8, format: .fp8), on: chip)
      }
        == "no source gives a dense fp8 rate of Round; its rates are known in"
        + " bf16")
  }

  @Test func `A chip without links runs no collective`() throws {
    var chip = roundChip()
    chip.scaleUp = nil
    let system = SystemSpecification(
      id: "Round", chip: chip, chips: 8, domain: 8)
    #expect(
      message {
        _ = try Limit.collective(
          Collective(.allReduce, bytes: 8, ranks: 8), on: system)
      }
        == "no source gives the scale-up bandwidth of Round; add it with"
        + " --reference")
  }

  @Test func `A sparse figure stands in for no dense one`() throws {
    let reading = ReferenceBook.read(
      [
        InputFile(
          name: "mine.yaml",
          text: """
            sources: {S: {title: A sheet, date: 2025-07-01}}
            entities:
              - id: Sparse
                kind: chip
                facts:
                  fp8_sparse: {figure: "3,958 TFLOPS", sparsity: sparse, source: S, evidence: primary}
                  memory_bandwidth: {figure: 3.35 TB/s, source: S, evidence: primary}
            """)
      ], figures: .standard)
    #expect(reading.errors.isEmpty)
    let chip = try #require(Specifications(reading.value).chip("Sparse"))
    #expect(
      message {
        _ = try Limit.product(
          MatrixProduct(m: 8, n: 8, k: 8, format: .fp8), on: chip)
      }
        == "only a sparse fp8 rate of Sparse is known, and a dense one is"
        + " needed; it is not halved by guess, add the dense figure with its"
        + " source")
  }
}
