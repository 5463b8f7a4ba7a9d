import Exact
import Quantities

extension FigureScanner {
  struct UnitMatch {
    var unit: Unit
    var isTimes = false
    var isOrdinal = false
    /// Whether the number is the first of a band of ages: 40대.
    var isAgeBand = false
    /// Where it begins; the printed word tells what is counted.
    var start: Int
    var end: Int
  }

  /// The unit, counter, "times" or counted noun after a number.
  func unit(after end: Int, of numeral: Numeral) -> UnitMatch? {
    // "a 40-km line": a hyphen joins number and unit.
    let isJoined =
      cursor[end] == UInt8(ascii: "-") && cursor.isASCIILetter(end + 1)
    let next = isJoined ? end + 1 : cursor.skippingSpaces(end)
    for start in next == end ? [end] : [end, next] {
      let matches = [
        wordUnit(at: start, of: numeral), symbolUnit(at: start),
        signUnit(at: start),
      ].compactMap { $0 }
      // Of "tokens" and "tokens/s" the longer; a word before a symbol. No
      // digits go on m2: 5m20s begins with minutes.
      guard let longest = matches.map(\.end).max() else { continue }
      if cursor.isDigit(longest), cursor.isDigit(longest - 1) {
        let shorter = start..<longest - 1
        guard start == end,
          let unit = UnitTable.unit(symbol: cursor.text(shorter))
        else { continue }
        return UnitMatch(unit: unit, start: start, end: shorter.upperBound)
      }
      return matches.first { $0.end == longest }.map(perUnit)
    }
    return gluedCounter(at: end, of: numeral)
  }

  /// 5만원/대, "4,000 tokens/s", "tokens per second": a rate.
  func perUnit(_ match: UnitMatch) -> UnitMatch {
    var rate = match
    // "GB/s per GPU" has two divisors, and no unit has more.
    for _ in 0..<2 {
      guard !match.isTimes, !match.isOrdinal,
        let (divisor, end) = divisor(after: rate.end, of: rate.unit)
      else { break }
      rate.unit = rate.unit / divisor
      rate.end = end
    }
    return rate
  }

  func divisorStart(_ end: Int) -> Int? {
    if cursor[end] == UInt8(ascii: "/") { return end + 1 }
    return cursor.hasWord(at: cursor.skippingSpaces(end), .per)
      .map(cursor.skippingSpaces)
  }

  /// The currency sign after its number: 10 €.
  private func signUnit(at start: Int) -> UnitMatch? {
    guard let (code, end) = currencySign(at: start), end > start,
      !cursor.isDigit(cursor.skippingSpaces(end)),
      end - start < 3
        || cursor.bytes[start] >= 0x80 || cursor.bytes[end - 1] == 0x24
    else { return nil }
    return UnitMatch(unit: .currency(code), start: start, end: end)
  }

  func wordUnit(at start: Int, of numeral: Numeral) -> UnitMatch? {
    // Han letters and kana have no end of a word: 分 is no minute in 分布.
    // A Hangul word has one, but after a space another may begin: 7 부동산.
    let mayBeTrap =
      cursor.isLetter(start)
      || cursor.isHangul(start) && start > numeral.range.upperBound
    let trap = mayBeTrap ? cursor.hasWord(at: start, .trap) : nil
    // 하나, 둘 and 셋 take no counter: 하나인 is "being one".
    if numeral.isNativeWord, numeral.range.upperBound == start,
      cursor.isHangul(start),
      cursor.hasWord(at: numeral.range.lowerBound, .standsAlone) == start
    {
      return nil
    }
    for match in cursor.matches(at: start) {
      let end = match.end
      if let trap, end < trap { continue }
      if cursor.isASCIILetter(end - 1), cursor.isASCIILetter(end) { continue }
      // 24コア: one kana before another begins a word of its own.
      if end - start == 3, cursor.isKatakana(start), cursor.isKatakana(end) {
        continue
      }
      // 10분의 1도: "not even", and no degree.
      if numeral.form == .fraction, match.meanings.contains(.particle) {
        continue
      }
      if let found = contextUnit(match, at: start, of: numeral) { return found }
      if isOutOfBounds(numeral, for: match) { continue }
      // 초과 is no second.
      let isHedge = match.meanings.contains {
        if case .hedgeAfter = $0 { true } else { false }
      }
      if isHedge, cursor.isHangul(start), end - start > 3,
        !cursor.bytes[start..<end].contains(0x20)
      {
        return nil
      }
      // Digits need a counter, so any suffix may follow it; a numeral in words
      // may be part of another word (반도체).
      let isWhole =
        numeral.hasDigits
        ? cursor.mayEndHangulWord(end) : cursor.endsHangulWord(end)
      if cursor.isHangul(end - 3), !isWhole { continue }
      // 분 is a minute after digits and a person after a native numeral.
      let isFirst = numeral.isNativeWord
      if let found = unit(match, start, of: numeral, isCounter: isFirst)
        ?? unit(match, start, of: numeral, isCounter: !isFirst)
      {
        return found
      }
    }
    return nil
  }

  /// What a word says as a unit, by its meanings as a counter or by the others.
  private func unit(
    _ word: Lexicon.Match, _ start: Int, of numeral: Numeral,
    isCounter: Bool
  ) -> UnitMatch? {
    for meaning in word.meanings {
      switch meaning {
      case .counter(let noun) where isCounter:
        return UnitMatch(unit: .counting(noun), start: start, end: word.end)
      case _ where isCounter: continue
      case .unit(let symbol):
        guard let unit = UnitTable.unit(symbol: symbol) else { continue }
        return UnitMatch(unit: unit, start: start, end: word.end)
      case .noun(let noun):
        return UnitMatch(unit: .counting(noun), start: start, end: word.end)
      case .times:
        return UnitMatch(
          unit: .one, isTimes: true, start: start, end: word.end)
      case .ordinal,
        .digitOrdinal where numeral.hasDigits:
        return UnitMatch(
          unit: .rank, isOrdinal: true, start: start, end: word.end)
      default: continue
      }
    }
    return nil
  }

  /// A unit symbol such as TB, %, cm, USD: the longest that is one.
  func symbolUnit(at start: Int) -> UnitMatch? {
    for match in cursor.matches(at: start) {
      // "half as much", "5 pm": a word, no attosecond and no picometre.
      if match.meanings.contains(.notUnit) { return nil }
      // No digits go on m2, no letters on m.
      if cursor.joinsLatin(match.end),
        cursor.isDigit(match.end) == cursor.isDigit(match.end - 1)
      {
        continue
      }
      for case .symbol(let unit) in match.meanings {
        return UnitMatch(unit: unit, start: start, end: match.end)
      }
    }
    return nil
  }

  func apply(_ match: UnitMatch, to figure: inout ScannedFigure) {
    figure.unit = match.unit
    figure.isMultiple = match.isTimes
    figure.isOrdinal = match.isOrdinal
    figure.unitRange = match.start..<match.end
    figure.range = figure.range.lowerBound..<match.end
  }
}
