import Checks
import Foundation
import Input
import Testing

@testable import Reports

/// The site: every page is there that a link leads to, and text from anywhere
/// is text in all of them.
struct SiteTests {
  private static func pages(
    _ report: Report, language: SiteLanguage = .english
  ) -> [String: String] {
    var pages: [String: String] = [:]
    Site(report, book: .builtIn, language: language).forEachPage {
      #expect(pages[$0.path] == nil, "\($0.path) is written twice")
      pages[$0.path] = $0.text
    }
    return pages
  }

  private static func claim(
    _ id: String, _ figure: String, says: String = "A statement."
  ) -> String {
    """
      - id: \(id)
        line: 1
        says: '\(says)'
        figure: '\(figure)'
        check: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus

    """
  }

  private static let mixed =
    claim("holds", "5배") + claim("fails", "9배") + claim("open", "약 5.0배")

  @Test(arguments: SiteLanguage.allCases)
  func `Every link leads to a page or a place on one`(language: SiteLanguage) {
    let pages = Self.pages(report(Self.mixed), language: language)
    for (path, text) in pages where path.hasSuffix(".html") {
      for match in text.matches(of: /href="([^"#:]*)(#[^"]*)?"/) {
        let target =
          match.output.1.isEmpty
          ? path : Self.resolved(String(match.output.1), from: path)
        // Two systems are not set side by side here.
        guard target != "comparison.html" else { continue }
        let page = pages[target]
        #expect(page != nil, "\(path) leads to \(target)")
        if let anchor = match.output.2?.dropFirst(), let page {
          #expect(
            page.contains("id=\"\(anchor)\""), "\(path) leads to #\(anchor)")
        }
      }
    }
  }

  private static func resolved(_ link: String, from path: String) -> String {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
    }
    return parts.joined(separator: "/")
  }

  @Test func `The overview counts as the other reports do`() {
    let report = report(Self.mixed)
    let index = Self.pages(report)["index.html"] ?? ""
    for (kind, count) in report.counts(report.verdicts) {
      #expect(
        index.contains(
          "<li class=\"\(kind.rawValue)\"><span class=\"number\">\(count)"))
    }
  }

  @Test(arguments: [
    "</p><script>alert(1)</script>", "</script><b>", "a \"quoted\" & <b>",
    "\u{202E}reversed", "]]> --> <!--", "{{x}} \\u003c",
  ])
  func `Text from anywhere stays text`(text: String) {
    let says = text.replacing("'", with: "''")
    for page in Self.pages(report(Self.claim("x", "9배", says: says))).values {
      #expect(!page.contains("<script>alert"))
      #expect(!page.contains("</script><b>"))
      #expect(!page.contains("\u{202E}"))
      #expect(!page.contains("& <b>"))
    }
  }

  @Test(arguments: [
    "a/b", "../../etc/passwd", "..", "a.b", "A b", "가", "con", "a%2Fb",
    String(repeating: "x", count: 300),
  ])
  func `An id becomes one plain file name`(id: String) {
    let name = SitePath.name(id)
    #expect(name.wholeMatch(of: /[A-Za-z0-9_~-]+/) != nil)
    #expect(name.utf8.count <= 200)
  }

  @Test func `No two ids have one file name`() {
    let ids = ["a/b", "a~2fb", "a2fb", "a-b", "a_b", "a b", "a.b", "ab"]
    #expect(Set(ids.map(SitePath.name)).count == ids.count)
  }

  @Test func `The number line tells its sets to a screen reader`() throws {
    let report = report(Self.claim("holds", "5배"))
    let line = try #require(NumberLine(report.verdicts[0], .english))
    let svg = line.svg(title: "Sets").markup
    #expect(
      svg.contains(
        "aria-label=\"Sets: widest [4, 6]; loose [4.5, 5.5]; usual [4.5, 5.5];"
          + " sharp (4.5, 5.5); computed 16/3 ≈ 5.3333\""))
    // Ends that belong to a set are filled, those that do not are open.
    #expect(svg.matches(of: /class="closed"/).count == 6)
    #expect(svg.matches(of: /class="open"/).count == 2)
  }

  @Test func `A page needs neither network nor script`() {
    for (path, page) in Self.pages(report(Self.mixed)) {
      #expect(!page.contains("src="), "\(path)")
      #expect(!page.contains("@import"), "\(path)")
      #expect(!page.contains("url("), "\(path)")
    }
  }

  @Test func `The one script that pages allow is the one they hold`() throws {
    let digits = Array(sha256(Array(SiteScript.source.utf8)))
    let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
      UInt8(String(digits[$0...$0 + 1]), radix: 16)
    }
    #expect(Data(bytes).base64EncodedString() == SiteScript.digest)
    let frame = SiteFrame(language: .english, policy: "p")
    let page = frame.page("A text", depth: 0, hasCards: true, "")
    #expect(page.contains("script-src 'sha256-\(SiteScript.digest)'\""))
    #expect(page.contains("<script>\(SiteScript.source)</script>"))
    #expect(!frame.page("Claims", depth: 0, "").contains("script-src"))
  }

  @Test func `What nobody has looked for is said to be missing`() throws {
    let report = report(Self.mixed)
    var pages: [String: String] = [:]
    Site(report, book: .builtIn, power: nil).forEachPage {
      pages[$0.path] = $0.text
    }
    #expect(pages["power.html"]?.contains("The claims are too many") == true)
    #expect(pages["power.html"]?.contains("<table>") == false)
    let json = JSONReport(report, provenance: provenance).text
    #expect(json.matches(of: /"power" : null/).count == report.verdicts.count)
  }
}
