/// A phrase as bytes, with what a reader asks about a place in it.
final class TextCursor {
  let bytes: [UInt8]
  let lexicon: Lexicon
  /// The words found so far: for each place the number of the longest word and
  /// two; one where there is none, zero where nobody has looked.
  private let found: UnsafeMutableBufferPointer<Int32>
  /// Counts the bytes looked at, for the tests that show the pass is linear.
  let meter: Meter?

  init(bytes: [UInt8], lexicon: Lexicon, meter: Meter? = nil) {
    self.bytes = bytes
    self.lexicon = lexicon
    self.meter = meter
    found = .allocate(capacity: bytes.count)
    found.initialize(repeating: 0)
  }

  deinit { found.deallocate() }

  /// How many bytes a scan looked at, each as often as it was.
  final class Meter {
    var visits = 0
  }

  var end: Int { bytes.count }

  /// Where the first letter beyond ASCII stands; the end if there is none.
  private(set) lazy var firstOtherLetter =
    bytes.firstIndex { $0 >= 0x80 } ?? bytes.count

  subscript(index: Int) -> UInt8? {
    meter?.visits += 1
    return index >= 0 && index < bytes.count ? bytes[index] : nil
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// More spaces than these part what stands around them.
  static let longestGap = 24

  /// The offset after any spaces (ASCII, no-break and ideographic).
  func skippingSpaces(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, index - start < Self.longestGap {
      meter?.visits += 1
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 {
        index += 1
      } else if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0
      {
        index += 2
      } else if byte == 0xE3, index + 2 < bytes.count,
        bytes[index + 1] == 0x80, bytes[index + 2] == 0x80
      {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// The end of what stands before an offset, spaces aside.
  func skippingSpacesBack(_ limit: Int) -> Int {
    var end = limit
    while end > 0, limit - end < Self.longestGap {
      meter?.visits += 1
      let last = bytes[end - 1]
      if last == 0x20 || last == 0x09 {
        end -= 1
      } else if last == 0xA0, end > 1, bytes[end - 2] == 0xC2 {
        end -= 2
      } else if last == 0x80, end > 2, bytes[end - 2] == 0x80,
        bytes[end - 3] == 0xE3
      {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// Where the longest word before an offset begins that has a meaning and
  /// begins where a word may begin; spaces may part the two.
  func wordBefore<Value>(
    _ limit: Int, _ fitting: (Meaning) -> Value?
  ) -> (value: Value, begin: Int)? {
    let end = skippingSpacesBack(limit)
    if end == limit, joinsLatin(limit) { return nil }
    var current = lexicon.longestWord(in: bytes, upTo: end)
    meter?.visits += 1
    while current != WordTrie.none {
      let entry = lexicon.wordBefore(current)
      defer { current = entry.shorter }
      let begin = end - entry.length
      guard !isMidWord(begin) else { continue }
      for meaning in lexicon.meaningsBefore(current) {
        if let value = fitting(meaning) { return (value, begin) }
      }
    }
    return nil
  }

  /// Where a particle before an offset begins: 이 in "로봇이 18대".
  func particleBefore(_ limit: Int) -> Int? {
    let end = skippingSpacesBack(limit)
    var current = lexicon.longestWord(in: bytes, upTo: end)
    while current != WordTrie.none {
      let entry = lexicon.wordBefore(current)
      if lexicon.meaningsBefore(current).contains(.particle) {
        return end - entry.length
      }
      current = entry.shorter
    }
    return nil
  }

  /// Whether a word goes on across an offset, in a script that parts words by
  /// spaces.
  func isMidWord(_ index: Int) -> Bool {
    (isHangul(index - 3) && isHangul(index)) || joinsLatin(index)
  }

  /// The start of the character after the one at an offset.
  func next(_ index: Int) -> Int {
    var next = index + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// Whether a mark that ends a clause stands here.
  func isStop(_ index: Int) -> Bool {
    switch self[index] {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"),
      UInt8(ascii: ":"):
      true
    case 0xE2: self[index + 1] == 0x80  // dashes, quotes, …
    case 0xE3:  // 、 and 。
      self[index + 1] == 0x80 && (0x81...0x82).contains(self[index + 2] ?? 0)
    default: false
    }
  }

  /// Whether a full-width comma stands here: U+FF0C.
  func isWideComma(_ index: Int) -> Bool {
    bytes[index] == 0xEF && self[index + 1] == 0xBC && self[index + 2] == 0x8C
  }

  func isASCIILetter(_ index: Int) -> Bool {
    guard let byte = self[index] else { return false }
    return (65...90).contains(byte & 0xDF)
  }

  func isDigit(_ index: Int) -> Bool {
    self[index].map { (48...57).contains($0) } ?? false
  }

  /// Whether a whole Hangul syllable stands here: U+AC00 to U+D7A3.
  func isHangul(_ index: Int) -> Bool {
    guard index >= 0, index + 2 < bytes.count else { return false }
    meter?.visits += 2
    let (first, second) = (bytes[index], bytes[index + 1])
    return (first == 0xEA && second >= 0xB0) || (0xEB...0xEC).contains(first)
      || (first == 0xED && second <= 0x9E)
  }

  /// Whether a letter begins here that the language writes in loans alone.
  func isLoanLetter(_ index: Int) -> Bool {
    guard bytes[index] & 0xC0 != 0x80 else { return false }
    return lexicon.rules.loanLetters.contains(
      CharacterTable.character(in: bytes[...], at: index).0)
  }

  /// Whether a katakana letter or the mark of a long vowel stands here: U+30A1
  /// to U+30FA, U+30FC.
  func isKatakana(_ index: Int) -> Bool {
    switch (self[index], self[index + 1], self[index + 2]) {
    case (0xE3, 0x82, let last?): last >= 0xA1
    case (0xE3, 0x83, let last?): last <= 0xBC && last != 0xBB
    default: false
    }
  }

  /// Whether a word of Latin letters or digits goes on across an offset.
  func joinsLatin(_ index: Int) -> Bool {
    (isASCIILetter(index - 1) || isDigit(index - 1))
      && (isASCIILetter(index) || isDigit(index))
  }

  /// The longest word at an offset with a meaning that fits and that ends
  /// where a word may end.
  func word<Value>(
    at start: Int, _ fitting: (Meaning) -> Value?
  ) -> (value: Value, end: Int)? {
    var current = longestWord(at: start)
    while current != WordTrie.none {
      let entry = lexicon.word(current)
      defer { current = entry.shorter }
      let end = start + entry.length
      guard !splitsLatinWord(start, end) else { continue }
      for meaning in lexicon.meanings(current) {
        if let value = fitting(meaning) { return (value, end) }
      }
    }
    return nil
  }

  /// The words that begin at an offset, longest first.
  func matches(at start: Int) -> Lexicon.Matches {
    Lexicon.Matches(
      lexicon: lexicon, start: start, longest: longestWord(at: start))
  }

  /// The kinds of the words that begin at an offset.
  func kinds(at start: Int) -> MeaningKinds {
    let word = longestWord(at: start)
    return word == WordTrie.none ? MeaningKinds() : lexicon.word(word).kinds
  }

  /// What the words of Latin letters are good for that begin at an offset and
  /// end where a word ends. A numeral may go on at once (twentyone), and so may
  /// the letter before the code of a currency (MUSD).
  func wordRoles(at start: Int) -> Role {
    var current = longestWord(at: start)
    guard current != WordTrie.none, !lexicon.word(current).roles.isEmpty else {
      return []
    }
    var roles: Role = []
    while current != WordTrie.none {
      let entry = lexicon.word(current)
      current = entry.shorter
      let end = start + entry.length
      if !splitsLatinWord(start, end) {
        return roles.union(entry.ownRoles)
      }
      if entry.length > 3 {
        roles.formUnion(entry.roles.intersection([.syllable, .numeral]))
      } else if entry.roles.contains(.money), isCapital(end),
        isCapital(end + 2)
      {
        roles.formUnion(.money)
      }
    }
    return roles
  }

  /// Whether a unit or a numeral begins here, of which an article makes one.
  func takesArticle(_ start: Int) -> Bool {
    matches(at: start).contains { match in
      !splitsLatinWord(start, match.end)
        && match.meanings.contains { meaning in
          switch meaning {
          case .unit, .symbol, .multiplier, .counter: true
          default: !meaning.role.isEmpty
          }
        }
    }
  }

  /// The bytes of the longest word that begins at an offset, zero for none.
  func longestWordLength(at start: Int) -> Int {
    let word = longestWord(at: start)
    return word == WordTrie.none ? 0 : lexicon.word(word).length
  }

  /// Whether a mark of East Asian punctuation or a full-width form stands
  /// here: U+3000 to U+303F, U+FF00 to U+FFEF.
  func isPunctuation(_ index: Int) -> Bool {
    bytes[index] == 0xE3 && self[index + 1] == 0x80 || bytes[index] == 0xEF
  }

  /// What the words that begin at an offset are good for.
  func roles(at start: Int) -> Role {
    lexicon.roles(of: longestWord(at: start))
  }

  /// The longest word that begins at an offset. However often a place is asked
  /// for, its bytes are walked once.
  private func longestWord(at start: Int) -> Int32 {
    guard start >= 0, start < bytes.count else { return WordTrie.none }
    meter?.visits += 1
    if found[start] != 0 { return found[start] - 2 }
    let word = lexicon.longestWord(in: bytes, from: start)
    meter?.visits += word == WordTrie.none ? 1 : lexicon.word(word).length
    found[start] = word + 2
    return word
  }

  /// Where the longest word ends that begins at an offset, has a meaning and
  /// ends where a word may end.
  @inline(__always)
  func hasWord(at start: Int, _ meaning: Meaning) -> Int? {
    // Inlined so that the number of the kind is a constant: nearly every
    // question ends here.
    let word = longestWord(at: start)
    guard word != WordTrie.none, lexicon.word(word).kinds.contains(meaning)
    else { return nil }
    return end(of: meaning, at: start, longest: word)
  }

  @inline(never)
  private func end(
    of meaning: Meaning, at start: Int, longest: Int32
  ) -> Int? {
    var current = longest
    while current != WordTrie.none {
      let entry = lexicon.word(current)
      let end = start + entry.length
      if lexicon.meanings(current).contains(meaning),
        !splitsLatinWord(start, end)
      {
        return end
      }
      current = entry.shorter
    }
    return nil
  }

  private func splitsLatinWord(_ start: Int, _ end: Int) -> Bool {
    (isASCIILetter(start - 1) && isASCIILetter(start))
      || (isASCIILetter(end - 1) && isASCIILetter(end))
  }

  /// Whether a Hangul word ends at an offset: a space, a mark or a digit
  /// follows, or nothing but particles and words that stick to a figure.
  func endsHangulWord(_ index: Int) -> Bool {
    endsHangulWord(index, suffixes: Self.mostSuffixes)
  }

  /// More particles than these do not stick to one word; the bound keeps the
  /// ways to part a row of them few.
  private static let mostSuffixes = 5

  private func endsHangulWord(_ index: Int, suffixes left: Int) -> Bool {
    guard isHangul(index) else { return true }
    guard left > 0 else { return false }
    return matches(at: index).contains {
      sticks($0) && endsHangulWord($0.end, suffixes: left - 1)
    }
  }

  /// Whether a Hangul word may end at an offset: what follows at least begins
  /// with a particle, whatever comes after that.
  func mayEndHangulWord(_ index: Int) -> Bool {
    !isHangul(index) || matches(at: index).contains(where: sticks)
  }

  /// Whether a word may stick to a figure.
  private func sticks(_ word: Lexicon.Match) -> Bool {
    word.meanings.contains { meaning in
      switch meaning {
      case .particle, .hedgeAfter, .counter, .noun, .gap, .deadline, .since,
        .durationFollower, .rangeMark, .periodEnd, .unit, .times:
        true
      default: false
      }
    }
  }
}
