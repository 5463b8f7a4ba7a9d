import Certificates
import Exact

// Values with which two sides are equal, where none of the ends makes them so:
// all unknowns but one are given values, and the one has to be what is left.
extension WitnessSearch {
  /// The most unknowns of which every choice of low, middle and high is tried.
  private static let solvedLimit = 5

  /// A point of the outer sets at which both sides are one value, found by
  /// solving for an unknown that stands in them once.
  func solvedPoint() -> [Rational]? {
    let all = left.unknowns + right.unknowns
    let numbers = Set(all).sorted()
    guard numbers.count <= Self.solvedLimit,
      var point = middle()
    else { return nil }
    for unknown in numbers where all.count(where: { $0 == unknown }) == 1 {
      if let found = solved(
        for: unknown, choosing: numbers.filter { $0 != unknown }[...], &point)
      {
        return found
      }
    }
    return nil
  }

  private func middle() -> [Rational]? {
    var point: [Rational] = []
    for set in outer {
      guard let value = set.near(.middle, closeness: 8) else { return nil }
      point.append(value)
    }
    return point
  }

  private func solved(
    for unknown: Int, choosing others: ArraySlice<Int>,
    _ point: inout [Rational]
  ) -> [Rational]? {
    guard let next = others.first else {
      return needed(unknown, at: point).flatMap { value in
        guard outer[unknown].contains(value) else { return nil }
        var found = point
        found[unknown] = value
        return found
      }
    }
    for spot in Spot.allCases {
      guard let value = outer[next].near(spot, closeness: 8) else { continue }
      point[next] = value
      if let found = solved(for: unknown, choosing: others.dropFirst(), &point)
      {
        return found
      }
    }
    return nil
  }

  /// What an unknown has to be for both sides to be equal.
  private func needed(_ unknown: Int, at point: [Rational]) -> Rational? {
    let isLeft = left.hasUnknown { $0 == unknown }
    guard let target = try? (isLeft ? right : left).value(at: point) else {
      return nil
    }
    return (isLeft ? left : right).value(of: unknown, for: target, at: point)
  }
}

extension Term {
  /// What an unknown that occurs once has to be for the term to have a value;
  /// nil where no one value does it.
  fileprivate func value(
    of unknown: Int, for target: Rational, at point: [Rational]
  ) -> Rational? {
    switch self {
    case .unknown(let index): return index == unknown ? target : nil
    case .combined(let operation, let a, let b):
      let isFirst = a.hasUnknown { $0 == unknown }
      guard let other = try? (isFirst ? b : a).value(at: point) else {
        return nil
      }
      let inner: Rational
      switch operation {
      case .sum: inner = target - other
      case .difference: inner = isFirst ? target + other : other - target
      case .product:
        guard !other.isZero else { return nil }
        inner = target / other
      case .quotient where isFirst: inner = target * other
      case .quotient:
        guard !target.isZero else { return nil }
        inner = other / target
      }
      return (isFirst ? a : b).value(of: unknown, for: inner, at: point)
    case .constant, .power, .rounded: return nil
    }
  }
}
