import Exact
import Figures

/// A part is no larger than its whole: 200명 중 250명, 共200人，其中男250人.
enum PartCheck {
  static func relations(in sentence: Sentence) -> [Relation] {
    sentence.cues.filter { $0.says(.partOf) }.compactMap { match in
      guard
        let whole = sentence.figures.last(where: {
          sentence.span($0).upperBound <= match.range.lowerBound
        }),
        let part = sentence.figures.first(where: {
          sentence.span($0).lowerBound >= match.range.upperBound
        }),
        whole.unit != nil, part.unit != nil, whole.kind == part.kind,
        [.count, .currency, .dimension].contains(whole.kind),
        sentence.isExplained(
          sentence.span(whole).upperBound..<match.range.lowerBound, by: [],
          marks: [",", "，", "、"], allowsDates: false),
        isShort(
          sentence,
          match.range.upperBound..<sentence.span(part).lowerBound),
        let a = sentence.term(whole), let b = sentence.term(part),
        a.unit.symbol == b.unit.symbol,
        let x = a.value, let y = b.value
      else { return nil }
      let outcome: Relation.Outcome =
        y <= x
        ? .holds
        : isAbove(b.readings[0].widest, a.readings[0].widest)
          ? a.isVague || b.isVague ? .doubtful : .contradicted : .undecided
      return sentence.relation(
        .part, outcome, whole.range.lowerBound..<part.range.upperBound,
        working: "\(Wording.amount(y, b.unit)) is"
          + " \(y <= x ? "no more" : "more") than the"
          + " \(Wording.amount(x, a.unit)) it is a part of",
        remedy: "at most \(Wording.amount(x, a.unit))")
    }
  }

  /// Whether a set lies above another throughout.
  static func isAbove(_ a: ValueSet, _ b: ValueSet) -> Bool {
    guard let low = a.hull?.lower.value, let high = b.hull?.upper.value else {
      return false
    }
    return low > high
  }

  private static func isShort(
    _ sentence: Sentence, _ gap: Range<Int>
  ) -> Bool {
    gap.lowerBound <= gap.upperBound && gap.count <= 30
      && !sentence.cues(in: gap).contains { match in
        !match.cues.allSatisfy { [.linking, .toAfter].contains($0) }
      }
  }
}
