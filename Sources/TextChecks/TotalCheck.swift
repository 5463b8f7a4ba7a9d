import Exact
import Figures

/// Parts and their total: "120 men and 80 women, 200 in total",
/// 총 200명(남 120명, 여 80명).
///
/// Whether a list is complete is never certain, so a word has to say so: one
/// that adds up the figures before it, or labels that share out a whole.
/// Without such words only a near miss is reported, as doubtful.
enum TotalCheck {
  /// How far parts may miss a total, as a fraction of it, to be taken for its
  /// parts all the same, where no word says that they are.
  static let nearMiss = Rational(1, 5)

  static func relations(in sentence: Sentence) -> [Relation] {
    guard sentence.figures.count >= 3 else { return [] }
    var result: [Relation] = []
    for match in sentence.cues {
      if match.says(.total) || match.says(.sum),
        let total = figure(after: match, in: sentence)
      {
        if let relation = summary(
          sentence, total, start: match.range.lowerBound,
          addsUp: match.says(.sum))
        {
          result.append(relation)
        } else if let relation = listing(sentence, total, match) {
          result.append(relation)
        }
      } else if match.says(.totalAfter),
        let total = sentence.figures.last(where: {
          sentence.span($0).upperBound <= match.range.lowerBound
            && isLabel(
              sentence,
              sentence.span($0).upperBound..<match.range.lowerBound)
        }),
        let relation = summary(
          sentence, total, start: sentence.span(total).lowerBound, addsUp: true)
      {
        result.append(relation)
      }
    }
    return result
  }

  private static func figure(
    after match: CueMatch, in sentence: Sentence
  ) -> Finding? {
    sentence.figures.first { figure in
      let start = sentence.span(figure).lowerBound
      return start >= match.range.upperBound
        && sentence.isExplained(
          match.range.upperBound..<start, by: [.linking, .total],
          marks: [":", "："], allowsDates: false)
    }
  }

  // MARK: Parts before the total

  /// The figures before a total are its parts if they reach up to it.
  private static func summary(
    _ sentence: Sentence, _ total: Finding, start: Int, addsUp: Bool
  ) -> Relation? {
    let before = sentence.figures.filter {
      sentence.span($0).upperBound <= start
        && (total.unit == nil || !isNumbering(sentence, $0))
    }
    var parts: [Finding] = []
    var limit = start
    for figure in before.reversed() {
      let gap = sentence.span(figure).upperBound..<limit
      let isNext =
        parts.isEmpty ? isLabel(sentence, gap) : isListGap(sentence, gap)
      guard isNext, areAlike(figure, total) else { break }
      parts.insert(figure, at: 0)
      limit = sentence.span(figure).lowerBound
    }
    guard parts.count >= 2 else { return nil }
    let range = parts[0].range.lowerBound..<max(total.range.upperBound, start)
    guard !sentence.has(.others, in: range), !sentence.has(.aside, in: range),
      !sentence.has(.each, in: range)
    else { return nil }
    return relation(
      sentence, parts, total, range,
      isCertain: addsUp,
      isComplete: before.count == parts.count)
  }

  // MARK: Parts after the total

  /// 총 200명(남 120명, 여 80명), "a total of 200: 120 men and 80 women".
  private static func listing(
    _ sentence: Sentence, _ total: Finding, _ match: CueMatch
  ) -> Relation? {
    let text = sentence.text
    let after = sentence.span(total).upperBound
    guard
      let opening = opening(sentence, after),
      isLabel(sentence, after..<opening.start)
    else { return nil }
    var end = sentence.range.upperBound
    if let closing = opening.closing {
      var index = opening.end
      while index < end, !Text.starts(text, index, end, closing) {
        if text[index] == UInt8(ascii: "(") { return nil }
        index += 1
      }
      guard index < end else { return nil }
      end = index
    }
    let inside = opening.end..<end
    let parts = sentence.figures.filter {
      $0.range.lowerBound >= inside.lowerBound
        && $0.range.upperBound <= inside.upperBound
    }
    guard parts.count >= 2, parts.allSatisfy({ areAlike($0, total) }),
      !sentence.has(.others, in: inside), !sentence.has(.aside, in: inside),
      !sentence.has(.partOf, in: inside), !sentence.has(.each, in: inside),
      !sentence.has(.up, in: inside), !sentence.has(.down, in: inside),
      !sentence.has(.groupOf, in: inside) || parts.count > 2
    else { return nil }
    for (one, next) in zip(parts, parts.dropFirst()) {
      let gap = sentence.span(one).upperBound..<sentence.span(next).lowerBound
      guard isListGap(sentence, gap) else { return nil }
    }
    return relation(
      sentence, parts, total, match.range.lowerBound..<end, isCertain: false,
      isComplete: true)
  }

  private static func opening(
    _ sentence: Sentence, _ start: Int
  ) -> (start: Int, end: Int, closing: String?)? {
    let marks = [("(", ")"), ("（", "）"), (":", nil), ("：", nil)]
    var index = start
    while index < min(start + 30, sentence.range.upperBound) {
      for (mark, closing) in marks
      where Text.starts(
        sentence.text, index, sentence.range.upperBound, mark)
      {
        return (index, index + mark.utf8.count, closing)
      }
      index += 1
    }
    return nil
  }

  // MARK: What may stand between

  /// A small bare number that goes with the word right after it: 2공장.
  private static func isNumbering(
    _ sentence: Sentence, _ figure: Finding
  ) -> Bool {
    let end = figure.range.upperBound
    return figure.kind == .number && figure.unit == nil
      && figure.value.map { $0.isInteger && $0 < 100 } ?? false
      && end < sentence.range.upperBound && sentence.text[end] >= 0xE4
  }

  /// Figures of the same unit, of which none is a year.
  private static func areAlike(_ part: Finding, _ total: Finding) -> Bool {
    guard part.kind != .range, total.kind != .range,
      part.kind != .multiple, part.kind != .duration, part.value != nil,
      total.value != nil, part.row != "dozens", part.row != "several"
    else { return false }
    let isYear =
      part.unit == nil && part.value!.isInteger
      && part.value! >= 1800 && part.value! < 2100
    return !isYear && !(part.unit == nil && total.isLarge && !part.isLarge)
      && (part.unit == total.unit
        || part.kind.isCount && total.kind.isCount
          && (part.unit == nil || total.unit == nil))
  }

  /// A label without marks: one word of Latin letters, or a particle.
  private static func isLabel(_ sentence: Sentence, _ gap: Range<Int>) -> Bool {
    guard gap.lowerBound <= gap.upperBound, gap.count <= 24 else {
      return false
    }
    // In other letters every word has to be known: 부록을 더해 adds something.
    if sentence.text[gap].contains(where: { $0 >= 0x80 }) {
      return sentence.isExplained(
        gap, by: [.linking, .toAfter, .groupOf], marks: [",", "，", "、"],
        allowsDates: false)
    }
    var words = 0
    for index in gap {
      let byte = sentence.text[index]
      if "();:.".utf8.contains(byte) { return false }
      if Text.isLetter(byte),
        index == gap.lowerBound
          || !Text.isLetter(sentence.text[index - 1])
      {
        words += 1
      }
    }
    let cues = sentence.cues(in: gap)
    let isPlain = cues.allSatisfy { match in
      match.cues.contains {
        [.linking, .groupOf, .toAfter, .onDay].contains($0)
      }
    }
    words -= cues.count { Text.isLetter(sentence.text[$0.range.lowerBound]) }
    return words <= 1 && isPlain
      && !sentence.others.contains { gap.contains($0.range.lowerBound) }
  }

  /// A short stretch with a separator and no word that relates figures.
  private static func isListGap(
    _ sentence: Sentence, _ gap: Range<Int>
  ) -> Bool {
    guard gap.lowerBound <= gap.upperBound, gap.count <= 48 else {
      return false
    }
    let bytes = sentence.text[gap]
    guard !bytes.contains(where: { "();:".utf8.contains($0) }),
      !Text.contains(bytes, ["（", "）", "：", "；"])
    else { return false }
    let isSeparated = Text.contains(
      bytes,
      [
        ",", "、", "，", "·", "・", "+", "/", " and ", " plus ", "과 ", "와 ", "と",
        "和", "및 ",
      ])
    return isSeparated
      && sentence.cues(in: gap).allSatisfy { match in
        match.cues.contains {
          [.linking, .groupOf, .toAfter, .to, .has, .fromAfter].contains($0)
        }
      }
      && !sentence.others.contains {
        gap.contains($0.range.lowerBound) && $0.kind != .name
      }
  }

  // MARK: The sum

  private static func relation(
    _ sentence: Sentence, _ parts: [Finding], _ total: Finding,
    _ range: Range<Int>, isCertain: Bool, isComplete: Bool
  ) -> Relation? {
    let terms = parts.compactMap(sentence.term)
    guard terms.count == parts.count, let whole = sentence.term(total),
      Set(terms.map(\.unit.factor)).count == 1 || !whole.dimension.isCountLike,
      terms.allSatisfy({
        $0.dimension == whole.dimension
          || $0.dimension.isCountLike && whole.dimension.isCountLike
      }), let wholeValue = whole.value
    else { return nil }
    let values = terms.compactMap(\.value)
    let face = values.reduce(0, +)
    func compared(_ some: ArraySlice<Term>) -> Relation.Outcome {
      Comparison(
        said: whole.readings,
        computed: [.sum(some.map { $0.readings[0] })],
        face: some.compactMap(\.value).reduce(0, +),
        isVague: whole.isVague || some.contains(where: \.isVague)
      ).outcome
    }
    var outcome = compared(terms[...])
    if outcome == .contradicted || outcome == .doubtful {
      let isPart = (1..<max(1, terms.count - 1)).contains { start in
        isFine(compared(terms[start...]))
          || isFine(compared(terms[..<(terms.count - start)]))
      }
      let miss = (face - wholeValue).magnitude
      let isNear = miss <= nearMiss * wholeValue.magnitude
      let hasShares = sharesOut(sentence, range)
      let isTooMuch = values.contains { $0 > wholeValue } && !hasShares
      if !isComplete || isPart || isTooMuch {
        outcome = .undecided
      } else if !isCertain, !hasShares {
        outcome = isNear ? .doubtful : .undecided
      }
    }
    let list = terms.map { Wording.amount($0.value!, whole.unit) }
      .joined(separator: " + ")
    return sentence.relation(
      .total, outcome, range,
      working: "\(list) = \(Wording.amount(face, whole.unit)),"
        + " where the total says \(Wording.amount(wholeValue, whole.unit))",
      remedy: "a total of \(Wording.amount(face, whole.unit))")
  }

  private static func isFine(_ outcome: Relation.Outcome) -> Bool {
    outcome == .holds || outcome == .undecided
  }

  /// Whether the labels of the parts share out a whole among them.
  private static func sharesOut(
    _ sentence: Sentence, _ range: Range<Int>
  ) -> Bool {
    sentence.words.partitions.contains { group in
      group.allSatisfy { label in
        Text.containsWord(sentence.text, range, label)
      }
    }
  }
}

extension Finding {
  /// Whether it is likely told with a scale word, which a bare number beside
  /// it may leave out: "1.2, 0.7 and 1.9 million".
  fileprivate var isLarge: Bool { (value ?? 0) >= 100_000 }
}

extension Finding.Kind {
  /// Whether it counts things, named or not.
  var isCount: Bool { self == .count || self == .number }
}
