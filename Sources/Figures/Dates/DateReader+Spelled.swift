import Exact
import Quantities

// Dates in words that spaces part from each other: 이천이십오년 칠월 이십육일.
extension DateReader {
  /// 이천이십오년, 천구백팔십팔년: a year in letters. A round hundred of years
  /// is most often a length of time.
  func spelledYear(at start: Int) -> (Int, end: Int)? {
    guard goesOnAsNumeral(start),
      let (value, numeralEnd) = spelledNumber(at: start),
      (1000...2999).contains(value), value % 100 != 0,
      let end = cursor.hasWord(at: numeralEnd, .calendarYear)
    else { return nil }
    return (value, end)
  }

  /// 칠월, 유월: a month by its name.
  func spelledMonth(at start: Int) -> (Int, end: Int)? {
    guard let (month, end) = monthName(at: start), cursor.endsHangulWord(end)
    else { return nil }
    return (month, end)
  }

  /// 이십육일, 십일: the day of a month. Its last syllable is the word for the
  /// day, though it ends a number as well: 십일 is the tenth and 십일일 the
  /// eleventh.
  func spelledDay(at start: Int) -> (Int, end: Int)? {
    guard goesOnAsNumeral(start), let (value, end) = spelledNumber(at: start)
    else { return nil }
    if let after = cursor.hasWord(at: end, .calendarDay),
      cursor.endsHangulWord(after), (1...31).contains(value)
    {
      return (value, after)
    }
    // A syllable has three bytes.
    guard value % 10 == 1, cursor.hasWord(at: end - 3, .calendarDay) == end,
      end - 6 >= start, cursor.kinds(at: end - 6).contains(.place(0)),
      cursor.endsHangulWord(end), (1...31).contains(value - 1)
    else { return nil }
    return (value - 1, end)
  }

  /// Whether a digit or a place of a number, or the word for a day, follows
  /// the first syllable: a quick look before a number is read.
  private func goesOnAsNumeral(_ start: Int) -> Bool {
    let kinds = cursor.kinds(at: start + 3)
    return kinds.contains(.digit(0)) || kinds.contains(.place(0))
  }

  private func spelledNumber(at start: Int) -> (Int, end: Int)? {
    guard
      let numeral = try? numerals.positional(at: start, decimals: false),
      numeral.form == .plain, !numeral.hasDigits, !numeral.isScaled,
      numeral.other == nil, numeral.hedge == nil,
      let value = Int(exactly: numeral.value)
    else { return nil }
    return (value, numeral.range.upperBound)
  }
}
