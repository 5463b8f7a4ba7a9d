import Input

/// The scripts by which the language of a sentence is told, from the one that
/// tells it whatever else stands there to the one that tells it last.
enum Script: String, CaseIterable, Sendable {
  case hangul, kana, han, latin
}

/// The lexicons of the languages and which one a sentence is read with.
///
/// A script is of the language whose `scripts` begin with it; where it is in
/// further lists too, the letters and marks of those languages tell. A language
/// written in Latin letters takes part in every lexicon, since its words, units
/// and codes stand in texts of all languages.
struct Languages: Sendable {
  private var lexicons: [Lexicon] = []
  /// The languages that write a script, its own first.
  private var writers: [Script: [Int]] = [:]
  private var orthographies = Orthographies()
  private let fallback: Lexicon

  init(_ files: [InputFile], policy: Policy) throws(InputError) {
    var everywhere: [InputFile] = []
    var others: [InputFile] = []
    var writers: [Script: [Int]] = [:]
    for file in files {
      let root = try YAMLNode.read(file).requireMapping("a language")
      let scripts = try Self.scripts(of: root)
      if scripts.first == .latin {
        everywhere.append(file)
        continue
      }
      let language = others.count
      others.append(file)
      for script in scripts {
        let isOwn = script == scripts[0]
        let place = isOwn ? 0 : writers[script]?.count ?? 0
        writers[script, default: []].insert(language, at: place)
      }
      if let letters = root["letters"] {
        try orthographies.add(letters, of: language)
      }
    }
    self.writers = writers
    fallback = try Lexicon(languages: everywhere, policy: policy)
    for file in others {
      lexicons.append(
        try Lexicon(languages: [file] + everywhere, policy: policy))
    }
  }

  private static func scripts(
    of root: YAMLMapping
  ) throws(InputError) -> [Script] {
    var scripts: [Script] = []
    let list = try root.require("scripts").requireSequence("scripts")
    for node in list {
      let name = try node.requireText("a script")
      guard let script = Script(rawValue: name) else {
        throw InputError("no script is called '\(name)'", at: node.place)
      }
      scripts.append(script)
    }
    return scripts
  }

  /// The lexicon for a phrase.
  func lexicon(for bytes: ArraySlice<UInt8>) -> Lexicon {
    guard let script = script(of: bytes) else { return fallback }
    let language = language(of: bytes, in: script) ?? writers[script]?.first
    return language.map { lexicons[$0] } ?? fallback
  }

  /// A piece of a paragraph in one language.
  struct Part {
    var bytes: ArraySlice<UInt8>
    var lexicon: Lexicon
  }

  /// A paragraph in as few pieces as it has changes of language. A sentence
  /// that does not tell its language has that of the one before it, or of the
  /// first that does.
  func parts(of paragraph: ArraySlice<UInt8>) -> [Part] {
    var told: [(start: Int, language: Int)] = []
    var shared: Script?
    var start = paragraph.startIndex
    while start < paragraph.endIndex {
      let end = Self.endOfSentence(in: paragraph, from: start)
      let sentence = paragraph[start..<end]
      if let script = script(of: sentence) {
        if let language = language(of: sentence, in: script) {
          if told.last?.language != language { told.append((start, language)) }
        } else {
          shared = script
        }
      }
      start = end
    }
    guard told.count > 1 else {
      let language =
        told.first?.language ?? shared.flatMap { writers[$0]?.first }
      return [
        Part(
          bytes: paragraph,
          lexicon: language.map { lexicons[$0] } ?? fallback)
      ]
    }
    return told.indices.map { index in
      let start = index == 0 ? paragraph.startIndex : told[index].start
      let end =
        index + 1 < told.count ? told[index + 1].start : paragraph.endIndex
      return Part(
        bytes: paragraph[start..<end], lexicon: lexicons[told[index].language])
    }
  }
}

// MARK: - What a sentence tells

extension Languages {
  /// The first script of the list that occurs and that a language writes.
  private func script(of bytes: ArraySlice<UInt8>) -> Script? {
    var found: Script?
    var index = bytes.startIndex
    while index + 2 < bytes.endIndex {
      guard bytes[index] >= 0xE3 else {
        index += 1
        continue
      }
      switch Self.script(bytes[index], bytes[index + 1], bytes[index + 2]) {
      case .hangul? where writers[.hangul] != nil: return .hangul
      case .kana? where writers[.kana] != nil: found = .kana
      case .han? where found == nil && writers[.han] != nil: found = .han
      default: break
      }
      index += 3
    }
    return found
  }

  /// The language of a sentence in a script: its only one, or the one that its
  /// letters or a mark in it tell.
  private func language(
    of sentence: ArraySlice<UInt8>, in script: Script
  ) -> Int? {
    guard let languages = writers[script] else { return nil }
    // What no other language begins its list with is told by itself.
    guard script == .han, languages.count > 1 else { return languages.first }
    return orthographies.language(of: sentence)
      ?? languages.dropFirst().first { isMarked(sentence, by: lexicons[$0]) }
  }

  /// Whether a word stands right after a numeral that only this language
  /// writes there: 3割.
  private func isMarked(
    _ sentence: ArraySlice<UInt8>, by lexicon: Lexicon
  ) -> Bool {
    let text = Array(sentence)
    return text.indices.contains { index in
      text[index] >= 0xE3 && endsNumeral(text, index, lexicon)
        && lexicon.matches(in: text, at: index).contains {
          $0.meanings.contains(.mark)
        }
    }
  }

  private func endsNumeral(
    _ text: [UInt8], _ index: Int, _ lexicon: Lexicon
  ) -> Bool {
    var index = index
    while index > 0, text[index - 1] == 0x20 { index -= 1 }
    guard index > 0 else { return false }
    if (48...57).contains(text[index - 1]) { return true }
    guard index >= 3 else { return false }
    // Full-width digits: U+FF10 to U+FF19.
    if text[index - 3] == 0xEF, text[index - 2] == 0xBC { return true }
    return lexicon.matches(in: text, at: index - 3).contains { match in
      match.end == index
        && match.meanings.contains {
          switch $0 {
          case .digit, .place, .scale: true
          default: false
          }
        }
    }
  }

  /// After the next full stop, question mark or exclamation mark; one of ASCII
  /// ends a sentence only before a space.
  private static func endOfSentence(
    in bytes: ArraySlice<UInt8>, from start: Int
  ) -> Int {
    var index = start
    while index < bytes.endIndex {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"):
        if index + 1 < bytes.endIndex, bytes[index + 1] == 0x20 {
          return index + 2
        }
      case 0xE3 where bytes[index...].starts(with: [0xE3, 0x80, 0x82]),
        0xEF
      where bytes[index...].starts(with: [0xEF, 0xBC, 0x81])
        || bytes[index...].starts(with: [0xEF, 0xBC, 0x9F]):
        return index + 3
      default: break
      }
      index += 1
    }
    return bytes.endIndex
  }

  /// The script of a letter of three bytes: kana U+3041 to U+30FF, Han U+3005
  /// to U+3007 and U+3400 to U+9FFF, Hangul U+AC00 to U+D7A3.
  private static func script(
    _ first: UInt8, _ second: UInt8, _ third: UInt8
  ) -> Script? {
    switch first {
    case 0xE3:
      // The middle dot U+30FB stands in foreign names in Chinese too.
      (0x81...0x83).contains(second)
        ? second == 0x83 && third == 0xBB ? nil : .kana
        : second >= 0x90 || second == 0x80 && (0x85...0x87).contains(third)
          ? .han : nil
    case 0xE4...0xE9: .han
    case 0xEA: second >= 0xB0 ? .hangul : nil
    case 0xEB, 0xEC: .hangul
    case 0xED: second <= 0x9E ? .hangul : nil
    default: nil
    }
  }
}
