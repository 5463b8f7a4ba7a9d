import Checks
import Exact
import Joint
import Testing

let tera = Rational(1_000_000_000_000)

struct JudgementTests {
  @Test func `Two figures of one hidden quantity have to have a common value`()
  {
    let apart = Judged([
      document(
        "a", hidden: "{n: {of: chip, says: Chips.}}",
        ("384 chips", "figure ≈ n")),
      document("b", hidden: "{n: {same: a/n}}", ("348 chips", "figure ≈ n")),
    ])
    #expect(apart.conflicts == ["a/c1 | b/c1 (A)"])
    #expect(apart.judgement.exitStatus == 1)
    let together = Judged([
      document(
        "a", hidden: "{n: {of: chip, says: Chips.}}",
        ("384 chips", "figure ≈ n")),
      document(
        "b", hidden: "{n: {same: a/n}}", ("about 380 chips", "figure ≈ n")),
    ])
    #expect(together.conflicts == [])
    #expect(together.usual("n") == "384 chip")
    #expect(together.judgement.exitStatus == 0)
  }

  @Test func `Without same quantities of two documents have nothing in common`()
  {
    let judged = Judged([
      document(
        "a", hidden: "{n: {of: chip, says: Chips.}}",
        ("384 chips", "figure ≈ n")),
      document(
        "b", hidden: "{n: {of: chip, says: Chips.}}",
        ("348 chips", "figure ≈ n")),
    ])
    #expect(judged.conflicts == [])
    guard case .ambiguous(let names) = judged.question.answer("n") else {
      Issue.record("one of two quantities was chosen")
      return
    }
    #expect(names == ["a/n", "b/n"])
    #expect(judged.usual("b/n") == "348 chip")
  }

  @Test func `A chain of claims contradicts where no two of them do`() {
    let judged = Judged([
      document(
        "a",
        hidden:
          "{x: {of: W, says: X.}, y: {of: W, says: Y.}, z: {of: W, says: Z.}}",
        ("2.0배", "figure ≈ x / y"), ("3.0배", "figure ≈ y / z"),
        ("7.0배", "figure ≈ x / z"))
    ])
    #expect(judged.conflicts == ["a/c1 | a/c2 | a/c3 (A)"])
  }

  @Test func `Known facts are part of the conflict and never to blame`() {
    let judged = Judged([
      document("a", ("348개", "figure ≈ CloudMatrix384.npus")),
      document("b", ("72 GPUs", "figure ≈ GB200_NVL72.gpus")),
    ])
    #expect(judged.conflicts == ["a/c1 | CloudMatrix384.npus (A)"])
  }

  @Test func `A claim on record as refuted is set aside`() {
    let text =
      document("a", ("348개", "figure ≈ CloudMatrix384.npus"))
      .replacing(
        "check:", with: "expect: refuted\n    because: A slip.\n    check:")
    let judged = Judged([text])
    #expect(judged.conflicts == [])
    #expect(judged.judgement.setAside.map(\.claim.id) == ["c1"])
    #expect(
      judged.judgement.setAside[0].conflict?.statements.map(\.name)
        == ["a/c1", "CloudMatrix384.npus"])
  }

  @Test func `A conflict on record that is none is not as expected`() {
    let judged = Judged([
      document("a", hidden: "{x: {of: W, says: X.}}", ("5 kW", "figure ≈ x"))
        + "conflicts:\n  - {claims: [c1], because: It was wrong.}\n"
    ])
    #expect(judged.conflicts == [])
    #expect(judged.judgement.unconfirmed.map(\.claims) == [["a/c1"]])
    #expect(judged.judgement.exitStatus == 1)
  }

  @Test func `Grades follow how wide the figures have to be taken`() {
    func grade(_ first: String, _ second: String) -> [String] {
      Judged([
        document(
          "a", hidden: "{x: {of: W, says: X.}}", (first, "figure ≈ x"),
          (second, "figure ≈ x"))
      ]).judgement.conflicts.map(\.grade.rawValue)
    }
    #expect(grade("5.0 kW", "7.0 kW") == ["A"])
    // Apart as loosely read, in touch at the widest.
    #expect(grade("5.1 kW", "5.3 kW") == ["B"])
    // A hedge is never forced.
    #expect(grade("about 5 kW", "9.0 kW") == ["B"])
    #expect(grade("5.1 kW", "5.2 kW") == [])
  }

  @Test func `A hidden quantity is above zero unless its sign is any`() {
    func judged(_ sign: String) -> Judged {
      Judged([
        document(
          "a", hidden: "{x: {of: W, says: X.\(sign)}}",
          ("5.0 kW", "figure ≈ 7 kW + x"))
      ])
    }
    #expect(judged("").conflicts == ["a/c1 (A)"])
    #expect(judged(", sign: any").conflicts == [])
    #expect(judged(", sign: any").usual("x") == "[-2,050, -1,950] W")
  }

  @Test func `A hidden count is a whole number`() {
    let judged = Judged([
      document(
        "a", hidden: "{n: {of: chip, says: Chips.}}",
        ("2.4 kW", "figure ≈ 1 kW * n"))
    ])
    #expect(judged.conflicts == ["a/c1 (A)"])
  }

  @Test func `Statements joined by and, not and every are all taken`() {
    let both = Judged([
      document(
        "a", hidden: "{x: {of: W, says: X.}}",
        ("5.0 kW", "figure ≈ x and not (x < 6 kW)"))
    ])
    #expect(both.conflicts == ["a/c1 (A)"])
    let either = Judged([
      document(
        "a", hidden: "{x: {of: W, says: X.}}",
        ("5.0 kW", "figure ≈ x or x > 6 kW"))
    ])
    #expect(
      either.judgement.leftOut.map(\.reason)
        == ["one of several statements holds, none for certain"])
  }

  @Test func `A figure of another claim is one value for both`() {
    // The first claim ties the figure to the fact, the second to a range that
    // the printed figure meets and the fact does not.
    let judged = Judged([
      document("a", ("about 350 chips", "figure ≈ CloudMatrix384.npus")),
      document("b", ("about 350 chips", "figure ≈ claim(\"a/c1\")")),
      document("c", ("fewer than 360 chips", "figure ≈ claim(\"a/c1\")")),
    ])
    #expect(
      judged.conflicts == ["a/c1 | c/c1 | CloudMatrix384.npus (B)"])
  }

  @Test func `What cannot be compared is left out, or wrong beside a quantity`()
  {
    let judged = Judged([
      document("a", ("60 companies", "figure ≈ CloudMatrix384.npus")),
      document(
        "b", hidden: "{x: {of: W, says: X.}}", ("5 chips", "figure ≈ x")),
    ])
    #expect(
      judged.judgement.leftOut.map(\.reason) == [
        "cannot compare a count (company) with a count (NPU)",
        "cannot compare a count (chip) with a power (W)",
      ])
    #expect(
      judged.judgement.errors.map(\.description) == [
        "claims2.yaml:8:13: error: cannot compare a count (chip) with a power (W)"
      ])
    #expect(judged.judgement.exitStatus == 2)
  }

  @Test func `A quantity that is the same as none is an error with a place`() {
    let judged = Judged([
      document(
        "a", hidden: "{peak: {of: W, says: X.}}", ("5 kW", "figure ≈ peak")),
      document("b", hidden: "{x: {same: a/peek}}", ("5 kW", "figure ≈ x")),
      document("c", hidden: "{x: {same: d/x}}", ("5 kW", "figure ≈ x")),
      document("d", hidden: "{x: {same: c/x}}", ("5 kW", "figure ≈ x")),
    ])
    #expect(
      judged.judgement.errors.map(\.description) == [
        "claims2.yaml:2:14: error: no quantity is called 'a/peek'; did you mean"
          + " 'a/peak'?",
        "claims3.yaml:2:14: error: 'x' is the same as itself; describe one of"
          + " them with 'says'",
        "claims4.yaml:2:14: error: 'x' is the same as itself; describe one of"
          + " them with 'says'",
      ])
  }

  @Test func `When the budget ends the group stays undetermined`() {
    let judged = Judged(
      [
        document(
          "a", hidden: "{x: {of: W, says: X.}}", ("5.0 kW", "figure ≈ x"),
          ("7.0 kW", "figure ≈ x"))
      ], budget: 1)
    #expect(judged.conflicts == [])
    #expect(judged.judgement.undecided.budget == 1)
  }
}
