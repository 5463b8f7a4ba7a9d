import Exact
import Quantities

// What the words around a duration or a temperature show it to be.
extension FigureScanner {
  /// "42 years old", "87-year-old", "aged 18 to 34".
  func addAge(to figure: inout ScannedFigure) {
    guard case .number(let low, let high) = figure.content, low.form == .plain
    else { return }
    if figure.unit.dimension.isTime {
      let end = figure.range.upperBound
      if cursor.hasWord(at: end, .ageAfter) != nil
        || cursor.hasWord(at: cursor.skippingSpaces(end), .ageAfter) != nil
      {
        figure.shownKind = high == nil ? .age : .range
      }
    } else if figure.unit.dimension == .unmarked, low.value.isInteger,
      (high ?? low).value < Rational(Self.oldest), !low.isScaled,
      wordBefore(figure.range.lowerBound, .ageBefore),
      let year = UnitTable.unit(symbol: "year")
    {
      figure.unit = year
      figure.shownKind = high == nil ? .age : .range
    }
  }

  /// No one has reached this age: 122 years is the greatest on record
  /// (Gerontology Research Group).
  private static let oldest = 130

  /// Degrees on a scale of temperature, and bare ones beside that word.
  func addTemperature(to figure: inout ScannedFigure) {
    guard case .number(_, nil) = figure.content else { return }
    let dimension = figure.unit.dimension
    if dimension == .celsius || dimension == .fahrenheit {
      figure.shownKind = .temperature
    } else if dimension == .degree,
      cursor.clauseHolds(.temperatureMark, before: figure.range.lowerBound)
    {
      figure.shownKind = .temperature
    }
  }
}
