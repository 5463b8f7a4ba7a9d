import Figures
import Testing

/// A denied bound is the opposite bound: what does not exceed 5 % is at most
/// 5 %. To read it as more than 5 % would accuse who is right.
struct DenialTests {
  @Test(arguments: [
    ("The price does not exceed $100.", "100 USD at_most"),
    ("It never exceeded 5%.", "5 % at_most"),
    ("It hasn't topped 5%.", "5 % at_most"),
    ("It isn’t over 30%.", "30 % at_most"),
    ("It failed to exceed 5%.", "5 % at_most"),
    ("without exceeding 30 km/h", "30 km/h at_most"),
    ("The rate has not fallen below 3%.", "3 % at_least"),
    ("Inflation won't rise above 3%.", "3 % at_most"),
    ("They do not have more than 40 employees.", "40 employees at_most"),
    ("Turnout has not yet reached 50%.", "50 % under"),
    ("Sales reached 50 units.", "50 units"),
    ("가격은 10만원을 넘지 않는다.", "100000 KRW at_most"),
    ("득표율이 10%를 넘지 못했다.", "10 % at_most"),
    ("인원은 100명을 초과하지 않는다.", "100 명 at_most"),
    ("비중은 20%를 밑돌지 않는다.", "20 % at_least"),
    ("값은 5만원을 넘을 수 없다.", "50000 KRW at_most"),
    ("비율이 20%에 이르지 못했다.", "20 % under"),
    ("100명 이상이 아니다.", "100 명 under"),
    ("価格は10万円を超えない。", "100000 JPY at_most"),
    ("人数は100人を超えていない。", "100 人 at_most"),
    ("比率は20%を下回らない。", "20 % at_least"),
    ("10万円を超えることはない。", "100000 JPY at_most"),
    ("価格は10万円以上ではない。", "100000 JPY under"),
    ("人数没有超过100人。", "100 人 at_most"),
    ("销量从未突破100万辆。", "1000000 辆 at_most"),
    ("该比例未达到5%。", "5 % under"), ("价格不会低于30元。", "30 CNY at_least"),
  ])
  func `A denied bound is the opposite bound`(text: String, expected: String) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("It was not known whether more than 30 died.", "30 over"),
    ("He did not say so; over 30 came.", "30 over"),
    ("They could not agree, more than 30 people say.", "30 people over"),
    ("not only more than 30 people", "30 people over"),
    ("It does not always exceed 5%.", "5 % over"),
    ("100명을 넘지만 자리가 있다.", "100 명 over"),
    ("100명도 안 되지만 충분하다.", "100 명 under"),
    ("100을 넘지 않으면 떨어진다.", "100 over"),
    ("100を超えないと合格しない。", "100 over"),
    ("100を超えるはずだ。", "100 over"),
    ("100人を超えるのではないか。", "100 人 over"),
    ("人数没有变化，超过100人。", "100 人 over"),
  ])
  func `What denies something else leaves the bound`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }

  @Test(arguments: [
    ("20%를 처음 넘어섰다.", "20 % over"), ("3000을 다시 돌파했다.", "3000 over"),
    ("1억원을 훌쩍 넘는다.", "100000000 KRW over"),
    ("20%를 아직 넘지 못했다.", "20 % at_most"),
    ("気温が40度を初めて超えた。", "40 deg over"),
    ("100人を再び下回った。", "100 人 under"),
  ])
  func `An adverb may stand inside a hedge`(text: String, expected: String) {
    #expect(found(text) == expected)
  }
}
