import Figures
import Input
import Reference

/// What a word says about the figures and things around it.
enum LinkWord: Hashable, Sendable {
  /// Between a thing and the parts it has: "has", 탑재.
  case having
  /// Where a clause ends without a mark: "while", 했으며.
  case joint
  /// Where a clause ends that says who tells the rest: "said".
  case report
  /// Makes a clause unsure: it denies, or tells of a change, of a part or of
  /// another thing than the one named.
  case unsure
  /// Makes a clause unsure and those after it: a plan or hearsay.
  case hypothesis
  /// Makes a clause unsure, since it compares; not a figure that is attached
  /// to a thing: than the H100's 80 GB.
  case contrast
  /// Makes a clause unsure unless it tells of single chips: "each".
  case each
  /// Attaches what follows to the name before it: "has", 는.
  case attachment
  /// Makes the name before it the owner of what follows: "'s", 의.
  case possessive
  /// Marks a noun as topic or subject: 은, が.
  case subject
  /// Ends what describes the name that follows: 搭載した, 搭载384颗芯片的.
  case ending
  /// Attaches the name that follows to the figure before it: "for the".
  case recipient
  /// Begins what is said of the thing named after it: "With 80 GB, the H100".
  case leading
  /// Begins what is said of the thing named right before: "which".
  case relative
  /// A family of things, no thing, where a name follows: Blackwell B200.
  case family
  /// Marks what is counted: を, 를.
  case object
  /// Changes nothing of whom or what a sentence tells: "the", 최신.
  case plain
  /// What a thing is called beside its name: "chip", 시스템.
  case noun
  /// Looks like another of these and says nothing: 해당 holds 당.
  case neutral
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
  /// The words of those kinds that are looked for at a certain place.
  let lists: [LinkWord: [[UInt8]]]
  private let index: NameIndex
  private let meanings: [String: LinkWord]

  struct Match {
    let words: [LinkWord]
    let range: Range<Int>
  }

  /// - Throws: `InputError` with the place of the first fault.
  init(_ files: [LanguageFile]) throws(InputError) {
    var pairs: [(name: String, id: String)] = []
    var meanings: [String: LinkWord] = [:]
    var lists: [LinkWord: [[UInt8]]] = [:]
    func add(_ node: YAMLNode, _ word: LinkWord) throws(InputError) {
      meanings["\(word)"] = word
      for item in try node.requireSequence("a list of words") {
        let text = try item.requireText("a word")
        pairs.append((text, "\(word)"))
        lists[word, default: []].append(Array(text.utf8))
      }
    }
    for file in files {
      guard let node = file.root["links"] else { continue }
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
    self.lists = lists
  }

  func matches(in text: ArraySlice<UInt8>) -> [Match] {
    index.matches(in: text).map { match in
      Match(words: match.ids.compactMap { meanings[$0] }, range: match.range)
    }
  }

  private static let lists: [String: LinkWord] = [
    "having": .having, "joints": .joint, "reports": .report,
    "contrasts": .contrast, "others": .unsure, "changes": .unsure,
    "negations": .unsure, "plans": .hypothesis, "parts": .unsure,
    "eachs": .each,
    "attachments": .attachment, "possessives": .possessive,
    "subjects": .subject, "endings": .ending, "recipients": .recipient,
    "leadings": .leading,
    "relatives": .relative,
    "families": .family, "plains": .plain, "objects": .object,
    "nouns": .noun, "neutral": .neutral, "pronouns": .pronoun,
    "ofs": .of, "acronyms": .acronym, "openers": .opener,
  ]
  private static let byKind: [String: @Sendable (String) -> LinkWord] = [
    "pointers": { .pointer($0) }, "kinds": { .kind($0) },
    "descriptions": { .description($0) },
  ]
}
