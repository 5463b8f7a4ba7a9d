import Quantities

// Words that hedge in most places, and say something else in some.
extension FigureScanner {
  /// "twice as much as ten years ago", "6.4% more than a year ago": the words
  /// compare, and hedge nothing.
  func isCompared(_ begin: Int) -> Bool {
    if cursor.isASCIILetter(begin), followsPercent(begin) { return true }
    guard cursor.hasWord(at: begin, .timesAs) != nil else { return false }
    return cursor.wordBefore(begin) { meaning -> Bool? in
      switch meaning {
      case .multiple, .times, .fraction: true
      default: nil
      }
    } != nil
  }

  /// Whether % or its name stands right before a word, after a number.
  private func followsPercent(_ begin: Int) -> Bool {
    cursor.skippingSpacesBack(begin) < begin && endsPercentage(begin)
  }

  /// Whether % or its name ends here, spaces aside.
  func endsPercentage(_ end: Int) -> Bool {
    cursor[cursor.skippingSpacesBack(end) - 1] == UInt8(ascii: "%")
      || wordBefore(end, .unit("%"))
  }

  /// How far before a multiple, in bytes, a hedge is looked for.
  private static let possessorReach = 60

  /// 约为对手的两倍, 거의 경쟁사의 2배: a hedge before the owner of what a multiple
  /// or a fraction is of. One letter is too short to be sure of it, and one
  /// that a number follows hedges that number.
  func hedgeBeforePossessor(of figure: ScannedFigure) -> ScannedHedge? {
    guard case .number(let low, _) = figure.content,
      figure.isMultiple || low.form == .fraction,
      let mark = possessive(before: figure.range.lowerBound)
    else { return nil }
    var index = mark - 3
    while index >= max(0, mark - Self.possessorReach),
      !cursor.endsClause(index),
      !cursor.isStop(index),
      // Full-width marks, U+FF01 to U+FF3F.
      !(cursor.bytes[index] == 0xEF && cursor[index + 1] == 0xBC)
    {
      if cursor.bytes[index] & 0xC0 != 0x80, !cursor.isMidWord(index),
        let (row, end) = cursor.word(
          at: index,
          { meaning -> String? in
            if case .hedgeBefore(let row) = meaning { row } else { nil }
          }),
        end - index >= 6, end <= mark
      {
        let next = cursor.skippingSpaces(end)
        guard next < mark, cursor.hasWord(at: next, .gap) == nil,
          (try? numerals.numeral(at: next)) == nil
        else { return nil }
        return ScannedHedge(row: row, range: index..<end)
      }
      index -= 1
    }
    return nil
  }

  /// Where 的, の or 의 begins right before a number.
  private func possessive(before limit: Int) -> Int? {
    let end = cursor.skippingSpacesBack(limit)
    return cursor.hasWord(at: end - 3, .gap) == end ? end - 3 : nil
  }

  /// How far before a time an amount is looked for, in bytes.
  private static let amountReach = 60

  /// "$5bn over four years", "34% over 18 months": the time that an amount
  /// takes, which is no more than it. Without an amount "over" is a bound.
  func spansTime(_ figure: ScannedFigure) -> Bool {
    guard figure.unit.dimension.isTime, figure.shownKind == nil,
      let (_, begin) = cursor.wordBefore(
        figure.range.lowerBound, { $0 == .during ? true : nil })
    else { return false }
    var index = begin - 1
    while index >= max(0, begin - Self.amountReach) {
      if cursor.isDigit(index) { return true }
      if ".;:?!()".utf8.contains(cursor.bytes[index]) { return false }
      index -= 1
    }
    return false
  }
}
