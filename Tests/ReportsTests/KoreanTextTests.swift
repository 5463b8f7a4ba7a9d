@testable import Checks
import Exact
import Hardware
import Quantities
import Reference
@testable import Reports
import Testing

/// What a verdict notes, as Korean pages say it.
struct KoreanTextTests {
  private static let name = AttributeName("A", "b")
  private static let day = CalendarDay("2025-07-24")!

  /// One of each, beside what a Korean page says.
  static let notes: [(Note, String)] = [
    (
      .noCommonMeasure(
        .count(of: Noun("company")!), .count(of: Noun("robot")!), isSum: false),
      "서로 비교할 수 없습니다: 개수(기업), 개수(로봇)"
    ),
    (
      .noCommonMeasure(.date, Dimension(.currency("KRW")), isSum: true),
      "서로 더할 수 없습니다: 날짜, 금액(KRW)"
    ),
    (.noFact(name), "기준 자료에 A.b 값이 없습니다."),
    (
      .hiddenQuantity("q"),
      "기준 자료에 q 값이 없습니다. 'claimcheck implied q' 명령은 모든 주장을 함께 볼"
        + " 때 그 값이 얼마여야 하는지 알려 줍니다."
    ),
    (.tooMany(.readings, limit: 64), "해석의 조합이 64가지를 넘습니다."),
    (.tooMany(.sources, limit: 512), "서로 다른 출처의 조합이 512가지를 넘습니다."),
    (.tooMany(.numbersOfThings, limit: 512), "가능한 개수가 512가지를 넘습니다."),
    (
      .tooManyBits(70_000, limit: 65_536),
      "수의 길이가 70000비트로, 계산 한도 65536비트를 넘습니다."
    ),
    (.ifReadAs("N times in addition", .refuted), "‘N배만큼 더 많음’ 해석에서는 반박됨"),
    (
      .restsOnReading("as printed, N times as many"),
      "‘적힌 그대로, N배’ 해석을 따른 판정입니다."
    ),
    (
      .withSources(
        [
          .init(
            attribute: name, fact: .init(phrase: "50 GB/s", sources: ["P1"])),
          .init(attribute: name, fact: nil),
        ], .supported),
      "A.b = 50 GB/s [P1], A.b(부분에서 계산한 값) 기준으로는 지지됨"
    ),
    (.sameWithAllSources(count: 3), "서로 다른 출처의 조합 3가지에서 판정이 모두 같습니다."),
    (.atRateOf(day, .refuted), "2025-07-24 환율로는 반박됨"),
    (.onEachDay(count: 5), "환율이 고시된 5일 모두 판정이 같습니다."),
    (
      .granularity(percent: 57),
      "이 정밀도로 적을 수 있는 수치 가운데 57%는 이만한 개수의 평균이나 비율이 될 수"
        + " 없습니다."
    ),
    (
      .equalsPrintedValues(
        Quantity(values: ValueSet(12), dimension: .count(of: Noun("robot")!))),
      "적힌 값끼리 계산한 결과(12 로봇)와 같습니다. 문서가 그렇게 계산했다면"
        + " 'derivedFrom: printed'를 적습니다."
    ),
    (.notAmong(["Baidu", "Tencent"]), "그 가운데 없는 것: Baidu, Tencent"),
    (.noPower, "수치가 무엇이든 이 검사를 통과합니다."),
    (
      .laterThanDocument([.init(name: "A.b", source: "P2", asOf: "2026-01")]),
      "문서보다 나중에 나온 자료: A.b [P2] 2026-01"
    ),
    (
      .estimate(
        isInside: true, low: "1.2", high: "3.4", unit: .tokensPerSecondAndChip),
      "추정치의 95% 구간(칩당 초당 1.2~3.4토큰) 안이므로 그럴듯합니다."
    ),
    (
      .estimate(isInside: false, low: "1.2", high: "3.4", unit: .seconds),
      "추정치의 95% 구간(1.2~3.4초) 밖이므로 그럴듯하지 않습니다."
    ),
    (
      .noEstimate(reason: .noFigure(chip: "C", what: .scaleOut)),
      "추정치가 없습니다: C의 스케일아웃 대역폭 값을 밝힌 출처가 없습니다."
    ),
    (
      .impossible(
        times: Rational(5, 2), .memoryBandwidth, demand: .traffic(8)),
      "불가능합니다: 메모리 대역폭 한계의 2.5배입니다(메모리 전송 8 B)."
    ),
    (.possibleWith([]), "조건을 바꾸어 보아도 가능해지지 않습니다."),
    (
      .possibleWith([.halfContext, .format(.fp8)]),
      "다음 조건이면 가능합니다: 절반 길이의 문맥 또는 형식 fp8"
    ),
  ]

  @Test(arguments: notes)
  func `A note has its words in Korean and in English`(
    note: Note, korean: String
  ) {
    let text = NoteTexts.text(note)
    #expect(text.korean == korean)
    #expect(text.english == note.description)
  }

  private static func margin(
    _ relation: Margin.Relation, _ dimension: Dimension, _ unit: Unit? = nil
  ) -> String {
    NoteTexts.text(
      Margin(relation, Amount(exactly: 1, dimension: dimension, unit: unit))
    ).korean
  }

  @Test func `A margin tells what the sides are to each other`() {
    let five = ValueSet(Interval(from: 4, through: 6))
    #expect(
      Self.margin(.inside(ValueSet(Rational(16, 3)), five, .widest), .number)
        == "값(16/3 ≈ 5.3333)이 최대 범위 [4, 6] 안에 있고, 경계까지 2/3 ≈"
        + " 0.66667만큼 여유가 있습니다.")
    #expect(
      Self.margin(.inside(ValueSet(4), five, .loose), .number)
        == "값(4)이 느슨한 범위 [4, 6] 안에 있습니다.")
    #expect(
      Self.margin(
        .inside(ValueSet(384), ValueSet(384), .sharp),
        .count(of: Noun("NPU")!)) == "두 값이 같습니다(384 NPU).")
    #expect(
      Self.margin(
        .outside(ValueSet(20_290), ValueSet(20_294), .widest), .date)
        == "값(2025-07-21)이 최대 범위 2025-07-25 밖에 있고, 4일만큼 떨어져 있습니다.")
    #expect(
      Self.margin(
        .apart(ValueSet(72), ValueSet(384)), .count(of: Noun("company")!))
        == "두 값은 72 기업, 384 기업이며 312 기업만큼 떨어져 있습니다.")
    #expect(
      Self.margin(.overlap(five), .number) == "두 값 모두 [4, 6]일 수 있습니다.")
    #expect(
      Self.margin(
        .granularity(
          Rational(1, 43),
          ValueSet(
            Interval(from: Rational(5265, 1000), through: Rational(5275, 1000)))
        ),
        .number)
        == "1/43의 배수 가운데 [1053/200, 211/40] 안에 드는 것이 없습니다."
        + " 가장 가까운 배수는 226/43 ≈ 5.2558, 227/43 ≈ 5.2791입니다.")
  }

  @Test(arguments: Noun.all)
  func `Every noun that is counted has a Korean word`(noun: Noun) {
    let isAbbreviation = noun.id.allSatisfy(\.isUppercase)
    #expect(
      UnitTexts.korean(noun).unicodeScalars.allSatisfy(\.isASCII)
        == isAbbreviation)
  }

  @Test(arguments: Evidence.allCases)
  func `Every kind of evidence has a Korean word`(evidence: Evidence) {
    #expect(!VerdictTexts.name(evidence).korean.contains(/[A-Za-z]/))
  }
}
