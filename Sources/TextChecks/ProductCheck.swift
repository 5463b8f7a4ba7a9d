import Exact
import Figures

/// Groups of the same size and their total: "384 chips: 12 racks of 32",
/// 12개 랙에 32개씩 총 384개.
enum ProductCheck {
  static func relations(in sentence: Sentence) -> [Relation] {
    // With more figures it is not plain which belong to the product.
    guard sentence.figures.count == 3,
      sentence.figures.allSatisfy({ $0.kind.isCount && $0.value != nil }),
      !sentence.has(.others), !sentence.has(.aside)
    else { return [] }
    let figures = sentence.figures
    let relation =
      product(sentence, total: figures[0], figures[1], figures[2])
      ?? product(sentence, total: figures[2], figures[0], figures[1])
    return relation.map { [$0] } ?? []
  }

  private static func product(
    _ sentence: Sentence, total: Finding, _ groups: Finding, _ size: Finding
  ) -> Relation? {
    guard isProduct(sentence, groups, size),
      isTotal(sentence, total, groups, size),
      size.unit == nil || total.unit == nil || size.unit == total.unit
        || groups.unit == total.unit,
      let c = sentence.term(total), let a = sentence.term(groups),
      let b = sentence.term(size), let x = a.value, let y = b.value,
      let z = c.value
    else { return nil }
    let comparison = Comparison(
      said: c.readings, computed: [.product([a.readings[0], b.readings[0]])],
      face: x * y, isVague: a.isVague || b.isVague || c.isVague)
    let ranges = [total.range, groups.range, size.range]
    return sentence.relation(
      .product, comparison.outcome,
      ranges.map(\.lowerBound).min()!..<ranges.map(\.upperBound).max()!,
      working: "\(Wording.number(x)) × \(Wording.number(y)) ="
        + " \(Wording.number(x * y)), where the total says"
        + " \(Wording.number(z))",
      remedy: "a total of \(Wording.number(x * y))")
  }

  /// Whether a number of groups is followed by the size of each, or the size
  /// by the number.
  private static func isProduct(
    _ sentence: Sentence, _ first: Finding, _ second: Finding
  ) -> Bool {
    let gap = sentence.span(first).upperBound..<sentence.span(second).lowerBound
    guard gap.lowerBound <= gap.upperBound, gap.count <= 40,
      !sentence.text[gap].contains(where: { ",;:()+".utf8.contains($0) }),
      !Text.contains(sentence.text[gap], ["，", "、", "（", "）"]),
      !sentence.others.contains(where: { gap.contains($0.range.lowerBound) })
    else { return false }
    let inner = sentence.cues(in: gap)
    let isPlain = inner.allSatisfy { match in
      match.cues.contains {
        [.groupOf, .each, .linking, .has, .toAfter, .fromAfter].contains($0)
      }
    }
    let isEach =
      sentence.cue(.each, startingAt: sentence.span(second).upperBound) != nil
      || sentence.cue(.each, startingAt: sentence.span(first).upperBound) != nil
      || sentence.has(.each, in: gap)
    let isOf =
      sentence.cue(.groupOf, endingAt: sentence.span(second).lowerBound) != nil
    return isPlain && (isEach || isOf)
  }

  /// " chips each, for a total of": one word of Latin letters besides cues.
  private static func hasOneWord(
    _ sentence: Sentence, _ gap: Range<Int>
  ) -> Bool {
    var start = gap.lowerBound
    while start < gap.upperBound,
      sentence.text[start] == 0x20 || Text.isLetter(sentence.text[start])
    {
      start += 1
      if start < gap.upperBound, sentence.text[start] == 0x20 { break }
    }
    return start > gap.lowerBound
      && sentence.isExplained(
        start..<gap.upperBound, by: [.each, .linking, .total, .sum],
        marks: [",", "("], allowsDates: false)
  }

  /// Whether a word or a mark says that a figure is the total of the others.
  private static func isTotal(
    _ sentence: Sentence, _ total: Finding, _ groups: Finding,
    _ size: Finding
  ) -> Bool {
    let span = sentence.span(total)
    // Something may have been added: 32개씩, 예비품까지 총 400개.
    let end = sentence.span(size).upperBound
    if end <= span.lowerBound,
      !sentence.isExplained(
        end..<span.lowerBound,
        by: [.each, .linking, .total, .sum, .toAfter, .groupOf],
        marks: [",", "，", "、", "(", "（"], allowsDates: false),
      !hasOneWord(sentence, end..<span.lowerBound)
    {
      return false
    }
    let isTotal =
      sentence.cues.contains {
        ($0.says(.total) || $0.says(.sum))
          && $0.range.upperBound <= span.lowerBound
          && sentence.isExplained(
            $0.range.upperBound..<span.lowerBound, by: [.linking, .total],
            allowsDates: false)
      }
      || sentence.cue(.totalAfter, startingAt: span.upperBound) != nil
    if isTotal { return true }
    guard span.upperBound <= groups.range.lowerBound else { return false }
    // "384 chips: 12 racks of 32"
    let gap = sentence.text[span.upperBound..<groups.range.lowerBound]
    return gap.count <= 24 && Text.contains(gap, [":", "(", "（", "："])
  }
}
