/// Characters of the basic plane, one bit for each.
struct CharacterTable: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)
  /// The words of more than one character, by their first.
  private var longer: [UInt32: [[UInt8]]] = [:]

  init() {}

  /// The table of words, most of which are one character long.
  init(_ words: [String]) {
    for word in words {
      guard let first = word.unicodeScalars.first?.value else { continue }
      if word.unicodeScalars.count == 1 {
        insert(first)
      } else {
        longer[first, default: []].append(Array(word.utf8))
      }
    }
  }

  mutating func insert(_ character: UInt32) {
    guard character < 0x10000 else { return }
    bits[Int(character >> 6)] |= 1 << UInt64(character & 63)
  }

  func contains(_ character: UInt32) -> Bool {
    bits[Int(character >> 6)] & 1 << UInt64(character & 63) != 0
  }

  /// How many of the words stand in a text. More than a few need no counting.
  func count(in text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var index = text.startIndex
    while index < text.endIndex, count < 8 {
      let (character, next) = Self.character(in: text, at: index)
      if contains(character) {
        count += 1
      } else if let words = longer[character],
        words.contains(where: { text[index...].starts(with: $0) })
      {
        count += 1
      }
      index = next
    }
    return count
  }

  /// The character at an offset and where the next one begins; zero for one
  /// beyond the basic plane.
  @inline(__always)
  static func character<Text: RandomAccessCollection>(
    in text: Text, at index: Int
  ) -> (UInt32, next: Int) where Text.Element == UInt8, Text.Index == Int {
    let first = text[index]
    if first < 0x80 { return (UInt32(first), index + 1) }
    if first >= 0xE0, first < 0xF0, index + 2 < text.endIndex {
      let character =
        UInt32(first & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
        | UInt32(text[index + 2] & 0x3F)
      return (character, index + 3)
    }
    if first >= 0xC2, first < 0xE0, index + 1 < text.endIndex {
      return (
        UInt32(first & 0x1F) << 6 | UInt32(text[index + 1] & 0x3F), index + 2
      )
    }
    return (0, index + 1)
  }
}
