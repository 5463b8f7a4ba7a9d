import Checks
import ClaimFiles
import ClaimLanguage
import Foundation
import Input
import Reference
import Testing

@testable import Reports

/// Runs as lines of a history, and what of a verdict's grounds is another when
/// it turns.
struct RunHistoryTests {
  private static let maker = """
    sources:
      S1: {title: A data sheet, publisher: Northwind, date: 2026-03-02}
    entities:
      - id: R8
        kind: system
        names: [R8]
        facts:
          gpus: {figure: 64 GPUs, exact: true, source: S1, evidence: primary}
    """

  private static let article = """
    document: {id: review, title: A review, date: 2026-03-09}
    claims:
      - id: gpus
        line: 3
        says: It has 64 GPUs.
        figure: 64 GPUs
        check: figure = R8.gpus
      - id: again
        line: 4
        says: It has as many again.
        figure: 64 GPUs
        check: figure = claim("review/gpus")
    """

  private static func run(
    _ article: String = article, _ reference: String = maker,
    engine: String = "1.0.0", texts: [String: String] = [:]
  ) -> RunRecord {
    let book = ReferenceBook.read(
      [InputFile(name: "reference.yaml", text: reference)], onto: .builtIn,
      figures: .standard)
    #expect(book.errors == [])
    let reading = ClaimFileReader(book: book.value).read(
      InputFile(name: "review.yaml", text: article))
    #expect(reading.errors == [])
    let files = reading.value.map { [$0] } ?? []
    let judge = Judge(book: book.value, files: files)
    let verdicts = files.flatMap(\.claims).compactMap {
      try? judge.verdict(on: $0)
    }
    return RunRecord(
      Report(
        files: files, verdicts: verdicts, errors: [], policy: judge.policy),
      recorded: Date(timeIntervalSince1970: 1_700_000_000),
      provenance: Provenance(
        engine: engine, policy: judge.policy, book: book.value), texts: texts)
  }

  private static func told(_ a: RunRecord, _ b: RunRecord) -> [String] {
    RunComparison(from: a, to: b).text.split(separator: "\n").map(String.init)
  }

  @Test func `A run reads back as it was written`() {
    let run = Self.run()
    #expect(run.counts["supported"] == 2)
    #expect(run.recorded == "2023-11-14T22:13:20Z")
    let lines = JSONLine.lines(
      of: InputFile(name: "h", text: run.line + run.line))
    let reading = RunHistory.read(lines)
    #expect(reading.value == [run, run])
    #expect(reading.errors == [])
    #expect(
      Self.told(run, run) == [
        "since the run of 2023-11-14T22:13:20Z: 0 of 2 verdicts changed, 0 new,"
          + " 0 gone"
      ])
  }

  @Test
  func `A figure that changed is named, also where another claim uses it`() {
    let first = Self.article.firstRange(of: "figure: 64")!
    var other = Self.article
    other.replaceSubrange(first, with: "figure: 72")
    #expect(
      Self.told(Self.run(), Self.run(other)).dropFirst() == [
        "  review/again  supported (A) → refuted (A): a figure of the claim"
          + " review/gpus",
        "  review/gpus  supported (A) → refuted (A): the figure: '64 GPUs' →"
          + " '72 GPUs'",
      ])
  }

  @Test func `A fact that changed is named with what it printed and prints`() {
    let other = Self.maker.replacing("64 GPUs", with: "72 GPUs")
    #expect(
      Self.told(Self.run(), Self.run(Self.article, other)).dropFirst() == [
        "  review/gpus  supported (A) → refuted (A): the fact R8.gpus: '64 GPUs'"
          + " → '72 GPUs'"
      ])
    let weak = Self.maker.replacing("primary", with: "excerpt")
    #expect(
      Self.told(Self.run(), Self.run(Self.article, weak)).dropFirst() == [
        "  review/gpus  supported (A) → supported (B): the sources or qualities"
          + " of the fact R8.gpus"
      ])
  }

  @Test func `A check that uses another fact does not make that fact new`() {
    let other = Self.article.replacing(
      "figure = R8.gpus", with: "figure = GB200_NVL72.gpus")
    #expect(
      Self.told(Self.run(), Self.run(other)).dropFirst() == [
        "  review/gpus  supported (A) → refuted (A): the check: 'figure ="
          + " R8.gpus' → 'figure = GB200_NVL72.gpus'"
      ])
  }

  @Test func `Claims that come and go are listed`() {
    let other = Self.article.replacing("id: again", with: "id: later")
    #expect(
      Self.told(Self.run(), Self.run(other)) == [
        "since the run of 2023-11-14T22:13:20Z: 0 of 1 verdict changed, 1 new,"
          + " 1 gone", "  review/later  new", "  review/again  gone",
      ])
  }

  @Test func `Where nothing else changed it was the engine`() throws {
    let run = Self.run()
    let line = run.line.replacing(
      "\"verdict\":\"supported\"", with: "\"verdict\":\"refuted\"")
    let old = try #require(
      RunHistory.read(
        JSONLine.lines(of: InputFile(name: "h", text: line))
      ).value.first)
    let comparison = RunComparison(from: old, to: run)
    #expect(
      comparison.changed.map(\.reasons) == [
        [.engine(before: "1.0.0", after: "1.0.0")],
        [.engine(before: "1.0.0", after: "1.0.0")],
      ])
    #expect(comparison.text.hasSuffix("the engine (1.0.0, built anew)"))
    #expect(
      RunComparison(from: old, to: Self.run(engine: "1.1.0")).text.hasSuffix(
        "the engine: 1.0.0 → 1.1.0"))
  }

  @Test func `A text at hand in one run alone did not change`() throws {
    let line = Self.run(texts: ["review": "aa"]).line.replacing(
      "\"grade\":\"A\"", with: "\"grade\":\"B\"")
    let old = try #require(
      RunHistory.read(JSONLine.lines(of: InputFile(name: "h", text: line)))
        .value.first)
    func reasons(_ run: RunRecord) -> Set<RunComparison.Reason> {
      Set(RunComparison(from: old, to: run).changed.flatMap(\.reasons))
    }
    #expect(reasons(Self.run(texts: ["review": "bb"])) == [.text])
    #expect(
      reasons(Self.run()) == [.engine(before: "1.0.0", after: "1.0.0")])
  }

  @Test(arguments: [
    ("{}", "1:1: error: 'schema' is missing"),
    ("[]", "1:1: error: no JSON object; a run is one on a line"),
    ("{\"schema\":7}", "1:2: error: schema 7; this version reads schema 1"),
    ("{\"schema\":1}", "1:1: error: 'recorded' is missing"),
    (
      "{\"schema\":1,\"recorded\":3}",
      "1:13: error: 'recorded' is something else than text"
    ),
  ])
  func `A line that is no run is told where it stands, the rest is used`(
    line: String, message: String
  ) {
    let run = Self.run()
    let reading = RunHistory.read(
      JSONLine.lines(
        of: InputFile(name: "h", text: line + "\n" + run.line)))
    #expect(reading.value == [run])
    #expect(reading.errors.map { "\($0)" } == ["h:\(message)"])
  }
}
