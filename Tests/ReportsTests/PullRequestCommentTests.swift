import Checks
import Foundation
import Input
import Testing

@testable import Reports

/// The comment on a pull request: what fails first, within what a host takes.
struct PullRequestCommentTests {
  private static func claim(_ id: String, _ figure: String) -> String {
    """
      - id: \(id)
        line: 1
        says: A statement.
        figure: '\(figure)'
        check: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus

    """
  }

  @Test func `What holds is counted and not told`() {
    let comment = PullRequestComment(report(Self.claim("holds", "5배"))).text
    #expect(
      comment == """
        ## ✅ ClaimCheck: 1 claim: 1 supported; all as expected

        | supported | refuted | undetermined | incomparable | unreferenced |
        | ---: | ---: | ---: | ---: | ---: |
        | 1 | 0 | 0 | 0 | 0 |

        """)
  }

  @Test func `What fails unfolds to its working and what would have held`() {
    let comment = PullRequestComment(
      report(Self.claim("holds", "5배") + Self.claim("fails", "9배"))
    ).text
    #expect(comment.hasPrefix("## ❌ ClaimCheck: 2 claims: 1 supported, 1 ref"))
    #expect(
      comment.contains(
        "<details><summary><b>article/fails</b>: refuted (A)</summary>\n\n"))
    #expect(comment.contains("- consistent would be “5배” (A)\n"))
    #expect(
      comment.contains(
        "| CloudMatrix384.npus / GB200\\_NVL72.gpus | 16/3 ≈ 5.3333 |"))
    #expect(!comment.contains("holds"))
  }

  @Test func `More than a host takes is counted`() {
    let one = report(Self.claim("fails", "9배"))
    let many = Report(
      files: one.files,
      verdicts: Array(repeating: one.verdicts[0], count: 500), errors: [],
      policy: one.policy)
    let comment = PullRequestComment(many).text
    #expect(comment.utf16.count < 65_536)
    let shown = comment.matches(of: /<details>/).count
    #expect(comment.hasSuffix("\n… and \(500 - shown) more\n"))
    #expect(shown == comment.matches(of: /<\/details>/).count)
  }

  @Test func `Names, numbers and formulas of a text stay text`() {
    #expect(
      MarkdownText.comment("@a #1 :x: $y$ www.z.de https://q")
        == "@<!-- -->a \\#<!-- -->1 :<!-- -->x:<!-- --> \\$y\\$"
        + " www<!-- -->.z.de https:<!-- -->//q")
    #expect(MarkdownText.address("https://a/b c>\n") == "https://a/b%20c%3E%0A")
  }
}
