/// A way to write numbers, and a sentence to write them into.
struct Spelling: Sendable, CustomStringConvertible {
  let name: String
  let write: @Sendable (Int) -> String
  /// Text before and after a number, so that it is read as one of something.
  let frame: (before: String, after: String)
  /// Numbers from one of these up to the other are written so.
  var least = 1
  var limit = 10_000_000_000_000_000
  /// What stands below ten thousand is nothing or at least this.
  var leastTail = 0

  var description: String { name }

  func sentence(_ words: String) -> String {
    frame.before + words + frame.after
  }
}

/// Splits a number into groups of digits, the lowest first.
func groups(of number: Int, _ size: Int) -> [Int] {
  var groups: [Int] = []
  var rest = number
  while rest > 0 {
    groups.append(rest % size)
    rest /= size
  }
  return groups
}

extension Spelling {
  static let all = digits + english + korean + chinese + japanese

  private static let frames:
    [(language: String, before: String, after: String)] =
      [
        ("Korean", "창고에는 상자가 ", "개 있다."),
        ("English", "The stores hold ", " boxes."),
        ("Chinese", "仓库里有", "个箱子。"),
        ("Japanese", "倉庫に箱が", "個ある。"),
      ]

  private static func frame(_ language: String) -> (String, String) {
    let frame = frames.first { $0.language == language }!
    return (frame.before, frame.after)
  }

  // MARK: - Digits

  static let digits = frames.flatMap { language, before, after in
    [
      Spelling(
        name: "\(language), digits", write: { String($0) },
        frame: (before, after)),
      Spelling(
        name: "\(language), digits with commas", write: withCommas,
        frame: (before, after)),
    ]
  }

  static func withCommas(_ number: Int) -> String {
    let digits = Array(String(number))
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }

  // MARK: - English

  static let english = [
    Spelling(
      name: "English words", write: { englishWords($0) },
      frame: frame("English")),
    Spelling(
      name: "English words with and", write: { englishWords($0, and: " and ") },
      frame: frame("English")),
  ]

  private static let below20 = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight",
    "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
    "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
    "ninety",
  ]
  private static let thousands = [
    "", " thousand", " million", " billion", " trillion", " quadrillion",
  ]

  static func englishWords(_ number: Int, and: String = " ") -> String {
    if number == 0 { return below20[0] }
    let parts = groups(of: number, 1000).enumerated().reversed()
      .filter { $0.element > 0 }
      .map { index, group in
        // "One thousand and five" in the British way.
        let isTail = index == 0 && group < 100 && number > 1000
        return (isTail ? String(and.dropFirst()) : "")
          + englishHundreds(group, and) + thousands[index]
      }
    return parts.joined(separator: " ")
  }

  private static func englishHundreds(_ number: Int, _ and: String) -> String {
    let (hundreds, rest) = number.quotientAndRemainder(dividingBy: 100)
    var parts: [String] = []
    if hundreds > 0 { parts.append(below20[hundreds] + " hundred") }
    if rest > 0 { parts.append(englishTens(rest)) }
    return parts.joined(separator: and)
  }

  private static func englishTens(_ number: Int) -> String {
    guard number >= 20 else { return below20[number] }
    let (ten, one) = number.quotientAndRemainder(dividingBy: 10)
    return tens[ten] + (one > 0 ? "-" + below20[one] : "")
  }

  // MARK: - Korean

  /// Small numbers are counted with native words, and paid with these.
  static let korean = [
    Spelling(
      name: "Korean Hangul", write: koreanWords, frame: ("값은 ", "원이다."),
      least: 10, limit: 9_000_000_000_000),
    Spelling(
      name: "Korean digits and scales", write: { koreanMixed($0) },
      frame: frame("Korean")),
    Spelling(
      name: "Korean digits and scales with spaces",
      write: { koreanMixed($0, separator: " ") }, frame: frame("Korean"),
      leastTail: 100),
    Spelling(
      name: "Korean digits, scales and thousands",
      write: { koreanMixed($0, thousand: "천") }, frame: frame("Korean")),
  ]

  static let koreanScales = ["", "만", "억", "조"]
  private static let koreanDigits = [
    "영", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구",
  ]

  /// A one stands before no place, and before 만 only behind other groups.
  static func koreanWords(_ number: Int) -> String {
    if number == 0 { return koreanDigits[0] }
    if number / 10_000 == 1 {
      return koreanScales[1]
        + (number > 10_000 ? koreanWords(number % 10_000) : "")
    }
    return groups(of: number, 10_000).enumerated().reversed()
      .filter { $0.element > 0 }
      .map { index, group in
        places(
          group, koreanDigits, ["", "십", "백", "천"], saysOne: { _ in false })
          + koreanScales[index]
      }
      .joined()
  }

  static func koreanMixed(
    _ number: Int, separator: String = "", thousand: String? = nil
  ) -> String {
    if number == 0 { return "0" }
    return groups(of: number, 10_000).enumerated().reversed()
      .filter { $0.element > 0 }
      .map { index, group in
        var digits = String(group)
        if let thousand, group >= 1000 {
          let rest = group % 1000
          digits = "\(group / 1000)\(thousand)" + (rest > 0 ? "\(rest)" : "")
        }
        return digits + koreanScales[index]
      }
      .joined(separator: separator)
  }

  /// Digits before their places; a leading one is said or not.
  static func places(
    _ group: Int, _ digits: [String], _ places: [String],
    saysOne: (Int) -> Bool
  ) -> String {
    groups(of: group, 10).enumerated().reversed().filter { $0.element > 0 }
      .map { place, digit in
        (digit == 1 && place > 0 && !saysOne(place) ? "" : digits[digit])
          + places[place]
      }
      .joined()
  }

  // MARK: - Chinese

  static let chinese = [
    Spelling(
      name: "Chinese, simplified",
      write: { chineseWords($0, .simplified) }, frame: frame("Chinese"),
      // 一个 says "a", not "one".
      least: 2, limit: 1_000_000_000_000),
    Spelling(
      name: "Chinese, traditional",
      write: { chineseWords($0, .traditional) },
      frame: ("倉庫裡有", "個箱子。"), least: 2),
    Spelling(
      name: "Chinese, capital", write: { chineseWords($0, .capital) },
      frame: ("人民币", "元整。"), limit: 1_000_000_000_000),
    Spelling(
      name: "Chinese digits and scales", write: chineseMixed,
      frame: frame("Chinese"), leastTail: 1000),
  ]

  struct ChineseNumerals: Sendable {
    let digits: [String]
    let places: [String]
    let scales: [String]
    /// Whether ten is 一十 even at the start.
    var saysLeadingOne = false

    static let simplified = ChineseNumerals(
      digits: ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"],
      places: ["", "十", "百", "千"], scales: ["", "万", "亿"])
    static let traditional = ChineseNumerals(
      digits: simplified.digits, places: simplified.places,
      scales: ["", "萬", "億", "兆"])
    static let capital = ChineseNumerals(
      digits: ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"],
      places: ["", "拾", "佰", "仟"], scales: ["", "万", "亿"],
      saysLeadingOne: true)
  }

  /// A gap between digits is one 零, however many places it leaves out.
  static func chineseWords(
    _ number: Int, _ numerals: ChineseNumerals
  ) -> String {
    if number == 0 { return numerals.digits[0] }
    var result = ""
    var isGap = false
    let all = groups(of: number, 10_000)
    for (index, group) in all.enumerated().reversed() {
      guard group > 0 else {
        isGap = !result.isEmpty
        continue
      }
      if !result.isEmpty, isGap || group < 1000 {
        result += numerals.digits[0]
      }
      result += chineseGroup(group, numerals) + numerals.scales[index]
      isGap = false
    }
    if !numerals.saysLeadingOne, result.hasPrefix("一十") {
      result.removeFirst()
    }
    return result
  }

  private static func chineseGroup(
    _ group: Int, _ numerals: ChineseNumerals
  ) -> String {
    var result = ""
    var isGap = false
    for (place, digit) in groups(of: group, 10).enumerated().reversed() {
      guard digit > 0 else {
        isGap = true
        continue
      }
      if isGap { result += numerals.digits[0] }
      result += numerals.digits[digit] + numerals.places[place]
      isGap = false
    }
    return result
  }

  /// 1234万5678: digits before 亿 and 万, as news print them.
  static func chineseMixed(_ number: Int) -> String {
    if number == 0 { return "0" }
    let (hundredMillions, rest) = number.quotientAndRemainder(
      dividingBy: 100_000_000)
    let (tenThousands, ones) = rest.quotientAndRemainder(dividingBy: 10_000)
    return (hundredMillions > 0 ? "\(hundredMillions)亿" : "")
      + (tenThousands > 0 ? "\(tenThousands)万" : "")
      + (ones > 0 ? "\(ones)" : "")
  }

  // MARK: - Japanese

  static let japanese = [
    Spelling(
      name: "Japanese kanji", write: japaneseWords, frame: frame("Japanese")),
    Spelling(
      name: "Japanese digits and scales", write: japaneseMixed,
      frame: frame("Japanese")),
    Spelling(
      name: "Japanese kanji digits", write: japaneseDigits,
      frame: frame("Japanese"), least: 100),
  ]

  private static let japaneseScales = ["", "万", "億", "兆"]
  private static let kanji = [
    "〇", "一", "二", "三", "四", "五", "六", "七", "八", "九",
  ]

  /// A one stands before 万, 億 and 兆, and before no place.
  static func japaneseWords(_ number: Int) -> String {
    if number == 0 { return "零" }
    return groups(of: number, 10_000).enumerated().reversed()
      .filter { $0.element > 0 }
      .map { index, group in
        places(group, kanji, ["", "十", "百", "千"], saysOne: { _ in false })
          + japaneseScales[index]
      }
      .joined()
  }

  static func japaneseMixed(_ number: Int) -> String {
    if number == 0 { return "0" }
    return groups(of: number, 10_000).enumerated().reversed()
      .filter { $0.element > 0 }
      .map { "\($0.element)\(japaneseScales[$0.offset])" }
      .joined()
  }

  /// 一八二〇, as in vertical print.
  static func japaneseDigits(_ number: Int) -> String {
    String(number).map { kanji[$0.wholeNumberValue!] }.joined()
  }
}
