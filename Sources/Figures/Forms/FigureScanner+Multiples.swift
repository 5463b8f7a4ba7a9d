import Exact
import Quantities

// Multiples told without "times".
extension FigureScanner {
  /// "by a factor of ten", "two orders of magnitude".
  func addFactor(to figure: inout ScannedFigure) {
    guard case .number(var low, nil) = figure.content,
      figure.unit.dimension == .unmarked, low.form == .plain
    else { return }
    if wordBefore(figure.range.lowerBound, .factorBefore) {
      (figure.unit, figure.isMultiple) = (.one, true)
    } else if let end = cursor.hasWord(
      at: cursor.skippingSpaces(figure.range.upperBound), .magnitude),
      let power = Int(exactly: low.value), (1...30).contains(power)
    {
      low.value = .tenTo(power)
      low.place = low.value
      figure.content = .number(low: low, high: nil)
      (figure.unit, figure.isMultiple) = (.one, true)
      figure.isComposite = true
      figure.range = figure.range.lowerBound..<end
    }
  }

  /// 翻了近两番, 翻了一番多: so many doublings, with a hedge between; 翻了近一倍 is
  /// one.
  func doublings(at start: Int) throws(FigureError) -> ScannedFigure? {
    guard var index = cursor.hasWord(at: start, .doublingVerb) else {
      return nil
    }
    var hedges: [ScannedHedge] = []
    if let (row, end) = cursor.word(
      at: index,
      { meaning -> String? in
        if case .hedgeBefore(let row) = meaning { row } else { nil }
      })
    {
      hedges = [ScannedHedge(row: row, range: index..<end)]
      index = end
    }
    guard index < cursor.end, let numeral = try numerals.numeral(at: index),
      numeral.form == .plain, let count = Int(exactly: numeral.value),
      (1...Self.mostDoublings).contains(count),
      let end = cursor.hasWord(at: numeral.range.upperBound, .doubling)
        ?? (count == 1
          ? cursor.hasWord(at: numeral.range.upperBound, .times) : nil)
    else { return nil }
    var low = numeral
    low.value = Rational(1 << count)
    low.place = 1
    low.range = start..<end
    var figure = ScannedFigure(
      content: .number(low: low, high: nil), unit: .one, range: start..<end)
    figure.isMultiple = true
    figure.isComposite = true
    figure.comparison = .asMany
    addHedge(to: &figure, and: hedges)
    return figure
  }

  /// More doublings than these make a thousandfold, of which none is told.
  private static let mostDoublings = 10
}
