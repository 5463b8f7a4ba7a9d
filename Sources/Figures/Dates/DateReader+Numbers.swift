import Quantities

// Days in figures alone, the year first, as ISO 8601 and East Asia write them.
extension DateReader {
  /// 2025-07-26 · 2025.7.26 · 2025. 7. 26. · 2025/07/26 · 2025.7.26~28 ·
  /// 2025.7.26~8.2.
  func yearFirstNumbers(at start: Int) throws(FigureError) -> PrintedDate? {
    guard cursor.isDigit(start), !cursor.isDigit(start - 1),
      !cursor.isASCIILetter(start - 1),
      let (year, yearEnd) = run(at: start, of: 4...4),
      (1000...2999).contains(year), let mark = cursor[yearEnd],
      ".-/".utf8.contains(mark), cursor[start - 1] != mark,
      let (month, monthEnd) = run(at: next(yearEnd, mark), of: 1...2),
      cursor[monthEnd] == mark,
      let (day, dayEnd) = run(at: next(monthEnd, mark), of: 1...2)
    else { return nil }
    // 2025.7.26.1 is a version.
    guard cursor[dayEnd] != mark || !cursor.isDigit(dayEnd + 1),
      !cursor.isASCIILetter(dayEnd),
      cursor[dayEnd - 3] == UInt8(ascii: "0") || !isVersion(start, mark)
    else { return nil }
    guard let first = CalendarDay(year: year, month: month, day: day) else {
      // 2025-07-32 is a misprint, 2025.13.4 may be anything.
      guard mark == UInt8(ascii: "-"), dayEnd - start == 10 else { return nil }
      throw FigureError(
        kind: .noSuchDate(cursor.text(start..<dayEnd)), offset: start)
    }
    // The full stop of 2025. 7. 26. belongs to it.
    let isSpaced = next(yearEnd, mark) > yearEnd + 1
    let end = isSpaced && cursor[dayEnd] == mark ? dayEnd + 1 : dayEnd
    if let (last, after) = lastDay(after: end, from: first, mark) {
      return PrintedDate(
        first: first, last: last, range: start..<after, isRange: true)
    }
    return PrintedDate(first: first, last: first, range: start..<end)
  }

  /// The 28 of 2025.7.26~28, the 8.2 of 2025.7.26~8.2; a whole date is read as
  /// such.
  private func lastDay(
    after end: Int, from first: CalendarDay, _ mark: UInt8
  ) -> (CalendarDay, end: Int)? {
    guard let sign = cursor.hasWord(at: cursor.skippingSpaces(end), .rangeMark),
      mark != UInt8(ascii: "-") || cursor[end] != mark,
      let (one, oneEnd) = run(at: cursor.skippingSpaces(sign), of: 1...2)
    else { return nil }
    let last: CalendarDay?
    var after = oneEnd
    if cursor[oneEnd] == mark,
      let (two, twoEnd) = run(at: next(oneEnd, mark), of: 1...2),
      cursor[twoEnd] != mark || !cursor.isDigit(twoEnd + 1)
    {
      last = CalendarDay(year: first.year, month: one, day: two)
      after = twoEnd
    } else {
      last = CalendarDay(year: first.year, month: first.month, day: one)
    }
    guard let last, first < last, !cursor.isASCIILetter(after) else {
      return nil
    }
    return (last, after)
  }

  /// Where the number after a mark begins: full stops may have a space behind
  /// them.
  private func next(_ index: Int, _ mark: UInt8) -> Int {
    mark == UInt8(ascii: ".") && cursor[index + 1] == 0x20
      ? index + 2 : index + 1
  }

  /// Whether what stands before numbers a version: "version 2025.7.1" and, with
  /// full stops, the name of a program.
  private func isVersion(_ start: Int, _ mark: UInt8) -> Bool {
    if cursor.wordBefore(start, { $0 == .label ? true : nil }) != nil {
      return true
    }
    guard mark == UInt8(ascii: "."), cursor[start - 1] == 0x20 else {
      return false
    }
    var begin = start - 1
    while cursor.isASCIILetter(begin - 1) { begin -= 1 }
    return cursor.isCapital(begin)
      && cursor.wordBefore(start) { _ in true } == nil
  }

  /// A run of ASCII digits, so many and no more.
  func run(
    at start: Int, of lengths: ClosedRange<Int>
  ) -> (value: Int, end: Int)? {
    var (index, value) = (start, 0)
    while cursor.isDigit(index), index - start <= lengths.upperBound {
      value = value * 10 + Int(cursor.bytes[index] - 48)
      index += 1
    }
    return lengths.contains(index - start) ? (value, index) : nil
  }
}
