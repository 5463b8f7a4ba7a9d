import Exact

/// A binary floating-point format, as the numbers in it.
struct BinaryFormat: Equatable {
  /// The bits of a significand.
  let precision: Int
  /// Every number is a multiple of 2 to this power.
  let leastExponent: Int
  /// Every number is below 2 to this power.
  let bound: Int

  // IEEE Std 754-2019, table 3.5.
  static let binary64 = BinaryFormat(
    precision: 53, leastExponent: -1074, bound: 1024)
  static let binary32 = BinaryFormat(
    precision: 24, leastExponent: -149, bound: 128)

  enum Direction { case down, up, nearest }

  /// The number of the format next to a rational, an infinity beyond them all.
  func rounded(_ value: Rational, _ direction: Direction) -> Number {
    if value.isZero { return .finite(0) }
    let unit = max(value.binaryExponent - precision + 1, leastExponent)
    let place = Rational(2).power(unit)
    let rounded: Rational =
      switch direction {
      case .down: value.rounded(toPlace: place, .down)
      case .up: value.rounded(toPlace: place, .up)
      case .nearest: value.rounded(toPlace: place, .nearestOrEven)
      }
    guard !rounded.isZero, rounded.binaryExponent >= bound else {
      return .finite(rounded)
    }
    switch (direction, rounded.signum > 0) {
    case (.down, true): return .finite(largest)
    case (.up, false): return .finite(-largest)
    case (_, true): return .positiveInfinity
    case (_, false): return .negativeInfinity
    }
  }

  func rounded(_ number: Number, _ direction: Direction) -> Number {
    number.finite.map { rounded($0, direction) } ?? number
  }

  /// The largest number of the format.
  var largest: Rational {
    Rational(Integer(2).power(precision) - 1)
      * Rational(2).power(bound - precision)
  }

  /// The smallest range with ends in the format that holds another.
  func hull(_ range: Interval) -> Interval {
    if range.isEmpty { return .empty }
    return Interval(
      end(range.lower.value, .down), end(range.upper.value, .up))
  }

  func end(_ value: Rational?, _ direction: Direction) -> Interval.End {
    guard let value, let end = rounded(value, direction).finite else {
      return .infinite
    }
    return .closed(end)
  }
}

extension Rational {
  /// The largest whole power of two that is not above the magnitude.
  var binaryExponent: Int {
    let guess = numerator.bitWidth - denominator.bitWidth
    return magnitude < Rational(2).power(guess) ? guess - 1 : guess
  }
}
