import Checks
public import ClaimLanguage

/// The page of a document: its text with every figure marked by verdict where
/// the text is at hand, and its figures by line.
struct DocumentPage {
  let frame: SiteFrame
  let file: ClaimFile
  let verdicts: [Verdict]
  /// The text and its figures, if it is at hand.
  let reading: SiteDocument?

  private var document: SourceDocument { file.document }

  var text: String {
    frame.page(
      document.title, depth: 1, hasCards: reading != nil,
      """
      <h1>\(frame.words(document.title))</h1>
      <p>\(about)</p>
      \(article)
      \(claims)
      \(unchecked)
      """)
  }

  private var about: HTML {
    let parts: [HTML?] = [
      document.publisher.map {
        "\(frame.text(SiteTexts.publisher)): \(frame.words($0))"
      },
      document.date.map {
        "\(frame.text(SiteTexts.published)): \($0.description)"
      },
    ]
    return HTML.joined(parts.compactMap { $0 }, by: " · ")
  }

  // MARK: The text

  private var article: HTML {
    guard let reading else {
      return "<p class=\"note\">\(frame.text(SiteTexts.noText))</p>"
    }
    let byID = Dictionary(
      verdicts.map { ($0.claim.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let lines = reading.lines.enumerated().map { index, line in
      marked(line, number: index + 1, reading.items(on: index + 1), byID)
    }
    let language: HTML = document.language.map { " lang=\"\($0)\"" } ?? ""
    return """
      <h2>\(frame.text(SiteTexts.text))</h2>
      <article\(language)>
      \(lines)</article>
      """
  }

  private func marked(
    _ line: String, number: Int, _ items: [Coverage.Item],
    _ verdicts: [String: Verdict]
  ) -> HTML {
    let scalars = Array(line.unicodeScalars)
    guard !scalars.isEmpty else { return "" }
    var parts: [HTML] = []
    var done = 0
    for (index, item) in items.enumerated() {
      let start = item.column - 1
      let end = start + item.surface.unicodeScalars.count
      guard start >= done, end <= scalars.count else { continue }
      parts.append("\(Self.text(scalars[done..<start]))")
      parts.append(
        mark(
          item, Self.text(scalars[start..<end]), name: "c\(number)-\(index)",
          verdicts))
      done = end
    }
    parts.append("\(Self.text(scalars[done...]))")
    return "<p id=\"text\(number)\">\(HTML.joined(parts, by: ""))</p>"
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  /// A figure as a link to its claim, with a card that opens under the pointer
  /// and the focus.
  private func mark(
    _ item: Coverage.Item, _ surface: String, name: String,
    _ verdicts: [String: Verdict]
  ) -> HTML {
    switch item.state {
    case .claimed(let ids):
      let these = ids.compactMap { verdicts[$0] }
      guard let first = these.first else { return "\(surface)" }
      let card = these.map(card)
      return """
        <mark class="\(Self.worst(these).rawValue)">\
        <a href="../\(path(first))" aria-describedby="\(name)">\(surface)\
        <sup aria-hidden="true">\(SiteFrame.sign(Self.worst(these)))</sup></a>\
        <span class="card" id="\(name)" lang="\(frame.language.rawValue)" \
        role="note">\(card)</span></mark>
        """
    case .unchecked(let why), .toDo(let why):
      return """
        <mark class="unchecked"><span tabindex="0">\(surface)</span>\
        <span class="card" lang="\(frame.language.rawValue)" role="note">\
        \(frame.text(SiteTexts.unchecked)): \(frame.words(why))</span></mark>
        """
    case .forgotten, .exempt: return "\(surface)"
    }
  }

  private func card(_ verdict: Verdict) -> HTML {
    let margin: HTML =
      verdict.margin.map { "<br>\(frame.text(NoteTexts.text($0)))" } ?? ""
    let line: HTML =
      NumberLine(verdict, frame.language).map {
        $0.svg(title: frame.text(SiteTexts.denotes))
      } ?? ""
    let others = verdict.consistent.map(\.phrase).joined(separator: ", ")
    let consistent: HTML =
      others.isEmpty
      ? "" : "<br>\(frame.text(SiteTexts.consistent)): \(quoted(others))"
    return """
      <span class="entry">\(frame.badge(verdict)) \(frame.words(verdict.claim.says))\
      \(margin)\(consistent)\(line)\(working(verdict))\(sources(verdict))</span>
      """
  }

  /// The first steps beside the printed figures, in fractions and decimals; the
  /// claim's page has all.
  private func working(_ verdict: Verdict) -> HTML {
    let steps = verdict.steps.filter { verdict.claim[$0.expression] == nil }
    let lines = steps.prefix(Self.mostInCard).map { step -> HTML in
      """
      <span class="part"><code>\(step.expression)</code> = \
      \(frame.text(VerdictTexts.text(step.value)))</span>
      """
    }
    return HTML.joined(Array(lines), by: "")
  }

  private func sources(_ verdict: Verdict) -> HTML {
    var seen: Set<String> = []
    let citations = verdict.facts.flatMap(\.citations).filter {
      seen.insert($0.source.id).inserted
    }
    let lines = citations.prefix(Self.mostInCard).map { citation -> HTML in
      "<small class=\"part\">\(frame.source(citation))</small>"
    }
    return HTML.joined(Array(lines), by: "")
  }

  private static let mostInCard = 4

  /// Of several claims on one figure, the verdict a reader looks for first.
  private static func worst(_ verdicts: [Verdict]) -> Verdict.Kind {
    let order: [Verdict.Kind] = [
      .refuted, .incomparable, .undetermined, .unreferenced, .supported,
    ]
    return order.first { kind in verdicts.contains { $0.kind == kind } }
      ?? .supported
  }

  private func path(_ verdict: Verdict) -> String {
    SitePath.claim(document.id, verdict.claim.id)
  }

  // MARK: Tables

  private var claims: HTML {
    var seen: Set<Int> = []
    let rows = verdicts.map { verdict -> [HTML] in
      let claim = verdict.claim
      let anchor: HTML =
        seen.insert(claim.line).inserted
        ? "<span id=\"line\(claim.line)\">\(claim.line)</span>"
        : "\(claim.line)"
      return [
        anchor, quoted(verdict.phrases),
        "<a href=\"../\(path(verdict))\">\(frame.words(claim.says))</a>",
        frame.badge(verdict),
      ]
    }
    let title = frame.text(SiteTexts.claims)
    return """
      <h2>\(title)</h2>
      \(frame.table(
        title,
        [
          SiteTexts.line, SiteTexts.figures, SiteTexts.claim,
          SiteTexts.verdict,
        ], rows, style: "lines"))
      """
  }

  private var unchecked: HTML {
    guard !file.unchecked.isEmpty else { return "" }
    let title = frame.text(SiteTexts.unchecked)
    return """
      <h2>\(title)</h2>
      \(frame.table(
        title, [SiteTexts.line, SiteTexts.figure, SiteTexts.why],
        file.unchecked.map {
          ["\($0.line)", quoted($0.figure), frame.words($0.why)]
        },
        style: "lines"))
      """
  }

  private func quoted(_ words: String) -> HTML {
    frame.words(words, in: document.language)
  }
}

/// A document's text and what its claim file says of each figure in it.
public struct SiteDocument: Sendable {
  let lines: [String]
  private let items: [Int: [Coverage.Item]]

  /// - Parameter text: UTF-8, as the coverage was found in.
  public init(text: [UInt8], coverage: Coverage) {
    lines = String(decoding: text, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }
    items = Dictionary(grouping: coverage.items, by: \.line)
  }

  func items(on line: Int) -> [Coverage.Item] { items[line] ?? [] }
}
