import Checks
import Joint
import Testing

/// What two documents print of one quantity: agree, compatible,
/// contradiction, stale.
struct ComparisonTests {
  private static func relation(
    _ first: String, _ second: String, newer extra: String = "",
    older: String = ""
  ) -> Comparison.Relation? {
    Judged([
      document(
        "a", hidden: "{x: {of: W, says: X.}}", extra: older,
        (first, "figure ≈ x")),
      document(
        "b", hidden: "{x: {same: a/x}}", extra: extra, (second, "figure ≈ x")),
    ]).judgement.comparisons.first?.relation
  }

  @Test func `Of two sets one inside the other agree`() {
    #expect(Self.relation("5 kW", "5.1 kW") == .agree)
    #expect(Self.relation("more than 5 kW", "over 7 kW") == .agree)
  }

  @Test func `Sets that overlap are compatible`() {
    #expect(Self.relation("5.1 kW", "5.2 kW") == .compatible)
    #expect(Self.relation("more than 5 kW", "less than 7 kW") == .compatible)
  }

  @Test func `Sets apart are a contradiction of grade A or B`() {
    #expect(Self.relation("5.0 kW", "7.0 kW") == .contradiction(.forced))
    #expect(Self.relation("5.1 kW", "5.3 kW") == .contradiction(.conventional))
    #expect(
      Self.relation("more than 60 kW", "60 kW or less")
        == .contradiction(.forced))
    #expect(Self.relation("at least 60 kW", "at most 60 kW") == .compatible)
    #expect(
      Self.relation("about 5 kW", "9.0 kW") == .contradiction(.conventional))
  }

  @Test func `The older of two is stale where an order is declared`() {
    #expect(
      Self.relation("5.0 kW", "7.0 kW", newer: ", supersedes: a") == .stale)
    #expect(
      Self.relation(
        "5.0 kW", "7.0 kW", newer: ", asOf: 2025-07-01",
        older: ", asOf: 2024-07-01") == .stale)
    // One date alone declares no order.
    #expect(
      Self.relation("5.0 kW", "7.0 kW", newer: ", asOf: 2025-07-01")
        == .contradiction(.forced))
    // An older figure that still fits is not stale.
    #expect(
      Self.relation("5 kW", "5.1 kW", newer: ", supersedes: a") == .agree)
  }

  @Test func `A stale claim is no conflict and takes no further part`() {
    let judged = Judged([
      document("a", hidden: "{x: {of: W, says: X.}}", ("5.0 kW", "figure ≈ x")),
      document(
        "b", hidden: "{x: {same: a/x}}", extra: ", supersedes: [a]",
        ("7.0 kW", "figure ≈ x")),
    ])
    #expect(judged.conflicts == [])
    #expect(judged.judgement.stale.map(\.claim.path) == ["a/c1"])
    #expect(judged.usual("x") == "[6,950, 7,050] W")
    #expect(judged.judgement.exitStatus == 0)
  }

  @Test func `The order goes through documents in between`() {
    let judged = Judged([
      document("a", hidden: "{x: {of: W, says: X.}}", ("5.0 kW", "figure ≈ x")),
      document(
        "b", extra: ", supersedes: a", ("384개", "figure ≈ CloudMatrix384.npus")),
      document(
        "c", hidden: "{x: {same: a/x}}", extra: ", supersedes: b",
        ("7.0 kW", "figure ≈ x")),
    ])
    #expect(judged.judgement.comparisons.map(\.relation) == [.stale])
  }

  @Test func `Facts are compared as hidden quantities are`() {
    let judged = Judged([
      document("a", ("384개", "figure ≈ CloudMatrix384.npus")),
      document("b", ("384 NPUs", "figure = CloudMatrix384.npus")),
    ])
    #expect(judged.judgement.comparisons.map(\.relation) == [.agree])
    #expect(
      judged.judgement.comparisons.map(\.quantity) == ["CloudMatrix384.npus"])
  }
}
