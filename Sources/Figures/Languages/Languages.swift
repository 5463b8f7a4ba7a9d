import Input

/// The languages and which one a sentence is read in.
///
/// A script that one language alone writes tells it: Hangul is Korean, kana
/// Japanese. Where several share the scripts of a sentence, the letters tell it
/// that only some of them write, or else a word after a numeral, or the
/// sentences around it.
struct Languages: Sendable {
  private let languages: [Language]
  private let orthographies: Orthographies

  private struct Language: Sendable {
    let scripts: Scripts
    /// The scripts that no other language writes.
    var ownScripts: Scripts = []
    let lexicon: Lexicon
  }

  /// - Parameter files: the tables, the more usual language first where
  ///   nothing tells two apart.
  init(_ files: [LanguageFile], policy: Policy) throws(InputError) {
    let tables = try files.map { file throws(InputError) in
      try LanguageTable(file)
    }
    let everywhere = tables.filter(\.takesPartEverywhere).map(\.root)
    var languages: [Language] = []
    var orthographies = Orthographies()
    for table in tables {
      if let letters = table.letters {
        try orthographies.add(letters, of: languages.count)
      }
      var sources = everywhere
      if !table.takesPartEverywhere { sources.insert(table.root, at: 0) }
      languages.append(
        Language(
          scripts: table.scripts,
          lexicon: try Lexicon(languages: sources, policy: policy)))
    }
    for index in languages.indices {
      languages[index].ownScripts = languages.indices.filter { $0 != index }
        .reduce(languages[index].scripts) {
          $0.subtracting(languages[$1].scripts)
        }
    }
    self.languages = languages
    self.orthographies = orthographies
  }

  /// The lexicon for a phrase, as one sentence.
  func lexicon(for bytes: ArraySlice<UInt8>) -> Lexicon {
    languages[language(of: bytes, after: nil) ?? languages.count - 1].lexicon
  }

  /// A paragraph in as few pieces as its sentences have languages, with the
  /// lexicon for each.
  func pieces(
    of paragraph: ArraySlice<UInt8>
  ) -> [(range: Range<Int>, lexicon: Lexicon)] {
    let scripts = Self.scripts(in: paragraph)
    if let language = onlyLanguage(of: scripts) {
      return [(paragraph.indices, languages[language].lexicon)]
    }
    var pieces: [(range: Range<Int>, language: Int?)] = []
    var start = paragraph.startIndex
    while start < paragraph.endIndex {
      let end = Self.endOfSentence(paragraph, from: start)
      let known = pieces.last?.language
      let language = language(of: paragraph[start..<end], after: known)
      if let last = pieces.last,
        last.language == language || language == nil || last.language == nil
      {
        pieces[pieces.count - 1] = (
          last.range.lowerBound..<end, last.language ?? language
        )
      } else {
        pieces.append((start..<end, language))
      }
      start = end
    }
    return pieces.map {
      ($0.range, languages[$0.language ?? languages.count - 1].lexicon)
    }
  }

  /// The language of a paragraph in which no sentence can be in another: where
  /// Latin letters are the only ones it shares with others.
  private func onlyLanguage(of scripts: Scripts) -> Int? {
    let telling = scripts.subtracting(.latin)
    let possible = languages.indices.filter {
      !languages[$0].scripts.isDisjoint(
        with: telling.isEmpty ? scripts : telling)
    }
    if scripts.isEmpty { return languages.count - 1 }
    return possible.count == 1 ? possible[0] : nil
  }

  /// The language of a sentence; nil where its letters tell none.
  ///
  /// - Parameter before: the language of the sentence before it.
  private func language(
    of sentence: ArraySlice<UInt8>, after before: Int?
  ) -> Int? {
    let scripts = Self.scripts(in: sentence)
    if scripts.isEmpty { return nil }
    if let telling = languages.firstIndex(where: {
      // Latin letters stand in sentences of every language.
      !$0.ownScripts.subtracting(.latin).isDisjoint(with: scripts)
    }) {
      return telling
    }
    let shared = scripts.subtracting(.latin)
    let telling = shared.isEmpty ? scripts : shared
    func mayBe(_ language: Int) -> Bool {
      !languages[language].scripts.isDisjoint(with: telling)
    }
    let candidates = languages.indices.count(where: mayBe)
    guard candidates > 1 else { return languages.indices.first(where: mayBe) }
    if let told = orthographies.language(of: sentence), mayBe(told) {
      return told
    }
    if let marked = languages.indices.first(where: {
      mayBe($0) && isMarked(sentence, by: languages[$0].lexicon)
    }) {
      return marked
    }
    if let before, mayBe(before) { return before }
    return languages.indices.first(where: mayBe)
  }

  /// Whether a word that only this language writes stands right after a
  /// numeral: 3割.
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
    if ASCII.isDigit(text[index - 1]) { return true }
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

  /// The scripts of a sentence.
  private static func scripts(in sentence: ArraySlice<UInt8>) -> Scripts {
    var scripts: Scripts = []
    sentence.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          if scripts.contains(.latin) {
            // Eight at a time, while all of them are ASCII.
            while index + 8 <= bytes.count,
              UnsafeRawBufferPointer(bytes).loadUnaligned(
                fromByteOffset: index, as: UInt64.self)
                & 0x8080_8080_8080_8080 == 0
            {
              index += 8
            }
            if index == bytes.count || bytes[index] >= 0x80 { continue }
          } else if (65...90).contains(byte & 0xDF) {
            scripts.formUnion(.latin)
          }
          index += 1
        } else if byte >= 0xE3, byte < 0xF0, index + 2 < bytes.count {
          scripts.formUnion(
            Scripts(letter: byte, bytes[index + 1], bytes[index + 2]))
          index += 3
        } else {
          if (0xC3...0xC9).contains(byte) { scripts.formUnion(.latin) }
          index += 1
        }
      }
    }
    return scripts
  }

  /// Where the sentence that holds an offset ends: after a full stop, an
  /// exclamation or a question mark with a space behind it, or after one of
  /// the full-width marks 。！？.
  private static func endOfSentence(
    _ text: ArraySlice<UInt8>, from start: Int
  ) -> Int {
    text.withUnsafeBufferPointer { bytes in
      let base = text.startIndex
      var index = start - base
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
          if index + 1 < bytes.count, bytes[index + 1] == 0x20 {
            return base + index + 2
          }
        case 0xE3, 0xEF:
          guard index + 2 < bytes.count else { break }
          let mark = (bytes[index], bytes[index + 1], bytes[index + 2])
          if mark == (0xE3, 0x80, 0x82) || mark == (0xEF, 0xBC, 0x81)
            || mark == (0xEF, 0xBC, 0x9F)
          {
            return base + index + 3
          }
        default: break
        }
        index += 1
      }
      return base + bytes.count
    }
  }
}

/// What a language file says of itself.
private struct LanguageTable {
  let root: YAMLMapping
  let scripts: Scripts
  let takesPartEverywhere: Bool
  let letters: YAMLNode?

  init(_ file: LanguageFile) throws(InputError) {
    root = file.root
    var scripts: Scripts = []
    for node in try root.require("scripts").requireSequence("scripts") {
      let name = try node.requireText("a script")
      guard let script = Script(rawValue: name) else {
        throw InputError("no script is called '\(name)'", at: node.place)
      }
      scripts.formUnion(Scripts(script))
    }
    self.scripts = scripts
    takesPartEverywhere = root["everywhere"]?.text == "yes"
    letters = root["letters"]
  }
}
