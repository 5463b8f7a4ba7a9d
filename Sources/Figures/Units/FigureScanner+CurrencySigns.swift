import Exact
import Quantities

// Amounts of money whose currency stands before the number.
extension FigureScanner {
  /// $16.5 billion, ₩770, US$5: the sign before the number.
  func moneyWithSign(at start: Int) throws(FigureError)
    -> ScannedFigure?
  {
    guard let (code, end) = currencySign(at: start) else { return nil }
    var index = cursor.skippingSpaces(end)
    var isNegative = false
    for sign in ["-", "−"]
    where cursor.text(
      index..<min(index + sign.utf8.count, cursor.end)) == sign
    {
      isNegative = true
      index += sign.utf8.count
      break
    }
    guard cursor.isDigit(index) || !isNegative,
      let read = try numerals.numeral(at: index),
      read.hasDigits || !cursor.isASCIILetter(start), !read.isOrdinal,
      case let numeral = withMoneyScale(read, isMoney: true)
    else { return nil }
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: .currency(code),
      range: start..<numeral.range.upperBound)
    figure.isNegative = isNegative
    guard var money = try withRange(figure) else { return nil }
    addRepeatedUnit(to: &money)
    return money
  }

  /// 人民币160億元, 港币3.14元: the unit said once more after the number, by its
  /// name or as that of the country's own money.
  private func addRepeatedUnit(to money: inout ScannedFigure) {
    guard case .number(let low, let high) = money.content,
      let unit = unit(after: money.range.upperBound, of: high ?? low),
      let code = unit.unit.dimension.currency,
      code == money.unit.dimension.currency
        || cursor.lexicon.rules.homeCurrencies.values.contains(code)
    else { return }
    money.range = money.range.lowerBound..<unit.end
    money.end = max(money.end, unit.end)
  }

  /// $, US$, or the code of a currency right before a number: USD115.5.
  func currencySign(at start: Int) -> (code: String, end: Int)? {
    let sign = cursor.word(at: start) { meaning -> String? in
      if case .currencySign(let code) = meaning { code } else { nil }
    }
    if let (code, end) = sign, !cutsWord(start, end) { return (code, end) }
    guard start + 3 < cursor.end, !cursor.joinsLatin(start),
      cursor.isCapital(start), !cursor.isASCIILetter(start + 3),
      cursor.isDigit(cursor.skippingSpaces(start + 3))
    else { return nil }
    let code = cursor.text(start..<start + 3)
    return UnitTable.currencies.contains(code) ? (code, start + 3) : nil
  }

  /// Whether letters of another alphabet than the Latin go on across the end
  /// of a sign: р. is one, and no part of рубашка. Letters of two bytes: Latin
  /// with marks, Greek and Cyrillic (U+00C0 to U+052F).
  private func cutsWord(_ start: Int, _ end: Int) -> Bool {
    func isLetter(_ index: Int) -> Bool {
      cursor.isASCIILetter(index)
        || cursor[index].map { (0xC3...0xD4).contains($0) } ?? false
    }
    return isLetter(start) && cursor.bytes[start] >= 0x80 && isLetter(end)
  }
}
