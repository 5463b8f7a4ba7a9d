import Checks
import Reference

/// The page of an entity: what is known of it, from where, and where sources
/// disagree.
struct EntityPage {
  let frame: SiteFrame
  let entity: Entity
  /// The verdicts that rest on a fact of it.
  let verdicts: [Verdict]

  var text: String {
    frame.page(
      entity.id, depth: 1,
      """
      <h1>\(frame.words(entity.names.first ?? entity.id))</h1>
      <p>\(frame.text(SiteTexts.names)): \
      \(HTML.joined(entity.names.map { frame.words($0) }, by: ", "))</p>
      \(facts)
      \(uses)
      \(sources)
      """)
  }

  /// The facts by attribute.
  private var sorted: [(attribute: String, facts: [Fact])] {
    entity.facts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private var facts: HTML {
    let rows =
      sorted
      .flatMap { attribute, facts in
        facts.map { fact -> [HTML] in
          let disagreement: HTML =
            facts.contains(where: { fact.contradicts($0) })
            ? " <span class=\"note\">\(frame.text(SiteTexts.disagree))</span>"
            : ""
          let places = fact.citations.map(place)
          return [
            "<code>\(attribute)</code>\(disagreement)",
            "\(frame.words(fact.printed))\(remark(fact))",
            HTML.joined(places, by: "<br>"),
          ]
        }
      }
    return frame.table(
      entity.id, [SiteTexts.attribute, SiteTexts.value, SiteTexts.sources],
      rows, style: "facts")
  }

  /// The code of a source, which leads to the list of them, and the place
  /// there.
  private func place(_ citation: Citation) -> HTML {
    let id = citation.source.id
    let locator: HTML =
      citation.locator.map { " \(frame.place($0))" } ?? ""
    return "<a href=\"#\(Self.anchor(id))\">[\(id)]</a>\(locator)"
  }

  private static func anchor(_ source: String) -> String {
    "source-" + SitePath.name(source)
  }

  private var sources: HTML {
    var seen: Set<String> = []
    let sources = sorted.flatMap(\.facts).flatMap(\.sources).filter {
      seen.insert($0.id).inserted
    }
    guard !sources.isEmpty else { return "" }
    let items = sources.map { source -> HTML in
      "<li id=\"\(Self.anchor(source.id))\">\(frame.source(source))</li>"
    }
    return """
      <h2>\(frame.text(SiteTexts.sources))</h2>
      <ul class="sources">\(items)</ul>
      """
  }

  private func remark(_ fact: Fact) -> HTML {
    fact.remark.map { "<br><small>\(frame.prose($0))</small>" } ?? ""
  }

  private var uses: HTML {
    guard !verdicts.isEmpty else { return "" }
    let items = verdicts.map { verdict -> HTML in
      let claim = verdict.claim
      return """
        <li>\(frame.badge(verdict)) \
        <a href="../\(SitePath.claim(claim.document, claim.id))">\
        \(frame.words(claim.says))</a></li>
        """
    }
    return """
      <h2>\(frame.text(SiteTexts.usedBy))</h2>
      <ul class="claims">\(items)</ul>
      """
  }
}
