import Exact

extension NumeralReader {
  struct Group {
    var value: Rational
    var decimals: Int
    var isGrouped: Bool
    var end: Int
  }

  /// A group of Arabic digits, ASCII or full width, with commas between
  /// thousands and at most one point.
  func digits(at start: Int) throws(FigureError) -> Group? {
    if let foreign = foreignGroup(at: start) { return foreign }
    var text: [UInt8] = []
    var index = start
    var decimals: Int?
    var runs = [0]
    var isMisgrouped = false
    if let (mark, after) = separator(at: index), mark == UInt8(ascii: "."),
      beginsText(index) || cursor.isLetter(index - 3), digit(at: after) != nil
    {
      // .5 is 0.5
      text = [UInt8(ascii: "0"), mark]
      decimals = 0
      index = after
    }
    while let (digit, next) = digit(at: index) {
      text.append(digit)
      runs[runs.count - 1] += 1
      if decimals != nil { decimals! += 1 }
      index = next
      if text.count > Self.digitLimit {
        throw FigureError(
          kind: .tooManyDigits(Self.digitLimit), offset: start)
      }
      guard let (mark, after) = separator(at: index),
        self.digit(at: after) != nil
      else { continue }
      if mark == UInt8(ascii: ".") {
        guard decimals == nil else { break }
        decimals = 0
        text.append(mark)
        index = after
      } else if decimals == nil {
        // A comma parts thousands only before exactly three digits.
        let run = digitRun(at: after)
        if run != 3 || (runs.count > 1 && runs.last != 3) || runs[0] > 3 {
          isMisgrouped = true
        }
        runs.append(0)
        index = after
      }
    }
    guard !text.isEmpty else { return nil }
    if isMisgrouped {
      throw FigureError(
        kind: .wrongGrouping(cursor.text(start..<index)), offset: start)
    }
    let value = Rational(decimal: String(decoding: text, as: UTF8.self))!
    return Group(
      value: value, decimals: decimals ?? 0, isGrouped: runs.count > 1,
      end: index)
  }

  /// Whether a digit, or a point before one, stands here.
  func mayBeginDigits(at index: Int) -> Bool {
    digit(at: index) != nil
      || separator(at: index).map { digit(at: $0.next) != nil } ?? false
  }

  /// Whether nothing but a space or an opening mark stands before an offset.
  func beginsText(_ index: Int) -> Bool {
    guard let before = cursor[index - 1] else { return true }
    if before == UInt8(ascii: "-") { return beginsText(index - 1) }
    return before == 0x20 || "($~".utf8.contains(before)
  }

  func digit(at index: Int) -> (UInt8, next: Int)? {
    if cursor.isDigit(index) { return (cursor.bytes[index], index + 1) }
    // Full-width digits: U+FF10 to U+FF19.
    if cursor[index] == 0xEF, cursor[index + 1] == 0xBC,
      let last = cursor[index + 2], (0x90...0x99).contains(last)
    {
      return (last - 0x90 + 48, index + 3)
    }
    return nil
  }

  func separator(at index: Int) -> (UInt8, next: Int)? {
    guard let byte = cursor[index] else { return nil }
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
      return (byte, index + 1)
    }
    // Full-width comma and full stop: U+FF0C, U+FF0E.
    if byte == 0xEF, cursor[index + 1] == 0xBC {
      if cursor[index + 2] == 0x8C { return (UInt8(ascii: ","), index + 3) }
      if cursor[index + 2] == 0x8E { return (UInt8(ascii: "."), index + 3) }
    }
    return nil
  }

  func digitRun(at start: Int) -> Int {
    var (count, index) = (0, start)
    while let (_, next) = digit(at: index) {
      count += 1
      index = next
    }
    return count
  }
}
