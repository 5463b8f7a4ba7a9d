import Checks
import Exact
import Joint
import Testing

/// The examples of joint consistency as claim files: what several statements
/// say together and none says alone.
struct ExampleTests {
  private let examples = Judged.examples

  @Test func `The examples are read without an error`() {
    #expect(examples.errors == [])
    #expect(examples.judgement.errors == [])
  }

  @Test func `The tables of a paper tell the peak they divide by`() throws {
    let peak = try #require(examples.implied("peak"))
    #expect("\(peak.quantity(peak.usual))" == "[1,501.9, 1,504.7] TFLOPS")
    #expect(
      "\(peak.usual.set)"
        == "[1130900000000000000/753, 191100000000000/127000000]"
        || peak.usual.isExact)
    #expect(peak.exclusion(of: 1560 * tera) == .forced)
    #expect(peak.exclusion(of: 1600 * tera) == .forced)
    #expect(peak.exclusion(of: 1504 * tera) == nil)
    #expect(
      peak.grounds.map(\.name) == [
        "cloudmatrix-paper/prefill-default",
        "cloudmatrix-paper/prefill-balanced",
      ])
    #expect(examples.usual("h800_peak") == "[1,978.1, 1,982.2] TFLOPS")
  }

  @Test func `Over ten times in total is more than 1.7 times per GPU`() {
    #expect(
      examples.conflicts.contains(
        "scale-up-network/power-in-total | scale-up-network/power-per-gpu"
          + " | CloudMatrix384.npus | GB200_NVL72.gpus (A)"))
    let recorded = examples.judgement.conflicts.filter { $0.because != nil }
    #expect(recorded.count == 1)
    #expect(examples.judgement.unconfirmed.isEmpty)
  }

  @Test func `5,760 and 1,536 optical modules are not 6,912`() {
    #expect(
      examples.conflicts.contains(
        "optical-modules/scale-up | optical-modules/scale-out"
          + " | optical-modules/total (A)"))
  }

  @Test func `The won price is not the export price at the rates`() {
    #expect(
      examples.conflicts.contains(
        "robot-dollars/export-price | robot-won/price"
          + " | Unitree_R1.export_price (B)"))
    // "About 6,000 dollars" alone goes with both.
    let price = examples.judgement.comparisons
    #expect(price.map(\.quantity) == [])
  }
}
