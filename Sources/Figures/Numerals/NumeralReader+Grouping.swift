import Exact
import Quantities

// Digits grouped in the ways of other countries: 1.234,56 · 1 234,56 ·
// 1'234.56 · 12,34,567. Sources: CLDR, number symbols and patterns; SI
// Brochure, 9th ed., 5.4.4, for spaces.
extension NumeralReader {
  /// A number whose marks are not those of English, where they tell one number
  /// alone; 1.234 is none of them.
  func foreignGroup(at start: Int) -> Group? {
    guard mayBeForeign(start),
      let parts = DigitParts(cursor: cursor, reader: self, at: start)
    else { return nil }
    return parts.mixedMarks ?? parts.repeatedPoints ?? parts.apostrophes
      ?? parts.narrowSpaces ?? parts.spacesBeforeZero ?? parts.lakhs
      ?? parts.listCommas ?? parts.price
  }

  /// Whether the first two runs of digits leave it open: nearly every number
  /// is dismissed here.
  private func mayBeForeign(_ start: Int) -> Bool {
    guard !cursor.isDigit(start - 1), case let first = digitRun(at: start),
      first > 0,
      let (mark, second) = DigitParts.mark(
        cursor, at: end(of: first, from: start))
    else { return false }
    let count = digitRun(at: second)
    switch mark {
    case .comma: return count == 1 || count == 2
    case .point:
      let end = end(of: count, from: second)
      return count == 3 && first <= 3
        && DigitParts.mark(cursor, at: end).map { digit(at: $0.end) != nil }
          ?? false
    default: return count == 3 && first <= 3
    }
  }

  private func end(of count: Int, from start: Int) -> Int {
    var index = start
    for _ in 0..<count {
      guard let (_, next) = digit(at: index) else { break }
      index = next
    }
    return index
  }
}

/// Runs of digits with single marks between them.
struct DigitParts {
  enum Mark { case comma, listComma, point, apostrophe, space, narrowSpace }

  let cursor: TextCursor
  let start: Int
  /// For each run its digits and where it ends.
  private var runs: [(digits: [UInt8], end: Int)] = []
  private var marks: [Mark] = []

  /// More runs than these are no number.
  private static let longest = 12

  /// Nil if there is one run alone.
  init?(cursor: TextCursor, reader: NumeralReader, at start: Int) {
    self.cursor = cursor
    self.start = start
    var index = start
    while runs.count < Self.longest {
      var digits: [UInt8] = []
      while let (digit, next) = reader.digit(at: index),
        digits.count < NumeralReader.digitLimit
      {
        digits.append(digit)
        index = next
      }
      runs.append((digits, index))
      guard let (mark, next) = Self.mark(cursor, at: index),
        reader.digit(at: next) != nil
      else { break }
      marks.append(mark)
      index = next
    }
    guard runs.count > 1, runs.count < Self.longest else { return nil }
  }

  static func mark(
    _ cursor: TextCursor, at index: Int
  ) -> (Mark, end: Int)? {
    switch (cursor[index], cursor[index + 1], cursor[index + 2]) {
    case (UInt8(ascii: ","), _, _): (.comma, index + 1)
    case (UInt8(ascii: "."), _, _): (.point, index + 1)
    case (UInt8(ascii: "'"), _, _): (.apostrophe, index + 1)
    case (0xE2, 0x80, 0x99): (.apostrophe, index + 3)
    case (0x20, _, _): (.space, index + 1)
    // No-break space, thin space and narrow no-break space.
    case (0xC2, 0xA0, _): (.narrowSpace, index + 2)
    case (0xE2, 0x80, 0x89), (0xE2, 0x80, 0xAF): (.narrowSpace, index + 3)
    // U+3001, which parts the items of a list as well.
    case (0xE3, 0x80, 0x81): (.listComma, index + 3)
    default: nil
    }
  }

  /// 1.234,56 and 1.234.567,8; 1,234.56 is read without this.
  var mixedMarks: NumeralReader.Group? {
    guard marks.count > 1, marks.last == .comma,
      marks.dropLast().allSatisfy({ $0 == .point })
    else { return nil }
    return grouped(runs.count - 1, decimals: true)
  }

  /// 1.234.567
  var repeatedPoints: NumeralReader.Group? {
    guard marks.count > 1, marks.allSatisfy({ $0 == .point }), !isAddress else {
      return nil
    }
    return grouped(runs.count, decimals: false)
  }

  /// 192.168.100.200: four numbers below 256.
  private var isAddress: Bool {
    runs.count == 4
      && runs.allSatisfy { run in
        run.digits.count <= 3
          && run.digits.reduce(0) { $0 * 10 + Int($1 - 48) } < 256
      }
  }

  /// 1'234'567.89
  var apostrophes: NumeralReader.Group? { grouped(by: .apostrophe) }

  /// 12 345 with a narrow or a no-break space.
  var narrowSpaces: NumeralReader.Group? { grouped(by: .narrowSpace) }

  /// 1、234、567: no item of a list begins with a zero, and those of one list
  /// are not of so different sizes.
  var listCommas: NumeralReader.Group? {
    let count = 1 + marks.prefix { $0 == .listComma }.count
    guard count > 1 else { return nil }
    let hasZero = runs[1..<count].contains { $0.digits[0] == 48 }
    let isUneven =
      count > 2 && runs[0].digits.count == 1
      && runs[1].digits[0] >= runs[0].digits[0]
    return hasZero || isUneven ? grouped(by: .listComma) : nil
  }

  private func grouped(by mark: Mark) -> NumeralReader.Group? {
    guard marks.first == mark else { return nil }
    let count = 1 + marks.prefix { $0 == mark }.count
    let hasDecimals =
      count < runs.count
      && (marks[count - 1] == .point || marks[count - 1] == .comma)
    return grouped(count, decimals: hasDecimals)
  }

  /// 1 414 021 100: a group with a zero before it is no number of its own.
  var spacesBeforeZero: NumeralReader.Group? {
    let spaces = marks.prefix { $0 == .space }.count
    guard spaces > 0, spaces == marks.count,
      runs.dropFirst().contains(where: { $0.digits[0] == 48 })
    else { return nil }
    return grouped(runs.count, decimals: false)
  }

  /// 12,34,567.89: hundreds of thousands and of ten millions.
  var lakhs: NumeralReader.Group? {
    let commas = marks.prefix { $0 == .comma }.count
    guard commas > 1, cursor.lexicon.rules.groupsLakhs,
      runs[0].digits.count <= 2, runs[commas].digits.count == 3,
      runs[1..<commas].allSatisfy({ $0.digits.count == 2 })
    else { return nil }
    return joined(
      commas + 1, decimals: commas < marks.count && marks[commas] == .point)
  }

  /// 35,70 € · 1 029,00 € · 170 000: what is plain of a price, and of a number
  /// that stands alone.
  var price: NumeralReader.Group? {
    guard let first = marks.first, first == .comma || first == .space else {
      return nil
    }
    let spaces = marks.prefix { $0 == .space }.count
    var count = 1
    while count <= spaces, runs[count].digits.count == 3 { count += 1 }
    let hasDecimals =
      count < runs.count && marks[count - 1] == .comma
      && runs[count].digits.count <= 2
      && (count == marks.count || marks[count] == .space)
    guard count > 1 || hasDecimals,
      let group = count > 1
        ? grouped(count, decimals: hasDecimals)
        : joined(1, decimals: true),
      isPrice(start..<group.end)
    else { return nil }
    return group
  }

  /// Whether money is named beside a number, or nothing else is there.
  private func isPrice(_ range: Range<Int>) -> Bool {
    let after = cursor.skippingSpaces(range.upperBound)
    if cursor.skippingSpaces(0) == range.lowerBound, after == cursor.end {
      return true
    }
    let following = cursor.word(at: after) { Self.isMoney($0) ? true : nil }
    if following != nil { return true }
    if cursor.wordBefore(range.lowerBound, { Self.isMoney($0) ? true : nil })
      != nil
    {
      return true
    }
    return isCode(after) || isCode(codeStart(before: range.lowerBound))
  }

  private static func isMoney(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .currencySign: true
    case .unit(let symbol):
      UnitTable.currencies.contains(symbol)
        || UnitTable.minorCurrencies.contains(symbol)
    default: false
    }
  }

  private func codeStart(before limit: Int) -> Int {
    var end = limit
    while end > 0, limit - end < 4, cursor.bytes[end - 1] == 0x20 { end -= 1 }
    return end - 3
  }

  private func isCode(_ index: Int) -> Bool {
    guard index >= 0, index + 3 <= cursor.end, cursor.isASCIILetter(index),
      !cursor.isASCIILetter(index - 1), !cursor.isASCIILetter(index + 3)
    else { return false }
    return UnitTable.currencies.contains(cursor.text(index..<index + 3))
  }

  /// The first runs as one number, each after the first of three digits.
  private func grouped(_ count: Int, decimals: Bool) -> NumeralReader.Group? {
    guard count > 1, (1...3).contains(runs[0].digits.count),
      runs[0].digits[0] != 48,
      runs[1..<count].allSatisfy({ $0.digits.count == 3 })
    else { return nil }
    return joined(count, decimals: decimals)
  }

  private func joined(_ count: Int, decimals: Bool) -> NumeralReader.Group? {
    var digits = runs[..<count].flatMap(\.digits)
    var places = 0
    if decimals {
      places = runs[count].digits.count
      digits += [UInt8(ascii: ".")] + runs[count].digits
    }
    guard digits.count <= NumeralReader.digitLimit,
      let value = Rational(decimal: String(decoding: digits, as: UTF8.self))
    else { return nil }
    return NumeralReader.Group(
      value: value, decimals: places, isGrouped: count > 1,
      end: runs[decimals ? count : count - 1].end)
  }
}
