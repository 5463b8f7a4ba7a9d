import Figures
import Input
import Reference
import Testing

/// Reference files with one fault each, beside the whole message.
struct BadReferenceFileTests {
  /// A file with one entity and one fact on line 6.
  private static func file(_ fact: String) -> String {
    """
    sources:
      PAPER: {title: A paper, date: 2025-06-18}
    entities:
      - id: Machine
        facts:
          chips: \(fact)
    """
  }

  private static func errors(_ text: String) -> [String] {
    ReferenceBook.read(
      [InputFile(name: "facts.yaml", text: text)], figures: .standard
    ).errors.map(\.description)
  }

  @Test(arguments: [
    (
      "{figure: 384 chips, evidence: primary}",
      "6:14: error: a fact without a source; add 'source: CODE'"
    ),
    (
      "{figure: 384 chips, source: [], evidence: primary}",
      "6:14: error: a fact without a source; add 'source: CODE'"
    ),
    (
      "{figure: 384 chips, source: PAPRE, evidence: primary}",
      "6:42: error: no source has the code 'PAPRE'; did you mean 'PAPER'?"
    ),
    (
      "{figure: 384 chips, source: X, evidence: primary}",
      "6:42: error: no source has the code 'X'; add it under 'sources'"
    ),
    (
      "{figure: 384 chips, source: PAPER}",
      "6:14: error: the key 'evidence' is missing here"
    ),
    (
      "{figure: 384 chips, source: PAPER, evidence: rumour}",
      "6:59: error: 'rumour' is none of 'primary', 'secondary', 'excerpt',"
        + " 'market talk' or 'derived'"
    ),
    (
      "{source: PAPER, evidence: primary}",
      "6:14: error: a fact needs one of 'figure', 'name' and 'names'"
    ),
    (
      "{figure: many, source: PAPER, evidence: primary}",
      "6:23: error: no figure in this phrase; expected a number such as 384개,"
        + " 약 6,000달러, 3.2 TB/s or hundreds of"
    ),
    (
      "{name: Machin, source: PAPER, evidence: primary}",
      "6:21: error: no entity is called 'Machin'; did you mean 'Machine'?"
    ),
    (
      "{names: [Machine, Crane], source: PAPER, evidence: primary}",
      "6:32: error: no entity is called 'Crane'; add it under 'entities'"
    ),
    (
      "{names: [], source: PAPER, evidence: primary}",
      "6:22: error: a set without names; of none, every statement would hold"
    ),
    (
      "{figure: 1 TB/s, direction: up, source: PAPER, evidence: primary}",
      "6:42: error: 'up' is none of 'one way', 'both ways' or 'unstated'"
    ),
    (
      "{figure: 384 chips, exat: true, source: PAPER, evidence: primary}",
      "6:34: error: unknown key 'exat'; did you mean 'exact'?"
    ),
    ("384 chips", "6:14: error: expected a fact, found '384 chips'"),
  ])
  func `A fact that cannot be read says why and where`(
    fact: String, message: String
  ) {
    #expect(Self.errors(Self.file(fact)) == ["facts.yaml:\(message)"])
  }

  @Test(arguments: [
    (
      "entities: [{id: 9lives}]",
      "1:17: error: '9lives' is no id; use letters, digits and _, a letter first"
    ),
    (
      "entities: {id: a}",
      "1:11: error: expected a list of entities, found a mapping"
    ),
    (
      "entitys: []",
      "1:1: error: unknown key 'entitys'; did you mean 'entities'?"
    ),
    (
      "sources:\n  A: {title: A, date: 2025}\n"
        + "  B: {title: B, publisher: x}",
      "3:6: error: the key 'date' is missing here"
    ),
  ])
  func `A file that is no reference file says why and where`(
    text: String, message: String
  ) {
    #expect(Self.errors(text) == ["facts.yaml:\(message)"])
  }

  @Test func `Two files do not give one code to different sources`() {
    let files = ["A paper", "Another"].enumerated().map { index, title in
      InputFile(
        name: "\(index).yaml",
        text: "sources:\n  P: {title: \(title), date: 2025}")
    }
    #expect(
      ReferenceBook.read(files, figures: .standard).errors.map(\.description)
        == [
          "1.yaml:2:3: error: another source is called 'P'; give this one a"
            + " code of its own"
        ])
  }

  @Test func `A fact that cannot be read leaves the others`() {
    let text =
      Self.file("{figure: many, source: PAPER, evidence: primary}")
      + "\n      racks: {figure: 16 racks, source: PAPER, evidence: primary}"
    let book = ReferenceBook.read(
      [InputFile(name: "facts.yaml", text: text)], figures: .standard)
    #expect(book.errors.count == 1)
    #expect(book.value.facts("Machine", "racks").count == 1)
  }
}
