import Foundation
import Testing

/// The whole tool: command line in; output, errors and exit status out.
struct CommandTests {
  @Test func `Claims that hold leave the status 0`() throws {
    let tool = try Tool(["a.yaml": claims(supported)])
    defer { tool.remove() }
    let result = try tool.run("verify", "a.yaml")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        article  An article
          ✓   20  multiple         supported (A)                 5배나 많은

        1 claim: 1 supported; all as expected

        """)
  }

  @Test func `A claim that is refuted leaves the status 1`() throws {
    let tool = try Tool(["a.yaml": claims(supported + refuted)])
    defer { tool.remove() }
    let result = try tool.run("verify", ".", "--quiet")
    #expect(result.status == 1)
    #expect(
      result.output == """
        article  An article
          ✗   21  chips            refuted (A)                   348개

        2 claims: 1 supported, 1 refuted; 1 not as expected

        """)
  }

  @Test func `One broken file does not stop the others and leaves 2`() throws {
    let tool = try Tool([
      "a.yaml": claims(refuted), "b.yaml": "document: [", "c.yaml": "- x",
    ])
    defer { tool.remove() }
    let result = try tool.run("verify", ".")
    #expect(result.status == 2)
    #expect(
      result.output.contains("1 claim: 1 refuted; 1 not as expected; 2 errors"))
    #expect(
      result.errors == """
        ./b.yaml:2:1: error: not YAML: did not find expected node content
        ./c.yaml:1:1: error: expected a claim file, found a list

        """)
  }

  @Test func `Checking nothing is no success`() throws {
    let tool = try Tool(["a.yaml": claims(supported)])
    defer { tool.remove() }
    let result = try tool.run("verify", "a.yaml", "--claim", "multipel")
    #expect(result.status == 2)
    #expect(
      result.errors == """
        a.yaml:1:1: error: no claim to check here; give the folder of a claim \
        file, and a --claim or --document that it holds

        """)
    let literal = try tool.run("check", "4 = 4")
    #expect(literal.status == 2)
    #expect(
      literal.errors == """
        <check>:1:1: error: this check proves nothing: it names no fact and no \
        printed figure

        """)
  }

  @Test func `A document has one claim file`() throws {
    let tool = try Tool([
      "a.yaml": claims(supported), "b.yaml": claims(supported),
    ])
    defer { tool.remove() }
    let result = try tool.run("verify", ".")
    #expect(result.status == 2)
    #expect(
      result.errors == """
        ./b.yaml:1:1: error: the document 'article' has a claim file already, \
        ./a.yaml; give this one an id of its own

        """)
  }

  private static let unreadable: [(arguments: [String], errors: String)] = [
    (
      ["verify", "nowhere"],
      """
      nowhere:1:1: error: no such file or folder; give a claim file or a folder \
      of them
      """
    ),
    (
      ["facts", "--reference", "nowhere"],
      """
      nowhere:1:1: error: no such file or folder; give a reference file or a \
      folder of them
      """
    ),
    (
      ["check", "1 ≈ Warehouse.chips"],
      """
      <check>:1:5: error: nothing is called 'Warehouse'; 'claimcheck facts' \
      lists what is known
      """
    ),
    (
      ["read", "없음"],
      """
      <phrase>:1:1: error: no figure in this phrase; expected a number such as \
      384개, 약 6,000달러, 3.2 TB/s or hundreds of
      """
    ),
    (
      ["explain", "multiple", "nowhere"],
      """
      nowhere:1:1: error: no such file or folder; give a claim file or a folder \
      of them
      """
    ),
  ]

  @Test(arguments: unreadable.indices)
  func `What cannot be read leaves the status 2`(index: Int) throws {
    let (arguments, errors) = Self.unreadable[index]
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors == errors + "\n")
  }

  @Test(arguments: [
    ["verify", "--colour"], ["verify", "--verdict", "maybe"], ["tell"],
    ["read"], ["read", "5배", "--of", "chop"],
    ["check", "5배", "--date", "today"],
    ["schema", "poems"], ["facts", "CloudMatrix385"],
  ])
  func `Wrong usage leaves the status 64`(arguments: [String]) throws {
    let tool = try Tool()
    defer { tool.remove() }
    #expect(try tool.run(arguments).status == 64)
  }

  @Test func `Accepting records the verdict and nothing else`() throws {
    let before = claims(supported + refuted) + "unchecked: []  # none\n"
    let tool = try Tool(["a.yaml": before])
    defer { tool.remove() }
    let result = try tool.run(
      "verify", "a.yaml", "--accept", "--claim", "chips")
    #expect(result.status == 0)
    #expect(
      result.errors.hasPrefix("a.yaml:8: chips: recorded as refuted (A)\n"))
    #expect(result.output.contains("✓   21  chips"))
    let lines = try tool.text("a.yaml").components(separatedBy: "\n")
    let added = lines.filter {
      $0.hasPrefix("    expect: ") || $0.hasPrefix("    because: ")
    }
    #expect(added.first == "    expect: refuted")
    #expect(added.count == 2)
    #expect(
      lines.filter { !added.contains($0) }.joined(separator: "\n") == before)
    #expect(try tool.run("verify", "a.yaml").status == 0)
  }

  @Test func `Accepting changes a verdict on record in its line`() throws {
    let before = claims(
      supported + "    expect: refuted\n    because: A guess.\n")
    let tool = try Tool(["a.yaml": before])
    defer { tool.remove() }
    #expect(try tool.run("verify", "a.yaml").status == 1)
    let result = try tool.run("verify", "a.yaml", "--accept")
    #expect(
      result.errors.hasPrefix("a.yaml:3: multiple: refuted → supported (A)\n"))
    #expect(
      try tool.text("a.yaml")
        == before.replacing("expect: refuted", with: "expect: supported"))
  }

  @Test func `Accepting keeps the line ends of the file`() throws {
    let before = claims(supported).replacing("\n", with: "\r\n")
    let tool = try Tool(["a.yaml": before])
    defer { tool.remove() }
    #expect(try tool.run("verify", "a.yaml", "--accept").status == 0)
    #expect(try tool.text("a.yaml") == before + "    expect: supported\r\n")
  }

  @Test func `Accepting leaves a claim on one line as it is`() throws {
    let before = claims(
      "  - {id: chips, line: 1, says: S., figure: 384개, check: figure ≈"
        + " CloudMatrix384.npus}\n")
    let tool = try Tool(["a.yaml": before])
    defer { tool.remove() }
    let result = try tool.run("verify", "a.yaml", "--accept")
    #expect(result.status == 2)
    #expect(
      result.errors
        == "a.yaml:3:5: error: no line to record 'supported' on; write this"
        + " claim with one key to a line\n")
    #expect(try tool.text("a.yaml") == before)
  }

  @Test func `A phrase is told with its four sets`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run("read", "약 6,000달러")
    #expect(result.status == 0)
    for line in [
      "usual      [5,700, 6,300] USD",
      "loose      [5,400, 6,600] USD", "widest     [5,000, 7,000] USD",
      "sharp      –",
    ] {
      #expect(result.output.contains(line + "\n"), "\(line)")
    }
  }

  @Test(arguments: [
    ("5배나 많은 ≈ CloudMatrix384.npus / GB200_NVL72.gpus", "supported (A)", 0),
    ("9배 ≈ CloudMatrix384.npus / GB200_NVL72.gpus", "refuted (A)", 1),
    ("770만원 ≈ convert(39900 CNY, KRW, 2025-07-25)", "supported (B)", 0),
  ])
  func `A check from the shell has a verdict`(
    check: String, verdict: String, status: Int32
  ) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run("check", check)
    #expect(result.status == status)
    #expect(result.output.contains("line 1: \(verdict)\n"))
  }

  @Test func `A verdict is explained with sources and power`() throws {
    let tool = try Tool(["a.yaml": claims(supported)])
    defer { tool.remove() }
    let result = try tool.run("explain", "multiple", "a.yaml")
    #expect(result.status == 0)
    #expect(
      result.output.hasPrefix("article/multiple, line 20: supported (A)\n"))
    for part in [
      "16/3", "\nSources\n", "[P1]", "\nPower\n", "6배나 많은", "4배나 많은",
    ] {
      #expect(result.output.contains(part), "\(part)")
    }
    let wrong = try tool.run("explain", "multipel", "a.yaml")
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("did you mean 'multiple'?"))
  }

  @Test func `An entity is listed under any of its names`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run("facts", "클라우드매트릭스 384")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("CloudMatrix384  (system)\n"))
    #expect(result.output.contains("  CloudMatrix384.npus = 384 NPUs\n"))
    #expect(try tool.run("facts").output.contains("GB200_NVL72  (system)"))
  }

  @Test func `The schema is JSON`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run("schema", "claims")
    #expect(result.status == 0)
    #expect(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8))
        is [String: Any])
  }

  @Test func `A report is current until a claim changes`() throws {
    let tool = try Tool(["a.yaml": claims(supported)])
    defer { tool.remove() }
    let written = try tool.run("report", "a.yaml")
    #expect(written.status == 0)
    #expect(
      written.output
        == "reports/consistency.md\nreports/consistency.json\n"
        + "reports/power.md\nreports/site/index.html\n")
    let page = tool.folder.appending(path: "reports/site/index.html")
    #expect(try String(contentsOf: page, encoding: .utf8).contains("<main"))
    #expect(try tool.run("report", "a.yaml", "--check").status == 0)
    try Data(claims(supported + refuted).utf8).write(
      to: tool.folder.appending(path: "a.yaml"))
    let stale = try tool.run("report", "a.yaml", "--check")
    #expect(stale.status == 1)
    #expect(
      stale.output.hasPrefix(
        "reports/consistency.md is not what the tool writes"))
    try Data("document: [".utf8).write(
      to: tool.folder.appending(path: "a.yaml"))
    #expect(try tool.run("report", "a.yaml", "--check").status == 2)
  }

  @Test func `A history tells what turned since the last run`() throws {
    let tool = try Tool(["a.yaml": claims(supported)])
    defer { tool.remove() }
    let arguments = ["report", "a.yaml", "--history", "runs.jsonl"]
    #expect(!(try tool.run(arguments).output.contains("since the run")))
    #expect(try tool.text("runs.jsonl").split(separator: "\n").count == 1)
    try Data(claims(supported.replacing("5배나", with: "9배나")).utf8).write(
      to: tool.folder.appending(path: "a.yaml"))
    let change =
      "  article/multiple  supported (A) → refuted (A): the figure: '5배나 많은'"
      + " → '9배나 많은'\n"
    let turned = try tool.run(arguments + ["--check"])
    #expect(turned.output.contains(change))
    #expect(try tool.text("runs.jsonl").split(separator: "\n").count == 1)
    // A line that is cut off is told; the one before it is the last run.
    try Data((try tool.text("runs.jsonl") + "{\"schema\":1,").utf8).write(
      to: tool.folder.appending(path: "runs.jsonl"))
    let after = try tool.run(arguments)
    #expect(after.output.contains(change))
    #expect(
      after.errors == "runs.jsonl:2:1: error: the line is cut off; it was left"
        + " so by a run that was ended while it wrote, and can be deleted\n")
    #expect(
      try tool.text("reports/site/index.html").contains(
        "<td>supported (A)</td>\n<td>refuted (A)</td>"))
    #expect(try tool.text("runs.jsonl").split(separator: "\n").count == 3)
    let nowhere = try tool.run(
      "report", "a.yaml", "--history", "none/runs.jsonl")
    #expect(nowhere.status == 2)
    #expect(
      nowhere.errors.contains(
        "none/runs.jsonl:1:1: error: the history cannot be written ("))
  }

  @Test func `Undetermined claims fail only under strict`() throws {
    let tool = try Tool([
      "a.yaml": claims(
        supported.replacing("5배나 많은", with: "맞먹는").replacing(
          "CloudMatrix384.npus / GB200_NVL72.gpus",
          with: "CloudMatrix384.bf16_dense / GB200_NVL72.bf16_dense"))
    ])
    defer { tool.remove() }
    #expect(try tool.run("verify", "a.yaml").status == 0)
    #expect(try tool.run("verify", "a.yaml", "--strict").status == 1)
  }
}
