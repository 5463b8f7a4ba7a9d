/// What an element does to the text around it.
enum Element {
  /// It stands in a line: what is inside joins what is outside.
  case inline
  /// It is a paragraph of its own.
  case block
  /// It stands in a line like a picture: a space to the text.
  case gap
  /// Its lines are kept.
  case preformatted
  /// It holds nothing that is read on the page.
  case skipped
  /// The same, and up to its end tag there is no markup in it.
  case raw
  /// It is text without markup, and a paragraph of its own.
  case plain
  case superscript, `subscript`
  /// The small reading beside a word (ruby), which is not part of the line.
  case annotation

  /// - Parameters:
  ///   - name: in small letters, without prefix.
  ///   - isXML: there an unknown element is a paragraph, in HTML it stands in
  ///     a line.
  init(_ name: String, isXML: Bool) {
    let html = Self.known[name]
    if isXML {
      self = Self.ofXML[name] ?? (html == .inline ? .block : html ?? .block)
    } else {
      self = html ?? .inline
    }
  }

  /// Source: WHATWG HTML, section 15.3, what elements look like by default.
  private static let known: [String: Element] = {
    let rows: [(Element, String)] = [
      (
        .inline,
        """
        a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd \
        label mark nobr q rb rbc ruby s samp small span strike strong time tt \
        u var wbr
        """
      ),
      (
        .block,
        """
        address article aside blockquote body br button caption center col \
        colgroup dd details dialog dir div dl dt fieldset figcaption figure \
        footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html \
        legend li main menu nav ol optgroup option p search section select \
        summary table tbody td tfoot th thead tr ul
        """
      ),
      (.gap, "area embed frame image img input meter object progress"),
      (.preformatted, "pre listing"),
      (.skipped, "template audio canvas datalist video"),
      (.raw, "script style iframe noembed noframes noscript xmp"),
      (.plain, "title textarea"),
      (.superscript, "sup"), (.subscript, "sub"),
      (.annotation, "rt rp rtc"),
    ]
    return Dictionary(
      uniqueKeysWithValues: rows.flatMap { element, names in
        names.split(separator: " ").map { (String($0), element) }
      })
  }()

  /// What stands in a line in XML: only what says how text looks. Elements
  /// that hold data are never joined, for two values next to each other would
  /// become one.
  ///
  /// Sources: XHTML 1.0; JATS 1.3, emphasis and links; DocBook 5.1, inlines;
  /// TEI P5, highlighting.
  private static let ofXML: [String: Element] = {
    let rows: [(Element, String)] = [
      (
        .inline,
        """
        a abbr acronym b bdi bdo big bold cite code del em emph emphasis \
        ext-link font foreignphrase hi i ins italic kbd literal mark \
        monospace nobr overline phrase rb rbc roman ruby samp sans-serif sc \
        small span strike strong styled-content tspan tt u ulink underline \
        wbr xref
        """
      ),
      (.superscript, "superscript"), (.subscript, "subscript"),
    ]
    return Dictionary(
      uniqueKeysWithValues: rows.flatMap { element, names in
        names.split(separator: " ").map { (String($0), element) }
      })
  }()
}
