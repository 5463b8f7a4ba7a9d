/// Questions about bytes of UTF-8.
enum Text {
  static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte & 0xDF) && byte < 0x80
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Whether a range begins or ends inside a word of Latin letters.
  static func splitsLatinWord(
    _ text: [UInt8], _ start: Int, _ end: Int
  ) -> Bool {
    start > 0 && isLetter(text[start - 1]) && isLetter(text[start])
      || end < text.count && isLetter(text[end]) && isLetter(text[end - 1])
  }

  /// Whether a Hangul syllable begins at an offset: U+AC00 to U+D7A3.
  static func isHangul(_ text: [UInt8], _ index: Int) -> Bool {
    guard index >= 0, index + 2 < text.count else { return false }
    switch (text[index], text[index + 1]) {
    case (0xEA, 0xB0...), (0xEB...0xEC, _), (0xED, ...0x9E): return true
    default: return false
    }
  }

  /// The bytes of the white space or the given mark at an offset, nil if
  /// neither stands there.
  static func skip(
    _ text: [UInt8], _ index: Int, _ limit: Int, marks: [String]
  ) -> Int? {
    if text[index] == 0x20 || text[index] == 0x09 { return index + 1 }
    for mark in marks + ["\u{A0}", "\u{3000}"]
    where starts(text, index, limit, mark) {
      return index + mark.utf8.count
    }
    return nil
  }

  static func starts(
    _ text: [UInt8], _ index: Int, _ limit: Int, _ word: String
  ) -> Bool {
    index + word.utf8.count <= limit
      && text[index..<index + word.utf8.count].elementsEqual(word.utf8)
  }

  /// The offset after white space.
  static func skipSpaces(_ text: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, let next = skip(text, index, limit, marks: []) {
      index = next
    }
    return index
  }

  /// The offset before white space that ends at an offset.
  static func skipSpacesBack(
    _ text: [UInt8], _ end: Int, _ limit: Int
  ) -> Int {
    var index = end
    while index > limit {
      if text[index - 1] == 0x20 || text[index - 1] == 0x09 {
        index -= 1
      } else if index - 3 >= limit,
        text[index - 3..<index].elementsEqual([0xE3, 0x80, 0x80])
      {
        index -= 3
      } else if index - 2 >= limit,
        text[index - 2..<index].elementsEqual([0xC2, 0xA0])
      {
        index -= 2
      } else {
        break
      }
    }
    return index
  }
}

extension Text {
  static func contains(_ bytes: ArraySlice<UInt8>, _ words: [String]) -> Bool {
    bytes.indices.contains { index in
      words.contains { bytes[index...].starts(with: $0.utf8) }
    }
  }

  /// Whether a word stands in a range, whole if it is of Latin letters.
  static func containsWord(
    _ text: [UInt8], _ range: Range<Int>, _ word: [UInt8]
  ) -> Bool {
    range.contains { index in
      index + word.count <= range.upperBound
        && text[index..<index + word.count].elementsEqual(word)
        && !splitsLatinWord(text, index, index + word.count)
    }
  }
}

extension Text {
  /// Whether an opening bracket stands right before an offset.
  static func isInBrackets(_ text: [UInt8], _ index: Int) -> Bool {
    index > 0 && text[index - 1] == UInt8(ascii: "(")
      || index > 2 && text[index - 3..<index].elementsEqual([0xEF, 0xBC, 0x88])
  }
}
