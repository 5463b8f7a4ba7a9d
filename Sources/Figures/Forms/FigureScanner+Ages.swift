import Exact
import Quantities

// What the words around a duration or a temperature show it to be.
extension FigureScanner {
  /// 40대 남성, 10대들: the band of ages that begins with a number; 16대 대통령,
  /// 22대 국회: a place in an order. Else 대 counts.
  func ageBand(_ word: Range<Int>, of numeral: Numeral) -> UnitMatch? {
    guard numeral.hasDigits, !numeral.isScaled, !numeral.hasDecimals,
      numeral.range.upperBound == word.lowerBound
    else { return nil }
    let next = cursor.skippingSpaces(word.upperBound)
    if cursor.hasWord(at: next, .termFollower) != nil {
      return UnitMatch(
        unit: .rank, isOrdinal: true, start: word.lowerBound,
        end: word.upperBound)
    }
    // 40대 A씨
    let person = cursor.isCapital(next) ? next + 1 : next
    guard numeral.value < 100, (numeral.value / 10).isInteger,
      cursor.hasWord(at: person, .ageFollower) != nil,
      let year = UnitTable.unit(symbol: "year")
    else { return nil }
    return UnitMatch(
      unit: year, isAgeBand: true, start: word.lowerBound,
      end: word.upperBound)
  }

  /// "42 years old", "87-year-old", "aged 18 to 34".
  func addAge(to figure: inout ScannedFigure) {
    guard case .number(let low, let high) = figure.content, low.form == .plain
    else { return }
    if figure.unit.dimension.isTime {
      let end = figure.range.upperBound
      // 65세: the unit itself tells it.
      if let unit = figure.unitRange,
        cursor.hasWord(at: unit.lowerBound, .ageAfter) == unit.upperBound
      {
        figure.shownKind = high == nil ? .age : .range
      } else if cursor.hasWord(at: end, .ageAfter) != nil
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
