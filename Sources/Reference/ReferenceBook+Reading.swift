import Exact
public import Figures
public import Input
import Quantities

extension ReferenceBook {
  /// The facts compiled into the program.
  public static let builtIn: ReferenceBook = {
    let reading = read(
      [BuiltInData.hardware], rates: BuiltInData.rates, figures: .standard)
    if let error = reading.errors.first {
      fatalError("the built-in facts: \(error)")
    }
    return reading.value
  }()

  /// Reads reference files on top of what is known already.
  ///
  /// A fact that cannot be read is left out and reported; the rest is kept.
  public static func read(
    _ files: [InputFile], rates: InputFile? = nil,
    onto base: ReferenceBook = ReferenceBook(), figures: FigureReader
  ) -> Reading<ReferenceBook> {
    var reader = Reader(book: base, figures: figures)
    for file in files { reader.read(file) }
    if let rates { reader.readRates(rates) }
    reader.checkNames()
    reader.book.indexNames()
    return Reading(reader.book, errors: reader.errors)
  }

  fileprivate struct Reader {
    var book: ReferenceBook
    let figures: FigureReader
    var errors: [InputError] = []
    /// Named values and where they stand, checked when all is read.
    var named: [(name: String, place: Place)] = []
  }
}

extension ReferenceBook.Reader {
  /// Runs a step; an error is kept and the work goes on.
  private mutating func attempt(
    _ step: (inout Self) throws(InputError) -> Void
  ) {
    do throws(InputError) { try step(&self) } catch { errors.append(error) }
  }

  mutating func read(_ file: InputFile) {
    attempt { (reader) throws(InputError) in
      let root = try YAMLNode.read(file).requireMapping(
        "a reference file", keys: ["sources", "attributes", "entities"])
      if let sources = root["sources"] {
        for (key, node) in try sources.requireMapping("sources").entries {
          reader.attempt { (reader) throws(InputError) in
            try reader.readSource(key, node)
          }
        }
      }
      if let attributes = root["attributes"] {
        for (key, node) in try attributes.requireMapping("names by attribute")
          .entries
        {
          reader.attempt { (reader) throws(InputError) in
            try reader.readAttributeNames(key, node)
          }
        }
      }
      if let entities = root["entities"] {
        for node in try entities.requireSequence("a list of entities") {
          reader.attempt { (reader) throws(InputError) in
            try reader.readEntity(node)
          }
        }
      }
    }
  }

  private mutating func readSource(
    _ key: YAMLNode, _ node: YAMLNode
  ) throws(InputError) {
    let id = try key.requireText("the code of a source")
    let mapping = try node.requireMapping(
      "a source", keys: ["title", "publisher", "date", "url"])
    let source = Source(
      id: id, title: try mapping.require("title").requireText("a title"),
      publisher: mapping["publisher"]?.text ?? "",
      date: try mapping.require("date").requireText("a date"),
      url: mapping["url"]?.text)
    if let known = book.sources[id], known != source {
      throw InputError(
        "another source is called '\(id)'; give this one a code of its own",
        at: key.place)
    }
    book.sources[id] = source
  }

  private mutating func readAttributeNames(
    _ key: YAMLNode, _ node: YAMLNode
  ) throws(InputError) {
    let attribute = try key.requireText("an attribute")
    for name in try node.requireSequence("a list of names") {
      book.attributeNames[attribute, default: []].append(
        try name.requireText("a name"))
    }
  }

  private mutating func readEntity(_ node: YAMLNode) throws(InputError) {
    let mapping = try node.requireMapping(
      "an entity", keys: ["id", "kind", "names", "made_of", "facts"])
    let idNode = try mapping.require("id")
    let id = try idNode.requireText("an id")
    guard let first = id.utf8.first, (65...90).contains(first & 0xDF),
      id.utf8.allSatisfy({
        (65...90).contains($0 & 0xDF) || (48...57).contains($0) || $0 == 95
      })
    else {
      throw InputError(
        "'\(id)' is no id; use letters, digits and _, a letter first",
        at: idNode.place)
    }
    var entity =
      book.entities[id]
      ?? Entity(
        id: id, kind: "", names: [id], facts: [:], parts: nil,
        place: idNode.place)
    if let kind = mapping["kind"] {
      entity.kind = try kind.requireText("a kind")
    }
    for name in try mapping["names"]?.requireSequence("a list of names") ?? [] {
      let text = try name.requireText("a name")
      if !text.isEmpty, !entity.names.contains(text) {
        entity.names.append(text)
      }
    }
    if let parts = mapping["made_of"] {
      let table = try parts.requireMapping("parts", keys: ["chip", "count"])
      entity.parts = Entity.Parts(
        chip: try table.require("chip").requireText("an entity"),
        count: try table.require("count").requireText("an attribute"))
    }
    book.entities[id] = entity
    guard let facts = mapping["facts"] else { return }
    for (key, value) in try facts.requireMapping("facts by attribute").entries {
      attempt { (reader) throws(InputError) in
        try reader.readFacts(id, key, value)
      }
    }
  }

  private mutating func readFacts(
    _ entity: String, _ key: YAMLNode, _ node: YAMLNode
  ) throws(InputError) {
    let attribute = try key.requireText("an attribute")
    var items = [node]
    if case .sequence(let several) = node.value { items = several }
    for item in items {
      attempt { (reader) throws(InputError) in
        let fact = try reader.readFact(entity, attribute, item)
        reader.book.entities[entity]?.facts[attribute, default: []].append(fact)
        reader.book.attributes.insert(attribute)
      }
    }
  }

  private mutating func readFact(
    _ entity: String, _ attribute: String, _ node: YAMLNode
  ) throws(InputError) -> Fact {
    let mapping = try node.requireMapping(
      "a fact",
      keys: [
        "figure", "name", "names", "exact", "source", "evidence", "as_of",
        "sparsity", "direction", "remark",
      ])
    let sources = try readSourceCodes(mapping)
    return Fact(
      entity: entity, attribute: attribute, content: try readContent(mapping),
      sources: sources, evidence: try readEvidence(mapping),
      asOf: mapping["as_of"]?.text ?? sources[0].date,
      sparsity: try readChoice(
        mapping["sparsity"], among: ["dense", "sparse", "unstated"]),
      direction: try readChoice(
        mapping["direction"], among: ["one way", "both ways", "unstated"]),
      remark: mapping["remark"]?.text, place: mapping.place)
  }

  private func readSourceCodes(
    _ mapping: YAMLMapping
  ) throws(InputError) -> [Source] {
    guard let node = mapping["source"] else {
      throw InputError(
        "a fact without a source; add 'source: CODE'", at: mapping.place)
    }
    var codes = [node]
    if case .sequence(let several) = node.value { codes = several }
    var sources: [Source] = []
    for code in codes {
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
      sources.append(source)
    }
    guard !sources.isEmpty else {
      throw InputError(
        "a fact without a source; add 'source: CODE'", at: mapping.place)
    }
    return sources
  }

  private func readEvidence(
    _ mapping: YAMLMapping
  ) throws(InputError) -> Evidence {
    let node = try mapping.require("evidence")
    let known = Evidence.allCases.map(\.rawValue)
    guard let text = try readChoice(node, among: known),
      let evidence = Evidence(rawValue: text)
    else { throw InputError("evidence is missing", at: mapping.place) }
    return evidence
  }

  private func readChoice(
    _ node: YAMLNode?, among choices: [String]
  ) throws(InputError) -> String? {
    guard let node else { return nil }
    let text = try node.requireText("one of \(quotedList(choices))")
    guard choices.contains(text) else {
      throw InputError(
        "'\(text)' is none of \(quotedList(choices))", at: node.place)
    }
    return text
  }

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

  /// Every named value has to be an entity.
  mutating func checkNames() {
    for (name, place) in named where book.entities[name] == nil {
      let near = nearestNames(to: name, among: book.entities.keys.sorted())
      let hint =
        near.isEmpty
        ? "add it under 'entities'"
        : "did you mean \(quotedList(near))?"
      errors.append(
        InputError("no entity is called '\(name)'; \(hint)", at: place))
    }
    named = []
  }
}

extension Fact {
  /// What a fact says: {n} if counted, defined or stated exactly; half a unit
  /// of the last written place to either side if measured; its own bounds
  /// otherwise. Roundness never widens a fact.
  static func precision(of figure: Figure, isExact: Bool) -> Denotation {
    if isExact, let value = figure.value {
      return Denotation(exactly: ValueSet(value))
    }
    guard
      figure.row == "measured" || figure.row == "round-count"
        || figure.row == "range", let sharp = figure.denotation.sharp,
      let hull = sharp.hull, let low = hull.lower.value,
      let high = hull.upper.value
    else { return figure.denotation }
    return Denotation(
      exactly: ValueSet(Interval(from: low, through: high), step: sharp.step))
  }
}

// MARK: - Exchange rates

extension ReferenceBook.Reader {
  mutating func readRates(_ file: InputFile) {
    attempt { (reader) throws(InputError) in
      let root = try YAMLNode.read(file).requireMapping(
        "a table of rates", keys: ["source", "base", "rates"])
      let source = try root.require("source").requireMapping("a source")
      let title = source["title"]?.text ?? ""
      let publisher = source["publisher"]?.text ?? ""
      var table: [CalendarDay: [String: Rational]] = [:]
      for (key, row) in try root.require("rates").requireMapping("rates")
        .entries
      {
        let text = try key.requireText("a day")
        guard let day = CalendarDay(text) else {
          throw InputError("'\(text)' is no day", at: key.place)
        }
        table[day] = try Self.readRow(row)
      }
      reader.book.rates = ExchangeRates(
        source: "\(title), \(publisher)",
        base: try root.require("base").requireText("a currency"), table: table)
    }
  }

  private static func readRow(
    _ node: YAMLNode
  ) throws(InputError) -> [String: Rational] {
    var row: [String: Rational] = [:]
    for (code, value) in try node.requireMapping("rates by currency").entries {
      let text = try value.requireText("a rate")
      guard let rate = Rational(decimal: text), rate.signum > 0 else {
        throw InputError("'\(text)' is no rate", at: value.place)
      }
      row[try code.requireText("a currency")] = rate
    }
    return row
  }
}
