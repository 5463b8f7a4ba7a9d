import Input

/// How a language builds its numerals, beside its words.
struct NumeralRules: Sendable {
  /// Scale word to the currency its language leaves out: 23조 is won.
  var homeCurrencies: [String: String] = [:]
  /// Whether a digit after a place or scale stands for the next lower one:
  /// 三万五 is 35,000, not 30,005.
  var readsSpokenTail = false
  /// Whether a scale word may multiply a smaller one before it: 万亿.
  var stacksScales = false
  /// Whether two digits side by side can mean one or the other: 七八公斤.
  var pairsDigits = false
  /// Whether spaces may stand between the letters of a number.
  var spacesFreely = false
  /// Whether a year may be told by its last two digits: 24年.
  var shortensYears = false
  /// Whether letters right after digits are a counter, known or not: 26필지.
  var gluesCounters = false
  /// Letters that the language writes in loanwords and names alone: 클, 갤.
  var loanLetters = CharacterTable()
  /// Whether 12,34,567 is a number of a language that is read alone.
  var groupsLakhs = false
}

/// The words of the languages a paragraph is read with, and how their
/// numerals are built.
final class Lexicon: Sendable {
  /// The words, and those that stand before a number once more from their
  /// ends.
  private let words: WordTrie
  private let wordsBefore: WordTrie
  /// With what a figure may begin.
  let beginnings: Beginnings
  let rules: NumeralRules

  /// The words of the tables of languages.
  ///
  /// - Throws: `InputError` with the place of the first fault.
  init(languages: [YAMLMapping], policy: Policy) throws(InputError) {
    var builder = LexiconBuilder(policy: policy)
    for language in languages { try builder.add(language) }
    builder.finish()
    words = builder.words
    wordsBefore = builder.wordsBefore
    beginnings = builder.beginnings
    builder.rules.groupsLakhs =
      builder.rules.groupsLakhs && languages.count == 1
    rules = builder.rules
  }

  /// A word found in the text: where it ends and what it can mean.
  struct Match {
    let end: Int
    let meanings: [Meaning]
  }

  /// The longest word that begins at an offset, `WordTrie.none` for none.
  func longestWord(in bytes: [UInt8], from start: Int) -> Int32 {
    words.longest(in: bytes, from: start)
  }

  /// The longest word looked for before a number that ends at an offset.
  func longestWord(in bytes: [UInt8], upTo end: Int) -> Int32 {
    wordsBefore.longest(in: bytes, upTo: end)
  }

  func word(_ number: Int32) -> WordTrie.Entry {
    words.entries[Int(number)]
  }

  func meanings(_ number: Int32) -> [Meaning] {
    words.meanings[Int(number)]
  }

  func meaningsBefore(_ number: Int32) -> [Meaning] {
    wordsBefore.meanings[Int(number)]
  }

  func wordBefore(_ number: Int32) -> WordTrie.Entry {
    wordsBefore.entries[Int(number)]
  }

  func roles(of word: Int32) -> Role {
    word == WordTrie.none ? [] : words.entries[Int(word)].roles
  }

  /// The words that begin at an offset, longest first.
  func matches(in bytes: [UInt8], at start: Int) -> Matches {
    Matches(
      lexicon: self, start: start, longest: longestWord(in: bytes, from: start))
  }

  /// The words that begin at a place, longest first.
  struct Matches: Sequence, IteratorProtocol {
    unowned(unsafe) let lexicon: Lexicon
    let start: Int
    let longest: Int32
    private var current: Int32

    init(lexicon: Lexicon, start: Int, longest: Int32) {
      self.lexicon = lexicon
      self.start = start
      self.longest = longest
      current = longest
    }

    var isEmpty: Bool { longest == WordTrie.none }

    mutating func next() -> Match? {
      guard current != WordTrie.none else { return nil }
      let entry = lexicon.word(current)
      let match = Match(
        end: start + entry.length, meanings: lexicon.meanings(current))
      current = entry.shorter
      return match
    }
  }
}
