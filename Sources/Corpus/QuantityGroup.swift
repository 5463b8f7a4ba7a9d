import Exact
import Quantities

/// All figures of one quantity, held as few: those of the same values count as
/// one, which names the first place by record and offset. What it says does
/// not depend on the order in which they came.
struct QuantityGroup {
  let key: String
  private var entries: [Same: FigureLine] = [:]
  private var total = 0
  /// The first records that contradict themselves, by level.
  private var contradicted: [Int: FewPlaces] = [:]
  /// Records that others declare to be older versions.
  private var superseded: Set<String> = []
  /// Beyond the cap only the figures that begin last and end first are kept.
  private var extremes: [Extremes] = [Extremes(.widest), Extremes(.loose)]
  private var isOverCap = false
  private let bounds: CorpusBounds

  private struct Same: Hashable {
    let value: PrintedValue
    let asOf: CalendarDay?
    let supersedes: [String]
    /// Kept apart, so that the first record that contradicts itself is found
    /// whatever was combined before.
    let level: Int?
  }

  init(key: String, bounds: CorpusBounds) {
    self.key = key
    self.bounds = bounds
  }

  /// Takes a figure in.
  mutating func add(_ line: FigureLine) {
    total += line.count
    if let level = line.level {
      contradicted[level, default: line.places].add(
        line.places, atMost: bounds.groupPlaces)
    }
    if superseded.count <= bounds.groupEntries {
      superseded.formUnion(line.supersedes)
    } else if !superseded.isSuperset(of: line.supersedes) {
      isOverCap = true
    }
    for index in extremes.indices { extremes[index].add(line) }
    let same = Same(
      value: line.value, asOf: line.asOf, supersedes: line.supersedes,
      level: line.level)
    if var known = entries[same] {
      known.places.add(line.places, atMost: bounds.groupPlaces)
      known.count += line.count
      entries[same] = known
    } else if entries.count < bounds.groupEntries {
      entries[same] = line
    } else {
      isOverCap = true
    }
  }

  var isFull: Bool { entries.count >= bounds.groupEntries }

  /// The figures that stand for all of them, in order of place.
  var lines: [FigureLine] {
    entries.values.sorted {
      ($0.place, $0.asOf?.number ?? 0) < ($1.place, $1.asOf?.number ?? 0)
    }
  }

  /// How the figures stand to each other, and which show it.
  struct Outcome {
    let relation: Reducer.Relation
    var grade: String?
    var places: [FigureLine.Place] = []

    static func contradiction(
      _ level: Int, _ a: FigureLine.Place, _ b: FigureLine.Place
    ) -> Outcome {
      Outcome(
        relation: .contradiction, grade: level == 2 ? "A" : "B",
        places: [a, b].sorted())
    }

    static let budget = Outcome(relation: .budget)
  }

  var count: Int { total }
  var values: Int { entries.count }
}

extension QuantityGroup {
  /// How the figures stand to each other.
  ///
  /// Each set is one range, so that figures without a common value are two: the
  /// one that begins last and the one that ends first.
  var outcome: Outcome {
    for level in [2, 1] {
      guard
        case .places(let places) = contradicted[level]?.standing(
          without: superseded),
        let first = places.held.first, let other = first.against
      else { continue }
      return .contradiction(level, first.place, other)
    }
    if isOverCap {
      for extreme in extremes {
        guard let (a, b) = extreme.apart, a.asOf == nil || b.asOf == nil,
          superseded.isDisjoint(with: [a.place.id, b.place.id])
        else { continue }
        return .contradiction(a.value.apart(from: b.value), a.place, b.place)
      }
      return .budget
    }
    var current: [FigureLine] = []
    var old: [FigureLine] = []
    for var line in lines {
      switch line.places.standing(without: superseded) {
      case .places(let places):
        line.places = places
        current.append(line)
      case .none: old.append(line)
      case .unknown: return .budget
      }
    }
    var stale: [FigureLine.Place] = []
    while let (a, b) = Self.apart(current) {
      guard let first = a.asOf, let second = b.asOf, first != second else {
        return .contradiction(a.value.apart(from: b.value), a.place, b.place)
      }
      let (old, new) = first < second ? (a, b) : (b, a)
      if stale.isEmpty { stale = [old.place, new.place] }
      current.removeAll { $0.place == old.place && $0.asOf == old.asOf }
    }
    if stale.isEmpty { stale = Self.apart(old, from: current) }
    if !stale.isEmpty { return Outcome(relation: .stale, places: stale) }
    if total == 1 { return Outcome(relation: .single) }
    return Outcome(relation: isNested ? .agree : .compatible)
  }

  private static func apart(
    _ lines: [FigureLine]
  ) -> (FigureLine, FigureLine)? {
    for strictness in [Extremes.Side.widest, .loose] {
      var extremes = Extremes(strictness)
      for line in lines { extremes.add(line) }
      if let pair = extremes.apart { return pair }
    }
    return nil
  }

  /// The first superseded figure that a figure which stands contradicts, and
  /// that one; where none stands, two of themselves.
  private static func apart(
    _ old: [FigureLine], from current: [FigureLine]
  ) -> [FigureLine.Place] {
    guard !current.isEmpty else {
      return apart(old).map { [$0.place, $1.place] } ?? []
    }
    // Any that is apart from one of them is apart from one at an end.
    let ends = [Extremes.Side.widest, .loose].flatMap { side in
      var extremes = Extremes(side)
      for line in current { extremes.add(line) }
      return extremes.lines
    }
    for line in old {
      guard let other = ends.first(where: { apart([line, $0]) != nil }) else {
        continue
      }
      return [line.place, other.place]
    }
    return []
  }

  /// Whether of every two usual sets one contains the other.
  private var isNested: Bool {
    let ranges = lines.map { $0.value.usual.hull ?? .empty }.sorted {
      if Ends.begins($0, before: $1) { return true }
      if Ends.begins($1, before: $0) { return false }
      return Ends.ends($1, before: $0)
    }
    return zip(ranges, ranges.dropFirst()).allSatisfy { $1.isSubset(of: $0) }
  }
}

/// Of some figures the one whose range begins last and the one whose ends
/// first.
struct Extremes {
  enum Side { case widest, loose }

  private let side: Side
  private var last: (range: Interval, line: FigureLine)?
  private var first: (range: Interval, line: FigureLine)?

  init(_ side: Side) { self.side = side }

  mutating func add(_ line: FigureLine) {
    let set = side == .widest ? line.value.widest : line.value.loose
    guard let range = set.hull else { return }
    if last.map({ known in
      Ends.begins(known.range, before: range)
        || !Ends.begins(range, before: known.range)
          && line.place < known.line.place
    }) ?? true {
      last = (range, line)
    }
    if first.map({ known in
      Ends.ends(range, before: known.range)
        || !Ends.ends(known.range, before: range)
          && line.place < known.line.place
    }) ?? true {
      first = (range, line)
    }
  }

  var lines: [FigureLine] { [first, last].compactMap { $0?.line } }

  /// The two, if they have no common value.
  var apart: (FigureLine, FigureLine)? {
    guard let first, let last, first.range.isDisjoint(with: last.range) else {
      return nil
    }
    return (first.line, last.line)
  }
}

enum Ends {
  static func begins(_ a: Interval, before b: Interval) -> Bool {
    guard let x = a.lower.value else { return b.lower.value != nil }
    guard let y = b.lower.value else { return false }
    return x != y ? x < y : a.lower.isClosed && !b.lower.isClosed
  }

  static func ends(_ a: Interval, before b: Interval) -> Bool {
    guard let x = a.upper.value else { return false }
    guard let y = b.upper.value else { return true }
    return x != y ? x < y : !a.upper.isClosed && b.upper.isClosed
  }
}
