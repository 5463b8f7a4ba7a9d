/// What a count counts: robots, companies, chips.
///
/// Each noun is a dimension of its own, ordered in a small taxonomy. Two nouns
/// can be compared if they have an ancestor in common below `thing`: an NPU
/// and a GPU are chips; a company and a robot have nothing in common.
public struct Noun: Hashable, Comparable, Sendable {
  /// The noun's name, an English singular such as `humanoid`.
  public let id: String

  /// The noun of that name, or nil if the taxonomy does not hold it.
  public init?(_ id: String) {
    guard id == "thing" || Self.parents[id] != nil else { return nil }
    self.id = id
  }

  private init(known id: String) { self.id = id }

  /// The root: what a bare counter such as 개 or "items" counts.
  public static let thing = Noun(known: "thing")

  public static func < (a: Noun, b: Noun) -> Bool { a.id < b.id }

  /// Every noun, in alphabetical order.
  public static var all: [Noun] {
    parents.keys.sorted().map(Noun.init(known:))
  }

  /// The next wider noun, nil for `thing`.
  public var parent: Noun? { Self.parents[id].map(Noun.init(known:)) }

  /// The noun and all wider ones, without `thing`.
  private var lineage: [String] {
    var result: [String] = []
    var current = id
    while current != "thing", let next = Self.parents[current] {
      result.append(current)
      current = next
    }
    return result
  }

  /// Whether counts of the two can be compared: the same kind of thing below
  /// the root, or one of them not told.
  public func isComparable(with other: Noun) -> Bool {
    if self == .thing || other == .thing { return true }
    return !Set(lineage).isDisjoint(with: other.lineage)
  }

  /// Noun to next wider noun. A new row is all that a new noun needs, besides
  /// its words in the language tables.
  private static let parents: [String: String] = [
    "alliance": "thing",
    "body": "thing",
    "chip": "thing", "NPU": "chip", "GPU": "chip", "CPU": "chip", "TPU": "chip",
    "switch_chip": "chip",
    "company": "organisation", "organisation": "thing",
    "core": "thing",
    "country": "thing",
    "debut": "thing",
    "die": "thing",
    "exhibit": "thing",
    "fibre": "thing",
    "joint": "thing",
    "link": "thing",
    "machine": "thing", "robot": "machine", "humanoid": "robot",
    "megapixel": "thing",
    "metric": "thing",
    "model": "thing",
    "module": "thing",
    "node": "thing",
    "occasion": "thing",
    "page": "thing",
    "parameter": "thing",
    "person": "thing", "visitor": "person", "guest": "person",
    "place": "thing",
    "pixel": "thing",
    "port": "thing",
    "product": "thing",
    "project": "thing",
    "rack": "thing",
    "set": "thing",
    "stack": "thing",
    "switch": "thing",
    "system": "thing",
    "terminal": "thing",
    "transistor": "thing",
    "vehicle": "thing",
  ]
}
