import Certificates
import Checks
import Testing

/// A product of printed factors is no product of what they stand for, unless
/// the document says that it multiplied the printed ones.
struct DerivedFigureTests {
  private static func verdict(
    _ total: String, derivedFrom: String?,
    factors: String = "a: 3.2 million people, b: 1.5 times"
  ) throws -> Verdict {
    try ChecksTests.verdict(
      "total ≈ a * b", figures: "{total: '\(total)', \(factors)}",
      derivedFrom: derivedFrom)
  }

  @Test(arguments: [
    ("4.5 million people", "refuted (B)"),
    ("4.6 million people", "undetermined (overlap)"),
    ("4.8 million people", "undetermined (overlap)"),
    ("5.0 million people", "undetermined (overlap)"),
    ("5.1 million people", "refuted (B)"),
    ("5.3 million people", "refuted (B)"),
    ("5.7 million people", "refuted (A)"),
  ])
  func `Rounded factors leave their product open`(
    total: String, summary: String
  ) throws {
    let verdict = try Self.verdict(total, derivedFrom: nil)
    #expect(verdict.summary == summary)
    try Checker.check(#require(verdict.certificate))
  }

  @Test(arguments: [
    ("4.7 million people", "refuted (B)"),
    ("4.8 million people", "supported (A)"),
    ("4.80 million people", "supported (A)"),
    ("5 million people", "supported (A)"),
    ("about 4.8 million people", "supported (B)"),
    ("5.0 million people", "refuted (A)"),
    ("4.6 million people", "refuted (A)"),
    ("more than 4.8 million people", "refuted (A)"),
  ])
  func `Printed factors have one product`(
    total: String, summary: String
  ) throws {
    let verdict = try Self.verdict(total, derivedFrom: "printed")
    #expect(verdict.summary == summary)
    try Checker.check(#require(verdict.certificate))
  }

  @Test func `A hedged factor is computed with as printed, at grade B`() throws
  {
    let verdict = try Self.verdict(
      "4.8 million people", derivedFrom: "printed",
      factors: "a: about 3.2 million people, b: 1.5 times")
    #expect(verdict.summary == "supported (B)")
  }

  @Test func `A bound prints no value to compute with`() throws {
    let verdict = try Self.verdict(
      "4.8 million people", derivedFrom: "printed",
      factors: "a: more than 3.2 million people, b: 1.5 times")
    #expect(verdict.summary == "undetermined (overlap)")
  }

  @Test func `Facts are computed with as printed, too`() throws {
    let check = "figure ≈ Fair.rounded * Robot.link_rate"
    func summary(_ derivedFrom: String?) throws -> String {
      try ChecksTests.verdict(
        check, figures: "{figure: 16.00 TB/s}", derivedFrom: derivedFrom
      ).summary
    }
    #expect(try summary(nil) == "undetermined (overlap)")
    #expect(try summary("printed") == "supported (A)")
  }

  @Test
  func `A product of the printed values is told where it decides nothing`()
    throws
  {
    let note =
      "equals what the printed values give, 4,800,000 person;"
      + " 'derivedFrom: printed' if the document computed it from them"
    #expect(
      try Self.verdict("4.8 million people", derivedFrom: nil).notes.map(
        \.description) == [note])
    #expect(
      try Self.verdict("4.7 million people", derivedFrom: nil).notes.map(
        \.description) == [])
    #expect(
      try Self.verdict("4.8 million people", derivedFrom: "printed").notes.map(
        \.description)
        == [])
  }
}
