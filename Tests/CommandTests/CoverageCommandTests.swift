import Foundation
import Testing

/// `claimcheck coverage`: what it prints and its exit status.
struct CoverageCommandTests {
  private static let text = "384개의 칩과 12대.\nGB200 NVL72는 지난해 나왔다.\n7명이 왔다.\n"

  private static func claimFile(
    _ unchecked: String = "", file: String = "a.txt"
  ) -> String {
    """
    document: {id: article, title: An article, file: \(file)}
    claims:
      - id: chips
        line: 1
        says: It has 384 chips.
        figure: 384개
        check: figure ≈ CloudMatrix384.npus
    unchecked:
      - {line: 1, figure: 12대, why: no fact}
      - {line: 2, figure: GB200 NVL72, why: a name}
    \(unchecked)
    """
  }

  private func tool(_ files: [String: String]) throws -> Tool {
    try Tool(["texts/a.txt": Self.text].merging(files) { $1 })
  }

  @Test func `Forgotten figures are told with their places`() throws {
    let tool = try tool(["claims/a.yaml": Self.claimFile()])
    defer { tool.remove() }
    let result = try tool.run("coverage", "claims", "--documents", "texts")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        article  a.txt
          3 figures: 1 claimed, 1 unchecked, 1 forgotten
          3:1     forgotten  7명
          1 entry quotes no figure, such as names

        1 document, 3 figures: 1 claimed, 1 unchecked, 1 forgotten

        """)
    #expect(
      try tool.run(
        "coverage", "claims", "--documents", "texts", "--require-full"
      ).status == 1)
  }

  @Test func `Every figure is told with what is said of it`() throws {
    let tool = try tool([
      "claims/a.yaml": Self.claimFile(
        "  - {line: 3, figure: 7명, why: 'TODO: find a list'}")
    ])
    defer { tool.remove() }
    let result = try tool.run(
      "coverage", "claims", "--documents", "texts", "--verbose",
      "--require-full")
    #expect(result.status == 1)
    #expect(
      result.output == """
        article  a.txt
          3 figures: 1 claimed, 1 unchecked, 1 to do
          1:1     claimed    384개  chips
          1:10    unchecked  12대  no fact
          2:14    exempt     지난해  needs no entry
          3:1     to do      7명  TODO: find a list
          2       no figure  GB200 NVL72

        1 document, 3 figures: 1 claimed, 1 unchecked, 1 to do

        """)
  }

  @Test func `Nothing forgotten leaves the status 0`() throws {
    let tool = try tool([
      "claims/a.yaml": Self.claimFile("  - {line: 3, figure: 7명, why: w}")
    ])
    defer { tool.remove() }
    let result = try tool.run(
      "coverage", "claims", "--documents", "texts", "--require-full")
    #expect(result.status == 0)
  }

  @Test func `The report for machines has every key`() throws {
    let tool = try tool(["claims/a.yaml": Self.claimFile()])
    defer { tool.remove() }
    let result = try tool.run(
      "coverage", "claims", "--documents", "texts", "--format", "json")
    #expect(
      result.output == """
        {
          "documents" : [
            {
              "claimFile" : "claims/a.yaml",
              "figures" : [
                {
                  "claims" : [
                    "chips"
                  ],
                  "column" : 1,
                  "kind" : "count",
                  "line" : 1,
                  "state" : "claimed",
                  "surface" : "384개",
                  "why" : null
                },
                {
                  "claims" : [

                  ],
                  "column" : 10,
                  "kind" : "count",
                  "line" : 1,
                  "state" : "unchecked",
                  "surface" : "12대",
                  "why" : "no fact"
                },
                {
                  "claims" : [

                  ],
                  "column" : 14,
                  "kind" : "date",
                  "line" : 2,
                  "state" : "exempt",
                  "surface" : "지난해",
                  "why" : null
                },
                {
                  "claims" : [

                  ],
                  "column" : 1,
                  "kind" : "count",
                  "line" : 3,
                  "state" : "forgotten",
                  "surface" : "7명",
                  "why" : null
                }
              ],
              "file" : "a.txt",
              "id" : "article",
              "isAtHand" : true,
              "withoutFigure" : [
                {
                  "line" : 2,
                  "phrase" : "GB200 NVL72"
                }
              ]
            }
          ],
          "errors" : [

          ],
          "isFull" : false,
          "summary" : "1 document, 3 figures: 1 claimed, 1 unchecked, 1 forgotten",
          "version" : 1
        }

        """)
  }

  @Test func `A text that is not at hand is told and is no failure`() throws {
    let other = "document: {id: other, title: T, file: b.txt}\n"
    let unnamed = "document: {id: unnamed, title: T}\n"
    let tool = try tool([
      "claims/a.yaml": Self.claimFile("  - {line: 3, figure: 7명, why: w}"),
      "claims/b.yaml": other, "claims/c.yaml": unnamed,
    ])
    defer { tool.remove() }
    let result = try tool.run(
      "coverage", "claims", "--documents", "texts", "--require-full")
    #expect(result.status == 0)
    #expect(
      result.output == """
        article  a.txt
          3 figures: 1 claimed, 2 unchecked
          1 entry quotes no figure, such as names

        other  b.txt
          the text is not at hand

        unnamed
          names no text; add 'file:' under 'document'

        1 document, 3 figures: 1 claimed, 2 unchecked; 2 not at hand

        """)
    let none = try tool.run("coverage", "claims/b.yaml", "--documents", "texts")
    #expect(none.status == 2)
    #expect(
      none.errors == """
        texts:1:1: error: no text of the documents of 1 claim file is here; \
        give the folder that holds the files named under 'document'

        """)
  }

  @Test func `A misquotation leaves the status 2`() throws {
    let tool = try tool([
      "claims/a.yaml": Self.claimFile("  - {line: 3, figure: 8명, why: w}")
    ])
    defer { tool.remove() }
    let result = try tool.run("coverage", "claims", "--documents", "texts")
    #expect(result.status == 2)
    #expect(
      result.errors == """
        claims/a.yaml:11:23: error: '8명' does not stand on line 3 of a.txt; \
        quote it as printed

        """)
    #expect(result.output.hasSuffix("1 forgotten; 1 error\n"))
  }

  @Test func `A text that is no UTF-8 leaves the status 2`() throws {
    let tool = try tool(["claims/a.yaml": Self.claimFile()])
    defer { tool.remove() }
    // 384개 in EUC-KR.
    try Data([0x33, 0x38, 0x34, 0xB0, 0xB3]).write(
      to: tool.folder.appending(path: "texts/a.txt"))
    let result = try tool.run("coverage", "claims", "--documents", "texts")
    #expect(result.status == 2)
    #expect(
      result.errors.contains(
        "texts/a.txt:1:1: error: is no UTF-8 text; convert it first"
          + " (iconv -t UTF-8)\n"))
  }

  @Test func `The folder of the texts has to be given`() throws {
    let tool = try tool(["claims/a.yaml": Self.claimFile()])
    defer { tool.remove() }
    #expect(try tool.run("coverage", "claims").status == 64)
  }
}
