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
}
