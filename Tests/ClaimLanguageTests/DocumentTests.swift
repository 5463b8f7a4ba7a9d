import ClaimLanguage
import Input
import Reference
import Testing

/// Figures held against the text they are quoted from.
struct DocumentTests {
  private static let text = """
    화웨이의 클라우드매트릭스 384는 칩 384개를 묶었다.
    엔비디아의 ‘GB200 NVL72’보다 5배나 많은 물량이다.
    """

  private func errors(
    _ figure: String, line: Int = 1, digest: String? = nil,
    in text: String = Self.text
  ) -> [String] {
    let file = """
      document:
        id: article
        title: An article
        sha256: \(digest ?? sha256(Array(text.utf8)))
      claims:
        - id: statement
          line: \(line)
          says: A statement.
          figure: "\(figure)"
          check: figure ≈ CloudMatrix384.npus
      """
    let reading = ClaimFileReader(book: .builtIn)
      .read(InputFile(name: "claims.yaml", text: file))
    return reading.errors.map(\.description)
      + (reading.value?.errors(
        against: InputFile(name: "article.txt", text: text)) ?? [])
      .map(\.description)
  }

  @Test(arguments: [
    ("칩 384개", 1), ("5배나 많은 물량", 2), ("5배나 … 물량", 2),
    ("‘GB200 NVL72’보다 5배나", 2), ("칩 … 384개", 1),
  ])
  func `A figure stands on its line, with … for a gap`(
    figure: String, line: Int
  ) {
    #expect(errors(figure, line: line) == [])
  }

  @Test(arguments: [
    (
      "칩 384개", 2,
      "'칩 384개' does not stand on line 2 of article.txt; it stands on line 1"
    ),
    (
      "칩 348개", 1,
      "'칩 348개' does not stand on line 1 of article.txt; quote it as printed"
    ),
    (
      "물량 … 5배나", 2,
      "'물량 … 5배나' does not stand on line 2 of article.txt; quote it as"
        + " printed"
    ),
    ("칩 384개", 3, "article.txt has 2 lines, no line 3"),
  ])
  func `A figure that stands elsewhere is an error`(
    figure: String, line: Int, message: String
  ) {
    #expect(
      errors(figure, line: line) == ["claims.yaml:9:14: error: \(message)"])
  }

  @Test(arguments: [
    ("15% of it", "5% of it", false), ("2.5% of it", "5% of it", false),
    ("1,200 chips", "200 chips", false), ("384 chips", "38", false),
    ("items 1,2,3 chips", "3 chips", true), ("7m80 long", "80 long", true),
  ])
  func `A quotation does not begin or end inside a number`(
    text: String, figure: String, stands: Bool
  ) {
    let message =
      "claims.yaml:9:14: error: '\(figure)' does not stand on line 1 of"
      + " article.txt; quote it as printed"
    #expect(errors(figure, in: text) == (stands ? [] : [message]))
  }

  @Test func `A document that has changed is read again`() {
    let digest = String(repeating: "0", count: 64)
    #expect(
      errors("칩 384개", digest: digest) == [
        "claims.yaml:4:11: error: the document article.txt has changed: its"
          + " SHA-256 is \(sha256(Array(Self.text.utf8))); read it again, then"
          + " record the new digest"
      ])
  }

  @Test func `A line ends where any line ends`() {
    let text = "one\r\n칩 384개\r\n"
    #expect(errors("칩 384개", line: 2, in: text) == [])
  }
}
