import Foundation
import PeerReport
import Testing

/// A run in which each implementation took a time and some instructions on w1.
private func results(
  _ measurements: [String: (time: Double, instructions: Double)],
  checksum: String = "40738fc65cbee49f", isAgreed: Bool = true
) -> RunResults {
  RunResults(
    setting: .init(
      cpu: "A processor", cores: 2, kernel: "6.1", debian: "gcc 12; ",
      python: "CPython 3.11", runs: 6, seconds: 200, loadBefore: 0.1,
      loadAfter: 1.5),
    rows: [
      "w1": .init(
        checksum: checksum, isAgreed: isAgreed,
        measurements: measurements.mapValues {
          .init(times: [$0.time], instructions: $0.instructions)
        })
    ])
}

struct PeerReportTests {
  @Test func `A ratio at the target meets it, one above it misses by so much`()
  {
    let met = results(["claimcheck": (3, 20), "flint3": (30, 100)])
    let missed = results(["claimcheck": (3, 25), "flint3": (30, 100)])
    #expect(
      row("w1", of: PeerReport(met, swift: "").markdown)
        == "| w1 | ClaimCheck | instructions | C FLINT 3.6 | 0.20 | ≤ 0.20 "
        + "| met |")
    #expect(
      row("w1", of: PeerReport(missed, swift: "").markdown)
        == "| w1 | ClaimCheck | instructions | C FLINT 3.6 | 0.25 | ≤ 0.20 "
        + "| **missed** by 25.0 % |")
  }

  @Test func `A target whose peer did not run is left out`() {
    let page = PeerReport(
      results(["claimcheck": (3, 20), "gmp": (70, 600)]), swift: ""
    ).markdown
    #expect(!page.contains("## Targets"))
    #expect(page.contains("## Ratio to C GMP"))
  }

  @Test func `Being slower than a peer that is to be beaten is a miss`() {
    let page = PeerReport(
      results(["claimcheck": (30, 20), "gmpy2": (20, 600)]), swift: ""
    ).markdown
    #expect(
      row("every row", of: page)
        == "| every row | ClaimCheck | time | gmpy2 | 1.50 (w1) | < 1 "
        + "| **missed** by 50.0 % |")
  }

  @Test func `Answers that differ are said before any figure`() {
    let differing = results(["gmp": (70, 600)], isAgreed: false)
    let wrong = results(["gmp": (70, 600)], checksum: "0000000000000001")
    for run in [differing, wrong] {
      #expect(
        PeerReport(run, swift: "").markdown.contains(
          "**Answers differ** on w1"))
    }
  }

  @Test func `Results read back what they wrote`() throws {
    let run = results(["gmp": (70.5, 600)])
    #expect(try RunResults(json: run.json()) == run)
  }

  @Test func `The median of an even number of runs is between two of them`() {
    let times = [4.0, 1, 3, 2]
    let measurement = RunResults.Measurement(times: times, instructions: nil)
    #expect(measurement.medianTime == 2.5)
  }
}

/// The first row of the table of targets that begins with a cell, without
/// padding.
private func row(_ cell: String, of page: String) -> String? {
  let lines = page.split(separator: "\n").drop { $0 != "## Targets" }
  let line = lines.first { $0.hasPrefix("| \(cell) ") }
  return line?.split(separator: " ", omittingEmptySubsequences: true)
    .joined(separator: " ")
}
