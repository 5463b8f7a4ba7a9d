import Input
import Reference

/// What a word says about the figures and things around it.
enum LinkWord: Hashable, Sendable {
  /// Between a thing and the parts it has: "has", 탑재.
  case having
  /// Where a clause ends without a mark: "while", 했으며.
  case joint
  /// Makes a clause unsure: it compares, denies, plans, or tells of a change,
  /// of a part or of another thing than the one named.
  case unsure
  /// Stands for what the sentence before is about: "it", 이는.
  case pronoun
  /// Points at a thing of a kind named before: "the system", 이 칩.
  case pointer(String)
  /// Tells of a thing of a kind: 행사 of an event.
  case kind(String)
  /// Describes a thing of a kind together with its maker and parts: 슈퍼노드.
  case description(String)
  /// Before what a figure is of: "of".
  case of
  /// No name, though written like one: AI.
  case acronym
  /// No name, though it may begin a sentence with a capital: "The".
  case opener
}

/// The tables `links` of the languages; words of all languages take part in
/// every text, since names and figures of one stand in texts of another.
struct LinkWords: Sendable {
  private let index: NameIndex
  private let meanings: [String: LinkWord]

  struct Match {
    let words: [LinkWord]
    let range: Range<Int>
  }

  /// - Throws: `InputError` with the place of the first fault.
  init(_ files: [InputFile]) throws(InputError) {
    var pairs: [(name: String, id: String)] = []
    var meanings: [String: LinkWord] = [:]
    func add(_ node: YAMLNode, _ word: LinkWord) throws(InputError) {
      meanings["\(word)"] = word
      for item in try node.requireSequence("a list of words") {
        pairs.append((try item.requireText("a word"), "\(word)"))
      }
    }
    for file in files {
      let root = try YAMLNode.read(file).requireMapping("a language")
      guard let node = root["links"] else { continue }
      for (key, value) in try node.requireMapping("links").entries {
        let name = try key.requireText("a table")
        if let word = Self.lists[name] {
          try add(value, word)
        } else if let word = Self.byKind[name] {
          for (kind, words) in try value.requireMapping("words by kind").entries
          {
            try add(words, word(try kind.requireText("a kind of thing")))
          }
        } else {
          let known = Self.lists.keys.sorted() + Self.byKind.keys.sorted()
          throw InputError(
            "no table of links is called '\(name)'; there are"
              + " \(quotedList(known))", at: key.place)
        }
      }
    }
    index = NameIndex(pairs, ignoresCase: true)
    self.meanings = meanings
  }

  func matches(in text: ArraySlice<UInt8>) -> [Match] {
    index.matches(in: text).map { match in
      Match(words: match.ids.compactMap { meanings[$0] }, range: match.range)
    }
  }

  private static let lists: [String: LinkWord] = [
    "having": .having, "joints": .joint, "contrasts": .unsure,
    "others": .unsure, "changes": .unsure, "negations": .unsure,
    "plans": .unsure, "parts": .unsure, "pronouns": .pronoun, "ofs": .of,
    "acronyms": .acronym, "openers": .opener,
  ]
  private static let byKind: [String: @Sendable (String) -> LinkWord] = [
    "pointers": { .pointer($0) }, "kinds": { .kind($0) },
    "descriptions": { .description($0) },
  ]
}
