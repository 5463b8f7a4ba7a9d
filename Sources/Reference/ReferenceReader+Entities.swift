import Input

extension ReferenceReader {
  mutating func readEntity(_ node: YAMLNode) throws(InputError) {
    let mapping = try node.requireMapping(
      "an entity",
      keys: [
        "id", "kind", "names", "scope", "availability", "made_of", "parts",
        "facts",
      ])
    var entity = try known(mapping)
    if let kind = mapping["kind"] {
      entity.kind = try kind.requireText("a kind")
    }
    for name in try mapping["names"]?.requireSequence("a list of names") ?? [] {
      let text = try name.requireText("a name")
      if !text.isEmpty, !entity.names.contains(text) {
        entity.names.append(text)
      }
    }
    if let scope = mapping["scope"] { entity.scope = try scope.requireChoice() }
    if let status = mapping["availability"] {
      entity.availability = try status.requireChoice()
    }
    if let parts = mapping["made_of"] {
      let table = try parts.requireMapping("parts", keys: ["chip", "count"])
      entity.parts = Entity.Parts(
        chip: try named("chip", table),
        count: try table.require("count").requireText("an attribute"))
    }
    for part in try mapping["parts"]?.requireSequence("a list of parts") ?? [] {
      let table = try part.requireMapping("a part", keys: ["part", "count"])
      entity.divisions.append(
        Entity.Division(
          part: try named("part", table),
          count: try table.require("count").requireText("an attribute"),
          place: part.place))
    }
    book.entities[entity.id] = entity
    guard let facts = mapping["facts"] else { return }
    for (key, value) in try facts.requireMapping("facts by attribute").entries {
      attempt { (reader) throws(InputError) in
        try reader.readFacts(entity, key, value)
      }
    }
  }

  /// The entity of that id as far as it is known; a later file adds to it.
  private func known(_ mapping: YAMLMapping) throws(InputError) -> Entity {
    let node = try mapping.require("id")
    let id = try node.requireText("an id")
    guard let first = id.utf8.first, (65...90).contains(first & 0xDF),
      id.utf8.allSatisfy({
        (65...90).contains($0 & 0xDF) || (48...57).contains($0) || $0 == 95
      })
    else {
      throw InputError(
        "'\(id)' is no id; use letters, digits and _, a letter first",
        at: node.place)
    }
    return book.entities[id]
      ?? Entity(
        id: id, kind: "", names: [id], facts: [:], parts: nil,
        place: node.place)
  }

  /// The entity under a key, which has to be known when all is read.
  private mutating func named(
    _ key: String, _ table: YAMLMapping
  ) throws(InputError) -> String {
    let node = try table.require(key)
    let name = try node.requireText("an entity")
    named.append((name, node.place))
    return name
  }
}
