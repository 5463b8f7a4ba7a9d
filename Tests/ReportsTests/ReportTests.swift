import Checks
import ClaimFiles
import ClaimLanguage
import Foundation
import Input
import Reference
import Reports
import Testing

/// A report on claims made from YAML text.
func report(
  _ claims: String, title: String = "An article", errors: [InputError] = []
) -> Report {
  let text = """
    document: {id: article, title: "\(title)", date: 2025-07-28}
    claims:
    \(claims)
    """
  let reading = ClaimFileReader(book: .builtIn)
    .read(InputFile(name: "claims.yaml", text: text))
  #expect(reading.errors == [])
  let files = reading.value.map { [$0] } ?? []
  let judge = Judge(book: .builtIn, files: files)
  let verdicts = files.flatMap(\.claims).compactMap {
    try? judge.verdict(on: $0)
  }
  return Report(
    files: files, verdicts: verdicts, errors: errors, policy: judge.policy)
}

/// What verdicts on the built-in reference rest on.
let provenance = Provenance(engine: "1.0.0", policy: "1", book: .builtIn)

private func json(_ report: Report) -> String {
  JSONReport(report, provenance: provenance).text
}

private func claim(
  _ id: String, _ figure: String, says: String = "A statement.",
  _ rest: String = ""
) -> String {
  """
    - id: \(id)
      line: 1
      says: '\(says)'
      figure: '\(figure)'
      check: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus\(rest)

  """
}

struct ReportTests {
  private static let mixed =
    claim("a", "5배") + claim("b", "9배")
    + claim("c", "6배", "\n    expect: refuted\n    because: x")
    + claim("d", "over 5 times")

  @Test func `The summary counts the verdicts`() {
    let report = report(Self.mixed)
    #expect(
      report.summary
        == "4 claims: 2 supported, 2 refuted; 1 not as expected")
    #expect(report.exitStatus == 1)
    for (kind, count) in report.counts(report.verdicts) {
      #expect(count == report.verdicts.filter { $0.kind == kind }.count)
    }
    #expect(report.counts(report.verdicts).map(\.count).reduce(0, +) == 4)
    #expect(report.unexpected.map(\.claim.id) == ["b"])
  }

  @Test func `An error outweighs a verdict not as expected`() {
    let error = InputError("nothing to read", at: Place(file: "x.yaml"))
    #expect(report(Self.mixed, errors: [error]).exitStatus == 2)
    #expect(
      Report(files: [], verdicts: [], errors: [error], policy: "").summary
        == "0 claims: none checked; these as expected; 1 error")
  }

  @Test func `The report for machines has every key a reader needs`() throws {
    let text = json(report(Self.mixed))
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(root["version"] as? Int == JSONReport.version)
    let schema = String(decoding: BuiltInData.reportSchema.bytes, as: UTF8.self)
    #expect(schema.contains("\"version\": {\"const\": \(JSONReport.version)}"))
    #expect(
      root["counts"] as? [String: Int] == [
        "supported": 2, "refuted": 2, "undetermined": 0, "incomparable": 0,
        "unreferenced": 0,
      ])
    #expect(root["policy"] is String)
    let claims = try #require(root["claims"] as? [[String: Any]])
    #expect(claims.map { $0["id"] as? String } == ["a", "b", "c", "d"])
    for claim in claims {
      for key in [
        "id", "document", "line", "says", "check", "verdict", "grade",
        "asExpected", "figures", "readings", "working", "notes", "facts",
        "policy",
      ] {
        #expect(claim[key] != nil, "\(key)")
      }
      let figure = try #require((claim["figures"] as? [[String: Any]])?.first)
      let sets = try #require((figure["readings"] as? [[String: Any]])?.first)
      for key in ["usual", "loose", "widest"] { #expect(sets[key] is String) }
    }
  }

  @Test func `The same claims give the same bytes`() {
    let (a, b) = (report(Self.mixed), report(Self.mixed))
    #expect(json(a) == json(b))
    #expect(
      MarkdownReport(a, book: .builtIn).text
        == MarkdownReport(b, book: .builtIn).text)
  }

  @Test func `Every record has every key, null where there is nothing`() throws
  {
    let text = json(report(Self.mixed))
    let root = try #require(
      JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let claims = try #require(root["claims"] as? [[String: Any]])
    let keys = Set(claims.map { Set($0.keys) })
    #expect(keys.count == 1)
    #expect(
      keys.first?.isSuperset(of: [
        "id", "document", "line", "verdict", "expect", "grade", "cause",
        "figures", "working",
      ]) == true)
  }

  @Test(arguments: [
    "a | b", "*bold* _x_ `code`", "<script>alert()</script>", "[x](http://y)",
    "\\| b", "# head", "a &amp; b", "~~gone~~", "![i](j)",
  ])
  func `Hostile text cannot break a table or be markup`(says: String) throws {
    let text = MarkdownReport(
      report(claim("a", "5배 \(says)", says: says), title: "T"), book: .builtIn
    ).text
    let row = try #require(
      text.split(separator: "\n").first { $0.contains("`a`") })
    #expect(unescapedBars(row) == 6)
    #expect(!text.contains("<script"))
    #expect(!text.replacing("\\]", with: "").contains("](http://y)"))
  }

  private func unescapedBars(_ row: Substring) -> Int {
    var (count, isEscaped) = (0, false)
    for character in row {
      if character == "|", !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }

  @Test func `A line break in a statement stays in its row`() {
    let claims = claim("a", "5배", says: "one\n\n    two")
    let text = MarkdownReport(report(claims), book: .builtIn).text
    #expect(
      text.split(separator: "\n").filter { $0.contains("`a`") }.count == 1)
  }

  @Test func `No text acts on a terminal`() {
    #expect(
      plain("a\u{1B}[31mb\r\n\u{202E}c")
        == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}\u{FFFD}c")
    #expect(plain("5배나 많은") == "5배나 많은")
  }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("5배", 3), ("화웨이", 6), ("華為", 4), ("ﾊﾝ", 2),
    ("ＡＢ", 4), ("e\u{301}", 1), ("‘x’", 3), ("…", 1), ("😀", 2), ("\u{200B}", 0),
  ])
  func `A wide character takes two columns`(text: String, width: Int) {
    #expect(columns(text) == width)
  }

  @Test(arguments: [60, 80, 100, 140])
  func `A line stays within the width of the terminal`(width: Int) {
    let claims = claim("a", "5배 " + String(repeating: "가", count: 200))
    let text = TextReport(
      report(claims, title: String(repeating: "나", count: 200)), width: width
    ).text()
    for line in text.split(separator: "\n") {
      #expect(columns(String(line)) <= width)
    }
  }
}
