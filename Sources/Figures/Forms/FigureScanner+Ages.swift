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
    // 40대 A씨; 代 says it by itself.
    let person = cursor.isCapital(next) ? next + 1 : next
    guard numeral.value < 100, (numeral.value / 10).isInteger,
      cursor.hasWord(at: person, .ageFollower) != nil
        || !cursor.isHangul(word.lowerBound)
        || isAmongAges(numeral.range.lowerBound),
      let year = UnitTable.unit(symbol: "year")
    else { return nil }
    return UnitMatch(
      unit: year, isAgeBand: true, start: word.lowerBound,
      end: word.upperBound)
  }

  /// Whether a clause tells of ages and no noun right before a number is
  /// counted by it: "유권자 …, 20대에서는", but not "차량 20대".
  private func isAmongAges(_ start: Int) -> Bool {
    let before = cursor.skippingSpacesBack(start)
    return cursor.clauseHolds(.ageMark, before: start)
      && (!cursor.isHangul(before - 3) || cursor.particleBefore(before) != nil)
  }

  /// 2030세대, 3040 직장인: the ages of two tens, the smaller first. Homes are
  /// hedged or summed up: 총 2030세대 규모.
  func ageSpan(at start: Int) -> ScannedFigure? {
    guard cursor.isDigit(start), cursor[start + 1] == UInt8(ascii: "0"),
      cursor.isDigit(start + 2), cursor[start + 3] == UInt8(ascii: "0"),
      !cursor.isDigit(start + 4), !cursor.isDigit(start - 1),
      cursor.bytes[start] < cursor.bytes[start + 2],
      case let next = cursor.skippingSpaces(start + 4),
      let end = cursor.hasWord(at: next, .ageSpanFollower),
      hedge(endingAt: start) == nil, hedgeAfter(end) == nil,
      !wordBefore(start, .totalMark),
      let year = UnitTable.unit(symbol: "year")
    else { return nil }
    func age(_ index: Int) -> Numeral {
      Numeral(
        value: Rational(Int(cursor.bytes[index] - 48) * 10), place: 10,
        hasDigits: true, range: index..<index + 2)
    }
    var figure = ScannedFigure(
      content: .number(low: age(start), high: age(start + 2)), unit: year,
      range: start..<(next == start + 4 ? end : start + 4))
    figure.shownKind = .range
    figure.isComposite = true
    return figure
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
