import Exact
import Quantities

// 100 ± 5 kg, $38B ±3%.
extension FigureScanner {
  /// How far a figure may lie to either side, read right after the number or
  /// its unit; the unit of both may follow.
  ///
  /// - Returns: the tolerance in the unit of the figure, as a share of it where
  ///   it is a percentage of something else, and where it ends.
  func tolerance(
    after end: Int, of figure: ScannedFigure, _ low: Numeral
  ) throws(FigureError) -> (Rational, end: Int)? {
    let next = cursor.skippingSpaces(end)
    guard let mark = cursor.hasWord(at: next, .tolerance),
      case let start = cursor.skippingSpaces(mark), cursor.isDigit(start),
      let numeral = try numerals.numeral(at: start), numeral.form == .plain,
      !numeral.isOrdinal
    else { return nil }
    let after = numeral.range.upperBound
    guard let found = unit(after: after, of: numeral),
      figure.unit.dimension != .unmarked
    else { return (numeral.value, after) }
    if found.unit.dimension == figure.unit.dimension {
      return (
        numeral.value * found.unit.factor / figure.unit.factor, found.end
      )
    }
    guard found.unit.dimension.isNumber, !found.isTimes else { return nil }
    return (numeral.value * found.unit.factor * low.value, found.end)
  }

  /// Adds what stands after ± to a figure with or without a unit.
  func addTolerance(to figure: inout ScannedFigure) throws(FigureError) {
    guard case .number(let low, nil) = figure.content, low.form == .plain,
      let (tolerance, end) = try tolerance(
        after: figure.range.upperBound, of: figure, low)
    else { return }
    figure.tolerance = tolerance
    figure.isComposite = true
    figure.range = figure.range.lowerBound..<end
    if figure.unit.dimension == .unmarked,
      let found = unit(after: end, of: low)
    {
      apply(found, to: &figure)
    }
  }
}
