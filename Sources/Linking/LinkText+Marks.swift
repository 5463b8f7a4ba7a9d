/// Marks and particles around names.
extension LinkText {
  /// The first place from one on that is no space, quote or bracket.
  func skippingMarks(from start: Int, to end: Int) -> Int {
    var place = start
    while place < end {
      if " '\")(,:".utf8.contains(text[place]) {
        place += 1
      } else if let mark = Self.wideMarks.first(where: {
        text[place..<end].starts(with: $0)
      }) {
        place += mark.count
      } else {
        break
      }
    }
    return place
  }

  /// The place after the last one before that is no space or quote.
  func skippingMarks(backFrom start: Int, to end: Int) -> Int {
    var place = start
    while place > end {
      if " '\"".utf8.contains(text[place - 1]) {
        place -= 1
      } else if let mark = Self.wideMarks.first(where: {
        text[end..<place].suffix($0.count).elementsEqual($0)
      }) {
        place -= mark.count
      } else {
        break
      }
    }
    return place
  }

  private static let wideMarks = "‘’“”「」『』《》〈〉，、（）：".map {
    Array(String($0).utf8)
  }

  /// The longest word of a kind that begins at a place.
  func length(of word: LinkWord, at place: Int) -> Int? {
    lists[word]?.filter { text[place...].starts(with: $0) }.map(\.count).max()
  }

  /// Whether a word of a kind ends at a place.
  func ends(_ word: LinkWord, at place: Int) -> Bool {
    lists[word]?.contains { text[..<place].suffix($0.count).elementsEqual($0) }
      ?? false
  }

  /// Whether a word that ends at a place describes the noun that follows:
  /// 장착한, 搭載した, 搭载384颗芯片的.
  func isAdnominal(before end: Int) -> Bool {
    guard end >= 3,
      let last = String(decoding: text[end - 3..<end], as: UTF8.self)
        .unicodeScalars.first?.value
    else { return false }
    // A Hangul syllable whose last letter is ㄴ (Unicode 3.12).
    if (0xAC00...0xD7A3).contains(last) { return (last - 0xAC00) % 28 == 4 }
    return ends(.ending, at: end)
  }

  /// Words that particles mark as topic or subject: 시스템은, システムが.
  func subjects(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for index in range {
      if text[index] == UInt8(ascii: " ") { start = index + 1 }
      guard index > start, let length = length(of: .subject, at: index) else {
        continue
      }
      let end = index + length
      // In Korean a particle ends its word.
      let isWhole =
        end >= range.upperBound || text[end] == UInt8(ascii: " ")
        || text[index] < 0xEA
      guard isWhole, end <= range.upperBound else { continue }
      found.append(start..<end)
      start = end
    }
    return found
  }
}
