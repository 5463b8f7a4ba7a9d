import Quantities

// What the words beside a multiple say it is of.
extension FigureScanner {
  /// How far before a number, in bytes, the words of its clause are looked
  /// for.
  static let clauseReach = TextCursor.clauseReach

  private func followsIncrease(_ end: Int) -> Bool {
    (max(0, end - Self.clauseReach)..<end).contains {
      !cursor.isMidWord($0) && cursor.hasWord(at: $0, .increase) != nil
    }
  }

  /// Whether a word right before the number and its hedges says that so many
  /// times are added: 增长约两倍.
  private func followsAddition(_ start: Int) -> Bool {
    var start = start
    while let hedge = hedge(endingAt: start) { start = hedge.range.lowerBound }
    return cursor.isLetter(start - 3) && wordBefore(start, .timesAdded)
  }

  /// What a word of decline right before the number and its hedges says of it:
  /// "fell about fivefold", "cut by a factor of five", 减少了5倍.
  private func decline(
    before start: Int, _ isFold: Bool
  ) -> ScannedFigure.Comparison? {
    var (start, isFactor) = (start, isFold)
    while let hedge = hedge(endingAt: start) { start = hedge.range.lowerBound }
    let factor = cursor.wordBefore(start) { $0 == .factorBefore ? true : nil }
    if let factor { (start, isFactor) = (factor.begin, true) }
    if wordBefore(start, .timesTaken) { return .less }
    guard wordBefore(start, .decrease) else { return nil }
    return isFactor ? .less : .lessTimes
  }

  /// The same after it, where nothing stands between but 나: 5배나 줄었다, and
  /// not 5배로 줄었다.
  private func decline(after end: Int) -> ScannedFigure.Comparison? {
    let word = cursor.word(at: cursor.skippingSpaces(end)) {
      meaning -> Bool? in meaning == .timesTaken ? true : nil
    }
    return word == nil ? nil : .less
  }

  /// What a multiple in digits or words with "times" or "fold" is of.
  func comparison(of figure: ScannedFigure) -> ScannedFigure.Comparison {
    let isFold = figure.unitRange.map {
      cursor.hasWord(at: $0.lowerBound, .fold) == $0.upperBound
    }
    return comparison(
      figure.range.lowerBound, after: figure.range.upperBound,
      isFold: isFold ?? false)
  }

  func comparison(
    _ start: Int, after end: Int, isFold: Bool
  ) -> ScannedFigure.Comparison {
    if let comparison = comparison(statedAfter: end) { return comparison }
    if wordBefore(start, .reaching) { return .asMany }
    if followsAddition(start) { return .added }
    if let taken = decline(before: start, isFold) ?? decline(after: end) {
      return taken
    }
    if followsIncrease(end) { return isFold ? .increase : .increaseTimes }
    return .asMany
  }

  /// What the words after a multiple say it is, with a hedge or a particle
  /// between: 6배나 적은.
  private func comparison(
    statedAfter end: Int
  ) -> ScannedFigure.Comparison? {
    var index = cursor.skippingSpaces(end)
    for _ in 0..<3 {
      let stated = cursor.word(at: index) {
        meaning -> ScannedFigure.Comparison? in
        switch meaning {
        case .timesAs: .asMany
        case .timesMore: .more
        case .timesLess: .less
        case .increase: .increase
        default: nil
        }
      }
      if let (comparison, _) = stated { return comparison }
      let passed = cursor.word(at: index) { meaning -> Bool? in
        switch meaning {
        case .hedgeAfter, .particle: true
        default: nil
        }
      }
      guard let (_, next) = passed else { return nil }
      index = cursor.skippingSpaces(next)
    }
    return nil
  }
}
