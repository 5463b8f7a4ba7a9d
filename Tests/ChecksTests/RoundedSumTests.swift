import Exact
import Testing

/// Sums of reported figures, as accounts are checked: every item stands for
/// the interval it is rounded from, and a total is inconsistent where it has no
/// value in common with the sum of its items.
///
/// Source: XBRL International, "Calculations 1.1", 2023; the figures are ours.
struct RoundedSumTests {
  /// How an item was made from its exact value.
  enum Rounding {
    /// To the nearest, a tie either way: both ends may be the value.
    case nearest
    /// To the nearest, no ties: neither end is.
    case strictlyNearest
    /// Cut off: the printed end is, the next one is not.
    case truncated
  }

  private static func item(
    _ value: Rational, place: Rational, _ rounding: Rounding
  ) -> ValueSet {
    let half = place / 2
    return switch rounding {
    case .nearest: ValueSet(Interval(from: value - half, through: value + half))
    case .strictlyNearest:
      ValueSet(Interval(.open(value - half), .open(value + half)))
    case .truncated: ValueSet(Interval(.closed(value), .open(value + place)))
    }
  }

  private static func agree(
    _ items: [(Rational, weight: Int)], total: Rational, place: Rational,
    _ rounding: Rounding
  ) throws -> Bool {
    var sum = ValueSet(0)
    for (value, weight) in items {
      sum = try sum.adding(
        item(value, place: place, rounding).scaled(by: Rational(weight)))
    }
    return !sum.isDisjoint(with: item(total, place: place, rounding))
  }

  @Test(arguments: [
    // Revenue 412, cost 263, other income 8: 157.
    ([412, -263, 8], 157, 1, Rounding.nearest, true),
    // Off by two: three items and the total are each off by a half at most.
    ([412, -263, 8], 159, 1, .nearest, true),
    ([412, -263, 8], 159, 1, .strictlyNearest, false),
    ([412, -263, 8], 160, 1, .nearest, false),
    // In thousands: the place counts, not the digits.
    ([412_000, -263_000, 8_000], 159_000, 1_000, .nearest, true),
    ([412_000, -263_000, 8_000], 159_001, 1, .nearest, false),
    // Cut off, a sum of n items is less than n more, and never less.
    ([3, 4], 7, 1, .truncated, true), ([3, 4], 8, 1, .truncated, true),
    ([3, 4], 9, 1, .truncated, false), ([3, 4], 6, 1, .truncated, false),
    // What is taken away is cut off the other way.
    ([9, -4], 4, 1, .truncated, true), ([9, -4], 3, 1, .truncated, false),
    ([9, -4], 5, 1, .truncated, true), ([9, -4], 6, 1, .truncated, false),
  ])
  func `A total agrees where some exact values give both`(
    items: [Int], total: Int, place: Int, rounding: Rounding, expected: Bool
  ) throws {
    let weighted = items.map {
      (Rational(abs($0)), weight: $0.signum())
    }
    #expect(
      try Self.agree(
        weighted, total: Rational(total), place: Rational(place), rounding)
        == expected)
  }

  @Test(arguments: 1...6)
  func `The farthest total that agrees is half a unit for every figure`(
    count: Int
  ) throws {
    let items = (1...count).map { (Rational(10 * $0 + 3), weight: 1) }
    let exact = items.reduce(0) { $0 + $1.0 }
    for off in -5...5 {
      let total = exact + Rational(off)
      // n items and a total: (n + 1) / 2 units to either side.
      #expect(
        try Self.agree(items, total: total, place: 1, .nearest)
          == (2 * abs(off) <= count + 1))
      #expect(
        try Self.agree(items, total: total, place: 1, .strictlyNearest)
          == (2 * abs(off) < count + 1))
    }
  }

  @Test(arguments: [
    ("20.2 million USD", "undetermined (overlap)"),
    ("20.4 million USD", "undetermined (overlap)"),
    ("20.5 million USD", "refuted (B)"), ("20.6 million USD", "refuted (B)"),
    ("20.7 million USD", "refuted (A)"), ("19.9 million USD", "refuted (B)"),
    ("19.7 million USD", "refuted (A)"),
  ])
  func `A sum of three rounded amounts in the words of a claim`(
    total: String, expected: String
  ) throws {
    let verdict = try verdict(
      "total ≈ hardware + software + services",
      figures: "{hardware: 12.3 million USD, software: 4.5 million USD,"
        + " services: 3.4 million USD, total: \(total)}")
    #expect(verdict.summary == expected)
  }
}
