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
      let matches = [wordUnit(at: start, of: numeral), symbolUnit(at: start)]
        .compactMap { $0 }
      // Of "tokens" and "tokens/s" the longer; a word before a symbol.
      guard let longest = matches.map(\.end).max() else { continue }
      return matches.first { $0.end == longest }.map(perUnit)
    }
    return nil
  }

  /// 5만원/대, "4,000 tokens/s", "tokens per second": a rate.
  func perUnit(_ match: UnitMatch) -> UnitMatch {
    guard !match.isTimes, !match.isOrdinal, let start = divisorStart(match.end)
    else { return match }
    let one = Numeral(value: 1, place: 1, range: start..<start)
    guard
      let divisor = wordUnit(at: start, of: one) ?? symbolUnit(at: start)
    else { return match }
    return UnitMatch(
      unit: match.unit / divisor.unit, start: match.start, end: divisor.end)
  }

  private func divisorStart(_ end: Int) -> Int? {
    if cursor[end] == UInt8(ascii: "/") { return end + 1 }
    return cursor.hasWord(at: cursor.skippingSpaces(end), .per)
      .map(cursor.skippingSpaces)
  }

  func wordUnit(at start: Int, of numeral: Numeral) -> UnitMatch? {
    for match in cursor.lexicon.matches(in: cursor.bytes, at: start) {
      let end = match.end
      if cursor.isASCIILetter(end - 1), cursor.isASCIILetter(end) { continue }
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
        case .times: return UnitMatch(
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

  /// 1m80 is 1.80 m; 2시간 30분 is one duration.
  func addComposite(to figure: inout ScannedFigure) throws(FigureError) {
    guard case .number(var low, _) = figure.content, !low.hasDecimals,
      low.form == .plain
    else { return }
    let end = figure.range.upperBound
    if figure.unit.symbol == "m", cursor.isDigit(end), cursor.isDigit(end + 1),
      !cursor.isDigit(end + 2), !cursor.isASCIILetter(end + 2),
      let centimetre = UnitTable.unit(symbol: "cm")
    {
      let part =
        Int(cursor.bytes[end] - 48) * 10 + Int(cursor.bytes[end + 1] - 48)
      low.value = low.value * 100 + Rational(part)
      low.place = 1
      low.range = low.range.lowerBound..<end + 2
      figure.unit = centimetre
      figure.content = .number(low: low, high: nil)
      figure.isComposite = true
      figure.range = figure.range.lowerBound..<end + 2
      return
    }
    let next = cursor.skippingSpaces(end)
    if let after = cursor.hasWord(at: next, .half), end > low.range.upperBound,
      cursor.endsHangulWord(after)
    {
      low.value += Rational(1, 2)
      low.place = Rational(1, 2)
      low.hasDecimals = true
      figure.content = .number(low: low, high: nil)
      figure.isComposite = true
      figure.range = figure.range.lowerBound..<after
      return
    }
    guard let other = try numerals.numeral(at: next), other.hasDigits,
      let smaller = unit(after: other.range.upperBound, of: other),
      smaller.unit.dimension == figure.unit.dimension,
      [Dimension.duration, Dimension(.calendarMonth)].contains(
        figure.unit.dimension),
      smaller.unit.factor < figure.unit.factor
    else { return }
    low.value =
      low.value * (figure.unit.factor / smaller.unit.factor) + other.value
    low.place = other.place
    low.hasDecimals = other.hasDecimals
    low.range = low.range.lowerBound..<smaller.end
    figure.unit = smaller.unit
    figure.content = .number(low: low, high: nil)
    figure.isComposite = true
    figure.range = figure.range.lowerBound..<smaller.end
  }
}
