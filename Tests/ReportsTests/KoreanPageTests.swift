import Checks
import ClaimFiles
import Foundation
import Input
import Testing

@testable import Reports

/// The site in Korean: its own words are Korean, and the words of authors who
/// write in another language say so.
struct KoreanPageTests {
  private static func pages(
    _ report: Report, _ language: SiteLanguage = .korean,
    changes: RunComparison? = nil
  ) -> [String: String] {
    var pages: [String: String] = [:]
    Site(
      report, book: .builtIn, changes: changes, language: language, power: nil
    ).forEachPage { pages[$0.path] = $0.text }
    return pages.filter { $0.key.hasSuffix(".html") }
  }

  private static let changes: RunComparison = {
    func record(_ figure: String) -> RunRecord {
      RunRecord(
        oneClaim(figure), recorded: Date(timeIntervalSince1970: 0),
        provenance: provenance)
    }
    return RunComparison(from: record("9배"), to: record("5배"))
  }()

  private static func oneClaim(_ figure: String) -> Report {
    report(
      """
        - id: holds
          line: 1
          says: It has five times as many.
          because: The makers say so.
          expect: refuted
          figure: '\(figure)'
          check: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus
      """)
  }

  /// All claims that are committed.
  private static let committed: Report = {
    let workspace = Workspace(paths: [
      URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Claims").standardizedFileURL.path
    ])
    return Report(
      files: workspace.files, verdicts: workspace.verdicts().value,
      errors: workspace.errors, policy: workspace.judge.policy)
  }()

  /// A claim for each answer of the performance model.
  private static let questions = [
    "decode(model: DeepSeek_R1, system: CloudMatrix384, batch: 96,"
      + " context: 4096)",
    "decode(model: DeepSeek_R1, system: GB200_NVL72, batch: 64,"
      + " context: 4096, format: fp8, draft: 1)",
    "prefill(model: DeepSeek_R1, system: CloudMatrix384, prompt: 4096,"
      + " cache_hits: 0.5)",
    "serving(model: DeepSeek_R1, system: CloudMatrix384, batch: 96,"
      + " input: 1000, output: 1000)",
    "disaggregated(model: DeepSeek_R1, system: CloudMatrix384, batch: 96,"
      + " input: 1000, output: 1000)",
    "gemm(system: H100, m: 8192, n: 8192, k: 8192, format: bf16)",
    "attention(system: H100, phase: prefill, heads: 128, batch: 1,"
      + " context: 4096)",
    "collective(system: GB200_NVL72, kind: all_reduce, bytes: 1000000,"
      + " ranks: 64)",
    "collective(system: CloudMatrix384, kind: alltoall, bytes: 1000000,"
      + " ranks: 1024)",
    "collective(system: GB200_NVL72, kind: all_gather, bytes: 1000000,"
      + " ranks: 144)",
    "training(model: DeepSeek_R1, system: H100, chips: 2048, batch: 64,"
      + " sequence: 4096, format: bf16)",
    "power(system: H100, scope: server, chips: 8)",
  ]

  /// Each answer held against a figure far below and one far above.
  private static let modelled: Report = {
    var claims = ""
    for (index, question) in questions.enumerated() {
      let unit =
        question.hasPrefix("power") ? "W" : index < 5 ? "tokens/s" : "s"
      for number in ["0.000000001", "999999999"] {
        claims += """
            - id: m\(index)-\(number.count)
              line: 1
              says: 모형이 답하는 주장
              figure: '\(number) \(unit)'
              check: "figure ≈ \(question)"

          """
      }
    }
    return report(claims, title: "기사")
  }()

  /// The names of a report: those of figures, and what checks are written in.
  private static func words(_ report: Report) -> EnglishWords {
    var names: Set<String> = []
    for claim in report.verdicts.map({ $0.claim }) {
      names.formUnion(claim.figures.map { $0.key })
      names.formUnion(
        claim.checkText.matches(of: /[A-Za-z]+/).map { String($0.output) })
    }
    return EnglishWords(names: names)
  }

  @Test func `Pages on all claims hold no English of their own`() {
    let words = Self.words(Self.committed)
    for (path, page) in Self.pages(Self.committed) {
      let found = words.found(inPage: page)
      // Titles of documents are names; in a label they cannot be marked.
      let titles = Self.committed.files.flatMap {
        words.found(in: $0.document.title)
      }
      #expect(
        found.filter { path != "index.html" || !titles.contains($0) } == [],
        "\(path)")
    }
  }

  @Test func `Pages on answers of the model hold no English of their own`() {
    let words = Self.words(Self.modelled)
    for (path, page) in Self.pages(Self.modelled) {
      #expect(words.found(inPage: page) == [], "\(path)")
    }
    let notes = Self.modelled.verdicts.flatMap { $0.notes }
    #expect(
      notes.contains { if case .impossible = $0 { true } else { false } })
    #expect(notes.contains { if case .estimate = $0 { true } else { false } })
    #expect(notes.contains { if case .noEstimate = $0 { true } else { false } })
  }

  @Test func `What changed since the last run is told in Korean`() throws {
    let pages = Self.pages(Self.oneClaim("5배"), changes: Self.changes)
    let page = try #require(pages["index.html"])
    #expect(page.contains("<td>반박됨 (A)</td>\n<td>지지됨 (A)</td>"))
    let reasons: [RunComparison.Reason] = [
      .figure(key: "figure", before: "4배", after: "5배"),
      .fact("A.b", before: nil, after: "50 GB/s"),
      .policy(before: "1", after: "2"), .language, .rates, .model, .text,
      .reference, .attestation("A.b"), .claim("d/c"),
      .check(before: "figure ≈ 1", after: "figure ≈ 2"),
      .date(before: "2025", after: nil), .engine(before: "1", after: "1"),
    ]
    let words = EnglishWords(names: [])
    for reason in reasons {
      let text = RunTexts.text(reason)
      #expect(words.found(in: text.korean) == [])
      #expect(words.found(in: text.english) != [])
    }
  }

  @Test func `Every verdict on record has Korean words`() {
    for kind in Verdict.Kind.allCases {
      let told =
        [kind.rawValue]
        + Verdict.Grade.allCases.map { "\(kind.rawValue) (\($0.rawValue))" }
        + Verdict.Cause.allCases.map { "\(kind.rawValue) (\($0.text))" }
      for summary in told {
        let text = VerdictTexts.summary(summary)
        #expect(text?.english == summary)
        #expect(EnglishWords(names: []).found(in: text?.korean ?? "no") == [])
      }
    }
    #expect(VerdictTexts.summary("supported (Z)") == nil)
  }

  @Test func `The search for English finds it on English pages`() {
    let words = Self.words(Self.modelled)
    for (path, page) in Self.pages(Self.modelled, .english) {
      let found = words.found(inPage: page, language: "en")
      #expect(found.count > 20, "\(path)")
    }
  }

  @Test(arguments: [
    ("<p>값 <b>left over</b></p>", ["left", "over"]),
    ("<p lang=\"en\">none <b>of it</b></p><p>but this</p>", ["but", "this"]),
    (
      "<article lang=\"en\">a <i lang=\"ko\">their own</i></article>",
      ["their", "own"]
    ),
    (
      "<svg aria-label=\"값: widest &quot;set&quot;\"><line x1=\"0\"/></svg>",
      ["widest", "set"]
    ),
    ("<code>figure is that</code> <q>about five</q> 50 GB/s, A.b, bf16", []),
    ("<br>supported (A). 값", ["supported"]),
    (
      "<p>day's news: 'claimcheck power'로 봄, and more</p>",
      ["day", "news", "and", "more"]
    ),
  ])
  func `The search for English knows what is marked`(
    page: String, words: [String]
  ) {
    #expect(EnglishWords(names: []).found(inPage: page) == words)
  }

  @Test func `A claim in English is marked on every Korean page with it`() {
    let pages = Self.pages(Self.oneClaim("5배"))
    let says = "<span lang=\"en\">It has five times as many.</span>"
    for path in [
      "documents/article.html", "claims/article/holds.html",
      "entities/CloudMatrix384.html",
    ] {
      #expect(pages[path]?.contains(says) == true, "\(path)")
    }
    #expect(
      pages["claims/article/holds.html"]?.contains(
        "<span lang=\"en\">The makers say so.</span>") == true)
  }
}
