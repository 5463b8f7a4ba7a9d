import Exact
import FigureScores
import Testing

/// Five cases whose outcome is known, and what a reader may find at them.
struct JudgeTests {
  /// 300명 with its hedge before it, in code points 5 to 8.
  let people = Case(
    source: "own", language: "ko", text: "모두 약 300명이 왔다", span: 5..<9,
    kind: "number", amount: Amount(value: 300, unit: "명"), hedge: "about")
  let length = Case(
    source: "own", language: "en", text: "a 2 km walk", span: 2..<6,
    kind: "dimension", amount: Amount(value: 2, unit: "km"))
  let range = Case(
    source: "own", language: "en", text: "from 20 to 30 boxes", span: 5..<13,
    kind: "range", amount: Amount(low: 20, high: 30))
  let price = Case(
    source: "own", language: "und", text: "now 5", kind: "currency",
    amount: Amount(value: 5, unit: "USD"))
  let nothing = Case(
    source: "own", language: "en", text: "a second thought", kind: "none",
    subclass: "percent")

  @Test func `Value, unit, hedge and place are right together`() {
    let judgement = people.judgement(of: [
      ReadFigure(
        span: 5..<9, kind: "count", amount: Amount(value: 300, unit: "명"),
        hedge: "about")
    ])
    #expect(judgement.value && judgement.unit)
    #expect(judgement.hedge == true)
    #expect(judgement.exactSpan == true && judgement.span == true)
  }

  @Test func `A figure at another place counts for nothing`() {
    let judgement = people.judgement(of: [
      ReadFigure(
        span: 0..<2, kind: "count", amount: Amount(value: 300, unit: "명"),
        hedge: "about")
    ])
    #expect(!judgement.value && !judgement.unit)
    #expect(judgement.hedge == false && judgement.span == false)
  }

  @Test
  func `A figure that only touches the place has its value but not its place`()
  {
    let judgement = people.judgement(of: [
      ReadFigure(span: 5..<8, kind: "number", amount: Amount(value: 300))
    ])
    #expect(judgement.value && !judgement.unit)
    #expect(judgement.exactSpan == false && judgement.span == true)
    #expect(judgement.hedge == false)
  }

  @Test func `The unit has to be that of the figure with the value`() {
    let judgement = length.judgement(of: [
      ReadFigure(
        span: 2..<3, kind: "number", amount: Amount(value: 2)),
      ReadFigure(
        span: 4..<6, kind: "dimension", amount: Amount(value: 1, unit: "km")),
    ])
    #expect(judgement.value && !judgement.unit)
  }

  @Test func `The same amount in another unit is right`() {
    func judgement(_ amount: Amount) -> Judgement {
      length.judgement(of: [
        ReadFigure(span: 2..<6, kind: "dimension", amount: amount)
      ])
    }
    #expect(judgement(Amount(value: 2000, unit: "m")).unit)
    #expect(!judgement(Amount(value: 2000, unit: "g")).value)
    #expect(!judgement(Amount(value: 2, unit: "m")).unit)
  }

  @Test func `A range is right with both its ends`() {
    func value(_ low: Rational?, _ high: Rational?) -> Bool {
      range.judgement(of: [
        ReadFigure(
          span: 5..<13, kind: "range", amount: Amount(low: low, high: high))
      ]).value
    }
    #expect(value(20, 30))
    #expect(!value(20, 31))
    #expect(!value(20, nil))
  }

  @Test func `A bound stands for a value, a range does not`() {
    func value(_ low: Rational?, _ high: Rational?) -> Bool {
      price.judgement(of: [
        ReadFigure(
          span: 0..<5, kind: "currency",
          amount: Amount(low: low, high: high, unit: "USD"))
      ]).value
    }
    #expect(value(5, nil) && value(nil, 5))
    #expect(!value(5, 5))
  }

  @Test func `A case without a place is right wherever its value is read`() {
    let judgement = price.judgement(of: [
      ReadFigure(
        span: 4..<5, kind: "currency", amount: Amount(value: 5, unit: "USD"))
    ])
    #expect(judgement.value && judgement.unit)
    #expect(judgement.span == nil && judgement.exactSpan == nil)
    #expect(judgement.hedge == nil)
  }

  @Test func `Silence is kept by class`() {
    let figure = ReadFigure(span: 2..<8, kind: "ordinal")
    let share = ReadFigure(span: 2..<8, kind: "percentage")
    #expect(nothing.isLeftAlone(by: []))
    #expect(nothing.isLeftAlone(by: [figure]))
    #expect(!nothing.isLeftAlone(by: [share]))
    let any = Case(
      source: "own", language: "en", text: "a second thought", kind: "none",
      subclass: "number")
    #expect(!any.isLeftAlone(by: [figure]))
  }

  @Test func `A third printed with fifteen digits is a third`() {
    let third = Case(
      source: "own", language: "en", text: "1/3", span: 0..<3,
      kind: "number", amount: Amount(value: Rational(1, 3)))
    func value(_ digits: String) -> Bool {
      third.judgement(of: [
        ReadFigure(
          span: 0..<3, kind: "number",
          amount: Amount(value: Rational(decimal: digits)))
      ]).value
    }
    #expect(value("0.333333333333333"))
    #expect(!value("0.3333333"))
  }

  @Test func `Some sources do not tell at least from over`() {
    let bound = Case(
      source: "own", language: "en", text: "over 5", span: 5..<6,
      kind: "number", amount: Amount(low: 5), hedge: "at_least_or_over")
    func hedge(_ name: String) -> Bool? {
      bound.judgement(of: [
        ReadFigure(span: 5..<6, kind: "number", hedge: name)
      ]).hedge
    }
    #expect(hedge("over") == true && hedge("at_least") == true)
    #expect(hedge("under") == false)
  }

  @Test func `Of figures that overlap the first counts`() {
    let found = [
      ReadFigure(span: 4..<6, kind: "number"),
      ReadFigure(span: 0..<3, kind: "number"),
      ReadFigure(span: 2..<5, kind: "number"),
    ].withoutOverlaps
    #expect(found.map(\.span) == [0..<3, 4..<6])
  }
}
