import Input

/// The scripts by which the language of a paragraph is told.
///
/// Hangul makes a paragraph Korean whatever else stands in it, kana makes it
/// Japanese, and Han letters alone Chinese.
enum Script: String, CaseIterable, Sendable {
  case hangul, kana, han, latin
}

/// The lexicons of the languages and which one a paragraph is read with.
///
/// A language written in Latin letters takes part in every lexicon, since its
/// words, units and codes stand in texts of all languages.
struct Languages: Sendable {
  private var lexicons: [Script: Lexicon] = [:]
  private let fallback: Lexicon

  init(_ files: [InputFile], policy: Policy) throws(InputError) {
    var scripts: [Script: [InputFile]] = [:]
    for file in files {
      let root = try YAMLNode.read(file).requireMapping("a language")
      let list = try root.require("scripts").requireSequence("scripts")
      for node in list {
        let name = try node.requireText("a script")
        guard let script = Script(rawValue: name) else {
          throw InputError("no script is called '\(name)'", at: node.place)
        }
        scripts[script, default: []].append(file)
      }
    }
    let everywhere = scripts[.latin] ?? []
    fallback = try Lexicon(languages: everywhere, policy: policy)
    for (script, own) in scripts where script != .latin {
      lexicons[script] = try Lexicon(
        languages: own + everywhere, policy: policy)
    }
  }

  /// The lexicon for a paragraph: that of the first script of the list that
  /// has one and occurs in it.
  func lexicon(for bytes: ArraySlice<UInt8>) -> Lexicon {
    var found: Set<Script> = []
    var index = bytes.startIndex
    while index + 2 < bytes.endIndex {
      let first = bytes[index]
      guard first >= 0xE3 else {
        index += 1
        continue
      }
      if let script = Self.script(first, bytes[index + 1]) {
        if script == .hangul { return lexicons[.hangul] ?? fallback }
        found.insert(script)
      }
      index += 3
    }
    for script in Script.allCases where found.contains(script) {
      guard let lexicon = lexicons[script] else { continue }
      return script == .han ? marked(bytes) ?? lexicon : lexicon
    }
    return fallback
  }

  /// The lexicon of which a mark stands in a paragraph of Han letters: 円 is
  /// written in Japanese alone.
  private func marked(_ bytes: ArraySlice<UInt8>) -> Lexicon? {
    guard let japanese = lexicons[.kana] else { return nil }
    let text = Array(bytes)
    let isMarked = text.indices.contains { index in
      text[index] >= 0xE3
        && japanese.matches(in: text, at: index).contains {
          $0.meanings.contains(.mark)
        }
    }
    return isMarked ? japanese : nil
  }

  /// The script of a letter of three bytes, by its first two: kana U+3041 to
  /// U+30FF, Han U+3400 to U+9FFF, Hangul U+AC00 to U+D7A3.
  private static func script(_ first: UInt8, _ second: UInt8) -> Script? {
    switch first {
    case 0xE3:
      (0x81...0x83).contains(second) ? .kana : second >= 0x90 ? .han : nil
    case 0xE4...0xE9: .han
    case 0xEA: second >= 0xB0 ? .hangul : nil
    case 0xEB, 0xEC: .hangul
    case 0xED: second <= 0x9E ? .hangul : nil
    default: nil
    }
  }
}
