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
    let trap = cursor.isLetter(start) ? cursor.hasWord(at: start, .trap) : nil
    for match in cursor.lexicon.matches(in: cursor.bytes, at: start) {
      let end = match.end
      if let trap, end < trap { continue }
      if cursor.isASCIILetter(end - 1), cursor.isASCIILetter(end) { continue }
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
    if try addFractionAfterUnit(to: &figure, low, at: next) { return }
    if figure.range.upperBound > low.range.upperBound {
      try addSmallerUnit(to: &figure, low, at: next)
      if figure.range.upperBound == end, let unit = figure.unitRange {
        addSpokenTail(to: &figure, after: unit, worth: 1)
      }
    }
  }

  /// "an hour and a half": the fraction is of the same unit.
  private func addFractionAfterUnit(
    to figure: inout ScannedFigure, _ whole: Numeral, at start: Int
  ) throws(FigureError) -> Bool {
    guard figure.range.upperBound > whole.range.upperBound,
      let joiner = cursor.hasWord(at: start, .mixedJoiner),
      case let next = cursor.skippingSpaces(joiner), next < cursor.end,
      let part = try numerals.fraction(at: next), part.value < 1,
      unit(after: part.range.upperBound, of: part) == nil
    else { return false }
    var low = whole
    low.value += part.value
    low.place = part.value
    low.hasDecimals = true
    figure.content = .number(low: low, high: nil)
    figure.isComposite = true
    figure.range = figure.range.lowerBound..<part.range.upperBound
    return true
  }

  /// The part of a unit of money that a word right here names: 角, cents.
  private func moneyPart(at end: Int, of unit: Unit) -> UnitMatch? {
    guard unit.dimension.currency != nil else { return nil }
    let start = cursor.skippingSpaces(end)
    let match = cursor.word(at: start) { meaning -> Unit? in
      if case .unit(let symbol) = meaning, Self.parts[symbol] != nil {
        .currency(symbol)
      } else {
        nil
      }
    }
    return match.map { UnitMatch(unit: $0.value, start: start, end: $0.end) }
  }

  /// 2시간 30분, 三块四, 13달러 45센트: a smaller unit of the same kind.
  private func addSmallerUnit(
    to figure: inout ScannedFigure, _ whole: Numeral, at start: Int
  ) throws(FigureError) {
    var next = start
    if let joiner = cursor.hasWord(at: next, .mixedJoiner) {
      next = cursor.skippingSpaces(joiner)
    }
    guard next < cursor.end, let other = try numerals.numeral(at: next),
      other.hasDigits || !cursor.isASCIILetter(next) || !whole.hasDigits,
      other.form == .plain,
      let smaller = moneyPart(at: other.range.upperBound, of: figure.unit)
        ?? unit(after: other.range.upperBound, of: other),
      let ratio = ratio(of: smaller.unit, to: figure.unit), ratio < 1,
      other.value * ratio < 1
    else { return }
    var low = whole
    if figure.unit.dimension == smaller.unit.dimension {
      low.value = low.value / ratio + other.value
      low.place = other.place
      figure.unit = smaller.unit
    } else {
      low.value += other.value * ratio
      low.place = other.place * ratio
    }
    low.hasDecimals = other.hasDecimals || figure.unit != smaller.unit
    low.range = low.range.lowerBound..<smaller.end
    figure.content = .number(low: low, high: nil)
    figure.isComposite = true
    figure.range = figure.range.lowerBound..<smaller.end
    if figure.unit == smaller.unit, figure.unit.dimension.currency == nil {
      return
    }
    // 玖元壹角捌分: one more, smaller still.
    try addSmallerUnit(
      to: &figure, low, at: cursor.skippingSpaces(smaller.end))
    if figure.range.upperBound == smaller.end {
      addSpokenTail(
        to: &figure, after: smaller.start..<smaller.end, worth: ratio)
    }
  }

  /// What part of a unit of money its smaller units are.
  private static let parts = [
    "jiao": Rational(1, 10), "cent": Rational(1, 100),
    "penny": Rational(1, 100), "sen": Rational(1, 100),
  ]

  /// How much of a unit a smaller one is, where one can follow the other.
  private func ratio(of smaller: Unit, to unit: Unit) -> Rational? {
    let kinds = [
      Dimension.duration, Dimension(.calendarMonth), Dimension(.length),
      Dimension(.mass),
    ]
    if smaller.dimension == unit.dimension, kinds.contains(unit.dimension) {
      return smaller.factor / unit.factor
    }
    if unit.dimension.currency != nil,
      !UnitTable.minorCurrencies.contains(unit.symbol),
      let part = Self.parts[smaller.symbol]
    {
      return part
    }
    return nil
  }
}
