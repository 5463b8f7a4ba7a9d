import Exact

// Pairs of numbers that are neither a range nor two quantities.
extension FigureScanner {
  /// 3-1, 16:9 and 17:30: a score, a ratio or a time of day, none of which
  /// tells an amount.
  func score(at start: Int) -> ScannedFigure? {
    if let ratio = ratioInWords(at: start) { return ratio }
    guard let (first, end) = shortNumber(at: start), isFreeBefore(start),
      let (mark, next) = scoreMark(at: end) ?? scoreWord(after: end, start),
      let (second, last) = shortNumber(at: next)
    else { return decimalRatio(at: start) }
    if mark == UInt8(ascii: ":") {
      if let time = timeOfDay(start, first, next, second, last) { return time }
      guard isFreeAfter(last), first > 0, second > 0 else {
        return decimalRatio(at: start)
      }
      return ratio(first, second, start..<last)
    }
    // 2-3 is a range; 3-1 and 2-2 are not.
    guard isFreeAfter(last),
      first >= second || isStatedScore(last) || isAmongScores(start..<last),
      cursor[next] != 48 || second == 0
    else { return nil }
    let numeral = Numeral(
      value: Rational(second), place: 1, hasDigits: true, range: next..<last)
    guard unit(after: last, of: numeral) == nil else { return nil }
    return figure(.ratio, start..<last)
  }

  /// 1.3:1 and 1:2.5, with decimals on one side at least.
  private func decimalRatio(at start: Int) -> ScannedFigure? {
    var end = start
    while cursor.isDigit(end) || cursor[end] == UInt8(ascii: "."),
      end - start < Self.decimalReach
    {
      end += 1
    }
    guard let (mark, next) = scoreMark(at: end), mark == UInt8(ascii: ":"),
      isFreeBefore(start),
      let first = plainNumber(at: start), first.range.upperBound == end,
      let second = plainNumber(at: next),
      first.hasDecimals || second.hasDecimals,
      first.value.signum > 0, second.value.signum > 0,
      case let last = second.range.upperBound, isFreeAfter(last),
      unit(after: last, of: second) == nil
    else { return nil }
    var found = figure(.ratio, start..<last)
    found.ratio = first.value / second.value
    return found
  }

  /// How many bytes the first number of a ratio with decimals may take.
  private static let decimalReach = 12

  private func ratio(
    _ first: Int, _ second: Int, _ range: Range<Int>
  ) -> ScannedFigure {
    var found = figure(.ratio, range)
    found.ratio = Rational(first) / Rational(second)
    return found
  }

  /// 15 대 1, 78比96: a word between two bare numbers sets one against the
  /// other.
  private func ratioInWords(at start: Int) -> ScannedFigure? {
    guard let first = plainNumber(at: start),
      let mark = cursor.hasWord(
        at: cursor.skippingSpaces(first.range.upperBound), .versus),
      let second = plainNumber(at: cursor.skippingSpaces(mark)),
      case let last = second.range.upperBound,
      isFreeBefore(start), isFreeAfter(last),
      unit(after: last, of: second) == nil
    else { return nil }
    var found = figure(.ratio, start..<last)
    // 3比0 is a score.
    if !second.value.isZero { found.ratio = first.value / second.value }
    return found
  }

  /// A number in digits alone.
  private func plainNumber(at start: Int) -> Numeral? {
    guard cursor.isDigit(start), !cursor.isDigit(start - 1),
      let numeral = try? numerals.positional(at: start), !numeral.isScaled,
      numeral.digits?.range == numeral.range
    else { return nil }
    return numeral
  }

  private func figure(
    _ kind: Finding.Kind, _ range: Range<Int>
  ) -> ScannedFigure {
    var figure = ScannedFigure(content: .time, range: range)
    figure.shownKind = kind
    return figure
  }

  /// 17:30, 3:45 p.m., 3:58.62: hours or minutes and what parts sixty of them.
  private func timeOfDay(
    _ start: Int, _ first: Int, _ next: Int, _ second: Int, _ last: Int
  ) -> ScannedFigure? {
    guard last == next + 2, second < 60 else { return nil }
    var end = last
    var isLong = false
    if cursor[end] == UInt8(ascii: ":"),
      let (third, after) = shortNumber(at: end + 1), after == end + 3,
      third < 60
    {
      (end, isLong) = (after, true)
    }
    if cursor[end] == UInt8(ascii: "."), cursor.isDigit(end + 1) {
      // 3:58.62
      end += 1
      while cursor.isDigit(end), end - last < 8 { end += 1 }
      isLong = true
    }
    guard !cursor.isDigit(end), !cursor.joinsLatin(end) || hourMark(end) != nil,
      isLong || first <= 24
    else { return nil }
    return figure(.time, start..<(hourMark(end) ?? end))
  }

  private func hourMark(_ end: Int) -> Int? {
    cursor.hasWord(at: cursor.skippingSpaces(end), .hour)
  }

  /// 3-5で敗れ, 2-3으로 졌다: whether a word after two numbers shows a score,
  /// whichever is larger.
  private func isStatedScore(_ end: Int) -> Bool {
    guard cursor.firstOtherLetter < cursor.end else { return false }
    return [end, cursor.hasWord(at: end, .particle) ?? end].contains {
      cursor.hasWord(at: cursor.skippingSpaces($0), .scoreMark) != nil
    }
  }

  /// "6-4, 3-6, 7-5": whether a score that is no range stands beside it.
  private func isAmongScores(_ range: Range<Int>) -> Bool {
    if cursor[range.upperBound] == UInt8(ascii: ","),
      cursor[range.upperBound + 1] == 0x20,
      let (first, second, _) = pair(at: range.upperBound + 2), first > second
    {
      return true
    }
    guard cursor[range.lowerBound - 1] == 0x20,
      cursor[range.lowerBound - 2] == UInt8(ascii: ",")
    else { return false }
    var begin = range.lowerBound - 2
    while cursor.isDigit(begin - 1) || cursor[begin - 1] == UInt8(ascii: "-"),
      range.lowerBound - begin < 12
    {
      begin -= 1
    }
    guard let (first, second, end) = pair(at: begin) else { return false }
    return first > second && end == range.lowerBound - 2
  }

  /// Two short numbers with a hyphen between.
  private func pair(at start: Int) -> (first: Int, second: Int, end: Int)? {
    guard let (first, mark) = shortNumber(at: start),
      cursor[mark] == UInt8(ascii: "-"),
      let (second, end) = shortNumber(at: mark + 1)
    else { return nil }
    return (first, second, end)
  }

  /// At most three digits.
  private func shortNumber(at start: Int) -> (Int, end: Int)? {
    var index = start
    var value = 0
    while cursor.isDigit(index), index - start < 4 {
      value = value * 10 + Int(cursor.bytes[index] - 48)
      index += 1
    }
    return (1...3).contains(index - start) ? (value, index) : nil
  }

  private func scoreMark(at index: Int) -> (UInt8, next: Int)? {
    switch (cursor[index], cursor[index + 1], cursor[index + 2]) {
    case (UInt8(ascii: ":"), _, _): (UInt8(ascii: ":"), index + 1)
    case (UInt8(ascii: "-"), _, _): (UInt8(ascii: "-"), index + 1)
    // U+FF1A and U+2236
    case (0xEF, 0xBC, 0x9A), (0xE2, 0x88, 0xB6): (UInt8(ascii: ":"), index + 3)
    // U+2013 to U+2015
    case (0xE2, 0x80, 0x93), (0xE2, 0x80, 0x94), (0xE2, 0x80, 0x95):
      (UInt8(ascii: "-"), index + 3)
    default: nil
    }
  }

  /// The "to" of "10 to 1", but not of "from 10 to 1".
  private func scoreWord(
    after end: Int, _ start: Int
  ) -> (UInt8, next: Int)? {
    let word = cursor.skippingSpaces(end)
    guard word > end, cursor.isASCIILetter(word),
      let after = cursor.hasWord(at: word, .rangeMark),
      case let next = cursor.skippingSpaces(after), cursor.isDigit(next),
      !wordBefore(start, .rangeOpener), !wordBefore(start, .change),
      currencySign(at: start) == nil
    else { return nil }
    return (UInt8(ascii: "-"), next)
  }

  private func isFreeBefore(_ start: Int) -> Bool {
    guard let before = cursor[start - 1] else { return true }
    return before == 0x20 || "([\"'".utf8.contains(before)
      || before >= 0x80
  }

  private func isFreeAfter(_ end: Int) -> Bool {
    guard let after = cursor[end] else { return true }
    if ".,:-/".utf8.contains(after) { return !cursor.isDigit(end + 1) }
    return !cursor.isASCIILetter(end) && after != UInt8(ascii: "%")
  }
}
