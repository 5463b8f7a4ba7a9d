import Yams

extension YAMLNode {
  /// Bounds that keep a hostile file from costing more than its size.
  public enum Bounds {
    /// The largest file that is read, in bytes.
    public static let fileSize = 8 << 20
    /// The deepest nesting of lists and mappings.
    public static let depth = 32
  }

  /// Reads one YAML document.
  ///
  /// - Throws: `InputError` with the place for text that is not YAML, not
  ///   UTF-8, nested deeper than `Bounds.depth` or larger than
  ///   `Bounds.fileSize`.
  public static func read(_ file: InputFile) throws(InputError) -> YAMLNode {
    let start = Place(file: file.name)
    guard file.bytes.count <= Bounds.fileSize else {
      throw InputError(
        "a file of \(file.bytes.count) bytes; at most \(Bounds.fileSize) are read",
        at: start)
    }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      throw InputError("not UTF-8 text; save the file as UTF-8", at: start)
    }
    try checkDepth(file)
    try checkAliasKeys(file)
    let parser: Yams.Parser
    let root: Node?
    do {
      // Without the rules by which YAML takes text for numbers and dates: every
      // scalar stays text, and the rules are regular expressions, tried on
      // every key.
      parser = try Yams.Parser(yaml: text, resolver: .basic)
      root = try parser.singleRoot()
    } catch {
      throw InputError(yamsError: error, file: file.name)
    }
    // A node holds its anchor weakly; the parser keeps it.
    defer { withExtendedLifetime(parser) {} }
    guard let root else {
      throw InputError("the file is empty", at: start)
    }
    return try YAMLNode(root, Source(file), depth: 0)
  }

  /// The file a node is read from, for the places of its texts.
  private struct Source {
    let name: String
    let lines: [ArraySlice<UInt8>]

    init(_ file: InputFile) {
      name = file.name
      lines = file.bytes.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    /// Where the text of a block scalar (`|` or `>`) begins: on the first line
    /// after its mark that is not blank.
    func textPlace(ofBlockAt place: Place) -> Place {
      for index in place.line..<max(place.line, lines.count) {
        let blanks = lines[index].prefix { $0 == UInt8(ascii: " ") }.count
        if blanks < lines[index].count {
          return Place(file: name, line: index + 1, column: blanks + 1)
        }
      }
      return place
    }
  }

  private init(
    _ node: Node, _ source: Source, depth: Int
  ) throws(InputError) {
    let place = Place(
      file: source.name, line: node.mark?.line ?? 1,
      column: node.mark?.column ?? 1)
    // Aliases can make a small file expand without end, so neither they nor
    // the anchors they need are read.
    if node.anchor != nil {
      throw InputError(
        "an anchor (&); write the value out where it is needed", at: place)
    }
    guard depth <= Bounds.depth else { throw .nestedTooDeep(at: place) }
    switch node {
    case .scalar(let scalar):
      let isQuoted =
        scalar.style == .singleQuoted || scalar.style == .doubleQuoted
      let isBlock = scalar.style == .literal || scalar.style == .folded
      self.init(
        .scalar(scalar.string), place: place,
        textPlace: isBlock
          ? source.textPlace(ofBlockAt: place)
          : isQuoted ? place.advanced(by: 1) : place)
    case .sequence(let sequence):
      var items: [YAMLNode] = []
      for item in sequence {
        items.append(try YAMLNode(item, source, depth: depth + 1))
      }
      self.init(.sequence(items), place: place, textPlace: place)
    case .mapping(let mapping):
      var entries: [(key: YAMLNode, value: YAMLNode)] = []
      for (key, value) in mapping {
        entries.append(
          (
            try YAMLNode(key, source, depth: depth + 1),
            try YAMLNode(value, source, depth: depth + 1)
          ))
      }
      self.init(.mapping(entries), place: place, textPlace: place)
    case .alias:
      self.init(.scalar(""), place: place, textPlace: place)
    }
  }

  /// Refuses an alias that may be a key before the parser, which compares keys
  /// with all that is in them, sees it: aliases of aliases would take for ever.
  ///
  /// An alias stands as a key only where a line or an item begins. Elsewhere it
  /// costs nothing until the tree is read, where its anchor is refused.
  private static func checkAliasKeys(_ file: InputFile) throws(InputError) {
    let bytes = file.bytes
    func isName(_ index: Int) -> Bool {
      guard index < bytes.count else { return false }
      let byte = bytes[index]
      return (48...57).contains(byte) || (65...90).contains(byte & 0xDF)
        || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
    let hasAnchor = bytes.indices.contains {
      bytes[$0] == UInt8(ascii: "&") && isName($0 + 1)
    }
    guard hasAnchor else { return }
    var (line, column) = (1, 0)
    var mayBegin = true
    for (index, byte) in bytes.enumerated() {
      column += byte & 0xC0 == 0x80 ? 0 : 1
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "\n"):
        (line, column, mayBegin) = (line + 1, 0, true)
      case UInt8(ascii: "*") where mayBegin && isName(index + 1):
        throw InputError(
          "an alias (*); write the value out where it is needed",
          at: Place(file: file.name, line: line, column: column))
      default:
        // The line breaks of YAML 1.1 are beyond ASCII too.
        mayBegin = "\r-?{[,".utf8.contains(byte) || byte >= 0x80
      }
    }
  }

  /// Refuses most deep nesting before the parser, which recurses, sees it.
  ///
  /// Counts open brackets outside quotation marks and the indentation and
  /// dashes a line begins with. What slips through, the parser refuses at its
  /// own limit of 1000, and the tree is measured exactly afterwards.
  private static func checkDepth(_ file: InputFile) throws(InputError) {
    var (line, column, depth) = (1, 0, 0)
    var quote: UInt8?
    var previous = UInt8(ascii: "\n")
    var leading = true
    var blockDepth = 0
    for byte in file.bytes {
      column += byte & 0xC0 == 0x80 ? 0 : 1
      if byte == UInt8(ascii: "\n") {
        (line, column, leading, blockDepth) = (line + 1, 0, true, 0)
        previous = byte
        // A quotation mark inside plain text must not hide what follows.
        if depth == 0 { quote = nil }
        continue
      }
      if leading {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "?"): blockDepth += 1
        case UInt8(ascii: " "): break
        default: leading = false
        }
      }
      if let open = quote {
        if byte == open { quote = nil }
      } else {
        let startsToken =
          previous == UInt8(ascii: "\n") || previous == UInt8(ascii: " ")
          || previous == UInt8(ascii: "[") || previous == UInt8(ascii: "{")
          || previous == UInt8(ascii: ",") || previous == UInt8(ascii: ":")
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
          if startsToken { quote = byte }
        case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
        default: break
        }
      }
      if depth > Bounds.depth || blockDepth > Bounds.depth
        || (leading && column > 16 * Bounds.depth)
      {
        throw .nestedTooDeep(
          at: Place(file: file.name, line: line, column: column))
      }
      previous = byte
    }
  }
}

extension InputError {
  fileprivate static func nestedTooDeep(at place: Place) -> InputError {
    InputError(
      "nested more than \(YAMLNode.Bounds.depth) deep; a claim needs no more"
        + " than 5", at: place)
  }

  fileprivate init(yamsError error: any Error, file: String) {
    func at(_ mark: Mark) -> Place {
      Place(file: file, line: max(1, mark.line), column: max(1, mark.column))
    }
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _),
      .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init("not YAML: \(problem)", at: at(mark))
    case .duplicatedKeysInMapping(let duplicates, let context):
      self.init(
        "\(quotedList(duplicates.sorted(), last: "and")) stands twice in one"
          + " mapping; each key may stand once", at: at(context.mark))
    case .reader(let problem, _, _, _):
      self.init("not YAML: \(problem)", at: Place(file: file))
    default:
      self.init("not YAML: \(error)", at: Place(file: file))
    }
  }
}

extension Node {
  fileprivate var anchor: Anchor? {
    switch self {
    case .scalar(let scalar): scalar.anchor
    case .mapping(let mapping): mapping.anchor
    case .sequence(let sequence): sequence.anchor
    case .alias(let alias): alias.anchor
    }
  }
}
