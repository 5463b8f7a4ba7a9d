import Checks
import ClaimLanguage
import Exact
import Figures

/// Compares what documents print of one quantity.
///
/// Over single ranges two figures without a common value are found at once:
/// the one that begins last and the one that ends first.
struct CrossDocument {
  let order: DocumentOrder

  /// - Returns: nil unless figures of two documents or more are there.
  func comparison(
    of quantity: String, _ entries: [Comparison.Entry]
  ) -> Comparison? {
    guard Set(entries.map(\.claim.document)).count > 1 else { return nil }
    var current = entries
    var stale: [Comparison.Entry] = []
    while true {
      guard let (grade, a, b) = apart(current) else { break }
      let isFirstOlder = order.isNewer(b.claim.document, than: a.claim.document)
      let isSecondOlder = order.isNewer(
        a.claim.document, than: b.claim.document)
      guard isFirstOlder || isSecondOlder else {
        return Comparison(
          quantity: quantity, entries: entries,
          relation: .contradiction(grade), apart: [a, b])
      }
      let (old, new) = isFirstOlder ? (a, b) : (b, a)
      if stale.isEmpty { stale = [old, new] }
      current.removeAll {
        $0.claim.path == old.claim.path && $0.figure.key == old.figure.key
      }
    }
    if !stale.isEmpty {
      return Comparison(
        quantity: quantity, entries: entries, relation: .stale, apart: stale)
    }
    return Comparison(
      quantity: quantity, entries: entries,
      relation: isNested(entries) ? .agree : .compatible, apart: [])
  }

  private func apart(
    _ entries: [Comparison.Entry]
  ) -> (Verdict.Grade, Comparison.Entry, Comparison.Entry)? {
    for (strictness, grade) in [
      (Strictness.widest, Verdict.Grade.forced), (.loose, .conventional),
    ] {
      let ranges = entries.map { $0.range(strictness) }
      guard
        let last = ranges.indices.max(by: {
          Self.begins(ranges[$0], before: ranges[$1])
        }),
        let first = ranges.indices.min(by: {
          Self.ends(ranges[$0], before: ranges[$1])
        }), ranges[last].isDisjoint(with: ranges[first])
      else { continue }
      let (a, b) = (entries[min(first, last)], entries[max(first, last)])
      let isVague = [a, b].contains {
        $0.figure.figure?.denotation.sharp == nil
      }
      return (isVague ? .conventional : grade, a, b)
    }
    return nil
  }

  private static func begins(_ a: Interval, before b: Interval) -> Bool {
    guard let x = a.lower.value else { return b.lower.value != nil }
    guard let y = b.lower.value else { return false }
    return x != y ? x < y : a.lower.isClosed && !b.lower.isClosed
  }

  private static func ends(_ a: Interval, before b: Interval) -> Bool {
    guard let x = a.upper.value else { return false }
    guard let y = b.upper.value else { return true }
    return x != y ? x < y : !a.upper.isClosed && b.upper.isClosed
  }

  /// Whether of every two usual sets one contains the other: in the order of
  /// their beginnings, the wider first, each holds the next.
  private func isNested(_ entries: [Comparison.Entry]) -> Bool {
    let ranges = entries.map { $0.range(.usual) }.sorted {
      if Self.begins($0, before: $1) { return true }
      if Self.begins($1, before: $0) { return false }
      return Self.ends($1, before: $0)
    }
    return zip(ranges, ranges.dropFirst()).allSatisfy { $1.isSubset(of: $0) }
  }
}

extension Comparison.Entry {
  /// The range around the figure's values, in any reading where it could
  /// refute.
  fileprivate func range(_ strictness: Strictness) -> Interval {
    guard let figure = figure.figure else { return .all }
    let readings =
      strictness == .usual ? [figure.readings[0]] : figure.readings
    return readings.reduce(.empty) {
      $0.hull(with: $1.denotation[strictness].hull ?? .all)
    }
  }
}
