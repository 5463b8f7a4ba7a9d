import Exact
public import Input

/// How wide printed figures are read: the policy file.
///
/// An object, since every reader and every scan of a phrase holds it.
public final class Policy: Sendable {
  /// The version, which every verdict names.
  public let id: String
  let rows: [String: Row]
  /// The rows of figures without a hedge, which most figures take.
  let exact: Row?
  let roundCount: Row?
  let measured: Row?
  /// The rows that a hedge may ask for, the strongest first.
  let hedges: [Hedge]
  /// Hedges that change nothing in what a figure denotes: "only".
  let emphases: [Finding.Hedge.Name]

  /// Reads a policy file.
  ///
  /// - Throws: `InputError` with the place of the first fault.
  public init(_ file: InputFile) throws(InputError) {
    let root = try YAMLNode.read(file).requireMapping(
      "the policy", keys: ["policy", "rows", "hedges", "emphases"])
    id = try root.require("policy").requireText("the policy's version")
    var rows: [String: Row] = [:]
    for (key, value) in try root.require("rows").requireMapping("rows").entries
    {
      let name = try key.requireText("a row's name")
      rows[name] = try Row(name, value)
    }
    for (_, value) in try root.require("rows").requireMapping("rows").entries {
      guard let denied = try value.requireMapping("a row")["denied"] else {
        continue
      }
      let name = try denied.requireText("the name of a row")
      guard rows[name] != nil else {
        throw InputError("no row is called '\(name)'", at: denied.place)
      }
    }
    self.rows = rows
    exact = rows["exact"]
    roundCount = rows["round-count"]
    measured = rows["measured"]
    var hedges: [Hedge] = []
    for (key, value) in try root.require("hedges").requireMapping("hedges")
      .entries
    {
      let row = try key.requireText("the name of a row")
      guard rows[row] != nil else {
        throw InputError("no row is called '\(row)'", at: key.place)
      }
      hedges.append(Hedge(row: row, name: try Self.hedgeName(value)))
    }
    self.hedges = hedges
    var emphases: [Finding.Hedge.Name] = []
    for node in try root.require("emphases").requireSequence("hedges") {
      emphases.append(try Self.hedgeName(node))
    }
    self.emphases = emphases
  }

  /// One row of the table: the four sets of a form of figure.
  final class Row: Sendable {
    let name: String
    let isVague: Bool
    let readings: [Reading]
    /// Whether the number is the lower, or the upper, end of what a careful
    /// reader takes the figure for.
    let isLowerEnd: Bool
    let isUpperEnd: Bool
    /// Whether that set ends where the last nonzero place does: 30여만.
    let tellsPlace: Bool
    /// Which ends of that set are open to infinity.
    let opensUp: Bool
    let opensDown: Bool

    /// The row that a range with this hedge takes; nil for this one.
    let rowOfRanges: String?
    /// The row of the figure whose hedge is denied, if that says anything.
    let denied: String?

    var isBound: Bool { opensUp || opensDown }

    fileprivate init(_ name: String, _ node: YAMLNode) throws(InputError) {
      let keys = ["sharp", "usual", "loose", "widest", "reading"]
      let mapping = try node.requireMapping(
        "a row", keys: keys + ["note", "vague", "other", "ranges", "denied"])
      self.name = name
      isVague = mapping["vague"]?.text == "true"
      rowOfRanges = mapping["ranges"]?.text
      denied = mapping["denied"]?.text
      var readings = [try Reading(mapping, defaultName: "as printed")]
      if let other = mapping["other"] {
        readings.append(
          try Reading(
            other.requireMapping("another reading", keys: keys),
            defaultName: "otherwise"))
      }
      self.readings = readings
      // What the row makes of a hundred tells what it does to every number.
      let hundred = FormulaNames(
        n: 100, u: 1, z: 100, v: 10, a: 100, b: 100, ua: 1, ub: 1)
      let hull = readings[0].usual(hundred)?.hull
      isLowerEnd = hull?.lower.value == 100
      isUpperEnd = hull?.upper.value == 100
      tellsPlace = isLowerEnd && hull?.upper.value == 200
      opensUp = hull.map { $0.upper == .infinite } ?? false
      opensDown = hull.map { $0.lower == .infinite } ?? false
    }

    final class Reading: Sendable {
      let name: String
      let sharp: SetFormula
      let usual: SetFormula
      let loose: SetFormula
      let widest: SetFormula
      /// Whether one formula stands for all four.
      let isOneSet: Bool

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
        isOneSet = sharp == usual && usual == loose && loose == widest
      }
    }
  }

  struct Hedge: Sendable {
    let row: String
    let name: Finding.Hedge.Name
  }

  /// The rank of a hedge: of several in a phrase the lowest is taken.
  func rank(of row: String) -> Int {
    hedges.firstIndex { $0.row == row } ?? hedges.count
  }

  /// The row that a denied hedge comes to: "not more than" is at most.
  func denied(_ row: String) -> String? { rows[row]?.denied }

  func isEmphasis(_ row: String) -> Bool {
    emphases.contains { $0.rawValue == row }
  }

  /// What the hedge that asks for a row is called; nil if it is none.
  func hedge(of row: String) -> Finding.Hedge.Name? {
    hedges.first { $0.row == row }?.name
  }
}

extension Policy {
  private static func hedgeName(
    _ node: YAMLNode
  ) throws(InputError) -> Finding.Hedge.Name {
    let text = try node.requireText("the name of a hedge")
    guard let name = Finding.Hedge.Name(rawValue: text) else {
      throw InputError("no hedge is called '\(text)'", at: node.place)
    }
    return name
  }
}
