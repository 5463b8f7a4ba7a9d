import Figures
import Foundation
import Input
import Reports
import Testing
import Texts

struct ScanReportTests {
  /// What a report writes of texts and the words found in each.
  private func written(
    _ format: ScanReport.Format, _ texts: [(String, [String])],
    usesColor: Bool = false, kind: Finding.Kind = .count
  ) throws -> String {
    let output = Output()
    var report = ScanReport(
      format, namesFile: texts.count > 1, usesColor: usesColor,
      write: { output.bytes += $0 })
    for (index, (source, words)) in texts.enumerated() {
      let text = try sourceText(source, name: "\(index).txt")
      try report.add(
        words.map { (finding($0, in: text, kind), nil) }, in: text)
    }
    try report.finish()
    return String(decoding: output.bytes, as: UTF8.self)
  }

  private final class Output { var bytes: [UInt8] = [] }

  @Test func `Figures are marked in the text`() throws {
    #expect(try written(.text, [("약 384개", ["384개"])]) == "약 [384개]\n")
    #expect(
      try written(.text, [("H20", ["H20"])], kind: .name) == "{H20}\n")
    #expect(
      try written(.text, [("3개", ["3개"])], usesColor: true)
        == "\u{1B}[1;4m3개\u{1B}[0m\n")
    #expect(
      try written(.text, [("3개", ["3개"]), ("4\n", [])])
        == "0.txt\n[3개]\n\n1.txt\n4\n")
  }

  @Test func `Nothing in a text acts on the terminal`() throws {
    let text = "\u{1B}[31m3개\u{9B}1m\u{202E}\u{2066}\u{7F}\t끝\u{0}"
    #expect(
      try written(.text, [(text, ["3개"])])
        == "�[31m[3개]�1m���\t끝�\n")
  }

  @Test func `Records of all files make up one document`() throws {
    let texts = [("3개 4개", ["3개", "4개"]), ("", []), ("5개", ["5개"])]
    let json = try written(.json, texts)
    let objects = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let records = try #require(objects as? [[String: Any]])
    #expect(
      records.map { $0["file"] as? String } == ["0.txt", "0.txt", "2.txt"])
    #expect(try written(.jsonl, texts).split(separator: "\n").count == 3)
    let rows = try written(.csv, texts).split(separator: "\r\n")
    #expect(rows.count == 4)
    #expect(rows.allSatisfy { !$0.contains("\n") })
  }

  @Test func `A text without figures gives an empty document`() throws {
    #expect(try written(.json, [("없음", [])]) == "[]\n")
    #expect(try written(.jsonl, [("없음", [])]) == "")
    #expect(try written(.csv, []).hasPrefix("start,end,"))
  }

  @Test func `A page holds the text as text`() throws {
    let page = try written(
      .html, [("<script>alert(\"3개\")</script> & 'x'\n둘", ["3개"])])
    #expect(!page.contains("<script"))
    #expect(page.contains("<p>&lt;script&gt;alert(&quot;<mark"))
    #expect(page.contains(" &amp; &#39;x&#39;</p>\n<p>둘</p>"))
    #expect(page.contains("default-src 'none'"))
    for loaded in ["http://", "https://", "src=", "url(", "@import"] {
      #expect(!page.contains(loaded), "\(loaded)")
    }
  }

  @Test func `A mark and its row in the table name each other`() throws {
    let page = try written(.html, [("약 384개", ["384개"]), ("3개", ["3개"])])
    for part in [
      "<a id=\"t1-1\" href=\"#f1-1\" data-n=\"1\" aria-describedby=\"c1-1\">384개</a>",
      "<span class=\"card\" id=\"c1-1\" lang=\"en\" role=\"note\">",
      "<tr id=\"f1-1\"><td>1</td><th scope=\"row\" lang=\"ko\"><a href=\"#t1-1\">",
      "<a id=\"t2-1\"", "<tr id=\"f2-1\">", "<article lang=\"ko\">",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let ids = page.matches(of: /id="([^"]+)"/).map { $0.1 }
    #expect(Set(ids).count == ids.count)
    for target in page.matches(
      of: /(?:href="#|describedby="|labelledby=")([^"]+)"/)
    {
      #expect(ids.contains(target.1), "\(target.1)")
    }
  }

  @Test(arguments: [
    ("한국어 글 GB200", "ko"), ("約3万円です", "ja"), ("约37亿元", "zh"),
    ("About 384 chips", "en"), ("", "en"),
  ])
  func `A page says which language the text is in`(
    text: String, language: String
  ) throws {
    #expect(
      try written(.html, [(text, [])]).contains(
        "<article lang=\"\(language)\">"))
  }
}
