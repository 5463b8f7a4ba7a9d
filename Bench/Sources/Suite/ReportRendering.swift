import FigureTexts
import Figures
import Input
import Reports
import Texts

extension Benchmark {
  /// Verdicts and figures as pages.
  static let reportRendering: [Benchmark] = [
    report("markdown", "Verdicts on 5 claims as Markdown") {
      MarkdownReport($0, book: SampleClaims.usual.book).text
    },
    report("json", "Verdicts on 5 claims as JSON", edition: 2) {
      JSONReport($0, provenance: provenance).text
    },
    report("text", "Verdicts on 5 claims for a terminal") {
      TextReport($0).text()
    },
    Benchmark("reports/page", "Figures of a news text as a web page") {
      let text = try! SourceText(
        InputFile(
          name: "article.txt", bytes: FigureText.generated[0].bytes(1_000)))
      let figures = FigureReader.standard.figures(in: text.bytes)
      return Work(
        input: identity(text.bytes), results: ["bytes": page(text, figures)]
      ) {
        UInt64(page(text, figures))
      }
    },
  ]

  private static let provenance = Provenance(
    engine: "0.0.0", policy: SampleClaims.usual.judge.policy,
    book: SampleClaims.usual.book)

  private static func report(
    _ name: String, _ title: String, edition: Int = 1,
    _ render: @escaping @Sendable (Report) -> String
  ) -> Benchmark {
    Benchmark("reports/\(name)", title, edition: edition) {
      let claims = SampleClaims.usual
      let report = Report(
        files: [claims.file], verdicts: claims.verdicts(), errors: [],
        policy: claims.judge.policy)
      return Work(
        input: identity(
          SampleClaims.claims.bytes + SampleClaims.reference.bytes),
        results: ["bytes": render(report).utf8.count]
      ) {
        UInt64(render(report).utf8.count)
      }
    }
  }

  /// The bytes of a page.
  private static func page(
    _ text: SourceText, _ figures: [(finding: Finding, figure: Figure?)]
  ) -> Int {
    var count = 0
    var report = ScanReport(.html, namesFile: false) { count += $0.count }
    try! report.add(figures, in: text)
    try! report.finish()
    return count
  }
}
