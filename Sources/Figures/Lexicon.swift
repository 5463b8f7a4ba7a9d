/// Words and their meanings, found by their bytes.
///
/// A trie over UTF-8: one lookup walks the text once and meets every word
/// that begins there.
struct Lexicon: Sendable {
  /// For each node 256 links, one for each byte; zero leads nowhere.
  private var links = [Int32](repeating: 0, count: 256)
  private var meanings: [[Meaning]] = [[]]
  /// The bytes of the longest word.
  private(set) var longestWord = 0
  /// Scale word to the currency its language leaves out: 23조 is won.
  var homeCurrencies: [String: String] = [:]
  /// Whether a digit after a place or scale stands for the next lower one:
  /// 三万五 is 35,000, not 30,005.
  var readsSpokenTail = false
  /// Whether a scale word may multiply a smaller one before it: 万亿.
  var stacksScales = false

  /// Whether two digits side by side can mean one or the other: 七八公斤.
  var pairsDigits = false
  /// Whether a year may be told by its last two digits: 24年.
  var shortensYears = false
  /// Whether spaces may stand between the letters of a number.
  var spacesFreely = false

  /// A word found in the text: where it ends and what it can mean.
  struct Match {
    let end: Int
    let meanings: [Meaning]
  }

  mutating func insert(_ word: String, _ meaning: Meaning) {
    insert(bytes: Array(word.utf8), meaning)
    // A word may begin a sentence.
    if let first = word.utf8.first, (97...122).contains(first),
      word.utf8.count > 2
    {
      var capitalised = Array(word.utf8)
      capitalised[0] = first - 32
      insert(bytes: capitalised, meaning)
    }
  }

  private mutating func insert(bytes: [UInt8], _ meaning: Meaning) {
    longestWord = max(longestWord, bytes.count)
    var current = 0
    for byte in bytes {
      let link = current << 8 | Int(byte)
      if links[link] == 0 {
        links[link] = Int32(meanings.count)
        meanings.append([])
        links.append(contentsOf: repeatElement(0, count: 256))
      }
      current = Int(links[link])
    }
    if !meanings[current].contains(meaning) {
      meanings[current].append(meaning)
    }
  }

  /// Whether some word begins with a byte.
  func begins(_ byte: UInt8) -> Bool { links[Int(byte)] != 0 }

  /// Whether a word begins at an offset.
  func hasMatch(in bytes: [UInt8], at start: Int) -> Bool {
    var current = 0
    var index = start
    while index < bytes.count {
      current = Int(links[current << 8 | Int(bytes[index])])
      if current == 0 { return false }
      if !meanings[current].isEmpty { return true }
      index += 1
    }
    return false
  }

  /// The words that begin at an offset, longest first.
  func matches(in bytes: [UInt8], at start: Int) -> [Match] {
    var current = 0
    var result: [Match] = []
    var index = start
    while index < bytes.count {
      current = Int(links[current << 8 | Int(bytes[index])])
      if current == 0 { break }
      index += 1
      if !meanings[current].isEmpty {
        result.append(Match(end: index, meanings: meanings[current]))
      }
    }
    if result.count > 1 { result.reverse() }
    return result
  }
}
