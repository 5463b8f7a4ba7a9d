/// The scripts by which languages are told apart.
enum Script: String, CaseIterable, Sendable {
  case hangul, kana, han, latin
}

/// Several scripts: those that occur in a sentence.
struct Scripts: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ script: Script) {
    rawValue = 1 << UInt8(Script.allCases.firstIndex(of: script)!)
  }

  static let hangul = Scripts(.hangul)
  static let kana = Scripts(.kana)
  static let han = Scripts(.han)
  static let latin = Scripts(.latin)

  /// The script of a letter of three bytes, by its first two: kana U+3040 to
  /// U+30FF, Han U+3400 to U+9FFF, Hangul U+AC00 to U+D7A3. Source: the
  /// Unicode Standard, Blocks.txt.
  init(letter first: UInt8, _ second: UInt8) {
    self =
      switch first {
      case 0xE3:
        (0x81...0x83).contains(second) ? .kana : second >= 0x90 ? .han : []
      case 0xE4...0xE9: .han
      case 0xEA: second >= 0xB0 ? .hangul : []
      case 0xEB, 0xEC: .hangul
      case 0xED: second <= 0x9E ? .hangul : []
      default: []
      }
  }
}
