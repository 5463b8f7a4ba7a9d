import Quantities

// Years in four digits, and how they are told from other numbers.
extension DateReader {
  /// 2025 · 1990s · 2013-14 · 2025-07.
  func years(at start: Int) -> PrintedDate? {
    guard let (year, end) = fourDigits(at: start), isFree(start) else {
      return nil
    }
    if year % 10 == 0, let after = cursor.hasWord(at: end, .decade) {
      let last = year % 100 == 0 && year < 2000 ? year + 99 : year + 9
      return Self.whole(year...last, start..<after, telling: year)
    }
    if let pair = yearPair(year, from: start, after: end) { return pair }
    guard isYear(year, start..<end) else { return nil }
    return Self.whole(year...year, start..<end, telling: year)
  }

  private static func whole(
    _ years: ClosedRange<Int>, _ range: Range<Int>, telling year: Int?
  ) -> PrintedDate {
    PrintedDate(
      first: CalendarDay(year: years.lowerBound, month: 1, day: 1),
      last: CalendarDay(year: years.upperBound, month: 12, day: 31),
      year: year, range: range)
  }

  /// 2013-14 and 2024/25, or 2025-07 for the month.
  private func yearPair(
    _ year: Int, from start: Int, after end: Int
  ) -> PrintedDate? {
    var index = end
    switch (cursor[index], cursor[index + 1], cursor[index + 2]) {
    case (UInt8(ascii: "-"), _, _), (UInt8(ascii: "/"), _, _): index += 1
    case (0xE2, 0x80, 0x93): index += 3
    default: return nil
    }
    guard cursor.isDigit(index), cursor.isDigit(index + 1),
      !cursor.isDigit(index + 2), !cursor.isASCIILetter(index + 2),
      (1900...2099).contains(year),
      !"-/%".utf8.contains(cursor[index + 2] ?? 0)
    else { return nil }
    let tail =
      Int(cursor.bytes[index] - 48) * 10 + Int(cursor.bytes[index + 1] - 48)
    let range = start..<index + 2
    let last = year - year % 100 + tail
    if last > year { return Self.whole(year...last, range, telling: nil) }
    if tail == 0, year % 100 == 99 {
      return Self.whole(year...year + 1, range, telling: nil)
    }
    guard cursor[end] == UInt8(ascii: "-"), (1...12).contains(tail) else {
      return nil
    }
    return PrintedDate(
      first: CalendarDay(year: year, month: tail, day: 1),
      last: CalendarDay(
        year: year, month: tail, day: CalendarDay.days(in: tail, of: year)),
      range: range)
  }

  /// Whether nothing stands before four digits that makes them part of
  /// something else.
  private func isFree(_ start: Int) -> Bool {
    guard let before = cursor[start - 1] else { return true }
    if before >= 0x80 {
      // Dashes and quotation marks, U+2010 to U+201F; else another script.
      return cursor[start - 3] == 0xE2 && cursor[start - 2] == 0x80
    }
    return !cursor.isASCIILetter(start - 1)
      && !"$.,#+:/_=&?%".utf8.contains(before)
  }

  /// Whether four digits are a year: nothing is counted by them, and either a
  /// word says so or they lie in this age. News writes counts of four digits
  /// with a comma (Associated Press Stylebook; Chicago Manual of Style, 9.56).
  private func isYear(_ year: Int, _ range: Range<Int>) -> Bool {
    let end = range.upperBound
    let next = cursor.skippingSpaces(end)
    if let byte = cursor[end],
      cursor.isASCIILetter(end) || "%".utf8.contains(byte)
    {
      return false
    }
    if let byte = cursor[end], ".,:/".utf8.contains(byte),
      cursor.isDigit(end + 1)
    {
      return false
    }
    if isOtherScript(next) || isOtherScriptBefore(range.lowerBound) {
      return false
    }
    if cursor.skippingSpaces(0) == range.lowerBound, next == cursor.end {
      return false
    }
    let isSaid = followsPreposition(range.lowerBound)
    guard !isCounted(next, range.lowerBound) else { return false }
    let countsPlural = isLowercasePlural(next)
    guard (1900...2099).contains(year) else { return isSaid && !countsPlural }
    if year == 2000 { return isSaid }
    return isSaid || !countsPlural
      || cursor.wordBefore(range.lowerBound) {
        $0 == .functionWord ? true : nil
      } != nil
  }

  private func isOtherScript(_ index: Int) -> Bool {
    guard let byte = cursor[index], byte >= 0x80 else { return false }
    return !(byte == 0xE2 && cursor[index + 1] == 0x80)
  }

  private func isOtherScriptBefore(_ start: Int) -> Bool {
    var index = start
    while index > 0, start - index < 4, cursor.bytes[index - 1] == 0x20 {
      index -= 1
    }
    guard let byte = cursor[index - 1], byte >= 0x80 else { return false }
    return !(cursor[index - 3] == 0xE2 && cursor[index - 2] == 0x80)
  }

  /// Whether a unit, a noun or a scale stands here: 2048 GPUs, 1920 x 1080.
  private func isCounted(_ next: Int, _ start: Int) -> Bool {
    let word = cursor.word(at: next) { meaning -> Bool? in
      switch meaning {
      case .noun, .counter: false
      case .unit, .scale, .times, .multiplier, .currencySign, .hour: true
      default: nil
      }
    }
    if let (isSure, end) = word {
      // "2019 models" may be counted, "the 2019 model" is of that year.
      return isSure || !cursor.isASCIILetter(next)
        || cursor.bytes[end - 1] == UInt8(ascii: "s")
        || cursor.hasWord(at: next, .pluralNoun) != nil
    }
    guard cursor.isASCIILetter(next), cursor[next - 1] == 0x20,
      case let end = cursor.endOfLetters(next), end - next <= 4,
      end - next > 1 || !cursor.isCapital(next), !cursor.isDigit(end),
      cursor.hasWord(at: next, .notUnit) == nil,
      cursor.hasWord(at: next, .functionWord) == nil
    else { return false }
    return UnitTable.unit(symbol: cursor.text(next..<end)) != nil
  }

  /// Whether a word such as "soldiers" or "pixels" begins here.
  private func isLowercasePlural(_ next: Int) -> Bool {
    guard cursor.isASCIILetter(next), !cursor.isCapital(next) else {
      return false
    }
    let end = cursor.endOfLetters(next)
    return end - next >= 4 && cursor.bytes[end - 1] == UInt8(ascii: "s")
      && cursor.bytes[end - 2] != UInt8(ascii: "s")
      && cursor.hasWord(at: next, .functionWord) == nil
  }
}
