import Checks
import Testing

/// The golden rows of the contract, worked by hand with exact fractions: each
/// printed figure against its fact, verdict and grade.
struct GoldenRowTests {
  @Test(arguments: rows)
  func `A golden row has its verdict and grade`(
    phrase: String, referent: String?, check: String, verdict expected: String
  ) throws {
    let verdict = try verdict(on: phrase, of: referent, "figure ≈ " + check)
    #expect(verdict.summary == expected)
  }

  static let chips = "CloudMatrix384.npus"
  static let ratio = "CloudMatrix384.npus / GB200_NVL72.gpus"
  static func won(_ day: String) -> String {
    "convert(Robot.price, KRW, \(day))"
  }

  static let rows: [(String, String?, String, String)] = [
    ("384개", "chip", chips, "supported (A)"),
    ("348개", "chip", chips, "refuted (A)"),
    ("5배나 많은", nil, ratio, "supported (A)"),
    ("6배나 많은", nil, ratio, "refuted (B)"),
    ("4배나 많은", nil, ratio, "refuted (A)"),
    ("5.3배", nil, ratio, "supported (A)"),
    ("5.2배", nil, ratio, "refuted (A)"),
    ("9배", nil, ratio, "refuted (A)"),
    ("약 6,000달러", nil, "Robot.export_price", "supported (B)"),
    ("770만원", nil, won("2025-07-25"), "supported (B)"),
    ("770만원", nil, won("2025-07-24"), "refuted (B)"),
    ("770만원", nil, won("2025-07-29"), "supported (B)"),
    (
      "770만원", nil, "convert(Robot.export_price, KRW, 2025-07-25)",
      "refuted (A)"
    ),
    ("970만원", nil, won("2025-07-25"), "refuted (A)"),
    ("23조", "KRW", "Contract.worth", "supported (A)"),
    ("22조", "KRW", "Contract.worth", "refuted (B)"),
    ("21조", "KRW", "Contract.worth", "refuted (A)"),
    ("14억", "person", "China.population", "supported (A)"),
    ("1m80", nil, "Robot.height", "supported (B)"),
    ("1m90", nil, "Robot.height", "refuted (B)"),
    ("180cm가 넘는", nil, "Robot.height", "supported (A)"),
  ]

  @Test(arguments: [
    ("약 6,000달러", "undetermined (overlap)"), ("약 8,000달러", "refuted (B)"),
  ])
  func `Two printed prices meet at the rate of a day`(
    phrase: String, expected: String
  ) throws {
    let verdict = try verdict(
      "figure ≈ convert(won, USD, 2025-07-25)",
      figures: "{figure: \"\(phrase)\", won: 770만원}")
    #expect(verdict.summary == expected)
  }

  @Test func `Companies and robots have no multiple, though 10/3 ≥ 3`() throws {
    let verdict = try verdict(
      "growth ≈ after / before",
      figures: "{before: 로봇 18대, after: {figure: 60개에 달하는, of: company},"
        + " growth: 3배 이상}")
    #expect(verdict.summary == "incomparable")
  }

  @Test func `On a par at 5/3 is refuted as equal and holds as at least`()
    throws
  {
    let verdict = try verdict(
      on: "맞먹는", "figure ≈ CloudMatrix384.bf16_dense / GB200_NVL72.bf16_dense")
    #expect(verdict.summary == "undetermined (readings differ)")
    #expect(verdict.readings.map(\.kind) == [.refuted, .supported])
    #expect(verdict.readings.map(\.grade) == [.conventional, .conventional])
  }

  @Test func `A price holds on some days of a range and the others are named`()
    throws
  {
    let verdict = try verdict(
      on: "7.7 million won",
      "figure ≈ convert(Robot.price, KRW, 2025-07-21..2025-07-31)")
    #expect(verdict.summary == "supported (B)")
    #expect(
      verdict.noted == ["refuted at the rate of 2025-07-24"])
  }

  @Test(arguments: [
    ("{a: 51%, b: 51%}", "a + b", "refuted (B)"),
    ("{a: 33%, b: 33%, c: 33%}", "a + b + c", "supported (B)"),
    ("{a: 20%, b: 20%, c: 20%}", "a + b + c", "refuted (A)"),
  ])
  func `Parts of a whole make 100 % within their rounding`(
    figures: String, sum: String, expected: String
  ) throws {
    #expect(try verdict("\(sum) ≈ 100%", figures: figures).summary == expected)
  }
}
