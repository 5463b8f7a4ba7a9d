import Figures
import Testing

/// What could have been printed instead of a figure.
struct AlternativeTests {
  @Test(arguments: [
    ("절반", 1, "two thirds"), ("절반", -1, "a third"), ("a third", -2, "a fifth"),
    ("most", -1, "half"), ("hundreds of visitors", 1, "thousands"),
    ("수백곳", -1, "dozens"), ("맞먹는 성능", 1, "2 times"),
    ("28일", 1, "2025-07-29"), ("지난해", -1, "2023-12-31"),
    ("수만 명", 1, "hundreds of thousands"), ("770만원", -1, "760만원"),
  ])
  func `Words, dates and digits have neighbours of their kind`(
    phrase: String, steps: Int, expected: String
  ) throws {
    #expect(try read(phrase).alternative(steps)?.phrase == expected)
  }

  @Test func `Beyond the last word there is none`() throws {
    #expect(try read("절반").alternative(20) == nil)
    #expect(try read("all of them").alternative(1) == nil)
  }

  @Test(arguments: ["절반", "most", "수백곳", "맞먹는 성능", "two thirds"])
  func `Every word of a kind is read as one`(phrase: String) throws {
    let figure = try read(phrase)
    for steps in [-5, -4, -3, -2, -1, 1, 2, 3, 4, 5] {
      guard let other = figure.alternative(steps) else { continue }
      let moved = try FigureReader.standard.read(
        other.phrase, of: other.referent)
      let (a, b) = (
        figure.denotation.usual.hull!, moved.denotation.usual.hull!
      )
      #expect((b.upper.value! > a.upper.value!) == (steps > 0), "\(other)")
    }
  }
}

/// Slips of the kind that writers make.
struct MistakeTests {
  @Test(arguments: [
    ("384개", Mistake.digit, ["484개", "394개", "385개"]),
    ("384개", .transposition, ["834개", "348개"]),
    ("901대", .transposition, ["910대"]),
    ("770만원", .factorOfTen, ["7700만원", "77만원"]),
    ("5.3배", .factorOfTen, ["53배", "0.53배"]),
    ("64 GB", .binaryPrefix, ["64 GiB"]),
    ("400 Gbps", .bitForByte, ["400 GB/s"]),
    ("780 TFLOPS", .sparsity, ["1560 TFLOPS", "390 TFLOPS"]),
    ("2.8 TB/s", .direction, ["5.6 TB/s", "1.4 TB/s"]),
    ("6,000달러", .currency, ["6,000원"]),
    ("절반", .word, ["two thirds", "a third"]),
    ("절반", .digit, []), ("384개", .direction, []), ("384개", .word, []),
  ])
  func `A slip makes the phrases it could have made`(
    phrase: String, mistake: Mistake, expected: [String]
  ) throws {
    #expect(try read(phrase).phrases(with: mistake) == expected)
  }
}
