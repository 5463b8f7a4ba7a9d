/// The places of a text where a figure or a name with digits may begin.
///
/// Nearly every place of a text is dismissed here, by a look at one character
/// or one word.
struct CandidatePlaces {
  let cursor: TextCursor
  private var index = 0
  /// Where a minus sign in letters ends: 오 follows at once in 마이너스오.
  private var minusEnd = -1

  init(cursor: TextCursor) { self.cursor = cursor }

  mutating func resume(at place: Int) { index = place }

  mutating func next() -> Int? {
    while index < cursor.end {
      let byte = cursor.bytes[index]
      if byte < 0x80 {
        if let place = nextASCII(byte) { return place }
      } else if let place = nextLetter(byte) {
        return place
      }
    }
    return nil
  }

  /// Takes one ASCII character, or a word of Latin letters.
  private mutating func nextASCII(_ byte: UInt8) -> Int? {
    let start = index
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): break
    case UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      if start > 0, cursor.isASCIILetter(start - 1) {
        index = endOfLetters(from: start)
        return nil
      }
      if !mayBeginWithWord(start) {
        index = endOfLetters(from: start)
        return nil
      }
    case UInt8(ascii: "."), UInt8(ascii: "+"):
      index += 1
      return cursor.isDigit(start + 1) ? start : nil
    default:
      index += 1
      return cursor.lexicon.mayBegin(with: UInt32(byte)) ? start : nil
    }
    index += 1
    return start
  }

  /// Whether a word of Latin letters is more than a plain word: it makes up a
  /// figure, or digits belong to it.
  private func mayBeginWithWord(_ start: Int) -> Bool {
    if !cursor.roles(at: start).isEmpty { return true }
    let bytes = cursor.bytes
    let end = endOfLetters(from: start)
    guard end < bytes.count else { return false }
    let after = bytes[end]
    if after == 0x20 || after == 0xC2 || after == 0xE3 {
      // "CloudMatrix 384", "USD 5".
      return cursor.isDigit(cursor.skippingSpaces(end))
    }
    if after >= 0x80 || end + 1 == bytes.count { return cursor.isDigit(end) }
    // GPT-5, v2.1, H100, https://, name@host.
    let isJoined = "-./:@_&'".utf8.contains(after)
    return cursor.isDigit(end)
      || isJoined && (bytes[end + 1] > 0x20 && bytes[end + 1] < 0x80)
  }

  private func endOfLetters(from start: Int) -> Int {
    var end = start
    while end < cursor.end, (65...90).contains(cursor.bytes[end] & 0xDF),
      cursor.bytes[end] < 0x80
    {
      end += 1
    }
    cursor.meter?.visits += end - start
    return max(end, start + 1)
  }

  /// Takes one character of more than one byte.
  private mutating func nextLetter(_ byte: UInt8) -> Int? {
    let start = index
    let bytes = cursor.bytes
    cursor.meter?.visits += 1
    let character: UInt32
    if byte >= 0xE0, byte < 0xF0, start + 2 < bytes.count {
      character =
        UInt32(byte & 0x0F) << 12 | UInt32(bytes[start + 1] & 0x3F) << 6
        | UInt32(bytes[start + 2] & 0x3F)
      index = start + 3
    } else if byte >= 0xC2, byte < 0xE0, start + 1 < bytes.count {
      character = UInt32(byte & 0x1F) << 6 | UInt32(bytes[start + 1] & 0x3F)
      index = start + 2
    } else {
      index = cursor.next(start)
      return nil
    }
    guard cursor.lexicon.mayBegin(with: character) else { return nil }
    // Nothing begins inside a word, but for a number right after "minus".
    if start != minusEnd, cursor.isHangul(start), cursor.isHangul(start - 3) {
      return nil
    }
    let roles = cursor.roles(at: start)
    if roles.contains(.minus) {
      minusEnd = cursor.hasWord(at: start, .minus) ?? -1
    }
    if roles == .syllable, isOtherWord(start) { return nil }
    return roles.subtracting(.minus).isEmpty && !isFullWidth(character)
      ? nil : start
  }

  /// Whether a syllable that can be a numeral is followed at once by a letter
  /// with which no word begins: 이 in 이러한, 四 in 四肢.
  private func isOtherWord(_ start: Int) -> Bool {
    let next = start + cursor.longestWordLength(at: start)
    return next < cursor.end && cursor.bytes[next] >= 0xE3
      && (cursor.isHangul(next) == cursor.isHangul(start))
      && cursor.matches(at: next).isEmpty && !cursor.isPunctuation(next)
  }

  private func isFullWidth(_ character: UInt32) -> Bool {
    (0xFF00...0xFF5E).contains(character)
  }
}
