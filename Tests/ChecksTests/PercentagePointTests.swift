import Certificates
import Checks
import Testing

/// From 12 % to 15 % is a rise by three points and by a quarter.
struct PercentagePointTests {
  private static func verdict(
    _ check: String, _ rise: String, from: String = "12 %", to: String = "15 %"
  ) throws -> Verdict {
    try ChecksTests.verdict(
      check, figures: "{p: \(rise), a: \(from), b: \(to)}")
  }

  @Test(arguments: [
    "rose by 3 percentage points", "3%p", "3个百分点", "300 basis points",
  ])
  func `The difference of two percentages is told in points`(
    rise: String
  ) throws {
    // Each share is rounded to a point, so their difference may be two or four.
    let rounded = try Self.verdict("p ≈ b - a", rise)
    #expect(rounded.summary == "undetermined (overlap)")
    try Checker.check(#require(rounded.certificate))
    let printed = try ChecksTests.verdict(
      "p ≈ b - a", figures: "{p: \(rise), a: 12 %, b: 15 %}",
      derivedFrom: "printed")
    #expect(printed.summary == "supported (A)")
    #expect(
      try Self.verdict("p ≈ b - a", rise, to: "19 %").summary == "refuted (A)")
  }

  @Test(arguments: [
    ("50 basis points", "4.25 %", "4.75 %", "undetermined (overlap)"),
    ("3%p", "12 %", "18 %", "refuted (B)"),
    ("3%p", "12 %", "15 %", "undetermined (overlap)"),
  ])
  func `Points are added to a percentage`(
    rise: String, from: String, to: String, summary: String
  ) throws {
    let sum = try Self.verdict("b ≈ a + p", rise, from: from, to: to)
    #expect(sum.summary == summary)
    try Checker.check(#require(sum.certificate))
    let other = try Self.verdict("a ≈ b - p", rise, from: from, to: to)
    #expect(other.kind == sum.kind)
  }

  @Test(arguments: ["p ≈ a * b", "p ≈ a + b", "p ≈ growth(a, b)", "p ≈ b / a"])
  func `Points are no percentage`(check: String) throws {
    #expect(try Self.verdict(check, "3%p").kind == .incomparable)
  }

  @Test func `The difference of two multiples is not told in points`() throws {
    #expect(
      try Self.verdict("p ≈ b - a", "3%p", from: "2 times", to: "5 times").kind
        == .incomparable)
    #expect(
      try Self.verdict("b ≈ a + p", "3%p", from: "2 times", to: "5 times").kind
        == .incomparable)
  }
}
