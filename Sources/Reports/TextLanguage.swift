/// The language of words that may be in any.
enum TextLanguage {
  /// The language that most letters of a text are in, as a language tag.
  ///
  /// Of letters that several languages share the tag names the likeliest:
  /// a screen reader needs a voice, and `und` gives none.
  static func tag(of bytes: [UInt8]) -> String {
    var (hangul, kana, han, latin) = (0, 0, 0, 0)
    for index in bytes.indices {
      switch bytes[index] {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0xE3 where index + 1 < bytes.count:
        if (0x81...0x83).contains(bytes[index + 1]) { kana += 1 }
      case 0xE4...0xE9: han += 1
      case 0xEA where index + 1 < bytes.count && bytes[index + 1] < 0xB0:
        break
      case 0xEA...0xED: hangul += 1
      default: break
      }
    }
    // A letter of these scripts says more than one of an alphabet.
    if hangul * 3 > latin, hangul >= kana, hangul > han / 4 { return "ko" }
    if kana * 8 > han, kana * 3 > latin { return "ja" }
    if han * 3 > latin, han > 0 { return "zh" }
    return "en"
  }

  /// The language of some words; nil where they are numbers, units and
  /// abbreviations alone, which every language reads out in its own way.
  static func tag(of words: String) -> String? {
    isProse(words) ? tag(of: Array(words.utf8)) : nil
  }

  /// Whether a text has a letter beyond Latin 1, or three small ones in a row.
  private static func isProse(_ text: String) -> Bool {
    var small = 0
    for byte in text.utf8 {
      small = (0x61...0x7A).contains(byte) ? small + 1 : 0
      // Below U+0100 and from U+2000 to U+2FFF stand signs: ×, ², →.
      if small == 3 || byte >= 0xC4 && byte != 0xE2 { return true }
    }
    return false
  }
}
