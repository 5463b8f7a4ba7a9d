import Catalogue
import Exact
import Reference
import Testing

/// Two chips side by side, of which each test gives a fact.
struct ComparisonTests {
  private func row(
    _ attribute: (String, String), _ first: String, _ second: String,
    title: String
  ) throws -> Comparison.Row {
    let book = book(
      """
        - {id: A, kind: chip, facts: {\(attribute.0): {\(first), source: DS, evidence: primary}}}
        - {id: B, kind: chip, facts: {\(attribute.1): {\(second), source: DS, evidence: primary}}}
      """)
    let comparison = Comparer(book: book).comparison(
      book.entities["A"]!, book.entities["B"]!)
    return try #require(comparison.rows.first { $0.title == title })
  }

  private func outcome(_ row: Comparison.Row) -> String {
    switch row.outcome {
    case .ratio(let ratio, let leader):
      "\(ratio)" + (leader.map { ", \($0) leads" } ?? "")
    case .either(let ways):
      ways.map { "\($0.ratio) \($0.condition)" }.joined(separator: "; ")
    case .incomparable(let reason): "\(reason)"
    case .missing: "missing"
    }
  }

  @Test func `Dense is not set against sparse`() throws {
    let row = try row(
      ("bf16_dense", "bf16_sparse"), "figure: 780 TFLOPS, sparsity: dense",
      "figure: '5,000 TFLOPS', sparsity: sparse", title: "BF16")
    #expect(
      outcome(row) == "dense against sparse: neither side tells both")
    #expect(row.first?.published?.printed == "780 TFLOPS")
    #expect(row.second?.published?.printed == "5,000 TFLOPS")
  }

  @Test(arguments: [
    ("dense", "dense", "2, 1 leads"),
    (
      "dense", "unstated", "2 if the second is dense; 4 if the second is sparse"
    ),
    (
      "unstated", "dense", "2 if the first is dense; 1 if the first is sparse"
    ),
    (
      "unstated", "unstated",
      "2 if both are dense, or both sparse; 1 if only the first is sparse;"
        + " 4 if only the second is sparse"
    ),
  ])
  func `A sparsity that is not told gives a ratio for each way to read it`(
    first: String, second: String, expected: String
  ) throws {
    let row = try row(
      ("bf16_dense", "bf16_dense"),
      "figure: '1,000 TFLOPS', sparsity: \(first)",
      "figure: 500 TFLOPS, sparsity: \(second)", title: "BF16 dense")
    #expect(outcome(row) == expected)
  }

  @Test(arguments: [
    (
      ("sparse", "unstated"),
      "2 if the second is sparse; 1 if the second is dense"
    ),
    (
      ("unstated", "sparse"),
      "2 if the first is sparse; 4 if the first is dense"
    ),
  ])
  func `A sparse rate is matched by doubling what may be dense`(
    sparsity: (String, String), expected: String
  ) throws {
    let row = try row(
      ("bf16_sparse", "bf16_sparse"),
      "figure: '1,000 TFLOPS', sparsity: \(sparsity.0)",
      "figure: 500 TFLOPS, sparsity: \(sparsity.1)", title: "BF16 sparse")
    #expect(outcome(row) == expected)
  }

  @Test func `A rate that divides is read the other way round`() throws {
    func chip(_ id: String, _ sparsity: String) -> String {
      """
        - id: \(id)
          kind: chip
          facts:
            bf16_dense: {figure: 500 TFLOPS, sparsity: \(sparsity), source: DS, evidence: primary}
            memory_bandwidth: {figure: 4 TB/s, source: DS, evidence: primary}
      """
    }
    let book = book(chip("A", "unstated") + "\n" + chip("B", "dense"))
    let rows = Comparer(book: book).comparison(
      book.entities["A"]!, book.entities["B"]!
    ).rows
    func found(_ title: String) -> String? {
      rows.first { $0.title == title }.map(outcome)
    }
    #expect(
      found("bytes per BF16 operation")
        == "1 if the first is dense; 2 if the first is sparse")
    #expect(
      found("ridge point in BF16")
        == "1 if the first is dense; 1/2 if the first is sparse")
  }

  @Test func `One way is half of both ways, and never mixed`() throws {
    let one = ("scale_up_bandwidth", "figure: 392 GB/s, direction: one way")
    let both = (
      "scale_up_bandwidth_both_ways", "figure: 900 GB/s, direction: both ways"
    )
    let row = try row(
      (one.0, both.0), one.1, both.1, title: "scale-up bandwidth one way")
    #expect(outcome(row) == "196/225, 2 leads")
    let unstated = "figure: 900 GB/s, direction: unstated"
    let other = try self.row(
      (one.0, both.0), one.1, unstated, title: "scale-up bandwidth")
    #expect(
      outcome(other) == "one way against both ways: neither side tells both")
  }

  @Test func `Money, dies and kinds of power are not mixed`() throws {
    #expect(
      outcome(
        try row(
          ("price", "price"), "figure: '700 CNY'", "figure: '100 USD'",
          title: "price")) == "CNY against USD")
    #expect(
      outcome(
        try row(
          ("memory", "memory"), "figure: 64 GB, scope: die",
          "figure: 192 GB, scope: package", title: "memory"))
        == "per die against per package")
    #expect(
      outcome(
        try row(
          ("power", "power"), "figure: 700 W, power_term: tdp",
          "figure: 750 W, power_term: tbp", title: "power"))
        == "a power of another kind: tdp against tbp")
  }

  @Test func `Binary and decimal sizes are told apart exactly`() throws {
    let row = try row(
      ("memory", "memory"), "figure: 80 GiB", "figure: 80 GB", title: "memory")
    #expect(outcome(row) == "2097152/1953125, 1 leads")
  }

  @Test func `Less power leads, and equals lead nobody`() throws {
    #expect(
      outcome(
        try row(
          ("power", "power"), "figure: 700 W", "figure: 350 W", title: "power"))
        == "2, 2 leads")
    #expect(
      outcome(
        try row(
          ("power", "power"), "figure: 700 W", "figure: 0.7 kW", title: "power"
        )) == "1")
  }

  @Test func `What one side lacks is shown and not guessed`() throws {
    let row = try row(
      ("memory", "power"), "figure: 80 GB", "figure: 700 W", title: "memory")
    #expect(outcome(row) == "missing")
    #expect(row.second == nil)
  }

  @Test func `A bound without an end is shown and not divided`() throws {
    let row = try row(
      ("power", "power"), "figure: more than 700 W", "figure: 350 W",
      title: "power")
    #expect(outcome(row) == "a bound, or nothing to divide by")
    #expect(row.first?.published?.printed == "more than 700 W")
  }

  @Test func `Too many choices among sources are told, and only that row left`()
  {
    let facts = (1...600).map {
      "{figure: \($0) W, source: DS, evidence: primary}"
    }.joined(separator: ", ")
    let book = book(
      """
        - {id: A, kind: chip, facts: {power: [\(facts)], memory: {figure: 1 GB, source: DS, evidence: primary}}}
        - {id: B, kind: chip, facts: {power: {figure: 1 W, source: DS, evidence: primary}, memory: {figure: 1 GB, source: DS, evidence: primary}}}
      """)
    let comparison = Comparer(book: book).comparison(
      book.entities["A"]!, book.entities["B"]!)
    #expect(comparison.rows.map(\.title) == ["memory"])
    #expect(
      comparison.errors.first?.message
        == "in 'A.power': more than 512 combinations of sources that disagree")
  }

  @Test func `Every choice among sources has its ratio`() throws {
    let book = book(
      """
        - id: A
          kind: chip
          facts:
            memory:
              - {figure: 96 GB, source: DS, evidence: primary}
              - {figure: 128 GB, source: AN, evidence: secondary}
        - id: B
          kind: chip
          facts: {memory: {figure: 192 GB, source: DS, evidence: primary}}
      """)
    let comparison = Comparer(book: book).comparison(
      book.entities["A"]!, book.entities["B"]!)
    #expect(comparison.rows.map(\.others) == [[Rational(2, 3)]])
  }
}
