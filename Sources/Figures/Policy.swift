import Exact
public import Input

/// How wide printed figures are read, and which words hedge them: the policy
/// file.
public struct Policy: Sendable {
  /// The version, which every verdict names.
  public let id: String
  let rows: [String: Row]
  let hedges: [Hedge]
  let quantifiers: [Quantifier]

  /// One row of the table: the four sets of a form of figure.
  struct Row: Sendable {
    let isVague: Bool
    let readings: [Reading]

    struct Reading: Sendable {
      let name: String
      let sharp: SetFormula
      let usual: SetFormula
      let loose: SetFormula
      let widest: SetFormula
    }
  }

  /// The words that ask for a row, by where they stand.
  struct Hedge: Sendable {
    let row: String
    let before: [String]
    let after: [String]
  }

  /// Words that are a whole figure: "most", 맞먹는.
  struct Quantifier: Sendable {
    let row: String
    let words: [String]
  }

  /// The rank of a hedge: of several in a phrase the lowest is taken.
  func rank(of row: String) -> Int {
    hedges.firstIndex { $0.row == row } ?? hedges.count
  }
}

extension Policy {
  /// Reads a policy file.
  ///
  /// - Throws: `InputError` with the place of the first fault.
  public init(_ file: InputFile) throws(InputError) {
    let root = try YAMLNode.read(file).requireMapping(
      "the policy", keys: ["policy", "rows", "hedges", "quantifiers"])
    id = try root.require("policy").requireText("the policy's version")
    var rows: [String: Row] = [:]
    for (key, value) in try root.require("rows").requireMapping("rows").entries
    {
      rows[try key.requireText("a row's name")] = try Row(value)
    }
    self.rows = rows
    var hedges: [Hedge] = []
    for node in try root.require("hedges").requireSequence("a list of hedges") {
      let hedge = try node.requireMapping(
        "a hedge", keys: ["row", "before", "after"])
      hedges.append(
        Hedge(
          row: try Self.knownRow(hedge, rows),
          before: try Self.words(hedge["before"]),
          after: try Self.words(hedge["after"])))
    }
    self.hedges = hedges
    var quantifiers: [Quantifier] = []
    for node in try root.require("quantifiers").requireSequence("a list") {
      let entry = try node.requireMapping(
        "a quantifier", keys: ["row", "words"])
      quantifiers.append(
        Quantifier(
          row: try Self.knownRow(entry, rows),
          words: try Self.words(entry["words"])))
    }
    self.quantifiers = quantifiers
  }

  private static func knownRow(
    _ mapping: YAMLMapping, _ rows: [String: Row]
  ) throws(InputError) -> String {
    let node = try mapping.require("row")
    let name = try node.requireText("the name of a row")
    guard rows[name] != nil else {
      throw InputError("no row is called '\(name)'", at: node.place)
    }
    return name
  }

  /// The words of all languages in a mapping from language to list.
  private static func words(_ node: YAMLNode?) throws(InputError) -> [String] {
    guard let node else { return [] }
    var words: [String] = []
    for (_, list) in try node.requireMapping("words by language").entries {
      for word in try list.requireSequence("a list of words") {
        words.append(try word.requireText("a word"))
      }
    }
    return words
  }
}

extension Policy.Row {
  fileprivate init(_ node: YAMLNode) throws(InputError) {
    let keys = ["sharp", "usual", "loose", "widest", "reading"]
    let mapping = try node.requireMapping(
      "a row", keys: keys + ["note", "vague", "other"])
    isVague = mapping["vague"]?.text == "true"
    var readings = [try Reading(mapping, defaultName: "as printed")]
    if let other = mapping["other"] {
      readings.append(
        try Reading(
          other.requireMapping("another reading", keys: keys),
          defaultName: "otherwise"))
    }
    self.readings = readings
  }
}

extension Policy.Row.Reading {
  fileprivate init(
    _ mapping: YAMLMapping, defaultName: String
  ) throws(InputError) {
    func formula(_ key: String) throws(InputError) -> SetFormula {
      let node = try mapping.require(key)
      let text = try node.requireText("a set")
      guard let formula = SetFormula(text) else {
        throw InputError("'\(text)' is no set formula", at: node.textPlace)
      }
      return formula
    }
    name = mapping["reading"]?.text ?? defaultName
    sharp = try formula("sharp")
    usual = try formula("usual")
    loose = try formula("loose")
    widest = try formula("widest")
  }
}
