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

extension ReferenceBook {
  /// The fact of an attribute that says why it is used where others, or what
  /// it is computed from, disagree; nil if none does.
  public func resolution(_ entity: String, _ attribute: String) -> Fact? {
    facts(entity, attribute).first { $0.standing.resolution != nil }
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

  /// Whether the two cannot both be right: neither replaces the other, they
  /// state no different conditions, and they have no value in common.
  public func contradicts(_ other: Fact) -> Bool {
    func differ<Quality: Equatable>(_ quality: KeyPath<Qualities, Quality?>)
      -> Bool
    {
      guard let a = qualities[keyPath: quality],
        let b = other.qualities[keyPath: quality]
      else { return false }
      return a != b
    }
    if differ(\.condition) || differ(\.powerTerm) || differ(\.topology)
      || differ(\.scope) || standing.supersedes == other.printed
      || other.standing.supersedes == printed
    {
      return false
    }
    switch (content, other.content) {
    case (.quantity(_, let a), .quantity(_, let b)):
      return a.usual.intersection(b.usual).isEmpty
    case (.name(let a), .name(let b)): return a != b
    case (.names(let a), .names(let b)): return Set(a) != Set(b)
    default: return true
    }
  }
}
