/// The places of a text where a figure or a name with digits may begin.
///
/// Nearly every place of a text is dismissed here, by a look at one character
/// or at the first two letters of one word.
struct CandidatePlaces {
  private let cursor: TextCursor
  private let lexicon: Lexicon
  private var index = 0
  /// Where a minus sign in letters ends: 오 follows at once in 마이너스오.
  private var minusEnd = -1

  init(cursor: TextCursor) {
    self.cursor = cursor
    lexicon = cursor.lexicon
  }

  mutating func resume(at place: Int) { index = place }

  mutating func next() -> Int? {
    while true {
      let start = index
      let place = cursor.bytes.withUnsafeBufferPointer {
        lexicon.beginnings.next(in: $0, from: index)
      }
      cursor.meter?.visits += (place ?? cursor.end) - start
      guard let place else {
        index = cursor.end
        return nil
      }
      let byte = cursor.bytes[place]
      if byte >= 0x80 {
        index = cursor.next(place)
        if mayBeginWithLetter(place) { return place }
      } else if ASCII.isLetter(byte) {
        if mayBeginWithWord(place) {
          index = place + 1
          return place
        }
        index = endOfLetters(from: place)
      } else {
        index = place + 1
        return place
      }
    }
  }

  /// Whether a word of Latin letters is more than a plain word: it makes up a
  /// figure, or digits belong to it.
  private func mayBeginWithWord(_ start: Int) -> Bool {
    let roles = cursor.wordRoles(at: start)
    if roles == .article {
      // "a government", "another day".
      let next = cursor.skippingSpaces(endOfLetters(from: start))
      return cursor.takesArticle(next)
    }
    if roles == .date, cursor.kinds(at: start).intersects(Self.dateOpeners) {
      return opensDate(start)
    }
    if !roles.isEmpty { return true }
    let end = endOfLetters(from: start)
    guard end < cursor.end else { return false }
    switch cursor.bytes[end] {
    case 0x20, 0xC2, 0xE3:
      // "CloudMatrix 384", "USD 5".
      return cursor.isDigit(cursor.skippingSpaces(end))
    case 0x80...: return false
    case let after where ASCII.joinsNames(after):
      // GPT-5, v2.1, https://, name@host.
      guard end + 1 < cursor.end else { return false }
      // "HKG: 9988"
      return (0x21..<0x80).contains(cursor.bytes[end + 1])
        || after == UInt8(ascii: ":")
          && cursor.isDigit(cursor.skippingSpaces(end + 1))
    default: return cursor.isDigit(end)
    }
  }

  private static let dateOpeners: MeaningKinds = {
    var kinds = MeaningKinds()
    for meaning in [Meaning.deadline, .since, .beforeDate, .afterDate] {
      kinds.insert(meaning)
    }
    return kinds
  }()

  /// Whether a date can begin after "since" or "by the end of".
  private func opensDate(_ start: Int) -> Bool {
    let next = cursor.skippingSpaces(
      start + cursor.longestWordLength(at: start))
    return cursor.isDigit(next)
      || !cursor.wordRoles(at: next).isDisjoint(with: [.date, .whole])
  }

  private func endOfLetters(from start: Int) -> Int {
    cursor.bytes.withUnsafeBufferPointer {
      ASCII.endOfLetters(in: $0, from: start)
    }
  }

  /// Whether the word that begins with a letter of more than one byte is more
  /// than part of another word.
  private mutating func mayBeginWithLetter(_ start: Int) -> Bool {
    // Nothing begins inside a word, but for a number right after "minus".
    if start != minusEnd, cursor.isHangul(start), cursor.isHangul(start - 3) {
      return false
    }
    let roles = cursor.roles(at: start)
    if roles == .trap {
      index = cursor.hasWord(at: start, .trap) ?? index
      return false
    }
    if roles.contains(.minus) {
      minusEnd = cursor.hasWord(at: start, .minus) ?? -1
    }
    if roles == .syllable { return !isOtherWord(start) }
    if roles == .spelled {
      return !cursor.isLetter(start - 3) && spelledEndsWord(start)
    }
    return !roles.subtracting(.minus).isEmpty || cursor.bytes[start] == 0xEF
  }

  /// Whether nothing but numerals spelled in kana stands up to the next mark
  /// or space: に in にじゅう, but not in について.
  private func spelledEndsWord(_ start: Int) -> Bool {
    var index = start
    while cursor.roles(at: index).contains(.spelled) {
      index += cursor.longestWordLength(at: index)
    }
    return !cursor.isLetter(index)
  }

  /// Whether a syllable that can be a numeral is followed at once by a letter
  /// with which no word begins: 이 in 이러한, 四 in 四肢.
  private func isOtherWord(_ start: Int) -> Bool {
    let next = start + cursor.longestWordLength(at: start)
    return next < cursor.end && cursor.bytes[next] >= 0xE3
      && (cursor.isHangul(next) == cursor.isHangul(start))
      && cursor.matches(at: next).isEmpty && !cursor.isPunctuation(next)
  }
}

/// The characters and the pairs of letters with which a figure may begin.
struct Beginnings: Sendable {
  private(set) var characters = CharacterTable()
  /// For each ASCII character the letters that may follow it, as one bit for
  /// each character below 128; all of them where it may stand alone.
  private var followers = [(UInt64, UInt64)](repeating: (0, 0), count: 128)

  /// Adds a word with which a figure may begin.
  mutating func insert(_ word: [UInt8]) {
    guard let first = word.first else { return }
    characters.insert(CharacterTable.character(in: word[...], at: 0).0)
    guard first < 0x80 else { return }
    if word.count > 1, word[1] < 0x80 {
      let bit = UInt64(1) << UInt64(word[1] & 63)
      if word[1] < 64 {
        followers[Int(first)].0 |= bit
      } else {
        followers[Int(first)].1 |= bit
      }
    } else {
      followers[Int(first)] = (.max, .max)
    }
  }

  /// The next place at which one of them stands, or a digit, or a word that is
  /// joined to digits or followed by them; nil if there is none.
  func next(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        let (character, next) = CharacterTable.character(in: bytes, at: index)
        if characters.contains(character) { return index }
        index = next
      } else if ASCII.isLetter(byte) {
        if index > 0, ASCII.isLetter(bytes[index - 1]) {
          index = ASCII.endOfLetters(in: bytes, from: index)
          continue
        }
        let end = ASCII.endOfLetters(in: bytes, from: index)
        if mayBegin(byte, bytes, index) || isJoined(bytes, end) { return index }
        index = end
      } else if ASCII.isDigit(byte) {
        return index
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+") {
        if index + 1 < bytes.count, ASCII.isDigit(bytes[index + 1]) {
          return index
        }
        index += 1
      } else {
        if characters.contains(UInt32(byte)) { return index }
        index += 1
      }
    }
    return nil
  }

  private func mayBegin(
    _ byte: UInt8, _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    let pair = followers[Int(byte)]
    guard index + 1 < bytes.count, bytes[index + 1] < 0x80 else {
      return pair.0 == .max
    }
    let follower = bytes[index + 1]
    let bits = follower < 64 ? pair.0 : pair.1
    return bits & 1 << UInt64(follower & 63) != 0
  }

  /// Whether something stands right after a word that can make a name of it,
  /// or a digit after a space.
  private func isJoined(
    _ bytes: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    guard end + 1 < bytes.count else {
      return end < bytes.count && ASCII.isDigit(bytes[end])
    }
    let (after, next) = (bytes[end], bytes[end + 1])
    if after == 0x20 {
      return ASCII.isDigit(next) || next == 0x20 || next >= 0xC2
    }
    return ASCII.isDigit(after) || after == 0xC2 || after == 0xE3
      || ASCII.joinsNames(after)
        && ((0x21..<0x80).contains(next) || after == UInt8(ascii: ":"))
  }
}

/// The classes of ASCII characters.
enum ASCII {
  static func isLetter(_ byte: UInt8) -> Bool {
    byte < 0x80 && (byte | 0x20) &- 97 < 26
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  static func isCapital(_ byte: UInt8) -> Bool { byte &- 65 < 26 }

  /// Whether a mark joins letters and digits to one name: - . / : @ _ & '.
  static func joinsNames(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x26, 0x27, 0x2D, 0x2E, 0x2F, 0x3A, 0x40, 0x5F: true
    default: false
    }
  }

  static func endOfLetters(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var end = start
    while end < bytes.count, isLetter(bytes[end]) { end += 1 }
    return end
  }
}
