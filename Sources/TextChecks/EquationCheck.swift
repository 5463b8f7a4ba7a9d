import Exact
import Figures

/// Arithmetic written out: 12 × 32 = 384, 120 + 80 = 200.
enum EquationCheck {
  static func relations(in sentence: Sentence) -> [Relation] {
    let figures = sentence.figures
    guard figures.count >= 3 else { return [] }
    var result: [Relation] = []
    for index in figures.indices.dropFirst(2)
    where mark(sentence, figures[index - 1], figures[index]) == "=" {
      if let relation = equation(sentence, endingAt: index) {
        result.append(relation)
      }
    }
    return result
  }

  private static func equation(
    _ sentence: Sentence, endingAt end: Int
  ) -> Relation? {
    let figures = sentence.figures
    var operands = [figures[end - 1]]
    var signs: [String] = []
    var index = end - 1
    while index > 0,
      let sign = mark(sentence, figures[index - 1], figures[index]),
      sign != "="
    {
      signs.insert(sign, at: 0)
      index -= 1
      operands.insert(figures[index], at: 0)
    }
    let isSum = signs.allSatisfy { ["+", "−", "-"].contains($0) }
    let isProduct = signs.allSatisfy { ["×", "x", "X", "*"].contains($0) }
    guard !signs.isEmpty, isSum || isProduct,
      isFree(sentence, operands[0].range.lowerBound, figures[end]),
      hasSameUnits(operands + [figures[end]], isProduct: isProduct),
      // "1 + 1 = 3" is a manner of speaking.
      operands.contains(where: {
        $0.value!.magnitude >= 10 || $0.countedUnit != nil
      })
    else { return nil }
    let terms = operands.compactMap(sentence.term)
    guard terms.count == operands.count,
      let whole = sentence.term(figures[end]), let said = figures[end].value
    else { return nil }
    let sets = zip(terms, operands).map { term, operand in
      operand.isFactor && operand.value!.isInteger
        ? Denotation(exactly: ValueSet(operand.value!))
        : term.readings[0].mapped { term.printed($0) }
    }
    let values = operands.map { $0.value! }
    let computed: Denotation
    let face: Rational
    if isProduct {
      computed = .product(sets)
      face = values.reduce(1, *)
    } else {
      let signed = zip([""] + signs, sets).map { sign, set in
        sign == "-" || sign == "−" ? set.scaled(by: -1) : set
      }
      computed = .sum(signed)
      face = zip([""] + signs, values).reduce(0) {
        $1.0 == "-" || $1.0 == "−" ? $0 - $1.1 : $0 + $1.1
      }
    }
    let comparison = Comparison(
      said: whole.readings.map { $0.mapped { whole.printed($0) } },
      computed: [computed], face: face,
      isVague: whole.isVague || terms.contains(where: \.isVague))
    let range =
      operands[0].range.lowerBound..<figures[end].range.upperBound
    return sentence.relation(
      .equation, comparison.outcome, range,
      working: "the left side is \(Wording.number(face)), the right"
        + " \(Wording.number(said))",
      remedy: "= \(Wording.number(face))")
  }

  /// The one mark between two figures.
  private static func mark(
    _ sentence: Sentence, _ a: Finding, _ b: Finding
  ) -> String? {
    let gap = a.range.upperBound..<b.range.lowerBound
    guard gap.lowerBound <= gap.upperBound, gap.count <= 8, a.value != nil,
      b.value != nil, a.hedge == nil, b.hedge == nil
    else { return nil }
    let mark = sentence.string(gap).trimming()
    if a.isFactor, mark.isEmpty { return "×" }
    return ["+", "-", "−", "×", "x", "X", "*", "=", "＝", "＋"].contains(mark)
      ? ["＝": "=", "＋": "+"][mark] ?? mark : nil
  }

  /// Whether nothing before or after belongs to the same formula.
  private static func isFree(
    _ sentence: Sentence, _ start: Int, _ last: Finding
  ) -> Bool {
    let text = sentence.text
    let before = Text.skipSpacesBack(text, start, sentence.range.lowerBound)
    if before > sentence.range.lowerBound {
      let byte = text[before - 1]
      if "+-*/=^)]}%<>.".utf8.contains(byte) || Text.isDigit(byte)
        || before == start && Text.isLetter(byte)
        || Text.contains(
          text[max(0, before - 3)..<before], ["×", "÷", "−", "√"])
      {
        return false
      }
    }
    let after = Text.skipSpaces(
      text, last.range.upperBound, sentence.range.upperBound)
    guard after < sentence.range.upperBound else { return true }
    return !"+-*/=^([{<>_".utf8.contains(text[after])
      && !Text.isLetter(text[last.range.upperBound == after ? after : 0])
      && !Text.contains(
        text[after..<min(after + 3, text.count)], ["×", "÷", "−"])
  }

  private static func hasSameUnits(
    _ figures: [Finding], isProduct: Bool
  ) -> Bool {
    let units = Set(figures.compactMap(\.countedUnit))
    let kinds = Set(figures.filter { !$0.isFactor }.map(\.kind))
    guard kinds.isDisjoint(with: [.range, .multiple, .duration, .ratio]) else {
      return false
    }
    return units.isEmpty
      || units.count == 1
        && (isProduct
          ? figures.last!.countedUnit != nil
            && figures.dropLast().count { $0.countedUnit != nil } == 1
            && !kinds.contains(.percentage)
          : figures.allSatisfy { $0.countedUnit != nil })
  }
}

extension Finding {
  /// The 12 of "12 × 32", which is found with its mark.
  fileprivate var isFactor: Bool {
    kind == .multiple && ["×", "x", "X"].contains(unit)
  }

  fileprivate var countedUnit: String? { isFactor ? nil : unit }
}

extension String {
  fileprivate func trimming() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
