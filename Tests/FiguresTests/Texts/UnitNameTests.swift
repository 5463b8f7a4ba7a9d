import Exact
import Figures
import Quantities
import Testing

/// Units by their names in four languages.
struct UnitNameTests {
  /// One amount a row, as it is printed in Korean, English, Chinese and
  /// Japanese.
  static let rows: [(String, [String])] = [
    ("814 mm2", ["814㎟", "814 square millimeters", "814平方毫米", "814平方ミリメートル"]),
    ("30 cm2", ["30제곱센티미터", "30 sq cm", "30平方厘米", "30平方センチ"]),
    ("5 km2", ["5제곱킬로미터", "5 square kilometres", "5平方公里", "5平方キロ"]),
    ("3 m3", ["3세제곱미터", "3 cubic meters", "3立方米", "3立方メートル"]),
    ("7 cm3", ["7세제곱센티미터", "7 cubic centimetres", "7立方厘米", "7立方センチ"]),
    ("1.2 GW", ["1.2기가와트", "1.2 gigawatts", "1.2吉瓦", "1.2ギガワット"]),
    ("40 MWh", ["40메가와트시", "40 megawatt-hours", "40兆瓦时", "40メガワット時"]),
    ("5000 mAh", ["5000밀리암페어시", "5,000 mAh", "5000毫安时", "5000ミリアンペア時"]),
    ("400 Gbit", ["400기가비트", "400 gigabits", "400吉比特", "400ギガビット"]),
    ("15 PB", ["15페타바이트", "15 petabytes", "15拍字节", "15ペタバイト"]),
    ("3.2 GHz", ["3.2기가헤르츠", "3.2 gigahertz", "3.2吉赫", "3.2ギガヘルツ"]),
    ("980 hPa", ["980헥토파스칼", "980 hectopascals", "980百帕", "980ヘクトパスカル"]),
    ("90 dB", ["90데시벨", "90 decibels", "90分贝", "90デシベル"]),
    ("150 PS", ["150마력", "150 metric horsepower", "150马力", "150馬力"]),
    ("300 lm", ["300루멘", "300 lumens", "300流明", "300ルーメン"]),
    ("10 nmi", ["10해리", "10 nautical miles", "10海里", "10海里"]),
    ("4 ly", ["4광년", "4 light-years", "4光年", "4光年"]),
    ("6 carat", ["6캐럿", "6 carats", "6克拉", "6カラット"]),
    ("25 tsubo", ["25평", "25坪", "25坪"]),
    ("30 kn", ["30노트", "30 knots", "30ノット"]),
    ("0.3 ppm", ["0.3 ppm", "0.3 parts per million"]),
    ("35 psi", ["35 psi", "35 pounds per square inch"]),
    ("66500 lbf", ["66,500 lbf of thrust"]),
    ("332 lb-ft", ["332 lb-ft", "332 pound-feet"]),
    ("60 fps", ["60 fps", "60 frames per second"]),
    ("30 mpg", ["30 mpg", "30 miles per gallon"]),
    ("1 PiB", ["1 pebibyte"]),
  ]

  @Test(arguments: rows)
  func `A unit is known by its name in each language`(
    expected: String, phrases: [String]
  ) {
    for phrase in phrases { #expect(found(phrase) == expected, "\(phrase)") }
  }

  /// By a second way: the factors are put together here from the SI Brochure,
  /// table 7, and nothing of the tables of the languages is used.
  @Test func `Every prefix multiplies every unit`() {
    let prefixes: [(String, String, String, Int)] = [
      ("킬로", "kilo", "キロ", 3), ("메가", "mega", "メガ", 6),
      ("기가", "giga", "ギガ", 9), ("테라", "tera", "テラ", 12),
      ("페타", "peta", "ペタ", 15), ("밀리", "milli", "ミリ", -3),
      ("마이크로", "micro", "マイクロ", -6), ("나노", "nano", "ナノ", -9),
    ]
    let units = [
      ("와트", "watts", "ワット", "W"), ("볼트", "volts", "ボルト", "V"),
      ("헤르츠", "hertz", "ヘルツ", "Hz"), ("암페어", "amps", "アンペア", "A"),
      ("미터", "meters", "メートル", "m"), ("그램", "grams", "グラム", "g"),
      ("파스칼", "pascals", "パスカル", "Pa"),
    ]
    for (korean, english, japanese, power) in prefixes {
      for unit in units {
        for phrase in [
          "7\(korean)\(unit.0)", "7 \(english)\(unit.1)",
          "7\(japanese)\(unit.2)",
        ] {
          let printed = found(phrase).split(separator: " ").last.map(
            String.init)
          let read = printed.flatMap { UnitTable.unit(symbol: $0) }
          let base = UnitTable.unit(symbol: unit.3)
          #expect(read?.dimension == base?.dimension, "\(phrase)")
          #expect(
            read?.factor == base.map { $0.factor * .tenTo(power) }, "\(phrase)")
        }
      }
    }
  }

  /// NIST SP 811 (2008), appendix B.8, and the customary tables of Japan.
  @Test(arguments: [
    ("psi", "6894.757", 7), ("lbf", "4.448222", 7), ("lb-ft", "1.355818", 7),
    ("PS", "735.4988", 7), ("atm", "101325", 6), ("tsubo", "3.305785", 7),
    ("inch3", "0.00001638706", 7), ("yd3", "0.7645549", 7),
    ("mpg", "425143.7", 7), ("ly", "9460730000000000", 6),
  ])
  func `Units outside the SI are as published`(
    symbol: String, published: String, digits: Int
  ) throws {
    let unit = try #require(UnitTable.unit(symbol: symbol))
    let value = try #require(Rational(decimal: published))
    let difference = (unit.factor - value).magnitude / value
    #expect(difference * 2 <= .tenTo(1 - digits))
  }

  @Test(arguments: [
    ("3줄 요약", "3 줄"), ("삼성전자 노트 10권", "10 권"),
    ("最大24コア、2コ入り", "24 コア at_most, 2 コ"),
    ("六安市有三牛", ""), ("three stone lions", "3"),
    ("10분의 1도 안 된다", "0.1"), ("기온은 3도로 떨어졌다", "3 deg"),
  ])
  func `A word that only looks like a unit is none`(
    text: String, expected: String
  ) {
    #expect(found(text) == expected)
  }
}
