import Input
import Quantities

/// Words and rules on their way from the tables of the languages into a
/// lexicon.
struct LexiconBuilder {
  let policy: Policy
  private(set) var words = WordTrie()
  private(set) var wordsBefore = WordTrie()
  private(set) var beginnings = Beginnings()
  var rules = NumeralRules()

  init(policy: Policy) {
    self.policy = policy
    for (symbol, unit) in UnitTable.symbols {
      // The letters of a symbol are capital or small for good.
      insert(bytes: Array(symbol.utf8), .symbol(unit))
    }
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
    words.insert(bytes, meaning)
    wordsBefore.insert(bytes.reversed(), meaning)
    if !meaning.role.isEmpty { beginnings.insert(bytes) }
  }

  /// Ends the building: no word may be inserted after it.
  mutating func finish() {
    words.finish()
    wordsBefore.finish()
    // Full-width digits begin a number in every language.
    for digit in "０１２３４５６７８９" { beginnings.insert(Array(digit.utf8)) }
  }

}
