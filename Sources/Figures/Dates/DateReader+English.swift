import Quantities

// Dates in the ways of English.
extension DateReader {
  /// July 28, 2025 · 28th of July · in May · Q3 2024 · third quarter · FY26 ·
  /// 1990s · 2013-14 · in 2025 · by the end of 2025 · since July 2025.
  func english(at start: Int) throws(FigureError) -> PrintedDate? {
    if let open = try openDate(at: start) { return open }
    if let date = try monthDate(at: start) { return date }
    if let period = try period(at: start) { return period }
    if let date = try numericDate(at: start) { return date }
    return years(at: start)
  }

  /// "by the end of 2025", "since July 2025", "before July 28".
  private func openDate(at start: Int) throws(FigureError) -> PrintedDate? {
    for mark in [Meaning.deadline, .since, .beforeDate, .afterDate] {
      // 이후 and 까지 follow their date; these stand before it.
      guard cursor.isASCIILetter(start), !cursor.isASCIILetter(start - 1),
        let end = cursor.hasWord(at: start, mark)
      else { continue }
      let next = cursor.skippingSpaces(end)
      var date = try yearFirstNumbers(at: next)
      if date == nil { date = try english(at: next) }
      guard let date else { return nil }
      var open = PrintedDate(first: nil, last: nil, range: date.range)
      let name: Finding.Hedge.Name =
        switch mark {
        case .deadline: .by
        case .since: .since
        case .beforeDate: .under
        default: .over
        }
      open.bound = Finding.Hedge(name: name, range: start..<end)
      switch mark {
      case .deadline: open.last = date.last
      case .since: open.first = date.first
      case .beforeDate: open.last = date.first?.adding(days: -1)
      default: open.first = date.last?.adding(days: 1)
      }
      open.year = date.year
      return open
    }
    return nil
  }
}

// MARK: - Months

extension DateReader {
  /// 28 July 2025 · 28th of July · July 28 · July 26-28, 2025 · July 2025 ·
  /// in July.
  private func monthDate(at start: Int) throws(FigureError) -> PrintedDate? {
    let dayFirst = dayNumber(at: start)
    var monthStart = start
    if let dayFirst {
      monthStart = cursor.skippingSpaces(dayFirst.end)
      if let of = cursor.hasWord(at: monthStart, .gap) {
        monthStart = cursor.skippingSpaces(of)
      }
    }
    guard cursor.isASCIILetter(monthStart),
      let (month, monthEnd) = monthName(at: monthStart)
    else { return nil }
    var days = dayFirst.map { $0.value...$0.value }
    var (index, end) = (cursor.skippingSpaces(monthEnd), monthEnd)
    if days == nil, let (value, after) = dayNumber(at: index) {
      days = value...value
      end = after
      if let (last, after) = lastDay(after: end, from: value, start) {
        (days, end) = (value...last, after)
      }
      index = end
    }
    if days != nil || cursor[index] == UInt8(ascii: ",") {
      if cursor[index] == UInt8(ascii: ",") { index += 1 }
      index = cursor.skippingSpaces(index)
    }
    var year: Int?
    if let (value, after) = plain(at: index, digits: 4...4),
      (1000...2999).contains(value)
    {
      (year, end) = (value, after)
    }
    guard let days else {
      guard year != nil || isMonth(monthStart..<monthEnd) else { return nil }
      let known = try self.year(year, start..<end)
      return PrintedDate(
        first: CalendarDay(year: known, month: month, day: 1),
        last: CalendarDay(
          year: known, month: month,
          day: CalendarDay.days(in: month, of: known)),
        range: start..<end)
    }
    let known = try self.year(year, start..<end)
    let first = try single(known, month, days.lowerBound, start..<end)
    let last = try single(known, month, days.upperBound, start..<end)
    return PrintedDate(
      first: first.first, last: last.last, range: start..<end,
      isRange: days.count > 1)
  }

  /// The year that is told, or that of the document.
  func year(
    _ told: Int?, _ range: Range<Int>
  ) throws(FigureError) -> Int {
    if let told { return told }
    return try contextYear(range)
  }

  /// 28 or 28th.
  private func dayNumber(at start: Int) -> (value: Int, end: Int)? {
    var index = start
    var value = 0
    while cursor.isDigit(index), index - start < 3 {
      value = value * 10 + Int(cursor.bytes[index] - 48)
      index += 1
    }
    guard (1...2).contains(index - start), !cursor.isDigit(start - 1),
      !cursor.isASCIILetter(start - 1), !cursor.isDigit(index)
    else { return nil }
    if let after = cursor.hasWord(at: index, .ordinal) { return (value, after) }
    guard !cursor.isASCIILetter(index) else { return nil }
    return (value, index)
  }

  /// The 28 of "July 26-28" and of "from July 26 to 28".
  private func lastDay(
    after end: Int, from first: Int, _ start: Int
  ) -> (Int, end: Int)? {
    let isSpaced = cursor[end] == 0x20
    let index = cursor.skippingSpaces(end)
    guard let mark = sharedMark(at: index, start),
      let (last, after) = dayNumber(at: cursor.skippingSpaces(mark)),
      last > first, last <= 31
    else { return nil }
    guard isSpaced else { return (last, after) }
    // "July 26 to 29 August" ends in another month, and "From July 26 to 29
    // people" in none.
    guard cursor.wordBefore(start, { $0 == .rangeOpener ? true : nil }) != nil,
      !cursor.isASCIILetter(cursor.skippingSpaces(after))
    else { return nil }
    return (last, after)
  }

  func monthName(at start: Int) -> (Int, end: Int)? {
    cursor.word(at: start) { meaning -> Int? in
      if case .monthName(let month) = meaning { month } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  /// Whether a month with neither day nor year is one: "in May", but not "may"
  /// and not "June Carter".
  private func isMonth(_ range: Range<Int>) -> Bool {
    if followsPreposition(range.lowerBound) { return true }
    guard cursor.hasWord(at: range.lowerBound, .maybeMonth) == nil else {
      return false
    }
    return !cursor.isCapital(cursor.skippingSpaces(range.upperBound))
  }

  func followsPreposition(_ start: Int) -> Bool {
    cursor.wordBefore(start) { $0 == .datePreposition ? true : nil } != nil
  }

  /// A run of digits of the given length with no letter or digit beside it.
  private func plain(
    at start: Int, digits: ClosedRange<Int>
  ) -> (value: Int, end: Int)? {
    guard let found = run(at: start, of: digits),
      !cursor.isASCIILetter(found.end), !cursor.isDigit(start - 1)
    else { return nil }
    return found
  }
}

// MARK: - Days in figures alone

extension DateReader {
  /// 28.7.2025, 7/28/2025 and 28/7/2025. Which of two small numbers is the
  /// month, the countries write differently: then the year alone is sure.
  private func numericDate(at start: Int) throws(FigureError) -> PrintedDate? {
    guard !cursor.isDigit(start - 1),
      let (one, oneEnd) = run(at: start, of: 1...2),
      let mark = cursor[oneEnd], ".-/".utf8.contains(mark),
      cursor[start - 1] != mark,
      let (two, twoEnd) = run(at: oneEnd + 1, of: 1...2),
      cursor[twoEnd] == mark,
      let (year, end) = plain(at: twoEnd + 1, digits: 4...4),
      (1000...2999).contains(year),
      cursor[end] != mark || cursor.isDigit(end + 1) == false
    else { return nil }
    let dayFirst = CalendarDay(year: year, month: two, day: one)
    let monthFirst =
      mark == UInt8(ascii: ".")
      ? nil : CalendarDay(year: year, month: one, day: two)
    guard let day = dayFirst ?? monthFirst else { return nil }
    let isSure = dayFirst == nil || monthFirst == nil || dayFirst == monthFirst
    return PrintedDate(
      first: isSure ? day : CalendarDay(year: year, month: 1, day: 1),
      last: isSure ? day : CalendarDay(year: year, month: 12, day: 31),
      range: start..<end)
  }
}
