import Benchmarking
import Foundation
import Testing

struct PageTests {
  /// Eight runs, then a step in the instructions.
  private var stepped: History {
    history(
      (1...16).map { index in
        recording(
          "\(index)", exact: ["gmp operations": 7],
          instructions: index <= 8 ? 1_000 : 1_200, ratios: rounds(0.5))
      })
  }

  @Test func `A step in the history is told with its commit`() throws {
    let summary = try #require(BenchmarkSummary(stepped))
    #expect(
      summary.changePointLines == [
        "exact/dot: instructions 1,000 → 1,200 (+20.00 %) since c-9 of"
          + " 2026-01-31"
      ])
    let page = BenchmarkPage(summary).text
    #expect(page.contains("class=\"change\""))
    #expect(BenchmarkMarkdown(summary).text.contains("## Change points"))
  }

  @Test func `A regression stands first on both pages`() throws {
    let summary = try #require(BenchmarkSummary(stepped))
    #expect(summary.verdict == "1 benchmark: 1 regressed")
    #expect(
      BenchmarkMarkdown(summary).text.contains("**1 benchmark: 1 regressed.**"))
    #expect(
      BenchmarkPage(summary).text.contains(
        "<p class=\"verdict regressed\">1 benchmark: 1 regressed.</p>"))
  }

  @Test func `The same history gives the same pages`() throws {
    let summaries = [BenchmarkSummary(stepped), BenchmarkSummary(stepped)]
      .compactMap { $0 }
    #expect(Set(summaries.map { BenchmarkPage($0).text }).count == 1)
    #expect(Set(summaries.map { BenchmarkMarkdown($0).text }).count == 1)
  }

  @Test func `Names from a history cannot end the page's markup`() throws {
    let evil = recording(
      "1", "<script>alert(1)</script>", exact: ["\"x\" | y": 1],
      instructions: 3, ratios: rounds(1))
    let summary = try #require(BenchmarkSummary(history([evil])))
    let page = BenchmarkPage(summary).text
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test func `A history without a run has no page`() {
    #expect(BenchmarkSummary(History()) == nil)
    let slowed = recording("1", instructions: 3, slowdown: 5)
    #expect(BenchmarkSummary(history([slowed])) == nil)
  }

  @Test func `A benchmark without figures is drawn as such`() throws {
    let empty = recording("1", unmeasured: ["instructions": "no valgrind"])
    let summary = try #require(BenchmarkSummary(history([empty])))
    #expect(BenchmarkPage(summary).text.contains("not measured"))
  }
}
