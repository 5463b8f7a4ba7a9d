import Input
import Testing
import Texts

struct MarkdownTests {
  private static let rows: [(markdown: String, text: String)] = [
    ("약 **384**개, *5*배 __6__ 명 ~~7~~", "약 384개, 5배 6 명 7\n"),
    ("3 * 4 * 5, a_1_b, 3~5년, 10~20%", "3 * 4 * 5, a_1_b, 3~5년, 10~20%\n"),
    ("# 제목 1 #\n2\n===\n3\n---\n4", "제목 1\n2\n3\n4\n"),
    ("약\n6,000\n달러\n\n둘", "약 6,000 달러\n둘\n"),
    ("1  \n2\\\n3", "1\n2\n3\n"),
    ("1. 하나\n2. 둘\n\n- 3\n* 4\n  + 5", "하나\n둘\n3\n4\n5\n"),
    ("2025. 7. 28 발표", "2025. 7. 28 발표\n"),
    ("앞 문단은\n384. 으로 이어진다", "앞 문단은 384. 으로 이어진다\n"),
    ("> 384\n> 개\n이어서\n> > 5", "384 개 이어서\n5\n"),
    (
      "| 회사 | 수 |\n|---|--:|\n| 갑 | **384**개 |\n| 을 | 4\\|5 |\n\n끝",
      "회사\n수\n갑\n384개\n을\n4|5\n끝\n"
    ),
    ("[384개](https://x.y/2025/7 \"8\") ![9](10.png)1", "384개 1\n"),
    ("[384][a] [5개] [6][]\n\n[a]: /1 '2'\n[5개]: <3>\n[6]: /4", "384 5개 6\n"),
    ("[7] [x](y z) [[8](9)](10)", "[7] [x](y z) [8](10)\n"),
    ("384개[^1]\n\n[^1]: 주석 5개", "384개\n주석 5개\n"),
    ("`384`개 `` `5` `` ` 6", "384개 `5` ` 6\n"),
    ("```swift 1\nlet *x* = 384\n```\n2", "let *x* = 384\n2\n"),
    ("    x = *3*\n\n1", "x = *3*\n1\n"),
    ("\\*3\\* &euro;5 &#54; \\7", "*3* €5 6 \\7\n"),
    (
      "<b>384</b>개<br>5<!-- 6 --> 7<8 <https://9.x>",
      "384개\n5 7<8 https://9.x\n"
    ),
    ("10<sup>15</sup>", "10¹⁵\n"),
    ("<div>\n<td>3</td><td>4</td>\n\n**5**", "3\n4\n5\n"),
    ("<script>\nx = 384\n\n</script>\n5", "5\n"),
    ("---\ndate: 2025-07-28\n---\n384개", "384개\n"),
    ("---\n384개\n***\n5", "384개\n5\n"),
    ("1\r\n\r\n**2**\r\n3", "1\n2 3\n"),
  ]

  @Test(arguments: rows.indices)
  func `Markdown's text is that of its page`(row: Int) throws {
    let (markdown, expected) = Self.rows[row]
    #expect(try text(markdown, .markdown) == expected, "\(markdown)")
  }

  @Test func `A figure keeps its place in the source`() throws {
    let markdown = "> 약 **6,000**\n> 달러 `384`개"
    let text = try SourceText(InputFile(name: "a.md", text: markdown))
    let scalars = Array(markdown.unicodeScalars)
    for (word, source) in [
      ("6,000", "6,000"), ("6,000 달러", "6,000**\n> 달러"), ("384개", "384`개"),
    ] {
      let place = try #require(places(of: word, in: text).first)
      let slice = scalars[place.start.codePoint..<place.end.codePoint]
      #expect(String(String.UnicodeScalarView(slice)) == source)
    }
    let last = try #require(places(of: "384", in: text).first).start
    #expect((last.line, last.column) == (2, 7))
  }
}
