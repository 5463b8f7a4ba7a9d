public import Exact

/// Published daily exchange rates, each as units of a currency per one unit of
/// a common base.
public final class ExchangeRates: Sendable {
  /// Who published the rates, for the working.
  public let source: String
  /// The base currency's ISO 4217 code.
  public let base: String
  /// Day to currency to units per one of the base.
  public let table: [CalendarDay: [String: Rational]]
  /// The days with rates, in order.
  public let days: [CalendarDay]

  public init(
    source: String, base: String, table: [CalendarDay: [String: Rational]]
  ) {
    self.source = source
    self.base = base
    self.table = table
    days = table.keys.sorted()
  }

  public static let none = ExchangeRates(source: "", base: "EUR", table: [:])

  /// A rate from one currency to another, and the day it was published.
  public struct Rate: Hashable, Sendable {
    /// How many of the target currency one of the other buys: exact.
    public let factor: Rational
    public let day: CalendarDay
  }

  /// The rate in force on a day: that day's, or the last published before it
  /// (weekends have none), at most a week back.
  ///
  /// - Returns: nil if the table has no such day or lacks a currency.
  public func rate(
    from source: String, to target: String, on day: CalendarDay
  ) -> Rate? {
    guard
      let published = days.last(where: { $0 <= day }),
      day.number - published.number <= 7
    else { return nil }
    return rate(from: source, to: target, published: published)
  }

  /// The rates published from one day to another, and the one in force on the
  /// first of them.
  public func rates(
    from source: String, to target: String,
    in range: ClosedRange<CalendarDay>
  ) -> [Rate] {
    var result: [Rate] = []
    if let first = rate(from: source, to: target, on: range.lowerBound) {
      result.append(first)
    }
    for day in days where day > range.lowerBound && day <= range.upperBound {
      if let next = rate(from: source, to: target, published: day) {
        result.append(next)
      }
    }
    return result
  }

  private func rate(
    from source: String, to target: String, published day: CalendarDay
  ) -> Rate? {
    func perBase(_ code: String) -> Rational? {
      code == base ? 1 : table[day]?[code]
    }
    guard let from = perBase(source), let to = perBase(target), !from.isZero
    else { return nil }
    return Rate(factor: to / from, day: day)
  }
}
