import Catalogue
import Exact
import Input
import Reference
import Testing

/// Totals, peaks and derived figures computed anew.
struct CatalogueCheckTests {
  /// A system of four chips, of which some facts are given.
  private func system(_ system: String, chip: String) -> CatalogueCheck {
    CatalogueCheck(
      book: book(
        """
          - id: System
            kind: system
            made_of: {chip: Chip, count: chips}
            facts:
              chips: {figure: 4 chips, exact: true, source: DS, evidence: primary}
        \(system)
          - id: Chip
            kind: chip
            facts:
        \(chip)
        """))
  }

  private func fact(_ attribute: String, _ rest: String) -> String {
    "      \(attribute): {\(rest), source: DS, evidence: primary}"
  }

  @Test(arguments: [
    // 4 x 80 GB = 320 GB, exactly as printed.
    ("320 GB", "80 GB", true, "0"),
    // The rounding of 0.3 TB holds 320 GB; 0.30 TB does not.
    ("0.3 TB", "80 GB", true, "1/15"), ("0.30 TB", "80 GB", false, "1/15"),
    // 80 GB may be 79.5, so 318 GB is possible and 316 is not.
    ("318 GB", "80 GB", true, "1/159"), ("316 GB", "80 GB", false, "1/79"),
    ("320 GiB", "80 GB", false, "-144027/2097152"),
  ])
  func `A total is held against its parts within the rounding of both`(
    total: String, each: String, agrees: Bool, difference: String
  ) throws {
    let check = system(
      fact("memory", "figure: \(total)"),
      chip: fact("memory", "figure: \(each)"))
    let found = try #require(check.recomputations.first)
    #expect(check.recomputations.count == 1)
    #expect(found.kind == .parts)
    #expect(found.formula == "System.chips * Chip.memory")
    #expect(found.results.map(\.agrees) == [agrees])
    #expect(found.results[0].difference?.description == difference)
    #expect(check.isSettled == agrees)
  }

  @Test func `Every source of a part is tried, and one that agrees will do`() {
    let chip = """
            memory:
              - {figure: 80 GB, source: DS, evidence: primary, resolution: sold}
              - {figure: 96 GB, source: AN, evidence: secondary}
      """
    let check = system(fact("memory", "figure: 384 GB"), chip: chip)
    #expect(check.recomputations[0].results.map(\.agrees) == [false, true])
    #expect(check.isSettled)
  }

  @Test func `A difference is settled by saying why`() {
    let check = system(
      fact("memory", "figure: 300 GB, resolution: one chip is spare"),
      chip: fact("memory", "figure: 80 GB"))
    #expect(check.recomputations[0].results.map(\.agrees) == [false])
    #expect(check.isSettled)
  }

  @Test func `An unresolved disagreement is not settled`() {
    func check(_ resolution: String) -> CatalogueCheck {
      CatalogueCheck(
        book: book(
          chip(
            "memory",
            "[{figure: 80 GB, source: DS, evidence: primary\(resolution)},"
              + " {figure: 96 GB, source: AN, evidence: secondary}]")))
    }
    #expect(!check("").isSettled)
    #expect(check(", resolution: the maker").isSettled)
    #expect(check("").disagreements.map(\.name) == ["Chip.memory"])
  }

  /// 432 x 256 x 2 x 1,410 MHz = 311.87 TFLOPS.
  @Test(arguments: [
    ("312 TFLOPS", true), ("318 TFLOPS", true), ("319 TFLOPS", false),
    ("624 TFLOPS", false), ("305 TFLOPS", false),
  ])
  func `A peak beyond 2 % of its structure is flagged`(
    peak: String, agrees: Bool
  ) throws {
    let check = CatalogueCheck(
      book: book(
        """
          - id: A100
            kind: chip
            facts:
        \(fact("bf16_dense", "figure: \(peak), sparsity: dense"))
        \(fact("matrix_engines", "figure: 432 cores, exact: true"))
        \(fact("bf16_fma_per_clock", "figure: '256', exact: true"))
        \(fact("matrix_clock", "figure: '1,410 MHz'"))
        """))
    let found = try #require(check.recomputations.first)
    #expect(found.kind == .structure)
    #expect(found.results.map(\.agrees) == [agrees])
    #expect(
      found.results[0].value.values.point == Rational(311_869_440_000_000))
  }

  @Test func `Nodes, racks and derivations are computed as well`() {
    let check = CatalogueCheck(
      book: book(
        """
          - id: Pod
            kind: system
            made_of: {chip: Chip, count: chips}
            parts: [{part: Node, count: nodes}]
            facts:
        \(fact("chips", "figure: 32 chips, exact: true"))
        \(fact("nodes", "figure: 4 nodes, exact: true"))
        \(fact("racks", "figure: 2 racks, exact: true, derivation: Pod.nodes / 2"))
          - id: Node
            kind: node
            made_of: {chip: Chip, count: chips}
            facts:
        \(fact("chips", "figure: 7 chips, exact: true"))
          - {id: Chip, kind: chip}
        """))
    #expect(check.errors == [])
    #expect(
      check.recomputations.map { "\($0.published.name) \($0.kind)" } == [
        "Pod.chips division", "Pod.racks derivation",
      ])
    // 4 nodes of 7 are 28, not 32.
    #expect(check.recomputations.map(\.isSettled) == [false, true])
  }

  @Test func `A derivation that cannot be read is an error with its place`() {
    let check = CatalogueCheck(
      book: book(
        chip(
          "memory",
          "{figure: 80 GB, source: DS, evidence: derived, derivation: 8 * Chp.x}"
        )))
    #expect(
      check.errors.map(\.description) == [
        "c.yaml:12:15: error: in '8 * Chp.x': nothing is called 'Chp'; did you"
          + " mean 'Chip'?"
      ])
  }

  @Test func `The catalogue built in is settled`() {
    let check = CatalogueCheck(book: .builtIn)
    #expect(check.errors == [])
    #expect(
      check.recomputations.filter { !$0.isSettled }.map(\.published.name) == [])
    #expect(
      check.disagreements.filter { $0.resolution == nil }.map(\.name) == [])
    #expect(check.isSettled)
  }

  /// The chips and systems that the catalogue has to hold, as far as a source
  /// was found.
  @Test(arguments: [
    "Ascend_910B", "Ascend_910C", "A100", "H100", "H200", "H800", "H20",
    "B200", "GB200", "B300", "GB300", "MetaX_C500", "MetaX_C550",
    "Biren_BR100", "MI300X", "MI325X", "MI355X", "TPU_v5p", "TPU_v6e", "TPU7x",
    "Gaudi3", "Trainium2", "CloudMatrix384", "CloudMatrix384_node",
    "CloudMatrix384_UB_plane", "CloudMatrix384_RDMA_plane", "CloudMatrix384_VPC_plane",
    "GB200_NVL72", "GB300_NVL72", "DGX_H100", "DGX_H200", "DGX_B200",
    "C550_supernode", "Atlas_950_SuperPoD", "TPU7x_pod", "ScaleX640",
  ])
  func `A chip or system is there, every figure with source and place`(
    id: String
  ) throws {
    let entity = try #require(ReferenceBook.builtIn.entities[id])
    #expect(entity.isHardware)
    #expect(!entity.facts.isEmpty)
    for fact in entity.facts.values.joined() {
      #expect(!fact.citations.isEmpty)
      for citation in fact.citations {
        #expect(citation.locator != nil, "\(fact.name)")
        #expect(citation.source.kind != nil, "\(fact.name)")
      }
      // A record without a precise place is neither high nor good.
      if ReferenceBook.builtIn.confidence(of: fact) > .fair {
        #expect(
          ReferenceBook.builtIn.facts(id, fact.attribute).contains {
            $0.citations.contains { $0.locator?.isPrecise == true }
          })
      }
    }
  }
}
