public import Catalogue
public import Checks
import ClaimLanguage
import Input
public import Joint
public import Reference

/// The report as a static site that needs neither network nor script: pages of
/// documents, claims and entities, two systems side by side, and what the
/// checks would notice.
public struct Site: Sendable {
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
  private let comparison: Catalogue.Comparison?
  private let changes: RunComparison?
  private let judgement: Judgement?
  private let power: [String: [Power]]?

  /// - Parameters:
  ///   - documents: the texts at hand, by the documents' ids.
  ///   - comparison: two systems to set side by side.
  ///   - changes: what the run before found otherwise.
  ///   - judgement: what all claims say together.
  ///   - power: what the checks would notice, by the claims' paths; nil
  ///     if nobody has looked.
  public init(
    _ report: Report, book: ReferenceBook,
    documents: [String: SiteDocument] = [:],
    comparison: Catalogue.Comparison? = nil,
    changes: RunComparison? = nil, judgement: Judgement? = nil,
    language: SiteLanguage = .english,
    power: [String: [Power]]? = [:]
  ) {
    frame = SiteFrame(language: language, policy: report.policy)
    self.report = report
    self.book = book
    self.documents = documents
    self.comparison = comparison
    self.changes = changes
    self.judgement = judgement
    self.power = power
  }

  /// The pages of documents and claims, which are nearly all.
  public var pageCount: Int { report.files.count + report.verdicts.count }

  /// Hands out every page, one after the other. Some hundred are in memory at
  /// a time, which are made on every core at hand.
  public func forEachPage<Failure: Error>(
    _ use: (Page) throws(Failure) -> Void
  ) throws(Failure) {
    try use(Page(path: "style.css", text: SiteStyle.text))
    var checked: [(verdict: Verdict, power: Power)] = []
    var usedBy: [String: [Verdict]] = [:]
    let tasks = tasks
    for start in stride(from: 0, to: tasks.count, by: Self.pagesAtOnce) {
      let some = tasks[start..<min(start + Self.pagesAtOnce, tasks.count)]
      for made in Array(some).concurrentMap(made) {
        try use(made.page)
        guard let verdict = made.verdict else { continue }
        checked += made.power.map { (verdict, $0) }
        for entity in Set(verdict.facts.map(\.entity)) {
          usedBy[entity, default: []].append(verdict)
        }
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
        text: PowerPage(
          frame: frame, rows: power.map { _ in checked }
        ).text))
    try use(
      Page(
        path: "index.html",
        text: OverviewPage(
          frame: frame, report: report, entities: entities, comparison: changes,
          conflicts: DocumentConflict.all(report.verdicts, judgement)
        ).text))
  }
}

// MARK: - Pages of documents and claims

extension Site {
  private static let pagesAtOnce = 256

  /// A page that needs no other.
  private enum Task: Sendable {
    case document(ClaimFile)
    case claim(
      ClaimFile, Verdict, beside: [Verdict], previous: Claim?, next: Claim?)
  }

  private struct Made: Sendable {
    let page: Page
    var verdict: Verdict? = nil
    var power: [Power] = []
  }

  private var tasks: [Task] {
    report.files.flatMap { file -> [Task] in
      let verdicts = report.verdicts(of: file)
      let lines = Dictionary(grouping: verdicts, by: \.claim.line)
      return [.document(file)]
        + verdicts.indices.map { index in
          .claim(
            file, verdicts[index],
            beside: lines[verdicts[index].claim.line] ?? [],
            previous: index > 0 ? verdicts[index - 1].claim : nil,
            next: index + 1 < verdicts.count
              ? verdicts[index + 1].claim : nil)
        }
    }
  }

  @Sendable private func made(_ task: Task) -> Made {
    switch task {
    case .document(let file):
      let page = DocumentPage(
        frame: frame, file: file, verdicts: report.verdicts(of: file),
        reading: documents[file.document.id])
      return Made(
        page: Page(
          path: SitePath.document(file.document.id), text: page.text))
    case .claim(let file, let verdict, let beside, let previous, let next):
      let power = power?[verdict.claim.path] ?? []
      let page = ClaimPage(
        frame: frame, file: file, verdict: verdict, power: power,
        beside: beside, previous: previous, next: next)
      return Made(
        page: Page(
          path: SitePath.claim(file.document.id, verdict.claim.id),
          text: page.text), verdict: verdict, power: power)
    }
  }
}
