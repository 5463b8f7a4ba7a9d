import Exact
import Figures
import Quantities

/// A change with its size: "rose from 100 to 120, up 20 %", A에서 B로 N배 늘.
///
/// Every word between the change and its size has to be understood; otherwise
/// the size may be of something else.
enum GrowthCheck {
  static func relations(in sentence: Sentence) -> [Relation] {
    guard !sentence.figures.isEmpty,
      sentence.has(.up) || sentence.has(.down)
        || sentence.figures.contains(where: { $0.kind == .multiple })
    else { return [] }
    var result: [Relation] = []
    for change in sentence.changes {
      let sizes = sizes(of: change, in: sentence)
      if sizes.count == 1 {
        result.append(relation(sentence, change, sizes[0]))
      } else if sizes.isEmpty,
        let relation = DirectionCheck.relation(sentence, change)
      {
        result.append(relation)
      }
    }
    return result
  }

  struct Size {
    let finding: Finding
    let isUp: Bool
    /// Whether the figure itself is the word of the change: "tripled", 翻倍; or
    /// what the change came to: 3배로.
    let isVerb: Bool
  }

  // MARK: The size of a change

  private static func sizes(
    of change: Change, in sentence: Sentence
  ) -> [Size] {
    sentence.figures.compactMap { figure in
      guard figure.range != change.before.range,
        figure.range != change.after.range,
        !change.range.overlaps(figure.range)
          || change.gap.contains(figure.range.lowerBound),
        isSize(figure, of: change),
        !isRepeated(sentence, figure, change),
        let size = size(sentence, figure)
          ?? retold(sentence, figure, change),
        isJoined(sentence, figure, change)
      else { return nil }
      return size
    }
  }

  /// Whether the size is that of each of several changes: "up 8 % a year".
  private static func isRepeated(
    _ sentence: Sentence, _ figure: Finding, _ change: Change
  ) -> Bool {
    let start = min(change.range.lowerBound, figure.range.lowerBound)
    let end = max(change.range.upperBound, figure.range.upperBound)
    return sentence.has(
      .repeated,
      in: max(
        sentence.range.lowerBound, start - 20)..<min(
          sentence.range.upperBound, end + 30))
  }

  private static func isSize(_ figure: Finding, of change: Change) -> Bool {
    switch figure.kind {
    case .percentage, .percentagePoint, .multiple, .fraction:
      figure.value != nil
    default: false
    }
  }

  /// The size with the direction told right before or after it; nil if there
  /// is none or both are.
  private static func size(_ sentence: Sentence, _ figure: Finding) -> Size? {
    let span = sentence.span(figure)
    func tells(_ cue: Cue) -> Bool {
      sentence.cues.contains { match in
        guard match.says(cue) else { return false }
        let (gap, isOff): (Range<Int>, Bool) =
          match.range.upperBound <= span.lowerBound
          ? (match.range.upperBound..<span.lowerBound, false)
          : match.range.lowerBound >= span.upperBound
            ? (span.upperBound..<match.range.lowerBound, false) : (0..<0, true)
        return !isOff && gap.count <= 16
          && sentence.isExplained(
            gap, by: [.linking, .changeOf], allowsDates: false)
      }
    }
    // A word inside the figure itself: "tripled", 翻倍.
    let isInside =
      figure.kind == .multiple && sentence.span(figure) == figure.range
      && !sentence.text[figure.range].contains(where: Text.isDigit)
    // 3배가 됐다, 3배로 늘었다: so many times as many, and none in addition.
    let isReached =
      figure.kind == .multiple
      && ([.becomes, .toAfter].contains {
        sentence.cue($0, startingAt: span.upperBound) != nil
      } || sentence.cue(.becomes, endingAt: span.lowerBound) != nil)
    switch (tells(.up), tells(.down)) {
    case (true, false):
      return Size(finding: figure, isUp: true, isVerb: isReached)
    case (false, true):
      return figure.kind == .multiple
        ? nil : Size(finding: figure, isUp: false, isVerb: false)
    case (false, false):
      return isInside || isReached
        ? Size(finding: figure, isUp: (figure.value ?? 1) > 1, isVerb: true)
        : nil
    default: return nil
    }
  }

  /// The size of a change that it tells once more: "rose from 80 to 100, or
  /// 25 %", "rose from 80 to 100 (+25 %)".
  private static func retold(
    _ sentence: Sentence, _ figure: Finding, _ change: Change
  ) -> Size? {
    let start = sentence.span(figure).lowerBound
    guard figure.kind == .percentage, let value = figure.value,
      change.range.upperBound <= start,
      let verb = DirectionCheck.verb(sentence, change)
    else { return nil }
    let gap = change.range.upperBound..<start
    let isSigned =
      Text.contains(sentence.text[gap], ["(", "（"])
      && sentence.text[max(0, start - 1)...figure.range.lowerBound]
        .contains {
          $0 == UInt8(ascii: value.signum < 0 ? "-" : "+")
        }
    guard isSigned || sentence.has(.thatIs, in: gap),
      sentence.isExplained(
        gap, by: [.thatIs, .linking], marks: [",", "，", "、", "(", "（", "+"])
    else { return nil }
    // "Or 25 % above the plan" is no change.
    let next = Text.skipSpaces(
      sentence.text, sentence.span(figure).upperBound,
      sentence.range.upperBound)
    guard
      next == sentence.range.upperBound
        || [",", ".", ";", ")", "，", "。", "、", "）", "；"].contains(where: {
          Text.starts(sentence.text, next, sentence.range.upperBound, $0)
        })
    else { return nil }
    // A minus is part of the value.
    return Size(finding: figure, isUp: isSigned || verb, isVerb: false)
  }

  /// Whether nothing but words that belong to the change stands between it
  /// and its size.
  private static func isJoined(
    _ sentence: Sentence, _ figure: Finding, _ change: Change
  ) -> Bool {
    let words: [Cue] = [
      .up, .down, .linking, .from, .to, .fromAfter, .toAfter, .than,
      .thanAfter, .changeOf, .thatIs, .becomes,
    ]
    let span = sentence.span(figure)
    if change.gap.contains(span.lowerBound) {
      return sentence.isExplained(
        change.gap.lowerBound..<span.lowerBound, by: words,
        marks: [",", "，", "、"])
        && sentence.isExplained(
          span.upperBound..<change.gap.upperBound, by: words,
          marks: [",", "，", "、"])
    }
    // What follows a size must not make it a part or a level: "20 % of".
    let rest = sentence.text[span.upperBound...].prefix(4)
    if Text.contains(rest.prefix(4), [" of "]) { return false }
    if span.upperBound <= change.range.lowerBound {
      // "fell 10 %, to 90 from 100".
      return sentence.isExplained(
        span.upperBound..<change.range.lowerBound, by: words,
        marks: [",", "，", "、"])
    }
    var gap = change.range.upperBound..<span.lowerBound
    guard gap.lowerBound <= gap.upperBound, gap.count <= 80 else {
      return false
    }
    // "… to 120 people last year, up 20 %": what stands before the comma
    // belongs to the final value.
    if let comma = gap.first(where: { index in
      [",", "，", "、", "(", " - ", "—", "–"].contains {
        Text.starts(sentence.text, index, gap.upperBound, $0)
      }
    }) {
      let own = gap.lowerBound..<comma
      let isOwn =
        own.count <= 40
        && sentence.cues(in: own).allSatisfy { match in
          match.cues.contains {
            [.linking, .toAfter, .from, .to, .up, .down].contains($0)
          }
        }
        && !sentence.figures.contains { own.contains($0.range.lowerBound) }
        && !Text.contains(sentence.text[own], [" and ", " while ", " as "])
      guard isOwn else { return false }
      gap = comma..<gap.upperBound
    }
    return sentence.isExplained(
      gap, by: words,
      marks: [",", "，", "、", "(", "（", ")", "）", "—", "–", "-", "+"])
  }

  // MARK: The verdict

  private static func relation(
    _ sentence: Sentence, _ change: Change, _ size: Size
  ) -> Relation {
    let range =
      min(
        change.range.lowerBound, size.finding.range.lowerBound)..<max(
        change.range.upperBound, size.finding.range.upperBound)
    guard let term = sentence.term(size.finding),
      let a = change.before.value, let b = change.after.value,
      a.signum > 0, b.signum > 0, !change.before.unit.dimension.isPointScale
    else {
      return sentence.relation(
        .growth, .undecided, range, working: "the growth cannot be worked out")
    }
    let isFall = b < a
    // Of ranks and times the smaller may be the better.
    let isPlain = !DirectionCheck.runsEitherWay(change) || size.isUp != isFall
    let grown = growths(change, size, term, sentence)
    let comparison = Comparison(
      said: grown.said, computed: grown.computed, face: grown.face,
      isVague: change.before.isVague || change.after.isVague || term.isVague)
    let from = Wording.amount(a, change.before.unit)
    let to = Wording.amount(b, change.after.unit)
    let working: String
    let unit: Unit
    switch size.finding.kind {
    case .multiple:
      unit = .one
      working = "\(to) / \(from) = \(Wording.number(b / a))"
    case .percentagePoint:
      unit = term.unit
      working = "\(to) − \(from) = \(Wording.number((b - a) * 100)) points"
    default:
      // A third is told as 33.333 %.
      unit =
        size.finding.kind == .fraction
        ? Unit(symbol: "%", dimension: .number, factor: Rational(1, 100))
        : term.unit
      let change = size.isUp ? b / a - 1 : 1 - b / a
      working =
        "from \(from) to \(to) is"
        + " \(!size.isUp ? "a fall" : change.signum < 0 ? "a change" : "growth")"
        + " by \(change) ="
        + " \((change * 100).readable().text) %"
    }
    return sentence.relation(
      .growth,
      isPlain && isTold(sentence, change, size)
        ? comparison.outcome : comparison.outcome.withoutAccusation,
      range, working: working,
      remedy: Wording.choices(grown.computed[0].usual, unit))
  }

  /// Whether the values are told as a change and not as a range of prices: a
  /// verb goes with them, or the size follows them without a comma.
  private static func isTold(
    _ sentence: Sentence, _ change: Change, _ size: Size
  ) -> Bool {
    let start = sentence.span(size.finding).lowerBound
    if DirectionCheck.verb(sentence, change) != nil { return true }
    guard start >= change.range.upperBound else { return true }
    return !Text.contains(
      sentence.text[change.range.upperBound..<start], [",", "，", "、", "-", "—"])
  }

  private static func growths(
    _ change: Change, _ size: Size, _ term: Term, _ sentence: Sentence
  ) -> (said: [Denotation], computed: [Denotation], face: Rational?) {
    let (a, b) = (change.before.readings[0], change.after.readings[0])
    let ratio = Denotation.ratio(b, a)
    let faceRatio = change.after.value! / change.before.value!
    switch size.finding.kind {
    case .multiple:
      var said = term.readings
      // "Up five times" may be five times in addition; "tripled" is not.
      let mayAdd = said.count == 1 && sentence.words.addsMultiples
      if mayAdd, !size.isVerb { said.append(said[0].adding(1)) }
      return (said, [ratio], faceRatio)
    case .percentagePoint:
      let difference = Denotation.sum([b, a.scaled(by: -1)]).scaled(by: 100)
      let sign: Rational = size.isUp ? 1 : -1
      return (
        term.readings, [difference.scaled(by: sign)],
        (change.after.value! - change.before.value!) * 100 * sign
      )
    default:
      let sign: Rational = size.isUp ? 1 : -1
      var computed = [ratio.adding(-1).scaled(by: sign)]
      if change.before.dimension.isNumber {
        // "from 10 % to 20 %, up 10 %" may mean points.
        computed.append(
          Denotation.sum([b, a.scaled(by: -1)]).scaled(by: sign))
      }
      return (term.readings, computed, sign * (faceRatio - 1))
    }
  }
}

extension Dimension {
  /// Degrees of a scale whose zero is set by convention have no ratio.
  var isPointScale: Bool {
    [Dimension(.celsius), Dimension(.fahrenheit), Dimension(.degree)]
      .contains(self)
  }
}
