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
      <h1>\(entity.names.first ?? entity.id)</h1>
      <p>\(frame.text(SiteTexts.names)): \
      \(entity.names.joined(separator: ", "))</p>
      \(facts)
      \(uses)
      """)
  }

  private var facts: HTML {
    let rows = entity.facts.sorted { $0.key < $1.key }
      .flatMap { attribute, facts in
        facts.map { fact -> [HTML] in
          let disagreement: HTML =
            facts.count > 1
            ? " <span class=\"note\">\(frame.text(SiteTexts.disagree))</span>"
            : ""
          let sources = fact.citations.map {
            SourceLine($0, frame.language).html
          }
          return [
            "<code>\(attribute)</code>\(disagreement)",
            "\(fact.printed)\(remark(fact))",
            HTML.joined(sources, by: "<br>"),
          ]
        }
      }
    return frame.table(
      entity.id, [SiteTexts.attribute, SiteTexts.value, SiteTexts.sources],
      rows)
  }

  private func remark(_ fact: Fact) -> HTML {
    fact.remark.map { "<br><small>\($0)</small>" } ?? ""
  }

  private var uses: HTML {
    guard !verdicts.isEmpty else { return "" }
    let items = verdicts.map { verdict -> HTML in
      let claim = verdict.claim
      return """
        <li>\(frame.badge(verdict)) \
        <a href="../\(SitePath.claim(claim.document, claim.id))">\
        \(claim.says)</a></li>
        """
    }
    return """
      <h2>\(frame.text(SiteTexts.usedBy))</h2>
      <ul class="claims">\(items)</ul>
      """
  }
}
