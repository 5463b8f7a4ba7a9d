extension TextCursor {
  /// How far before a number, in bytes, the words of its clause are looked
  /// for.
  static let clauseReach = 120

  /// Whether a clause ends at an offset, spaces aside: at a mark or the end of
  /// the text.
  func endsClause(_ index: Int) -> Bool {
    let next = skippingSpaces(index)
    guard let byte = self[next] else { return true }
    if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
      return !isDigit(next + 1)
    }
    if byte == 0xE2, self[next + 1] == 0x80 {
      // Dashes and closing quotation marks: U+2013 to U+201D.
      return self[next + 2].map { (0x93...0x9D).contains($0) } ?? false
    }
    return ";:?!)]\"\r\n".utf8.contains(byte)
  }

  /// Whether a word with a meaning stands before an offset in its clause.
  func clauseHolds(_ meaning: Meaning, before limit: Int) -> Bool {
    var index = limit - 1
    let first = max(0, limit - Self.clauseReach)
    while index >= first {
      if bytes[index] < 0x80, !isASCIILetter(index), !isDigit(index) {
        if ".;:?!()".utf8.contains(bytes[index]), self[index + 1] == 0x20 {
          return false
        }
        if bytes[index] == UInt8(ascii: "%"), hasWord(at: index, meaning) != nil
        {
          return true
        }
      } else if isWideStop(index) {
        return false
      } else if bytes[index] & 0xC0 != 0x80, !isMidWord(index),
        hasWord(at: index, meaning).map({ $0 <= limit }) ?? false
      {
        return true
      }
      index -= 1
    }
    return false
  }

  /// Whether one of 。！？； stands here.
  private func isWideStop(_ index: Int) -> Bool {
    switch (bytes[index], self[index + 1], self[index + 2]) {
    case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9B),
      (0xEF, 0xBC, 0x9F):
      true
    default: false
    }
  }

  /// Whether the letters at an offset begin with a capital.
  func isCapital(_ index: Int) -> Bool {
    self[index].map { (65...90).contains($0) } ?? false
  }

  /// The end of the ASCII digits from an offset on.
  func endOfDigits(_ start: Int) -> Int {
    var index = start
    while isDigit(index) { index += 1 }
    return index
  }

  /// The end of the Latin letters from an offset on.
  func endOfLetters(_ start: Int) -> Int {
    var index = start
    while isASCIILetter(index) { index += 1 }
    return index
  }
}
