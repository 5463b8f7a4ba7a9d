import Exact
import Quantities

/// A figure as it stands in a text, before its sets are worked out.
struct ScannedFigure: Sendable {
  enum Content: Sendable {
    /// One number, or the two ends of a range.
    case number(low: Numeral, high: Numeral?)
    case date(PrintedDate)
    /// A word that is a figure in itself; the row of the policy.
    case quantifier(String)
  }

  var content: Content
  var unit = Unit(symbol: "", dimension: .unmarked, factor: 1)
  var isMultiple = false
  var isOrdinal = false
  /// A number made up of two units (1m80, 2시간 30분) cannot be moved by a
  /// step in its digits.
  var isComposite = false
  /// Whether a minus sign stands before it.
  var isNegative = false
  var hedge: String?
  /// What a multiple is of: "times more", "N-fold increase".
  var comparison: Comparison?
  var range: Range<Int>
  /// Where the words that belong to it end, hedges included.
  var end: Int

  init(content: Content, unit: Unit? = nil, range: Range<Int>) {
    self.content = content
    if let unit { self.unit = unit }
    self.range = range
    end = range.upperBound
  }

  enum Comparison: Sendable { case asMany, more, less, increase, increaseTimes }
}

/// A name with digits in it, which is no figure.
struct ScannedName: Sendable {
  var text: String
  var range: Range<Int>
}

/// Finds figures in a phrase, left to right.
struct FigureScanner: Sendable {
  let cursor: TextCursor
  let numerals: NumeralReader
  let dates: DateReader
  let policy: Policy
  /// Where the first word such as "between" or "increased" begins.
  private let firstRangeOpener: Int
  private let firstIncrease: Int

  init(
    cursor: TextCursor, numerals: NumeralReader, dates: DateReader,
    policy: Policy
  ) {
    self.cursor = cursor
    self.numerals = numerals
    self.dates = dates
    self.policy = policy
    func first(_ meaning: Meaning) -> Int {
      (0..<cursor.end).first { cursor.hasWord(at: $0, meaning) != nil }
        ?? cursor.end
    }
    firstRangeOpener = first(.rangeOpener)
    firstIncrease = first(.increase)
  }

  /// The figures, and the names with digits in them that are none.
  func scan() throws(FigureError) -> (
    figures: [ScannedFigure], names: [ScannedName]
  ) {
    var figures: [ScannedFigure] = []
    var names: [ScannedName] = []
    var index = 0
    while index < cursor.end {
      if currencySign(at: index) == nil, let end = name(at: index) {
        names.append(
          ScannedName(text: cursor.text(index..<end), range: index..<end))
        index = end
      } else if let figure = try figure(at: index) {
        figures.append(figure)
        index = max(figure.range.upperBound, figure.end, index + 1)
      } else if let end = cursor.hasWord(at: index, .trap) {
        index = end
      } else {
        index = cursor.next(index)
      }
    }
    return (figures, names)
  }

  private func figure(at start: Int) throws(FigureError) -> ScannedFigure? {
    if let money = try moneyWithSign(at: start) { return money }
    if let date = try dates.date(at: start) {
      return ScannedFigure(content: .date(date), range: date.range)
    }
    if let quantifier = quantifier(at: start) { return quantifier }
    if let multiple = multipleWord(at: start) { return multiple }
    if cursor.hasWord(at: start, .trap) != nil { return nil }
    if let ordinal = ordinalWord(at: start) { return ordinal }
    if let days = fewDays(at: start) { return days }
    return try number(at: start)
  }
}

// MARK: - Names

extension FigureScanner {
  /// A word of Latin letters and digits that is no number with a unit: 910C,
  /// NVL72, K2, GPT-5, and a number that follows a capitalised word.
  private func name(at start: Int) -> Int? {
    guard cursor.isASCIILetter(start) || cursor.isDigit(start),
      !cursor.joinsLatin(start)
    else { return nil }
    var end = start
    var hasDigit = false
    var hasLetter = false
    while cursor.isASCIILetter(end) || cursor.isDigit(end)
      || (cursor[end] == UInt8(ascii: "-")
        && (cursor.isASCIILetter(end + 1) || cursor.isDigit(end + 1))
        && (cursor.isASCIILetter(start) || isExponent(end)))
      || (cursor[end] == UInt8(ascii: ".") && cursor.isDigit(end + 1)
        && hasLetter && cursor.isDigit(end - 1))
    {
      hasDigit = hasDigit || cursor.isDigit(end)
      hasLetter = hasLetter || cursor.isASCIILetter(end)
      end += 1
    }
    if hasDigit, hasLetter {
      return isNumberWithUnit(start..<end) ? nil : end
    }
    if hasLetter { return capitalisedNameWithNumber(start..<end) }
    return nil
  }

  /// Whether a minus sign stands in an exponent: 4e-5.
  private func isExponent(_ sign: Int) -> Bool {
    (cursor[sign - 1] ?? 0) & 0xDF == UInt8(ascii: "E")
      && cursor.isDigit(sign - 2) && cursor.isDigit(sign + 1)
  }

  private func isNumberWithUnit(_ range: Range<Int>) -> Bool {
    guard cursor.isDigit(range.lowerBound) else { return false }
    let read: Numeral?
    do {
      read = try numerals.numeral(at: range.lowerBound)
    } catch {
      // A number beyond the bounds is a number all the same.
      return true
    }
    guard let numeral = read else { return false }
    let end = numeral.range.upperBound
    guard end < range.upperBound else { return end == range.upperBound }
    return unit(after: end, of: numeral).map {
      $0.end >= range.upperBound
        || cursor.isDigit($0.end)
    } ?? false
  }

  /// "CloudMatrix 384", "World Model 1.0": the number belongs to the name if
  /// the word before it is capitalised, no word of the language, and nothing
  /// is counted or measured by it.
  private func capitalisedNameWithNumber(_ word: Range<Int>) -> Int? {
    guard (65...90).contains(cursor.bytes[word.lowerBound]),
      cursor.lexicon.matches(in: cursor.bytes, at: word.lowerBound)
        .allSatisfy({
          $0.end != word.upperBound || $0.meanings.allSatisfy(isNoun)
        }),
      UnitTable.unit(symbol: cursor.text(word)) == nil
    else { return nil }
    let next = cursor.skippingSpaces(word.upperBound)
    guard next > word.upperBound, cursor.isDigit(next),
      let numeral = try? numerals.numeral(at: next),
      !numeral.isScaled,
      unit(after: numeral.range.upperBound, of: numeral) == nil
    else { return nil }
    return numeral.range.upperBound
  }
}

extension FigureScanner {
  private func isNoun(_ meaning: Meaning) -> Bool {
    if case .noun = meaning { true } else { false }
  }
}

// MARK: - Words that are figures

extension FigureScanner {
  private func quantifier(at start: Int) -> ScannedFigure? {
    guard !cursor.isHangul(start - 3) else { return nil }
    let match = cursor.word(at: start) { meaning -> String? in
      if case .quantifier(let row) = meaning { row } else { nil }
    }
    guard let (row, end) = match else { return nil }
    return ScannedFigure(
      content: .quantifier(row), unit: .one, range: start..<end)
  }

  /// "tripled", "twice", "fivefold".
  private func multipleWord(at start: Int) -> ScannedFigure? {
    let match = cursor.word(at: start) { meaning -> Rational? in
      if case .multiple(let value) = meaning { value } else { nil }
    }
    guard let (value, end) = match else { return nil }
    let numeral = Numeral(
      value: value, place: value < 1 ? value : 1, range: start..<end)
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: .one,
      range: start..<end)
    figure.isMultiple = true
    figure.comparison = comparison(start, after: end, isFold: true)
    addHedge(to: &figure)
    return figure
  }

  /// 첫 번째, "second".
  private func ordinalWord(at start: Int) -> ScannedFigure? {
    guard !cursor.isHangul(start - 3) else { return nil }
    let match = cursor.word(at: start) { meaning -> Int? in
      if case .ordinalWord(let value) = meaning { value } else { nil }
    }
    guard let (value, wordEnd) = match else { return nil }
    var end = wordEnd
    if cursor.isHangul(start) {
      guard
        let mark = cursor.hasWord(
          at: cursor.skippingSpaces(wordEnd), .ordinal)
      else { return nil }
      end = mark
    }
    return ordinal(
      Numeral(value: Rational(value), place: 1, range: start..<wordEnd),
      start..<end)
  }

  private func ordinal(_ numeral: Numeral, _ range: Range<Int>) -> ScannedFigure
  {
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: .rank, range: range)
    figure.isOrdinal = true
    return figure
  }

  /// 며칠: a few days.
  private func fewDays(at start: Int) -> ScannedFigure? {
    guard let end = cursor.hasWord(at: start, .fewDays),
      let day = UnitTable.unit(symbol: "day")
    else { return nil }
    let numeral = Numeral(value: 1, place: 1, form: .few, range: start..<end)
    return ScannedFigure(
      content: .number(low: numeral, high: nil), unit: day, range: start..<end)
  }
}

// MARK: - Numbers

extension FigureScanner {
  /// $16.5 billion, ₩770, US$5: the sign before the number.
  private func moneyWithSign(at start: Int) throws(FigureError)
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
      let numeral = try numerals.numeral(at: index), numeral.hasDigits
    else { return nil }
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: .currency(code),
      range: start..<numeral.range.upperBound)
    figure.isNegative = isNegative
    return try withRange(figure)
  }

  /// $, US$, or the code of a currency right before a number: USD115.5.
  private func currencySign(at start: Int) -> (code: String, end: Int)? {
    let sign = cursor.word(at: start) { meaning -> String? in
      if case .currencySign(let code) = meaning { code } else { nil }
    }
    if let (code, end) = sign { return (code, end) }
    guard start + 3 < cursor.end, !cursor.joinsLatin(start),
      cursor.isASCIILetter(start),
      cursor.isDigit(cursor.skippingSpaces(start + 3))
    else { return nil }
    let code = cursor.text(start..<start + 3)
    return UnitTable.currencies.contains(code) ? (code, start + 3) : nil
  }

  private func number(at start: Int) throws(FigureError) -> ScannedFigure? {
    guard let numeral = try numerals.numeral(at: start) else { return nil }
    if !numeral.hasDigits, cursor.isHangul(start), cursor.isHangul(start - 3) {
      return nil
    }
    if numeral.hasDigits, wordBefore(start, .ordinalPrefix),
      cursor.isHangul(start - 3)
    {
      // 제3조 is article three; the scale word is none.
      let digits = numeral.digits ?? numeral.plainDigits
      return ordinal(
        Numeral(value: digits.value, place: 1, range: digits.range),
        digits.range)
    }
    let figure = ScannedFigure(
      content: .number(low: numeral, high: nil), range: numeral.range)
    return try withRange(figure)
  }

  /// A minus sign right before a number with nothing it could join: -5%.
  private func minus(before start: Int) -> Int? {
    for sign in ["-", "−", "－", "–"] {
      let bytes = Array(sign.utf8)
      let begin = start - bytes.count
      guard begin >= 0, cursor.bytes[begin..<start].elementsEqual(bytes) else {
        continue
      }
      let isFree =
        begin == 0 || cursor.bytes[begin - 1] == 0x20
        || cursor.bytes[begin - 1] == UInt8(ascii: "(")
      return isFree ? begin : nil
    }
    return cursor.starts(before: start).first { begin in
      !isMidWord(begin)
        && cursor.hasWord(at: begin, .minus).map(cursor.skippingSpaces) == start
    }
  }

  /// Adds the second end of a range, the unit, the noun and the hedge.
  private func withRange(_ begun: ScannedFigure) throws(FigureError)
    -> ScannedFigure?
  {
    var figure = begun
    guard case .number(let low, _) = figure.content else { return nil }
    var hedges: [String] = []
    if !(try addHighEnd(to: &figure)), figure.unit.dimension == .unmarked {
      if let found = unit(after: low.range.upperBound, of: low) {
        apply(found, to: &figure)
      } else if let (row, found) = unitAfterHedge(low) {
        apply(found, to: &figure)
        hedges.append(row)
      } else if low.form == .fraction,
        let article = cursor.hasWord(
          at: cursor.skippingSpaces(low.range.upperBound), .article),
        let found = unit(after: article, of: low)
      {
        // "half an hour"
        apply(found, to: &figure)
      }
      try addComposite(to: &figure)
    }
    if low.form == .fraction, figure.unit.dimension.isCountLike {
      // Half of the firms is a share, not a count.
      figure.unit = .one
      figure.range = low.range
    }
    guard isPlausible(figure) else { return nil }
    if figure.unit.dimension.isCountLike { addNoun(to: &figure) }
    if figure.isMultiple {
      figure.comparison = comparison(
        figure.range.lowerBound, after: figure.range.upperBound, isFold: false)
    }
    if !figure.isNegative, let sign = minus(before: figure.range.lowerBound) {
      figure.isNegative = true
      figure.range = sign..<figure.range.upperBound
    }
    addHedge(to: &figure, and: hedges)
    return figure
  }

  /// 5~10년, 4만~6만 달러, 90cm에서 1m, "between 5 and 10 years": the second
  /// number and the unit of both.
  private func addHighEnd(to figure: inout ScannedFigure) throws(FigureError)
    -> Bool
  {
    guard case .number(var low, _) = figure.content, low.form == .plain else {
      return false
    }
    let lowUnit = unit(after: low.range.upperBound, of: low)
    for start in [low.range.upperBound, lowUnit?.end].compactMap({ $0 }) {
      guard let mark = rangeMark(at: start),
        let high = try secondNumber(at: mark, of: figure),
        high.form == .plain, !high.isBareSyllable
      else { continue }
      let highUnit = unit(after: high.range.upperBound, of: high)
      let end = highUnit?.end ?? high.range.upperBound
      // 10%에서 50%로 is a change, not a range.
      if cursor.hasWord(at: end, .changeEnd) != nil { continue }
      if let lowUnit, let highUnit, figure.unit.dimension == .unmarked {
        guard lowUnit.unit.dimension == highUnit.unit.dimension,
          lowUnit.isTimes == highUnit.isTimes
        else { continue }
        low = low.scaled(
          by: lowUnit.unit.factor / highUnit.unit.factor,
          to: low.range.upperBound)
      }
      let first = inheritingScale(low, from: high)
      // 1-0 is a score, 2025-07 no range either.
      guard first.value < high.value else { continue }
      figure.content = .number(low: first, high: high)
      if figure.unit.dimension == .unmarked,
        let unit = highUnit ?? lowUnit
      {
        apply(unit, to: &figure)
      }
      figure.range = figure.range.lowerBound..<max(end, high.range.upperBound)
      return true
    }
    return false
  }

  /// The number after a range mark, perhaps with the currency sign again.
  private func secondNumber(
    at start: Int, of figure: ScannedFigure
  ) throws(FigureError) -> Numeral? {
    let sign = cursor.word(at: start) { meaning -> String? in
      if case .currencySign(let code) = meaning { code } else { nil }
    }
    if let (code, end) = sign, figure.unit == .currency(code) {
      return try numerals.numeral(at: cursor.skippingSpaces(end))
    }
    return try numerals.numeral(at: start)
  }

  /// 300여명, "100 or so robots": the hedge between number and unit.
  private func unitAfterHedge(_ numeral: Numeral) -> (String, UnitMatch)? {
    guard let (row, end) = hedgeAfter(numeral.range.upperBound),
      let unit = unit(after: end, of: numeral)
    else { return nil }
    return (row, unit)
  }

  private func rangeMark(at start: Int) -> Int? {
    let index = cursor.skippingSpaces(start)
    if let end = cursor.hasWord(at: index, .rangeMark) {
      return cursor.skippingSpaces(end)
    }
    guard let joiner = cursor.hasWord(at: index, .rangeJoiner) else {
      return nil
    }
    return firstRangeOpener < start ? cursor.skippingSpaces(joiner) : nil
  }

  /// 5~10만, 3-4백 and 50-80 million: the scale belongs to both ends.
  private func inheritingScale(_ low: Numeral, from high: Numeral) -> Numeral {
    guard !low.isScaled, let digits = high.digits, high.value != digits.value,
      low.value == low.digits?.value, low.value < digits.value
    else { return low }
    return low.scaled(
      by: high.value / digits.value, to: low.range.upperBound)
  }

  /// A numeral in words needs something beside it to be a figure: one
  /// syllable alone is a particle, a day or part of a word.
  private func isPlausible(_ figure: ScannedFigure) -> Bool {
    guard case .number(let low, _) = figure.content else { return true }
    if low.hasDigits || low.form == .fraction { return true }
    let hasUnit = figure.unit.dimension != .unmarked || figure.isMultiple
    if low.form == .few || low.isBareSyllable { return hasUnit }
    let end = low.range.upperBound
    if low.isNativeWord, cursor.isHangul(low.range.lowerBound), !hasUnit {
      // 두 산업 연합체 counts the noun further on; 한 alone means "a certain".
      if cursor.skippingSpaces(end) > end, low.value != 1,
        nounAfter(end) != nil
      {
        return true
      }
      // 하나, 둘 stand alone.
      return low.range.count > 3 && cursor.endsHangulWord(end)
    }
    return true
  }
}

// MARK: - Units

extension FigureScanner {
  struct UnitMatch {
    var unit: Unit
    var isTimes = false
    var isOrdinal = false
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

  /// 5만원/대, "4,000 tokens/s": a rate.
  private func perUnit(_ match: UnitMatch) -> UnitMatch {
    guard cursor[match.end] == UInt8(ascii: "/"), !match.isTimes,
      !match.isOrdinal
    else { return match }
    let one = Numeral(value: 1, place: 1, range: match.end..<match.end)
    guard
      let divisor = wordUnit(at: match.end + 1, of: one)
        ?? symbolUnit(at: match.end + 1)
    else { return match }
    return UnitMatch(unit: match.unit / divisor.unit, end: divisor.end)
  }

  private func wordUnit(at start: Int, of numeral: Numeral) -> UnitMatch? {
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
          return UnitMatch(unit: unit, end: end)
        case .counter(let noun), .noun(let noun):
          return UnitMatch(unit: .counting(noun), end: end)
        case .times: return UnitMatch(unit: .one, isTimes: true, end: end)
        case .ordinal:
          return UnitMatch(unit: .rank, isOrdinal: true, end: end)
        default: continue
        }
      }
    }
    return nil
  }

  /// A unit symbol such as TB/s, %, cm, USD: the longest that is one.
  private func symbolUnit(at start: Int) -> UnitMatch? {
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
        return UnitMatch(unit: unit, end: end)
      }
      end -= 1
    }
    return nil
  }

  private func isSymbolByte(_ byte: UInt8) -> Bool {
    (65...90).contains(byte & 0xDF) && byte < 0x80
      || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "2") || byte >= 0xC2
      || (0x80...0xBF).contains(byte)
  }

  private func apply(_ match: UnitMatch, to figure: inout ScannedFigure) {
    figure.unit = match.unit
    figure.isMultiple = match.isTimes
    figure.isOrdinal = match.isOrdinal
    figure.range = figure.range.lowerBound..<match.end
  }

  /// 1m80 is 1.80 m; 2시간 30분 is one duration.
  private func addComposite(to figure: inout ScannedFigure) throws(FigureError)
  {
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

// MARK: - Nouns, hedges, comparisons

extension FigureScanner {
  /// What a bare counter counts: the first noun after it, or one right before
  /// the number (로봇 18대, but not "Model 3").
  private func addNoun(to figure: inout ScannedFigure) {
    let isBare =
      figure.unit.dimension == .unmarked
      || figure.unit.dimension.countedNoun == .thing
    guard isBare else { return }
    let hasCounter = figure.unit.dimension.countedNoun == .thing
    if let noun = nounAfter(figure.range.upperBound)
      ?? (hasCounter ? nounBefore(figure.range.lowerBound) : nil)
    {
      figure.unit = .counting(noun)
    }
  }

  /// How far after a counter, in bytes, its noun is looked for.
  private static let nounReach = 200

  private func nounAfter(_ start: Int) -> Noun? {
    var index = start
    var isFirstWord = true
    while index < min(cursor.end, start + Self.nounReach) {
      let isWordStart = isFirstWord || !isMidWord(index)
      if isWordStart, let (noun, end) = noun(at: index),
        cursor.endsHangulWord(end)
      {
        return noun
      }
      // A clause ends at a comma or a full stop, and 에 ends the counted part.
      if let byte = cursor[index], ",.;:…".utf8.contains(byte) { return nil }
      isFirstWord = false
      index = cursor.next(index)
    }
    return nil
  }

  private func isMidWord(_ index: Int) -> Bool {
    (cursor.isHangul(index - 3) && cursor.isHangul(index))
      || cursor.joinsLatin(index)
  }

  private func nounBefore(_ end: Int) -> Noun? {
    var best: Noun?
    for start in cursor.starts(before: end) where !isMidWord(start) {
      guard let (noun, after) = noun(at: start) else { continue }
      var next = cursor.skippingSpaces(after)
      if let (_, particleEnd) = cursor.word(
        at: after, { $0 == .particle ? true : nil })
      {
        next = cursor.skippingSpaces(particleEnd)
      }
      if next == end { best = noun }
    }
    return best
  }

  private func noun(at start: Int) -> (Noun, end: Int)? {
    cursor.word(at: start) { meaning -> Noun? in
      if case .noun(let noun) = meaning { noun } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  /// The hedges on both sides of a figure; of several the policy's first.
  private func addHedge(
    to figure: inout ScannedFigure, and inner: [String] = []
  ) {
    var rows = inner + hedgesAfter(&figure)
    rows += hedgesBefore(figure.range.lowerBound)
    figure.hedge = rows.min { policy.rank(of: $0) < policy.rank(of: $1) }
  }

  private func hedgesBefore(_ start: Int) -> [String] {
    var rows: [String] = []
    var limit = start
    while let (row, begin) = hedge(endingAt: limit) {
      rows.append(row)
      limit = begin
    }
    return rows
  }

  private func hedge(endingAt limit: Int) -> (String, begin: Int)? {
    for begin in cursor.starts(before: limit) {
      if isMidWord(begin) { continue }
      for match in cursor.lexicon.matches(in: cursor.bytes, at: begin)
      where match.end <= limit && cursor.skippingSpaces(match.end) == limit {
        if cursor.isASCIILetter(match.end - 1), match.end == limit,
          cursor.isASCIILetter(limit)
        {
          continue
        }
        for case .hedgeBefore(let row) in match.meanings {
          return (row, begin)
        }
      }
    }
    return nil
  }

  private func hedgesAfter(_ figure: inout ScannedFigure) -> [String] {
    var rows: [String] = []
    var index = figure.range.upperBound
    while let (row, end) = hedgeAfter(index) {
      rows.append(row)
      index = end
    }
    figure.end = max(figure.end, index)
    return rows
  }

  private func hedgeAfter(_ start: Int) -> (String, end: Int)? {
    for index in [start, cursor.skippingSpaces(start)] {
      let match = cursor.word(at: index) { meaning -> String? in
        if case .hedgeAfter(let row) = meaning { row } else { nil }
      }
      // One syllable is a hedge only as a whole word: 선 in 선보인 is none.
      if let (row, end) = match,
        !cursor.isHangul(index) || end - index > 3 || cursor.endsHangulWord(end)
      {
        return (row, end)
      }
    }
    return nil
  }

  private func wordBefore(_ start: Int, _ meaning: Meaning) -> Bool {
    cursor.starts(before: start).contains { begin in
      !isMidWord(begin)
        && cursor.hasWord(at: begin, meaning).map(cursor.skippingSpaces)
          == start
    }
  }

  private func comparison(
    _ start: Int, after end: Int, isFold: Bool
  ) -> ScannedFigure.Comparison {
    let next = cursor.skippingSpaces(end)
    let following = cursor.word(at: next) {
      meaning -> ScannedFigure.Comparison? in
      switch meaning {
      case .timesAs: .asMany
      case .timesMore: .more
      case .timesLess: .less
      case .increase: .increase
      default: nil
      }
    }
    if let (comparison, _) = following { return comparison }
    if wordBefore(start, .reaching) { return .asMany }
    if firstIncrease < end { return isFold ? .increase : .increaseTimes }
    return .asMany
  }
}
