// Hedges that are denied: "does not exceed 5 %", 5%를 넘지 않는, 未超过5%.
extension FigureScanner {
  /// How many words may stand between a hedge and what denies it: "has not yet
  /// fallen below".
  private static let mostGaps = 3

  /// What a hedge before a figure comes to if the words before it deny it.
  func denied(before hedge: ScannedHedge) -> ScannedHedge {
    guard let row = policy.denied(hedge.row) else { return hedge }
    var limit = hedge.range.lowerBound
    for _ in 0...Self.mostGaps {
      let word = cursor.wordBefore(limit) { meaning -> Bool? in
        switch meaning {
        case .denialBefore: true
        case .denialGap: false
        default: nil
        }
      }
      guard let (isDenial, begin) = word else { return hedge }
      if isDenial {
        return ScannedHedge(row: row, range: begin..<hedge.range.upperBound)
      }
      limit = begin
    }
    return hedge
  }

  /// How many letters of a verb may stand between a hedge and what denies it:
  /// 하 in 을 초과하지 않는, ら in を下回らない.
  private static let mostLetters = 2

  /// What a hedge after a figure comes to if the words after it deny it.
  func denied(after hedge: ScannedHedge) -> ScannedHedge {
    guard let row = policy.denied(hedge.row) else { return hedge }
    var index = hedge.range.upperBound
    for letters in 0...Self.mostLetters {
      // 以上ない lacks, while を超えない denies: a stem in Han letters takes
      // other letters first.
      if letters > 0 || !isStem(index), let end = denial(at: index) {
        return ScannedHedge(row: row, range: hedge.range.lowerBound..<end)
      }
      guard cursor.isHangul(index) || cursor.isKana(index) else { return hedge }
      index = cursor.next(index)
    }
    return hedge
  }

  private func isStem(_ end: Int) -> Bool {
    cursor.isLetter(end - 3) && !cursor.isKana(end - 3)
  }

  /// The end of 지 않 or of the 수 없 of 넘을 수 없다.
  private func denial(at start: Int) -> Int? {
    for index in [start, cursor.skippingSpaces(start)]
    where cursor.hasWord(at: index, .notDenial) == nil {
      if let end = cursor.hasWord(at: index, .denialAfter) { return end }
    }
    return nil
  }
}
