public import Exact

/// Two facts of one attribute that cannot both be right.
public struct Conflict: Hashable, Sendable {
  public let first: Fact
  public let second: Fact
  /// How far the second lies from the first, as a share of the first; nil for
  /// names, dates and a first of zero.
  public let difference: Rational?

  /// The fact on the other side; nil if this is neither of them.
  func other(than fact: Fact) -> Fact? {
    fact == first ? second : fact == second ? first : nil
  }
}

extension ReferenceBook {
  /// The pairs of facts of an attribute that contradict each other, in the
  /// order of the file.
  public func conflicts(_ entity: String, _ attribute: String) -> [Conflict] {
    let facts = facts(entity, attribute)
    return facts.indices.flatMap { index in
      facts[(index + 1)...].filter { $0.contradicts(facts[index]) }
        .map { Conflict(facts[index], $0) }
    }
  }
}

extension Conflict {
  fileprivate init(_ first: Fact, _ second: Fact) {
    self.first = first
    self.second = second
    if let a = first.value, let b = second.value, a.signum != 0 {
      difference = (b - a) / a
    } else {
      difference = nil
    }
  }
}

extension Fact {
  /// The one value it stands for, in coherent units: the printed one, or the
  /// middle of a range; nil for names and for bounds without an end.
  public var value: Rational? {
    guard case .quantity(let figure, let sets) = content else { return nil }
    if let value = figure.value, figure.customaryTop == nil { return value }
    guard let hull = sets.usual.hull, let low = hull.lower.value,
      let high = hull.upper.value
    else { return nil }
    return (low + high) / 2
  }

  /// Whether the two cannot both be right: under the same condition and with
  /// neither replaced by the other, they have no value in common.
  func contradicts(_ other: Fact) -> Bool {
    guard qualities.condition == other.qualities.condition,
      qualities.powerTerm == other.qualities.powerTerm,
      qualities.topology == other.qualities.topology,
      standing.supersedes != other.printed,
      other.standing.supersedes != printed
    else { return false }
    switch (content, other.content) {
    case (.quantity(_, let a), .quantity(_, let b)):
      return a.usual.intersection(b.usual).isEmpty
    case (.name(let a), .name(let b)): return a != b
    case (.names(let a), .names(let b)): return Set(a) != Set(b)
    default: return true
    }
  }
}
