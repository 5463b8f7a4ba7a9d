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
    let hasCounter = figure.unit.dimension.countedNoun == .thing
    if let noun = nounAfter(figure.range.upperBound)
      ?? (hasCounter ? nounBefore(figure.range.lowerBound) : nil)
    {
      figure.unit = .counting(noun)
    }
  }

  /// How far after a counter, in bytes, its noun is looked for.
  static let nounReach = 200

  func nounAfter(_ start: Int) -> Noun? {
    var index = start
    while let (_, end) = hedgeAfter(index) { index = end }
    var isFirstWord = true
    while index < min(cursor.end, start + Self.nounReach) {
      let isWordStart = isFirstWord || !isMidWord(index)
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
      if let byte = cursor[index], ",.;:…".utf8.contains(byte) { return nil }
      isFirstWord = false
      index = cursor.next(index)
    }
    return nil
  }

  func isMidWord(_ index: Int) -> Bool {
    (cursor.isHangul(index - 3) && cursor.isHangul(index))
      || cursor.joinsLatin(index)
  }

  func nounBefore(_ end: Int) -> Noun? {
    var best: Noun?
    for start in cursor.starts(before: end) where !isMidWord(start) {
      guard let (noun, after) = noun(at: start) else { continue }
      var next = cursor.skippingSpaces(after)
      if let (_, particleEnd) = cursor.word(
        at: after, { $0 == .particle ? true : nil })
      {
        next = cursor.skippingSpaces(particleEnd)
      }
      if next == end { best = noun }
    }
    return best
  }

  func noun(at start: Int) -> (Noun, end: Int)? {
    cursor.word(at: start) { meaning -> Noun? in
      if case .noun(let noun) = meaning { noun } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  /// The hedges on both sides of a figure; of several the policy's first.
  func addHedge(
    to figure: inout ScannedFigure, and inner: [String] = []
  ) {
    var rows = inner + hedgesAfter(&figure)
    if !spansTime(figure) { rows += hedgesBefore(figure.range.lowerBound) }
    figure.hedge = rows.min { policy.rank(of: $0) < policy.rank(of: $1) }
  }

  func hedgesBefore(_ start: Int) -> [String] {
    var rows: [String] = []
    var limit = start
    while let (row, begin) = hedge(endingAt: limit) {
      rows.append(row)
      limit = begin
    }
    return rows
  }

  func hedge(endingAt limit: Int) -> (String, begin: Int)? {
    let match = cursor.wordBefore(limit) { meaning -> String? in
      if case .hedgeBefore(let row) = meaning { row } else { nil }
    }
    guard let (row, begin) = match, !isCompared(begin) else { return nil }
    return (row, begin)
  }

  func hedgesAfter(_ figure: inout ScannedFigure) -> [String] {
    var rows: [String] = []
    var index = figure.range.upperBound
    while let (row, end) = hedgeAfter(index) {
      rows.append(row)
      index = end
    }
    figure.end = max(figure.end, index)
    return rows
  }

  func hedgeAfter(_ start: Int) -> (String, end: Int)? {
    for index in [start, cursor.skippingSpaces(start)] {
      let match = cursor.word(at: index) { meaning -> String? in
        if case .hedgeAfter(let row) = meaning { row } else { nil }
      }
      // One syllable is a hedge only as a whole word: 선 in 선보인 is none, and
      // the + of 5+3 adds.
      if let (row, end) = match,
        cursor.bytes[end - 1] != UInt8(ascii: "+")
          || index == start && !cursor.isDigit(cursor.skippingSpaces(end)),
        !cursor.isHangul(index) || end - index > 3 || cursor.endsHangulWord(end)
      {
        return (row, end)
      }
    }
    return nil
  }

  func wordBefore(_ start: Int, _ meaning: Meaning) -> Bool {
    cursor.starts(before: start).contains { begin in
      !isMidWord(begin)
        && cursor.hasWord(at: begin, meaning).map(cursor.skippingSpaces)
          == start
    }
  }

  /// How far before a number, in bytes, the words of its clause are looked
  /// for.
  static let clauseReach = TextCursor.clauseReach

  private func followsIncrease(_ end: Int) -> Bool {
    (max(0, end - Self.clauseReach)..<end).contains {
      !isMidWord($0) && cursor.hasWord(at: $0, .increase) != nil
    }
  }

  func comparison(
    _ start: Int, after end: Int, isFold: Bool
  ) -> ScannedFigure.Comparison {
    let next = cursor.skippingSpaces(end)
    let following = cursor.word(at: next) {
      meaning -> ScannedFigure.Comparison? in
      switch meaning {
      case .timesAs: .asMany
      case .timesMore: .more
      case .timesLess: .less
      case .increase: .increase
      default: nil
      }
    }
    if let (comparison, _) = following { return comparison }
    if wordBefore(start, .reaching) { return .asMany }
    if followsIncrease(end) { return isFold ? .increase : .increaseTimes }
    return .asMany
  }
}
