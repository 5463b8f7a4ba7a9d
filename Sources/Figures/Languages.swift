import Input

/// The languages and which one a sentence is read in.
///
/// A script that one language alone writes tells it: Hangul is Korean, kana
/// Japanese. Where several share the scripts of a sentence, the words that
/// only one of them writes tell it, or else the sentences around it.
struct Languages: Sendable {
  private let languages: [Language]

  private struct Language: Sendable {
    let scripts: Scripts
    /// The scripts that no other language writes.
    var ownScripts: Scripts = []
    let marks: CharacterTable
    let lexicon: Lexicon
  }

  /// - Parameter files: the tables, the more usual language first where
  ///   nothing tells two apart.
  init(_ files: [InputFile], policy: Policy) throws(InputError) {
    let tables = try files.map { file throws(InputError) in
      try LanguageTable(file)
    }
    let everywhere = tables.filter(\.takesPartEverywhere).map(\.file)
    var languages: [Language] = []
    for table in tables {
      var sources = everywhere
      if !table.takesPartEverywhere { sources.insert(table.file, at: 0) }
      languages.append(
        Language(
          scripts: table.scripts, marks: CharacterTable(table.marks),
          lexicon: try Lexicon(languages: sources, policy: policy)))
    }
    for index in languages.indices {
      languages[index].ownScripts = languages.indices.filter { $0 != index }
        .reduce(languages[index].scripts) {
          $0.subtracting(languages[$1].scripts)
        }
    }
    self.languages = languages
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
    let candidates = languages.indices.filter {
      !languages[$0].scripts.isDisjoint(with: shared.isEmpty ? scripts : shared)
    }
    guard candidates.count > 1 else { return candidates.first }
    let counts = candidates.map { languages[$0].marks.count(in: sentence) }
    let most = counts.max() ?? 0
    let best = candidates.indices.filter { counts[$0] == most }
      .map { candidates[$0] }
    if let before, best.contains(before) { return before }
    return best.first
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
          scripts.formUnion(Scripts(letter: byte, bytes[index + 1]))
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
  let file: InputFile
  let scripts: Scripts
  let takesPartEverywhere: Bool
  let marks: [String]

  init(_ file: InputFile) throws(InputError) {
    self.file = file
    let root = try YAMLNode.read(file).requireMapping("a language")
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
    var marks: [String] = []
    for node in try root["marks"]?.requireSequence("words") ?? [] {
      marks.append(try node.requireText("a word"))
    }
    self.marks = marks
  }
}
