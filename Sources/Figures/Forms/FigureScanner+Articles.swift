import Exact
import Quantities

// One of a unit, told by an article or by a word such as "all".
extension FigureScanner {
  /// "a dollar", "an hour and a half", "another hour", "for all day". Beside
  /// another number the article says "per": $50 a barrel.
  func articleUnit(at start: Int) throws(FigureError) -> ScannedFigure? {
    guard cursor.isASCIILetter(start), !cursor.isASCIILetter(start - 1) else {
      return nil
    }
    if let period = wholePeriod(at: start) { return period }
    guard let end = cursor.hasWord(at: start, .article), end - start <= 2,
      numerals.namedFraction(at: start) == nil,
      case let next = cursor.skippingSpaces(end), next > end
    else { return nil }
    let one = Numeral(
      value: 1, place: 1, isNativeWord: true, range: start..<end)
    guard let found = wordUnit(at: next, of: one) ?? longSymbol(at: next),
      found.unit.dimension.countedNoun == nil, !found.isTimes,
      !found.isOrdinal, !found.unit.dimension.isNumber
    else { return nil }
    let isOpened = isOpened(start)
    var figure = ScannedFigure(
      content: .number(low: one, high: nil), range: start..<end)
    apply(found, to: &figure)
    figure.isComposite = true
    let bare = figure.range
    try addComposite(to: &figure)
    if figure.range == bare {
      let before = cursor.bytes[max(0, start - 40)..<start]
      guard isOpened || !before.contains(where: { (48...57).contains($0) }),
        standsAlone(figure, isOpened)
      else { return nil }
    }
    addTemperature(to: &figure)
    addHedge(to: &figure)
    return figure
  }

  /// Whether a hedge or a word such as "for" stands before one of a unit.
  private func isOpened(_ start: Int) -> Bool {
    hedge(endingAt: start) != nil || wordBefore(start, .durationOpener)
  }

  /// "an hour" alone is nearly always a manner of speaking or a rate, and
  /// "a dollar store" no dollar.
  private func standsAlone(_ figure: ScannedFigure, _ isOpened: Bool) -> Bool {
    let end = figure.range.upperBound
    let isTime = figure.unit.dimension.isTime
    if isTime, !isOpened, cursor.skippingSpaces(0) != figure.range.lowerBound {
      return false
    }
    let next = cursor.skippingSpaces(end)
    if cursor.endsClause(end) { return true }
    return cursor.hasWord(at: next, .functionWord) != nil
      || !isTime && cursor.hasWord(at: next, .gap) != nil
      || isTime && hedge(endingAt: figure.range.lowerBound) != nil
  }

  /// A symbol of two letters or more: "a kg", but not "a T cell".
  private func longSymbol(at start: Int) -> UnitMatch? {
    guard let found = symbolUnit(at: start), found.end - start > 1,
      cursor.endsClause(found.end)
        || cursor.hasWord(at: cursor.skippingSpaces(found.end), .gap) != nil
    else { return nil }
    return found
  }

  /// Whether "all day" rather than "all" begins here: a time, no share.
  func isWholePeriod(_ start: Int) -> Bool {
    guard let end = cursor.hasWord(at: start, .wholePeriod) else {
      return false
    }
    let next =
      cursor[end] == UInt8(ascii: "-") ? end + 1 : cursor.skippingSpaces(end)
    let one = Numeral(
      value: 1, place: 1, isNativeWord: true, range: start..<end)
    return wordUnit(at: next, of: one).map { $0.unit.dimension.isTime } ?? false
  }

  /// "another hour"; "for all day" and "for full weeks" where the clause ends.
  private func wholePeriod(at start: Int) -> ScannedFigure? {
    let isAnother = cursor.hasWord(at: start, .another)
    guard let end = isAnother ?? cursor.hasWord(at: start, .wholePeriod) else {
      return nil
    }
    let next =
      cursor[end] == UInt8(ascii: "-") ? end + 1 : cursor.skippingSpaces(end)
    let one = Numeral(
      value: 1, place: 1, isNativeWord: true, range: start..<end)
    guard next > end, let found = wordUnit(at: next, of: one),
      found.unit.dimension.isTime, found.unit.symbol != "s",
      isAnother != nil
        || wordBefore(start, .durationOpener)
          && cursor.endsClause(found.end)
    else { return nil }
    var figure = ScannedFigure(
      content: .number(low: one, high: nil), range: start..<end)
    apply(found, to: &figure)
    figure.isComposite = true
    addHedge(to: &figure)
    return figure
  }
}
