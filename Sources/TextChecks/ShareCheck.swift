import Exact
import Figures

/// Shares of a whole come to 100 %: 60%는 …, 나머지 40%는 ….
///
/// Of n shares each may be off by half a unit of its last place, so that the
/// sum may miss 100 % by n such halves; twice as much where they were cut off
/// instead of rounded (semantics of rounded parts).
enum ShareCheck {
  static func relations(in sentence: Sentence) -> [Relation] {
    let shares = sentence.figures.filter { $0.kind == .percentage }
    guard (2...6).contains(shares.count) else { return [] }
    return remainder(sentence, shares) + composition(sentence, shares)
  }

  /// "…, the remaining 40 %": all shares before it and this one are the whole.
  private static func remainder(
    _ sentence: Sentence, _ shares: [Finding]
  ) -> [Relation] {
    guard
      let index = shares.indices.dropFirst().first(where: {
        let rest = sentence.cue(
          .rest, endingAt: sentence.span(shares[$0]).lowerBound)
        // "20 % of the remaining 40 %" shares out the rest itself.
        return rest != nil
          && sentence.cue(.groupOf, endingAt: rest!.range.lowerBound) == nil
      }), !changes(sentence, shares)
    else { return [] }
    let parts = Array(shares[...index])
    let terms = shares.compactMap(sentence.term)
    guard terms.count == shares.count else { return [] }
    var outcome = outcome(Array(terms[...index]))
    let sum = terms[...index].compactMap(\.value).reduce(0, +)
    if outcome == .contradicted || outcome == .doubtful {
      // "holds 51 % and will sell the remaining 30 % of its shares": of two
      // shares the second may be the rest of something smaller.
      if hasOtherSum(terms, rest: index)
        || parts.count == 2 && sum < Rational(9, 10)
      {
        outcome = .undecided
      } else if parts.count == 2, sum < 1 {
        outcome = .doubtful
      }
    }
    return [relation(sentence, outcome, parts)]
  }

  /// "made up of 51 % A and 51 % B": more than the whole is too much; less
  /// may be a list of some parts only.
  private static func composition(
    _ sentence: Sentence, _ shares: [Finding]
  ) -> [Relation] {
    let first = sentence.span(shares[0]).lowerBound
    let last = sentence.span(shares.last!).upperBound
    guard
      sentence.cues.contains(where: {
        $0.says(.whole)
          && (sentence.isExplained(
            $0.range.upperBound..<max(first, $0.range.upperBound),
            by: [.linking])
            && $0.range.upperBound <= first
            || $0.range.lowerBound >= last
              && $0.range.lowerBound - last <= 9)
      }), !changes(sentence, shares), !sentence.has(.rest),
      shares.count == sentence.figures.count
    else { return [] }
    let terms = shares.compactMap(sentence.term)
    guard terms.count == shares.count,
      zip(shares, shares.dropFirst()).allSatisfy({
        $1.range.lowerBound - $0.range.upperBound <= 48
      })
    else { return [] }
    var outcome = outcome(terms)
    if terms.compactMap(\.value).reduce(0, +) < 1, outcome != .holds {
      outcome = .undecided
    }
    return [relation(sentence, outcome, shares)]
  }

  /// Whether a share is told as a change, which is no part.
  private static func changes(
    _ sentence: Sentence, _ shares: [Finding]
  ) -> Bool {
    shares.contains { share in
      if sentence.isStart(share) { return true }
      let span = sentence.span(share)
      let near =
        max(
          sentence.range.lowerBound, span.lowerBound - 16)..<min(
          sentence.range.upperBound, span.upperBound + 16)
      return sentence.has(.up, in: near) || sentence.has(.down, in: near)
    }
  }

  private static func outcome(_ terms: [Term]) -> Relation.Outcome {
    let whole = Rational(1)
    let face = terms.compactMap(\.value).reduce(0, +)
    let isVague = terms.contains(where: \.isVague)
    if terms.contains(where: { $0.value == nil }) { return .undecided }
    if isVague {
      let sum = Denotation.sum(terms.map { $0.readings[0] })
      return sum.widest.contains(whole)
        ? sum.usual.contains(whole) ? .holds : .undecided : .doubtful
    }
    // A unit of the last place, from the set that takes every digit.
    let slack = terms.reduce(Rational.zero) { sum, term in
      let range = term.readings[0].sharp?.hull
      let width = (range?.upper.value ?? 0) - (range?.lower.value ?? 0)
      return sum + max(width, term.unit.factor.magnitude * Rational(1, 1000))
    }
    let miss = (face - whole).magnitude
    return miss <= slack / 2
      ? .holds : miss <= slack ? .doubtful : .contradicted
  }

  /// Whether some of the shares, the rest among them, come to the whole or to
  /// another of the shares: then the others belong elsewhere.
  private static func hasOtherSum(_ terms: [Term], rest: Int) -> Bool {
    let targets = [Rational(1)] + terms.compactMap(\.value)
    let others = terms.indices.filter { $0 != rest }
    return (0..<(1 << others.count)).contains { mask in
      let chosen = others.enumerated().filter { mask & (1 << $0.offset) != 0 }
        .map { terms[$0.element] }
      guard !chosen.isEmpty else { return false }
      let sum = (chosen + [terms[rest]]).compactMap(\.value).reduce(0, +)
      return targets.contains { ($0 - sum).magnitude <= Rational(1, 100) }
    }
  }

  private static func relation(
    _ sentence: Sentence, _ outcome: Relation.Outcome, _ parts: [Finding]
  ) -> Relation {
    let values = parts.compactMap(\.value)
    let sum = values.reduce(0, +)
    let list = values.map { "\(Wording.number($0)) %" }
      .joined(separator: " + ")
    let last = values.last!
    return sentence.relation(
      .share, outcome,
      parts[0].range.lowerBound..<parts.last!.range.upperBound,
      working: "\(list) = \(Wording.number(sum)) %",
      remedy: "\(Wording.number(100 - (sum - last))) % for the last share")
  }
}
