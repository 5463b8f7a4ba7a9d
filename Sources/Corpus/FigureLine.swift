import Foundation
public import Quantities

/// One figure of one document on its way to the reducer: `key TAB json`.
///
/// After `combine` it stands for all figures of the same values; it then names
/// the first documents that print them.
public struct FigureLine: Sendable {
  /// Where a figure stands: the record, and code points of its text from 0.
  public struct Place: Hashable, Comparable, Sendable {
    public let id: String
    public let start: Int
    public let surface: String

    public static func < (a: Place, b: Place) -> Bool {
      (a.id, a.start, a.surface) < (b.id, b.start, b.surface)
    }
  }

  public let key: String
  public let value: PrintedValue
  /// Where it is printed.
  var places: FewPlaces
  public let asOf: CalendarDay?
  /// Records whose figures of the same quantity are declared stale.
  public let supersedes: [String]
  /// Whether a figure of the same record contradicts it: 2 by the widest sets,
  /// 1 by the loose ones.
  let level: Int?
  /// How many figures it stands for.
  public var count = 1

  /// The first place where it is printed.
  public var place: Place { places.held[0].place }

  init(
    key: String, value: PrintedValue, place: Place, asOf: CalendarDay?,
    supersedes: [String], contradicted: (by: Place, level: Int)?
  ) {
    self.key = key
    self.value = value
    self.asOf = asOf
    self.supersedes = supersedes
    level = contradicted?.level
    places = FewPlaces(FewPlaces.Held(place: place, against: contradicted?.by))
  }
}

extension FigureLine {
  /// The line, without its end.
  func text(_ identity: WorkerIdentity) -> String {
    var line = "\(key)\t{"
    Self.write(places.held[0], to: &line)
    line += ",\"sets\":["
    for (index, set) in value.texts.enumerated() {
      if index > 0 { line += "," }
      if let set { line.appendQuoted(set) } else { line += "null" }
    }
    line += "]"
    if let asOf { line += ",\"as_of\":\"\(asOf)\"" }
    if !supersedes.isEmpty {
      line += ",\"supersedes\":["
      for (index, id) in supersedes.enumerated() {
        if index > 0 { line += "," }
        line.appendQuoted(id)
      }
      line += "]"
    }
    if let level { line += ",\"contradicted\":\(level)" }
    if places.held.count > 1 {
      line += ",\"also\":["
      for (index, held) in places.held.dropFirst().enumerated() {
        line += index > 0 ? ",{" : "{"
        Self.write(held, to: &line)
        line += "}"
      }
      line += "]"
    }
    if places.isCut { line += ",\"more\":true" }
    if count > 1 { line += ",\"count\":\(count)" }
    identity.write(to: &line)
    return line + "}"
  }

  private static func write(_ held: FewPlaces.Held, to line: inout String) {
    line += "\"id\":"
    line.appendQuoted(held.place.id)
    line += ",\"start\":\(held.place.start),\"surface\":"
    line.appendQuoted(held.place.surface)
    if let other = held.against {
      line += ",\"against\":{\"start\":\(other.start),\"surface\":"
      line.appendQuoted(other.surface)
      line += "}"
    }
  }
}

extension FigureLine {
  /// Reads a line made by `map` or `combine` with the same policy and
  /// reference.
  ///
  /// - Throws: `RecordError` with what would be right.
  public init(
    _ bytes: [UInt8], _ identity: WorkerIdentity,
    _ bounds: CorpusBounds = .standard
  ) throws(RecordError) {
    guard let tab = bytes.firstIndex(of: 0x09), tab > 0 else {
      throw RecordError(
        "there is no tab after a key; give lines that map wrote")
    }
    key = String(decoding: bytes[..<tab], as: UTF8.self)
    let fields = try CorpusRecord.object(Array(bytes[(tab + 1)...]), bounds)
    guard fields["policy"] as? String == identity.policy,
      fields["reference"] as? String == identity.reference
    else {
      throw RecordError(
        "the figure was read with another policy or reference; map all shards"
          + " with one program and the same --reference", column: tab + 2)
    }
    guard let first = Self.held(fields), let sets = fields["sets"] as? [Any],
      let value = PrintedValue(sets.map { $0 as? String })
    else {
      throw RecordError(
        "the figure has no 'id', 'start', 'surface' or four 'sets'; give lines"
          + " that map wrote", column: tab + 2)
    }
    self.value = value
    asOf = (fields["as_of"] as? String).flatMap { CalendarDay($0) }
    supersedes = fields["supersedes"] as? [String] ?? []
    count = max(1, fields["count"] as? Int ?? 1)
    let level = fields["contradicted"] as? Int
    self.level = first.against == nil ? nil : level.map { min(max($0, 1), 2) }
    places = FewPlaces(first)
    for other in fields["also"] as? [[String: Any]] ?? [] {
      guard let held = Self.held(other) else { continue }
      places.add(FewPlaces(held), atMost: bounds.groupPlaces)
    }
    if fields["more"] as? Bool == true { places.isCut = true }
  }

  private static func held(_ fields: [String: Any]) -> FewPlaces.Held? {
    guard let id = fields["id"] as? String, let start = fields["start"] as? Int,
      let surface = fields["surface"] as? String
    else { return nil }
    let other = fields["against"] as? [String: Any]
    var against: Place?
    if let start = other?["start"] as? Int,
      let surface = other?["surface"] as? String
    {
      against = Place(id: id, start: start, surface: surface)
    }
    return FewPlaces.Held(
      place: Place(id: id, start: start, surface: surface), against: against)
  }
}
