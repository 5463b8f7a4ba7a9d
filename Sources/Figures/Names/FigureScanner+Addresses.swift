// Web and mail addresses, telephone numbers: none holds a quantity.
extension FigureScanner {
  /// The end of a web or mail address, or of a telephone number.
  func address(at start: Int) -> Int? {
    guard cursor.bytes[start] < 0x80 || cursor.bytes[start] == 0xEF,
      !cursor.joinsLatin(start)
    else { return nil }
    return webAddress(at: start) ?? mailAddress(at: start)
      ?? telephone(at: start)
  }

  /// https://…, www.…, up to a space.
  private func webAddress(at start: Int) -> Int? {
    guard cursor.isASCIILetter(start) else { return nil }
    let begins = ["http://", "https://", "www."].contains { text in
      let end = start + text.utf8.count
      return end <= cursor.end
        && cursor.bytes[start..<end].elementsEqual(text.utf8)
    }
    guard begins else { return nil }
    var end = start
    while end < cursor.end, (0x21...0x7E).contains(cursor.bytes[end]) {
      end += 1
    }
    return end
  }

  /// The longest name before the @ of an address: RFC 5321, 4.5.3.1.
  private static let longestMailName = 64

  /// name@host
  private func mailAddress(at start: Int) -> Int? {
    var index = start
    while index - start < Self.longestMailName, isMailByte(index) { index += 1 }
    guard index > start, cursor[index] == UInt8(ascii: "@"),
      cursor.isASCIILetter(index + 1) || cursor.isDigit(index + 1)
    else { return nil }
    index += 1
    let host = index
    while index - host < 255, isMailByte(index) { index += 1 }
    return index
  }

  private func isMailByte(_ index: Int) -> Bool {
    cursor.isASCIILetter(index) || cursor.isDigit(index)
      || cursor[index].map { ".-_+".utf8.contains($0) } ?? false
  }

  /// +1-222-2222-2222, +1 (415) 555-0123, (415) 555-0123, 02-123-4567: groups
  /// of digits with single marks between them, of which one is no date and no
  /// decimal.
  private func telephone(at start: Int) -> Int? {
    let plus = mark(at: start, of: ["+", "＋"])
    let hasPlus = plus != nil
    let isOpened = cursor[start - 1] == UInt8(ascii: "(")
    // 020 7946 0958: a number with a zero before it goes on after spaces.
    let isLocal = cursor[start] == UInt8(ascii: "0")
    var index = plus ?? start
    guard numerals.digit(at: index) != nil, !cursor.isDigit(start - 1),
      // 2025/7/26-28
      (try? dates.yearFirstNumbers(at: start)) == nil
    else { return nil }
    var groups: [Int] = []
    var hasSpace = false
    while numerals.digit(at: index) != nil, groups.count < 8 {
      var count = 0
      while count < 8, let (_, next) = numerals.digit(at: index) {
        (index, count) = (next, count + 1)
      }
      groups.append(count)
      guard
        let (next, isSpace) = telephoneMark(
          at: index, mayOpen: hasPlus,
          maySpace: hasPlus || isOpened || isLocal)
      else { break }
      hasSpace = hasSpace || isSpace
      index = next
    }
    let digits = groups.reduce(0, +)
    let isLong = digits >= (hasPlus ? 8 : 9)
    if isOpened {
      // (415) 555-0123
      return groups == [3, 3, 4] ? index : nil
    }
    return (hasPlus && groups.count >= 2 || groups.count >= 3) && isLong
      && (!hasSpace || digits <= 15) ? index : nil
  }

  /// Where the digits go on after a mark inside a telephone number.
  private func telephoneMark(
    at index: Int, mayOpen: Bool, maySpace: Bool
  ) -> (next: Int, isSpace: Bool)? {
    var next = index
    var isSpace = false
    if maySpace, cursor[next] == UInt8(ascii: ")") { next += 1 }
    if maySpace, cursor[next] == 0x20 {
      next += 1
      isSpace = true
    } else if let after = mark(at: next, of: ["-", "/", "－", "−", "／"]) {
      next = after
    }
    if mayOpen, cursor[next] == UInt8(ascii: "(") { next += 1 }
    return next > index && numerals.digit(at: next) != nil
      ? (next, isSpace) : nil
  }

  /// Where one of some marks ends, if it stands at an offset.
  private func mark(at index: Int, of marks: [StaticString]) -> Int? {
    for mark in marks {
      let end = index + mark.utf8CodeUnitCount
      guard end <= cursor.end else { continue }
      let isHere = mark.withUTF8Buffer { bytes in
        bytes.elementsEqual(cursor.bytes[index..<end])
      }
      if isHere { return end }
    }
    return nil
  }
}
