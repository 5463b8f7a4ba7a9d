import Exact
import Quantities
import Testing

struct ExchangeRatesTests {
  /// Four days around a weekend; the euro is the base.
  private let rates = ExchangeRates(
    source: "reference rates", base: "EUR",
    table: [
      day("2025-07-24"): row("1.1756", "1610.08", "8.4142"),
      day("2025-07-25"): row("1.1724", "1619.4", "8.4046"),
      day("2025-07-28"): row("1.1654", "1614.6", "8.3605"),
      day("2025-07-29"): ["USD": Rational(decimal: "1.1533")!],
    ])

  private static func day(_ text: String) -> CalendarDay { CalendarDay(text)! }
  private static func row(
    _ dollar: String, _ won: String, _ yuan: String
  ) -> [String: Rational] {
    [
      "USD": Rational(decimal: dollar)!, "KRW": Rational(decimal: won)!,
      "CNY": Rational(decimal: yuan)!,
    ]
  }

  private func won(_ yuan: Rational, on day: String) -> String? {
    rates.rate(from: "CNY", to: "KRW", on: Self.day(day))
      .map { ($0.factor * yuan).decimal(places: 0) }
  }

  @Test func `39,900 yuan are worth what the table says, day by day`() {
    #expect(won(39_900, on: "2025-07-24") == "7634973")
    #expect(won(39_900, on: "2025-07-25") == "7687940")
  }

  @Test func `A weekend takes the rate of the Friday before`() {
    for weekend in ["2025-07-26", "2025-07-27"] {
      let rate = rates.rate(from: "USD", to: "KRW", on: Self.day(weekend))
      #expect(rate?.day == Self.day("2025-07-25"))
      #expect(rate?.factor == Rational(16_194_000, 11_724))
    }
  }

  @Test func `A rate older than a week is none`() {
    #expect(
      rates.rate(from: "EUR", to: "USD", on: Self.day("2025-08-05")) != nil)
    #expect(
      rates.rate(from: "EUR", to: "USD", on: Self.day("2025-08-06")) == nil)
    #expect(
      rates.rate(from: "EUR", to: "USD", on: Self.day("2025-07-23")) == nil)
  }

  @Test func `A currency that is not in the table has no rate`() {
    #expect(
      rates.rate(from: "USD", to: "JPY", on: Self.day("2025-07-25")) == nil)
    #expect(
      rates.rate(from: "USD", to: "KRW", on: Self.day("2025-07-29")) == nil)
    #expect(
      ExchangeRates.none.rate(
        from: "USD", to: "KRW", on: Self.day("2025-07-25")) == nil)
  }

  @Test func `A rate of zero is no rate`() {
    let broken = ExchangeRates(
      source: "", base: "EUR", table: [Self.day("2025-07-25"): ["USD": 0]])
    #expect(
      broken.rate(from: "USD", to: "EUR", on: Self.day("2025-07-25")) == nil)
  }

  @Test func `There and back is the same amount`() throws {
    let day = Self.day("2025-07-25")
    let there = try #require(rates.rate(from: "USD", to: "KRW", on: day))
    let back = try #require(rates.rate(from: "KRW", to: "USD", on: day))
    #expect(there.factor * back.factor == 1)
    #expect(rates.rate(from: "KRW", to: "KRW", on: day)?.factor == 1)
  }

  @Test func `A range of days has the rate in force and each one published`() {
    func days(_ from: String, _ to: String) -> [String] {
      rates.rates(
        from: "CNY", to: "KRW", in: Self.day(from)...Self.day(to)
      ).map(\.day.description)
    }
    #expect(days("2025-07-26", "2025-07-28") == ["2025-07-25", "2025-07-28"])
    #expect(days("2025-07-24", "2025-07-25") == ["2025-07-24", "2025-07-25"])
    #expect(days("2025-07-26", "2025-07-27") == ["2025-07-25"])
    #expect(days("2025-07-01", "2025-07-24") == ["2025-07-24"])
    #expect(days("2025-09-01", "2025-09-30") == [])
  }
}
