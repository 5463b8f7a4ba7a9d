import Checks
import Testing

/// A bound of the performance model can refute a stated figure; that it allows
/// one shows nothing, wherever it stands in the check.
struct ModelBoundTests {
  private static let bound =
    "decode(model: DeepSeek_R1, system: CloudMatrix384, batch: 96,"
    + " context: 4096, format: int8)"

  private static func verdict(
    on check: String, rate: String = "1,943 tokens/s"
  ) throws -> Verdict {
    try ChecksTests.verdict(check, figures: "{rate: '\(rate)'}")
  }

  @Test(arguments: [
    "\(bound) ≈ rate", "rate ≈ \(bound)", "2 * \(bound) ≈ rate",
    "rate ≈ \(bound) / 2",
  ])
  func `What a bound allows is not supported`(check: String) throws {
    #expect(try Self.verdict(on: check).kind == .undetermined)
  }

  @Test(arguments: [
    "\(bound) ≈ rate", "rate ≈ \(bound)", "\(bound) ≥ rate",
  ])
  func `What a bound forbids is refuted`(check: String) throws {
    let verdict = try Self.verdict(on: check, rate: "90,000 tokens/s")
    #expect(verdict.kind == .refuted)
    #expect(verdict.grade == .forced)
  }

  @Test func `A bound below a figure shows that the rate is`() throws {
    let verdict = try Self.verdict(
      on: "\(Self.bound) < rate", rate: "90,000 tokens/s")
    #expect(verdict.kind == .supported)
  }
}
