import Exact

/// A number that can be enclosed as narrowly as asked for.
typealias Enclosed = @Sendable (_ bits: Int) throws -> Interval

/// Hulls in a format of ranges whose ends are enclosed, exact: an end is
/// enclosed more narrowly until both sides round alike.
struct Rounder {
  let format: BinaryFormat

  /// The places to begin with, and beyond which an end is given up.
  static let firstBits = 128
  static let lastBits = 1 << 14

  /// A number rounded in one direction.
  func rounded(
    _ value: Enclosed, _ direction: BinaryFormat.Direction
  ) throws(Skip) -> Interval.End {
    var bits = Self.firstBits
    while bits <= Self.lastBits {
      let enclosure: Interval
      do {
        enclosure = try value(bits)
      } catch {
        throw Skip(reason: "a value that cannot be enclosed (\(error))")
      }
      let ends = (
        least(enclosure.lower, direction), most(enclosure.upper, direction)
      )
      if ends.0 == ends.1 {
        return ends.0.finite.map { .closed($0) } ?? .infinite
      }
      bits *= 2
    }
    throw Skip(reason: "a value undecided at \(Self.lastBits) bits")
  }

  /// What the least number from a lower end on rounds to.
  private func least(
    _ end: Interval.End, _ direction: BinaryFormat.Direction
  ) -> Number {
    switch end {
    case .closed(let value): format.rounded(value, direction)
    case .open(let value): beside(value, tiny, direction)
    case .infinite:
      direction == .up ? .finite(-format.largest) : .negativeInfinity
    }
  }

  /// What the greatest number up to an upper end rounds to.
  private func most(
    _ end: Interval.End, _ direction: BinaryFormat.Direction
  ) -> Number {
    switch end {
    case .closed(let value): format.rounded(value, direction)
    case .open(let value): beside(value, -tiny, direction)
    case .infinite:
      direction == .down ? .finite(format.largest) : .positiveInfinity
    }
  }

  /// What the numbers next to one, on the side of a step, round to.
  private func beside(
    _ value: Rational, _ step: Rational, _ direction: BinaryFormat.Direction
  ) -> Number {
    let rounded = format.rounded(value, direction)
    return rounded == .finite(value)
      ? format.rounded(value + step, direction) : rounded
  }

  /// Less than any step of the format, so that all numbers this near to one
  /// of its numbers, on one side, round alike.
  private var tiny: Rational { Rational(2).power(format.leastExponent - 1) }

  /// The hull of the numbers between two enclosed ones; nil is an infinity.
  func hull(_ low: Enclosed?, _ high: Enclosed?) throws(Skip) -> Interval {
    var ends: (Interval.End, Interval.End) = (.infinite, .infinite)
    if let low { ends.0 = try rounded(low, .down) }
    if let high { ends.1 = try rounded(high, .up) }
    return Interval(ends.0, ends.1)
  }

  /// The hull of a rising function's values.
  ///
  /// - Parameter limits: the values that it goes to where the range is
  ///   infinite, nil for infinities.
  func rising(
    _ range: Interval, limits: (Enclosed?, Enclosed?) = (nil, nil),
    _ function: @escaping @Sendable (Rational, Int) throws -> Interval
  ) throws(Skip) -> Interval {
    if range.isEmpty { return .empty }
    func value(_ end: Interval.End, _ limit: Enclosed?) -> Enclosed? {
      guard let value = end.value else { return limit }
      return { try function(value, $0) }
    }
    return try hull(
      value(range.lower, limits.0), value(range.upper, limits.1))
  }

  /// The hull of a falling function's values.
  func falling(
    _ range: Interval, limits: (Enclosed?, Enclosed?) = (nil, nil),
    _ function: @escaping @Sendable (Rational, Int) throws -> Interval
  ) throws(Skip) -> Interval {
    try -rising(
      range, limits: (limits.0.map(Self.negative), limits.1.map(Self.negative))
    ) { -(try function($0, $1)) }
  }

  private static func negative(_ value: @escaping Enclosed) -> Enclosed {
    { -(try value($0)) }
  }

  static func exactly(_ value: Rational) -> Enclosed {
    { _ in Interval(value) }
  }
}
