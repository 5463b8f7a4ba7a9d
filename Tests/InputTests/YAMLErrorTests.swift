import Input
import Testing

/// Files that cannot be read, each with its whole message.
struct YAMLErrorTests {
  private func message(_ text: String) -> String? {
    let file = InputFile(name: "a.yaml", text: text)
    do {
      let root = try YAMLNode.read(file)
      let claim = try root.requireMapping(
        "a claim", keys: ["says", "figure", "check", "because"])
      _ = try claim.require("says").requireText("a sentence")
      if let figure = claim["figure"] {
        _ = try figure.requireSequence("a list of figures")
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    (
      "says: x\nchek: y\n",
      "a.yaml:2:1: error: unknown key 'chek'; did you mean 'check'?"
    ),
    (
      "says: x\nzzzzzz: y\n",
      "a.yaml:2:1: error: unknown key 'zzzzzz'; known here are 'says', 'figure',"
        + " 'check' and 'because'"
    ),
    (
      "says: x\nsays: y\n",
      "a.yaml:1:1: error: 'says' stands twice in one mapping; each key may stand"
        + " once"
    ),
    ("figure: []\n", "a.yaml:1:1: error: the key 'says' is missing here"),
    ("says: [a]\n", "a.yaml:1:7: error: expected a sentence, found a list"),
    (
      "says: x\nfigure: 5배\n",
      "a.yaml:2:9: error: expected a list of figures, found '5배'"
    ),
    ("- a\n", "a.yaml:1:1: error: expected a claim, found a list"),
    ("", "a.yaml:1:1: error: the file is empty"),
    (
      "says: &a x\n",
      "a.yaml:1:7: error: an anchor (&); write the value out where it is needed"
    ),
    (
      "says: &a x\nfigure: [*a, *a]\n",
      "a.yaml:2:10: error: an alias (*); write the value out where it is needed"
    ),
  ])
  func `A wrong file is told what and where`(text: String, expected: String) {
    #expect(message(text) == expected)
  }

  @Test(arguments: [
    "says: *b\n", "says: 'x\n", "says: [x\n", "a: b: c\n", "\tsays: x\n",
    "says: x\n---\nsays: y\n", "says: \"\\q\"\n", "}\n", "? [a]: b\n: c",
  ])
  func `Text that is not YAML is refused with a place`(text: String) {
    let message = message(text) ?? ""
    #expect(message.hasPrefix("a.yaml:"))
    #expect(message.contains("error:"))
  }

  @Test func `Bytes that are not UTF-8 are refused`() {
    let error = #expect(throws: InputError.self) {
      try YAMLNode.read(
        InputFile(name: "a.yaml", bytes: [0x61, 0x3A, 0x20, 0xFF]))
    }
    #expect(
      error?.description
        == "a.yaml:1:1: error: not UTF-8 text; save the file as UTF-8")
  }

  @Test func `A file beyond the bound is refused unread`() {
    let bytes = Array(repeating: UInt8(ascii: "#"), count: (8 << 20) + 1)
    let error = #expect(throws: InputError.self) {
      try YAMLNode.read(InputFile(name: "a.yaml", bytes: bytes))
    }
    #expect(
      error?.message == "a file of 8388609 bytes; at most 8388608 are read")
  }

  @Test func `Aliases of aliases cost nothing`() {
    var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    for level in 1...30 {
      let alias = "k: *a\(level - 1)"
      let items = Array(repeating: "{\(alias)}", count: 9)
      lines.append("a\(level): &a\(level) [\(items.joined(separator: ", "))]")
    }
    let nested = lines.joined(separator: "\n")
    #expect(
      message(nested)
        == "a.yaml:1:5: error: an anchor (&); write the value out where it is"
        + " needed")
    for key in ["? *a30", "*a30 : x", "z: {*a30 : x}", "- *a30 : x"] {
      #expect(
        message(nested + "\n" + key)?.hasSuffix(
          "error: an alias (*); write the value out where it is needed") == true
      )
    }
  }

  static let deep: [String] = [
    String(repeating: "[", count: 10_000),
    String(repeating: "{a: ", count: 10_000),
    String(repeating: "- ", count: 10_000),
    String(repeating: "? ", count: 10_000),
    String(repeating: "- ? ", count: 5_000),
    // Quotation marks that open nothing must not hide brackets.
    "x: [a 'b, " + String(repeating: "[", count: 10_000),
    "x: a' " + String(repeating: "[", count: 10_000),
    "x: [\"]\", " + String(repeating: "[\"]\", ", count: 10_000),
    "x: [#']'\n" + String(repeating: "[ #]\n", count: 10_000),
    "x: [a ' b,\n'c, " + String(repeating: "[", count: 10_000),
    (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    (0..<5_000).map { String(repeating: " ", count: $0 % 500) + "- - -\n" }
      .joined(),
  ]

  @Test(arguments: deep.indices)
  func `Deep nesting is refused, however it is written`(index: Int) {
    #expect(throws: InputError.self) {
      try YAMLNode.read(InputFile(name: "a.yaml", text: Self.deep[index]))
    }
  }

  @Test func `Ten thousand open brackets are refused at the 33rd`() {
    #expect(
      message(Self.deep[0])
        == "a.yaml:1:33: error: nested more than 32 deep; a claim needs no more"
        + " than 5")
    #expect(
      message(Self.deep[2])
        == "a.yaml:1:65: error: nested more than 32 deep; a claim needs no more"
        + " than 5")
  }

  @Test func `Brackets inside quotation marks nest nothing`() throws {
    let brackets = String(repeating: "[", count: 100)
    let node = try YAMLNode.read(
      InputFile(name: "a.yaml", text: "'\(brackets)': \"\(brackets)\" # [\n"))
    #expect(try node.requireMapping("a mapping").entries.count == 1)
  }
}
