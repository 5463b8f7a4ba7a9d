// Days that name what happened on them.
extension FigureScanner {
  /// 6·25전쟁, 5·18 기념식, 4.10 총선: a month and a day. Beside a full stop, which
  /// may be a decimal point, a word for an event has to follow.
  func dayName(at start: Int) -> Int? {
    guard cursor.isDigit(start), !cursor.isDigit(start - 1),
      cursor.firstOtherLetter < cursor.end,
      case let monthEnd = cursor.endOfDigits(start), monthEnd - start <= 2,
      case let point = cursor[monthEnd] == UInt8(ascii: ".")
        ? monthEnd + 1 : nil,
      let day = point ?? middleDot(at: monthEnd), cursor.isDigit(day),
      case let end = cursor.endOfDigits(day), end - day <= 2,
      let first = number(start..<monthEnd), let second = number(day..<end),
      (1...12).contains(first), (1...31).contains(second)
    else { return nil }
    let next = cursor.skippingSpaces(end)
    guard cursor.isHangul(next) else { return nil }
    if cursor.hasWord(at: next, .dayEvent) != nil { return end }
    // 2·3단계 counts one after the other, 1·4분기 a quarter.
    let numeral = Numeral(value: 1, place: 1, hasDigits: true, range: day..<end)
    guard point == nil, second != first + 1,
      wordUnit(at: next, of: numeral) == nil,
      cursor.hasWord(at: next, .calendarQuarter) == nil
    else { return nil }
    return end
  }

  /// The end of a middle dot: U+00B7, or U+318D as Korean keyboards write it.
  private func middleDot(at index: Int) -> Int? {
    if cursor[index] == 0xC2, cursor[index + 1] == 0xB7 { return index + 2 }
    if cursor[index] == 0xE3, cursor[index + 1] == 0x86,
      cursor[index + 2] == 0x8D
    {
      return index + 3
    }
    return nil
  }

  private func number(_ digits: Range<Int>) -> Int? {
    Int(cursor.text(digits))
  }
}
