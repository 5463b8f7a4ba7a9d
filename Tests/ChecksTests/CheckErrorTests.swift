import Testing

/// Checks that go wrong while they are evaluated, with the whole message.
struct CheckErrorTests {
  @Test(arguments: rows)
  func `A check that goes wrong says why and where`(
    figures: String, check: String, column: Int, expected: String
  ) {
    #expect(
      message(check, figures: figures)
        == "claims.yaml:7:\(column): error: \(expected)")
  }

  static let rows: [(String, String, Int, String)] = [
    (
      "{figure: 770만원}", "figure ≈ Robot.export_price", 13,
      "cannot compare money (KRW) with money (USD); use convert(…, KRW, DAY) on"
        + " the USD side"
    ),
    (
      "{figure: 40 s}", "Robot.link_rate ≈ figure", 13,
      "cannot compare a bandwidth (B/s) with a duration (s)"
    ),
    (
      "{figure: 5배}", "figure ≈ 1 / (Fair.halls − Fair.others)", 22,
      "a division by a value that can be zero; divide by what cannot"
    ),
    (
      "{figure: 5배}", "figure ≈ (Fair.halls − Fair.others)^-1", 22,
      "a division by a value that can be zero; divide by what cannot"
    ),
    (
      "{figure: 770만원}", "figure = convert(Robot.price, KRW, 2025-07-25)", 13,
      "'=' compares exact values, and the left side is [7,650,000, 7,750,000] KRW;"
        + " use ≈"
    ),
    (
      "{figure: 770만원}", "figure ≈ convert(Robot.price, KRW, 2024-07-25)", 22,
      "no rate from CNY to KRW on 2024-07-25; rates are known from 2025-07-21"
        + " to 2025-07-31"
    ),
    (
      "{figure: 770만원}", "figure ≈ convert(Robot.height, KRW, 2025-07-25)", 22,
      "convert takes money, found a length (m)"
    ),
    (
      "{figure: 5배}", "figure ≈ Fair.members", 13,
      "cannot compare a name with a quantity"
    ),
    (
      "{figure: 5배}", "figure ≈ Fair.members / 2", 22,
      "a name, not a quantity; use 'is' or 'in' for names"
    ),
    (
      "{figure: 5배}", "figure ≈ Fair.halls.count_of", 22,
      "no fact is called 'count_of'; 'claimcheck facts' lists what is known"
    ),
    (
      "{figure: 5배}", "figure ≈ count(Fair.halls)", 28,
      "count takes named values, as in count(X.members)"
    ),
    (
      "{figure: 5배}", "Fair.members < Fair.members and figure ≈ Fair.halls", 13,
      "names have no order; use 'is', 'in' or ="
    ),
    (
      "{figure: 2025-07-28}", "figure + Fair.opened ≈ 2025-07-28", 13,
      "two dates cannot be added"
    ),
    (
      "{figure: 5배}", "figure ≈ round(Fair.rounded, 0)", 22,
      "a place is one positive number, such as 0.1"
    ),
  ]
}
