import Exact
import Quantities

extension FigureScanner {
  /// 5~10년, 4만~6만 달러, 90cm에서 1m, "between 5 and 10 years", "two or three
  /// days": the second number and the unit of both.
  func addHighEnd(to figure: inout ScannedFigure) throws(FigureError) -> Bool {
    guard case .number(let low, _) = figure.content, low.form == .plain else {
      return false
    }
    let lowUnit = anyUnit(after: low.range.upperBound, of: low)
    let rate =
      figure.unit.dimension.currency == nil
      ? nil : divisor(after: low.range.upperBound, of: figure.unit)
    for start in [low.range.upperBound, lowUnit?.end, rate?.end] {
      // A number that cannot be read is told of when its turn comes.
      guard let start, let mark = rangeMark(at: start),
        let second = try? secondEnd(at: mark.next, of: figure)
      else { continue }
      let ends = RangeEnds(
        low: low, high: second.numeral, lowUnit: lowUnit,
        highUnit: anyUnit(
          after: second.numeral.range.upperBound, of: second.numeral),
        isNegative: second.isNegative, start: start, mark: mark)
      if close(ends, in: &figure) { return true }
    }
    return false
  }

  private struct RangeEnds {
    var low: Numeral
    var high: Numeral
    var lowUnit: UnitMatch?
    var highUnit: UnitMatch?
    /// Whether a minus sign stands before the second number.
    var isNegative: Bool
    /// Where the first number or its unit ends.
    var start: Int
    var mark: RangeMark
  }

  /// Takes both ends into the figure, if they make up a range.
  private func close(
    _ ends: RangeEnds, in figure: inout ScannedFigure
  ) -> Bool {
    let (high, lowUnit) = (ends.high, ends.lowUnit)
    // 与20000间: the closer, and no room.
    let highUnit =
      ends.mark.needsCloser
        && ends.highUnit.map {
          cursor.hasWord(at: $0.start, .rangeCloser) == $0.end
        } ?? false ? nil : ends.highUnit
    let end = highUnit?.end ?? high.range.upperBound
    guard
      !high.isBareSyllable || highUnit != nil
        || cursor.hasWord(at: cursor.skippingSpaces(end), .tenths) != nil
    else { return false }
    // 3층에서 열리며: a numeral in letters that goes on is another word.
    if highUnit == nil, !high.hasDigits,
      !cursor.endsHangulWord(high.range.upperBound)
    {
      return false
    }
    let closer = cursor.hasWord(at: cursor.skippingSpaces(end), .rangeCloser)
    if ends.mark.needsCloser, closer == nil { return false }
    if isChangeInWords(ends.mark, to: end) { return false }
    if isChange(ends, figure) { return false }
    var low = ends.low
    if let lowUnit, let highUnit, figure.unit.dimension == .unmarked {
      guard lowUnit.unit.dimension == highUnit.unit.dimension,
        lowUnit.isTimes == highUnit.isTimes
      else { return false }
      low = low.scaled(
        by: lowUnit.unit.factor / highUnit.unit.factor,
        to: low.range.upperBound)
    }
    let first = inheritingScale(low, from: high)
    guard order(first, ends, in: &figure) else { return false }
    if figure.unit.dimension == .unmarked, let unit = highUnit ?? lowUnit {
      apply(unit, to: &figure)
    }
    figure.range = figure.range.lowerBound..<max(end, high.range.upperBound)
    figure.end = max(figure.range.upperBound, closer ?? 0)
    return true
  }

  /// Sets the two ends, the smaller first; false where they are no range: 1-0
  /// is a score, 2025-07 a month.
  private func order(
    _ low: Numeral, _ ends: RangeEnds, in figure: inout ScannedFigure
  ) -> Bool {
    let isNegated = isNegated(figure)
    let first = isNegated ? -low.value : low.value
    let second = ends.isNegative ? -ends.high.value : ends.high.value
    let isConsecutive =
      second - first == 1 && first.isInteger && first.signum > 0
      && ends.low.hasDigits == ends.high.hasDigits
    if ends.mark.isChoice, !isConsecutive { return false }
    let spans = wordBefore(beginOfHedges(figure), .spanOpener)
    guard first < second || spans && second < first else { return false }
    guard ends.isNegative || second < first else {
      figure.content = .number(low: low, high: ends.high)
      return true
    }
    let sign = minus(before: figure.range.lowerBound)
    let begin = sign ?? figure.range.lowerBound
    var (one, other) = (low, ends.high)
    (one.value, other.value) = (first, second)
    figure.isNegative = false
    figure.isComposite = true
    figure.range = begin..<figure.range.upperBound
    figure.content =
      first < second
      ? .number(low: one, high: other) : .number(low: other, high: one)
    return true
  }

  /// Where the words begin that hedge a figure.
  func beginOfHedges(_ figure: ScannedFigure) -> Int {
    var begin =
      minus(before: figure.range.lowerBound) ?? figure.range.lowerBound
    while let hedge = hedge(endingAt: begin) { begin = hedge.range.lowerBound }
    return begin
  }

  /// How many times the lower end of a range the upper one is at most, where
  /// it may be a change beside the level it leads to.
  private static let widestChange: Rational = 4

  /// "rose $3 to $182" and "rose from 3% to 5%" tell two figures; "from $3 to
  /// $5 each" and "grew 3 to 5 percent" one range.
  private func isChange(_ ends: RangeEnds, _ figure: ScannedFigure) -> Bool {
    guard ends.mark.isWord, !ends.mark.needsCloser, !ends.mark.isChoice else {
      return false
    }
    let hasOwnUnit =
      ends.start > ends.low.range.upperBound && ends.lowUnit != nil
    // "fell 0.3 percent to 21,098"
    if hasOwnUnit, ends.highUnit == nil, cursor.isASCIILetter(ends.mark.begin) {
      return true
    }
    let isMoney = figure.unit.dimension != .unmarked
    guard isMoney || hasOwnUnit || ends.highUnit == nil else { return false }
    let begin = beginOfHedges(figure)
    if wordBefore(begin, .spanOpener) { return false }
    // "fell by £2bn to £18bn" and "rose 3p to 245p" tell a level, "by 3 to 5
    // percent" none.
    if ends.high.value >= ends.low.value * Self.widestChange {
      let by = cursor.wordBefore(begin) { $0 == .changeBy ? true : nil }
      if wordBefore(by?.begin ?? begin, .change) { return true }
    }
    if wordBefore(begin, .rangeOpener) {
      return cursor.clauseHolds(.change, before: begin)
    }
    return !hasOwnUnit && wordBefore(begin, .change)
  }

  /// 10%에서 50%로 and 0.25%から0.5%程度に引き上げ are changes; 3~4%로 is a range.
  private func isChangeInWords(_ mark: RangeMark, to end: Int) -> Bool {
    guard cursor.isHangul(mark.begin) || cursor.isLetter(mark.begin) else {
      return false
    }
    let tail = hedgeAfter(end)?.range.upperBound ?? end
    return cursor.hasWord(at: end, .changeEnd) != nil
      || cursor.hasWord(at: tail, .changeEnd) != nil
  }

  struct RangeMark {
    var begin: Int
    /// Where the second number begins.
    var next: Int
    /// Whether a word after it has to show that it is one (A와 B 사이).
    var needsCloser = false
    /// Whether the mark is a word, not a sign.
    var isWord = false
    /// Whether it is the "or" of "two or three".
    var isChoice = false
  }

  func rangeMark(at start: Int) -> RangeMark? {
    let index = cursor.skippingSpaces(start)
    guard index < cursor.end else { return nil }
    let isWord = cursor.isASCIILetter(index)
    if let end = cursor.hasWord(at: index, .rangeMark) {
      return RangeMark(
        begin: index, next: cursor.skippingSpaces(end), isWord: isWord)
    }
    if let end = cursor.hasWord(at: index, .choice) {
      return RangeMark(
        begin: index, next: cursor.skippingSpaces(end), isWord: isWord,
        isChoice: true)
    }
    guard let joiner = cursor.hasWord(at: index, .rangeJoiner) else {
      return nil
    }
    return RangeMark(
      begin: index, next: cursor.skippingSpaces(joiner),
      needsCloser: !followsOpener(start), isWord: isWord)
  }

  /// Whether a word such as "between" stands before the number that ends
  /// here, in the same clause.
  func followsOpener(_ end: Int) -> Bool {
    let starts = max(0, end - Self.clauseReach)..<end
    return starts.contains {
      !cursor.isMidWord($0) && cursor.hasWord(at: $0, .rangeOpener) != nil
    }
  }

  /// The number after a range mark, perhaps with a sign or a hedge of its own:
  /// "to −34", "and about 7".
  private func secondEnd(
    at start: Int, of figure: ScannedFigure
  ) throws(FigureError) -> (numeral: Numeral, isNegative: Bool)? {
    let hedge = cursor.word(at: start) { meaning -> Bool? in
      if case .hedgeBefore("about") = meaning { true } else { nil }
    }
    let next = hedge.map { cursor.skippingSpaces($0.end) } ?? start
    let number = minusEnd(at: next)
    guard let numeral = try secondNumber(at: number ?? next, of: figure),
      numeral.form == .plain || numeral.form == .fraction, !numeral.isOrdinal,
      number == nil || numeral.hasDigits
    else { return nil }
    return (numeral, number != nil)
  }

  /// The end of a minus sign right before a digit.
  private func minusEnd(at index: Int) -> Int? {
    if cursor[index] == UInt8(ascii: "-"), cursor.isDigit(index + 1) {
      return index + 1
    }
    if cursor[index] == 0xE2, cursor[index + 1] == 0x88,
      cursor[index + 2] == 0x92, cursor.isDigit(index + 3)
    {
      return index + 3
    }
    return nil
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
        .map { withMoneyScale($0, isMoney: true) }
    }
    // 時速50kmから時速60km
    let prefix = cursor.word(at: start) { meaning -> Bool? in
      switch meaning {
      case .unitPrefix, .perPrefix: true
      default: nil
      }
    }
    let next = prefix.map { cursor.skippingSpaces($0.end) } ?? start
    return try numerals.numeral(at: next).map {
      withMoneyScale($0, isMoney: figure.unit.dimension.currency != nil)
    }
  }
}
