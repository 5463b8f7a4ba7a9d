import Certificates
import Checks
import Testing

/// A claim that reports one fact, converted at most by an exact number, is
/// supported by what the fact prints.
struct ExactFactorTests {
  // The fact is 3.2 TB/s, anything from 3.15 to 3.25.
  @Test(arguments: [
    ("6.4 TB/s", "figure ≈ Robot.link_rate * 2", "supported (B)"),
    ("6.40 TB/s", "figure ≈ 2 * Robot.link_rate", "supported (B)"),
    ("1.60 TB/s", "figure ≈ Robot.link_rate / 2", "supported (B)"),
    ("6.4 TB/s", "figure ≈ Robot.link_rate * 40 / 20", "supported (B)"),
    ("6.4 TB/s", "figure ≈ Robot.link_rate * (5 - 3)", "supported (B)"),
    ("6.5 TB/s", "figure ≈ Robot.link_rate * 2", "undetermined (overlap)"),
    ("6.7 TB/s", "figure ≈ Robot.link_rate * 2", "refuted (A)"),
  ])
  func `One fact times an exact number is taken as printed`(
    phrase: String, check: String, summary: String
  ) throws {
    let verdict = try verdict(on: phrase, check)
    #expect(verdict.summary == summary)
    try Checker.check(#require(verdict.certificate))
  }

  @Test(arguments: [
    // Two facts, a sum, and one over a fact are no conversion of one.
    ("16.0 TB/s", "figure ≈ Robot.link_rate * Fair.rounded"),
    ("640 GB/s", "figure ≈ Robot.link_rate / Fair.rounded"),
    ("6.4 TB/s", "figure ≈ Robot.link_rate + Robot.link_rate"),
    ("5.20 TB/s", "figure ≈ Robot.link_rate + 2 TB/s"),
    ("0.3125 s", "figure ≈ 1 TB / Robot.link_rate"),
  ])
  func `What is computed otherwise keeps the latitude of each fact`(
    phrase: String, check: String
  ) throws {
    #expect(try verdict(on: phrase, check).summary == "undetermined (overlap)")
  }
}
