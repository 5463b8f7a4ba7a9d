/// The scripts by which languages are told apart.
enum Script: String, CaseIterable, Sendable {
  case hangul, kana, han, latin
}

/// Several scripts: those that occur in a sentence.
struct Scripts: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ script: Script) {
    self =
      switch script {
      case .hangul: .hangul
      case .kana: .kana
      case .han: .han
      case .latin: .latin
      }
  }

  static var hangul: Scripts { Scripts(rawValue: 1) }
  static var kana: Scripts { Scripts(rawValue: 2) }
  static var han: Scripts { Scripts(rawValue: 4) }
  static var latin: Scripts { Scripts(rawValue: 8) }

  /// The script of a letter of three bytes: kana U+3041 to U+30FF, Han U+3005
  /// to U+3007 and U+3400 to U+9FFF, Hangul U+AC00 to U+D7A3. Source: the
  /// Unicode Standard, Scripts.txt.
  init(letter first: UInt8, _ second: UInt8, _ third: UInt8) {
    self =
      switch first {
      case 0xE3:
        // The middle dot U+30FB stands in foreign names in Chinese too.
        (0x81...0x83).contains(second)
          ? second == 0x83 && third == 0xBB ? [] : .kana
          : second >= 0x90 || second == 0x80 && (0x85...0x87).contains(third)
            ? .han : []
      case 0xE4...0xE9: .han
      case 0xEA: second >= 0xB0 ? .hangul : []
      case 0xEB, 0xEC: .hangul
      case 0xED: second <= 0x9E ? .hangul : []
      default: []
      }
  }
}
