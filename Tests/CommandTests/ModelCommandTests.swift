import Testing

/// `claimcheck model` as a program: what it prints and how it ends.
struct ModelCommandTests {
  private let decode = [
    "model", "decode", "--model", "DeepSeek_R1", "--system", "CloudMatrix384",
    "--context", "4096", "--format", "int8",
  ]

  @Test func `A stated rate beyond the bound ends with status 1`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run(
      decode + ["--batch", "96", "--stated", "50,000"])
    #expect(result.status == 1)
    #expect(result.output.contains("50,000 tokens/s per chip: impossible"))
    let plausible = try tool.run(
      decode + ["--batch", "96", "--stated", "1943"])
    #expect(plausible.status == 0)
    #expect(plausible.output.contains("1,943.0 tokens/s per chip: plausible"))
  }

  @Test func `A cost below the bound's is impossible`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let cost = decode + ["--batch", "96", "--hourly-price", "2"]
    let result = try tool.run(cost + ["--stated", "0.01"])
    #expect(result.status == 1)
    #expect(
      result.output.hasPrefix("cost of a million tokens, decode of DeepSeek_V3")
    )
    #expect(result.output.contains("no run is cheaper"))
    #expect(result.output.contains("per million tokens: impossible, "))
    let refused = try tool.run(cost.dropLast() + ["free"])
    #expect(refused.status == 2)
    #expect(
      refused.errors
        == "<model>:1:1: error: the price of an hour of 'free'; expected a"
        + " positive number\n")
  }

  @Test func `Two pools share the chips`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run(
      "model", "disaggregated", "--model", "DeepSeek_R1", "--system",
      "CloudMatrix384", "--batch", "96", "--input", "4096", "--answer", "256",
      "--format", "int8")
    #expect(result.status == 0)
    #expect(result.output.contains("\n    prefill pool: "))
    #expect(result.output.contains("\n    decode pool: "))
  }

  @Test(arguments: [
    (
      [String](),
      "<model>:1:1: error: the batch is not given; say how many sequences each"
        + " chip decodes with --batch, or --batch largest for what fits\n"
    ),
    (
      ["--batch", "many"],
      "<model>:1:1: error: a batch of 'many'; expected sequences per chip, or"
        + " 'largest'\n"
    ),
    (
      ["--batch", "96", "--chips", "0"],
      "<model>:1:1: error: a system of 0 chips; expected 1 to 10000000\n"
    ),
    (
      ["--batch", "96", "--tensor-parallel", "3"],
      "<model>:1:1: error: 128 heads cannot be split over 3 chips; use a"
        + " divisor of 128\n"
    ),
  ])
  func `A refused question says why and ends with status 2`(
    more: [String], message: String
  ) throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run(decode + more)
    #expect(result.status == 2)
    #expect(result.errors == message)
    #expect(result.output.isEmpty)
  }

  @Test func `A user's own model is read, and its errors have a place`() throws
  {
    let good = """
      sources: {S: {title: A report}}
      models:
        - id: Tiny
          source: S
          locator: table 1
          hidden: 8
          layers: 1
          attention: {kind: grouped, heads: 4, kv_heads: 4, head_dim: 2}
          feed_forward: {width: 16, matrices: 3}
          vocabulary: 10
          weights: bf16

      """
    let tool = try Tool([
      "tiny.yaml": good,
      "bad.yaml": good.replacing("layers: 1", with: "layers: none"),
    ])
    defer { tool.remove() }
    let question = [
      "model", "decode", "--model", "Tiny", "--system", "H100", "--context",
      "8", "--batch", "1", "--output", "json", "--model-file",
    ]
    let result = try tool.run(question + ["tiny.yaml"])
    #expect(result.status == 0)
    #expect(result.output.contains("\"question\" : \"decode of Tiny"))
    let refused = try tool.run(question + ["bad.yaml"])
    #expect(refused.status == 2)
    #expect(
      refused.errors
        == "bad.yaml:7:13: error: expected a whole number from 1 to 10000000,"
        + " found 'none'\n")
  }

  @Test func `A sweep writes its table and picture`() throws {
    let tool = try Tool()
    defer { tool.remove() }
    let result = try tool.run(
      "model", "sweep", "--system", "H100", "--model", "Llama_3_8B", "--batch",
      "1,8", "--context", "1024", "--csv", "s.csv", "--chart", "s.svg")
    #expect(result.status == 0)
    #expect(result.output.isEmpty && result.errors.isEmpty)
    #expect(try tool.text("s.csv").split(separator: "\n").count == 3)
    #expect(try tool.text("s.svg").hasPrefix("<svg "))
  }

  @Test func `A case called impossible ends with status 1`() throws {
    let tool = try Tool([
      "cases.json": """
      {"cases": [{"id": "a", "group": "a", "kind": "gemm",
        "system": {"chip": "NVIDIA H100 SXM", "count": 1},
        "workload": {"m": 8192, "n": 8192, "k": 8192, "dtype": "bf16"},
        "measured": {"quantity": "latency", "value": 0.5, "unit": "ms"},
        "verified": true}]}
      """,
      "bad.json": """
      {"cases": [{"id": "a", "kind": "gem", "system": {}, "workload": {},
        "measured": {"value": 1, "unit": "s"}}]}
      """,
    ])
    defer { tool.remove() }
    let result = try tool.run("model", "validate", "cases.json")
    #expect(result.status == 1)
    #expect(result.output.contains("measured and called impossible: 1\n  a: "))
    let bad = try tool.run("model", "validate", "bad.json")
    #expect(bad.status == 2)
    #expect(
      bad.errors.hasPrefix(
        "bad.json:1:32: error: no kind of case is called 'gem'; known are"))
  }
}
