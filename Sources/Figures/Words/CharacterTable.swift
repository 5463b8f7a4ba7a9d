/// Characters of the basic plane, one bit for each.
struct CharacterTable: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1024)

  mutating func insert(_ character: UInt32) {
    guard character < 0x10000 else { return }
    bits[Int(character >> 6)] |= 1 << UInt64(character & 63)
  }

  func contains(_ character: UInt32) -> Bool {
    bits[Int(character >> 6)] & 1 << UInt64(character & 63) != 0
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
