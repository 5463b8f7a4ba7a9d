import Exact
import Figures
import Quantities

/// A figure of a text with the sets it denotes.
struct Term {
  /// The bytes of number and unit, and with the words that hedge them.
  let range: Range<Int>
  let span: Range<Int>
  let kind: Finding.Kind
  /// The four sets of each licensed reading, in coherent units; the usual
  /// reading first.
  let readings: [Denotation]
  /// The printed number in coherent units, nil where no one number is told.
  let value: Rational?
  let dimension: Dimension
  let unit: Unit
  /// The unit or counter as printed.
  let printedUnit: String?
  let isVague: Bool

  /// Nil where the figure has no one number, or another than was found.
  init?(_ finding: Finding, _ figure: Figure, _ span: Range<Int>) {
    guard let value = finding.value, let read = figure.value,
      read == value * figure.unit.factor
    else { return nil }
    range = finding.range
    self.span = span
    kind = finding.kind
    readings = figure.readings.map(\.denotation)
    self.value = read
    dimension = figure.dimension
    unit = figure.unit
    printedUnit = finding.unit
    isVague = !figure.denotation.hasSharp
  }

  /// The same with the sets in the printed unit.
  func printed(_ set: ValueSet) -> ValueSet {
    (try? set.scaled(by: unit.factor.reciprocal)) ?? .all
  }
}

extension Sentence {
  /// The figure of a finding, with its sets; nil where it cannot be read
  /// alone as the same number.
  func term(_ finding: Finding) -> Term? {
    let span = span(finding)
    guard finding.kind != .range, let figure = figure(finding) else {
      return nil
    }
    return Term(finding, figure, span)
  }

  /// An amount that brackets after it tell again. A word behind the brackets
  /// hedges both and says nothing of how one compares with the other: the first
  /// is read without it.
  func repeatedTerm(_ finding: Finding) -> Term? {
    guard let hedge = finding.hedge?.range, range.contains(hedge.lowerBound),
      hedge.lowerBound > finding.range.upperBound,
      case let span = span(finding), span == finding.range,
      let plain = FigureReader.standard.figures(
        in: Array(text[range.lowerBound..<hedge.lowerBound])
      ).first(where: {
        $0.finding.range.lowerBound == span.lowerBound - range.lowerBound
      }), let figure = plain.figure
    else { return term(finding) }
    return Term(finding, figure, span)
  }

  private static func term(
    _ finding: Finding, phrase: String, _ span: Range<Int>
  ) -> Term? {
    guard let figure = try? FigureReader.standard.read(phrase) else {
      return nil
    }
    return Term(finding, figure, span)
  }

  /// The readings of a figure and, where a word hedges it, those without the
  /// word: of an amount told twice the word is said once.
  func readingsUnhedged(_ term: Term) -> [Denotation] {
    guard term.span != term.range,
      let plain = try? FigureReader.standard.read(string(term.range)),
      plain.value == term.value
    else { return term.readings }
    return term.readings + plain.readings.map(\.denotation)
  }

  /// The two ends of a range as figures of their own, for "from 100 to 120
  /// people", which is a change and no range.
  func ends(_ finding: Finding) -> (low: Term, high: Term)? {
    guard finding.kind == .range, finding.hedge == nil, let low = finding.low,
      let high = finding.high,
      let mark = cues.first(where: {
        ($0.says(.to) || $0.says(.fromAfter))
          && finding.range.lowerBound < $0.range.lowerBound
          && $0.range.upperBound < finding.range.upperBound
      }),
      mark.says(.to) ? isFrom(finding) : isTo(finding)
    else { return nil }
    let first = finding.range.lowerBound..<mark.range.lowerBound
    let start = Text.skipSpaces(
      text, mark.range.upperBound, finding.range.upperBound)
    let second = start..<finding.range.upperBound
    var one = finding
    one.kind = .number
    one.value = high
    one.range = second
    (one.low, one.high) = (nil, nil)
    guard let highTerm = Self.term(one, phrase: string(second), second) else {
      return nil
    }
    one.value = low
    one.range =
      first
      .lowerBound..<Text.skipSpacesBack(
        text, first.upperBound, first.lowerBound)
    let head = string(one.range)
    let tail = string(second).drop { $0.isNumber || ".,".contains($0) }
    for phrase in [head + tail, head] {
      guard let lowTerm = Self.term(one, phrase: phrase, one.range),
        lowTerm.dimension == highTerm.dimension,
        lowTerm.value == low * highTerm.unit.factor
      else { continue }
      return (lowTerm, highTerm)
    }
    return nil
  }
}
