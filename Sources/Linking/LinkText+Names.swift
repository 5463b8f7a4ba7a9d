import Figures
import Reference

extension LinkText {
  /// Whether a piece holds a name that the reference does not know, which may
  /// be what the figure is about.
  func hasUnknownName(
    in range: Range<Int>, sentence: Range<Int>, besides known: [Range<Int>],
    names: [String]
  ) -> Bool {
    let known =
      known + mentions(in: sentence).map(\.range)
      + words(in: sentence, .acronym).map(\.range)
      + figures(in: sentence).filter { $0.finding.kind != .name }
      .map(\.finding.range)
    if figures(in: range).contains(where: { item in
      item.finding.kind == .name
        && !known.contains(where: { $0.overlaps(item.finding.range) })
        && !names.contains(where: { contains($0, item.finding.range) })
    }) {
      return true
    }
    let isLatin = !text[sentence].contains { $0 >= 0xE3 }
    var isFirst = true
    for word in latinWords(in: sentence) {
      defer { isFirst = false }
      guard range.overlaps(word), (65...90).contains(text[word.lowerBound]),
        !known.contains(where: { $0.overlaps(word) })
      else { continue }
      let harmless = words(in: sentence).contains {
        $0.range == word && $0.words.contains(.acronym)
          || isLatin && isFirst && $0.range.overlaps(word)
      }
      if !harmless, !names.contains(where: { contains($0, word) }) {
        return true
      }
    }
    return false
  }

  /// Whether a range holds nothing but spaces, quotes and some words.
  func isBlank(_ range: Range<Int>, besides words: [Range<Int>] = []) -> Bool {
    range.allSatisfy { index in
      " '\"".utf8.contains(text[index])
        || words.contains { $0.contains(index) }
    }
  }

  /// Words that qualify what follows them: Blackwell, HBM3e.
  func modifiers(in range: Range<Int>) -> [Range<Int>] {
    latinWords(in: range).filter { word in
      text[word].contains { !(97...122).contains($0) }
    }
  }

  /// The name right before a thing's, where it owns it or is its family:
  /// "Acme's H100", Blackwell B200.
  func maker(before thing: Range<Int>) -> Range<Int>? {
    func start(before end: Int, skipping marks: String) -> Int {
      var end = end
      while end > 0, marks.utf8.contains(text[end - 1]) { end -= 1 }
      return end
    }
    let end = start(before: thing.lowerBound, skipping: " '\"")
    let piece = max(0, end - 40)..<thing.lowerBound
    let owning = words(in: piece, .possessive).last {
      $0.range.upperBound >= end
    }
    if let owning {
      let name = latinWords(in: max(0, end - 40)..<owning.range.lowerBound).last
      return name.flatMap {
        $0.upperBound == owning.range.lowerBound ? $0 : nil
      }
    }
    return words(in: piece, .family).last { $0.range.upperBound == end }?.range
  }

  private func contains(_ name: String, _ word: Range<Int>) -> Bool {
    !Array(name.utf8).ranges(of: text[word]).isEmpty
  }

  /// Words of Latin letters and digits.
  func latinWords(in range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = range.lowerBound
    func isWord(_ byte: UInt8) -> Bool {
      byte < 0x80 && (65...90).contains(byte & 0xDF)
        || (48...57).contains(byte)
    }
    while index < range.upperBound {
      let start = index
      while index < range.upperBound, isWord(text[index]) { index += 1 }
      if index > start { found.append(start..<index) } else { index += 1 }
    }
    return found
  }
}
