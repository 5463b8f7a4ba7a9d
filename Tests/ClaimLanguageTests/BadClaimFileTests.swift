import ClaimLanguage
import Input
import Reference
import Testing

/// Claim files with one fault each, beside the whole message.
struct BadClaimFileTests {
  private static func errors(_ text: String) -> [String] {
    ClaimFileReader(book: .builtIn)
      .read(InputFile(name: "claims.yaml", text: text))
      .errors.map(\.description)
  }

  /// A file whose only claim has the given lines besides id, line and says.
  private static func file(_ lines: String...) -> String {
    """
    document: {id: article, title: An article, date: 2025-07-28}
    claims:
      - id: statement
        line: 1
        says: A statement.

    """ + lines.map { "    \($0)\n" }.joined()
  }

  private static let good = "check: figure ≈ CloudMatrix384.npus"

  @Test func `A claim file without a fault has no errors`() {
    #expect(Self.errors(Self.file("figure: 384개", Self.good)) == [])
  }

  static let noClaimFiles: [(text: String, message: String)] = [
    ("claims: [", "2:1: error: not YAML: did not find expected node content"),
    ("- a", "1:1: error: expected a claim file, found a list"),
    ("", "1:1: error: the file is empty"),
    ("claims: []", "1:1: error: the key 'document' is missing here"),
    (
      "document: {id: a, title: A}\nclaim: []",
      "2:1: error: unknown key 'claim'; did you mean 'claims'?"
    ),
    (
      "document: {id: a, title: A}\nsummary: []",
      "2:1: error: unknown key 'summary'; known here are 'document',"
        + " 'quantities', 'claims', 'conflicts' and 'unchecked'"
    ),
    (
      "document: {id: A b, title: A}",
      "1:16: error: 'A b' is no id; use small letters, digits and hyphens"
    ),
    (
      "document: {id: ../../etc/passwd, title: A}",
      "1:16: error: '../../etc/passwd' is no id; use small letters, digits and"
        + " hyphens"
    ),
    (
      "document: {id: a, title: A}\nclaims:\n  - {id: a/b.c, line: 1}",
      "3:10: error: 'a/b.c' is no id; use small letters, digits and hyphens"
    ),
    (
      "document: {id: a, title: A, date: 2025-02-29}",
      "1:35: error: '2025-02-29' is no day; write it as 2025-07-28"
    ),
    (
      "document: {id: a, title: A, asOf: July}",
      "1:35: error: 'July' is no day; write it as 2025-07-28"
    ),
    (
      "document: {id: a, title: A, supersedes: {b: c}}",
      "1:41: error: expected the id of a document, or a list, found a mapping"
    ),
    (
      "document: {id: a, title: A}\nquantities: [peak]",
      "2:13: error: expected quantities by name, found a list"
    ),
    (
      "document: {id: a, title: A}\nquantities: {2peak: {says: A peak.}}",
      "2:14: error: '2peak' is no name of a quantity; use letters, digits and _,"
        + " beginning with a letter"
    ),
    (
      "document: {id: a, title: A}\nquantities: {CloudMatrix384: {says: It.}}",
      "2:14: error: 'CloudMatrix384' is the name of an entity; call the"
        + " quantity otherwise"
    ),
    (
      "document: {id: a, title: A}\nquantities: {peak: {of: TFLOPS}}",
      "2:20: error: the key 'says' is missing here"
    ),
    (
      "document: {id: a, title: A}\nquantities: {peak: {says: It., of: TFLOP/}}",
      "2:36: error: 'TFLOP/' is neither a noun nor a unit"
    ),
    (
      "document: {id: a, title: A}\nquantities: {peak: {says: It., sign: no}}",
      "2:38: error: 'no' is no sign; expected 'positive' or 'any'"
    ),
    (
      "document: {id: a, title: A}\nquantities: {peak: {same: b/peak, of: W}}",
      "2:39: error: 'of' is said where the quantity is described; leave it out"
        + " beside 'same'"
    ),
    (
      "document: {id: a, title: A}\nquantities: {peak: {same: peak}}",
      "2:27: error: expected document/quantity, found 'peak'"
    ),
    (
      "document: {id: a, title: A}\nconflicts: [{claims: [], because: x}]",
      "2:22: error: a conflict of no claims; name one or more"
    ),
    (
      "document: {id: a, title: A}\nconflicts: [{claims: [b]}]",
      "2:13: error: the key 'because' is missing here"
    ),
    (
      "document: {id: a, title: A}\nclaims: {}",
      "2:9: error: expected a list of claims, found a mapping"
    ),
    (
      "document: {id: a, title: A}\nunchecked: [{line: 0, figure: 1, why: x}]",
      "2:20: error: '0' is no line number; lines count from 1"
    ),
    (
      "document: &a {id: a, title: A}",
      "1:11: error: an anchor (&); write the value out where it is needed"
    ),
    (
      "a: &a {x: 1}\nb: &b {? *a : [*a, *a]}",
      "2:10: error: an alias (*); write the value out where it is needed"
    ),
    (
      "document: {id: a, title: \"a & b, c * d\"}\nclaims: 1",
      "2:9: error: expected a list of claims, found '1'"
    ),
    (
      "document: {id: a, id: b, title: A}",
      "1:12: error: 'id' stands twice in one mapping; each key may stand once"
    ),
    (
      "claims: " + String(repeating: "[", count: 10_000),
      "1:41: error: nested more than 32 deep; a claim needs no more than 5"
    ),
    (
      "claims:\n" + String(repeating: "- ", count: 10_000),
      "2:65: error: nested more than 32 deep; a claim needs no more than 5"
    ),
  ]

  // By number: some rows are thousands of characters long.
  @Test(arguments: noClaimFiles.indices)
  func `A file that is no claim file says why and where`(row: Int) {
    let (text, message) = Self.noClaimFiles[row]
    #expect(Self.errors(text) == ["claims.yaml:\(message)"])
  }

  static let badClaims: [(lines: [String], message: String)] = [
    (
      ["figure: 384개", good, "becuase: x"],
      "8:5: error: unknown key 'becuase'; did you mean 'because'?"
    ),
    ([good], "3:5: error: the key 'figures' is missing here"),
    (["figure: 384개"], "3:5: error: the key 'check' is missing here"),
    (
      ["figure: 384개", "figures: {a: 1}", good],
      "7:14: error: a claim has 'figure' or 'figures', not both"
    ),
    (["figures: {}", good], "6:14: error: 0 figures; a claim has 1 to 100"),
    (
      ["figure: 384개", "check: figure ≈ CloudMatrix348.npus"],
      "7:21: error: nothing is called 'CloudMatrix348'; did you mean"
        + " 'CloudMatrix384'?"
    ),
    (
      ["figure: 384개", "check: figure ≈ Warehouse.npus"],
      "7:21: error: nothing is called 'Warehouse'; 'claimcheck facts' lists"
        + " what is known"
    ),
    (
      ["figure: 384개", "check: figure ≈ CloudMatrix384.npu"],
      "7:21: error: no fact is called 'npu'; did you mean 'npus'?"
    ),
    (
      ["figure: 384개", "check: figure.npus ≈ CloudMatrix384.npus"],
      "7:12: error: 'figure' is a figure and has no 'npus'"
    ),
    (
      ["figure: 한 외국 참관객", good],
      "6:13: error: no figure in this phrase; expected a number such as 384개,"
        + " 약 6,000달러, 3.2 TB/s or hundreds of"
    ),
    (
      ["figure: 업체 60개와 로봇 18대", good],
      "6:24: error: 2 figures in one phrase (60개, 18대); quote one of them"
    ),
    (
      ["figure: \"업체 60개와 로봇 18대\"", good],
      "6:25: error: 2 figures in one phrase (60개, 18대); quote one of them"
    ),
    (
      ["figure: 1e999999999", good],
      "6:13: error: a number beyond the bound of 100 digits"
    ),
    (
      ["figure: 약 " + String(repeating: "7", count: 1_000), good],
      "6:15: error: a number beyond the bound of 100 digits"
    ),
    (
      ["figure: 384개", "check: figure ≈ 1e999999999"],
      "7:21: error: an exponent beyond the bound of 100"
    ),
    (
      [
        "figure: 384개",
        "check: figure ≈ " + String(repeating: "7", count: 1_000),
      ],
      "7:21: error: a number beyond the bound of 100 digits"
    ),
    (
      [
        "figure: 384개",
        "check: figure ≈ " + String(repeating: "(", count: 9_000),
      ],
      "7:419: error: a check of more than 400 words and marks"
    ),
    (
      [
        "figure: 384개", "check: figure ≈ " + String(repeating: "(", count: 200),
      ],
      "7:85: error: nested more than 64 deep"
    ),
    (
      ["figure: 384개", "check: figure ≈ 384"],
      "7:12: error: this check proves nothing: it names no fact, no"
        + " hidden quantity, no other document and no second figure"
    ),
    (
      ["figure: 384개", "check: figure ≈ figure + figure"],
      "7:12: error: this check proves nothing: it names no fact, no"
        + " hidden quantity, no other document and no second figure"
    ),
    (
      ["figure: 384개", "check: CloudMatrix384.npus = 384 NPU"],
      "7:12: error: the figure 'figure' takes no part in this check: the verdict"
        + " would stand whatever it said"
    ),
    (
      ["figure: 384개", good, "expect: refuted"],
      "8:13: error: expect: refuted needs 'because' with the reason"
    ),
    (
      ["figure: 384개", good, "expect: maybe"],
      "8:13: error: 'maybe' is no verdict; expected one of 'supported',"
        + " 'refuted', 'undetermined', 'incomparable' or 'unreferenced'"
    ),
    (
      ["figure: 384개", good, "derivedFrom: memory"],
      "8:18: error: 'memory' is nothing a figure is computed from; expected one"
        + " of 'printed'"
    ),
    (
      [
        "figure: 384개", "check: 2 * figure ≈ CloudMatrix384.npus",
        "derivedFrom: printed",
      ],
      "8:18: error: derivedFrom: printed needs a check such as figure ≈ a * b:"
        + " one figure alone on one side, and on the other what it was computed"
        + " from"
    ),
    (
      ["figure: {figure: 384개, of: chop}", good],
      "6:32: error: 'chop' is neither a noun nor a unit; did you mean 'chip'?"
    ),
    (
      ["figure: {figure: 로봇 18대, of: company}", good],
      "6:25: error: the phrase itself counts 'robot', not 'company'; leave out"
        + " 'of' or name the same thing"
    ),
    (
      ["figure: {name: a newcomer}", "check: figure is CloudMatrix384.maker"],
      "6:20: error: no entity's name stands in 'a newcomer'; add the spelling"
        + " to the entity's 'names'"
    ),
  ]

  // By number: some rows are thousands of characters long.
  @Test(arguments: badClaims.indices)
  func `A claim that cannot be read says why and where`(row: Int) {
    let (lines, message) = Self.badClaims[row]
    let text = Self.file(lines.joined(separator: "\n    "))
    #expect(Self.errors(text) == ["claims.yaml:\(message)"])
  }

  @Test func `Two claims of one file do not share an id`() {
    let claim = """
        - {id: same, line: 1, says: A., figure: 384개, check: figure ≈ CloudMatrix384.npus}

      """
    let text = """
      document: {id: article, title: An article}
      claims:

      """ + claim + claim
    #expect(
      Self.errors(text) == [
        "claims.yaml:4:5: error: two claims are called 'same'; give each an id"
          + " of its own"
      ])
  }

  @Test func `A claim that cannot be read leaves the others`() {
    let text =
      Self.file("figure: 없음", Self.good)
        + """
          - id: other
            line: 1
            says: Another.
            figure: 384개
            check: figure ≈ CloudMatrix384.npus
        """
    let reading = ClaimFileReader(book: .builtIn)
      .read(InputFile(name: "claims.yaml", text: text))
    #expect(reading.errors.count == 1)
    #expect(reading.value?.claims.map(\.id) == ["other"])
  }

  @Test func `A fault in a folded check is placed in its own line`() {
    let text = Self.file(
      "figure: 384개", "check: >-", "  figure ≈ CloudMatrix348.npus")
    #expect(
      Self.errors(text) == [
        "claims.yaml:8:16: error: nothing is called 'CloudMatrix348'; did you"
          + " mean 'CloudMatrix384'?"
      ])
  }
}
