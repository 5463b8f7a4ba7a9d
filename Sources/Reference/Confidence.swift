/// How much a figure can be trusted, by what its sources are.
///
/// Nobody writes it down: it follows from the facts that are there, so it is
/// never out of date.
public enum Confidence: Int, Comparable, Hashable, Sendable, CaseIterable {
  /// An excerpt, market talk, or contradicted by a better source.
  case poor
  /// Reported or computed, an analyst's estimate, read without a place, or
  /// contradicted by a source as good.
  case fair
  /// One firsthand source, with the place in it.
  case good
  /// Two independent firsthand sources agree.
  case high

  public static func < (a: Confidence, b: Confidence) -> Bool {
    a.rawValue < b.rawValue
  }
}

extension Confidence: CustomStringConvertible {
  public var description: String {
    switch self {
    case .poor: "poor"
    case .fair: "fair"
    case .good: "good"
    case .high: "high"
    }
  }
}

extension ReferenceBook {
  /// How much a fact can be trusted beside the others of its attribute.
  public func confidence(of fact: Fact) -> Confidence {
    let own = attested(fact)
    let against = conflicts(fact.entity, fact.attribute)
      .compactMap { $0.other(than: fact) }.map(attested)
    if against.contains(where: { $0 > own }) { return .poor }
    return against.contains(own) ? min(own, .fair) : own
  }

  /// By its own sources and those of the facts that agree with it.
  private func attested(_ fact: Fact) -> Confidence {
    guard fact.evidence.isFirm else { return .poor }
    let agreeing = facts(fact.entity, fact.attribute).filter {
      $0 == fact || !$0.contradicts(fact)
    }
    let publishers = { (facts: [Fact]) in
      Set(facts.flatMap(\.firsthandCitations).map(\.source.publisher))
    }
    guard !publishers([fact]).isEmpty else { return .fair }
    return publishers(agreeing).count > 1 ? .high : .good
  }
}

extension Fact {
  /// Its citations of a publisher's own text, with a place in it.
  fileprivate var firsthandCitations: [Citation] {
    guard evidence == .primary, qualities.availability != .estimated else {
      return []
    }
    return citations.filter {
      $0.source.kind?.isFirsthand == true && $0.locator?.isPrecise == true
    }
  }
}
