import Catalogue
import Checks
import Exact
import Hardware
import Input
import Quantities
import Reference
import Testing

/// Defects that catalogues of other tools have, each with a test that ours
/// does not have it.
struct KnownDefectTests {
  private static let book = ReferenceBook.builtIn
  private static let hardware = book.entities.values.filter(\.isHardware)
    .sorted { $0.id < $1.id }
  private static let facts = hardware.flatMap { $0.facts.values.joined() }

  private func value(_ expression: String) throws -> Rational {
    let judge = Judge(book: Self.book, files: [])
    let results = try judge.recalculate(expression, at: Place(file: "test"))
    return try #require(results.first?.value.values.point)
  }

  /// GenZ has GH200 with 1,979 and GB200 with 4,500 TFLOPS as BF16: sparse.
  @Test func `No dense rate is a sparse one`() throws {
    #expect(
      Self.facts.allSatisfy {
        !$0.attribute.hasSuffix("_dense") || $0.qualities.sparsity != .sparse
      })
    #expect(
      Self.facts.allSatisfy {
        !$0.attribute.hasSuffix("_sparse") || $0.qualities.sparsity != .dense
      })
    for entity in Self.hardware {
      for format in NumberFormat.allCases {
        let dense = Self.book.facts(entity.id, "\(format)_dense")
          .compactMap(\.value).max()
        let sparse = Self.book.facts(entity.id, "\(format)_sparse")
          .compactMap(\.value).min()
        if let dense, let sparse { #expect(dense < sparse, "\(entity.id)") }
      }
    }
    #expect(try value("H100.bf16_dense * 2 / H100.bf16_sparse") < Rational(1))
  }

  /// GenZ has A100 with 150 and H100 with 450 GB/s.
  @Test func `Links are counted in the direction their attribute says`() throws
  {
    for fact in Self.facts {
      guard
        case .linkBandwidth(let direction) = Measure(attribute: fact.attribute)?
          .kind
      else { continue }
      #expect([direction, .unstated].contains(fact.qualities.direction))
    }
    for chip in ["A100", "H100", "H200", "B200", "GB200", "GB300", "MI300X"] {
      #expect(
        try value("\(chip).scale_up_bandwidth_both_ways")
          == 2 * value("\(chip).scale_up_bandwidth"), "\(chip)")
    }
  }

  /// GenZ multiplies GB/s by 2^30, InferSim divides bytes by 2^30 against it:
  /// 7.4 %.
  @Test func `A gigabyte per second is 10^9 bytes per second`() throws {
    #expect(
      try value("H100.memory_bandwidth") == 8 * Rational(3_350_000_000_000))
    #expect(try value("TPU7x.memory") == 8 * Rational(192) * Rational(1 << 30))
    #expect(try value("H100.memory") == 8 * Rational(80_000_000_000))
    #expect(
      try value("H100.memory / H100.memory_bandwidth") == Rational(80, 3350))
  }

  /// InferSim multiplies peaks by 1,024.
  @Test func `A petaflops is a thousand teraflops`() throws {
    #expect(
      try value("GB200_NVL72.gpus * GB200.bf16_dense")
        == Rational(180_000_000_000_000_000))
  }

  /// InferSim has GB200 with 13,400 GB/s, a rack's capacity; llm-analysis
  /// V100 16 GB with 32 GB and A10 with 28.
  @Test func `Capacities are capacities, and no chip has a rack's`() throws {
    for fact in Self.facts {
      guard let measure = Measure(attribute: fact.attribute),
        case .quantity(let figure, _) = fact.content
      else { continue }
      #expect(measure.fits(figure.dimension), "\(fact.name)")
    }
    let gigabyte = 8 * Rational(1_000_000_000)
    for entity in Self.hardware where entity.kind == "chip" {
      for fact in Self.book.facts(entity.id, "memory") {
        #expect(try #require(fact.value) <= 320 * gigabyte, "\(fact.name)")
      }
      for fact in Self.book.facts(entity.id, "memory_bandwidth") {
        #expect(try #require(fact.value) <= 8_000 * gigabyte, "\(fact.name)")
      }
    }
  }

  /// llm-analysis has a peak in INT4 for Hopper, whose engines lack it.
  @Test func `No rate is told in a format that a chip lacks`() {
    for chip in ["H100", "H200", "H800", "H20", "H100_PCIe", "GH200"] {
      for format in ["int4", "fp4", "fp6"] {
        #expect(Self.book.facts(chip, "\(format)_dense").isEmpty)
        #expect(Self.book.facts(chip, "\(format)_sparse").isEmpty)
      }
    }
    #expect(Self.book.facts("A100", "fp8_dense").isEmpty)
  }

  /// LLM-Viewer has H100 with 3,072 GB/s.
  @Test func `Anchors are what their makers print`() throws {
    for (name, printed) in [
      ("H100.memory_bandwidth", "3.35 TB/s"), ("H200.memory", "141 GB"),
      ("A100.bf16_dense", "312 TFLOPS"), ("H100.bf16_dense", "989 TFLOPS"),
      ("GB200.bf16_dense", "2,500 TFLOPS"),
      ("MI300X.bf16_dense", "1,307 TFLOPS"),
      ("Ascend_910C.int8_dense", "1,504 TOPS"),
    ] {
      let parts = name.split(separator: ".").map(String.init)
      #expect(Self.book.facts(parts[0], parts[1]).first?.printed == printed)
    }
  }

  /// LLMCompass's "A100" exceeds the product's peak.
  @Test func `No peak lies beyond its structure`() {
    let peaks = CatalogueCheck(book: Self.book).recomputations.filter {
      $0.kind == .structure
    }
    #expect(peaks.count >= 6)
    for peak in peaks {
      #expect(peak.isSettled, "\(peak.published.name)")
    }
  }

  /// GB300 INT8 165 and 5,000, GB200 BF16 2,250 and 2,500, MI355X BF16 2,300
  /// and 2,500 in one document: nobody records that sources disagree.
  @Test func `Sources that disagree are recorded, with the difference`() throws
  {
    let conflicts = Self.book.conflicts("MI355X", "bf16_dense")
    #expect(conflicts.map(\.difference) == [Rational(-2, 25)])
    #expect(
      Self.book.conflicts("Ascend_910C", "bf16_dense").map(\.difference) == [
        Rational(7, 188), Rational(3, 47), Rational(1, 39),
      ])
    // A rack's 12 POPS do not come from 5,000 TOPS per chip: none is claimed.
    #expect(Self.book.facts("GB300", "int8_dense").isEmpty)
    for entity in Self.hardware {
      for attribute in entity.facts.keys
      where !Self.book.conflicts(entity.id, attribute).isEmpty {
        #expect(
          Self.book.resolution(entity.id, attribute) != nil,
          "\(entity.id).\(attribute)")
      }
    }
  }
}
