import Checks
import ClaimLanguage

/// Which documents contradict each other: a row for each document, a line for
/// each conflict through the documents that take part, and the same as a list.
struct ConflictGraph {
  private let frame: SiteFrame
  private let documents: [SourceDocument]
  private let byID: [String: SourceDocument]
  private let conflicts: [DocumentConflict]

  init(
    frame: SiteFrame, files: [ClaimFile], conflicts: [DocumentConflict]
  ) {
    self.frame = frame
    self.conflicts = conflicts
    documents = files.map(\.document)
    byID = Dictionary(
      documents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The most lines that are drawn; the list has them all.
  private static let mostDrawn = 16
  private static let labels = 300.0
  private static let step = 34.0

  /// Empty where there is no conflict.
  var html: HTML {
    guard !conflicts.isEmpty else { return "" }
    let title = frame.text(SiteTexts.conflicts)
    let items = conflicts.map(item)
    return """
      <h2 id="conflicts">\(title)</h2>
      <p>\(frame.text(SiteTexts.conflictsMeaning))</p>
      \(drawing(title))
      <ol class="claims">\(items)</ol>
      """
  }

  // MARK: The list

  private func item(_ conflict: DocumentConflict) -> HTML {
    let claims = conflict.claims.map { claim -> HTML in
      let says: HTML =
        byID[claim.document] == nil
        ? frame.words(claim.says)
        : """
        <a href="\(SitePath.claim(claim.document, claim.id))">\
        \(frame.words(claim.says))</a>
        """
      let language = byID[claim.document]?.language
      let figures = claim.figures.map { figure in
        frame.quoted(figure.phrase, in: language)
      }
      return """
        <li>\(says) \(HTML.joined(figures, by: " "))<br>\
        <small>\(frame.words(title(claim.document))), \
        \(frame.text(SiteTexts.line(claim.line)))</small></li>
        """
    }
    let because: HTML =
      conflict.because.map { "<p><small>\(frame.words($0))</small></p>" } ?? ""
    return """
      <li><span class="badge \(style(conflict))">\
      <span aria-hidden="true">\(sign(conflict))</span> \
      \(frame.text(name(conflict)))\(grade(conflict))</span>
      <ul>\(claims)</ul>\(because)</li>
      """
  }

  private func grade(_ conflict: DocumentConflict) -> HTML {
    conflict.grade.map { " <b>\($0.rawValue)</b>" } ?? ""
  }

  private func style(_ conflict: DocumentConflict) -> String {
    switch conflict.kind {
    case .contradiction: Verdict.Kind.refuted.rawValue
    case .incomparable: Verdict.Kind.incomparable.rawValue
    case .stale: Verdict.Kind.undetermined.rawValue
    }
  }

  private func sign(_ conflict: DocumentConflict) -> String {
    switch conflict.kind {
    case .contradiction: SiteFrame.sign(.refuted)
    case .incomparable: SiteFrame.sign(.incomparable)
    case .stale: "~"
    }
  }

  private func name(_ conflict: DocumentConflict) -> SiteText {
    switch conflict.kind {
    case .contradiction: SiteTexts.contradiction
    case .incomparable: SiteTexts.name(.incomparable)
    case .stale: SiteTexts.stale
    }
  }

  private func title(_ document: String) -> String {
    byID[document]?.title ?? document
  }

  // MARK: The drawing

  private func drawing(_ title: String) -> HTML {
    let drawn = Array(conflicts.prefix(Self.mostDrawn))
    let rows = rows(drawn)
    let width = max(640, Self.labels + Double(drawn.count) * Self.step + 12)
    let height = Double(rows.count) * Self.step + 30
    let lines = rows.enumerated().map { index, document -> HTML in
      let y = Self.y(index)
      return """
        <line class="row" x1="0" x2="\(Self.text(width))" \
        y1="\(Self.text(y))" y2="\(Self.text(y))"/>\
        <text x="0" y="\(Self.text(y - 4))"\
        \(frame.mark(TextLanguage.tag(of: self.title(document))))>\
        \(clipped(self.title(document), to: 40))</text>
        """
    }
    let columns = drawn.enumerated().map { index, conflict in
      column(conflict, index, rows)
    }
    let spoken = drawn.enumerated().map { index, conflict in
      "\(index + 1) \(frame.text(name(conflict))): "
        + Self.unique(conflict.claims.map(\.document)).map(self.title)
        .joined(separator: ", ")
    }.joined(separator: "; ")
    return """
      <figure tabindex="0"><svg class="conflicts" \
      viewBox="0 0 \(Self.text(width)) \(Self.text(height))" role="img" \
      aria-label="\(title): \(spoken)">
      \(lines)\(columns)</svg></figure>
      """
  }

  private func column(
    _ conflict: DocumentConflict, _ index: Int, _ rows: [String]
  ) -> HTML {
    let x = Self.labels + (Double(index) + 0.5) * Self.step
    let places = conflict.claims.compactMap {
      rows.firstIndex(of: $0.document)
    }
    let ends = (Self.y(places.min() ?? 0), Self.y(places.max() ?? 0))
    let dots = Self.unique(places).map { place -> HTML in
      let count = places.count { $0 == place }
      let label: HTML =
        count == 1
        ? ""
        : """
        <text x="\(Self.text(x + 9))" y="\(Self.text(Self.y(place) - 4))">\
        \(count)</text>
        """
      return """
        <circle cx="\(Self.text(x))" cy="\(Self.text(Self.y(place)))" r="6"/>\
        \(label)
        """
    }
    return """
      <g class="\(style(conflict))"><line x1="\(Self.text(x))" \
      x2="\(Self.text(x))" y1="\(Self.text(ends.0))" \
      y2="\(Self.text(ends.1))"/>\(dots)<text class="ends" \
      x="\(Self.text(x))" y="14" text-anchor="middle">\(index + 1) \
      \(sign(conflict))</text></g>
      """
  }

  /// The documents that take part, in the order of their files.
  private func rows(_ drawn: [DocumentConflict]) -> [String] {
    let taking = Self.unique(drawn.flatMap { $0.claims.map(\.document) })
    let known = documents.map(\.id).filter(taking.contains)
    return known + taking.filter { !known.contains($0) }
  }

  private static func unique<Item: Hashable>(_ items: [Item]) -> [Item] {
    var seen: Set<Item> = []
    return items.filter { seen.insert($0).inserted }
  }

  private static func y(_ row: Int) -> Double { Double(row) * step + 46 }

  private static func text(_ number: Double) -> String {
    DrawnNumber.text(number)
  }
}
