import Exact
import Quantities

// Scales and parts that are written with money alone.
extension FigureScanner {
  /// $5m, €2.5bn, 5m euros, 2m people: a letter that is a scale beside money
  /// and before what is counted.
  func withMoneyScale(_ numeral: Numeral, isMoney: Bool) -> Numeral {
    guard numeral.hasDigits, !numeral.isScaled, numeral.form == .plain,
      !numeral.isOrdinal
    else { return numeral }
    let end = numeral.range.upperBound
    let scale = cursor.word(at: end) { meaning -> Int? in
      if case .moneyScale(let power) = meaning { power } else { nil }
    }
    guard let (power, after) = scale,
      isMoney || countsSomething(after)
        || continuesCounts(numeral.range.lowerBound, until: after)
    else { return numeral }
    var scaled = numeral.scaled(by: .tenTo(power), to: after)
    scaled.isScaled = true
    return scaled
  }

  /// "1.3m viewers on Monday and 2.8m on Sunday": what is counted is told of an
  /// earlier number of the sentence that is scaled alike, and nothing shows a
  /// length: "a wall 2.8m high".
  private func continuesCounts(_ start: Int, until end: Int) -> Bool {
    let next = cursor.skippingSpaces(end)
    guard !cursor.joinsLatin(end), cursor.hasWord(at: next, .lengthMark) == nil,
      wordBefore(start, .countOpener)
        || isListed(start)
          && (cursor.endsClause(end)
            || cursor.hasWord(at: next, .functionWord) != nil)
    else { return false }
    var index = start - 1
    while index >= max(0, start - Self.clauseReach) {
      if ".?!;".utf8.contains(cursor.bytes[index]), cursor[index + 1] == 0x20 {
        return false
      }
      if cursor.isDigit(index), index == 0 || cursor.bytes[index - 1] == 0x20 {
        return isScaledCount(index)
      }
      index -= 1
    }
    return false
  }

  /// Whether a comma, a hedge or a word such as "and" or "to" stands before a
  /// number, and no verb or article: "won the 200m in".
  private func isListed(_ start: Int) -> Bool {
    let limit = hedge(endingAt: start)?.range.lowerBound ?? start
    return limit < start || cursor[limit - 2] == UInt8(ascii: ",")
      || cursor.wordBefore(limit) { meaning -> Bool? in
        switch meaning {
        case .rangeJoiner, .rangeMark, .choice, .rangeOpener: true
        default: nil
        }
      } != nil
  }

  /// Whether a number counts millions or more, and is no money.
  private func isScaledCount(_ start: Int) -> Bool {
    guard let numeral = try? numerals.numeral(at: start), numeral.hasDigits,
      numeral.form == .plain
    else { return false }
    let end = numeral.range.upperBound
    if numeral.isScaled {
      return numeral.value >= 1_000_000
        && unit(after: end, of: numeral)
          .map { $0.unit.dimension.isCountLike } ?? true
    }
    return cursor.word(at: end) { meaning -> Bool? in
      if case .moneyScale = meaning { true } else { nil }
    }.map { countsSomething($0.end) } ?? false
  }

  /// Whether a currency or a counted noun stands here.
  private func countsSomething(_ end: Int) -> Bool {
    let next = cursor.skippingSpaces(end)
    let word = cursor.word(at: next) { meaning -> Bool? in
      switch meaning {
      case .noun, .counter, .currencySign: true
      case .unit(let symbol): UnitTable.currencies.contains(symbol)
      default: nil
      }
    }
    return word != nil || currencyCode(at: next) != nil
  }

  /// A code of three capitals that no letter or digit goes on.
  private func currencyCode(at start: Int) -> (code: String, end: Int)? {
    guard start + 3 <= cursor.end, cursor.isCapital(start),
      !cursor.joinsLatin(start), !cursor.joinsLatin(start + 3)
    else { return nil }
    let code = cursor.text(start..<start + 3)
    return UnitTable.currencies.contains(code) ? (code, start + 3) : nil
  }

  /// MUSD, kEUR: the code of a currency with a prefix of the SI.
  func prefixedCode(
    at start: Int
  ) -> (code: String, power: Int, end: Int)? {
    guard start < cursor.end, cursor.isASCIILetter(start),
      !cursor.joinsLatin(start)
    else { return nil }
    for match in cursor.matches(at: start) {
      for case .currencyPrefix(let power) in match.meanings {
        guard match.end + 3 <= cursor.end, !cursor.joinsLatin(match.end + 3)
        else { continue }
        let code = cursor.text(match.end..<match.end + 3)
        if UnitTable.currencies.contains(code) {
          return (code, power, match.end + 3)
        }
      }
    }
    return nil
  }

  /// "30 MUSD".
  func addPrefixedCurrency(to figure: inout ScannedFigure) {
    guard case .number(let low, nil) = figure.content, low.form == .plain,
      !low.isScaled, figure.unit.dimension == .unmarked,
      let (code, power, end) = prefixedCode(
        at: cursor.skippingSpaces(low.range.upperBound))
    else { return }
    var scaled = low.scaled(by: .tenTo(power), to: low.range.upperBound)
    scaled.isScaled = true
    figure.content = .number(low: scaled, high: nil)
    figure.unit = .currency(code)
    figure.range = figure.range.lowerBound..<end
    figure.isComposite = true
  }

  /// "MUSD 60".
  func prefixedMoney(at start: Int) throws(FigureError) -> ScannedFigure? {
    guard let (code, power, end) = prefixedCode(at: start),
      case let next = cursor.skippingSpaces(end), cursor.isDigit(next),
      let numeral = try numerals.numeral(at: next), !numeral.isScaled,
      numeral.form == .plain
    else { return nil }
    var scaled = numeral.scaled(by: .tenTo(power), to: numeral.range.upperBound)
    scaled.isScaled = true
    var figure = ScannedFigure(
      content: .number(low: scaled, high: nil), unit: .currency(code),
      range: start..<numeral.range.upperBound)
    figure.isComposite = true
    return try withRange(figure)
  }

  /// What part of a unit of money its smaller units are.
  static let parts = [
    "jiao": Rational(1, 10), "cent": Rational(1, 100),
    "penny": Rational(1, 100), "sen": Rational(1, 100),
    "kopiyka": Rational(1, 100),
  ]

  /// Currencies that have no hundredths: ISO 4217, minor unit 0.
  static let wholeCurrencies: Set = ["JPY", "KRW", "VND"]
}
