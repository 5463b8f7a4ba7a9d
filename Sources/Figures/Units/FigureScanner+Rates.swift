import Exact
import Quantities

// Amounts for each of a unit: $40 per hour, five million barrels a day.
extension FigureScanner {
  /// The unit after "per", a slash or an article, and where it ends.
  func divisor(
    after end: Int, of unit: Unit
  ) -> (Unit, end: Int)? {
    if let start = divisorStart(end) {
      let one = Numeral(value: 1, place: 1, range: start..<start)
      guard
        let found = wordUnit(at: start, of: one) ?? symbolUnit(at: start),
        !found.isTimes, !found.isOrdinal
      else { return nil }
      return (found.unit, found.end)
    }
    return articleDivisor(after: end, of: unit)
  }

  /// "a day" in "$5 a day", but not in "$5 a day ago".
  private func articleDivisor(
    after end: Int, of unit: Unit
  ) -> (Unit, end: Int)? {
    let next = cursor.skippingSpaces(end)
    guard next > end, !unit.dimension.isNumber, cursor.isASCIILetter(next),
      let article = cursor.hasWord(at: next, .article), article - next <= 2,
      case let start = cursor.skippingSpaces(article), start > article
    else { return nil }
    let one = Numeral(
      value: 1, place: 1, isNativeWord: true, range: start..<start)
    guard let found = wordUnit(at: start, of: one), !found.isTimes,
      !found.isOrdinal, found.unit.dimension != unit.dimension,
      found.unit.dimension.isDivisor,
      !unit.dimension.isDivisor
        || found.unit.dimension == .duration,
      cursor.hasWord(at: cursor.skippingSpaces(found.end), .notRate) == nil,
      found.unit.symbol != "s" || cursor.endsClause(found.end)
    else { return nil }
    return (found.unit, found.end)
  }

  /// Adds what an amount of money is for each of.
  func addRate(to figure: inout ScannedFigure) {
    guard figure.unit.dimension.currency != nil,
      let (unit, end) = divisor(
        after: figure.range.upperBound, of: figure.unit)
    else { return }
    figure.unit = figure.unit / unit
    figure.shownKind = .rate
    figure.range = figure.range.lowerBound..<end
    figure.isComposite = true
  }

  /// Marks what is told for each of something as a rate: µg/g is no
  /// percentage, and won for each machine no amount of money.
  func markRate(_ figure: inout ScannedFigure) {
    guard figure.shownKind == nil, figure.unit.symbol.utf8.contains(0x2F) else {
      return
    }
    let isMoney = figure.unit.dimension.powers.contains {
      if case .currency = $0.base { true } else { false }
    }
    if isMoney || figure.unit.dimension.isNumber { figure.shownKind = .rate }
  }

  /// "four times a day": occasions for each of a time, no multiple.
  func addFrequency(to figure: inout ScannedFigure) {
    guard figure.isMultiple, let range = figure.unitRange, range.count > 1,
      cursor.isASCIILetter(range.lowerBound),
      let occasion = Noun("occasion"),
      case let unit = Unit.counting(occasion),
      let (time, end) = divisor(after: range.upperBound, of: unit),
      time.dimension.isTime
    else { return }
    figure.isMultiple = false
    figure.unit = unit / time
    figure.shownKind = .rate
    figure.range = figure.range.lowerBound..<end
  }
}
