import Exact
import Quantities

/// All figures of one quantity, held as few: those of the same values count as
/// one, which names the first place by record and offset. What it says does
/// not depend on the order in which they came.
struct QuantityGroup {
  let key: String
  private var entries: [Same: FigureLine] = [:]
  private var total = 0
  /// The lowest place of a record that contradicts itself, by level.
  private var selfContradicted: (line: FigureLine, level: Int)?
  /// Beyond the cap only the figures that begin last and end first are kept.
  private var extremes: [Extremes] = [Extremes(.widest), Extremes(.loose)]
  private var isOverCap = false
  private let cap: Int

  private struct Same: Hashable {
    let value: PrintedValue
    let asOf: CalendarDay?
    /// Kept apart, so that the first record that contradicts itself is found
    /// whatever was combined before.
    let contradicted: Int?
  }

  init(key: String, cap: Int) {
    self.key = key
    self.cap = cap
  }

  /// Takes a figure in.
  mutating func add(_ line: FigureLine) {
    total += line.count
    if let (_, level) = line.contradicted {
      let known = selfContradicted
      if known == nil || level > known!.level
        || level == known!.level && line.place < known!.line.place
      {
        selfContradicted = (line, level)
      }
    }
    for index in extremes.indices { extremes[index].add(line) }
    let same = Same(
      value: line.value, asOf: line.asOf, contradicted: line.contradicted?.level
    )
    if let known = entries[same] {
      var first = line.place < known.place ? line : known
      first.count = known.count + line.count
      entries[same] = first
    } else if entries.count < cap {
      entries[same] = line
    } else {
      isOverCap = true
    }
  }

  var isFull: Bool { entries.count >= cap }

  /// The figures that stand for all of them, in order of place.
  var lines: [FigureLine] {
    entries.values.sorted {
      ($0.place, $0.asOf?.number ?? 0) < ($1.place, $1.asOf?.number ?? 0)
    }
  }

  enum Relation {
    /// One figure alone.
    case single, agree, compatible
    case contradiction(grade: String, [FigureLine.Place])
    case stale([FigureLine.Place])
    case budget
  }

  var count: Int { total }
  var values: Int { entries.count }
}

extension QuantityGroup {
  /// How the figures stand to each other.
  ///
  /// Each set is one range, so that figures without a common value are two: the
  /// one that begins last and the one that ends first.
  var relation: Relation {
    if let (line, level) = selfContradicted, let (other, _) = line.contradicted
    {
      return .contradiction(
        grade: level == 2 ? "A" : "B", [line.place, other].sorted())
    }
    if isOverCap {
      for extreme in extremes {
        guard let (a, b) = extreme.apart, a.asOf == nil || b.asOf == nil else {
          continue
        }
        return .contradiction(
          grade: a.value.apart(from: b.value) == 2 ? "A" : "B",
          [a.place, b.place].sorted())
      }
      return .budget
    }
    var current = lines
    var stale: [FigureLine.Place] = []
    while let (a, b) = Self.apart(current) {
      guard let first = a.asOf, let second = b.asOf, first != second else {
        return .contradiction(
          grade: a.value.apart(from: b.value) == 2 ? "A" : "B",
          [a.place, b.place].sorted())
      }
      let (old, new) = first < second ? (a, b) : (b, a)
      if stale.isEmpty { stale = [old.place, new.place] }
      current.removeAll { $0.place == old.place && $0.asOf == old.asOf }
    }
    if !stale.isEmpty { return .stale(stale) }
    if total == 1 { return .single }
    return isNested ? .agree : .compatible
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
