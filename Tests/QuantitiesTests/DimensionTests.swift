import Quantities
import TestSupport
import Testing

struct DimensionTests {
  private func count(_ noun: String) -> Dimension { .count(of: Noun(noun)!) }
  private func unit(_ symbol: String) -> Dimension {
    UnitTable.unit(symbol: symbol)!.dimension
  }

  @Test(arguments: [
    ("NPU", "GPU", true), ("NPU", "chip", true), ("chip", "NPU", true),
    ("humanoid", "robot", true), ("robot", "machine", true),
    ("company", "organisation", true), ("visitor", "guest", true),
    ("company", "robot", false), ("rack", "node", false),
    ("core", "chip", false),
    ("person", "company", false), ("thing", "robot", true),
  ])
  func `Counts compare where the nouns have an ancestor in common`(
    left: String, right: String, isComparable: Bool
  ) {
    let (a, b) = (count(left), count(right))
    #expect(a.isComparable(with: b) == isComparable)
    #expect(b.isComparable(with: a) == isComparable)
    #expect((a / b).isNumber == isComparable)
  }

  @Test(arguments: [
    ("TFLOPS", "PFLOPS", true), ("GB", "GiB", true), ("GB", "Gb", true),
    ("GB", "GB/s", false), ("day", "month", false), ("%", "pp", false),
    ("W", "J", false), ("USD", "KRW", false), ("kWh", "J", true),
    ("token/s", "Hz", false), ("FLOP/s", "OPS", true),
  ])
  func `Measured quantities compare where their dimensions are one`(
    left: String, right: String, isComparable: Bool
  ) {
    #expect(unit(left).isComparable(with: unit(right)) == isComparable)
    #expect(unit(right).isComparable(with: unit(left)) == isComparable)
  }

  @Test func `A count that multiplies something measured may be left out`() {
    let system = count("NPU") * unit("TFLOPS")
    #expect(system.isComparable(with: unit("PFLOPS")))
    #expect(unit("PFLOPS").isComparable(with: system))
    #expect(!count("NPU").isComparable(with: unit("PFLOPS")))
    #expect(!count("NPU").isComparable(with: .number))
  }

  @Test func `A rate of unlike counts multiplies back`() {
    let perCompany = count("robot") / count("company")
    #expect(!perCompany.isNumber)
    #expect(!perCompany.isComparable(with: .number))
    #expect(count("company") * perCompany == count("robot"))
  }

  @Test func `A number without a unit takes a count or a ratio, but no money`()
  {
    for other in [count("robot"), .number, Dimension(.rank)] {
      #expect(Dimension.unmarked.isComparable(with: other))
      #expect(other.isComparable(with: .unmarked))
    }
    for other in [unit("USD"), unit("m"), unit("GB/s"), .duration, .date] {
      #expect(!Dimension.unmarked.isComparable(with: other))
      #expect(!other.isComparable(with: .unmarked))
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `Dimensions multiply like exponents add`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func dimension() -> Dimension {
      let bases: [Base] = [
        .time, .length, .mass, .information, .operation, .currency("KRW"),
        .noun(Noun("company")!), .noun(Noun("rack")!),
      ]
      return Dimension(
        Dictionary(
          uniqueKeysWithValues: bases.map {
            ($0, Int.random(in: -2...2, using: &random))
          }))
    }
    let (a, b, c) = (dimension(), dimension(), dimension())
    #expect(a * b == b * a)
    #expect((a * b) * c == a * (b * c))
    #expect(a * b / b == a)
    #expect(a / a == .number)
    #expect(a.raised(to: 2) == a * a)
    #expect(a.raised(to: 0).isNumber)
  }

  @Test(arguments: [
    ("B/s", "a bandwidth (B/s)"), ("FLOPS", "a computing rate (FLOPS)"),
    ("GB", "an amount of information (B)"), ("USD", "money (USD)"),
    ("kW", "a power (W)"), ("%", "a pure number"), ("cm", "a length (m)"),
    ("year", "a number of calendar months (month)"),
  ])
  func `A dimension is named in words`(symbol: String, words: String) {
    #expect(unit(symbol).description == words)
  }

  @Test func `A count is named by its noun`() {
    #expect(count("robot").description == "a count (robot)")
    #expect(count("thing").description == "a count")
    #expect(Dimension.unmarked.description == "a number without a unit")
    #expect(Dimension.date.description == "a date")
  }

  @Test func `Every noun descends from thing`() {
    for noun in Noun.all {
      var current = noun
      var steps = 0
      while let parent = current.parent, steps < 10 {
        current = parent
        steps += 1
      }
      #expect(current == .thing, "\(noun.id)")
    }
    #expect(Noun("dragon") == nil)
  }
}
