import Checks
import ClaimLanguage
import Reference

/// The page of one claim: what is printed, what was computed, and the verdict.
struct ClaimPage {
  let frame: SiteFrame
  let file: ClaimFile
  let verdict: Verdict
  let power: [Power]
  /// The verdicts on the same line, itself among them.
  let beside: [Verdict]
  /// The claims before and after it in the document.
  let previous: Claim?
  let next: Claim?

  private var claim: Claim { verdict.claim }
  private static let root = "../../"

  var text: String {
    frame.page(
      "\(claim.says) – \(frame.text(SiteTexts.name(verdict.kind)))", depth: 2,
      extra: ReviewData(verdict, of: file.document).script,
      """
      <p class="trail"><a href="\(Self.root)\(documentPath)">\
      \(frame.words(file.document.title))</a>, \
      \(frame.text(SiteTexts.line(claim.line)))</p>
      <h1>\(frame.words(claim.says))</h1>
      <p class="verdict">\(frame.badge(verdict))</p>
      \(meaning)
      \(figures)
      \(consistent)
      \(numberLine)
      \(RateWindow(verdict, beside: beside)?.html(frame))
      <h2>\(frame.text(SiteTexts.check))</h2>
      <pre><code>\(claim.checkText)</code></pre>
      \(working)
      \(readings)
      \(sources)
      \(powerTable)
      \(certificate)
      \(neighbours)
      """)
  }

  private var documentPath: String {
    SitePath.document(file.document.id) + "#line\(claim.line)"
  }

  private var meaning: HTML {
    let grade: HTML =
      verdict.grade.map { "<p>\(frame.text(SiteTexts.meaning($0)))</p>" } ?? ""
    let margin: HTML =
      verdict.margin.map { "<p>\(frame.text(NoteTexts.text($0)))</p>" } ?? ""
    let because: HTML =
      claim.because.map {
        "<p><b>\(frame.text(SiteTexts.because)):</b> \(frame.words($0))</p>"
      } ?? ""
    let record: HTML =
      claim.expect.map { expect in
        """
        <p>\(frame.text(SiteTexts.onRecord)): \
        \(frame.text(SiteTexts.name(named: expect))) \
        \(verdict.isAsExpected ? "✓" : "✗")</p>
        """
      } ?? ""
    return """
      <p class="lead">\(frame.text(SiteTexts.meaning(verdict.kind)))</p>
      \(margin)\(because)\(grade)\(record)
      """
  }

  private var figures: HTML {
    let language = file.document.language
    let items = claim.figures.map { figure -> HTML in
      let name: HTML =
        claim.figures.count > 1 ? "<code>\(figure.key)</code> " : ""
      return """
        <li>\(name)\(frame.quoted(figure.phrase, in: language)), \
        \(frame.text(SiteTexts.line(figure.line)))</li>
        """
    }
    return """
      <h2>\(frame.text(SiteTexts.figures))</h2>
      <ul class="figures">\(items)</ul>
      """
  }

  /// What could have been printed instead.
  private var consistent: HTML {
    guard !verdict.consistent.isEmpty else { return "" }
    let language = file.document.language
    let items = verdict.consistent.map { other -> HTML in
      let printed: HTML =
        claim[other.key].map {
          "\(frame.quoted($0.phrase, in: language)) → "
        } ?? ""
      return """
        <li>\(printed)\(frame.quoted(other.phrase, in: language)) \
        (\(frame.text(SiteTexts.name(.supported))) \(other.grade.rawValue))</li>
        """
    }
    return """
      <h2>\(frame.text(SiteTexts.consistent))</h2>
      <ul class="figures">\(items)</ul>
      """
  }

  private var numberLine: HTML {
    guard let line = NumberLine(verdict, frame.language) else { return "" }
    let title = frame.text(SiteTexts.denotes)
    return """
      <figure tabindex="0">\(line.svg(title: title))
      <figcaption>\(title)</figcaption></figure>
      """
  }

  private var working: HTML {
    guard !verdict.steps.isEmpty else { return "" }
    let rows = verdict.steps.map { step -> [HTML] in
      [
        expression(step), "\(frame.text(VerdictTexts.text(step.value)))",
        step.origin.map(origin) ?? "",
      ]
    }
    let notes = verdict.notes.map { note -> HTML in
      "<li>\(frame.text(NoteTexts.text(note), quoting: quotations))</li>"
    }
    let list: HTML = notes.isEmpty ? "" : "<ul>\(notes)</ul>"
    return """
      <h2>\(frame.text(SiteTexts.working))</h2>
      \(frame.table(
        frame.text(SiteTexts.working),
        [SiteTexts.step, SiteTexts.value, SiteTexts.from], rows,
        style: "working"))
      \(list)
      """
  }

  /// The phrases of others that notes and certificates quote.
  private var quotations: [String] {
    claim.figures.map(\.phrase) + verdict.facts.map(\.printed)
  }

  private func origin(_ origin: Verdict.Step.Origin) -> HTML {
    let phrases: [String] =
      switch origin {
      case .printed(let phrase, _): [phrase]
      case .rate(let source, _, _): [source]
      case .fact, .parts, .bound: []
      }
    return frame.text(VerdictTexts.text(origin), quoting: phrases)
  }

  private func expression(_ step: Verdict.Step) -> HTML {
    if case .assumption = step.value {
      return "\(frame.text(SiteTexts.inFavour))"
    }
    return "<code>\(step.expression)</code>"
  }

  private var readings: HTML {
    guard verdict.readings.count > 1 else { return "" }
    let rows = verdict.readings.map { reading -> HTML in
      """
      <li>\(frame.text(VerdictTexts.reading(reading.reading))): \
      \(frame.text(SiteTexts.name(reading.kind)))\
      \(reading.grade.map { " (\($0.rawValue))" } ?? "")</li>
      """
    }
    return "<h2>\(frame.text(SiteTexts.readings))</h2>\n<ul>\(rows)</ul>"
  }

  private var sources: HTML {
    var seen: Set<String> = []
    var items: [HTML] = []
    for fact in verdict.facts {
      for citation in fact.citations where seen.insert(citation.text).inserted {
        items.append(
          """
          <li>\(frame.source(citation)) \
          <a href="\(Self.root)\(SitePath.entity(fact.entity))">\
          \(fact.entity)</a></li>
          """)
      }
    }
    return items.isEmpty
      ? ""
      : """
      <h2>\(frame.text(SiteTexts.sources))</h2>
      <ul class="sources">\(items)</ul>
      """
  }

  private var powerTable: HTML {
    guard !power.isEmpty else { return "" }
    return """
      <h2>\(frame.text(SiteTexts.power))</h2>
      \(frame.table(
        frame.text(SiteTexts.power), PowerRow.columns,
        power.map { PowerRow($0).cells(frame) }))
      """
  }

  private var certificate: HTML {
    let lines = CertificateText(verdict, frame.language).lines
    guard !lines.isEmpty else { return "" }
    let text = frame.text(
      lines.joined(separator: "\n"), quoting: quotations)
    return """
      <details><summary>\(frame.text(SiteTexts.certificate))</summary>
      <pre>\(text)</pre></details>
      """
  }

  private var neighbours: HTML {
    func link(_ claim: Claim?, _ words: SiteText, _ relation: String) -> HTML {
      guard let claim else { return "" }
      return """
        <a rel="\(relation)" href="\(SitePath.name(claim.id)).html">\
        \(frame.text(words)): \(frame.words(claim.says))</a>
        """
    }
    return """
      <nav class="neighbours" aria-label="\(frame.text(SiteTexts.claims))">\
      \(link(previous, SiteTexts.previous, "prev")) \
      \(link(next, SiteTexts.next, "next"))</nav>
      """
  }
}
