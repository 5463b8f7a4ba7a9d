import Input
import Reference
import Testing

/// Figures that a catalogue does not take, beside the whole message.
struct RefusedFigureTests {
  private static func errors(_ attribute: String, _ fact: String) -> [String] {
    catalogue(chip(attribute, fact)).errors.map(\.description)
  }

  @Test(arguments: [
    (
      "memory", "{figure: 80 GB, evidence: primary}",
      "12:15: error: a fact without a source; add 'source: CODE'"
    ),
    (
      "memory", "{figure: 80 GB, source: NL, evidence: primary}",
      "12:15: error: a figure of a catalogue without its place in 'NL'; write"
        + " 'source: {NL: \"table 3\"}', or 'locator' at the source"
    ),
    (
      "memory", "{figure: 80 GB, source: NT, evidence: primary}",
      "12:15: error: a figure of a catalogue from 'NT', whose source has no"
        + " 'type'; add one of 'datasheet', 'whitepaper', 'documentation',"
        + " 'paper', 'keynote', 'analyst', 'press', 'listing', 'compilation',"
        + " 'product page', 'benchmark result' or 'tool output'"
    ),
    (
      "memory", "{figure: 80 GB, source: {DS: somewhere}, evidence: primary}",
      "12:44: error: 'somewhere' is no place in a source; begin each part with"
        + " 'page', 'section', 'table', 'figure', 'slide', 'row', 'column',"
        + " 'note', 'footnote', 'abstract', 'subtitle', 'output', 'chapter' or"
        + " 'text', as in 'section 3, table 1'"
    ),
    (
      "bf16_dense", "{figure: 989 TFLOPS, source: DS, evidence: primary}",
      "12:19: error: '989 TFLOPS' without 'sparsity'; say dense, sparse or"
        + " unstated"
    ),
    (
      "scale_up_bandwidth", "{figure: 900 GB/s, source: DS, evidence: primary}",
      "12:27: error: '900 GB/s' without 'direction'; say one way, both ways or"
        + " unstated"
    ),
  ])
  func `A figure of a catalogue needs its place and what it counts`(
    attribute: String, fact: String, message: String
  ) {
    #expect(Self.errors(attribute, fact) == ["c.yaml:\(message)"])
  }

  @Test(arguments: [
    (
      "bf16_dense",
      "{figure: 989 TFLOPS, sparsity: sparse, source: DS, evidence: primary}",
      "12:19: error: 'sparse' under 'bf16_dense'; put the figure under the"
        + " attribute that says so"
    ),
    (
      "scale_up_bandwidth",
      "{figure: 900 GB/s, direction: both ways, source: DS, evidence: primary}",
      "12:27: error: 'both ways' under 'scale_up_bandwidth'; put the figure"
        + " under the attribute that says so"
    ),
    (
      "memory_bandwidth", "{figure: 80 GB, source: DS, evidence: primary}",
      "12:25: error: '80 GB' under 'memory_bandwidth'; expected a bandwidth in"
        + " bytes or bits per s"
    ),
    (
      "memory", "{figure: 3.35 TB/s, source: DS, evidence: primary}",
      "12:15: error: '3.35 TB/s' under 'memory'; expected a capacity in bytes"
    ),
    (
      "power", "{figure: 700 kWh, source: DS, evidence: primary}",
      "12:14: error: '700 kWh' under 'power'; expected a power in W"
    ),
    (
      "power",
      "{figure: 700 W, power_term: peak, source: DS, evidence: primary}",
      "12:42: error: 'peak' is none of 'tdp', 'tgp', 'tbp', 'configured',"
        + " 'measured at the wall', 'all-in' or 'budget'"
    ),
    (
      "power",
      "[{figure: 700 W, source: DS, evidence: primary, supersedes: 600 W}]",
      "12:15: error: Chip.power has no fact '600 W' to supersede; it has"
        + " '700 W'"
    ),
    (
      "power",
      "{figure: 700 W, source: DS, evidence: primary, valid_from: May}",
      "12:73: error: 'May' is no date; write it as 2025-06-18, 2025-06 or 2025"
    ),
    (
      "power",
      "[{figure: 700 W, source: DS, evidence: primary, resolution: a},"
        + " {figure: 600 W, source: AN, evidence: secondary, resolution: b}]",
      "12:78: error: a second 'resolution' for Chip.power; one fact of an"
        + " attribute says why it is the one used"
    ),
  ])
  func `What the name of an attribute promises is under it`(
    attribute: String, fact: String, message: String
  ) {
    #expect(Self.errors(attribute, fact) == ["c.yaml:\(message)"])
  }

  @Test func `A part that nothing knows is refused`() {
    #expect(
      catalogue("  - {id: S, kind: system, made_of: {chip: Chp, count: n}}")
        .errors.map(\.description) == [
          "c.yaml:9:43: error: no entity is called 'Chp'; add it under"
            + " 'entities'"
        ])
    #expect(
      catalogue("  - {id: S, kind: system, scope: village}").errors
        .map(\.description) == [
          "c.yaml:9:34: error: 'village' is none of 'die', 'package',"
            + " 'superchip', 'board', 'node', 'rack' or 'pod'"
        ])
  }

  @Test func `A stranger's file needs no more than a source and evidence`() {
    let reading = ReferenceBook.read(
      [
        InputFile(
          name: "mine.yaml",
          text: """
            sources: {S: {title: A source, date: 2025}}
            entities:
              - id: Chip
                kind: chip
                facts:
                  bf16_dense: {figure: 989 TFLOPS, source: S, evidence: primary}
            """)
      ], figures: .standard)
    #expect(reading.errors == [])
    #expect(reading.value.facts("Chip", "bf16_dense").count == 1)
  }

  @Test func `What a company has is no hardware`() {
    #expect(
      catalogue(
        """
          - id: Firm
            kind: company
            facts:
              power: {figure: 3 robots, source: NL, evidence: primary}
        """
      ).errors == [])
  }
}
