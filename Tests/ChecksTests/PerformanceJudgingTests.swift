import Checks
import Testing

/// Rates and times held against what a machine can do at most.
struct PerformanceJudgingTests {
  private static let decode =
    "figure ≈ decode(model: DeepSeek_R1, system: CloudMatrix384, batch: 96,"
    + " context: 4096, format: int8)"

  @Test func `A rate beyond the bound is refuted with the proof`() throws {
    let verdict = try verdict(on: "50,000 tokens/s", Self.decode)
    #expect(verdict.summary == "refuted (A)")
    #expect(
      verdict.noted.first?.hasPrefix("impossible: ") == true
        && verdict.noted.first?.contains("compute allows")
          == true
    )
    #expect(
      verdict.noted.contains(
        "none of the changes tried would make it possible"))
    #expect(verdict.facts.contains { $0.name == "Ascend_910C.int8_dense" })
  }

  @Test func `A change that would make it possible is named`() throws {
    let verdict = try verdict(
      on: "12,000 tokens/s",
      "figure ≈ decode(model: DeepSeek_R1, system: CloudMatrix384, batch: 96,"
        + " context: 4096, format: bf16)")
    #expect(verdict.summary == "refuted (A)")
    #expect(
      verdict.noted.contains {
        $0.hasPrefix("would be possible with format: int8")
      })
  }

  @Test func `A rate inside the band is plausible and no more`() throws {
    let verdict = try verdict(on: "1,943 tokens/s", Self.decode)
    #expect(verdict.summary == "undetermined (overlap)")
    #expect(
      verdict.noted.contains {
        $0.hasPrefix("plausible: inside")
      })
  }

  @Test(arguments: [
    ("800 tokens/s", "undetermined (overlap)"),
    ("9,000 tokens/s", "refuted (A)"),
  ])
  func `The chips of both pools are counted`(
    rate: String, expected: String
  ) throws {
    let verdict = try verdict(
      on: rate,
      "figure ≈ disaggregated(model: DeepSeek_R1, system: CloudMatrix384,"
        + " batch: 96, input: 4096, output: 256, format: int8)")
    #expect(verdict.summary == expected)
  }

  @Test func `A rate between band and bound is implausible and no more`()
    throws
  {
    let verdict = try verdict(on: "12,000 tokens/s", Self.decode)
    #expect(verdict.summary == "undetermined (overlap)")
    #expect(
      verdict.noted.contains {
        $0.hasPrefix("implausible: outside")
      })
  }

  private static let model =
    "decode(model: DeepSeek_R1, system: CloudMatrix384, batch: 96,"
    + " context: 4096, format: int8)"

  // Each figure asks for 1,943 tokens/s.
  @Test(arguments: [
    ("15,544 tokens/s", "X * 8"), ("15,544 tokens/s", "8 * X"),
    ("-1,943 tokens/s", "-X"), ("242.9 tokens/s", "X / 8"),
    ("2,943 tokens/s", "X + 1000 tokens / 1 s"),
    ("943 tokens/s", "X - 1000 tokens / 1 s"),
    ("8,057 tokens/s", "10000 tokens / 1 s - X"),
    ("49.4 ms", "96 tokens / X"),
    ("746,112 tokens/s", "X * CloudMatrix384.npus / 1 NPU"),
    ("1.29 times", "X / (1504 tokens / 1 s)"),
    ("3.78 times", "(X / (1000 tokens / 1 s))^2"),
    ("0.51 times", "(X / (1000 tokens / 1 s))^-1"),
    ("1,900 tokens/s", "round(X, 100 tokens / 1 s)"),
  ])
  func `What is computed from one answer is held against its band`(
    figure: String, expression: String
  ) throws {
    let verdict = try verdict(
      on: figure, "figure ≈ " + expression.replacing("X", with: Self.model))
    #expect(verdict.summary.hasPrefix("undetermined"))
    #expect(
      verdict.noted.contains {
        $0.hasPrefix("plausible: inside")
      })
  }

  // Each figure asks for 12,000 tokens/s, which the machine allows and nobody
  // reached.
  @Test(arguments: [
    ("96,000 tokens/s", "8 * X"), ("8.00 ms", "96 tokens / X"),
    ("13,000 tokens/s", "X + 1000 tokens / 1 s"),
    ("144 times", "(X / (1000 tokens / 1 s))^2"),
  ])
  func `What asks for more than the band is implausible`(
    figure: String, expression: String
  ) throws {
    let verdict = try verdict(
      on: figure, "figure ≈ " + expression.replacing("X", with: Self.model))
    #expect(verdict.summary == "undetermined (overlap)")
    #expect(
      verdict.noted.contains {
        $0.hasPrefix("implausible: outside")
      })
  }

  @Test(arguments: [
    ("400,000 tokens/s", "8 * X"), ("1.92 ms", "96 tokens / X"),
    ("51,000 tokens/s", "X + 1000 tokens / 1 s"),
  ])
  func `What asks for more than the bound is refuted with the proof`(
    figure: String, expression: String
  ) throws {
    let whole = try verdict(on: "50,000 tokens/s", Self.decode)
    let verdict = try verdict(
      on: figure, "figure ≈ " + expression.replacing("X", with: Self.model))
    #expect(verdict.summary == "refuted (A)")
    let proof = try #require(whole.notes.first?.description)
    // The factor depends on how the figure is rounded.
    let words = proof.split(separator: " ").dropFirst(2).joined(separator: " ")
    #expect(verdict.noted.first?.hasSuffix(words) == true)
  }

  @Test(arguments: [
    "X + X", "X * (X / (1000 tokens / 1 s))",
  ])
  func `Of what no single answer stands behind nothing is noted`(
    expression: String
  ) throws {
    let verdict = try verdict(
      on: "1,943 tokens/s",
      "figure ≈ " + expression.replacing("X", with: Self.model))
    #expect(
      !verdict.noted.contains { $0.contains("plausible") })
  }

  @Test(arguments: [
    ("0.9 ms", "refuted (A)"), ("1.4048 ms", "undetermined (overlap)"),
  ])
  func `A time shorter than the bound is refuted`(
    time: String, expected: String
  ) throws {
    let verdict = try verdict(
      on: time,
      "figure ≈ gemm(system: H100, m: 8192, n: 8192, k: 8192, format: bf16)")
    #expect(verdict.summary == expected)
  }

  @Test(arguments: [
    (
      "decode(model: DeepSeek_R9, system: H100, batch: 1, context: 1)", 36,
      "no model is called 'DeepSeek_R9'; did you mean 'DeepSeek_V2' or"
        + " 'DeepSeek_V3'?"
    ),
    (
      "decode(model: DeepSeek_R1, system: H101, batch: 1, context: 1)", 57,
      "no chip or system is called 'H101'; did you mean 'H100'?"
    ),
    (
      "decode(model: DeepSeek_R1, system: H100, context: 1)", 22,
      "decode needs 'batch'; it takes model, system, batch, context, cache,"
        + " chips, expert_parallel, format, redundant, tensor_parallel,"
        + " accepted, draft"
    ),
    (
      "gemm(system: H100, m: 8, n: 8, k: 8, format: fp7)", 67,
      "no number format is called 'fp7'; known are 'fp64', 'fp32', 'tf32',"
        + " 'bf16', 'fp16', 'fp8', 'fp6', 'fp4', 'int8', 'int4'"
    ),
    (
      "decode(model: Llama_3_405B, system: H100, batch: 1, context: 8,"
        + " chips: 1, format: fp8)", 22,
      "Llama_3_405B does not fit: it needs 405.9 GB, and 1 chip has 80.5 GB;"
        + " use more chips, a narrower format, a smaller batch or a shorter"
        + " context"
    ),
    (
      "decode(model: Llama_3_70B, system: H100, batch: 1, context: 8,"
        + " format: fp8, tensor_parallel: 7)", 22,
      "64 heads cannot be split over 7 chips; use a divisor of 64"
    ),
    (
      "gemm(system: H100, m: 8, n: 8, k: 8, colour: red, format: fp8)", 59,
      "gemm takes no 'colour'; it takes system, m, n, k, format"
    ),
    (
      "gemm(system: H100, m: 8, m: 8, n: 8, k: 8, format: fp8)", 47,
      "'m' is given twice"
    ),
  ])
  func `What the model refuses is an error with its place`(
    call: String, column: Int, expected: String
  ) {
    #expect(
      message("figure ≈ \(call)", figures: "{figure: 5 tokens/s}")
        == "claims.yaml:7:\(column): error: \(expected)")
  }
}
