import Checks
import ClaimFiles
import ClaimLanguage
import Foundation
import Input
import Reference
import Testing

@testable import Reports

/// Annotations on the figures of a document, found again by position and words.
struct WebAnnotationTests {
  private static let text = "\u{FEFF}제목\r\n\r\n인구 😀 9배, 9배나 늘어 총 384개다.\r\n"

  private static let claims = """
    document: {id: article, title: A, date: 2025-07-28, file: a b.txt}
    claims:
      - id: a
        line: 3
        says: As many.
        figure: 9배나 … 384개
        check: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus
      - id: b
        line: 3
        says: As many.
        figure: 9배
        check: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus
    """

  private static func items(
    _ claims: String, text: String?
  ) throws -> [[String: Any]] {
    let reading = ClaimFileReader(book: .builtIn).read(
      InputFile(name: "a.yaml", text: claims))
    let files = reading.value.map { [$0] } ?? []
    let judge = Judge(book: .builtIn, files: files)
    let report = Report(
      files: files,
      verdicts: files.flatMap(\.claims).compactMap {
        try? judge.verdict(on: $0)
      }, errors: [], policy: judge.policy)
    let json = WebAnnotations(
      report, texts: text.map { ["article": Array($0.utf8)] } ?? [:])
    let page =
      try JSONSerialization.jsonObject(with: Data(json.text.utf8))
      as? [String: Any]
    return try #require(page?["items"] as? [[String: Any]])
  }

  private static func selectors(_ item: [String: Any]) -> [[[String: Any]]] {
    (item["target"] as? [[String: Any]] ?? []).map {
      $0["selector"] as? [[String: Any]] ?? []
    }
  }

  @Test func `A position counts code points from the start of the text`() throws
  {
    let items = try Self.items(Self.claims, text: Self.text)
    let scalars = Array(Self.text.unicodeScalars.dropFirst())
    for item in items {
      for selectors in Self.selectors(item) {
        let quote = selectors[0]["refinedBy"] as? [String: String]
        let start = try #require(selectors[1]["start"] as? Int)
        let end = try #require(selectors[1]["end"] as? Int)
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[start..<end])
        #expect(String(words) == quote?["exact"])
      }
    }
    let places = items.map(Self.selectors).last?.first?.last
    #expect(places?["start"] as? Int == 11)
  }

  @Test func `Without the text a figure has its line and its words`() throws {
    let items = try Self.items(Self.claims, text: nil)
    let selectors = try #require(items.map(Self.selectors).last?.first)
    #expect(selectors.count == 1)
    #expect(selectors[0]["value"] as? String == "line=2,3")
    let target = (items.last?["target"] as? [[String: Any]])?.first
    let source = target?["source"] as? [String: String]
    #expect(source?["id"] == "a%20b.txt")
  }

  @Test func `An annotation keeps its name wherever its claim moves to`() throws
  {
    let names = try Self.items(Self.claims, text: nil).map {
      $0["id"] as? String
    }
    let moved = Self.claims.replacing("line: 3", with: "line: 5")
    #expect(
      try Self.items(moved, text: nil).map { $0["id"] as? String } == names)
    #expect(Set(names).count == names.count)
  }
}
