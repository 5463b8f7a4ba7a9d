import Exact
import Figures

/// A multiple between two figures of one kind: 20개의 3배인 60개, "60 robots,
/// three times as many as the 20".
enum MultipleCheck {
  static func relations(in sentence: Sentence) -> [Relation] {
    guard sentence.figures.count == 3,
      let multiple = sentence.figures.first(where: { $0.kind == .multiple }),
      let times = sentence.term(multiple)
    else { return [] }
    let others = sentence.figures.filter { $0 != multiple }
    let base: Finding
    let span = sentence.span(multiple)
    if let before = others.last(where: {
      sentence.span($0).upperBound <= span.lowerBound
    }),
      let mark = sentence.cue(
        .thanAfter, startingAt: sentence.span(before).upperBound),
      sentence.isExplained(
        mark.range.upperBound..<span.lowerBound, by: [.linking])
    {
      base = before
    } else if let after = others.first(where: {
      $0.range.lowerBound >= span.upperBound
    }),
      sentence.has(
        .asMany, in: span.upperBound..<sentence.span(after).lowerBound),
      sentence.isExplained(
        span.upperBound..<sentence.span(after).lowerBound,
        by: [.asMany, .linking, .than])
    {
      base = after
    } else {
      return []
    }
    guard let result = others.first(where: { $0 != base }),
      base.unit == result.unit, base.unit != nil || base.kind == result.kind,
      base.kind == result.kind, base.kind != .percentage,
      base.kind != .ratio, base.kind != .fraction,
      isLinked(sentence, result, base, multiple),
      let a = sentence.term(base), let b = sentence.term(result),
      a.dimension == b.dimension, let x = a.value, let y = b.value,
      x.signum > 0, y.signum > 0
    else { return [] }
    var said = times.readings
    if said.count == 1, sentence.has(.up), sentence.words.addsMultiples {
      said.append(said[0].adding(1))
    }
    let comparison = Comparison(
      said: said, computed: [.ratio(b.readings[0], a.readings[0])],
      face: y / x, isVague: a.isVague || b.isVague || times.isVague)
    let ranges = sentence.figures.map(\.range)
    return [
      sentence.relation(
        .multiple, comparison.outcome,
        ranges[0].lowerBound..<ranges[2].upperBound,
        working: "\(Wording.amount(y, b.unit)) /"
          + " \(Wording.amount(x, a.unit)) = \(Wording.number(y / x))",
        remedy: Wording.choices(comparison.computed[0].usual, .one)
          + " times")
    ]
  }

  /// The result stands right after the multiple, or before the figure it is
  /// compared with, in the same sentence and apart by one clause at most.
  private static func isLinked(
    _ sentence: Sentence, _ result: Finding, _ base: Finding,
    _ multiple: Finding
  ) -> Bool {
    let first = min(base.range.lowerBound, multiple.range.lowerBound)
    let last = max(
      sentence.span(base).upperBound, sentence.span(multiple).upperBound)
    if result.range.lowerBound >= last {
      return sentence.isExplained(
        last..<sentence.span(result).lowerBound,
        by: [.up, .asMany, .linking, .to], allowsDates: false)
    }
    let gap = sentence.span(result).upperBound..<first
    return gap.lowerBound <= gap.upperBound && gap.count <= 40
      && !sentence.cues(in: gap).contains { match in
        match.says(.aside)
          && !sentence.others.contains { $0.range.overlaps(match.range) }
      }
      && !Text.contains(
        sentence.text[gap], [" and ", " while ", " but ", "고 ", "지만"])
  }
}
