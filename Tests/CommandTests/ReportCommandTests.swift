import Foundation
import Testing

/// The folder that `report` writes: whole, the same each time, and clear of
/// what a killed run left.
struct ReportCommandTests {
  private static func pages(_ tool: Tool, _ folder: String) throws -> [String:
    Data]
  {
    let root = tool.folder.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(
      atPath: root.path)
    var pages: [String: Data] = [:]
    for name in names {
      pages[name] = try? Data(contentsOf: root.appending(path: name))
    }
    return pages
  }

  private static func isThere(_ tool: Tool, _ name: String) -> Bool {
    FileManager.default.fileExists(
      atPath: tool.folder.appending(path: name).path)
  }

  @Test func `Two runs write the same bytes`() throws {
    let files = Dictionary(
      uniqueKeysWithValues: (1...40).map { number in
        (
          "Claims/\(number).yaml",
          claims(supported + refuted).replacing(
            "id: article", with: "id: article-\(number)")
        )
      })
    let tool = try Tool(files)
    defer { tool.remove() }
    _ = try tool.run("report", "Claims", "--output", "first")
    _ = try tool.run("report", "Claims", "--output", "second")
    let first = try Self.pages(tool, "first")
    #expect(first.count > 120)
    #expect(try Self.pages(tool, "second") == first)
  }

  @Test func `A site that a killed run left aside is cleared away`() throws {
    let tool = try Tool(["Claims/a.yaml": claims(supported)])
    defer { tool.remove() }
    _ = try tool.run("report", "Claims")
    let pages = try Self.pages(tool, "reports/site")
    // As after a kill between the two renamings.
    try FileManager.default.moveItem(
      at: tool.folder.appending(path: "reports/site"),
      to: tool.folder.appending(path: "reports/site.old"))
    try FileManager.default.createDirectory(
      at: tool.folder.appending(path: "reports/site.new/claims"),
      withIntermediateDirectories: true)
    #expect(try tool.run("report", "Claims").status == 0)
    #expect(try Self.pages(tool, "reports/site") == pages)
    #expect(!Self.isThere(tool, "reports/site.old"))
    #expect(!Self.isThere(tool, "reports/site.new"))
  }

  @Test func `A page of a claim that is gone goes too`() throws {
    let tool = try Tool(["Claims/a.yaml": claims(supported + refuted)])
    defer { tool.remove() }
    _ = try tool.run("report", "Claims")
    #expect(Self.isThere(tool, "reports/site/claims/article/chips.html"))
    try Data(claims(supported).utf8).write(
      to: tool.folder.appending(path: "Claims/a.yaml"))
    _ = try tool.run("report", "Claims")
    #expect(!Self.isThere(tool, "reports/site/claims/article/chips.html"))
  }

  @Test func `Quiet, it names no file`() throws {
    let tool = try Tool(["Claims/a.yaml": claims(supported)])
    defer { tool.remove() }
    let result = try tool.run("report", "Claims", "--quiet")
    #expect(result.output == "")
    #expect(result.errors == "")
  }
}
