import Foundation
import Testing

/// `joint` and `implied` as a whole: command line in; output and status out.
struct JointCommandTests {
  private static let tables = """
    document: {id: paper, title: A paper, date: 2025-06-18}
    quantities:
      peak: {of: TFLOPS, says: The peak that the table divides by.}
    claims:
      - id: row
        line: 1
        says: A row of the table.
        figures: {rate: "5,655 tokens/s", efficiency: {figure: "3.76", of: token/s/TFLOPS}}
        check: efficiency ≈ rate / peak

    """
  private static let page = """
    document: {id: page, title: A page, date: 2025-06-18}
    quantities:
      peak: {same: paper/peak}
    claims:
      - {id: peak, line: 1, says: The peak is printed., figure: "1,560 TFLOPS", check: figure ≈ peak}

    """

  @Test func `Claims that go together leave the status 0`() throws {
    let tool = try Tool(["tables.yaml": Self.tables])
    defer { tool.remove() }
    let result = try tool.run("joint", ".")
    #expect(result.errors == "")
    #expect(
      result.output == """
        Hidden quantities:
          paper/peak: The peak that the table divides by.
            [1,501.9, 1,506.1] TFLOPS with figures as usually read
            [1,499.7, 1,508.3] TFLOPS with figures at their widest

        1 claim together, in 1 group: no conflict

        """)
    #expect(result.status == 0)
  }

  @Test func `A conflict is told in the words of the claims and leaves 1`()
    throws
  {
    let tool = try Tool(["tables.yaml": Self.tables, "page.yaml": Self.page])
    defer { tool.remove() }
    let result = try tool.run("joint", ".")
    #expect(result.status == 1)
    #expect(
      result.output.hasPrefix(
        """
        ✗ these cannot all be true (A)
            page/peak, line 1: 1,560 TFLOPS
              The peak is printed.  [figure ≈ peak]
            paper/row, line 1: 5,655 tokens/s · 3.76
              A row of the table.  [efficiency ≈ rate / peak]
        """))
    #expect(
      result.output.hasSuffix(
        "2 claims together, in 1 group: 1 conflict, not on record\n"))
    let json = try tool.run("joint", ".", "--format", "json")
    #expect(json.status == 1)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8))
        as? [String: Any])
    let conflicts = try #require(object["conflicts"] as? [[String: Any]])
    #expect(conflicts.count == 1)
    #expect(conflicts[0]["grade"] as? String == "A")
    #expect((conflicts[0]["claims"] as? [Any])?.count == 2)
  }

  @Test
  func `The proof of a conflict is followed again, and one altered named`()
    throws
  {
    let tool = try Tool(["tables.yaml": Self.tables, "page.yaml": Self.page])
    defer { tool.remove() }
    let report = try tool.run("joint", ".", "--format", "json").output
    try Data(report.utf8).write(to: tool.folder.appending(path: "joint.json"))
    let good = try tool.run("recheck", "joint.json")
    #expect(good.output == "1 conflict: it holds\n")
    #expect(good.errors == "")
    #expect(good.status == 0)
    let altered = report.replacing(
      "\"grade\" : \"A\"", with: "\"grade\" : \"B\"")
    #expect(altered != report)
    try Data(altered.utf8).write(to: tool.folder.appending(path: "joint.json"))
    let bad = try tool.run("recheck", "joint.json")
    #expect(
      bad.output == """
        page/peak, paper/row: altered; its digest is another one
        1 conflict: 1 does not hold

        """)
    #expect(bad.status == 1)
  }

  @Test func `A conflict on record is expected`() throws {
    let tool = try Tool([
      "tables.yaml": Self.tables,
      "page.yaml": Self.page
        + "conflicts:\n  - {claims: [peak, paper/row], because: Two bins.}\n",
    ])
    defer { tool.remove() }
    let result = try tool.run("joint", ".")
    #expect(result.status == 0)
    #expect(result.output.contains("  on record: Two bins.\n"))
    #expect(result.output.hasSuffix("1 conflict, on record\n"))
  }

  @Test func `A quantity is asked for by name, and a value held against it`()
    throws
  {
    let tool = try Tool(["tables.yaml": Self.tables])
    defer { tool.remove() }
    let can = try tool.run("implied", "peak", ".", "--is", "1,504 TFLOPS")
    #expect(can.status == 0)
    #expect(can.output.hasSuffix("paper/peak can be 1,504 TFLOPS\n"))
    let cannot = try tool.run("implied", "peak", ".", "--is", "1,560 TFLOPS")
    #expect(cannot.status == 1)
    #expect(cannot.output.hasSuffix("paper/peak cannot be 1,560 TFLOPS (A)\n"))
    let wrong = try tool.run("implied", "peek", ".")
    #expect(wrong.status == 64)
    #expect(
      wrong.errors.hasPrefix(
        "Error: no claim here speaks of 'peek'; did you mean 'peak'?"))
    let unit = try tool.run("implied", "peak", ".", "--is", "1,560 W")
    #expect(unit.status == 64)
  }

  @Test func `Alone a claim of a hidden quantity has no reference`() throws {
    let tool = try Tool(["tables.yaml": Self.tables])
    defer { tool.remove() }
    let result = try tool.run("explain", "row", "tables.yaml")
    #expect(result.status == 0)
    #expect(
      result.output.contains(
        "no fact gives peak; 'claimcheck implied peak' tells what all claims"
          + " together say of it"))
  }

  @Test func `Judging nothing is no success, nor is what cannot be read`()
    throws
  {
    let tool = try Tool([
      "empty/a.yaml": "document: {id: a, title: A}\n",
      "bad/a.yaml": Self.page,
    ])
    defer { tool.remove() }
    let empty = try tool.run("joint", "empty")
    #expect(empty.status == 2)
    #expect(
      empty.errors
        == "empty:1:1: error: no claim to judge here; give the folder of a"
        + " claim file\n")
    let bad = try tool.run("joint", "bad")
    #expect(bad.status == 2)
    #expect(
      bad.errors
        == "bad/a.yaml:3:3: error: no quantity is called 'paper/peak'\n")
  }
}
