import Exact
import Quantities

// Places in an order that a word before the number tells.
extension FigureScanner {
  /// 第七, 第250, 第3至第5名: an ordinal said before its number.
  func prefixedOrdinal(at start: Int) throws(FigureError) -> ScannedFigure? {
    guard !cursor.isHangul(start),
      let end = cursor.hasWord(at: start, .ordinalPrefix)
    else { return nil }
    // 第三季度
    if var quarter = try dates.quarter(at: end, isOrdinal: true) {
      quarter.range = start..<quarter.range.upperBound
      return ScannedFigure(quarter)
    }
    guard
      let numeral = try numerals.numeral(at: cursor.skippingSpaces(end)),
      numeral.form == .plain
    else { return nil }
    var figure = ordinal(
      numeral, start..<ordinalEnd(after: numeral.range.upperBound))
    guard let mark = rangeMark(at: figure.range.upperBound),
      let again = cursor.hasWord(at: mark.next, .ordinalPrefix)
        ?? (mark.needsCloser ? nil : mark.next),
      let high = try numerals.numeral(at: cursor.skippingSpaces(again)),
      high.form == .plain, high.value > numeral.value,
      case let highEnd = ordinalEnd(after: high.range.upperBound)
    else { return figure }
    let closer = cursor.hasWord(
      at: cursor.skippingSpaces(highEnd), .rangeCloser)
    if mark.needsCloser, closer == nil { return figure }
    figure.content = .number(low: numeral, high: high)
    figure.range = start..<highEnd
    figure.end = max(highEnd, closer ?? 0)
    return figure
  }

  /// After 名 in 第三名 and 位 in 第3位.
  private func ordinalEnd(after end: Int) -> Int {
    cursor.hasWord(at: end, .ordinal) ?? end
  }
}
