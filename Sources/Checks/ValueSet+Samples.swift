import Exact

/// Where in a set a number is wanted.
enum Spot: CaseIterable { case low, middle, high }

extension ValueSet {
  /// A number of the set at its lower or upper end or in the middle.
  ///
  /// - Parameter closeness: how many binary places from an end that does not
  ///   belong to the set; how many powers of two away towards infinity.
  func near(_ spot: Spot, closeness: Int) -> Rational? {
    guard let hull else { return nil }
    if let point = hull.point { return point }
    let reach = Rational(2).power(closeness)
    let low = hull.lower.value
    let high = hull.upper.value
    let bottom = low ?? (high ?? 0) - (1 + (high ?? 0).magnitude) * reach
    let top = high ?? (low ?? 0) + (1 + (low ?? 0).magnitude) * reach
    let width = top - bottom
    // Beside infinity the width says nothing of how near an open end is.
    let size = low ?? high ?? 0
    let gap =
      (low == nil || high == nil ? 1 + size.magnitude : width) / reach
    let wanted: Rational
    switch spot {
    case .middle: wanted = bottom + width / 2
    case .low:
      wanted =
        hull.lower.isClosed || low == nil ? bottom : bottom + gap
    case .high:
      wanted = hull.upper.isClosed || high == nil ? top : top - gap
    }
    return nearest(to: wanted)
  }

  /// A number of the set that is not far from another.
  private func nearest(to wanted: Rational) -> Rational? {
    if contains(wanted) { return wanted }
    if let step {
      let below = Rational((wanted / step).floor) * step
      for value in [below, below + step] where contains(value) { return value }
    }
    // In a gap between two ranges: an end of the next one.
    for range in intervals {
      for end in [range.lower, range.upper] {
        if let value = end.value, contains(value) { return value }
      }
    }
    return intervals.first?.simplest.flatMap { contains($0) ? $0 : nil }
  }

  /// Some numbers of the set, those towards its ends ever closer to them.
  var samples: [Rational] {
    var found: [Rational] = []
    for closeness in [1, 4, 10, 30, 64] {
      for part in step == nil ? intervals.map({ ValueSet($0) }) : [self] {
        for spot in Spot.allCases {
          if let value = part.near(spot, closeness: closeness),
            !found.contains(value)
          {
            found.append(value)
          }
        }
      }
    }
    return found
  }
}
