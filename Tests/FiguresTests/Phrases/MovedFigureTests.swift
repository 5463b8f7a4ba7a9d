import Figures
import Testing

/// What a figure would denote with other digits.
struct MovedFigureTests {
  @Test(arguments: NestingTests.before)
  func `Moved digits denote what the phrase with them denotes`(hedge: String)
    throws
  {
    for numeral in NestingTests.numerals {
      for unit in NestingTests.units {
        try check(hedge + numeral + unit)
      }
    }
  }

  private func check(_ phrase: String) throws {
    guard let figure = try? read(phrase) else { return }
    let reader = FigureReader.standard
    for steps in [1, -1, 9, 707, -3] {
      guard let moved = reader.denotation(of: figure, movedBy: steps) else {
        continue
      }
      let other = try #require(figure.phrase(movedBy: steps))
      let expected = try read(other)
      #expect(expected.denotation == moved.sets, "\(phrase): \(other)")
      #expect(
        expected.customaryTop == moved.customaryTop, "\(phrase): \(other)")
    }
  }

  @Test(arguments: ["5배 감소", "about 5 to 10", "수백", "-5", "5 ± 1", "두 배"])
  func `Where more than the digits decides, nothing is told`(phrase: String)
    throws
  {
    let figure = try read(phrase)
    #expect(FigureReader.standard.denotation(of: figure, movedBy: 1) == nil)
  }
}
