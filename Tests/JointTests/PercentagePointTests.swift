import Joint
import Testing

/// Points lead from one percentage to another, in a system as in one claim.
struct PercentagePointTests {
  private static let shares =
    "{s: {of: '%', says: Before.}, t: {of: '%', says: After.}}"

  private static func judged(
    _ before: String, _ after: String, _ rise: String, _ check: String
  ) -> Judged {
    Judged([
      document(
        "a", hidden: shares, (before, "figure ≈ s"), (after, "figure ≈ t"),
        (rise, check))
    ])
  }

  @Test(arguments: [
    "figure ≈ t - s", "t - s ≈ figure", "t ≈ s + figure", "s ≈ t - figure",
    "t ≈ figure + s",
  ])
  func `A rise in points goes with the two percentages or contradicts them`(
    check: String
  ) {
    let fits = Self.judged("12.0 %", "15.0 %", "3.0 percentage points", check)
    #expect(fits.judgement.leftOut.isEmpty)
    #expect(fits.conflicts == [])
    let apart = Self.judged("12.0 %", "18.0 %", "3.0%p", check)
    #expect(apart.conflicts == ["a/c1 | a/c2 | a/c3 (A)"])
    // Hundredths of a point.
    let basis = Self.judged("4.25 %", "4.75 %", "50 basis points", check)
    #expect(basis.conflicts == [])
    let wrong = Self.judged("4.25 %", "4.75 %", "500 basis points", check)
    #expect(wrong.conflicts == ["a/c1 | a/c2 | a/c3 (A)"])
  }

  @Test func `Points and one percentage tell the other`() {
    let judged = Judged([
      document(
        "a", hidden: Self.shares, ("40 %", "figure ≈ s"),
        ("between 3 and 5 percentage points", "figure ≈ t - s"))
    ])
    #expect(judged.usual("t") == "[42.5, 45.5] %")
  }

  @Test(arguments: [
    "figure ≈ \"5 times\" - \"2 times\"", "figure ≈ \"5 %\" + \"2 %\"",
    "figure ≈ \"5 %\" / \"2 %\"", "\"5 times\" ≈ \"2 times\" + figure",
  ])
  func `Points are no percentage, and multiples not told in them`(
    check: String
  ) {
    let judged = Judged([document("a", ("3.0%p", check))])
    #expect(judged.judgement.leftOut.count == 1)
    #expect(
      judged.judgement.leftOut[0].reason.hasPrefix("cannot "),
      "\(judged.judgement.leftOut[0].reason)")
  }
}
