import Checks
import Input

/// What the pages of the site share: their names, their frame, their marks.
struct SiteFrame: Sendable {
  let language: SiteLanguage
  let policy: String

  func text(_ words: SiteText) -> String { words(language) }

  /// The words of an author, marked with their language where it is not the
  /// page's.
  ///
  /// - Parameter told: the language that they are known to be in, which they
  ///   always say; without it their letters tell it.
  func words(_ words: String, in told: String? = nil) -> HTML {
    span(words, told.map(Self.mark) ?? mark(TextLanguage.tag(of: words)))
  }

  /// Words that make a sentence or a part of one, however short.
  func prose(_ words: String) -> HTML {
    span(words, mark(TextLanguage.tag(of: Array(words.utf8))))
  }

  /// Words of the site that quote others: what they quote is marked with its
  /// language wherever it stands in them.
  func text(_ words: String, quoting phrases: [String]) -> HTML {
    let foreign = phrases.filter { !mark(TextLanguage.tag(of: $0)).isEmpty }
      .map { Array($0.utf8) }
    if foreign.isEmpty { return "\(words)" }
    var rest = Array(words.utf8)[...]
    var parts: [HTML] = []
    // Of two at one place the longer one.
    while let next = foreign.compactMap({ rest.firstRange(of: $0) }).min(
      by: { ($0.lowerBound, -$0.count) < ($1.lowerBound, -$1.count) })
    {
      parts.append("\(Self.text(rest[..<next.lowerBound]))")
      parts.append(self.words(Self.text(rest[next])))
      rest = rest[next.upperBound...]
    }
    return HTML.joined(parts + ["\(Self.text(rest))"], by: "")
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  func text(_ words: SiteText, quoting phrases: [String]) -> HTML {
    text(words(language), quoting: phrases)
  }

  /// A phrase of a document as a quotation.
  ///
  /// - Parameter told: the document's language, if it says so.
  func quoted(_ phrase: String, in told: String?) -> HTML {
    let mark = told.map(Self.mark) ?? mark(TextLanguage.tag(of: phrase))
    return "<q\(mark)>\(phrase)</q>"
  }

  /// The attribute `lang`; empty for the page's own language.
  func mark(_ tag: String?) -> HTML {
    guard let tag, tag != language.rawValue else { return "" }
    return Self.mark(tag)
  }

  private static func mark(_ tag: String) -> HTML { " lang=\"\(tag)\"" }

  private func span(_ words: String, _ mark: HTML) -> HTML {
    mark.isEmpty ? "\(words)" : "<span\(mark)>\(words)</span>"
  }

  /// A whole page.
  ///
  /// - Parameters:
  ///   - depth: how many folders below the site's root it stands.
  ///   - extra: what else belongs into its head.
  ///   - hasCards: whether Escape has cards to close.
  func page(
    _ title: String, depth: Int, extra: HTML = "", hasCards: Bool = false,
    _ body: HTML
  ) -> String {
    let allowed: HTML =
      hasCards ? "; script-src 'sha256-\(SiteScript.digest)'" : ""
    let script: HTML =
      hasCards
      ? HTML(trusting: "<script>\(SiteScript.source)</script>\n") : ""
    let root = String(repeating: "../", count: depth)
    let page: HTML = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'self' 'unsafe-inline'\(allowed)">
      <title\(mark(TextLanguage.tag(of: title)))>\(title)</title>
      <link rel="stylesheet" href="\(root)style.css">
      \(extra)</head>
      <body>
      <a class="skip" href="#content">\(text(SiteTexts.skip))</a>
      <header>
      <nav aria-label="\(text(SiteTexts.title))">
      <a class="brand" href="\(root)index.html">ClaimCheck</a>
      <a href="\(root)index.html#documents">\(text(SiteTexts.documents))</a>
      <a href="\(root)index.html#entities">\(text(SiteTexts.entities))</a>
      <a href="\(root)comparison.html">\(text(SiteTexts.comparison))</a>
      <a href="\(root)power.html">\(text(SiteTexts.power))</a>
      </nav>
      </header>
      <main id="content">
      \(body)
      </main>
      <footer><p>\(text(SiteTexts.notFactCheck)) \
      \(text(SiteTexts.policy)) \(policy).</p></footer>
      \(script)</body>
      </html>

      """
    return page.markup
  }

  /// The verdict as a coloured word with its sign and grade.
  func badge(_ verdict: Verdict) -> HTML {
    let grade: HTML = verdict.grade.map { " <b>\($0.rawValue)</b>" } ?? ""
    let cause: HTML =
      verdict.cause.map { " (\(text(SiteTexts.cause($0))))" } ?? ""
    let name = text(SiteTexts.name(verdict.kind))
    return """
      <span class="badge \(verdict.kind.rawValue)">\
      <span aria-hidden="true">\(Self.sign(verdict.kind))</span> \
      \(name)\(grade)\(cause)</span>
      """
  }

  /// A sign of its own for each verdict, so that colour is not the only one.
  static func sign(_ kind: Verdict.Kind) -> String {
    switch kind {
    case .supported: "✓"
    case .refuted: "✗"
    case .undetermined: "?"
    case .incomparable: "≠"
    case .unreferenced: "∅"
    }
  }

  /// A table in a box that scrolls by itself where it is too wide.
  ///
  /// - Parameter isTitled: whether a heading right before it says the caption
  ///   already, which is then for screen readers alone.
  ///   - numbers: the columns of figures, which stand at the right.
  ///   - style: a class of the table.
  func table(
    _ caption: String, _ columns: [SiteText], _ rows: [[HTML]],
    isTitled: Bool = true, numbers: Range<Int> = 0..<0, style: HTML = ""
  ) -> HTML {
    func mark(_ column: Int) -> HTML {
      numbers.contains(column) ? " class=\"digits\"" : ""
    }
    let head = columns.enumerated().map { index, column -> HTML in
      "<th scope=\"col\"\(mark(index))>\(text(column))</th>"
    }
    let body = rows.map { cells -> HTML in
      let first: HTML = "<th scope=\"row\">\(cells[0])</th>"
      let rest = cells.enumerated().dropFirst().map { index, cell -> HTML in
        "<td\(mark(index))>\(cell)</td>"
      }
      return "<tr>\(first)\(Array(rest))</tr>"
    }
    let kind: HTML = style.isEmpty ? "" : " class=\"\(style)\""
    return """
      <div class="scroll" role="region" aria-label="\(caption)" tabindex="0">
      <table\(kind)>
      <caption\(HTML(trusting: isTitled ? " class=\"unseen\"" : ""))>\(caption)\
      </caption>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      </div>
      """
  }
}

/// Where the pages stand, from ids that may hold anything.
enum SitePath {
  static func document(_ id: String) -> String {
    "documents/\(name(id)).html"
  }

  static func claim(_ document: String, _ id: String) -> String {
    "claims/\(name(document))/\(name(id)).html"
  }

  static func entity(_ id: String) -> String { "entities/\(name(id)).html" }

  /// A name of letters, digits and hyphens that is a file name everywhere and
  /// that no other id has: other bytes as ~ and two hexadecimal digits.
  static func name(_ id: String) -> String {
    var name = ""
    for byte in id.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39, 0x2D, 0x5F:
        name.unicodeScalars.append(Unicode.Scalar(byte))
      case 0x41...0x5A:
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        name +=
          "~" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
      }
    }
    // Longer ones no file system takes.
    return name.utf8.count <= 200
      ? name
      : String(name.prefix(120)) + "~"
        + sha256(Array(id.utf8)).prefix(32)
  }
}
