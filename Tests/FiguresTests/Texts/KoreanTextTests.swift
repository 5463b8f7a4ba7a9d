import Figures
import Testing

/// Korean figures in running text.
struct KoreanTextTests {
  @Test(arguments: [
    ("코엑스 3층에서 열리며", "3 층"), ("3층에서 열 층", "3…10 층"),
    ("1심은 유죄였다", "no. 1"), ("2억 화소 카메라", "200000000 화소"),
  ])
  func `A verb that begins like a numeral ends no range`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("환율이 1,390원대로 올랐다", "1390 KRW slightly_over 1400"),
    ("실업률은 4%대다", "4 % slightly_over 5"),
    ("지지율이 30%대 초반에 머물렀다", "30 % slightly_over 40"),
    ("재산이 300억대인 집안", "30000000000 KRW slightly_over 40000000000"),
    ("지수는 2,700선을 지켰다", "2700 about"),
    ("한 근에 2천원 선이다", "1 근, 2000 KRW about"),
    ("굴착기 12대를 빌렸다", "12 대"), ("트럭 90만대를 판다", "900000 대"),
    ("드론 80 대의 비행", "80 대"),
  ])
  func `A level begins with its figure`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("50대 여성이 다쳤다", "50 year slightly_over 60"),
    ("20대 B씨를 만났다", "20 year slightly_over 30"),
    ("10대들이 모였다", "10 year slightly_over 20"),
    ("소방차 20대가 왔다", "20 대"),
    ("14대 대통령을 지냈다", "no. 14"), ("21대 국회에서", "no. 21"),
  ])
  func `대 counts, tells a band of ages or a place in an order`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test func `An age is told as one`() {
    for text in ["83세 노인", "일곱 살 아이", "30대 남성"] {
      let findings = FigureReader.standard.findings(in: Array(text.utf8))
      #expect(findings.map(\.kind) == [.age], "\(text)")
    }
  }

  @Test(arguments: [
    ("2차 협상이 열렸다", "no. 2"), ("제3조 2항을 보라", "no. 3, no. 2"),
    ("5년차 기자", "no. 5"), ("사항을 읽고 공항에 갔다", ""),
    ("그는 4선 의원이다", "4 선"), ("5선에 성공했다", "5 선"),
    ("왕복 6차로 도로", "6 차로"), ("두 차례 만났다", "2 차례"),
    ("첫째로 값이 싸다", "no. 1"), ("올해 처음으로 열렸다", "date, no. 1"),
    ("첫날부터 붐볐다", ""),
  ])
  func `Places in an order are told by words after digits`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("지하철 5호선이 멈췄다", ""), ("3차원 지도", ""), ("19세기 회화", ""),
    ("바람의 세기가 약하다", ""), ("2차전지 공장", ""),
    ("코로나19 이후", ""), ("메타버스2를 냈다", ""), ("모델7 판매", ""),
    ("3·15의거 기념탑", ""), ("8·15광복절", ""), ("10·26 사태", ""),
    ("6.10 민주화운동", ""),
    ("참가자 약20명", "20 명 about"), ("규모 6.3 지진", "6.3"),
  ])
  func `Names with digits are no figures`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("경쟁률이 6.3 대 1이었다", "ratio"), ("12대 1의 경쟁", "ratio"),
    ("1,200 대 1", "ratio"),
  ])
  func `A ratio may have decimals`(text: String, expected: String) {
    let findings = FigureReader.standard.findings(in: Array(text.utf8))
    #expect(findings.map(\.kind.rawValue) == [expected])
  }

  @Test(arguments: [
    ("1.5%에서 1.75% 정도로 올렸다", "1.5 %, 1.75 % about"),
    ("매출이 2~3% 정도로 늘 것이다", "2…3 % about"),
    ("작년 40%보다 높았다", "date, 40 %"), ("40%보다 높은 값", "40 % over"),
    ("9%에 그쳤다", "9 % only"), ("4분의 1에도 못 미쳤다", "0.25 under"),
    ("30%를 훌쩍 넘었다", "30 % over"), ("부채가 90%를 밑돈다", "90 % under"),
    ("70달러 아래로 떨어졌다", "70 USD under"),
    ("200만명에 이른다", "2000000 명 reaching"),
    ("50 또는 그보다 작은 값", "50 at_most"),
    ("십보다 크고 이십보다는 작다", "10…20"),
  ])
  func `Verbs after a figure hedge it`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("참석자의 반이 넘는 사람", "0.5 over"), ("반 이상이 찬성했다", "0.5 at_least"),
    ("반대가 많았다", ""), ("우리 반이 이겼다", ""), ("2학년 3반 이상", "no. 2, 3 반 at_least"),
    ("오분의 마이너스 이", "-0.4"), ("이십일과 사분의 일만큼", "21.25"),
    ("이백 이십 이", "222"), ("이백 이십 일 동안", "220 day"),
    ("3만 천 250 톤", "31250 t"), ("2천 45 유로", "2045 EUR"),
    ("구는 홀수입니다", "9"), ("억", "100000000"), ("억번째 손님", "no. 100000000"),
    ("조 씨가 왔다", ""), ("영은 0이다", "0, 0"), ("그 일은 소수의 뜻이다", ""),
  ])
  func `Parts and numbers in words are read`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("시속 60㎞로", "60 km/h"), ("시간당 30㎜의 비", "30 mm/h"),
    ("초당 5기가비트", "5 Gbit/s"), ("개교 70주년을", "70 year"),
    ("2024학년도 입시", "date"), ("지수가 15.2포인트 내렸다", "15.2 포인트"),
    ("0.5%포인트 내렸다", "0.5 %p"), ("6이닝 7피안타 3실점", "6 이닝, 7 피안타, 3 실점"),
    ("우유 3 헥토리터", "3 hL"), ("두 연합의 뜻", "2 연합"),
  ])
  func `Units and counters are the longest that fit`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test func `A noun with no counter is no part of its figure`() {
    let text = "이 두 기업 이상이"
    let findings = FigureReader.standard.findings(in: Array(text.utf8))
    #expect(findings.map(\.range) == [4..<7])
    #expect(findings.first?.hedge?.name.rawValue == "at_least")
  }

  @Test(arguments: [
    ("무게가 3파운드다", "3 lb"), ("값은 3파운드다", "3 GBP"),
  ])
  func `A pound is a weight where something is weighed`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("2면에 실렸다", "no. 2"), ("4개월치 봉급", "4 month"),
    ("큐원 4를 공개한 뒤 모델을 늘렸다", ""), ("어센드 920B는 빠르다", ""),
    ("100만 토큰", "1000000 token"), ("5나노 공정", "5 nm"),
    ("로봇 H2가 걷는다", ""), ("300여개 업체가 왔다", "300 개 slightly_over"),
    ("5세대 이동통신", "no. 5"), ("500세대 단지", "500 세대"),
    ("’24년 매출", "date"), ("24년 동안 일했다", "24 year"),
    ("2001년생이다", "date"), ("144㎐ 화면", "144 Hz"),
  ])
  func `Technology news is read as its readers take it`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    "서점에서 서명을 받았다", "너무 이르다", "서해와 서부 지역", "열기가 뜨겁다", "이해가 갈린다",
    "이 조건은 낡았다", "이 경기에서 이겼다", "이 시간에도 일한다", "이 일은 어렵다", "두통이 심하다",
    "세대가 다르다", "만기가 온다", "한도를 늘렸다", "한층 밝다", "영원한 사원", "천장이 높다",
  ])
  func `Words that begin like a numeral hold no figure`(text: String) {
    #expect(found(text) == "")
  }

  @Test(arguments: [
    ("24경기에 나섰다", "24 경기"), ("3만 경기", "30000 경기"),
    ("자사주 2천만주를 산다", "20000000 주"), ("3주 뒤", "3 week"),
    ("10년물 금리", "10 year"), ("2026년형 차", "date"), ("열에 1명꼴", "1 명"),
    ("4 부동산 대책", "4"), ("이 조 원", "2000000000000 KRW"),
  ])
  func `A counter is not cut out of a longer word`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("클라우드매트릭스 384는 빠르다", ""), ("갤럭시 25를 샀다", ""), ("플레이스테이션 5가 나왔다", ""),
    ("팰컨 9(Falcon 9)가 떴다", ""), ("직원 384는 남았다", "384"),
    ("반대 84는 적다", "84"), ("갤럭시 3대를 샀다", "3 대"), ("넷플릭스 12%를 보유", "12 %"),
    ("코스닥 900을 넘었다", "900 over"), ("리바운드 10을 보탰다", "10"),
    ("트럼프 47대 대통령", "no. 47"), ("노트북 20대가 왔다", "20 대"),
    ("슈퍼컴퓨터가 384로 늘었다", "384"), ("브라질 3, 독일 1", "3, 1"),
  ])
  func `A bare number after a loan belongs to its name`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("20代의 지지", "20 year slightly_over 30"), ("20~30대 남성", "20…30 year"),
    ("2030세대의 소비", "20…30 year"), ("3040 직장인이 많다", "30…40 year"),
    ("총 2030세대", "2030 세대"), ("2030세대 규모 단지", "2030 세대 about"),
    ("2030년 여성", "date"), ("4050원", "4050 KRW"),
    ("유권자 조사에서 20대는 앞섰다", "20 year slightly_over 30"),
    ("유권자 중 차량 20대를 가진", "20 대"), ("순찰차로 20대를 보냈다", "20 대"),
  ])
  func `Tens of ages are no machines, years or homes`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("두 자릿수 성장", "10…100 %"), ("한 자릿수 증가율", "1…10 %"),
    ("두 자릿수 득점", "10…100"), ("여섯 자릿수 비밀번호", ""),
    ("5명 중 1명꼴", "0.2"), ("10곳 가운데 3곳꼴", "0.3"), ("100명당 3명", "0.03"),
    ("1천만 명당 3명꼴", "0.0000003"), ("10명 중 3명이 왔다", "10 명, 3 명"),
    ("10명에게 1개", "10 명, 1 개"), ("1명당 3명", "1 명, 3 명"),
    ("10만명당 3.4명", "0.000034"), ("지지율은 35% 대 33%", "35 %, 33 %"),
    ("35%대 지지율", "35 % slightly_over 36"), ("2-3으로 졌다", ""),
    ("2-3명이 졌다", "2…3 명"), ("10의 25제곱", "10000000000000000000000000"),
    ("2의 10제곱", "1024"), ("10의 999제곱", "10, 999 제곱"),
    ("105큐비트", "105 큐비트"), ("시즌 11호 골", "no. 11"), ("11호를 받았다", "11 호"),
    ("3호기 가동", ""),
  ])
  func `Shares of counts, digits counted and numbered things`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }
}
