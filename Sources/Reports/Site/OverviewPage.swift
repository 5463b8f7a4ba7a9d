import Checks
import ClaimLanguage
import Reference

/// The first page: what was found, document by document.
struct OverviewPage {
  let frame: SiteFrame
  let report: Report
  let entities: [Entity]
  let comparison: RunComparison?
  let conflicts: [DocumentConflict]

  var text: String {
    frame.page(
      frame.text(SiteTexts.title), depth: 0,
      """
      <h1>\(frame.text(SiteTexts.title))</h1>
      \(counts)
      \(changes)
      \(documents)
      \(ConflictGraph(frame: frame, files: report.files, conflicts: conflicts).html)
      \(findings)
      \(errors)
      \(entityList)
      """)
  }

  private var counts: HTML {
    let items = report.counts(report.verdicts).map { kind, count -> HTML in
      """
      <li class="\(kind.rawValue)"><span class="number">\(count)</span> \
      <span aria-hidden="true">\(SiteFrame.sign(kind))</span> \
      \(frame.text(SiteTexts.name(kind)))<br>\
      <small>\(frame.text(SiteTexts.meaning(kind)))</small></li>
      """
    }
    return "<ul class=\"counts\">\(items)</ul>"
  }

  private var changes: HTML {
    guard let comparison else { return "" }
    let title = frame.text(RunTexts.title)
    let known = Set(report.verdicts.map(\.claim.path))
    func name(_ path: String) -> HTML {
      guard known.contains(path), let slash = path.lastIndex(of: "/") else {
        return "\(path)"
      }
      let (document, claim) = (
        path[..<slash], path[path.index(after: slash)...]
      )
      return """
        <a href="\(SitePath.claim(String(document), String(claim)))">\(path)</a>
        """
    }
    func list(_ words: SiteText, _ paths: [String]) -> HTML {
      guard !paths.isEmpty else { return "" }
      let items = paths.map { path -> HTML in "<li>\(name(path))</li>" }
      return """
        <details><summary>\(frame.text(words)): \(paths.count)</summary>
        <ul>\(items)</ul></details>
        """
    }
    let rows = comparison.changed.map { change -> [HTML] in
      let reasons = change.reasons.map { reason -> HTML in
        "\(frame.text(RunTexts.text(reason)))"
      }
      return [
        name(change.claim), summary(change.before), summary(change.after),
        HTML.joined(reasons, by: "<br>"),
      ]
    }
    let table: HTML =
      rows.isEmpty
      ? ""
      : frame.table(
        title,
        [SiteTexts.claim, RunTexts.before, RunTexts.now, SiteTexts.why], rows)
    return """
      <h2 id="changes">\(title)</h2>
      <p>\(frame.text(RunTexts.summary(comparison))).</p>
      \(table)
      \(list(RunTexts.new, comparison.new))
      \(list(RunTexts.gone, comparison.gone))
      """
  }

  /// A verdict that a history keeps; one that this version does not give is
  /// told as it stands there.
  private func summary(_ summary: String) -> HTML {
    VerdictTexts.summary(summary).map { "\(frame.text($0))" }
      ?? frame.words(summary)
  }

  private var documents: HTML {
    let rows = report.files.map { file -> [HTML] in
      let document = file.document
      let verdicts = report.verdicts(of: file)
      let about = [document.publisher, document.date?.description]
        .compactMap { $0 }.map { frame.words($0) }
      return [
        """
        <a href="\(SitePath.document(document.id))">\
        \(frame.words(document.title))</a>\
        <br><small>\(HTML.joined(about, by: ", "))</small>
        """
      ]
        + report.counts(verdicts).map { kind, count -> HTML in
          count == 0
            ? "<span class=\"zero\">0</span>"
            : "<span class=\"\(kind.rawValue)\">\(count)</span>"
        } + ["\(file.unchecked.count)"]
    }
    let title = frame.text(SiteTexts.documents)
    return """
      <h2 id="documents">\(title)</h2>
      \(frame.table(
        title,
        [SiteTexts.document] + Verdict.Kind.allCases.map(SiteTexts.name)
          + [SiteTexts.unchecked], rows, numbers: 1..<7, style: "documents"))
      """
  }

  private var findings: HTML {
    let found = report.verdicts.filter { $0.kind != .supported }
    let title = frame.text(SiteTexts.findings)
    guard !found.isEmpty else {
      return "<p>\(frame.text(SiteTexts.allHold))</p>"
    }
    let languages = Dictionary(
      report.files.map { ($0.document.id, $0.document.language) },
      uniquingKeysWith: { first, _ in first })
    let items = Verdict.Kind.allCases.flatMap { kind in
      found.filter { $0.kind == kind }
    }.map { finding($0, languages) }
    return "<h2>\(title)</h2>\n<ul class=\"claims\">\(items)</ul>"
  }

  private func finding(
    _ verdict: Verdict, _ languages: [String: String?]
  ) -> HTML {
    let claim = verdict.claim
    let because: HTML =
      claim.because.map { "<br><small>\(frame.words($0))</small>" } ?? ""
    let phrases = frame.quoted(
      verdict.phrases, in: languages[claim.document] ?? nil)
    return """
      <li>\(frame.badge(verdict)) \
      <a href="\(SitePath.claim(claim.document, claim.id))">\
      \(frame.words(claim.says))</a> \
      \(phrases)\(because)</li>
      """
  }

  private var errors: HTML {
    guard !report.errors.isEmpty else { return "" }
    let items = report.errors.map { error -> HTML in
      "<li><code lang=\"en\">\(error.description)</code></li>"
    }
    return "<h2>\(frame.text(SiteTexts.errors))</h2>\n<ul>\(items)</ul>"
  }

  private var entityList: HTML {
    let items = entities.map { entity -> HTML in
      """
      <li><a href="\(SitePath.entity(entity.id))">\
      \(frame.words(entity.names.first ?? entity.id))</a></li>
      """
    }
    return """
      <h2 id="entities">\(frame.text(SiteTexts.entities))</h2>
      <ul class="names">\(items)</ul>
      """
  }
}
