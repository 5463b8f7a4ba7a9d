import Benchmarking
import Foundation
import Testing

struct ExportTests {
  private let run = [
    recording(
      "1", exact: ["gmp operations": 7, "figures": 3], instructions: 1_200,
      ratios: [0.5, 0.75, 1]),
    recording("1", "claims/judge", exact: ["supported": 4]),
  ]

  private func object(_ export: Export) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(export.text(run).utf8))
  }

  @Test func `Bencher takes measures by benchmark`() throws {
    let all = try #require(
      object(.bencher) as? [String: [String: [String: Double]]])
    #expect(
      all["exact/dot"]?["latency"]
        == ["value": 75, "lower_value": 50, "upper_value": 100])
    #expect(all["exact/dot"]?["gmp-operations"] == ["value": 7])
    #expect(all["exact/dot"]?["instructions"] == ["value": 1_200])
    #expect(all["claims/judge"] == ["supported": ["value": 4]])
  }

  @Test func `github-action-benchmark takes what is better if smaller`() throws
  {
    let all = try #require(object(.github) as? [[String: Any]])
    #expect(
      all.map { $0["name"] as? String } == [
        "exact/dot gmp operations", "exact/dot instructions", "exact/dot time",
      ])
    #expect(all[2]["value"] as? Double == 0.75)
    #expect(all[2]["unit"] as? String == "times GMP")
    #expect(all[2]["range"] as? String == "0.5 to 1")
  }

  @Test func `benchstat takes a line for each round`() {
    #expect(
      Export.go.text(run) == """
        goos: linux
        goarch: amd64
        pkg: claimcheck
        cpu: Heron 1
        BenchmarkExact/dot-2\t1\t50.0 ns/op\t0.5 times-gmp/op\t3 figures/op\t7 gmp-operations/op\t1200 instructions/op
        BenchmarkExact/dot-2\t1\t75.0 ns/op\t0.75 times-gmp/op\t3 figures/op\t7 gmp-operations/op\t1200 instructions/op
        BenchmarkExact/dot-2\t1\t100.0 ns/op\t1 times-gmp/op\t3 figures/op\t7 gmp-operations/op\t1200 instructions/op
        BenchmarkClaims/judge-2\t1\t4 supported/op

        """)
  }

  @Test func `JMH takes average times with their rounds`() throws {
    let all = try #require(object(.jmh) as? [[String: Any]])
    #expect(all.count == 1)
    #expect(all[0]["benchmark"] as? String == "claimcheck.exact.dot")
    #expect(all[0]["mode"] as? String == "avgt")
    let score = try #require(all[0]["primaryMetric"] as? [String: Any])
    #expect(score["score"] as? Double == 75)
    #expect(score["rawData"] as? [[Double]] == [[50], [75], [100]])
    let secondary = try #require(all[0]["secondaryMetrics"] as? [String: Any])
    #expect(
      Set(secondary.keys) == [
        "figures", "gmp-operations", "instructions", "ratio",
      ])
  }

  @Test func `A run of nothing is an empty list`() {
    #expect(Export.github.text([]).filter { !$0.isWhitespace } == "[]")
    #expect(Export.jmh.text([]).filter { !$0.isWhitespace } == "[]")
    #expect(Export.go.text([]) == "")
  }
}
