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
    guard let part = cursor.hasWord(at: start, .decadePart) else { return nil }
    let next =
      cursor[part] == UInt8(ascii: "-")
      ? part + 1 : cursor.skippingSpaces(part)
    guard next > part else { return nil }
    if let (low, high, end) = digitCount(at: next) {
      return range(low, high, start..<end)
    }
    // Two digits alone: "mid-1990s" is a date, and so may be "the mid-80s".
    guard cursor.isDigit(next), cursor.isDigit(next + 1),
      cursor.bytes[next + 1] == 48,
      let end = cursor.hasWord(at: next + 2, .decade)
    else { return nil }
    let low = Int(cursor.bytes[next] - 48) * 10
    if low > 20, wordBefore(start, .decadeArticle) { return nil }
    return range(Rational(low), Rational(low + 10), start..<end)
  }

  private func digitCount(at start: Int) -> (Rational, Rational, end: Int)? {
    let match = cursor.word(at: start) { meaning -> Int? in
      if case .digitCount(let count) = meaning { count } else { nil }
    }
    return match.map { (.tenTo($0.value - 1), .tenTo($0.value), $0.end) }
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
