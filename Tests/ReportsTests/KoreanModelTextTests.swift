import Exact
import Performance
import Reference
import Testing

@testable import Reports

/// What the performance model says, as Korean pages say it.
struct KoreanModelTextTests {
  static let demands: [(Demand, String)] = [
    (.operations(2000, .fp8), "2,000 FLOP(fp8)"),
    (.stepOperations(2000, .int8), "단계마다 칩당 2,000 FLOP(int8)"),
    (.operationsPerComputedToken(2000), "계산하는 토큰마다 2,000 FLOP"),
    (.operationsPerOutputToken(2000), "출력 토큰마다 2,000 FLOP"),
    (.traffic(2000), "메모리 전송 2,000 B"),
    (.sentByRank(2000), "랭크마다 2,000 B 전송"),
    (.leavingDomain(2000), "도메인마다 밖으로 2,000 B 전송"),
    (
      .pools(prefill: Rational(1, 2), decode: 2),
      "출력 토큰마다 프리필 칩 0.5초, 디코드 칩 2초"
    ),
    (.powerLimit(chips: 8), "칩 8개의 전력 한도"),
    (.nothing, "없음"), (.unknown, "알려지지 않음"),
  ]

  static let assumptions: [(Assumption, String)] = [
    (
      .narrowestFormat(.fp8),
      "형식을 밝히지 않아, 쓸 수 있는 가장 좁은 형식인 fp8 기준"
    ),
    (.cacheFormat(.fp8), "KV 캐시 형식은 fp8"),
    (
      .nextFormat(.bf16, chip: "C"),
      "C의 bf16 밀집 연산 속도를 밝힌 출처가 없어, 더 빠른 이웃 형식의 값을 대신 씀"
    ),
    (.causalAttention, "인과적 어텐션이므로 토큰 쌍의 절반만 계산"),
    (.nothingTwice, "두 번 계산하는 것이 없고 링크에서 쓰는 시간도 없음"),
    (.cachedTokens(Rational(1, 2)), "입력 토큰 가운데 0.5는 캐시에 있어 계산하지 않음"),
    (
      .inCache(2000, isSizeKnown: false),
      "최대 2,000 B는 칩 안 캐시에 이미 있음(캐시 크기는 알려지지 않음). 없다면 한계가"
        + " 더 엄격해짐"
    ),
    (
      .inCache(2000, isSizeKnown: true),
      "최대 2,000 B는 칩 안 캐시에 이미 있음. 없다면 한계가 더 엄격해짐"
    ),
    (
      .sameExperts,
      "한 단계의 토큰이 모두 같은 전문가로 갈 수 있음. 고르게 나뉘면 읽을 가중치가 더"
        + " 많음"
    ),
    (
      .untoldSpeculation(tokens: 8, tightens: true),
      "추측 디코딩 여부를 밝히지 않아 단계마다 8토큰까지 허용. 쓰지 않으면 메모리"
        + " 한계가 8배 엄격해짐"
    ),
    (
      .untoldSpeculation(tokens: 8, tightens: false),
      "추측 디코딩 여부를 밝히지 않아 단계마다 8토큰까지 허용"
    ),
    (.allAccepted(drafted: 3), "초안 토큰 3개가 모두 채택될 수 있음"),
    (
      .switchAddsUp(ringBytes: 2000),
      "스위치가 지나가는 값을 더해 줄 수 있음. 링만 쓰면 랭크마다 2,000 B를 보내야 함"
    ),
    (.linksToPeer(Rational(1, 7)), "상대 하나에는 메시 링크의 1/7만 이어짐"),
    (
      .noNetwork(ranks: 64, domain: 8),
      "랭크 64개가 8개씩 도메인을 이루지만 도메인 사이 네트워크를 밝힌 출처가 없음."
        + " 있다면 한계가 더 엄격해짐"
    ),
    (
      .sentOnce, "토큰은 한 번만 보내며, 필요한 다른 전문가도 같은 랭크에 있을 수 있음"
    ),
    (
      .serverShare(Rational(35, 100)),
      "서버에서 칩 말고 다른 부분이 쓰는 전력은 칩 전력 한도의 35% 이하"
    ),
  ]

  static let changes: [(Change, String)] = [
    (.format(.fp8), "형식 fp8"), (.cache(.fp8), "KV 캐시 형식 fp8"),
    (.attention(isCausal: true), "인과적 어텐션"),
    (.attention(isCausal: false), "전체 어텐션"),
    (.largestBatch, "메모리에 들어가는 가장 큰 배치"),
    (.halfContext, "절반 길이의 문맥"), (.drafted(0), "추측 디코딩 없음"),
    (.drafted(1), "초안 토큰 1개"), (.drafted(3), "초안 토큰 3개"),
    (.halfCached, "입력 토큰의 절반이 캐시에 있음"),
    (.ring(true), "스위치가 값을 더하지 않음"), (.ring(false), "스위치가 값을 더함"),
    (.scope(.chip), "칩만의 전력"), (.scope(.server), "서버 전체의 전력"),
  ]

  static let reasons: [(ModelError, String)] = [
    (
      .noPeak(chip: "C", format: .fp8, known: [.bf16, .int8]),
      "C의 fp8 밀집 연산 속도를 밝힌 출처가 없습니다(알려진 형식: bf16, int8)."
    ),
    (
      .noPeak(chip: "C", format: .fp8, known: []),
      "C의 fp8 밀집 연산 속도를 밝힌 출처가 없습니다(알려진 형식: 없음)."
    ),
    (
      .sparseOnly(chip: "C", format: .fp8),
      "C의 fp8 연산 속도는 희소 연산 값만 알려져 있습니다. 짐작으로 반으로 나누지"
        + " 않습니다."
    ),
    (
      .doesNotFit(
        model: "M", needed: 80_000_000_000, available: 40_000_000_000, chips: 1
      ),
      "메모리가 모자랍니다. M에는 80 GB가 필요하지만 칩 1개에는 40 GB뿐입니다."
    ),
    (.doesNotDivide(heads: 7, over: 2), "헤드 7개를 칩 2개로 나눌 수 없습니다."),
    (
      .expertsDoNotDivide(experts: 7, over: 2),
      "전문가 7개를 칩 2개에 고르게 나눌 수 없습니다."
    ),
    (
      .noBatch, "배치를 밝히지 않았고, 배치를 제한할 메모리 용량의 출처도 없습니다."
    ),
  ]

  private static func check(
    _ text: SiteText, _ value: some CustomStringConvertible, _ korean: String
  ) {
    #expect(text.korean == korean)
    #expect(text.english == value.description)
    #expect(EnglishWords(names: []).found(in: text.korean) == [])
    #expect(EnglishWords(names: []).found(in: text.english) != [])
  }

  @Test(arguments: demands)
  func `What is asked of a resource is told in Korean and in English`(
    demand: Demand, korean: String
  ) {
    let text = ModelTexts.text(demand)
    #expect(text.korean == korean)
    #expect(text.english == "\(demand)")
  }

  @Test(arguments: assumptions)
  func `What is taken in the run's favour is told in both languages`(
    assumption: Assumption, korean: String
  ) {
    Self.check(ModelTexts.text(assumption), assumption, korean)
  }

  @Test(arguments: changes)
  func `What would change a bound is told in both languages`(
    change: Change, korean: String
  ) {
    Self.check(ModelTexts.text(change), change, korean)
  }

  @Test(arguments: reasons)
  func `Why there is no answer is told in both languages`(
    reason: ModelError, korean: String
  ) {
    Self.check(ModelTexts.text(reason), reason, korean)
  }

  @Test(arguments: ModelError.Figure.allCases)
  func `Every figure that can be missing has a Korean name`(
    figure: ModelError.Figure
  ) {
    let text = ModelTexts.text(.noFigure(chip: "C", what: figure))
    #expect(EnglishWords(names: []).found(in: text.korean) == [])
    #expect(text.english.contains(figure.rawValue))
  }

  @Test(arguments: Limit.Unit.allCases)
  func `Every unit of an answer is said around its range`(unit: Limit.Unit) {
    let text = ModelTexts.range("1.2", "3.4", unit)
    #expect(text.english == "1.2 to 3.4 \(unit.rawValue)")
    #expect(text.korean.contains("1.2~3.4"))
    #expect(EnglishWords(names: []).found(in: text.korean) == [])
  }
}
