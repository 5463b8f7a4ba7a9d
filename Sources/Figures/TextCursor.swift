/// A phrase as bytes, with what a reader asks about a place in it.
struct TextCursor {
  let bytes: [UInt8]
  let lexicon: Lexicon
  /// Counts the bytes looked at, for the tests that show the pass is linear.
  var meter: Meter?

  /// How many bytes a scan looked at, each as often as it was.
  final class Meter {
    var visits = 0
  }

  var end: Int { bytes.count }

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
      if bytes[index] == 0x20 || bytes[index] == 0x09 {
        index += 1
      } else if bytes[index...].starts(with: [0xC2, 0xA0]) {
        index += 2
      } else if bytes[index...].starts(with: [0xE3, 0x80, 0x80]) {
        index += 3
      } else {
        break
      }
    }
    return index
  }

  /// The offsets from which a word, and perhaps a particle, can reach up to an
  /// offset, spaces aside. Looking no further back keeps a long phrase cheap.
  func starts(before limit: Int) -> Range<Int> {
    var end = limit
    while end > 0, limit - end < Self.longestGap,
      [0x20, 0x09, 0xA0, 0xC2, 0x80, 0xE3].contains(bytes[end - 1])
    {
      end -= 1
    }
    return max(0, end - 2 * lexicon.longestWord)..<max(end, 0)
  }

  /// The start of the character after the one at an offset.
  func next(_ index: Int) -> Int {
    var next = index + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  func isASCIILetter(_ index: Int) -> Bool {
    guard let byte = self[index] else { return false }
    return (65...90).contains(byte & 0xDF)
  }

  func isDigit(_ index: Int) -> Bool {
    self[index].map { (48...57).contains($0) } ?? false
  }

  /// Whether a Hangul syllable begins here: U+AC00 to U+D7A3.
  func isHangul(_ index: Int) -> Bool {
    guard let first = self[index], let second = self[index + 1] else {
      return false
    }
    return (first == 0xEA && second >= 0xB0) || (0xEB...0xEC).contains(first)
      || (first == 0xED && second <= 0x9E)
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
    let matches = lexicon.matches(in: bytes, at: start)
    meter?.visits += 1 + (matches.first.map { $0.end - start } ?? 0)
    for match in matches {
      guard !splitsLatinWord(start, match.end) else { continue }
      for meaning in match.meanings {
        if let value = fitting(meaning) { return (value, match.end) }
      }
    }
    return nil
  }

  func hasWord(at start: Int, _ meaning: Meaning) -> Int? {
    word(at: start) { $0 == meaning ? true : nil }?.end
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
    return suffixes(at: index).contains {
      endsHangulWord($0, suffixes: left - 1)
    }
  }

  /// Whether a Hangul word may end at an offset: what follows at least begins
  /// with a particle, whatever comes after that.
  func mayEndHangulWord(_ index: Int) -> Bool {
    !isHangul(index) || !suffixes(at: index).isEmpty
  }

  /// The ends of the words at an offset that may stick to a figure.
  private func suffixes(at index: Int) -> [Int] {
    lexicon.matches(in: bytes, at: index).filter {
      $0.meanings.contains { meaning in
        switch meaning {
        case .particle, .hedgeAfter, .counter, .noun, .gap, .deadline, .since,
          .durationFollower, .rangeMark, .periodEnd, .unit, .times:
          true
        default: false
        }
      }
    }
    .map(\.end)
  }
}
