import Exact
import Quantities

// What stands beside a number: the counted noun, hedges, what a multiple is of.
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

  /// The hedges on both sides of a figure; of several the policy's first.
  func addHedge(
    to figure: inout ScannedFigure, and inner: [ScannedHedge] = []
  ) {
    var hedges = inner
    addGrade(to: &figure)
    var index = figure.range.upperBound
    while let hedge = hedgeAfter(index), !isSince(hedge, figure) {
      hedges.append(hedge)
      index = hedge.range.upperBound
    }
    figure.end = max(figure.end, index)
    var limit = figure.range.lowerBound
    while !spansTime(figure), let hedge = hedge(endingAt: limit) {
      hedges.append(hedge)
      limit = hedge.range.lowerBound
    }
    figure.begin = min(figure.begin, limit)
    if limit == figure.range.lowerBound,
      let hedge = hedgeBeforePossessor(of: figure)
    {
      hedges.append(hedge)
    }
    guard !hedges.isEmpty else { return }
    figure.emphasis = hedges.first { policy.isEmphasis($0.row) }
    figure.hedge = hedges.filter { !policy.isEmphasis($0.row) }.min {
      policy.rank(of: $0.row) < policy.rank(of: $1.row)
    }
  }

  /// 震度6強: the word after the number is part of the grade.
  private func addGrade(to figure: inout ScannedFigure) {
    let end = figure.range.upperBound
    guard figure.unit.dimension == .unmarked,
      let after = cursor.hasWord(at: end, .gradeMark),
      wordBefore(figure.range.lowerBound, .gradeScale)
    else { return }
    figure.range = figure.range.lowerBound..<after
    figure.isComposite = true
  }

  /// 三年来 is "for three years", 十来年 some ten.
  private func isSince(_ hedge: ScannedHedge, _ figure: ScannedFigure) -> Bool {
    figure.unit.dimension.isTime
      && cursor.hasWord(at: hedge.range.lowerBound, .since)
        == hedge.range.upperBound
  }

  func hedge(endingAt limit: Int) -> ScannedHedge? {
    let match = cursor.wordBefore(limit) { meaning -> String?? in
      switch meaning {
      case .hedgeBefore(let row): row
      // The longest word is asked first: "edged up to" before "up to".
      case .notHedge: .some(nil)
      default: nil
      }
    }
    guard case (let row?, let begin)? = match, !isCompared(begin) else {
      return nil
    }
    return ScannedHedge(
      row: row, range: begin..<cursor.skippingSpacesBack(limit))
  }

  func hedgeAfter(_ start: Int) -> ScannedHedge? {
    for index in [start, cursor.skippingSpaces(start)] {
      let match = cursor.word(at: index) { meaning -> String? in
        if case .hedgeAfter(let row) = meaning { row } else { nil }
      }
      // One syllable is a hedge only as a whole word: 선 in 선보인 is none, and
      // the + of 5+3 adds.
      if let (row, end) = match,
        !isVersus(index, end),
        // 来 in 三分之二来自 begins another word.
        !cursor.isLetter(index) || cursor.hasWord(at: index, .trap) ?? 0 <= end,
        cursor.bytes[end - 1] != UInt8(ascii: "+")
          || index == start && !cursor.isDigit(cursor.skippingSpaces(end)),
        !cursor.isHangul(index) || end - index > 3
          || cursor.endsHangulWord(end) && isWholeWord(index, end)
      {
        return ScannedHedge(row: row, range: index..<end)
      }
    }
    return nil
  }

  /// Whether a word sets what it follows against a number: 35% 대 33%.
  private func isVersus(_ start: Int, _ end: Int) -> Bool {
    cursor.hasWord(at: start, .versus) == end
      && numerals.mayBeginDigits(at: cursor.skippingSpaces(end))
  }

  /// Whether no longer word begins with a hedge, unless it is one of particles:
  /// 대로 in 1,390원대로.
  private func isWholeWord(_ start: Int, _ end: Int) -> Bool {
    cursor.matches(at: start).allSatisfy {
      $0.end <= end || $0.meanings.allSatisfy { $0 == .particle }
    }
  }

  func wordBefore(_ start: Int, _ meaning: Meaning) -> Bool {
    cursor.wordBefore(start) { $0 == meaning ? true : nil } != nil
  }

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
