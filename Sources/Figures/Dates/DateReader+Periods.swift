import Quantities

// Parts of years and years: quarters, halves, business years, decades.
extension DateReader {
  /// Q3 · 3Q24 · third quarter of 2024 · 2025-H1 · FY26 · fiscal 2026.
  func period(at start: Int) throws(FigureError) -> PrintedDate? {
    if let fiscal = fiscalYear(at: start) { return fiscal }
    if let quarter = try quarter(at: start) { return quarter }
    if let decade = decade(at: start) { return decade }
    guard let part = yearPart(at: start) else { return nil }
    var end = part.end
    var year = part.year
    if year == nil, let (found, after) = yearAfter(end) {
      (year, end) = (found, after)
    }
    let known = try self.year(year, start..<end)
    let months = 12 / part.count
    let last = months * part.number
    return PrintedDate(
      first: CalendarDay(year: known, month: last - months + 1, day: 1),
      last: CalendarDay(
        year: known, month: last, day: CalendarDay.days(in: last, of: known)),
      range: start..<end)
  }

  private struct YearPart {
    /// Which of how many parts.
    var number: Int
    var count: Int
    var year: Int?
    var end: Int
  }

  private func yearPart(at start: Int) -> YearPart? {
    // Q3
    if let (count, end) = partWord(at: start), end == start + 1,
      let number = digitBelow(count, at: end),
      // 로봇 H1은 tells of no half-year.
      count != 2 || !cursor.isHangul(end + 1)
    {
      return YearPart(number: number, count: count, end: end + 1)
    }
    if cursor.isDigit(start) {
      // 3Q
      if !cursor.isDigit(start - 1), let (count, end) = partWord(at: start + 1),
        end == start + 2, let number = digitBelow(count, at: start)
      {
        return YearPart(number: number, count: count, end: end)
      }
      // 2025-H1, 2025Q3, 2025 Q3
      guard let (year, yearEnd) = fourDigits(at: start) else { return nil }
      let isJoined = cursor[yearEnd] == UInt8(ascii: "-")
      let next = isJoined ? yearEnd + 1 : cursor.skippingSpaces(yearEnd)
      guard let (count, end) = partWord(at: next), end == next + 1,
        let number = digitBelow(count, at: end)
      else { return nil }
      return YearPart(number: number, count: count, year: year, end: end + 1)
    }
    // "third quarter", "first-half"
    guard cursor.isASCIILetter(start),
      let (number, ordinalEnd) = numerals.ordinalWord(at: start)
    else { return nil }
    let isJoined = cursor[ordinalEnd] == UInt8(ascii: "-")
    let next = isJoined ? ordinalEnd + 1 : cursor.skippingSpaces(ordinalEnd)
    guard let (count, end) = partWord(at: next), end > next + 1,
      number <= count
    else { return nil }
    return YearPart(number: number, count: count, end: end)
  }

  private func partWord(at index: Int) -> (Int, end: Int)? {
    cursor.word(at: index) { meaning -> Int? in
      if case .yearPart(let count) = meaning { count } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  /// A digit from one to the count of parts, with no digit after it.
  private func digitBelow(_ count: Int, at index: Int) -> Int? {
    guard cursor.isDigit(index), !cursor.isDigit(index + 1) else { return nil }
    let digit = Int(cursor.bytes[index] - 48)
    return (1...count).contains(digit) ? digit : nil
  }

  /// The year after a part of one: 2024, of 2024, FY25, '24.
  private func yearAfter(_ end: Int) -> (Int, end: Int)? {
    var index = cursor.skippingSpaces(end)
    var mayBeShort = index == end
    if let of = cursor.hasWord(at: index, .gap) {
      index = cursor.skippingSpaces(of)
    }
    if let mark = cursor.hasWord(at: index, .yearMark) {
      (index, mayBeShort) = (cursor.skippingSpaces(mark), true)
    }
    if let quote = apostrophe(at: index) { (index, mayBeShort) = (quote, true) }
    if let (year, after) = fourDigits(at: index) {
      return cursor.isASCIILetter(after) ? nil : (year, after)
    }
    guard mayBeShort, let year = twoDigits(at: index) else { return nil }
    return (year, index + 2)
  }

  /// FY26, FY2026, fiscal 2026: business years begin in any month, so that
  /// the days are known to a year either side.
  private func fiscalYear(at start: Int) -> PrintedDate? {
    guard cursor.isASCIILetter(start), !cursor.isASCIILetter(start - 1),
      let mark = cursor.hasWord(at: start, .yearMark)
    else { return nil }
    let index = cursor.skippingSpaces(mark)
    let year: Int
    let end: Int
    if let (found, after) = fourDigits(at: index) {
      (year, end) = (found, after)
    } else if let found = twoDigits(at: index) {
      (year, end) = (found, index + 2)
    } else {
      return nil
    }
    guard !cursor.isASCIILetter(end) else { return nil }
    return PrintedDate(
      first: CalendarDay(year: year - 1, month: 1, day: 1),
      last: CalendarDay(year: year + 1, month: 12, day: 31), year: year,
      range: start..<end)
  }

  func fourDigits(at start: Int) -> (Int, end: Int)? {
    var value = 0
    guard !cursor.isDigit(start - 1), !cursor.isDigit(start + 4) else {
      return nil
    }
    for index in start..<start + 4 {
      guard cursor.isDigit(index) else { return nil }
      value = value * 10 + Int(cursor.bytes[index] - 48)
    }
    return (1000...2999).contains(value) ? (value, start + 4) : nil
  }

  /// 26 for 2026, with neither digit nor letter after it.
  private func twoDigits(at start: Int) -> Int? {
    guard cursor.isDigit(start), cursor.isDigit(start + 1),
      !cursor.isDigit(start + 2), !cursor.isASCIILetter(start + 2)
    else { return nil }
    return 2000 + Int(cursor.bytes[start] - 48) * 10
      + Int(cursor.bytes[start + 1] - 48)
  }

  /// The end of ', ‘ or ’.
  func apostrophe(at index: Int) -> Int? {
    switch (cursor[index], cursor[index + 1], cursor[index + 2]) {
    case (UInt8(ascii: "'"), _, _): index + 1
    case (0xE2, 0x80, 0x98), (0xE2, 0x80, 0x99): index + 3
    default: nil
    }
  }

  /// 4분기, 3·4분기, 三季度: a quarter of a year by a word after its number,
  /// and after 第 by the unit: 第2四半期.
  func quarter(
    at start: Int, isOrdinal: Bool = false
  ) throws(FigureError) -> PrintedDate? {
    let number: Int
    var index: Int
    if cursor.isDigit(start), !cursor.isDigit(start - 1) {
      (number, index) = (Int(cursor.bytes[start] - 48), start + 1)
    } else if cursor.isLetter(start),
      let (digit, end) = numerals.syllableDigit(at: start)
    {
      (number, index) = (digit, end)
    } else {
      return nil
    }
    // 3·4분기 is the third of four: U+00B7, or a slash.
    if cursor[index] == 0xC2, cursor[index + 1] == 0xB7,
      cursor[index + 2] == UInt8(ascii: "4")
    {
      index += 3
    } else if cursor[index] == UInt8(ascii: "/"),
      cursor[index + 1] == UInt8(ascii: "4")
    {
      index += 2
    }
    guard (1...4).contains(number),
      let end = cursor.hasWord(at: index, .calendarQuarter)
        ?? (isOrdinal ? cursor.hasWord(at: index, .unit("quarter")) : nil),
      cursor.endsHangulWord(end)
    else { return nil }
    let year = try year(nil, start..<end)
    let last = 3 * number
    return PrintedDate(
      first: CalendarDay(year: year, month: last - 2, day: 1),
      last: CalendarDay(
        year: year, month: last, day: CalendarDay.days(in: last, of: year)),
      range: start..<end)
  }

  /// 1990년대, 90년대: ten years. Two digits are those of the last century.
  private func decade(at start: Int) -> PrintedDate? {
    guard cursor.isDigit(start), !cursor.isDigit(start - 1) else { return nil }
    var (index, value) = (start, 0)
    while cursor.isDigit(index), index - start < 5 {
      value = value * 10 + Int(cursor.bytes[index] - 48)
      index += 1
    }
    guard index - start == 2 || index - start == 4, value % 10 == 0,
      let end = cursor.hasWord(at: index, .calendarDecade),
      cursor.endsHangulWord(end)
    else { return nil }
    let first = value < 100 ? 1900 + value : value
    return PrintedDate(
      first: CalendarDay(year: first, month: 1, day: 1),
      last: CalendarDay(year: first + 9, month: 12, day: 31),
      range: start..<end)
  }
}
