import Foundation
import Testing

/// `claimcheck compare` and `claimcheck catalogue check`: what they print and
/// their exit status.
struct CatalogueCommandTests {
  /// Two machines of a stranger, in a file as easy as any.
  private static let machines = """
    sources:
      S: {title: A sheet, publisher: North, date: 2025}
    entities:
      - id: North_8
        kind: system
        made_of: {chip: North_Chip, count: chips}
        facts:
          chips: {figure: 8 chips, exact: true, source: S, evidence: primary}
          memory: {figure: TOTAL, source: S, evidence: primary}
      - id: North_Chip
        kind: chip
        facts:
          memory: {figure: 96 GB, source: S, evidence: primary}
          bf16_dense: {figure: 400 TFLOPS, sparsity: dense, source: S, evidence: primary}
      - id: South_Chip
        kind: chip
        facts:
          memory: {figure: 64 GB, source: S, evidence: primary}
          bf16_sparse: {figure: 500 TFLOPS, sparsity: sparse, source: S, evidence: primary}
    """

  private func tool(total: String = "768 GB") throws -> Tool {
    try Tool([
      "mine.yaml": Self.machines.replacing("TOTAL", with: total)
    ])
  }

  @Test func `Two chips stand side by side with ratio, leader and sources`()
    throws
  {
    let tool = try tool()
    defer { tool.remove() }
    let result = try tool.run(
      "compare", "North_Chip", "South_Chip", "--reference", "mine.yaml")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(
      result.output == """
        North_Chip against South_Chip

          per chip  North_Chip      South_Chip      ratio           leads
          BF16      400 TFLOPS [S]  500 TFLOPS [S]  not comparable  –
              dense against sparse: neither side tells both
          memory    96 GB [S]       64 GB [S]       1.5             North_Chip

        Sources
          [S] A sheet, North (2025)

        """)
  }

  @Test func `A table for a page, for a sheet and for a machine`() throws {
    let tool = try tool()
    defer { tool.remove() }
    func run(_ format: String) throws -> String {
      try tool.run(
        "compare", "North_Chip", "South_Chip", "--reference", "mine.yaml",
        "--format", format
      ).output
    }
    #expect(
      try run("markdown") == """
        # North_Chip against South_Chip

        ## per chip

        | | North_Chip | South_Chip | ratio | leads | remarks |
        |---|---|---|---|---|---|
        | BF16 | 400 TFLOPS [S] | 500 TFLOPS [S] | not comparable | – | dense against sparse: neither side tells both |
        | memory | 96 GB [S] | 64 GB [S] | 1.5 | North_Chip |  |

        ## Sources

        - [S] A sheet, North (2025)

        """)
    #expect(
      try run("csv") == """
        group,metric,first,first_value,first_unit,first_sources,second,second_value,second_unit,second_sources,ratio,ratio_decimal,leads,remarks
        per chip,BF16,400 TFLOPS,400,TFLOPS,S,500 TFLOPS,500,TFLOPS,S,,,,dense against sparse: neither side tells both
        per chip,memory,96 GB,96,GB,S,64 GB,64,GB,S,3/2,1.5,North_Chip,

        """)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(try run("json").utf8))
        as? [String: Any])
    #expect(object["version"] as? Int == 1)
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(rows.map { $0["metric"] as? String } == ["BF16", "memory"])
    #expect(
      rows.map { $0["outcome"] as? String } == ["not comparable", "ratio"])
    #expect(rows[1]["ratio"] as? String == "3/2")
  }

  @Test func `The two big systems compare, by any of their names`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run("compare", "클라우드매트릭스 384", "GB200 NVL72")
    #expect(result.status == 0)
    for line in [
      "accelerators     384 NPUs [P1 P2 P11]",
      "16/3 ≈ 5.3333", "5/3 ≈ 1.6667", "CNY against USD",
      "98/225 ≈ 0.43556 if the first is both ways",
    ] {
      #expect(result.output.contains(line), "\(line)")
    }
  }

  @Test(arguments: [
    (
      ["CloudMatrix348", "GB200"],
      "nothing is called 'CloudMatrix348'; did you mean 'CloudMatrix384'"
    ),
    (
      ["Huawei", "GB200"],
      "'Huawei' is no hardware but a company; compare chips or systems"
    ),
  ])
  func `What cannot be compared is wrong usage`(
    names: [String], message: String
  ) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run(["compare"] + names)
    #expect(result.status == 64)
    #expect(result.errors.contains(message))
  }

  @Test func `The catalogue built in is settled`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run("catalogue", "check")
    #expect(result.status == 0)
    #expect(result.errors == "")
    #expect(result.output.contains("all settled."))
  }

  @Test(arguments: [
    ("768 GB", Int32(0), "agrees  768 GB  (0 %)"),
    ("700 GB", 1, "DIFFERS  768 GB  (+9.7143 % rounded)"),
  ])
  func `A total that its parts do not give is not as expected`(
    total: String, status: Int32, line: String
  ) throws {
    let tool = try tool(total: total)
    defer { tool.remove() }
    let result = try tool.run("catalogue", "check", "--reference", "mine.yaml")
    #expect(result.status == status)
    #expect(
      result.output.contains(
        "North_8.memory = \(total) [S]  against North_8.chips *"
          + " North_Chip.memory\n    \(line)\n"))
  }

  @Test func `The check for machines is one object`() throws {
    let tool = try tool(total: "700 GB")
    defer { tool.remove() }
    let result = try tool.run(
      "catalogue", "check", "--reference", "mine.yaml", "--format", "json")
    #expect(result.status == 1)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(result.output.utf8))
        as? [String: Any])
    #expect(object["isSettled"] as? Bool == false)
    let open = try #require(object["recomputed"] as? [[String: Any]]).filter {
      $0["isSettled"] as? Bool == false
    }
    let published = open.compactMap { $0["published"] as? [String: Any] }
    #expect(published.map { $0["name"] as? String } == ["North_8.memory"])
    let results = try #require(open.first?["results"] as? [[String: Any]])
    #expect(results.map { $0["difference"] as? String } == ["17/175"])
  }

  @Test func `What cannot be read wins over what is not settled`() throws {
    let tool = try tool(total: "many")
    defer { tool.remove() }
    let result = try tool.run("catalogue", "check", "--reference", "mine.yaml")
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix("mine.yaml:9:24: error: no figure in this phrase")
    )
  }
}
