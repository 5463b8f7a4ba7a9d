import Exact
import Figures
import Input

extension ReferenceReader {
  mutating func readFacts(
    _ entity: Entity, _ key: YAMLNode, _ node: YAMLNode
  ) throws(InputError) {
    let attribute = try key.requireText("an attribute")
    var items = [node]
    if case .sequence(let several) = node.value { items = several }
    for item in items {
      attempt { (reader) throws(InputError) in
        let fact = try reader.readFact(entity, attribute, item)
        reader.book.entities[entity.id]?.facts[attribute, default: []]
          .append(fact)
        reader.book.attributes.insert(attribute)
      }
    }
    try checkStanding(book.facts(entity.id, attribute))
  }

  /// Facts that speak of each other speak of facts that are there.
  private func checkStanding(_ facts: [Fact]) throws(InputError) {
    let resolved = facts.filter { $0.standing.resolution != nil }
    if resolved.count > 1 {
      throw InputError(
        "a second 'resolution' for \(resolved[1].name); one fact of an"
          + " attribute says why it is the one used", at: resolved[1].place)
    }
    for fact in facts {
      guard let older = fact.standing.supersedes,
        !facts.contains(where: { $0.printed == older })
      else { continue }
      throw InputError(
        "\(fact.name) has no fact '\(older)' to supersede; it has "
          + quotedList(facts.map(\.printed), last: "and"),
        at: fact.place)
    }
  }

  private mutating func readFact(
    _ entity: Entity, _ attribute: String, _ node: YAMLNode
  ) throws(InputError) -> Fact {
    let mapping = try node.requireMapping("a fact", keys: Self.keys)
    let citations = try readCitations(mapping)
    let fact = Fact(
      entity: entity.id, attribute: attribute,
      content: try readContent(mapping), citations: citations,
      evidence: try mapping.require("evidence").requireChoice(),
      asOf: mapping["as_of"]?.text ?? citations[0].source.date,
      qualities: try readQualities(mapping, entity),
      standing: try readStanding(mapping), remark: mapping["remark"]?.text,
      place: mapping.place)
    if entity.isHardware { try checkMeasure(fact) }
    if entity.isHardware, isCatalogue { try checkCatalogue(fact) }
    return fact
  }

  private static let keys = [
    "figure", "name", "names", "exact", "source", "evidence", "as_of",
    "sparsity", "direction", "topology", "scope", "availability", "qualifier",
    "power_term", "accumulate", "condition", "valid_from", "valid_to",
    "supersedes", "derivation", "resolution", "remark",
  ]

  private func readQualities(
    _ mapping: YAMLMapping, _ entity: Entity
  ) throws(InputError) -> Qualities {
    Qualities(
      sparsity: try mapping["sparsity"]?.requireChoice(),
      direction: try mapping["direction"]?.requireChoice(),
      topology: try mapping["topology"]?.requireChoice(),
      scope: try mapping["scope"]?.requireChoice() ?? entity.scope,
      availability: try mapping["availability"]?.requireChoice()
        ?? entity.availability,
      qualifier: try mapping["qualifier"]?.requireChoice(),
      powerTerm: try mapping["power_term"]?.requireChoice(),
      accumulate: try mapping["accumulate"]?.requireChoice(),
      condition: mapping["condition"]?.text)
  }

  private func readStanding(
    _ mapping: YAMLMapping
  ) throws(InputError) -> Fact.Standing {
    Fact.Standing(
      validFrom: try mapping["valid_from"]?.requireDate(),
      validTo: try mapping["valid_to"]?.requireDate(),
      supersedes: mapping["supersedes"]?.text,
      derivation: mapping["derivation"]?.text,
      resolution: mapping["resolution"]?.text)
  }

  // MARK: Sources

  /// A code, a list of codes, or codes with the place in each.
  private func readCitations(
    _ mapping: YAMLMapping
  ) throws(InputError) -> [Citation] {
    guard let node = mapping["source"] else {
      throw InputError(
        "a fact without a source; add 'source: CODE'", at: mapping.place)
    }
    var citations: [Citation] = []
    switch node.value {
    case .scalar: citations = [try readCitation(node)]
    case .sequence(let codes):
      for code in codes { citations.append(try readCitation(code)) }
    case .mapping(let entries):
      for (code, place) in entries {
        citations.append(try readCitation(code, place.requireLocator()))
      }
    }
    guard !citations.isEmpty else {
      throw InputError(
        "a fact without a source; add 'source: CODE'", at: mapping.place)
    }
    return citations
  }

  private func readCitation(
    _ code: YAMLNode, _ locator: Locator? = nil
  ) throws(InputError) -> Citation {
    let id = try code.requireText("the code of a source")
    guard let source = book.sources[id] else {
      let near = nearestNames(to: id, among: book.sources.keys.sorted())
      throw InputError(
        "no source has the code '\(id)'"
          + (near.isEmpty
            ? "; add it under 'sources'"
            : "; did you mean \(quotedList(near))?"),
        at: code.place)
    }
    return Citation(source: source, locator: locator ?? source.locator)
  }

  // MARK: Contents

  private mutating func readContent(
    _ mapping: YAMLMapping
  ) throws(InputError) -> Fact.Content {
    if let node = mapping["name"] {
      let name = try node.requireText("the id of an entity")
      named.append((name, node.place))
      return .name(name)
    }
    if let node = mapping["names"] {
      var names: [String] = []
      for item in try node.requireSequence("a list of entities") {
        let name = try item.requireText("the id of an entity")
        named.append((name, item.place))
        names.append(name)
      }
      guard !names.isEmpty else {
        throw InputError(
          "a set without names; of none, every statement would hold",
          at: node.place)
      }
      return .names(names)
    }
    guard let node = mapping["figure"] else {
      throw InputError(
        "a fact needs one of 'figure', 'name' and 'names'", at: mapping.place)
    }
    let phrase = try node.requireText("a figure")
    do throws(FigureError) {
      let figure = try figures.read(phrase)
      let isExact = mapping["exact"]?.text == "true"
      return .quantity(figure, Fact.precision(of: figure, isExact: isExact))
    } catch {
      throw InputError(
        error.description, at: node.textPlace.advanced(by: error.offset))
    }
  }
}

// MARK: - Figures of hardware

extension ReferenceReader {
  /// The name of an attribute promises what is under it.
  private func checkMeasure(_ fact: Fact) throws(InputError) {
    guard case .quantity(let figure, _) = fact.content,
      let measure = Measure(attribute: fact.attribute)
    else { return }
    guard measure.fits(figure.dimension) else {
      throw InputError(
        "'\(figure.phrase)' under '\(fact.attribute)'; expected"
          + " \(measure.words)", at: fact.place)
    }
    if let word = measure.contradiction(fact.qualities) {
      throw InputError(
        "'\(word)' under '\(fact.attribute)'; put the figure under the"
          + " attribute that says so", at: fact.place)
    }
  }

  private func checkCatalogue(_ fact: Fact) throws(InputError) {
    guard case .quantity(let figure, _) = fact.content else { return }
    for citation in fact.citations {
      let id = citation.source.id
      guard citation.locator != nil else {
        throw InputError(
          "a figure of a catalogue without its place in '\(id)'; write"
            + " 'source: {\(id): \"table 3\"}', or 'locator' at the source",
          at: fact.place)
      }
      guard citation.source.kind != nil else {
        throw InputError(
          "a figure of a catalogue from '\(id)', whose source has no 'type'; add"
            + " one of \(quotedList(Source.Kind.allCases.map(\.rawValue)))",
          at: fact.place)
      }
    }
    if let measure = Measure(attribute: fact.attribute),
      let (key, choices) = measure.missing(fact.qualities)
    {
      throw InputError(
        "'\(figure.phrase)' without '\(key)'; say \(choices)",
        at: fact.place)
    }
  }
}
