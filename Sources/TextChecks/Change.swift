import Exact
import Figures

/// A change from one value to another, as a sentence tells it: "from 5 to 3",
/// A에서 B로.
struct Change {
  let before: Term
  let after: Term
  /// From the first figure of the two to the end of the second.
  let range: Range<Int>
  /// The gap between the two.
  let gap: Range<Int>
}

extension Sentence {
  /// The changes that words tell with both their values.
  var changes: [Change] {
    var result: [Change] = []
    for finding in figures {
      if let (low, high) = ends(finding) {
        result.append(
          Change(
            before: low, after: high, range: finding.range,
            gap: low.span.upperBound..<high.span.lowerBound))
      }
    }
    for (index, first) in figures.enumerated() {
      if index + 2 < figures.count,
        let change = comparison(
          first, figures[index + 1], figures[index + 2])
      {
        result.append(change)
      }
      for second in figures[(index + 1)...].prefix(2) {
        if let change = change(first, second) { result.append(change) }
      }
    }
    return result
  }

  /// 400억원보다 15% 늘어난 460억원: the size stands between the two, and the
  /// direction right before the second.
  private func comparison(
    _ first: Finding, _ size: Finding, _ second: Finding
  ) -> Change? {
    let end = span(first).upperBound
    let gap = span(size).upperBound..<span(second).lowerBound
    guard cue(.thanAfter, startingAt: end) != nil,
      size.kind == .percentage || size.kind == .multiple,
      gap.lowerBound < gap.upperBound, has(.up, in: gap) || has(.down, in: gap),
      isExplained(gap, by: [.up, .down, .linking], allowsDates: false),
      !isTo(second) || cue(.to, endingAt: span(second).lowerBound) == nil,
      first.kind == second.kind, first.unit == second.unit,
      let before = term(first), let after = term(second),
      before.dimension == after.dimension
    else { return nil }
    return Change(
      before: before, after: after,
      range: before.range.lowerBound..<after.range.upperBound,
      gap: end..<span(second).lowerBound)
  }

  private func change(_ first: Finding, _ second: Finding) -> Change? {
    let isForward = isFrom(first) && isTo(second)
    let isBackward =
      isFrom(second) && (isTo(first) || isResult(first, comparedWith: second))
    guard isForward != isBackward, first.kind != .range, second.kind != .range
    else { return nil }
    let gap = span(first).upperBound..<span(second).lowerBound
    guard gap.lowerBound <= gap.upperBound,
      isShort(gap, between: first, second), !isShorthand(first, second),
      !isShorthand(second, first), var one = term(first),
      let two = term(second)
    else { return nil }
    if one.dimension != two.dimension {
      guard isForward, first.unit == nil,
        two.unit.factor == 1 || two.dimension.isNumber,
        first.hedge == nil, let same = term(first, inUnitOf: second)
      else { return nil }
      one = same
    }
    guard one.dimension == two.dimension, sameCounter(first, second) else {
      return nil
    }
    return Change(
      before: isForward ? one : two, after: isForward ? two : one,
      range: one.range.lowerBound..<two.range.upperBound, gap: gap)
  }

  /// "$120 million, up 20 % from $100 million", 120亿元，比去年的100亿元增长:
  /// the value stands right before, and no other of its unit in the sentence.
  private func isResult(
    _ first: Finding, comparedWith second: Finding
  ) -> Bool {
    let gap = span(first).upperBound..<span(second).lowerBound
    guard gap.lowerBound < gap.upperBound, !isFrom(first),
      first.unit != nil, first.unit == second.unit,
      figures.count(where: { $0.unit == first.unit }) == 2
    else { return false }
    return pieces(gap).allSatisfy {
      isExplained(
        $0,
        by: [
          .up, .down, .linking, .from, .than, .fromAfter, .thanAfter, .toAfter,
        ],
        marks: [",", "，", "、", "(", "（"])
    }
  }

  /// A gap without the sizes that stand in it.
  private func pieces(_ gap: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = gap.lowerBound
    for figure in figures
    where gap.contains(figure.range.lowerBound)
      && (figure.kind == .percentage || figure.kind == .multiple)
    {
      let span = span(figure)
      guard span.lowerBound >= start, span.upperBound <= gap.upperBound else {
        return [gap]
      }
      pieces.append(start..<span.lowerBound)
      start = span.upperBound
    }
    return pieces + [start..<gap.upperBound]
  }

  /// "from 10 to 12 %": the first figure takes the unit of the second.
  private func term(_ first: Finding, inUnitOf second: Finding) -> Term? {
    guard
      second.kind == .percentage || second.kind == .count
        || second.kind == .number,
      let unit = second.unit
    else { return second.unit == nil ? term(first) : nil }
    return borrowed(first, unit)
  }

  private func sameCounter(_ a: Finding, _ b: Finding) -> Bool {
    a.unit == b.unit || a.unit == nil || b.unit == nil
      || !(a.kind.isCount && b.kind.isCount)
  }

  /// Whether a word before or after a figure makes it the starting value.
  func isStart(_ finding: Finding) -> Bool {
    let span = span(finding)
    return cue(.fromAfter, startingAt: span.upperBound) != nil
      || leads(.from, span.lowerBound)
  }

  /// Whether it is the starting value, or the one another is compared with.
  func isFrom(_ finding: Finding) -> Bool {
    let span = span(finding)
    return isStart(finding)
      || cue(.thanAfter, startingAt: bracketsEnd(span.upperBound)) != nil
      || leads(.than, span.lowerBound)
  }

  /// The end of the bracket that closes at an offset: 전년(1,512억원) 대비.
  private func bracketsEnd(_ end: Int) -> Int {
    for bracket in [")", "）"]
    where Text.starts(text, end, range.upperBound, bracket) {
      return end + bracket.utf8.count
    }
    return end
  }

  func isTo(_ finding: Finding) -> Bool {
    let span = span(finding)
    return cue(.toAfter, startingAt: span.upperBound) != nil
      || leads(.to, span.lowerBound)
  }

  /// Whether a cue stands before a figure with nothing but dates and words
  /// that explain themselves in between: 从去年的100.
  private func leads(_ cue: Cue, _ start: Int) -> Bool {
    cues.contains {
      $0.says(cue) && $0.range.upperBound <= start
        && start - $0.range.upperBound <= 30
        && isExplained($0.range.upperBound..<start, by: [.linking])
    }
  }

  /// "from 1.2 to 1.9 million": a bare number may take the scale of another.
  private func isShorthand(_ bare: Finding, _ scaled: Finding) -> Bool {
    bare.unit == nil && !isScaled(bare) && isScaled(scaled)
  }

  /// Whether a word multiplies the digits of a figure.
  func isScaled(_ finding: Finding) -> Bool {
    guard let value = finding.value else { return false }
    let digits = text[finding.range].filter {
      Text.isDigit($0) || $0 == UInt8(ascii: ".")
    }
    let number = Rational(decimal: String(decoding: digits, as: UTF8.self))
    return number != value.magnitude
  }

  /// Whether the two values stand close together: what is between them has
  /// to explain itself, but for a few words after "from" and "to".
  private func isShort(
    _ gap: Range<Int>, between first: Finding, _ second: Finding
  ) -> Bool {
    let words: [Cue] = [
      .from, .to, .fromAfter, .toAfter, .than, .thanAfter, .linking, .up,
      .down,
    ]
    if gap.count <= 90,
      pieces(gap).allSatisfy({
        isExplained($0, by: words, marks: [",", "，", "、", "(", "（"])
      })
    {
      return true
    }
    let compares =
      cue(.thanAfter, startingAt: bracketsEnd(span(first).upperBound)) != nil
      || cue(.thanAfter, startingAt: bracketsEnd(span(second).upperBound))
        != nil
      || leads(.than, span(first).lowerBound)
      || leads(.than, span(second).lowerBound)
    return !compares && gap.count <= 36 && !has(.up, in: gap)
      && !has(.down, in: gap)
      && !figures.contains { gap.contains($0.range.lowerBound) }
      && !text[gap].contains { ",();:".utf8.contains($0) }
      && !Text.contains(text[gap], ["（", "）", "：", "；", "，", "、"])
  }
}

extension Sentence {
  /// A bare number read with a unit that stands after another figure.
  func borrowed(_ finding: Finding, _ unit: String) -> Term? {
    guard finding.unit == nil, finding.hedge == nil,
      let figure = try? FigureReader.standard.read(
        string(finding.range) + unit),
      let term = Term(finding, figure, finding.range)
    else { return nil }
    return term
  }
}
