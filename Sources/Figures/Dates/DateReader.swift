import Exact
import Quantities

/// The days a printed date stands for.
struct PrintedDate: Sendable {
  /// The first day, nil for "until".
  var first: CalendarDay?
  /// The last day, nil for "since".
  var last: CalendarDay?
  /// The policy's row: `exact`, or `early` for the beginning of the period.
  var row = "exact"
  /// The year, where nothing but a year or a decade is told.
  var year: Int?
  var range: Range<Int>
  /// The word that opens one of its ends, and where it stands.
  var bound: Finding.Hedge?

  /// Whether two dates are printed, the first and the last day.
  var isRange = false
  /// Where a word begins that belongs to it and not to its place: 지난 1월.
  var opener: Int?

  /// Where the words that belong to it begin and end.
  var begin: Int {
    min(
      opener ?? range.lowerBound, bound?.range.lowerBound ?? range.lowerBound)
  }
  var end: Int {
    max(range.upperBound, bound?.range.upperBound ?? range.upperBound)
  }
}

/// Reads dates and calendar periods, complete ones and those that need the
/// day of the document.
struct DateReader {
  let cursor: TextCursor
  let numerals: NumeralReader
  /// The day of the document, which fills in what a date leaves out.
  let today: CalendarDay?

  /// The date or the range of dates that begins at an offset, or nil if none
  /// does.
  func date(at start: Int) throws(FigureError) -> PrintedDate? {
    if let range = try sharedRange(at: start) { return range }
    guard let date = try one(at: start) else { return nil }
    return try withEnd(date)
  }

  private func one(at start: Int) throws(FigureError) -> PrintedDate? {
    var found = try yearFirstNumbers(at: start)
    if found == nil { found = try relative(at: start) }
    if found == nil { found = try yearFirst(at: start) }
    if found == nil { found = try monthFirst(at: start) }
    if found == nil { found = try dayAlone(at: start) }
    if found == nil { found = try english(at: start) }
    guard var date = found else { return nil }
    finish(&date)
    return date
  }
}

// MARK: - Ranges of dates

extension DateReader {
  /// 7월 26일~28일, 26일부터 28일까지: the second date takes month and year
  /// from the first.
  private func withEnd(_ date: PrintedDate) throws(FigureError) -> PrintedDate {
    guard date.row == "exact", let first = date.first else { return date }
    var next = cursor.skippingSpaces(date.end)
    if date.last != nil {
      guard let mark = sharedMark(at: next, date.begin) else { return date }
      next = cursor.skippingSpaces(mark)
    }
    let reader = DateReader(cursor: cursor, numerals: numerals, today: first)
    guard let other = try reader.one(at: next), let last = other.last,
      last > first, date.last != nil || other.first == nil
    else { return date }
    return PrintedDate(
      first: try withYear(of: last, date) ?? first, last: last,
      range: date.range.lowerBound..<other.range.upperBound,
      isRange: true)
  }

  /// July 26 to July 29, 2025: the first day where the second date tells the
  /// year of both; December 30 to January 2, 2025 begins in 2024.
  private func withYear(
    of last: CalendarDay, _ date: PrintedDate
  ) throws(FigureError) -> CalendarDay? {
    guard date.opener == nil else { return nil }
    let reader = DateReader(cursor: cursor, numerals: numerals, today: last)
    guard let first = try reader.one(at: date.range.lowerBound)?.first,
      first > last
    else { return try reader.one(at: date.range.lowerBound)?.first }
    return CalendarDay(
      year: first.year - 1, month: first.month, day: first.day)
  }

  /// 26~28일, 8~10월, 2023~2025년, 26–29 July, "between 3 and 5 March": the
  /// calendar word belongs to both numbers.
  private func sharedRange(at start: Int) throws(FigureError) -> PrintedDate? {
    guard let (value, end) = digits(at: start),
      let mark = sharedMark(at: cursor.skippingSpaces(end), start)
    else { return nil }
    let next = cursor.skippingSpaces(mark)
    guard numerals.digit(at: next) != nil, let other = try one(at: next),
      let last = other.last
    else { return nil }
    let first: CalendarDay?
    if number(at: next, then: .calendarDay) != nil {
      first = CalendarDay(year: last.year, month: last.month, day: value)
    } else if number(at: next, then: .calendarMonth) != nil {
      first = CalendarDay(year: last.year, month: value, day: 1)
    } else if number(at: next, then: .calendarYear) != nil,
      value >= 1000
        || value >= 10 && value < 100 && cursor.lexicon.rules.shortensYears
    {
      let year = value >= 1000 ? value : nearest(value, to: last.year)
      first = CalendarDay(year: year, month: 1, day: 1)
    } else if other.first == last, digits(at: next)?.value == last.day {
      first = CalendarDay(year: last.year, month: last.month, day: value)
    } else {
      first = nil
    }
    guard let first, first < last else { return nil }
    return PrintedDate(
      first: first, last: last, range: start..<other.range.upperBound,
      isRange: true)
  }
}

extension DateReader {
  /// The end of what joins two numbers: "to", or "and" after "between".
  func sharedMark(at index: Int, _ start: Int) -> Int? {
    if let mark = cursor.hasWord(at: index, .rangeMark) { return mark }
    guard let joiner = cursor.hasWord(at: index, .rangeJoiner),
      cursor.wordBefore(start, { $0 == .rangeOpener ? true : nil }) != nil
    else { return nil }
    return joiner
  }

  /// Words after a date that open one of its ends: 말, 까지, 이후.
  private func finish(_ date: inout PrintedDate) {
    var index = date.range.upperBound
    var endsPeriod = false
    if let end = cursor.hasWord(at: cursor.skippingSpaces(index), .periodStart),
      cursor.endsHangulWord(end), date.first != date.last, date.row == "exact"
    {
      date.row = "early"
      date.range = date.range.lowerBound..<end
      return
    }
    if let end = cursor.hasWord(at: cursor.skippingSpaces(index), .periodEnd),
      cursor.endsHangulWord(end)
    {
      endsPeriod = true
      index = end
    }
    // "until" and "since" stand before their date.
    let next = cursor.skippingSpaces(index)
    let mayFollow = !cursor.isASCIILetter(next)
    if mayFollow, let end = cursor.hasWord(at: next, .deadline) {
      date.first = nil
      date.bound = Finding.Hedge(
        name: .by, range: cursor.skippingSpaces(index)..<end)
    } else if let end = cursor.hasWord(at: cursor.skippingSpaces(index), .since)
    {
      date.last = nil
      date.bound = Finding.Hedge(
        name: .since, range: cursor.skippingSpaces(index)..<end)
    } else if endsPeriod, let first = date.first, let last = date.last {
      // The end of a year is its last quarter month by month: December.
      date.first = CalendarDay(year: last.year, month: last.month, day: 1)
      if last.number - first.number < 40 { date.first = last }
    }
    date.range = date.range.lowerBound..<index
  }

  /// 2025년 7월 26일, 2025년 7월, 2025년.
  private func yearFirst(at start: Int) throws(FigureError) -> PrintedDate? {
    guard
      let (year, yearEnd) = eraYear(at: start) ?? fullYear(at: start)
        ?? shortYear(at: start)
    else { return nil }
    if let end = cursor.hasWord(at: yearEnd, .decade) {
      return PrintedDate(
        first: CalendarDay(year: year, month: 1, day: 1),
        last: CalendarDay(year: year + 9, month: 12, day: 31),
        range: start..<end)
    }
    let monthStart = cursor.skippingSpaces(yearEnd)
    guard let (month, monthEnd) = month(at: monthStart) else {
      guard cursor.endsHangulWord(yearEnd) else { return nil }
      return PrintedDate(
        first: CalendarDay(year: year, month: 1, day: 1),
        last: CalendarDay(year: year, month: 12, day: 31),
        range: start..<yearEnd)
    }
    return try monthAndDay(year, month, start: start, monthEnd: monthEnd)
  }

  /// 7월 28일, 7월, 칠월 28일.
  private func monthFirst(at start: Int) throws(FigureError) -> PrintedDate? {
    guard let (month, monthEnd) = month(at: start),
      // 이월 carries over as well.
      cursor.hasWord(at: start, .maybeMonth) == nil
        || day(at: cursor.skippingSpaces(monthEnd)) != nil
    else { return nil }
    guard (1...12).contains(month) else { throw noSuchDate(start..<monthEnd) }
    return try monthAndDay(
      contextYear(start..<monthEnd), month, start: start, monthEnd: monthEnd)
  }

  private func monthAndDay(
    _ year: Int, _ month: Int, start: Int, monthEnd: Int
  ) throws(FigureError) -> PrintedDate {
    let dayStart = cursor.skippingSpaces(monthEnd)
    if let (day, end) = day(at: dayStart) {
      return try single(year, month, day, start..<end)
    }
    if let (days, end) = dayRange(at: dayStart) {
      let first = try single(year, month, days.lowerBound, start..<end)
      let last = try single(year, month, days.upperBound, start..<end)
      return PrintedDate(
        first: first.first, last: last.last, range: start..<end, isRange: true)
    }
    guard let first = CalendarDay(year: year, month: month, day: 1) else {
      throw noSuchDate(start..<monthEnd)
    }
    return PrintedDate(
      first: first,
      last: CalendarDay(
        year: year, month: month, day: CalendarDay.days(in: month, of: year)),
      range: start..<monthEnd)
  }

  /// 7월, 7 월, 칠월.
  private func month(at start: Int) -> (Int, end: Int)? {
    if cursor.isHangul(start) { return spelledMonth(at: start) }
    return number(at: start, then: .calendarMonth, spaced: 1...12)
  }

  /// After a month: 28일, 28 일, 이십팔일.
  private func day(at start: Int) -> (Int, end: Int)? {
    if cursor.isHangul(start) { return spelledDay(at: start) }
    return number(at: start, then: .calendarDay, spaced: 1...31)
      ?? number(at: start, then: .dayAfterMonth)
  }

  /// The 26~28일 of 7월 26~28일.
  private func dayRange(at start: Int) -> (ClosedRange<Int>, end: Int)? {
    guard let (first, end) = digits(at: start),
      let mark = cursor.hasWord(at: cursor.skippingSpaces(end), .rangeMark),
      let (last, after) = number(
        at: cursor.skippingSpaces(mark), then: .calendarDay),
      first < last
    else { return nil }
    return (first...last, after)
  }

  /// 28일 as a day of the document's month. 3일 일정 is a duration.
  private func dayAlone(at start: Int) throws(FigureError) -> PrintedDate? {
    guard let (day, end) = number(at: start, then: .calendarDay),
      (1...31).contains(day), cursor.endsHangulWord(end), !isDuration(end),
      day > 1 || !isEachDay(end),
      !followsDurationPrefix(start)
    else { return nil }
    guard let today else {
      throw FigureError(
        kind: .noDocumentDate(cursor.text(start..<end)), offset: start)
    }
    return try single(today.year, today.month, day, start..<end)
  }

  /// 1日8000歩: whether an amount, and no hour, goes on at once.
  private func isEachDay(_ end: Int) -> Bool {
    guard let (_, next) = digits(at: end), !cursor.isHangul(end - 3) else {
      return false
    }
    return cursor.hasWord(at: next, .hour) == nil
      && cursor.hasWord(at: next, .hourOfDay) == nil
      && cursor[next] != UInt8(ascii: ":")
  }

  func isDuration(_ end: Int) -> Bool {
    let next = cursor.skippingSpaces(end)
    return cursor.hasWord(at: next, .durationFollower) != nil
      || cursor.word(at: next) { meaning -> Bool? in
        if case .hedgeAfter = meaning { true } else { nil }
      } != nil
  }

  func single(
    _ year: Int, _ month: Int, _ day: Int, _ range: Range<Int>
  ) throws(FigureError) -> PrintedDate {
    guard let date = CalendarDay(year: year, month: month, day: day) else {
      throw noSuchDate(range)
    }
    return PrintedDate(first: date, last: date, range: range)
  }

  private func noSuchDate(_ range: Range<Int>) -> FigureError {
    FigureError(
      kind: .noSuchDate(cursor.text(range)), offset: range.lowerBound)
  }

  func contextYear(_ range: Range<Int>) throws(FigureError) -> Int {
    guard let today else {
      throw FigureError(
        kind: .noDocumentDate(cursor.text(range)), offset: range.lowerBound)
    }
    return today.year
  }

  /// A short whole number with a calendar word right after it, in digits or
  /// in letters; or, if it is one of some, after a space: 2025 年.
  func number(
    at start: Int, then mark: Meaning, spaced: ClosedRange<Int>? = nil
  ) -> (Int, end: Int)? {
    guard
      let (value, digitsEnd) = digits(at: start) ?? letters(at: start, mark)
    else { return nil }
    guard let end = cursor.hasWord(at: digitsEnd, mark) else {
      return spaced?.contains(value) == true
        ? spacedMark(at: digitsEnd, mark).map { (value, $0) } : nil
    }
    guard
      mark != .calendarDay
        || cursor.hasWord(at: digitsEnd, .nameEnd) ?? 0 <= end
    else { return nil }
    return (value, end)
  }

  /// The end of a calendar word after a space, where no longer word begins.
  private func spacedMark(at end: Int, _ mark: Meaning) -> Int? {
    let start = end + 1
    guard cursor[end] == 0x20, let byte = cursor[start], byte >= 0x80,
      let after = cursor.hasWord(at: start, mark),
      after == start + cursor.longestWordLength(at: start),
      cursor.endsHangulWord(after)
    else { return nil }
    return after
  }

  /// Up to four digits, ASCII or full width, that stand free on their left.
  func digits(at start: Int) -> (value: Int, end: Int)? {
    guard numerals.digit(at: start) != nil, !cursor.isDigit(start - 1),
      numerals.digit(at: start - 3) == nil || cursor.isDigit(start - 3),
      cursor[start - 1] != UInt8(ascii: "."), !cursor.isASCIILetter(start - 1)
    else { return nil }
    var (index, count, value) = (start, 0, 0)
    while let (digit, next) = numerals.digit(at: index), count < 4 {
      value = value * 10 + Int(digit - 48)
      (index, count) = (next, count + 1)
    }
    return (value, index)
  }
}

// MARK: - Relative periods

extension DateReader {
  private func relative(at start: Int) throws(FigureError) -> PrintedDate? {
    let match = cursor.word(at: start) { meaning -> RelativePeriod? in
      if case .relative(let period) = meaning { period } else { nil }
    }
    guard let (period, end) = match else { return nil }
    if period == .pastMonth { return try pastMonth(from: start, after: end) }
    guard cursor.endsHangulWord(end) else { return nil }
    guard let today else {
      throw FigureError(
        kind: .noDocumentDate(cursor.text(start..<end)), offset: start)
    }
    let (first, last) = Self.days(of: period, on: today)
    return PrintedDate(
      first: first, last: last,
      row: period == .earlyThisYear ? "early" : "exact", range: start..<end)
  }

  /// 지난 1월: the last January that began before today.
  private func pastMonth(
    from start: Int, after end: Int
  ) throws(FigureError) -> PrintedDate? {
    let next = cursor.skippingSpaces(end)
    guard let (month, monthEnd) = number(at: next, then: .calendarMonth),
      (1...12).contains(month)
    else { return nil }
    let year = try contextYear(start..<monthEnd)
    let past = month > (today?.month ?? 12) ? year - 1 : year
    var date = try monthAndDay(past, month, start: next, monthEnd: monthEnd)
    date.opener = start
    return date
  }

  /// The first and last day of a period; weeks begin on Monday (ISO 8601).
  private static func days(
    of period: RelativePeriod, on today: CalendarDay
  ) -> (CalendarDay?, CalendarDay?) {
    func week(_ offset: Int) -> (CalendarDay?, CalendarDay?) {
      let monday = today.adding(days: 7 * offset - today.weekday)
      return (monday, monday?.adding(days: 6))
    }
    func month(_ offset: Int) -> (CalendarDay?, CalendarDay?) {
      let index = today.year * 12 + today.month - 1 + offset
      let (year, month) = (index / 12, index % 12 + 1)
      return (
        CalendarDay(year: year, month: month, day: 1),
        CalendarDay(
          year: year, month: month, day: CalendarDay.days(in: month, of: year))
      )
    }
    func year(_ offset: Int) -> (CalendarDay?, CalendarDay?) {
      let year = today.year + offset
      return (
        CalendarDay(year: year, month: 1, day: 1),
        CalendarDay(year: year, month: 12, day: 31)
      )
    }
    func day(_ offset: Int) -> (CalendarDay?, CalendarDay?) {
      (today.adding(days: offset), today.adding(days: offset))
    }
    return switch period {
    case .thisWeek: week(0)
    case .lastWeek: week(-1)
    case .nextWeek: week(1)
    case .thisMonth: month(0)
    case .lastMonth, .pastMonth: month(-1)
    case .thisYear, .earlyThisYear: year(0)
    case .lastYear: year(-1)
    case .nextYear: year(1)
    case .today: day(0)
    case .yesterday: day(-1)
    }
  }
}
