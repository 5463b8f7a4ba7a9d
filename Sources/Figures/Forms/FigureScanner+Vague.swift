import Exact
import Quantities

// Numbers told by their size alone: mid-20s, double-digit.
extension FigureScanner {
  /// "mid-20s", "high 30s", "low single digits", "double-digit".
  func decadeOrDigits(at start: Int) -> ScannedFigure? {
    guard cursor.isASCIILetter(start), !cursor.isASCIILetter(start - 1) else {
      return nil
    }
    if let (low, high, end) = digitCount(at: start) {
      return range(low, high, start..<end)
    }
    guard let (mayBeYears, part) = decadePart(at: start) else { return nil }
    let next =
      cursor[part] == UInt8(ascii: "-")
      ? part + 1 : cursor.skippingSpaces(part)
    guard next > part else { return nil }
    if let (low, high, end) = digitCount(at: next) {
      return range(low, high, start..<end)
    }
    guard let (low, end) = tens(at: next),
      !mayBeYears || low < 30 || decadeArticle(before: start) != 1
        || cursor.clauseHolds(.temperatureMark, before: start)
    else { return nil }
    return range(Rational(low), Rational(low + 10), start..<end)
  }

  /// "in his 30s"; "the 80s" may be years, and neither is a number of seconds.
  func decadeAlone(at start: Int) -> ScannedFigure? {
    guard !cursor.isDigit(start - 1), let (low, end) = tens(at: start),
      decadeArticle(before: start) == 0
    else { return nil }
    return range(Rational(low), Rational(low + 10), start..<end)
  }

  /// The end of "80s" in "the 80s".
  func decadeName(at start: Int) -> Int? {
    guard !cursor.isDigit(start - 1), let (_, end) = tens(at: start),
      decadeArticle(before: start) == 1 || followsDecade(start)
    else { return nil }
    return end
  }

  /// Whether a decade and a hyphen or "and" stand before: 1960s-70s.
  private func followsDecade(_ start: Int) -> Bool {
    var end = start
    if cursor[start - 1] == UInt8(ascii: "-") {
      end = start - 1
    } else if let (_, begin) = cursor.wordBefore(
      start, { $0 == .rangeJoiner ? true : nil }),
      cursor[begin - 1] == 0x20
    {
      end = begin - 1
    }
    return end < start && cursor.isDigit(end - 2)
      && cursor.hasWord(at: end - 1, .decade) == end
  }

  /// Two digits, the second a zero, and the s of a decade.
  private func tens(at start: Int) -> (Int, end: Int)? {
    guard cursor.isDigit(start), cursor[start + 1] == 48,
      let end = cursor.hasWord(at: start + 2, .decade)
    else { return nil }
    return (Int(cursor.bytes[start] - 48) * 10, end)
  }

  /// "mid" or "high", and whether it can be said of years.
  func decadePart(at start: Int) -> (mayBeYears: Bool, end: Int)? {
    cursor.word(at: start) { meaning -> Bool? in
      if case .decadePart(let years) = meaning { years == 1 } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  private func decadeArticle(before start: Int) -> Int? {
    cursor.wordBefore(start) { meaning -> Int? in
      if case .decadeArticle(let years) = meaning { years } else { nil }
    }?.value
  }

  private func digitCount(at start: Int) -> (Rational, Rational, end: Int)? {
    let match = cursor.word(at: start) { meaning -> Int? in
      if case .digitCount(let count) = meaning { count } else { nil }
    }
    return match.map { (.tenTo($0.value - 1), .tenTo($0.value), $0.end) }
  }

  /// "six figures", "a seven-figure salary": an amount of so many digits.
  func figureCount(_ numeral: Numeral) -> ScannedFigure? {
    let end = numeral.range.upperBound
    guard numeral.form == .plain,
      let after = cursor.hasWord(at: end, .figureTail)
        ?? cursor.hasWord(at: cursor.skippingSpaces(end), .figureTail),
      let count = Int(exactly: numeral.value), (3...12).contains(count)
    else { return nil }
    return range(
      .tenTo(count - 1), .tenTo(count), numeral.range.lowerBound..<after)
  }

  private func range(
    _ low: Rational, _ high: Rational, _ range: Range<Int>
  ) -> ScannedFigure {
    func end(_ value: Rational) -> Numeral {
      Numeral(value: value, place: 1, isNativeWord: true, range: range)
    }
    var figure = ScannedFigure(
      content: .number(low: end(low), high: end(high)), range: range)
    figure.isComposite = true
    if let found = unit(after: range.upperBound, of: end(high)),
      found.unit.dimension.countedNoun == nil, !found.isTimes,
      !found.isOrdinal
    {
      apply(found, to: &figure)
    }
    addHedge(to: &figure)
    return figure
  }
}
