/// Reads figure lines sorted by key and tells of each quantity how its figures
/// stand to each other. One group is held at a time.
public struct Reducer {
  /// What to write of each group.
  public enum Work: Sendable {
    /// One result line a quantity.
    case reduce
    /// Figure lines again, fewer, for a later `reduce`.
    case combine
  }

  /// How the figures of a quantity stand to each other, as told in results.
  public enum Relation: String, Sendable, CaseIterable {
    /// One figure alone.
    case single
    case agree, compatible, contradiction, stale
    case budget = "undetermined (budget)"
  }

  private let work: Work
  private let relations: Set<Relation>
  private let identity: WorkerIdentity
  private let bounds: CorpusBounds
  private var group: QuantityGroup?
  private var lastKey: [UInt8] = []
  public private(set) var quantities = 0
  public private(set) var figures = 0

  /// - Parameter relations: those that are told.
  public init(
    _ work: Work, identity: WorkerIdentity, bounds: CorpusBounds = .standard,
    relations: Set<Relation> = Set(Relation.allCases)
  ) {
    self.work = work
    self.relations = relations
    self.identity = identity
    self.bounds = bounds
  }

  /// Takes a line; gives what it completes, lines without their ends.
  ///
  /// - Throws: `RecordError`; the line is left out and the rest goes on.
  public mutating func add(_ bytes: [UInt8]) throws(RecordError) -> [String] {
    guard bytes.count <= bounds.figureLineBytes else {
      throw RecordError(
        "the line has \(bytes.count) bytes; a figure line has at most"
          + " \(bounds.figureLineBytes)")
    }
    let line = try FigureLine(bytes, identity, bounds)
    let key = Array(line.key.utf8)
    guard !key.lexicographicallyPrecedes(lastKey) else {
      throw RecordError(
        "the key comes after a later one; sort the lines with LC_ALL=C sort")
    }
    lastKey = key
    figures += line.count
    var output: [String] = []
    if group?.key != line.key {
      output = finish()
      group = QuantityGroup(key: line.key, bounds: bounds)
    } else if work == .combine, group?.isFull == true {
      // Many different figures: hand on what there is and begin anew.
      output = finish()
      group = QuantityGroup(key: line.key, bounds: bounds)
    }
    group!.add(line)
    return output
  }

  /// What the group at hand comes to.
  public mutating func finish() -> [String] {
    guard let group else { return [] }
    self.group = nil
    if work == .combine {
      return group.lines.map { $0.text(identity) }
    }
    quantities += 1
    let outcome = group.outcome
    return relations.contains(outcome.relation) ? [result(group, outcome)] : []
  }

  private func result(
    _ group: QuantityGroup, _ outcome: QuantityGroup.Outcome
  ) -> String {
    var json = "{\"type\":\"quantity\",\"key\":"
    json.appendQuoted(group.key)
    json += ",\"relation\":\"\(outcome.relation.rawValue)\""
    if let grade = outcome.grade { json += ",\"grade\":\"\(grade)\"" }
    let places = outcome.places
    json += ",\"figures\":\(group.count)"
    if !places.isEmpty {
      // The smallest set of documents that cannot all be right.
      let documents = Set(places.map(\.id)).sorted()
      json += ",\"documents\":["
      for (index, document) in documents.enumerated() {
        if index > 0 { json += "," }
        json.appendQuoted(document)
      }
      json += "],\"apart\":["
      for (index, place) in places.enumerated() {
        if index > 0 { json += "," }
        json += "{\"id\":"
        json.appendQuoted(place.id)
        json += ",\"start\":\(place.start),\"surface\":"
        json.appendQuoted(place.surface)
        json += "}"
      }
      json += "]"
    }
    return json + identity.digests + "}"
  }
}
