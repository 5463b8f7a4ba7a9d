import Quantities

// The hedges of a figure: before it, after it, after what explains it.
extension FigureScanner {
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
    if index == figure.range.upperBound, let hedge = hedgeAfterGloss(index) {
      hedges.append(hedge)
    }
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
    figure.hedge = hedges.lazy.filter { !policy.isEmphasis($0.row) }.min {
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
    let match = cursor.wordBefore(limit) { meaning -> (String?, Bool)? in
      switch meaning {
      case .hedgeBefore(let row): (row, false)
      case .hedgeIfDenied(let row): (row, true)
      // The longest word is asked first: "edged up to" before "up to".
      case .notHedge: (nil, false)
      default: nil
      }
    }
    guard case ((let row?, let needsDenial), let begin)? = match,
      !isCompared(begin)
    else { return nil }
    let hedge = ScannedHedge(
      row: row, range: begin..<cursor.skippingSpacesBack(limit))
    let denied = denied(before: hedge)
    return needsDenial && denied == hedge ? nil : denied
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
        return denied(after: ScannedHedge(row: row, range: index..<end))
      }
    }
    return nil
  }

  /// How many bytes in brackets may stand between a figure and its hedge.
  private static let glossReach = 90

  /// 5조달러(약 7100조원)를 넘어섰다: the hedge of a figure after what stands in
  /// brackets behind it.
  private func hedgeAfterGloss(_ start: Int) -> ScannedHedge? {
    guard let open = bracket(at: cursor.skippingSpaces(start), 0x28, 0x88)
    else { return nil }
    var index = open
    while index < min(cursor.end, open + Self.glossReach) {
      if let close = bracket(at: index, 0x29, 0x89) {
        return hedgeAfter(close)
      }
      guard bracket(at: index, 0x28, 0x88) == nil else { return nil }
      index += 1
    }
    return nil
  }

  /// The end of a bracket in ASCII or in full width, U+FF08 and U+FF09.
  private func bracket(at start: Int, _ ascii: UInt8, _ last: UInt8) -> Int? {
    if cursor[start] == ascii { return start + 1 }
    return cursor[start] == 0xEF && cursor[start + 1] == 0xBC
      && cursor[start + 2] == last ? start + 3 : nil
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
}
