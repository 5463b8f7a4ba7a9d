import Exact
public import Figures
public import Input
import Quantities

extension ReferenceBook {
  /// The facts compiled into the program.
  public static let builtIn: ReferenceBook = {
    let reading = read(
      BuiltInData.reference, rates: BuiltInData.rates, figures: .standard)
    if let error = reading.errors.first {
      fatalError("the built-in facts: \(error)")
    }
    return reading.value
  }()

  /// Reads reference files on top of what is known already.
  ///
  /// The sources of all files are read before their entities, so that one
  /// file may hold the sources of another. A fact that cannot be read is left
  /// out and reported; the rest is kept.
  public static func read(
    _ files: [InputFile], rates: InputFile? = nil,
    onto base: ReferenceBook = ReferenceBook(), figures: FigureReader
  ) -> Reading<ReferenceBook> {
    var reader = ReferenceReader(book: base, figures: figures)
    reader.read(files)
    if let rates { reader.readRates(rates) }
    reader.checkNames()
    reader.book.indexNames()
    return Reading(reader.book, errors: reader.errors)
  }
}

/// Reads reference files into a book, file by file.
struct ReferenceReader {
  var book: ReferenceBook
  let figures: FigureReader
  var errors: [InputError] = []
  /// Named values and where they stand, checked when all is read.
  var named: [(name: String, place: Place)] = []
  /// Whether the file at hand says that it is a catalogue: its figures of
  /// hardware then need a place in their source.
  var isCatalogue = false

  init(book: ReferenceBook, figures: FigureReader) {
    self.book = book
    self.figures = figures
  }

  /// Runs a step; an error is kept and the work goes on.
  mutating func attempt(
    _ step: (inout Self) throws(InputError) -> Void
  ) {
    do throws(InputError) { try step(&self) } catch { errors.append(error) }
  }

  mutating func read(_ files: [InputFile]) {
    var roots: [YAMLMapping] = []
    for file in files {
      attempt { (reader) throws(InputError) in
        let root = try YAMLNode.read(file).requireMapping(
          "a reference file",
          keys: ["catalogue", "sources", "attributes", "entities"])
        roots.append(root)
        try reader.readSources(root)
      }
    }
    for root in roots {
      attempt { (reader) throws(InputError) in
        reader.isCatalogue = try root["catalogue"]?.requireFlag() ?? false
        try reader.readEntities(root)
      }
    }
  }

  private mutating func readSources(
    _ root: YAMLMapping
  ) throws(InputError) {
    if let sources = root["sources"] {
      for (key, node) in try sources.requireMapping("sources").entries {
        attempt { (reader) throws(InputError) in
          try reader.readSource(key, node)
        }
      }
    }
    if let attributes = root["attributes"] {
      for (key, node) in try attributes.requireMapping("names by attribute")
        .entries
      {
        attempt { (reader) throws(InputError) in
          try reader.readAttributeNames(key, node)
        }
      }
    }
  }

  private mutating func readEntities(
    _ root: YAMLMapping
  ) throws(InputError) {
    guard let entities = root["entities"] else { return }
    for node in try entities.requireSequence("a list of entities") {
      attempt { (reader) throws(InputError) in
        try reader.readEntity(node)
      }
    }
  }
}

extension ReferenceReader {
  private mutating func readSource(
    _ key: YAMLNode, _ node: YAMLNode
  ) throws(InputError) {
    let id = try key.requireText("the code of a source")
    let mapping = try node.requireMapping(
      "a source",
      keys: ["title", "publisher", "date", "url", "type", "locator"])
    let source = Source(
      id: id, title: try mapping.require("title").requireText("a title"),
      publisher: mapping["publisher"]?.text ?? "",
      date: try mapping.require("date").requireText("a date"),
      url: mapping["url"]?.text,
      kind: try mapping["type"]?.requireChoice(),
      locator: try mapping["locator"]?.requireLocator())
    guard let known = book.sources[id] else {
      book.sources[id] = source
      return
    }
    guard known.isSamePublication(as: source) else {
      throw InputError(
        "another source is called '\(id)'; give this one a code of its own",
        at: key.place)
    }
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
