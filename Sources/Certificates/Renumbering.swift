// Unknowns that stand in no term take no part in a certificate.
extension Term {
  /// The same term with other numbers for its unknowns.
  public func renumbered(_ numbers: [Int: Int]) -> Term {
    switch self {
    case .unknown(let index): .unknown(numbers[index]!)
    case .constant: self
    case .combined(let operation, let a, let b):
      .combined(operation, a.renumbered(numbers), b.renumbered(numbers))
    case .power(let base, let exponent):
      .power(base.renumbered(numbers), exponent)
    case .rounded(let inner, let place):
      .rounded(inner.renumbered(numbers), place: place)
    }
  }

  /// Whether it is one figure or fact as it stands.
  public var isUnknown: Bool {
    if case .unknown = self { true } else { false }
  }
}

extension Cover {
  fileprivate func renumbered(_ numbers: [Int: Int]) -> Cover {
    guard case .cut(let unknown, let value, let below, let above) = self else {
      return self
    }
    return .cut(
      unknown: numbers[unknown]!, at: value, below: below.renumbered(numbers),
      above: above.renumbered(numbers))
  }

  /// The same without the numbers between the sides, which an inclusion has
  /// none of.
  public var withoutBounds: Cover {
    switch self {
    case .whole(let left, let right, _):
      .whole(left: left, right: right, bound: nil)
    case .cut(let unknown, let value, let below, let above):
      .cut(
        unknown: unknown, at: value, below: below.withoutBounds,
        above: above.withoutBounds)
    }
  }
}

extension Evidence {
  /// The same for the unknowns that are kept, with their new numbers.
  public func keeping(_ used: [Int], _ numbers: [Int: Int]) -> Evidence {
    func kept<Item>(_ items: [Item]) -> [Item] { used.map { items[$0] } }
    switch self {
    case .inclusion(let inclusion):
      return .inclusion(
        Inclusion(
          latitude: inclusion.latitude, sets: kept(inclusion.sets),
          isMirrored: inclusion.isMirrored, room: inclusion.room,
          cover: inclusion.cover.renumbered(numbers)))
    case .separation(let separation):
      return .separation(
        Separation(
          latitude: separation.latitude, sets: kept(separation.sets),
          cover: separation.cover.renumbered(numbers)))
    case .witnesses(let witnesses):
      return .witnesses(
        Witnesses(
          outer: kept(witnesses.outer), inner: kept(witnesses.inner),
          holding: witnesses.holding, failing: witnesses.failing))
    case .points(let points):
      return .points(
        PointWitnesses(
          outer: kept(points.outer), inner: kept(points.inner),
          holding: points.holding.map(kept), failing: kept(points.failing)))
    case .unbounded(let latitude, let sets):
      return .unbounded(latitude: latitude, sets: kept(sets))
    case .budget: return self
    }
  }
}
