import Quantities

// Words that hedge in most places, and say something else in some.
extension FigureScanner {
  /// "twice as much as ten years ago": "as much as" compares, and hedges
  /// nothing.
  func isCompared(_ begin: Int) -> Bool {
    guard cursor.hasWord(at: begin, .timesAs) != nil else { return false }
    return cursor.wordBefore(begin) { meaning -> Bool? in
      switch meaning {
      case .multiple, .times, .fraction: true
      default: nil
      }
    } != nil
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
