/// A way to write numbers with decimals.
struct DecimalSpelling: Sendable, CustomStringConvertible {
  let name: String
  let sentence: @Sendable (_ whole: Int, _ decimals: [Int]) -> String

  var description: String { name }

  static let all = [
    DecimalSpelling(name: "Korean digits") { "무게는 \(digits($0, $1))킬로그램이다." },
    DecimalSpelling(name: "English digits") {
      "It weighs \(digits($0, $1)) kg."
    },
    DecimalSpelling(name: "Chinese digits") { "重量为\(digits($0, $1))公斤。" },
    DecimalSpelling(name: "Japanese digits") { "重さは\(digits($0, $1))キログラムだ。" },
    DecimalSpelling(name: "Korean Hangul") { whole, decimals in
      "무게는 \(Spelling.koreanWords(whole))점\(each(decimals, "영일이삼사오육칠팔구"))킬로그램이다."
    },
    DecimalSpelling(name: "English words") { whole, decimals in
      let words = decimals.map { Spelling.englishWords($0) }
      return "It weighs \(Spelling.englishWords(whole)) point "
        + words.joined(separator: " ") + " kilograms."
    },
    DecimalSpelling(name: "Chinese words") { whole, decimals in
      "重量为\(Spelling.chineseWords(whole, .simplified))点"
        + each(decimals, "零一二三四五六七八九") + "公斤。"
    },
    DecimalSpelling(name: "Japanese words") { whole, decimals in
      "重さは\(Spelling.japaneseWords(whole))点"
        + each(decimals, "〇一二三四五六七八九") + "キログラムだ。"
    },
  ]

  private static func digits(_ whole: Int, _ decimals: [Int]) -> String {
    "\(whole)." + decimals.map(String.init).joined()
  }

  private static func each(_ decimals: [Int], _ digits: String) -> String {
    let digits = Array(digits)
    return String(decimals.map { digits[$0] })
  }
}

/// A way to write fractions below one.
struct FractionSpelling: Sendable, CustomStringConvertible {
  let name: String
  var denominators = Array(2...20)
  let sentence: @Sendable (_ numerator: Int, _ denominator: Int) -> String

  /// A tenth has the letters of ten minutes.
  private static let eastern = Array(2...9) + Array(11...20)

  var description: String { name }

  static let all = [
    FractionSpelling(name: "Korean digits") { "상자의 \($1)분의 \($0)을 비웠다." },
    FractionSpelling(name: "Korean Hangul") { numerator, denominator in
      let words = Spelling.koreanWords(numerator)
      // 이, 사, 오 and 구 end in a vowel.
      let particle = "이사오구".contains(words.last!) ? "를" : "을"
      return "상자의 \(Spelling.koreanWords(denominator))분의 \(words)"
        + "\(particle) 비웠다."
    },
    FractionSpelling(name: "Chinese", denominators: eastern) {
      "\(Spelling.chineseWords($1, .simplified))分之"
        + "\(Spelling.chineseWords($0, .simplified))的箱子是空的。"
    },
    FractionSpelling(name: "Japanese", denominators: eastern) {
      "箱の\(Spelling.japaneseWords($1))分の\(Spelling.japaneseWords($0))が空だ。"
    },
    FractionSpelling(name: "English words", denominators: Array(2...12)) {
      numerator, denominator in
      let part = parts[denominator - 2]
      let parts =
        numerator == 1 ? part : part == "half" ? "halves" : part + "s"
      return "\(Spelling.englishWords(numerator)) \(parts) of it was empty."
    },
  ]

  private static let parts = [
    "half", "third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth",
    "tenth", "eleventh", "twelfth",
  ]
}
