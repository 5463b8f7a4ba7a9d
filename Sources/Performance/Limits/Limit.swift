public import Exact

/// What can hold a run back.
public enum Resource: String, Sendable, CaseIterable {
  case compute
  case memoryBandwidth = "memory bandwidth"
  case scaleUp = "scale-up links"
  case scaleOut = "scale-out network"
  case power
}

/// A bound that no run can beat: exact, and taken at the most favourable end
/// of every catalogue figure.
///
/// No efficiency has a place in it; what a run is likely to reach is an
/// `Estimate`, another type.
public struct Limit: Sendable {
  /// What the model answers in.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    case seconds = "s"
    case watts = "W"
    /// Of whatever is counted.
    case perSecond = "/s"
    case operationsPerSecond = "FLOP/s"
    case tokensPerSecond = "tokens/s"
    case tokensPerSecondAndChip = "tokens/s per chip"
    /// In any currency.
    case perMillionTokens = "per million tokens"
  }

  /// What one resource alone would allow.
  public struct Term: Sendable {
    public let resource: Resource
    /// What is asked of the resource.
    public let demand: Demand
    /// The least time in s; its low end belongs to the fastest chip that the
    /// sources allow.
    public let time: Span

    public init(_ resource: Resource, demand: Demand, time: Span) {
      self.resource = resource
      self.demand = demand
      self.time = time
    }
  }

  /// What is counted in that time: tokens, bytes, FLOP; 1 for a time.
  public let amount: Rational
  /// What the amount and the bound are measured in.
  public let unit: Unit
  /// One term for each resource that takes part.
  public let terms: [Term]
  /// What was taken in the run's favour, and what would change the bound.
  public let assumptions: [Assumption]
  /// Whether the bound is a rate that no run exceeds rather than a time that
  /// none undercuts.
  public let isRate: Bool

  public init(
    amount: Rational = 1, unit: Unit = .seconds, isRate: Bool = false,
    terms: [Term], assumptions: [Assumption]
  ) {
    precondition(!terms.isEmpty, "a limit without a resource")
    self.amount = amount
    self.unit = unit
    self.isRate = isRate
    self.terms = terms
    self.assumptions = assumptions
  }

  /// The term that binds: the longest time, the first named of equals.
  public var binding: Term {
    terms.dropFirst().reduce(terms[0]) { a, b in
      b.time.low > a.time.low ? b : a
    }
  }

  /// The bound itself: the highest rate, or the shortest time in s.
  public var value: Rational { value(of: binding.time.low) }

  /// From the bound under the least favourable reading of the catalogue to
  /// that under the most favourable one.
  public var interval: Interval {
    let worst = terms.map(\.time.high).max()!
    let ends = [value, value(of: worst)].sorted()
    return Interval(from: ends[0], through: ends[1])
  }

  private func value(of time: Rational) -> Rational {
    guard isRate else { return time * amount }
    // A resource that nothing is asked of bounds no rate.
    return time.isZero ? 0 : amount / time
  }

  /// Whether nothing bounds the rate: all demands are met from the cache.
  public var isUnbounded: Bool { isRate && binding.time.low.isZero }

  /// Whether a value lies beyond the bound.
  public func forbids(_ claimed: Rational) -> Bool {
    if isUnbounded { return false }
    return isRate ? claimed > value : claimed < value
  }

  /// The same bound counted in another amount or unit.
  public func counted(
    _ amount: Rational, in unit: Unit, asRate: Bool
  ) -> Limit {
    Limit(
      amount: amount, unit: unit, isRate: asRate, terms: terms,
      assumptions: assumptions)
  }
}

extension Span {
  /// The time that an amount takes at this rate: least at its high end.
  func time(for amount: Rational) -> Span {
    Span(low: amount / high, best: amount / best, high: amount / low)
  }

  static func + (a: Span, b: Span) -> Span {
    Span(low: a.low + b.low, best: a.best + b.best, high: a.high + b.high)
  }
}
