import Certificates
import Checks
import ClaimLanguage
import Testing

/// Checks in which a quantity stands twice.
struct EnclosureTests {
  private static let printed = [
    ("a", "10 km"), ("b", "20 km"), ("share", "33.3%"), ("change", "3.0배"),
  ]

  /// The figures that a check names.
  private static func figures(_ check: String) -> String {
    let words = check.split { !$0.isLetter }.map(String.init)
    let used = printed.filter { words.contains($0.0) }
    return "{\(used.map { "\($0.0): \($0.1)" }.joined(separator: ", "))}"
  }

  @Test(arguments: [
    // a in [9.5, 10.5], b in [19.5, 20.5]: the share lies in [19/60, 7/20].
    ("share ≈ a / (a + b)", "undetermined (overlap)"),
    ("a / (a + b) < 0.42", "supported (A)"),
    ("a / (a + b) > 0.42", "undetermined (overlap)"),
    // Loose [8, 12] and [16, 24], widest [5, 15] and [10, 30].
    ("a / (a + b) > 0.43", "refuted (B)"),
    ("a / (a + b) > 0.61", "refuted (A)"),
    ("a − a + b > 10 km", "supported (A)"),
    ("a ≈ a + b", "refuted (A)"),
    // True of all figures, so it says nothing of these.
    ("a < a + b", "undetermined (no power)"),
    ("(b − a) / a < 1.2", "supported (A)"),
    ("a * (30 km − a) > 15 km * 10 km", "supported (A)"),
    ("(a + b) / a ≈ change", "supported (B)"),
  ])
  func `A quantity that stands twice is one quantity`(
    check: String, expected: String
  ) throws {
    let check = "(\(check)) and a < Robot.height * 1000000"
    let verdict = try verdict(check, figures: Self.figures(check))
    #expect(verdict.summary == expected)
    #expect(throws: Never.self) { try Checker.check(verdict.certificate!) }
  }

  @Test(arguments: [
    // x(1 − x) ≤ 1/4, where neither end of x is the highest point.
    ("share * (1 − share) < 0.26", "supported (A)"),
    ("share * (1 − share) < 0.249", "undetermined (overlap)"),
    ("share * (1 − share) < 0.2", "refuted (A)"),
  ])
  func `A turning point is found by cutting`(check: String, expected: String)
    throws
  {
    let verdict = try verdict(
      "\(check) and share < Fair.rounded", figures: "{share: 50%}")
    #expect(verdict.summary == expected)
    #expect(throws: Never.self) { try Checker.check(verdict.certificate!) }
  }

  @Test(arguments: [
    ("14.5 times", "more than 14 times"), ("49.00 times", "more than 49 times"),
    ("more than 31 times", "31.5 times"),
  ])
  func `Bounds that leave both open are seen to, next to their ends`(
    a: String, b: String
  ) throws {
    for sign in ["<", "≤", ">", "≥"] {
      let verdict = try verdict(
        "a \(sign) b", figures: "{a: \(a), b: \(b)}")
      #expect(verdict.kind == .undetermined)
      #expect(verdict.cause == .overlap)
    }
  }
}

/// A check that would pass whatever were printed.
struct PowerlessTests {
  private static let paper = """
    document: {id: paper, title: A paper, date: 2025-07-29}
    claims:
      - id: firms
        line: 1
        says: Firms.
        figure: {figure: at least 6, of: company}
        check: figure ≈ Fair.few
    """

  @Test func `Two lower bounds agree whatever they are, so nothing is shown`()
    throws
  {
    let paper = try claimFile(Self.paper, named: "paper.yaml")
    let verdict = try verdict(
      "figure ≈ claim(\"paper/firms\")",
      figures: "{figure: {figure: at least 9, of: company}}", besides: [paper])
    #expect(verdict.summary == "undetermined (no power)")
    #expect(throws: Never.self) { try Checker.check(verdict.certificate!) }
  }

  @Test func `A difference of two open counts can be any whole number`() throws
  {
    let verdict = try verdict(
      "d ≈ a - b",
      figures: """
        {d: 5 robots, a: more than 60 robots, b: more than 50 robots}
        """)
    #expect(verdict.summary == "undetermined (no power)")
    #expect(throws: Never.self) { try Checker.check(verdict.certificate!) }
  }

  @Test(arguments: [
    ("800곳 이상", "figure ≈ Fair.companies"), ("75개", "figure ≈ Fair.many"),
  ])
  func `A check that some figure would not pass is no hollow one`(
    phrase: String, check: String
  ) throws {
    #expect(
      try verdict(on: phrase, of: "company", check).kind == .supported)
  }
}

/// What could have been printed instead.
struct ConsistentFigureTests {
  @Test(
    arguments: [
      ("348개", "chip", "CloudMatrix384.npus", "384개"),
      ("6배나 많은", nil, "CloudMatrix384.npus / GB200_NVL72.gpus", "5배나 많은"),
      ("5.2배", nil, "CloudMatrix384.npus / GB200_NVL72.gpus", "5.3배"),
      ("2024-07-26", nil, "Fair.opened", nil),
      ("21조", "KRW", "Contract.worth", "23조"),
      ("3만9900개", "company", "Fair.many", nil),
    ] as [(String, String?, String, String?)])
  func `A refuted figure has the nearest one that holds beside it`(
    phrase: String, referent: String?, fact: String, expected: String?
  ) throws {
    let verdict = try verdict(on: phrase, of: referent, "figure ≈ \(fact)")
    #expect(verdict.kind == .refuted)
    #expect(verdict.consistent.first?.phrase == expected)
  }

  @Test func `What holds needs no other figure`() throws {
    #expect(
      try verdict(on: "384개", of: "chip", "figure ≈ CloudMatrix384.npus")
        .consistent.isEmpty)
  }
}
