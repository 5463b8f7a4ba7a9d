import Checks
import ClaimLanguage
import Input
import Testing

/// What the rules of judging say of rounding, readings, bounds and sources.
struct JudgingTests {
  @Test(arguments: [
    ("4.6 million", "undetermined (overlap)"),
    ("4.8 million", "undetermined (overlap)"),
    ("5.0 million", "undetermined (overlap)"),
    ("5.1 million", "refuted (B)"),
    ("5.3 million", "refuted (B)"),
  ])
  func `A product of rounded factors is known in a range only`(
    product: String, expected: String
  ) throws {
    let verdict = try verdict(
      "product ≈ a * b",
      figures: "{a: 3.2 million, b: 1.5배, product: \(product)}")
    #expect(verdict.summary == expected)
  }

  @Test(arguments: [
    ("58%", "undetermined (overlap)"), ("75%", "refuted (B)"),
  ])
  func `Growth between rounded figures is known in a range only`(
    growth: String, expected: String
  ) throws {
    let verdict = try verdict(
      "growth ≈ growth(a, b)",
      figures: "{a: 1.2 million, b: 1.9 million, growth: \(growth)}")
    #expect(verdict.summary == expected)
  }

  @Test(arguments: [
    ("60", "supported (C)"), ("72", "undetermined (readings differ)"),
    ("90", "refuted (A)"),
  ])
  func `Five times more than 12 is 60, and to some 72`(
    result: String, expected: String
  ) throws {
    let verdict = try verdict(
      "ratio ≈ \(result) place / Fair.halls",
      figures: "{ratio: five times more}")
    #expect(verdict.summary == expected)
  }

  @Test func `A grade C names the reading that dissents`() throws {
    let verdict = try verdict(
      "ratio ≈ 60 place / Fair.halls", figures: "{ratio: five times more}")
    #expect(verdict.readings.map(\.kind) == [.supported, .refuted])
    #expect(
      verdict.noted == [
        "refuted if read as N times in addition",
        "rests on the reading as N times as many",
      ])
  }

  @Test(arguments: [
    ("Fair.few", "refuted (A)"), ("Fair.many", "supported (A)"),
    ("Fair.fifty", "undetermined (overlap)"),
  ])
  func `More than 60 leaves 58 out and 75 in`(
    fact: String, expected: String
  ) throws {
    let verdict = try verdict(
      on: "more than 60 companies", "figure ≈ \(fact)")
    #expect(verdict.summary == expected)
  }

  @Test(arguments: [
    ("800곳 이상", "supported (A)"), ("850개", "undetermined (overlap)"),
    ("over 700 companies", "supported (A)"), ("790개", "refuted (A)"),
    ("800개 미만", "refuted (A)"), ("800~900개", "supported (B)"),
  ])
  func `More than 800 is customarily up to 900`(
    phrase: String, expected: String
  ) throws {
    let verdict = try verdict(
      on: phrase, of: "company", "figure ≈ Fair.companies")
    #expect(verdict.summary == expected)
  }

  @Test(arguments: ["Fair.told", "Fair.heard"])
  func `Excerpts and market talk give grade B at best`(fact: String) throws {
    #expect(
      try verdict(on: "75 companies", "figure ≈ \(fact)").summary
        == "supported (B)")
    #expect(
      try verdict(on: "76 companies", "figure ≈ \(fact)").summary
        == "refuted (B)")
  }

  @Test(arguments: [
    ("60 companies", "undetermined (sources differ)"),
    ("more than 50 companies", "supported (A)"),
    ("90 companies", "refuted (A)"),
  ])
  func `Sources that differ decide together or not at all`(
    phrase: String, expected: String
  ) throws {
    let verdict = try verdict(on: phrase, "figure ≈ Fair.disputed")
    #expect(verdict.summary == expected)
  }

  @Test func `Sources that differ are named with what each would give`() throws
  {
    let verdict = try verdict(on: "60 companies", "figure ≈ Fair.disputed")
    #expect(
      verdict.noted == [
        "supported with Fair.disputed = 60 companies [S]",
        "refuted with Fair.disputed = 75 companies [S]",
      ])
    #expect(verdict.facts.count == 2)
  }

  @Test func `A fact that nobody states leaves a claim unreferenced`() throws {
    let verdict = try verdict(
      on: "800 companies", "figure ≈ Other_Fair.companies")
    #expect(verdict.summary == "unreferenced")
    #expect(
      verdict.noted == ["no fact gives Other_Fair.companies"]
    )
  }

  @Test func `A weekend has the rate of the Friday before it`() throws {
    let verdict = try verdict(
      on: "770만원", "figure ≈ convert(Robot.price, KRW, 2025-07-27)")
    #expect(verdict.summary == "supported (B)")
    let rate = verdict.steps.first { $0.expression == "1 CNY" }
    #expect(rate?.origin?.description.contains("2025-07-25") == true)
    #expect(rate?.origin?.description.contains("2025-07-27") == true)
  }

  @Test(arguments: [
    "(figure^1000)^1000 > Fair.rounded",
    "(((figure^30)^30)^30)^30 > Fair.rounded",
    "((1e100 * figure)^100)^100 > Fair.rounded",
  ])
  func `A number beyond every bound is out of budget`(check: String) throws {
    let verdict = try verdict(on: "5.3배", check)
    #expect(verdict.summary == "undetermined (budget)")
  }

  @Test(arguments: [
    "figure ≈ Fair.five − Fair.three", "figure < Fair.five",
    "figure + 1 day ≈ Fair.three", "Fair.opened + 2 days ≈ 2025-07-28",
    "figure ≈ 2025-07-28 − Fair.opened", "round(Fair.three / Fair.five, 1) = 1",
  ])
  func `Durations and dates are reckoned in days`(check: String) throws {
    let verdict = try verdict(
      "figure ≈ 2 day and \(check)", figures: "{figure: 2 days}")
    #expect(verdict.kind == .supported)
  }
}

/// Statements joined by and, or and not, on three truths.
struct LogicTests {
  private static let truths: [Character: String] = [
    "T": "Fair.many = 75 company", "U": "figure ≈ Fair.fifty",
    "F": "Fair.many = 76 company",
  ]

  private func truth(_ check: String) throws -> Verdict.Kind {
    try verdict(
      on: "more than 60 companies", "figure ≈ Fair.many and (\(check))"
    ).kind
  }

  @Test(arguments: [
    ("TT", "T", "T"), ("TU", "U", "T"), ("TF", "F", "T"), ("UT", "U", "T"),
    ("UU", "U", "U"), ("UF", "F", "U"), ("FT", "F", "T"), ("FU", "F", "U"),
    ("FF", "F", "F"),
  ])
  func `And takes the lesser truth, or the greater`(
    pair: String, and: String, or: String
  ) throws {
    let (a, b) = (Self.truths[pair.first!]!, Self.truths[pair.last!]!)
    #expect(try truth("\(a) and \(b)") == Self.kind(and))
    #expect(try truth("\(a) or \(b)") == Self.kind(or))
  }

  @Test(arguments: [("T", "F"), ("U", "U"), ("F", "T")])
  func `Not swaps truth and falsehood and leaves what is open`(
    truth: String, opposite: String
  ) throws {
    let check = "not (\(Self.truths[Character(truth)]!))"
    #expect(try self.truth(check) == Self.kind(opposite))
  }

  private static func kind(_ truth: String) -> Verdict.Kind {
    ["T": .supported, "U": .undetermined, "F": .refuted][truth]!
  }

  @Test(arguments: [
    ("some m in [few, many]: figure ≈ Fair.m", Verdict.Kind.supported),
    ("every m in [few, many]: figure ≈ Fair.m", .refuted),
    ("every m in [few, many]: Fair.m > figure", .refuted),
    ("every m in [few, many]: Fair.m ≥ figure", .supported),
    ("some m in [few, many]: Fair.m < figure", .refuted),
    ("count(m in [few, many]: Fair.m > figure) = 1 thing", .supported),
    ("count(Fair.members) = 2 thing", .supported),
    ("count(Fair.members) > 2 thing", .refuted),
    ("count([Robot, China, Robot]) = 2 thing", .supported),
    ("Robot in Fair.members", .supported), ("China in Fair.members", .refuted),
    ("Fair.host is China", .supported), ("Fair.host is Robot", .refuted),
    ("every m in Fair.members: m in [Robot, China, Contract]", .supported),
    ("some m in [Robot, China]: m is Fair.host", .supported),
    ("Fair.host.population > 1e9 person", .supported),
  ])
  func `A statement about several is counted out`(
    check: String, expected: Verdict.Kind
  ) throws {
    #expect(
      try verdict(on: "58 companies", "figure ≈ Fair.few and (\(check))").kind
        == expected)
  }
}

/// Checks that name a figure of another document.
struct OtherDocumentTests {
  private func verdict(
    _ figure: String, against other: String, _ name: String = "paper/price"
  ) throws(InputError) -> Verdict {
    let paper = try claimFile(
      """
      document: {id: paper, title: A paper, date: 2025-07-29}
      claims:
        - id: price
          line: 1
          says: A price.
          figure: \(other)
          check: figure ≈ Robot.price
      """, named: "paper.yaml")
    return try ChecksTests.verdict(
      "figure ≈ claim(\"\(name)\")", figures: "{figure: '\(figure)'}",
      besides: [paper])
  }

  @Test(arguments: [
    ("39,900위안", "39,900위안", "supported (A)"),
    ("39,900위안", "약 40,000위안", "supported (B)"),
    ("39,900위안", "59,900위안", "refuted (A)"),
  ])
  func `Two documents agree where their figures can be the same`(
    one: String, other: String, expected: String
  ) throws {
    #expect(try verdict(one, against: other).summary == expected)
  }

  @Test func `A claim that no document makes is an error`() {
    let error = #expect(throws: InputError.self) {
      try verdict("39,900위안", against: "39,900위안", "paper/prize")
    }
    #expect(
      error?.description
        == "claims.yaml:7:22: error: no claim is called 'paper/prize'")
  }
}

/// Figures with several readings that stand elsewhere than in the claim.
struct DistantReadingTests {
  private static let paper = """
    document: {id: paper, title: A paper, date: 2025-07-29}
    claims:
      - id: growth
        line: 1
        says: Growth.
        figure: five times more
        check: figure ≈ Fair.rounded
    """

  @Test func `Another claim's figure is judged in all its readings`() throws {
    let paper = try claimFile(Self.paper, named: "paper.yaml")
    let verdict = try verdict(
      "claim(\"paper/growth\") ≈ figure", figures: "{figure: 6.0배}",
      besides: [paper])
    #expect(verdict.summary == "undetermined (readings differ)")
    #expect(verdict.readings.map(\.kind) == [.refuted, .supported])
  }

  @Test func `A quoted figure is judged in all its readings`() throws {
    let verdict = try verdict(
      "\"five times more\" ≈ figure", figures: "{figure: 6.0배}")
    #expect(verdict.summary == "undetermined (readings differ)")
  }

  @Test func `Too many readings are out of budget, not left out`() throws {
    let keys = (0..<7).map { "f\($0)" }
    let figures = keys.map { "\($0): five times more" }.joined(separator: ", ")
    let verdict = try verdict(
      keys.map { "\($0) ≈ Fair.rounded" }.joined(separator: " and "),
      figures: "{\(figures)}")
    #expect(verdict.summary == "undetermined (budget)")
  }
}
