import Foundation
public import Quantities

/// One figure of one document on its way to the reducer: `key TAB json`.
///
/// After `combine` it stands for all figures of the same values; it then names
/// the first of them.
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
  public let place: Place
  public let asOf: CalendarDay?
  /// A figure of the same record that it contradicts: 2 by the widest sets.
  public let contradicted: (by: Place, level: Int)?
  /// How many figures it stands for.
  public var count = 1

  /// The line, without its end.
  func text(_ identity: WorkerIdentity) -> String {
    var line = "\(key)\t{\"id\":"
    line.appendQuoted(place.id)
    line += ",\"start\":\(place.start),\"surface\":"
    line.appendQuoted(place.surface)
    line += ",\"sets\":["
    for (index, set) in value.texts.enumerated() {
      if index > 0 { line += "," }
      if let set { line.appendQuoted(set) } else { line += "null" }
    }
    line += "]"
    if let asOf { line += ",\"as_of\":\"\(asOf)\"" }
    if let (other, level) = contradicted {
      line += ",\"against\":{\"start\":\(other.start),\"surface\":"
      line.appendQuoted(other.surface)
      line += ",\"level\":\(level)}"
    }
    if count > 1 { line += ",\"count\":\(count)" }
    identity.write(to: &line)
    return line + "}"
  }

  /// Reads a line made by `map` or `combine` with the same policy and
  /// reference.
  init(
    _ bytes: [UInt8], _ identity: WorkerIdentity, _ bounds: CorpusBounds
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
    guard let id = fields["id"] as? String, let start = fields["start"] as? Int,
      let surface = fields["surface"] as? String,
      let sets = fields["sets"] as? [Any],
      let value = PrintedValue(sets.map { $0 as? String })
    else {
      throw RecordError(
        "the figure has no 'id', 'start', 'surface' or four 'sets'; give lines"
          + " that map wrote", column: tab + 2)
    }
    self.value = value
    place = Place(id: id, start: start, surface: surface)
    asOf = (fields["as_of"] as? String).flatMap { CalendarDay($0) }
    count = max(1, fields["count"] as? Int ?? 1)
    if let other = fields["against"] as? [String: Any],
      let start = other["start"] as? Int,
      let surface = other["surface"] as? String,
      let level = other["level"] as? Int, (1...2).contains(level)
    {
      contradicted = (Place(id: id, start: start, surface: surface), level)
    } else {
      contradicted = nil
    }
  }

  init(
    key: String, value: PrintedValue, place: Place, asOf: CalendarDay?,
    contradicted: (by: Place, level: Int)?
  ) {
    self.key = key
    self.value = value
    self.place = place
    self.asOf = asOf
    self.contradicted = contradicted
  }
}
