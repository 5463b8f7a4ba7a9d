public import Catalogue
public import Checks
import ClaimLanguage
public import Reference

/// The report as a static site that needs neither network nor script: pages of
/// documents, claims and entities, two systems side by side, and what the
/// checks would notice.
public struct Site {
  /// A file of the site.
  public struct Page: Sendable {
    /// Below the site's root, with `/`.
    public let path: String
    public let text: String
  }

  private let frame: SiteFrame
  private let report: Report
  private let book: ReferenceBook
  private let documents: [String: SiteDocument]
  private let comparison: Comparison?
  private let changes: RunComparison?
  private let power: (Verdict) -> [Power]

  /// - Parameters:
  ///   - documents: the texts at hand, by the documents' ids.
  ///   - comparison: two systems to set side by side.
  ///   - changes: what the run before found otherwise.
  ///   - power: what a check would notice.
  public init(
    _ report: Report, book: ReferenceBook,
    documents: [String: SiteDocument] = [:], comparison: Comparison? = nil,
    changes: RunComparison? = nil, language: SiteLanguage = .english,
    power: @escaping (Verdict) -> [Power] = { _ in [] }
  ) {
    frame = SiteFrame(language: language, policy: report.policy)
    self.report = report
    self.book = book
    self.documents = documents
    self.comparison = comparison
    self.changes = changes
    self.power = power
  }

  /// Hands out every page, one after the other, so that only one is in memory.
  public func forEachPage<Failure: Error>(
    _ use: (Page) throws(Failure) -> Void
  ) throws(Failure) {
    try use(Page(path: "style.css", text: SiteStyle.text))
    var checked: [(verdict: Verdict, power: Power)] = []
    var usedBy: [String: [Verdict]] = [:]
    for file in report.files {
      let verdicts = report.verdicts(of: file)
      try use(
        Page(
          path: SitePath.document(file.document.id),
          text: DocumentPage(
            frame: frame, file: file, verdicts: verdicts,
            reading: documents[file.document.id]
          ).text))
      for (index, verdict) in verdicts.enumerated() {
        let power = power(verdict)
        checked += power.map { (verdict, $0) }
        for entity in Set(verdict.facts.map(\.entity)) {
          usedBy[entity, default: []].append(verdict)
        }
        let page = ClaimPage(
          frame: frame, file: file, verdict: verdict, power: power,
          previous: index > 0 ? verdicts[index - 1].claim : nil,
          next: index + 1 < verdicts.count ? verdicts[index + 1].claim : nil)
        try use(
          Page(
            path: SitePath.claim(file.document.id, verdict.claim.id),
            text: page.text))
      }
    }
    if let comparison {
      for entity in [comparison.first, comparison.second]
      where usedBy[entity.id] == nil {
        usedBy[entity.id] = []
      }
      try use(
        Page(
          path: "comparison.html",
          text: ComparisonPage(frame: frame, comparison: comparison).text))
    }
    let entities = usedBy.keys.compactMap { book.entities[$0] }
      .sorted { $0.id < $1.id }
    for entity in entities {
      try use(
        Page(
          path: SitePath.entity(entity.id),
          text: EntityPage(
            frame: frame, entity: entity, verdicts: usedBy[entity.id] ?? []
          ).text))
    }
    try use(
      Page(
        path: "power.html",
        text: PowerPage(frame: frame, rows: checked).text))
    try use(
      Page(
        path: "index.html",
        text: OverviewPage(
          frame: frame, report: report, entities: entities, comparison: changes
        ).text))
  }
}
