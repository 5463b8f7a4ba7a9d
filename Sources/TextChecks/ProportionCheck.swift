import Exact
import Figures

/// A part of a whole with its share told beside it: 300명 중 150명(50%), "30 of
/// the 60 participants (50 %)", "a third (33 %)".
enum ProportionCheck {
  static func relations(in sentence: Sentence) -> [Relation] {
    sentence.figures.filter {
      $0.kind == .percentage || $0.kind == .fraction
    }.compactMap { share in
      if let relation = fraction(beside: share, in: sentence) {
        return relation
      }
      guard let (part, whole) = parts(of: share, in: sentence),
        let said = sentence.term(share), let a = sentence.term(part),
        let b = sentence.term(whole), isComparable(a, b),
        let x = a.value, let y = b.value, x.signum >= 0, y.signum > 0, x <= y
      else { return nil }
      // A simple fraction stands for much around it.
      let isRate = isRate(a, of: b)
      let comparison = Comparison(
        said: said.readings,
        computed: [
          .ratio(isRate ? .rounded(x) : a.readings[0], b.readings[0])
        ],
        face: x / y,
        isVague: said.isVague || a.isVague || b.isVague || isRate
          || share.kind == .fraction)
      let start = min(part.range.lowerBound, whole.range.lowerBound)
      return sentence.relation(
        .proportion,
        isOfAnother(share, part, whole, sentence)
          ? comparison.outcome.withoutAccusation : comparison.outcome,
        start..<share.range.upperBound,
        working: "\(Wording.amount(x, a.unit)) /"
          + " \(Wording.amount(y, b.unit)) = \(x / y) ="
          + " \((x / y * 100).readable().text) %",
        remedy: Wording.choices(comparison.computed[0].usual, said.unit))
    }
  }

  /// A simple fraction told again as a percentage: "a third (45 %)", 절반(38%).
  /// It stands for much around it, so that it is doubted at most.
  private static func fraction(
    beside share: Finding, in sentence: Sentence
  ) -> Relation? {
    let before = sentence.figures.last {
      sentence.span($0).upperBound <= sentence.span(share).lowerBound
    }
    guard share.kind == .percentage, let figure = before,
      figure.kind == .fraction,
      isTold(share, after: figure, in: sentence),
      let said = sentence.term(share), let term = sentence.term(figure),
      let value = term.value
    else { return nil }
    let comparison = Comparison(
      said: said.readings, computed: term.readings, face: value, isVague: true)
    return sentence.relation(
      .proportion, comparison.outcome,
      figure.range.lowerBound..<share.range.upperBound,
      working: "\(Wording.number(value)) = \((value * 100).readable().text) %",
      remedy: Wording.choices(term.readings[0].usual, said.unit))
  }

  /// Whether so many of so few are a share in round numbers and no count: six
  /// in ten for 58.3 %, 100명 중 58명.
  private static func isRate(_ part: Term, of whole: Term) -> Bool {
    guard let size = whole.value, part.value?.isInteger == true else {
      return false
    }
    return size <= 10 || [100, 1000, 10_000, 100_000].contains(size)
  }

  /// 名 and 名员工 both count people; a bare number may count anything that is
  /// counted one by one.
  private static func isComparable(_ a: Term, _ b: Term) -> Bool {
    if a.printedUnit != nil, b.printedUnit != nil {
      return a.dimension == b.dimension && a.unit.symbol == b.unit.symbol
    }
    return [a, b].allSatisfy { $0.printedUnit == nil || $0.kind == .count }
  }

  /// The part right before a share, and the whole that words make it a part
  /// of.
  private static func parts(
    of share: Finding, in sentence: Sentence
  ) -> (part: Finding, whole: Finding)? {
    let before = sentence.figures.filter {
      sentence.span($0).upperBound <= sentence.span(share).lowerBound
    }.suffix(2)
    guard before.count == 2, let first = before.first, let last = before.last,
      first.kind.isWhole, last.kind.isWhole,
      isTold(share, after: last, in: sentence)
    else { return nil }
    let gap =
      sentence.span(first).upperBound..<sentence.span(last).lowerBound
    guard gap.lowerBound <= gap.upperBound, gap.count <= 60 else { return nil }
    if sentence.cue(.outOf, endingAt: gap.upperBound) != nil {
      // "30 of the 60 participants".
      return isQuiet(gap, [.outOf, .linking], sentence) ? (first, last) : nil
    }
    let isWhole =
      sentence.has(.partOf, in: gap)
      || sentence.cue(.outOf, endingAt: sentence.span(first).lowerBound)
        .map { sentence.begins(clause: $0.range.lowerBound) } ?? false
    return isWhole && isQuiet(gap, [.partOf, .linking, .toAfter], sentence)
      ? (last, first) : nil
  }

  /// Whether nothing between two figures says anything of their relation but
  /// the words given.
  private static func isQuiet(
    _ gap: Range<Int>, _ cues: [Cue], _ sentence: Sentence
  ) -> Bool {
    sentence.cues(in: gap).allSatisfy { $0.cues.contains(where: cues.contains) }
      && !Text.contains(
        sentence.text[gap], ["(", "（", ":", "：", " and ", "+", "-", "–"])
  }

  /// Whether the share is told again right behind a figure: in brackets of
  /// its own, or after "or".
  private static func isTold(
    _ share: Finding, after figure: Finding, in sentence: Sentence
  ) -> Bool {
    let text = sentence.text
    let (start, end) = (sentence.span(share).lowerBound, share.range.upperBound)
    let gap = sentence.span(figure).upperBound..<start
    guard gap.lowerBound <= gap.upperBound, gap.count <= 60,
      // "(+50 %)" is a change.
      share.kind == .fraction || Text.isDigit(text[share.range.lowerBound])
    else { return false }
    if let open = ["(", "（"].compactMap({ mark -> Int? in
      gap.last { Text.starts(text, $0, gap.upperBound, mark) }
    }).max() {
      let mark = text[open] == UInt8(ascii: "(") ? 1 : 3
      let next = Text.skipSpaces(text, end, sentence.range.upperBound)
      return isQuiet(gap.lowerBound..<open, [.linking, .outOf], sentence)
        && sentence.isExplained(
          open + mark..<start, by: [.shareOf], allowsDates: false)
        && [")", "）"].contains {
          Text.starts(text, next, sentence.range.upperBound, $0)
        }
    }
    // "30 of the 60 participants, or 50 %, …"
    guard let mark = sentence.cue(.conversion, endingAt: start),
      Text.starts(text, mark.range.lowerBound, start, "or")
    else { return false }
    return isQuiet(
      gap.lowerBound..<mark.range.lowerBound, [.linking, .outOf], sentence)
  }

  /// Whether the share is that of another figure of the sentence.
  private static func isOfAnother(
    _ share: Finding, _ part: Finding, _ whole: Finding, _ sentence: Sentence
  ) -> Bool {
    guard let said = sentence.term(share)?.readings.last else { return true }
    let amounts = sentence.figures.filter { $0.kind.isWhole }
      .compactMap(\.value).filter { $0.signum > 0 }
    return amounts.contains { a in
      amounts.contains { b in
        (a != part.value || b != whole.value) && a < b
          && said.usual.contains(a / b)
      }
    }
  }
}

extension Denotation {
  /// A whole number that stands for what rounds to it, up or down.
  fileprivate static func rounded(_ value: Rational) -> Denotation {
    let near = ValueSet(
      Interval(
        from: value - Rational(1, 2), through: value + Rational(1, 2)))
    let wide = ValueSet(Interval(.open(value - 1), .open(value + 1)))
    return Denotation(sharp: nil, usual: near, loose: wide, widest: wide)
  }
}

extension Finding.Kind {
  /// Whether it says how much there is of a thing.
  fileprivate var isWhole: Bool {
    [.number, .count, .currency, .dimension].contains(self)
  }
}

extension Sentence {
  /// Whether a clause begins at an offset.
  fileprivate func begins(clause start: Int) -> Bool {
    let before = Text.skipSpacesBack(text, start, range.lowerBound)
    return before == range.lowerBound
      || [",", ":", "—", "–", "("].contains {
        before - $0.utf8.count >= range.lowerBound
          && Text.starts(text, before - $0.utf8.count, before, $0)
      }
  }
}
