import Foundation
import Testing

/// `claimcheck draft`: what it writes and where.
struct DraftCommandTests {
  private static let text = """
    A night in the hall

    The CloudMatrix 384 joins 384 NPUs in 16 racks.
    The bill grew by 31% to $2.4 million.
    """

  private func tool() throws -> Tool {
    try Tool(["texts/hall.txt": Self.text, "claims/notes.md": "none"])
  }

  @Test func `A draft is verified and counted at once`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let drafted = try tool.run(
      "draft", "texts/hall.txt", "--output", "claims/hall.yaml")
    #expect(drafted.status == 0)
    #expect(
      drafted.output == """
        claims/hall.yaml: 4 figures, 2 with a check, 2 to do
        next: claimcheck verify claims/hall.yaml --documents texts
              claimcheck coverage claims/hall.yaml --documents texts

        """)
    let verified = try tool.run("verify", "claims", "--documents", "texts")
    #expect(verified.status == 0)
    #expect(
      verified.output == """
        hall  A night in the hall
          ✓    3  cloudmatrix384-npus  supported (A)                 384 NPUs
          ✓    3  cloudmatrix384-racks supported (A)                 16 racks

        2 claims: 2 supported; all as expected

        """)
    let covered = try tool.run(
      "coverage", "claims", "--documents", "texts", "--require-full")
    #expect(covered.status == 1)
    #expect(
      covered.output == """
        hall  hall.txt
          4 figures: 2 claimed, 2 to do
          4:18    to do      31%
          4:25    to do      $2.4 million

        1 document, 4 figures: 2 claimed, 2 to do

        """)
  }

  @Test func `Without a file the draft goes to standard output`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let result = try tool.run(
      "draft", "texts/hall.txt", "--id", "night", "--title", "The hall",
      "--date", "2026-03-09")
    #expect(result.status == 0)
    #expect(result.errors == "")
    for line in [
      "  id: night", "  title: The hall", "  date: 2026-03-09",
      "  file: hall.txt", "claims:", "unchecked:",
    ] {
      #expect(result.output.contains(line + "\n"), "\(line)")
    }
  }

  @Test func `A file is replaced only when asked to`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let arguments = ["draft", "texts/hall.txt", "--output", "claims/notes.md"]
    let refused = try tool.run(arguments)
    #expect(refused.status == 2)
    #expect(
      refused.errors
        == "claims/notes.md:1:1: error: the file exists; --force replaces it\n")
    #expect(try tool.text("claims/notes.md") == "none")
    #expect(try tool.run(arguments + ["--force"]).status == 0)
    #expect(try tool.text("claims/notes.md").hasPrefix("# Drafted from"))
    let names = try FileManager.default.contentsOfDirectory(
      atPath: tool.folder.appending(path: "claims").path)
    #expect(names == ["notes.md"])
  }

  @Test func `A draft without a claim is no error and no success either`()
    throws
  {
    let tool = try Tool(["texts/a.txt": "It grew by 31%.\n"])
    defer { tool.remove() }
    #expect(
      try tool.run("draft", "texts/a.txt", "--output", "a.yaml").status == 0)
    let result = try tool.run("verify", "a.yaml", "--documents", "texts")
    #expect(result.status == 0)
    #expect(
      result.output == "0 claims: none checked; 1 figure left unchecked\n")
  }

  @Test func `What cannot be read or written leaves the status 2`() throws {
    let tool = try tool()
    defer { tool.remove() }
    let missing = try tool.run("draft", "texts/none.txt")
    #expect(missing.status == 2)
    #expect(missing.errors == "texts/none.txt:1:1: error: cannot be read\n")
    let unwritable = try tool.run(
      "draft", "texts/hall.txt", "--output", "nowhere/a.yaml")
    #expect(unwritable.status == 2)
    #expect(
      unwritable.errors == """
        nowhere/a.yaml:1:1: error: cannot be written; give a file in a folder \
        that exists

        """)
    for option in [["--id", "Hall"], ["--date", "today"]] {
      #expect(
        try tool.run(["draft", "texts/hall.txt"] + option).status == 64)
    }
  }
}
