/// What a count counts: robots, companies, chips.
///
/// Each noun is a dimension of its own, ordered in a small taxonomy. Two nouns
/// can be compared if they have an ancestor in common below `thing`: an NPU
/// and a GPU are chips; a company and a robot have nothing in common.
public struct Noun: Hashable, Comparable, Sendable {
  /// Its place among the names in alphabetical order.
  private let place: UInt8

  private init(place: UInt8) { self.place = place }

  /// Its place among all nouns, in alphabetical order.
  var number: Int { Int(place) }

  /// Every noun, the root among them, in alphabetical order.
  static let numbered = names.indices.map { Noun(place: UInt8($0)) }

  /// The noun of that name, or nil if the taxonomy does not hold it.
  public init?(_ id: String) {
    guard let place = Self.places[id] else { return nil }
    self.place = place
  }

  /// The noun's name, an English singular such as `humanoid`.
  public var id: String { Self.names[number] }

  /// The root: what a bare counter such as 개 or "items" counts.
  public static let thing = Noun("thing")!

  public static func < (a: Noun, b: Noun) -> Bool { a.place < b.place }

  /// Every noun but the root, in alphabetical order.
  public static var all: [Noun] {
    numbered.filter { $0 != .thing }
  }

  /// The next wider noun, nil for `thing`.
  public var parent: Noun? { Self.wider[number] }

  /// The widest noun it belongs to, the root aside.
  private var kind: Noun {
    var current = self
    while let next = current.parent, next != .thing { current = next }
    return current
  }

  /// Whether counts of the two can be compared: the same kind of thing below
  /// the root, or one of them not told.
  public func isComparable(with other: Noun) -> Bool {
    self == other || self == .thing || other == .thing || kind == other.kind
  }

  private static let names = (parents.keys + ["thing"]).sorted()
  private static let places = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, UInt8($0)) })
  private static let wider = names.map { parents[$0].flatMap(Noun.init) }

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
