import Foundation
import Testing

/// `verify --certificates`, `recheck`, `power` and `mutate` as a whole.
struct CertificateCommandTests {
  private func tool() throws -> Tool {
    try Tool(["a.yaml": claims(supported + refuted)])
  }

  @Test func `Certificates that verify has written hold again`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let verified = try tool.run(
      "verify", "a.yaml", "--certificates", "out.json")
    // The verdicts decide the status, not the writing.
    #expect(verified.status == 1)
    let result = try tool.run("recheck", "out.json")
    #expect(result.output == "2 certificates: all hold\n")
    #expect(result.errors == "")
    #expect(result.status == 0)
    let text = try tool.text("out.json")
    _ = try tool.run("verify", "a.yaml", "--certificates", "out.json")
    #expect(try tool.text("out.json") == text)
  }

  @Test func `A certificate that was altered is named and leaves 1`() throws {
    let tool = try tool()
    defer { tool.remove() }
    _ = try tool.run("verify", "a.yaml", "--certificates", "out.json")
    let text = try tool.text("out.json")
    try write(text.replacing("\"refuted\"", with: "\"supported\""), in: tool)
    let result = try tool.run("recheck", "altered.json")
    #expect(
      result.output == """
        article/chips: altered; its digest is another one
        2 certificates: 1 does not hold

        """)
    #expect(result.status == 1)
  }

  private func write(_ text: String, in tool: Tool) throws {
    try Data(text.utf8).write(to: tool.folder.appending(path: "altered.json"))
  }

  @Test(arguments: [
    (
      "nonsense", "no JSON; expected what 'verify --certificates' writes"
    ),
    ("{}", "no 'version' in the file"),
    (
      "{\"version\": 2, \"policy\": \"p\", \"certificates\": []}",
      "certificates of version 2; this tool reads version 1"
    ),
    (
      "{\"version\": 1, \"policy\": 3, \"certificates\": []}",
      "'policy' is of another kind than certificates have"
    ),
  ])
  func `What is no file of certificates is an error with its reason`(
    text: String, message: String
  ) throws {
    let tool = try Tool(["altered.json": text])
    defer { tool.remove() }
    let result = try tool.run("recheck", "altered.json")
    #expect(result.errors == "altered.json:1:1: error: \(message)\n")
    #expect(result.output == "")
    #expect(result.status == 2)
  }

  @Test func `A file that is not there is an error; no file is wrong usage`()
    throws
  {
    let tool = try tool()
    defer { tool.remove() }
    let missing = try tool.run("recheck", "none.json")
    #expect(
      missing.errors
        == "none.json:1:1: error: no such file; 'claimcheck verify"
        + " --certificates' writes one\n")
    #expect(missing.status == 2)
    #expect(try tool.run("recheck").status == 64)
  }

  @Test func `Power lists the weakest check first`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let result = try tool.run("power", "a.yaml")
    #expect(
      result.output == """
        noticed  from above  from below  printed     claim             verdict
        ≈ 100 %  349개       347개       348개       article/chips     refuted (A)
        100 %    6배나 많은  4배나 많은  5배나 많은  article/multiple  supported (A)

        2 figures; of 0 no other figure would be refuted

        """)
    // It tells and does not judge.
    #expect(result.status == 0)
  }

  @Test func `Slips are planted in what is supported, and counted`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let result = try tool.run("mutate", "a.yaml")
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        "In 1 claim that its check supports, every printed figure was changed"
          + " by every slip\nbelow, one at a time: 3 slips."))
    #expect(result.output.contains("| one digit | 1 | 1 | 0 | 0 | 0 |\n"))
    #expect(result.output.contains("| a factor of ten | 2 | 2 | 0 | 0 | 0 |\n"))
    #expect(result.output.contains("| all | 3 | 3 | 0 | 0 | 0 |\n"))
  }

  @Test(arguments: ["power", "mutate"])
  func `Claims that cannot be read leave 2`(command: String) throws {
    let tool = try Tool(["b.yaml": "document: ["])
    defer { tool.remove() }
    let broken = try tool.run(command, "b.yaml")
    #expect(
      broken.errors
        == "b.yaml:2:1: error: not YAML: did not find expected node content\n")
    #expect(broken.status == 2)
    let missing = try tool.run(command, "none.yaml")
    #expect(
      missing.errors
        == "none.yaml:1:1: error: no such file or folder; give a claim file or"
        + " a folder of them\n")
    #expect(missing.status == 2)
  }
}
