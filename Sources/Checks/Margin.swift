public import Exact
public import Quantities

/// How far the two sides of a comparison are apart, how far one lies inside
/// the other, or where they overlap.
public struct Margin: Hashable, Sendable {
  /// What the sides are to each other. Sets are in coherent units.
  public indirect enum Relation: Hashable, Sendable {
    /// What was computed lies in a set of the figure.
    case inside(ValueSet, ValueSet, SetName)
    /// What was computed shares no value with a set of the figure.
    case outside(ValueSet, ValueSet, SetName)
    /// One of the two lies below the other.
    case apart(ValueSet, ValueSet)
    /// What both can be.
    case overlap(ValueSet)
    /// No multiple of a grain lies in a set of the figure.
    case granularity(Rational, ValueSet)
  }

  /// One of the sets that a figure denotes.
  public enum SetName: String, Sendable {
    case sharp, usual, loose, widest
  }

  public let relation: Relation
  /// Of both sides.
  public let dimension: Dimension
  /// The unit that both are shown in; nil for the one that suits each value.
  let unit: Unit?

  init(_ relation: Relation, _ shown: Amount) {
    self.relation = relation
    dimension = shown.dimension
    unit = shown.unit
  }
}

extension Margin {
  /// How far the inner set stays away from the edges of the outer one, or the
  /// two from each other, in coherent units, days for dates; nil where they
  /// touch or have no ends there.
  public var distance: Rational? {
    switch relation {
    case .inside(let inner, let outer, _):
      inner.distanceToEdge(of: outer)
    case .outside(let a, let b, _), .apart(let a, let b): a.gap(to: b)
    case .overlap, .granularity: nil
    }
  }

  /// The multiples of the grain below and above the simplest number of the
  /// set that none lies in.
  public var nearest: (below: Rational, above: Rational)? {
    guard case .granularity(let grain, let room) = relation,
      let middle = room.hull?.simplest
    else { return nil }
    let below = Rational((middle / grain).floor) * grain
    return (below, below + grain)
  }
}

extension ValueSet {
  fileprivate func distanceToEdge(of outer: ValueSet) -> Rational? {
    guard let a = hull, let b = outer.hull else { return nil }
    var distances: [Rational] = []
    if let x = a.lower.value, let y = b.lower.value { distances.append(x - y) }
    if let x = a.upper.value, let y = b.upper.value { distances.append(y - x) }
    guard let least = distances.min(), least.signum > 0 else { return nil }
    return least
  }

  fileprivate func gap(to other: ValueSet) -> Rational? {
    guard let x = hull, let y = other.hull else { return nil }
    if let high = x.upper.value, let low = y.lower.value, high < low {
      return low - high
    }
    if let high = y.upper.value, let low = x.lower.value, high < low {
      return low - high
    }
    return nil
  }
}
