import Exact
import Quantities

// Years and days in letters, years of an era, and years of two digits.
extension DateReader {
  /// 2025年, 2025 年, 이천이십오년.
  func fullYear(at start: Int) -> (Int, end: Int)? {
    if cursor.isHangul(start) { return spelledYear(at: start) }
    return number(at: start, then: .calendarYear, spaced: 1900...2099).flatMap {
      (1000...9999).contains($0.0) ? $0 : nil
    }
  }

  /// 令和7年, 平成元年, 民國113年: a year counted from the first of an era.
  func eraYear(at start: Int) -> (Int, end: Int)? {
    let era = cursor.word(at: start) { meaning -> Int? in
      if case .era(let year) = meaning { year } else { nil }
    }
    guard let (before, eraEnd) = era else { return nil }
    let index = cursor.skippingSpaces(eraEnd)
    if let first = cursor.hasWord(at: index, .firstYear),
      let end = cursor.hasWord(at: first, .calendarYear)
    {
      return (before + 1, end)
    }
    let year =
      digits(at: index)
      ?? (try? numerals.positional(at: index, decimals: false)).flatMap {
        numeral in
        Int(exactly: numeral.value).map { ($0, numeral.range.upperBound) }
      }
    guard let (number, numberEnd) = year, (1...200).contains(number),
      let end = cursor.hasWord(at: numberEnd, .calendarYear)
    else { return nil }
    return (before + number, end)
  }

  /// 24年: the year 2024, where what follows shows a year, or where it is near
  /// the document's and nothing shows a length of time.
  func shortYear(at start: Int) -> (Int, end: Int)? {
    if let quoted = quotedYear(at: start) { return quoted }
    guard cursor.lexicon.rules.shortensYears, let today,
      let (value, digitsEnd) = digits(at: start), value >= 10, value < 100,
      let end = cursor.hasWord(at: digitsEnd, .calendarYear),
      !followsDurationPrefix(start)
    else { return nil }
    let year = nearest(value, to: today.year)
    let isFollowed =
      cursor.hasWord(at: end, .yearFollower) != nil
      || number(at: end, then: .calendarMonth) != nil
    let isNear =
      (year - today.year).magnitude <= 3 && !isDuration(end)
      && end < cursor.end && !fills(start..<end)
    return isFollowed || isNear ? (year, end) : nil
  }

  /// '23년, ’98년: the mark stands for the century.
  private func quotedYear(at start: Int) -> (Int, end: Int)? {
    guard
      apostrophe(at: start - 1) == start || apostrophe(at: start - 3) == start,
      let (value, digitsEnd) = digits(at: start), digitsEnd == start + 2,
      let end = cursor.hasWord(at: digitsEnd, .calendarYear),
      cursor.endsHangulWord(end), !isDuration(end)
    else { return nil }
    return (value < 50 ? 2000 + value : 1900 + value, end)
  }

  /// The year with the last two digits that is nearest.
  func nearest(_ digits: Int, to year: Int) -> Int {
    let guess = year - year % 100 + digits
    return [guess - 100, guess, guess + 100].min {
      ($0 - year).magnitude < ($1 - year).magnitude
    }!
  }

  private func fills(_ range: Range<Int>) -> Bool {
    cursor.skippingSpaces(0) == range.lowerBound
      && cursor.skippingSpaces(range.upperBound) == cursor.end
  }

  /// Whether a word before a number shows a length of time: まる1日, 過去3年.
  func followsDurationPrefix(_ start: Int) -> Bool {
    (max(0, start - 12)..<start).contains { begin in
      cursor.hasWord(at: begin, .durationPrefix).map(cursor.skippingSpaces)
        == start
    }
  }

  /// A number in letters that a calendar word can follow: four digits for a
  /// year, at most 12 for a month and 31 for a day.
  func letters(at start: Int, _ mark: Meaning) -> (value: Int, end: Int)? {
    guard cursor.isLetter(start), !followsNumeral(start),
      let numeral = try? numerals.positional(at: start, decimals: false),
      numeral.form == .plain, !numeral.hasDigits, !numeral.isScaled,
      numeral.other == nil, numeral.hedge == nil,
      let value = Int(exactly: numeral.value)
    else { return nil }
    let end = numeral.range.upperBound
    let fits =
      switch mark {
      case .calendarYear: value >= 1000 && isFourDigits(start..<end)
      case .calendarMonth: (1...12).contains(value)
      default: (1...31).contains(value)
      }
    return fits ? (value, end) : nil
  }

  private func isFourDigits(_ range: Range<Int>) -> Bool {
    var (index, count) = (range.lowerBound, 0)
    while index < range.upperBound,
      let (_, next) = numerals.syllableDigit(at: index)
    {
      (index, count) = (next, count + 1)
    }
    return count == 4 && index == range.upperBound
  }

  /// Whether a digit, a place or a word such as "several" ends here.
  private func followsNumeral(_ start: Int) -> Bool {
    guard start > 0 else { return false }
    if cursor.isDigit(start - 1) { return true }
    return cursor.isLetter(start - 3)
      && cursor.word(at: start - 3) { meaning -> Bool? in
        switch meaning {
        case .digit, .place, .scale, .plural, .overInfix, .ordinalPrefix: true
        default: nil
        }
      }?.end == start
  }
}
