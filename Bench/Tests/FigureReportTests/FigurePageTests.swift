import FigureReport
import FigureScores
import Testing

struct FigurePageTests {
  @Test func `What was not measured says so`() {
    let page = FigurePage(scores: nil, throughput: nil).markdown
    #expect(
      row("values right, Korean cases", of: page)
        == "| values right, Korean cases | not measured | ≥ 95 % | |")
    #expect(
      row("Korean news text", of: page)
        == "| Korean news text | not measured | ≥ 20 MB/s | |")
    #expect(page.contains("Not measured; `make bench-figures` does it."))
  }

  @Test func `A target is met or missed by so much`() {
    var run = ScoreRun()
    run.readers = [
      Scores(reader: "claimcheck", language: "ko", values: 955, of: 1000)
    ]
    #expect(
      row("values right, Korean cases", of: page(run))
        == "| values right, Korean cases | 95.5 % | ≥ 95 % | met |")
    run.readers = [
      Scores(reader: "claimcheck", language: "ko", values: 9499, of: 10_000)
    ]
    #expect(
      row("values right, Korean cases", of: page(run))
        == "| values right, Korean cases | 94.9 % | ≥ 95 % "
        + "| **missed** by 0.1 points |")
  }

  @Test func `The slowest text without figures is held to its target`() {
    let throughput = Throughput(
      cpu: "A processor", cores: 2, compiler: "Swift", runs: 3,
      rows: [
        .init(
          name: "plain-ko", title: "Korean, no figures", group: .plain,
          bytes: 1_000_000, seconds: 0.005, findings: 0),
        .init(
          name: "plain-en", title: "English, no figures", group: .plain,
          bytes: 1_000_000, seconds: 0.02, findings: 0),
      ])
    let page = FigurePage(scores: nil, throughput: throughput).markdown
    #expect(
      row("text without figures", of: page)
        == "| text without figures, the slowest: English, no figures "
        + "| 50.0 MB/s | ≥ 100 MB/s | **missed** by a factor of 2.00 |")
  }

  @Test func `A reader that did not run is named with its reason`() {
    var run = ScoreRun()
    run.readers = [Scores(reader: "claimcheck")]
    run.peers = [.init(name: "x", version: "", failure: "ImportError: no x")]
    #expect(page(run).contains("- **x** did not run: ImportError: no x"))
  }

  @Test func `Scores and times read back what they wrote`() throws {
    var run = ScoreRun(leftOut: 3)
    run.readers = [
      Scores(reader: "claimcheck", language: "ko", values: 1, of: 2)
    ]
    run.readers[0].gold = GoldScores()
    #expect(try ScoreRun(json: run.json()) == run)
    let throughput = Throughput(
      cpu: "A processor", cores: 2, compiler: "Swift", runs: 3)
    #expect(try Throughput(json: throughput.json()) == throughput)
  }

  private func page(_ run: ScoreRun) -> String {
    FigurePage(scores: run, throughput: nil).markdown
  }
}

extension Scores {
  /// Numbers of one language, so many of them right.
  fileprivate init(
    reader: String, language: String, values: Int, of cases: Int
  ) {
    self.init(reader: reader)
    var tally = Tally()
    tally.cases = cases
    tally.values = values
    rows = [
      Row(source: "own", language: language, kind: "number", tally: tally)
    ]
  }
}

/// The first row of a page that begins with a cell, without padding.
private func row(_ cell: String, of page: String) -> String? {
  let line = page.split(separator: "\n").first { $0.hasPrefix("| \(cell)") }
  return line?.split(separator: " ", omittingEmptySubsequences: true)
    .joined(separator: " ")
}
