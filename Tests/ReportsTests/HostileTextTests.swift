import Checks
import Foundation
import Input
import TestSupport
import Testing

@testable import Reports

/// Text from anywhere, in every place that takes text, through every renderer:
/// what is written has the form that harmless text gives it, and a parser reads
/// the text back.
struct HostileTextTests {
  private static let texts = [
    "<script>alert(1)</script>", "</script><script>alert(1)</script>", "]]>",
    "--> <!-- x", "\"]}", "\"\\u0022}", "'\"`><img src=x onerror=alert(1)>",
    "&lt;b&gt; &#60;b&#62; &amp;", "\u{202E}reversed\u{202C} \u{2066}x\u{2069}",
    "\u{1}\u{8}\u{1B}[31mred\u{7F}\u{9B}31m", "a\nb\r\nc\rd\te\u{2028}f\u{85}",
    "| a | b |\n| - | - |", "# a\n- b\n> c\n```\nd", "</details></td></table>",
    "[a](javascript:alert(1)) ![b](//c) <//d>", "@all #1 GH-1 :tada: $x$ ~~y~~",
    "=1+1", "-1+1\t@x", "::error::x", "%0A::error file=a::b", "\u{FEFF}bom",
    "${{ secrets.X }}", "{{x}} {% y %}", "\u{FFFE}\u{FFFF}", "e\u{301}\u{20DD}",
    "\u{301}<b>\u{301}", "\"\u{301},\"\u{20DD}",
    ":\u{301},\u{301}|\u{301}[\u{301}",
    "www.example.com https://example.com a@example.com",
  ]

  private static let harmless = Rendered("T")

  @Test(arguments: texts)
  func `Hostile text is text in every format`(text: String) {
    #expect(Rendered(text).faults(against: Self.harmless) == [])
  }

  @Test func `A million characters on one line are text as any other`() {
    let text = String(repeating: "<b>&", count: 250_000)
    let report = HostileReport("T").report
    let changed = Report(
      files: [], verdicts: report.verdicts,
      errors: [InputError(text, at: Place(file: "x.yaml"))],
      policy: report.policy)
    let comment = PullRequestComment(changed).text
    #expect(comment.utf16.count < 65_536)
    #expect(comment.contains("… and 1 more"))
    #expect(
      !OverviewPage(
        frame: SiteFrame(language: .english, policy: ""), report: changed,
        entities: [], comparison: nil, conflicts: []
      ).text.contains("<b>&<"))
    #expect(!TextReport(changed).text().contains("<b>"))
  }

  /// Strings of fragments and stray characters; FUZZ_SECONDS says for how long.
  @Test func `Random hostile text is text in every format`() {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment["FUZZ_SECONDS"].flatMap(Double.init) ?? 2
    let seed = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 7
    var random = SplitMix64(seed: seed)
    let end = Date(timeIntervalSinceNow: seconds)
    var count = 0
    repeat {
      let text = Self.random(using: &random)
      let faults = Rendered(text).faults(against: Self.harmless)
      #expect(
        faults == [], "seed \(seed), text \(count): \(text.debugDescription)")
      if !faults.isEmpty { return }
      count += 1
    } while Date() < end
    print("hostile text: \(count) reports in every format, seed \(seed)")
  }

  private static func random(using random: inout SplitMix64) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0...Int.random(in: 0..<12, using: &random) {
      switch Int.random(in: 0..<4, using: &random) {
      case 0:
        let piece = Array(texts.randomElement(using: &random)!.unicodeScalars)
        let start = Int.random(in: 0..<piece.count, using: &random)
        text += piece[start...]
      case 1:
        text +=
          "<>&\"'`|\\/]}[{)(:;#@$%=-+*_~!\n\r\t ".unicodeScalars
          .randomElement(using: &random).map { [$0] } ?? []
      default:
        let limit: UInt32 = Bool.random(using: &random) ? 0x100 : 0x3000
        let value = UInt32.random(in: 1..<limit, using: &random)
        text += Unicode.Scalar(value).map { [$0] } ?? []
      }
    }
    return String(text)
  }
}
