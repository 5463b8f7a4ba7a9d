import Input
import TestSupport
import Testing

struct YAMLNodeTests {
  private func read(_ text: String) throws(InputError) -> YAMLMapping {
    try YAMLNode.read(InputFile(name: "a.yaml", text: text))
      .requireMapping("a mapping")
  }

  @Test func `Scalars stay text, whatever YAML makes of them`() throws {
    let mapping = try read(
      "a: 0x1F\nb: yes\nc: 2025-07-28\nd: ~\ne: 1e999\nf:\n")
    let texts = mapping.entries.map(\.value.text)
    #expect(texts == ["0x1F", "yes", "2025-07-28", "~", "1e999", ""])
  }

  @Test func `Places count lines and characters from one`() throws {
    let mapping = try read("키: 값\n  \n둘: '셋'\n")
    let (first, second) = (mapping.entries[0], mapping.entries[1])
    #expect(first.key.place == Place(file: "a.yaml", line: 1, column: 1))
    #expect(first.value.place == Place(file: "a.yaml", line: 1, column: 4))
    #expect(second.value.place == Place(file: "a.yaml", line: 3, column: 4))
    #expect(second.value.textPlace.column == 5)
  }

  @Test func `Entries keep the order of the file`() throws {
    let mapping = try read("b: 1\na: 2\nc: 3\n")
    #expect(mapping.entries.map(\.key.text) == ["b", "a", "c"])
    #expect(mapping["a"]?.text == "2")
    #expect(mapping["d"] == nil)
  }

  @Test(arguments: [
    ("chek", ["check"]), ("chekc", ["check"]), ("CHECK", ["check"]),
    ("figurs", ["figure", "figures"]), ("xyz", []), ("", []),
    (String(repeating: "a", count: 1_000), []),
  ])
  func `The nearest names come first`(name: String, near: [String]) {
    #expect(
      nearestNames(to: name, among: ["check", "figure", "figures", "says"])
        == near)
  }

  @Test func `A list in words ends in or`() {
    #expect(quotedList([]) == "")
    #expect(quotedList(["a"]) == "'a'")
    #expect(quotedList(["a", "b", "c"]) == "'a', 'b' or 'c'")
    #expect(quotedList(["a", "b"], last: "and") == "'a' and 'b'")
  }

  @Test(arguments: UInt64(0)..<100)
  func `Random text is read or refused`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "a", ": ", "- ", "\n", "  ", "[", "]", "{", "}", ", ", "'", "\"", "#",
      "&a ",
      "*a", "!!str ", "|\n", ">\n", "? ", "---\n", "...\n", "%YAML 1.2\n", "\t",
      "값", "\u{FEFF}", "\0", "\\", "<<: ", "@", "`",
    ]
    for _ in 0..<20 {
      let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in
        pieces.randomElement(using: &random)!
      }.joined()
      _ = try? YAMLNode.read(InputFile(name: "a.yaml", text: text))
    }
  }

  @Test func `The built-in files are read`() throws {
    let others = [
      BuiltInData.policy, BuiltInData.korean, BuiltInData.english,
      BuiltInData.rates,
    ]
    for file in BuiltInData.reference + others {
      #expect(try !YAMLNode.read(file).requireMapping("a file").entries.isEmpty)
    }
  }
}
