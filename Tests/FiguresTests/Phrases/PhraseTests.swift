import Figures
import Testing

/// What is read from a phrase, on one line: kind, value, unit, hedge and the
/// usual set. Dates are those of a document printed on Monday, 28 July 2025.
struct PhraseTests {
  @Test(arguments: articles)
  func `The figures of the articles are read as their readers take them`(
    phrase: String, summary: String
  ) throws {
    #expect(try read(phrase).summary == summary)
  }

  @Test(arguments: korean)
  func `Korean numerals mix digits, places and scales freely`(
    phrase: String, summary: String
  ) throws {
    #expect(try read(phrase).summary == summary)
  }

  @Test(arguments: moreKorean)
  func `Korean words around a number say what it is`(
    phrase: String, summary: String
  ) throws {
    #expect(try read(phrase).summary == summary)
  }

  @Test(arguments: english)
  func `English figures have the same sets as Korean ones`(
    phrase: String, summary: String
  ) throws {
    #expect(try read(phrase).summary == summary)
  }

  @Test(arguments: moreEnglish)
  func `English words around a number say what it is`(
    phrase: String, summary: String
  ) throws {
    #expect(try read(phrase).summary == summary)
  }
}

extension PhraseTests {
  static let articles = [
    ("384개", "count 384 {384}"),
    ("910C 칩 384개", "count 384 chip {384}"),
    ("약 6,000달러", "currency 6000 USD (about) [5700, 6300]"),
    ("770만원짜리", "currency 7700000 KRW [7650000, 7750000]"),
    ("5배나 많은 물량", "multiple 5 [4.5, 5.5]"),
    ("3배 이상", "multiple 3 (at-least) [3, ∞)"),
    ("60개에 달하는", "count 60 (amounting-to) [55, 65]"),
    ("지난해 첫 행사에 나온 로봇 18대", "count 18 robot {18}"),
    ("키 180cm가 넘는", "dimension 180 cm (more-than) (180, ∞)"),
    ("1m80짜리", "dimension 180 cm [175, 185]"),
    ("수천 명", "count person (dozens) [2000, 10000)"),
    ("수천 명의 방문객", "count person (dozens) [2000, 10000)"),
    ("수백곳에 달하는", "count (amounting-to) [200, 1000)"),
    (
      "23조 규모",
      "currency 23000000000000 KRW (about) [22500000000000, 23500000000000]"
    ),
    ("14억 시장", "count 1400000000 [1350000000, 1450000000]"),
    ("5~10년 내", "range year (within) [5, 10]"),
    ("90%", "percentage 90 % [89.5, 90.5]"),
    ("10분", "duration 10 min [9.5, 10.5]"),
    ("10분 샘플 영상", "duration 10 min [9.5, 10.5]"),
    ("최소 6개", "count 6 (at-least) [6, ∞)"),
    ("최소 6개 이상의 다른", "count 6 (at-least) [6, ∞)"),
    ("최소 6개의 중국 AI 기업", "count 6 company (at-least) [6, ∞)"),
    ("128개의 C550 칩", "count 128 chip {128}"),
    ("800개 이상의 기업", "count 800 company (at-least) [800, ∞)"),
    ("두 개의 산업 연합체", "count 2 alliance {2}"),
    ("두개의 단체", "count 2 alliance {2}"),
    ("두 연합체", "count 2 alliance {2}"),
    ("두 번째 연합체", "ordinal 2 {2}"),
    ("첫 번째 제휴", "ordinal 1 {1}"),
    ("2025년 말까지", "date (−∞, 2025-12-31]"),
    ("2025년 7월 26일", "date {2025-07-26}"),
    ("7월28일", "date {2025-07-28}"),
    ("28일", "date {2025-07-28}"),
    ("28일(현지시각)", "date {2025-07-28}"),
    ("28일에 막을 내린", "date {2025-07-28}"),
    ("29일", "date {2025-07-29}"),
    ("3일 일정", "duration 3 day [2.5, 3.5]"),
    ("지난 1월 이후", "date [2025-01-01, ∞)"),
    ("지난 1년간", "duration 1 year [0.5, 1.5]"),
    ("이번 주", "date [2025-07-28, 2025-08-03]"),
    ("지난주", "date [2025-07-21, 2025-07-27]"),
    ("올해 초", "date [2025-01-01, 2025-04-02]"),
    ("취임 반년", "duration 0.5 year (simple-fraction) [0.475, 0.525]"),
    ("몇년이 더", "duration year (several) [2, 10)"),
    ("수백만달러", "currency USD (dozens) [2000000, 10000000)"),
    ("한 번만 작성", "count 1 occasion {1}"),
    ("일부 성능 지표", "share (some) (0, 1)"),
    ("대부분 중국 업체", "share (majority) (0.5, 1]"),
    ("맞먹는 성능", "ratio (on-a-par) [0.9, 10/9]"),
  ]

  static let korean = [
    ("22조7천억원", "currency 22700000000000 KRW [22650000000000, 22750000000000]"),
    (
      "16조2840억원",
      "currency 16284000000000 KRW [16283500000000, 16284500000000]"
    ),
    (
      "12조 4,567억 원",
      "currency 12456700000000 KRW [12456650000000, 12456750000000]"
    ),
    ("6천800원", "currency 6800 KRW [6750, 6850]"),
    ("3천400m", "dimension 3400 m [3350, 3450]"),
    ("1천846만2천명", "count 18462000 person [18461500, 18462500]"),
    ("이천칠백삼십오만원", "currency 27350000 KRW [27345000, 27355000]"),
    ("만원", "currency 10000 KRW [5000, 15000]"),
    ("백만 달러", "currency 1000000 USD [500000, 1500000]"),
    ("8.3만대", "count 83000 [82500, 83500]"),
    ("5억 8천만 원", "currency 580000000 KRW [575000000, 585000000]"),
    ("3-4백 개", "range [300, 400]"),
    ("4만~6만 달러", "range USD [40000, 60000]"),
    ("300여명", "count 300 person (just-over) (300, 315]"),
    ("7만여 명", "count 70000 person (just-over) (70000, 80000]"),
    ("3분의 1", "fraction 1/3 (simple-fraction) [37/120, 43/120]"),
    ("절반", "fraction 0.5 (simple-fraction) [0.475, 0.525]"),
    ("2시간 30분", "duration 150 min [145, 155]"),
  ]

  static let moreKorean = [
    ("지난 1년간", "duration 1 year [0.5, 1.5]"),
    ("취임 반년", "duration 0.5 year (simple-fraction) [0.475, 0.525]"),
    ("1년 반", "duration 1.5 year [1.25, 1.75]"),
    ("여러 차례", "count occasion (several) [2, 10)"),
    ("며칠", "duration day (several) [2, 10)"),
    ("세 배 이상", "multiple 3 (at-least) [3, ∞)"),
    ("두번째", "ordinal 2 {2}"),
    ("2위", "ordinal 2 {2}"),
    ("제3조", "ordinal 3 {3}"),
    ("-5%", "percentage -5 % [-5.5, -4.5]"),
    ("５.３배", "multiple 5.3 [5.25, 5.35]"),
    ("２２％", "percentage 22 % [21.5, 22.5]"),
    ("20만에서 40만 명", "range person [200000, 400000]"),
    ("1.5배에서 2.1배", "range [1.5, 2.1]"),
    ("약 5~10년", "range year (about) [4.5, 10.5]"),
    ("30~40% 이하", "range % (at-most) (−∞, 40]"),
    ("26~28일", "date [2025-07-26, 2025-07-28]"),
    ("8~10월", "date [2025-08-01, 2025-10-31]"),
    ("7월 26일부터 28일까지", "date [2025-07-26, 2025-07-28]"),
    ("로봇 18대 선보였다", "count 18 robot {18}"),
    ("60개였지만", "count 60 {60}"),
    ("반도체 칩 384개", "count 384 chip {384}"),
    ("스물다섯 명", "count 25 person {25}"),
    ("0.75%p", "percentagePoint 0.75 %p [0.745, 0.755]"),
    ("수십조원", "currency KRW (dozens) [20000000000000, 100000000000000)"),
    ("5만원/대", "dimension 50000 KRW/item [45000, 55000]"),
    ("5 억 달러", "currency 500000000 USD [450000000, 550000000]"),
    ("마이너스 3%", "percentage -3 % [-3.5, -2.5]"),
    ("이십삼점사", "count 23.4 [23.35, 23.45]"),
    ("삼 분의 일", "fraction 1/3 (simple-fraction) [37/120, 43/120]"),
    ("2010년 이전", "date (−∞, 2010-12-31]"),
    ("내년 초", "date [2026-01-01, 2026-04-02]"),
  ]

  static let english = [
    ("about $6,000", "currency 6000 USD (about) [5700, 6300]"),
    ("more than 800 companies", "count 800 company (more-than) (800, ∞)"),
    ("five times as many", "multiple 5 [4.5, 5.5]"),
    ("three times more", "multiple 3 [2.5, 3.5]"),
    ("threefold", "multiple 3 [2.5, 3.5]"),
    ("hundreds of companies", "count company (dozens) [200, 1000)"),
    ("16.5 billion USD", "currency 16500000000 USD [16450000000, 16550000000]"),
    ("$16.5bn", "currency 16500000000 USD [16450000000, 16550000000]"),
    (
      "22.7648 trillion KRW",
      "currency 22764800000000 KRW [22764750000000, 22764850000000]"
    ),
    ("at least six other Chinese firms", "count 6 company (at-least) [6, ∞)"),
    ("between 5 and 10 years", "range year [5, 10]"),
    ("twenty-one thousand robots", "count 21000 robot [20500, 21500]"),
    ("half", "fraction 0.5 (simple-fraction) [0.475, 0.525]"),
    ("by the end of 2025", "date (−∞, 2025-12-31]"),
    ("July 28, 2025", "date {2025-07-28}"),
    ("close to 600 kW", "dimension 600 kW (nearly) [570, 600)"),
    ("50-80 million CNY", "range CNY [50000000, 80000000]"),
    ("165K NPUs", "count 165000 NPU [164500, 165500]"),
    ("1,229 TB/s", "dimension 1229 TB/s [1228.5, 1229.5]"),
    ("65,536 MiB", "dimension 65536 MiB [65535.5, 65536.5]"),
  ]

  static let moreEnglish = [
    ("a 40-km line", "dimension 40 km [39.5, 40.5]"),
    ("192-GB", "dimension 192 GB [191.5, 192.5]"),
    ("over 4,000 tokens/s", "dimension 4000 token/s (more-than) (4000, ∞)"),
    ("$3 to $7 billion", "range USD [3000000000, 7000000000]"),
    ("more than five times as many", "multiple 5 (more-than) (5, ∞)"),
    ("at least three times more", "multiple 3 (at-least) [3, ∞)"),
    ("five times less", "multiple 5 [2/11, 2/9]"),
    ("rose to three times", "multiple 3 [2.5, 3.5]"),
    ("half as much", "fraction 0.5 (simple-fraction) [0.475, 0.525]"),
    ("one hundred and two companies", "count 102 company {102}"),
    ("some 200 companies", "count 200 company (about) [190, 210]"),
    ("no more than 5%", "percentage 5 % (at-most) (−∞, 5]"),
    ("up to 90%", "percentage 90 % (up-to) (−∞, 90]"),
    ("tens of thousands of robots", "count robot (dozens) [20000, 100000)"),
    ("a couple of companies", "count company (several) [2, 10)"),
    ("three quarters", "fraction 0.75 (simple-fraction) [0.725, 0.775]"),
    ("on a par with", "ratio (on-a-par) [0.9, 10/9]"),
    ("doubled", "multiple 2 [1.5, 2.5]"),
    ("5x", "multiple 5 [4.5, 5.5]"),
    ("2m", "dimension 2 m [1.5, 2.5]"),
    ("100K", "count 100000 [95000, 105000]"),
    ("second", "ordinal 2 {2}"),
    ("28 July 2025", "date {2025-07-28}"),
    ("July 2025", "date [2025-07-01, 2025-07-31]"),
    ("2025-07-28", "date {2025-07-28}"),
    (".5", "count 0.5 [0.45, 0.55]"),
    ("0.6 percentage points", "percentagePoint 0.6 pp [0.55, 0.65]"),
    ("half a million dollars", "currency 500000 USD [450000, 550000]"),
    ("half an hour", "duration 0.5 h (simple-fraction) [0.475, 0.525]"),
    ("a quarter million us dollars", "currency 250000 USD [200000, 300000]"),
    ("USD115.5", "currency 115.5 USD [115.45, 115.55]"),
    ("$-99.99", "currency -99.99 USD [-99.995, -99.985]"),
    (
      "hundreds of millions of dollars",
      "currency USD (dozens) [200000000, 1000000000)"
    ),
    ("since July 2025", "date [2025-07-01, ∞)"),
    ("before July 28, 2025", "date (−∞, 2025-07-27]"),
    ("after 2025", "date [2026-01-01, ∞)"),
    ("by the end of July 2025", "date (−∞, 2025-07-31]"),
    ("less than a couple of days", "duration day (fewer-than) (−∞, 10)"),
    ("more than hundreds of companies", "count company (more-than) [200, ∞)"),
    ("minus one", "count -1 {-1}"),
  ]
}
