import Exact
import Figures
import Quantities
import TestSupport
import Testing

/// What is found in running text, and what always holds of it.
struct ScanTests {
  @Test func `Korean text is read with its scales, hedges and units`() {
    for (text, expected) in Self.korean { #expect(scan(text) == expected) }
  }

  @Test func `Chinese numerals are read as they are spoken and written`() {
    for (text, expected) in Self.chinese { #expect(scan(text) == expected) }
  }

  @Test func `Japanese numerals and counters are read`() {
    for (text, expected) in Self.japanese { #expect(scan(text) == expected) }
  }

  @Test func `English numbers in words and digits are read`() {
    for (text, expected) in Self.english { #expect(scan(text) == expected) }
  }

  @Test func `Names with digits are listed as names`() {
    let text = "화웨이의 '큐원 3' 등 GB200 NVL72와 910C, GPT-5 모델"
    let names = findings(text).filter { $0.kind == .name }
    #expect(
      names.map { surface($0, text) } == [
        "3", "GB200", "NVL72", "910C", "GPT-5",
      ])
    #expect(findings(text).count == names.count)
  }

  @Test func `A second currency in brackets repeats the first amount`() {
    for text in [
      "634억 달러(약 91조3000억원) 규모", "1,700億ドル（約26兆円）",
    ] {
      let found = findings(text)
      #expect(found.count == 2)
      #expect(found[1].repeats == found[0].range)
    }
    #expect(findings("634억 달러와 91조원")[1].repeats == nil)
  }

  @Test func `Web addresses and telephone numbers hold no figures`() {
    for text in [
      "https://example.org/a?q=30%25&n=20", "전화 02-1234-5678로",
      "+1-222-2222-2222",
    ] {
      #expect(findings(text).allSatisfy { $0.kind == .name })
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `Places slice to the surface and never overlap`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let text = Self.mixture(using: &random)
      let bytes = Array(text.utf8)
      var last = 0
      for finding in FigureReader.standard.findings(in: bytes) {
        #expect(finding.range.lowerBound >= last)
        #expect(finding.range.upperBound <= bytes.count)
        #expect(String(validating: bytes[finding.range], as: UTF8.self) != nil)
        last = finding.range.upperBound
      }
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `Two paragraphs read as each of them alone`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let (a, b) = (Self.mixture(using: &random), Self.mixture(using: &random))
      let shift = a.utf8.count + 1
      let apart =
        findings(a)
        + findings(b).map { finding in
          var moved = finding.moved(by: shift)
          moved.line += 1
          return moved
        }
      #expect(findings(a + "\n" + b) == apart)
    }
  }

  @Test(arguments: UInt64(0)..<10)
  func `Random bytes are passed over`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let bytes = (0..<200).map { _ in
        UInt8.random(in: .min ... .max, using: &random)
      }
      _ = FigureReader.standard.findings(in: bytes)
    }
  }

  @Test func `Hostile text is read to its end`() {
    for piece in [
      "9", "만", "億", "一", "(", " ", "1,", "hundred ", "a-", "약 ", "5~", "百 ",
      "点", "이", "half ", "$", "1/", "one and ",
    ] {
      let text = String(repeating: piece, count: 400)
      _ = findings(text + " 384개")
    }
  }
}

extension ScanTests {
  static let korean = [
    ("매출은 22조7천억원이다", "22700000000000 KRW"),
    ("천 4백만 달러를", "14000000 USD"),
    ("십 팔 개월 동안", "18 month"),
    ("1만 2천 345 달러", "12345 USD"),
    ("오후 3시에 두 명", "time, 2 명"),
    ("16비트", "16 bit"),
    ("오백이상", "500 ≥500"),
    ("4,565 초과", "4565 >4565"),
    ("두세 명", "2…3 명"),
    ("시속 40km", "40 km/h"),
    ("섭씨 영하 5도", "-5 degC"),
    ("100이상 200미만", "100…200"),
    ("23조 규모", "23000000000000 KRW ~"),
    ("이십삼과 오분의 삼", "118/5"),
    ("이 기업들은 이동 중", ""),
  ]

  static let chinese = [
    ("营收37.65亿元", "3765000000 CNY"),
    ("三万五", "35000"), ("一百二", "120"), ("十多万", "100000 ≥"),
    ("2.3万亿", "2300000000000"),
    ("七八公斤", "7…8 kg"),
    ("百分之三十", "30 %"), ("四成", "40 %"),
    ("一个半小时", "3/2 h"),
    ("玖仟陆佰元壹角捌分", "9600.18 CNY"),
    ("每小时十公里", "10 km/h"),
    ("统一百姓一起", ""),
  ]

  static let japanese = [
    ("3兆4700億円のうち", "3470000000000 JPY"),
    ("五千億ドルを", "500000000000 USD"),
    ("一万五つの", "10005 つ"),
    ("二と四分の三は", "2.75"),
    ("七割の人", "70 %"), ("18兆円超の", "18000000000000 JPY >18000000000000"),
    ("1本半飲んだ", "3/2 本"),
    ("二番目の", "2"),
    ("一部の百貨店で", ""),
  ]

  static let english = [
    ("five eighths of it", "5/8"),
    ("75 USD million", "75000000 USD"),
    ("two and a half million people", "2500000 people"),
    ("one in five firms", "1/5"),
    ("eighteen point eight five", "18.85"),
    ("the twenty-first", "21"),
    ("an hour and a half", "3/2 h"),
    ("greater than 100 and smaller than 300", "100…300"),
    ("two dozen eggs", "24"),
    ("37 °C outside", "37 degC"),
  ]

  /// The figures of a text, each as value or range, unit and bound.
  private func scan(_ text: String) -> String {
    findings(text).map { finding in
      if finding.kind == .time { return "time" }
      var words: [String] = []
      if let value = finding.value {
        words.append(plain(value))
      } else if let low = finding.low, let high = finding.high {
        words.append("\(plain(low))…\(plain(high))")
      }
      if let unit = finding.unit { words.append(unit) }
      switch finding.hedge?.name {
      case .over?: words.append(">" + plain(finding.low ?? 0))
      case .atLeast?: words.append("≥" + plain(finding.low ?? 0))
      case .slightlyOver?: words.append("≥")
      case .about?: words.append("~")
      default: break
      }
      return words.joined(separator: " ")
    }.joined(separator: ", ")
  }

  private func findings(_ text: String) -> [Finding] {
    FigureReader.standard.findings(in: Array(text.utf8))
  }

  private func surface(_ finding: Finding, _ text: String) -> String {
    String(decoding: Array(text.utf8)[finding.range], as: UTF8.self)
  }

  /// Decimal text where it is short, else a fraction.
  private func plain(_ value: Rational) -> String {
    if value.isInteger || value.decimalPlaces ?? 9 == 2 {
      return value.decimal(places: value.decimalPlaces ?? 0)
    }
    return "\(value)"
  }

  /// Pieces of figures in four languages, in any order.
  private static func mixture(using random: inout SplitMix64) -> String {
    let own = [
      "三", "百", "万", "亿", "億", "円", "元", "点", "分之", "第", "约", "以上", "半", "個",
      "の", "ドル",
      "時", "（", "）", "이동", "시속 ", "오후 ", "사이", "과 ", "GPT-5", "point ",
      "thirds ",
    ]
    return (0..<Int.random(in: 1...24, using: &random)).map { _ in
      (RandomTextTests.pieces + own).randomElement(using: &random)!
    }.joined()
  }
}
