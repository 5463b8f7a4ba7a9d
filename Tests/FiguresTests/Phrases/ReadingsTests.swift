import Exact
import Figures
import Testing

/// "Five times more": which ratios a phrase may stand for.
struct ReadingsTests {
  @Test(arguments: [
    ("five times as many", ["[4.5, 5.5]"]),
    ("five times more", ["[4.5, 5.5]", "[5.5, 6.5]"]),
    ("5배나 많은", ["[4.5, 5.5]"]),
    ("a fivefold increase", ["[4.5, 5.5]", "[5.5, 6.5]"]),
    ("increased 5 times", ["[4.5, 5.5]", "[5.5, 6.5]", "∅"]),
    ("rose to five times", ["[4.5, 5.5]"]),
    ("five times less", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("more than five times more", ["(5, ∞)", "(6, ∞)"]),
    ("맞먹는 성능", ["[0.9, 10/9]", "[0.9, ∞)"]),
    ("five times the size", ["[4.5, 5.5]"]),
    ("by a factor of five", ["[4.5, 5.5]"]),
    ("a fivefold rise", ["[4.5, 5.5]", "[5.5, 6.5]"]),
    ("5 times faster", ["[4.5, 5.5]", "[5.5, 6.5]"]),
    ("five times as much", ["[4.5, 5.5]"]), ("doubled", ["[1.5, 2.5]"]),
    ("5배로", ["[4.5, 5.5]"]), ("5배 늘어난", ["[4.5, 5.5]"]),
    ("5배 적은", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("5배나 작은 칩", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("5倍になった", ["[4.5, 5.5]"]), ("5倍多い", ["[4.5, 5.5]"]),
    ("5倍も少ない", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("增长5倍", ["[5.5, 6.5]", "[4.5, 5.5]"]),
    ("多5倍", ["[5.5, 6.5]", "[4.5, 5.5]"]),
    ("快5倍", ["[5.5, 6.5]", "[4.5, 5.5]"]),
    ("增长到5倍", ["[4.5, 5.5]"]), ("是对手的5倍", ["[4.5, 5.5]"]),
    ("fell fivefold", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("decreased 5-fold", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("fell about 5 fold", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("cut 5-fold", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("down 5-fold", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("a 5-fold decrease", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("a 5-fold rise", ["[4.5, 5.5]", "[5.5, 6.5]"]),
    ("increased 5-fold", ["[4.5, 5.5]", "[5.5, 6.5]"]),
    ("rose more than 5-fold", ["(5, ∞)", "(6, ∞)"]),
    ("fell to 5-fold", ["[4.5, 5.5]"]), ("5-fold", ["[4.5, 5.5]"]),
    ("decreased 5x", ["[2/11, 2/9]", "[2/13, 2/11]", "∅"]),
    ("decreased about fivefold", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("cut by a factor of five", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("reduced 5 times", ["[2/11, 2/9]", "[2/13, 2/11]", "∅"]),
    ("dropped to a fifth", ["[0.175, 0.225]"]),
    ("fell to five times", ["[4.5, 5.5]"]),
    ("5배 감소", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("5배나 줄었다", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("5배로 줄었다", ["[4.5, 5.5]"]),
    ("5배 축소됐다", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("5배나 떨어졌다", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("下跌5倍", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("5倍下がった", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("减少了5倍", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("降低了5倍", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("减少到5倍", ["[4.5, 5.5]"]),
    ("5倍減少", ["[2/11, 2/9]", "[2/13, 2/11]"]),
    ("5倍に減少", ["[4.5, 5.5]"]),
    ("30 % more", ["[29.5, 30.5]"]), ("rose to 60 % of it", ["[59.5, 60.5]"]),
    ("up 3 percentage points", ["[2.5, 3.5]"]),
    ("提高3个百分点", ["[2.5, 3.5]"]), ("3ポイント上昇", ["[2.5, 3.5]"]),
  ])
  func `A multiple has the readings that print allows`(
    phrase: String, usual: [String]
  ) throws {
    let figure = try read(phrase)
    #expect(figure.readings.map { figure.text($0.denotation.usual) } == usual)
  }

  @Test func `Separate increases tell no ratio, so they decide nothing`() throws
  {
    let figure = try read("increased 5 times")
    let unknown = try #require(figure.readings.last).denotation
    #expect(!figure.hasDefaultReading)
    #expect(unknown.sharp == nil)
    #expect(unknown.usual.isEmpty)
    #expect(unknown.loose == .all)
    #expect(unknown.widest == .all)
  }

  @Test
  func `What is told in folds has a usual reading, however it is written`()
    throws
  {
    for phrase in ["5-fold", "5 fold", "fivefold", "five-fold", "five fold"] {
      #expect(try read("increased \(phrase)").hasDefaultReading)
      #expect(try read("decreased \(phrase)").hasDefaultReading)
    }
    #expect(try !read("increased 5x").hasDefaultReading)
    #expect(try !read("decreased 5 times").hasDefaultReading)
  }

  @Test func `Only an open lower bound has a customary top`() throws {
    #expect(try read("800개 이상").customaryTop == 900)
    #expect(try read("more than 5 times").customaryTop == 6)
    #expect(try read("800개").customaryTop == nil)
    #expect(try read("최대 800개").customaryTop == nil)
  }

  @Test func `A figure without latitude is exact`() throws {
    #expect(try read("384개").isExact)
    #expect(try read("28일").isExact)
    #expect(try !read("800개").isExact)
    #expect(try !read("800개 이상").isExact)
    #expect(try !read("90%").isExact)
  }
}
