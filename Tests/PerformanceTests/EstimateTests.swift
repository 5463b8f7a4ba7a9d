import Exact
import Input
import Reference
import Testing

@testable import Performance

/// What estimates rest on, shown by figures of one part of a time or by how
/// two of them stand to each other.
struct EstimateTests {
  private static let specifications = Specifications(.builtIn)

  private func estimator(_ id: String) throws -> Estimator {
    Estimator(
      chip: try #require(Self.specifications.chip(id)), calibration: .builtIn)
  }

  private func answer(_ text: String) throws -> Answer {
    let reading = CaseFile.read(
      InputFile(name: "cases.yaml", text: "cases: [\(text)]"))
    #expect(reading.errors.isEmpty)
    return try CaseQuestion(
      try #require(reading.value.cases.first), catalogue: Self.specifications,
      library: .builtIn, calibration: .builtIn
    ).answer()
  }

  @Test(arguments: [
    (Collective.Kind.allReduce, true, 14.0), (.allReduce, false, 2),
    (.allGather, true, 7), (.allToAll, true, 1),
  ])
  func `What grows with a message grows with its hops`(
    kind: Collective.Kind, isRing: Bool, hops: Double
  ) throws {
    let estimator = try estimator("H100")
    func start(_ kibibytes: Int) throws -> Double {
      let work = Collective(
        kind, bytes: Rational(kibibytes * 1024), ranks: 8, isRing: isRing)
      let parts = try estimator.collective(work, domain: 8).parts
      return try #require(parts.first { $0.name == "start of the pipeline" })
        .seconds
    }
    // log2(1 + 1) and log2(1 + 3): one doubling and two.
    let each = hops * estimator.constant(.growth)
    #expect(abs(try start(64) / each - 1) < 1e-12)
    #expect(abs(try start(192) / each - 2) < 1e-12)
  }

  @Test func `A chip without a reducing switch goes around the ring`() throws {
    let work = Collective(.allReduce, bytes: 32_768, ranks: 8)
    let a100 = try estimator("A100").collective(work, domain: 8)
    let h100 = try estimator("H100").collective(work, domain: 8)
    #expect(a100.value > 1.3 * h100.value)
  }

  @Test func `A share that no five cases tell is that of all chips`() {
    let constants = Calibration.builtIn
    for name in [Parameter.Name.compute, .memory] {
      #expect(constants.cases(name, .hopper) >= Calibration.leastCases)
      for family in [ChipFamily.ampere, .cdna, .tpu, .gaudi] {
        #expect(
          constants.value(name, family) == constants.pooled[name]?.value)
      }
    }
  }

  @Test func `No fitted constant rests on fewer than five cases`() {
    let constants = Calibration.builtIn
    let all =
      Array(constants.pooled.values)
      + constants.families.values.flatMap(\.values)
    for constant in all {
      #expect(constant.cases == 0 || constant.cases >= Calibration.leastCases)
    }
  }

  @Test func `A benchmark's server is no faster than its offline run`() throws {
    func rate(_ scenario: String) throws -> Double {
      try answer(
        """
        {id: a, kind: llm_serving, verified: true,
         system: {chip: NVIDIA B200 SXM, count: 8},
         workload: {benchmark: MLPerf, model: DeepSeek-R1, weights: fp4,
                    scenario: \(scenario)},
         measured: {value: 1, unit: tokens/s on the system}}
        """
      ).estimate
    }
    #expect(try rate("Server") <= rate("Offline"))
    #expect(try rate("Interactive") < rate("Server"))
  }

  private func requests() throws -> LanguageWorkload {
    var work = LanguageWorkload(
      model: try #require(ModelLibrary.builtIn.model(named: "DeepSeek_R1")),
      system: try #require(Self.specifications.system("CloudMatrix384")),
      context: 4096 + 128)
    work.format = .int8
    work.batch = 96
    work.input = 4096
    work.output = 256
    return work
  }

  @Test func `An output token takes the time of both pools`() throws {
    let work = try requests()
    var prompts = work
    prompts.context = 4096
    let pools = try Assessment.disaggregated(work)
    let decode = try Assessment.decode(work)
    let prefill = try Assessment.prefill(prompts)
    // Sixteen prompt tokens for each of the answer.
    #expect(
      pools.limit.value.reciprocal
        == decode.limit.value.reciprocal + 16 * prefill.limit.value.reciprocal)
    let (a, b, c) = (
      try #require(pools.estimate).value, try #require(decode.estimate).value,
      try #require(prefill.estimate).value
    )
    #expect(abs(1 / a / (1 / b + 16 / c) - 1) < 1e-12)
    #expect(Double(pools.limit.value) > a)
  }

  @Test func `Prompts found in a cache need no chips`() throws {
    var work = try requests()
    let without = try Assessment.disaggregated(work)
    work.cacheHits = Rational(1, 2)
    let half = try Assessment.disaggregated(work)
    #expect(half.limit.value > without.limit.value)
    #expect(half.estimate!.value > without.estimate!.value)
  }

  @Test func `A request without an answer is refused`() throws {
    var work = try requests()
    work.output = 0
    #expect(
      throws: ModelError.outOfRange(
        "a request", value: "4096 tokens in and 0 out",
        expected: "at least one of each")
    ) { try Assessment.disaggregated(work) }
  }

  @Test func `A cost is the price of an hour over its tokens`() throws {
    let rate = try Assessment.decode(requests())
    let cost = try rate.cost(ofMillionTokensAt: 2)
    // 2 for 3,600 s of one chip.
    #expect(cost.limit.value * rate.limit.value * 3600 == 2_000_000)
    #expect(!cost.limit.isRate && cost.limit.forbids(cost.limit.value / 2))
    let (a, b) = (try #require(cost.estimate), try #require(rate.estimate))
    #expect(abs(a.value * b.value * 3600 / 2e6 - 1) < 1e-12)
    #expect(abs(a.band.lowerBound * b.band.upperBound * 1.8e-3 - 1) < 1e-12)
    #expect(throws: ModelError.self) { try rate.cost(ofMillionTokensAt: 0) }
  }

  @Test(arguments: [
    ("NVIDIA L40S (PCIe only)", "L40S"), ("NVIDIA H100 PCIe", "H100_PCIe"),
    ("NVIDIA H100 SXM 80GB", "H100"), ("AMD Instinct MI210", "MI210"),
  ])
  func `A longer description names one form of a chip`(
    text: String, id: String
  ) {
    #expect(Self.specifications.chip(describedBy: text)?.id == id)
  }

  @Test func `A form that the catalogue lacks is no other`() {
    #expect(Self.specifications.chip(describedBy: "NVIDIA A100 PCIe") == nil)
  }

  @Test func `Cards without links of their own run no collective`() {
    #expect(
      throws: ModelError.noFigure(
        chip: "L40S", what: .scaleUp)
    ) {
      try answer(
        """
        {id: a, kind: collective, verified: true,
         system: {chip: NVIDIA L40S (PCIe only), count: 8},
         workload: {collective: all_reduce, bytes: 1048576, ranks: 8},
         measured: {quantity: time, value: 1, unit: ms}}
        """)
    }
  }
}
