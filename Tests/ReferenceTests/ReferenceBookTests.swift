import Exact
import Figures
import Hardware
import Input
import Reference
import Testing

struct ReferenceBookTests {
  private func book(_ text: String) -> ReferenceBook {
    let reading = ReferenceBook.read(
      [InputFile(name: "facts.yaml", text: text)], figures: .standard)
    #expect(reading.errors == [])
    return reading.value
  }

  private func precision(
    _ figure: String, exact: Bool = false
  ) throws -> Denotation {
    let book = book(
      """
      sources: {S: {title: A source, date: 2025}}
      entities:
        - id: X
          facts:
            a: {figure: "\(figure)", exact: \(exact), source: S, evidence: primary}
      """)
    let fact = try #require(book.facts("X", "a").first)
    guard case .quantity(_, let sets) = fact.content else {
      throw InputError("no quantity", at: fact.place)
    }
    return sets
  }

  @Test(arguments: [
    ("384 chips", true, "{384}"), ("6,000 chips", true, "{6000}"),
    ("384 chips", false, "{384}"),
    ("49.2 TB", true, "{393600000000000}"),
    ("600 people", false, "{600}"),
    ("23 kg", false, "[45/2, 47/2]"), ("5.3 times", false, "[21/4, 107/20]"),
    ("2-3 million USD", false, "[2000000, 3000000]"),
    ("more than 800 companies", false, "(800, ∞)"),
    ("at least 50 companies", false, "[50, ∞)"),
  ])
  func `A fact has its own precision and no more`(
    figure: String, isExact: Bool, usual: String
  ) throws {
    #expect(try "\(precision(figure, exact: isExact).usual)" == usual)
  }

  @Test func `A hedged fact is as wide as its hedge`() throws {
    let sets = try precision("about 60 million CNY")
    #expect(sets.sharp == nil)
    #expect("\(sets.usual)" == "[57000000, 63000000]")
  }

  @Test func `The facts built in can all be read and followed`() {
    let book = ReferenceBook.builtIn
    #expect(book.entities.count > 40)
    #expect(book.rates.days.count == 9)
    for entity in book.entities.values {
      for fact in entity.facts.values.joined() {
        #expect(!fact.sources.isEmpty)
        guard case .quantity(let figure, let sets) = fact.content else {
          continue
        }
        #expect(!figure.phrase.isEmpty)
        #expect(!sets.usual.isEmpty)
        #expect(sets.usual.isSubset(of: sets.widest))
      }
    }
  }

  // The shared names are told apart by what they are: longest match.
  private let named = """
    entities:
      - {id: Ascend_910C, kind: chip, names: [Ascend 910C, 910C, 어센드]}
      - {id: Ascend_910C_die, kind: chip, names: [Ascend 910C die]}
      - {id: Huawei, kind: company, names: [화웨이, 华为]}
      - {id: Huawei_Cloud, kind: company, names: [화웨이 클라우드]}
      - {id: AMD, kind: company}
    """

  @Test(arguments: [
    ("the Ascend 910C die", ["Ascend_910C_die"]),
    ("the Ascend 910C", ["Ascend_910C"]), ("910C와", ["Ascend_910C"]),
    ("화웨이가 만든 어센드를", ["Huawei", "Ascend_910C"]),
    ("화웨이 클라우드는", ["Huawei_Cloud"]),
    ("어센드와 화웨이, 어센드", ["Ascend_910C", "Huawei"]),
    ("华为的", ["Huawei"]), ("AMD's", ["AMD"]), ("AMD의", ["AMD"]),
    ("AMDs", []), ("RAMD", []), ("1910C", []), ("910C2", []), ("amd", []),
    ("", []),
  ])
  func `The longest name that stands as a word is the entity meant`(
    phrase: String, entities: [String]
  ) {
    #expect(book(named).entities(in: phrase) == entities)
  }

  @Test func `A later file adds facts to an entity known already`() {
    let more = ReferenceBook.read(
      [
        InputFile(
          name: "more.yaml",
          text: """
            sources: {MINE: {title: Mine, date: 2025}}
            entities:
              - id: CloudMatrix384
                names: [The big one]
                facts:
                  colour: {figure: 3 metrics, source: MINE, evidence: primary}
            """)
      ], onto: .builtIn, figures: .standard)
    #expect(more.errors == [])
    #expect(more.value.facts("CloudMatrix384", "colour").count == 1)
    #expect(more.value.facts("CloudMatrix384", "npus").count == 1)
    #expect(more.value.entities(in: "the The big one") == ["CloudMatrix384"])
  }
}

/// What the hardware model derives for CloudMatrix 384 from its 384 chips.
struct DerivedTotalTests {
  private static let book = ReferenceBook.builtIn
  private static let model = HardwareModel(book)

  private func sets(_ fact: Fact) throws -> Denotation {
    guard case .quantity(_, let sets) = fact.content else {
      throw InputError("no quantity", at: fact.place)
    }
    return sets
  }

  @Test func `A system's total is its chips' attribute times their number`() {
    #expect(
      Self.model.derivation(of: AttributeName("CloudMatrix384", "bf16_dense"))
        == .total(
          count: AttributeName("CloudMatrix384", "npus"),
          each: AttributeName("Ascend_910C", "bf16_dense")))
    #expect(
      Self.model.derivation(
        of: AttributeName("CloudMatrix384", "power_per_flop"))
        == .quotient(
          AttributeName("CloudMatrix384", "power"),
          by: AttributeName("CloudMatrix384", "bf16_dense")))
    #expect(
      Self.model.derivation(of: AttributeName("CloudMatrix384", "colour"))
        == nil)
    #expect(
      Self.model.derivation(of: AttributeName("Huawei", "bf16_dense")) == nil)
  }

  @Test func `Three values for a 910C give three totals of 384`() throws {
    let count = try sets(
      #require(Self.book.facts("CloudMatrix384", "npus").first)
    ).usual
    let totals = try Self.book.facts("Ascend_910C", "bf16_dense").map {
      try count.multiplied(by: sets($0).usual).scaled(
        by: Rational(1, 1_000_000_000_000))
    }
    // 752, 780 and 800 TFLOPS, each half a TFLOPS to either side.
    #expect(
      totals.map(\.description) == [
        "[288576, 288960]", "[299328, 299712]", "[307008, 307392]",
      ])
  }

  @Test func `What no part states is not derived`() {
    let names = Self.model.derivableAttributes(of: "CloudMatrix384")
    #expect(names.contains("fp16_dense"))
    #expect(names.contains("power_per_chip"))
    #expect(!names.contains("fp8_dense"))
    #expect(names == names.sorted())
  }
}
