import Checks
import ClaimLanguage
import Foundation
import Input
import Joint
import Testing

@testable import Reports

/// The drawings: there where they show something, and saying the same in words.
struct ChartTests {
  private static func document(_ id: String, title: String, _ claim: String)
    -> String
  {
    """
    document: {id: \(id), title: "\(title)", date: 2025-07-28}
    claims:
      - id: chips
        line: 3
        says: How many chips there are.
        figure: {figure: '\(claim)', of: chip}
        check: figure ≈ CloudMatrix384.npus

    """
  }

  private static let comparing = """
      - id: same
        line: 4
        says: As many as the other has.
        figure: {figure: 348개, of: chip}
        check: figure ≈ claim("first/chips")

    """

  /// The pages of two documents.
  private static func pages(
    _ texts: [String], language: SiteLanguage = .english
  ) -> [String: String] {
    let reader = ClaimFileReader(book: .builtIn)
    let files = texts.enumerated().compactMap { index, text in
      reader.read(InputFile(name: "\(index).yaml", text: text)).value
    }
    #expect(files.count == texts.count)
    let judge = Judge(book: .builtIn, files: files)
    let verdicts = files.flatMap(\.claims).compactMap {
      try? judge.verdict(on: $0)
    }
    let report = Report(
      files: files, verdicts: verdicts, errors: [], policy: judge.policy)
    var pages: [String: String] = [:]
    Site(
      report, book: .builtIn,
      judgement: Judgement(of: files, among: [], book: .builtIn),
      language: language
    ).forEachPage { pages[$0.path] = $0.text }
    return pages
  }

  private static let first = document("first", title: "The first", "384개")

  @Test func `Documents that contradict each other are drawn and listed`()
    throws
  {
    let second = Self.document("second", title: "A <b> & c", "348개")
    let index = try #require(
      Self.pages([Self.first, second + Self.comparing])["index.html"])
    #expect(index.contains("<svg class=\"conflicts\""))
    #expect(index.contains("1 contradiction: A &lt;b&gt; &amp; c, The first"))
    #expect(!index.contains("<b> & c"))
    // The check of one against the other, and both figures of one quantity.
    #expect(index.matches(of: /<circle/).count == 4)
    #expect(
      index.contains("<a href=\"claims/second/same.html\">As many as the"))
    #expect(index.contains("<a href=\"claims/first/chips.html\">How many"))
  }

  @Test func `Where documents agree nothing is drawn`() throws {
    let second = Self.document("second", title: "The second", "384개")
    let index = try #require(Self.pages([Self.first, second])["index.html"])
    #expect(!index.contains("conflicts"))
  }

  private static let price = """
    document: {id: prices, title: Prices, date: 2025-07-28}
    claims:
      - id: over-days
        line: 6
        says: What it costs.
        figure: 645만원
        check: figure ≈ convert(CloudMatrix384.interconnect_cost_per_chip, KRW, 2025-07-21..2025-07-31)
      - id: other-price
        line: 6
        says: What another part costs.
        figure: 645만원
        check: figure ≈ convert(CloudMatrix384.interconnect_cost_per_chip * 2, KRW, 2025-07-22..2025-07-23)
      - id: on-a-day
        line: 7
        says: What it cost that day.
        figure: 645만원
        check: figure ≈ convert(CloudMatrix384.interconnect_cost_per_chip, KRW, 2025-07-25)

    """

  @Test(arguments: SiteLanguage.allCases)
  func `A price stands against others at each day's rate`(
    language: SiteLanguage
  ) throws {
    let pages = Self.pages([Self.price], language: language)
    let page = try #require(pages["claims/prices/over-days.html"])
    #expect(page.contains("<svg class=\"rates\""))
    // Nine days with a rate, two of them of the other price, and the key.
    #expect(page.matches(of: /<circle/).count - numberLineEnds(page) == 9 + 1)
    #expect(page.matches(of: /-5 -5h10v10h-10z/).count == 2 + 1)
    // The same as a table: a row for each day.
    for day in ["2025-07-21", "2025-07-25", "2025-07-31"] {
      #expect(page.contains("<th scope=\"row\">\(day)</th>"))
    }
    #expect(!page.contains("<th scope=\"row\">2025-07-26</th>"))
    // A single day that supports it shows nothing over time.
    let day = try #require(pages["claims/prices/on-a-day.html"])
    #expect(!day.contains("class=\"rates\""))
  }

  private func numberLineEnds(_ page: String) -> Int {
    page.matches(of: /<circle class="(open|closed)"/).count
  }
}
