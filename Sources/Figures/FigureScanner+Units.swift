import Exact
import Quantities

extension FigureScanner {
  struct UnitMatch {
    var unit: Unit
    var isTimes = false
    var isOrdinal = false
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
    return nil
  }

  /// 5만원/대, "4,000 tokens/s", "tokens per second": a rate.
  func perUnit(_ match: UnitMatch) -> UnitMatch {
    guard !match.isTimes, !match.isOrdinal,
      let (divisor, end) = divisor(after: match.end, of: match.unit)
    else { return match }
    return UnitMatch(unit: match.unit / divisor, start: match.start, end: end)
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
    for match in cursor.lexicon.matches(in: cursor.bytes, at: start) {
      let end = match.end
      if cursor.isASCIILetter(end - 1), cursor.isASCIILetter(end) { continue }
      if let found = contextUnit(match, at: start, of: numeral) { return found }
      if isTooSmall(numeral, for: match) { continue }
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
      let (counters, others) = match.meanings.reduce(into: ([], [])) {
        (sorted: inout ([Meaning], [Meaning]), meaning) in
        if case .counter = meaning {
          sorted.0.append(meaning)
        } else {
          sorted.1.append(meaning)
        }
      }
      for meaning in numeral.isNativeWord
        ? counters + others : others + counters
      {
        switch meaning {
        case .unit(let symbol):
          guard let unit = UnitTable.unit(symbol: symbol) else { continue }
          return UnitMatch(unit: unit, start: start, end: end)
        case .counter(let noun), .noun(let noun):
          return UnitMatch(unit: .counting(noun), start: start, end: end)
        case .times:
          return UnitMatch(
            unit: .one, isTimes: true, start: start, end: end)
        case .ordinal:
          return UnitMatch(
            unit: .rank, isOrdinal: true, start: start, end: end)
        default: continue
        }
      }
    }
    return nil
  }

  /// A unit symbol such as TB/s, %, cm, USD: the longest that is one.
  func symbolUnit(at start: Int) -> UnitMatch? {
    var end = start
    while end < cursor.end, end - start < 16, isSymbolByte(cursor.bytes[end]) {
      end += 1
    }
    while end > start {
      let text = cursor.text(start..<end)
      let isWhole =
        !(cursor.isASCIILetter(end) && cursor.isASCIILetter(end - 1))
      // "half as much", "5 pm": a word, no attosecond and no picometre.
      if cursor.hasWord(at: start, .notUnit) == end { return nil }
      if isWhole, let unit = UnitTable.unit(symbol: text) {
        return UnitMatch(unit: unit, start: start, end: end)
      }
      end -= 1
    }
    return nil
  }

  func isSymbolByte(_ byte: UInt8) -> Bool {
    (65...90).contains(byte & 0xDF) && byte < 0x80
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "2") || byte >= 0xC2
      || (0x80...0xBF).contains(byte)
  }

  func apply(_ match: UnitMatch, to figure: inout ScannedFigure) {
    figure.unit = match.unit
    figure.isMultiple = match.isTimes
    figure.isOrdinal = match.isOrdinal
    figure.unitRange = match.start..<match.end
    figure.range = figure.range.lowerBound..<match.end
  }
}
