import Exact
import Quantities

// What a bare counter counts, told by a noun beside it.
extension FigureScanner {
  /// What a bare counter counts: the first noun after it, or one right before
  /// the number (로봇 18대, but not "Model 3").
  func addNoun(to figure: inout ScannedFigure) {
    let isBare =
      figure.unit.dimension == .unmarked
      || figure.unit.dimension.countedNoun == .thing
    guard isBare else { return }
    // 하나 stands by itself: what follows it is not what it counts.
    if case .number(let low, _) = figure.content, low.isNativeWord,
      figure.unitRange == nil, cursor.isHangul(low.range.lowerBound),
      cursor.hasWord(at: low.range.lowerBound, .standsAlone)
        == low.range.upperBound
    {
      return
    }
    // 23조 규모: the money of the country is left out.
    if figure.unit.dimension == .unmarked,
      case .number(let low, _) = figure.content, low.isScaled,
      let currency = cursor.lexicon.rules.homeCurrencies.values.first,
      cursor.hasWord(
        at: cursor.skippingSpaces(figure.range.upperBound), .moneyMark) != nil
    {
      figure.unit = .currency(currency)
      return
    }
    let hasCounter = figure.unit.dimension.countedNoun == .thing
    if !hasCounter, hasParticle(figure.range.upperBound) { return }
    if let noun = nounAfter(figure.range.upperBound)
      ?? (hasCounter ? nounBefore(figure.range.lowerBound) : nil)
    {
      figure.unit = .counting(noun)
    }
  }

  /// Whether a Korean number ends its phrase: what follows the particle of 4를 is
  /// not what it counts.
  private func hasParticle(_ end: Int) -> Bool {
    cursor.isHangul(end) && cursor.isDigit(end - 1)
      && cursor.hasWord(at: end, .particle) != nil && hedgeAfter(end) == nil
      && noun(at: end) == nil
  }

  /// 두 연합체: a noun with no counter is told by the unit and is no part of
  /// the figure.
  func leaveOutNoun(_ figure: inout ScannedFigure) {
    guard let unit = figure.unitRange, cursor.isHangul(unit.lowerBound),
      figure.range.upperBound == unit.upperBound,
      case .number(let low, let high) = figure.content,
      case let end = (high ?? low).range.upperBound, unit.lowerBound > end,
      noun(at: unit.lowerBound)?.end == unit.upperBound,
      !cursor.matches(at: unit.lowerBound).contains(where: { match in
        match.end == unit.upperBound
          && match.meanings.contains {
            if case .counter = $0 { true } else { false }
          }
      })
    else { return }
    figure.range = figure.range.lowerBound..<end
  }

  /// How far after a counter, in bytes, its noun is looked for.
  static let nounReach = 200

  func nounAfter(_ start: Int) -> Noun? {
    var index = start
    while let hedge = hedgeAfter(index) { index = hedge.range.upperBound }
    var isFirstWord = true
    while index < min(cursor.end, start + Self.nounReach) {
      let isWordStart = isFirstWord || !cursor.isMidWord(index)
      if isWordStart, let (noun, end) = noun(at: index),
        cursor.endsHangulWord(end)
      {
        return noun
      }
      // The noun of "one or two of the cars" is not told right here.
      if isWordStart, cursor.isASCIILetter(index),
        cursor.hasWord(at: index, .functionWord) != nil,
        cursor.hasWord(at: index, .gap) == nil,
        cursor.hasWord(at: index, .unitGap) == nil
      {
        return nil
      }
      // A clause ends at a comma or a full stop, and 에 ends the counted part.
      if cursor.isStop(index) { return nil }
      isFirstWord = false
      index = cursor.next(index)
    }
    return nil
  }

  func nounBefore(_ end: Int) -> Noun? {
    let noun = { (meaning: Meaning) -> Noun? in
      if case .noun(let noun) = meaning { noun } else { nil }
    }
    if let (noun, _) = cursor.wordBefore(end, noun) { return noun }
    let particle = cursor.particleBefore(end)
    return particle.flatMap { cursor.wordBefore($0, noun)?.value }
  }

  func noun(at start: Int) -> (Noun, end: Int)? {
    cursor.word(at: start) { meaning -> Noun? in
      if case .noun(let noun) = meaning { noun } else { nil }
    }
    .map { ($0.value, $0.end) }
  }
}
