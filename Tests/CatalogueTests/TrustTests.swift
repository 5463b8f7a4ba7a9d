import Exact
import Reference
import Testing

/// Confidence and conflicts, which follow from the facts.
struct TrustTests {
  private func confidences(_ facts: String) -> [Confidence] {
    let book = book(chip("memory", facts))
    return book.facts("Chip", "memory").map(book.confidence)
  }

  @Test(arguments: [
    ("{figure: 80 GB, source: DS, evidence: primary}", [Confidence.good]),
    ("{figure: 80 GB, source: [DS, WP], evidence: primary}", [.high]),
    // Two papers of one publisher are no two witnesses.
    (
      "{figure: 80 GB, source: {DS: table 1, NL: table 1}, evidence: primary}",
      [.good]
    ),
    ("{figure: 80 GB, source: {DS: text}, evidence: primary}", [.fair]),
    ("{figure: 80 GB, source: DS, evidence: secondary}", [.fair]),
    ("{figure: 80 GB, source: AN, evidence: primary}", [.fair]),
    (
      "{figure: 80 GB, availability: estimated, source: DS, evidence: primary}",
      [.fair]
    ),
    ("{figure: 80 GB, source: DS, evidence: excerpt}", [.poor]),
    ("{figure: 80 GB, source: DS, evidence: market talk}", [.poor]),
    // A better source contradicts the second; the first keeps its place.
    (
      "[{figure: 80 GB, source: DS, evidence: primary},"
        + " {figure: 96 GB, source: AN, evidence: secondary}]", [.good, .poor]
    ),
    // Equals that disagree are both fair.
    (
      "[{figure: 80 GB, source: DS, evidence: primary},"
        + " {figure: 96 GB, source: WP, evidence: primary}]", [.fair, .fair]
    ),
    // Equals that agree are high, wherever they stand.
    (
      "[{figure: 80 GB, source: DS, evidence: primary},"
        + " {figure: 80.0 GB, source: WP, evidence: primary}]", [.high, .high]
    ),
  ])
  func `Confidence follows from the sources`(
    facts: String, expected: [Confidence]
  ) {
    #expect(confidences(facts) == expected)
  }

  private func differences(_ attribute: String, _ facts: String) -> [String] {
    book(chip(attribute, facts)).conflicts("Chip", attribute)
      .map { $0.difference?.description ?? "none" }
  }

  @Test(arguments: [
    (["80 GB", "96 GB"], ["1/5"]),
    (["96 GB", "80 GB"], ["-1/6"]),
    // 2^30/10^9 - 1: 7.4 % lie between the two gigabytes.
    (["80 GB", "80 GiB"], ["144027/1953125"]),
    (["2,039 GB", "2.04 TB"], []),
    (["2,039 GB", "2.00 TB"], ["-39/2039"]),
    (["about 80 GB", "82 GB"], []),
    (["2-3 TB", "2.9 TB"], []),
    (["2-3 TB", "4 TB"], ["3/5"]),
    (["80 GB", "96 GB", "128 GB"], ["1/5", "3/5", "1/3"]),
  ])
  func `Figures without a value in common contradict`(
    figures: [String], expected: [String]
  ) {
    let facts = figures.map {
      "{figure: \"\($0)\", source: DS, evidence: primary}"
    }
    #expect(
      differences("memory", "[\(facts.joined(separator: ", "))]") == expected)
  }

  @Test func `Other conditions, terms and times do not contradict`() {
    func facts(_ a: String, _ b: String) -> String {
      "[{figure: 900 W, \(a) source: DS, evidence: primary},"
        + " {figure: 1200 W, \(b) source: DS, evidence: primary}]"
    }
    #expect(differences("power", facts("", "")) == ["1/3"])
    #expect(
      differences("power", facts("condition: air,", "condition: liquid,"))
        == [])
    #expect(
      differences("power", facts("power_term: tdp,", "power_term: tbp,")) == [])
    #expect(differences("power", facts("", "supersedes: 900 W,")) == [])
    // What one side leaves out is no excuse.
    #expect(differences("power", facts("condition: air,", "")) == ["1/3"])
  }

  @Test(arguments: [
    ("table 3, row HBM", true, "table 3, row HBM"),
    ("page 12", true, "page 12"),
    ("table", true, "table"), ("text", false, "text"),
    ("chapter Accelerators", false, "chapter Accelerators"),
    ("chapter 2, note 9", true, "chapter 2, note 9"),
  ])
  func `A place is precise if it leads to the figure`(
    text: String, isPrecise: Bool, written: String
  ) throws {
    let locator = try #require(Locator(text))
    #expect(locator.isPrecise == isPrecise)
    #expect(locator.description == written)
  }

  @Test(arguments: ["", "somewhere", "table 3, here", ","])
  func `What begins with no word for a place is none`(text: String) {
    #expect(Locator(text) == nil)
  }
}
