import Exact
import Figures
import Quantities

/// A range whose first end is the larger: 10~5kg.
///
/// Always doubtful, never more: a countdown or a scale that runs downward may
/// be meant. Dates, ranks, floors, temperatures and times of the past do run
/// downward.
enum RangeCheck {
  static func relations(in sentence: Sentence) -> [Relation] {
    zip(sentence.figures, sentence.figures.dropFirst()).compactMap {
      first, second in
      let gap = first.range.upperBound..<second.range.lowerBound
      guard gap.lowerBound <= gap.upperBound, gap.count <= 5,
        ["~", "∼", "〜", "～"].contains(
          sentence.string(gap).filter { $0 != " " }),
        first.hedge == nil || first.hedge!.range.upperBound <= gap.lowerBound,
        [.currency, .dimension, .duration].contains(second.kind),
        first.unit == nil || first.unit == second.unit,
        let low = first.value, let high = second.value, low.signum > 0,
        high.signum > 0, second.unit != nil,
        let a = sentence.term(first), let b = sentence.term(second),
        !b.dimension.isPointScale, !isPlace(b.dimension),
        second.kind != .duration || low < 50,
        // The second number's scale belongs to both: 10~5만.
        first.unit != nil || !isScaled(sentence, second),
        low > high, a.readings.count == 1,
        sentence.cue(.ago, startingAt: sentence.span(second).upperBound) == nil,
        !isFree(sentence, first)
      else { return nil }
      return sentence.relation(
        .range, .doubtful, first.range.lowerBound..<second.range.upperBound,
        working: "\(Wording.number(low)) is more than"
          + " \(Wording.number(high))",
        remedy: "\(Wording.number(high)) to \(Wording.number(low))")
    }
  }

  /// A length may be a height or a distance, which may be told downward.
  private static func isPlace(_ dimension: Dimension) -> Bool {
    dimension == Dimension(.length)
  }

  private static func isScaled(_ sentence: Sentence, _ finding: Finding) -> Bool
  {
    let digits = sentence.text[finding.range].filter(Text.isDigit)
    return String(decoding: digits, as: UTF8.self)
      != finding.value?.description
  }

  /// Whether a mark, a sign or a word before the first number makes it
  /// something else: −10~5, 영하 10~5, BC 10~5.
  private static func isFree(_ sentence: Sentence, _ finding: Finding) -> Bool {
    let start = finding.range.lowerBound
    guard start > sentence.range.lowerBound else { return false }
    let byte = sentence.text[start - 1]
    if "-~/.:".utf8.contains(byte) { return true }
    let near = max(sentence.range.lowerBound, start - 12)..<start
    return sentence.has(.ago, in: near)
  }
}
