import ClaimLanguage
import Figures
import Quantities

/// Looks for the words to quote a figure with: as few as read back to the same
/// figure and, if possible, stand on its line only once.
struct PhraseFinder {
  let text: [UInt8]
  let reader: FigureReader
  let day: CalendarDay?

  /// A phrase and what it reads back to.
  struct Phrase {
    let text: String
    /// Nil if the words alone do not read back to the figure.
    let figure: Figure?
  }

  /// The most words to add on either side.
  private static let mostWords = 4
  /// How far off a word that hedges may stand to be quoted too, in bytes.
  private static let furthestHedge = 48

  /// - Parameters:
  ///   - finding: the figure, as found in the text.
  ///   - clause: the bytes that words may be taken from.
  ///   - line: the bytes of the line.
  ///   - others: where the figures beside it stand; none is taken in.
  func phrase(
    for finding: Finding, in clause: Range<Int>, of line: Range<Int>,
    besides others: [Range<Int>]
  ) -> Phrase {
    var range = finding.range
    if let hedge = finding.hedge?.range, line.contains(hedge.lowerBound),
      line.upperBound >= hedge.upperBound
    {
      let both =
        min(
          range.lowerBound, hedge.lowerBound)..<max(
          range.upperBound, hedge.upperBound)
      if !others.contains(where: both.overlaps) { range = both }
    }
    var best: Phrase?
    for words in 0...Self.mostWords {
      for candidate in [
        widened(range, left: 0, right: words, in: clause),
        widened(range, left: words, right: 0, in: clause),
        widened(range, left: words, right: words, in: clause),
      ] {
        if words > 0, others.contains(where: candidate.overlaps) { continue }
        let phrase = String(decoding: text[candidate], as: UTF8.self)
        guard let figure = readBack(phrase, finding) else { continue }
        let found = Phrase(text: phrase, figure: figure)
        if Quotation(phrase).places(in: text[line]).count == 1 { return found }
        if best == nil { best = found }
        if words == 0 { break }
      }
    }
    return best
      ?? Phrase(
        text: String(decoding: text[range], as: UTF8.self), figure: nil)
  }

  /// The figure a phrase holds, if it is the one found in the text.
  private func readBack(_ phrase: String, _ finding: Finding) -> Figure? {
    let surface = String(decoding: text[finding.range], as: UTF8.self)
    guard let figure = try? reader.read(phrase, on: day),
      figure.surface == surface, figure.row == finding.row
    else { return nil }
    return figure
  }

  /// A range with some words more on either side, no further than a clause.
  private func widened(
    _ range: Range<Int>, left: Int, right: Int, in clause: Range<Int>
  ) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    let bounds =
      min(clause.lowerBound, start)..<max(clause.upperBound, end)
    for _ in 0..<right {
      while end < bounds.upperBound, text[end] == 0x20 { end += 1 }
      end = wordEnd(from: end, before: bounds.upperBound)
    }
    for _ in 0..<left {
      while start > bounds.lowerBound, text[start - 1] == 0x20 { start -= 1 }
      start = wordStart(from: start, after: bounds.lowerBound)
    }
    while end > range.upperBound, isTrimmed(text[end - 1]) { end -= 1 }
    while start < range.lowerBound, isTrimmed(text[start]) { start += 1 }
    return start..<end
  }

  /// The end of the word at an offset; where words are not parted by spaces,
  /// a few characters further.
  private func wordEnd(from start: Int, before bound: Int) -> Int {
    var index = start
    while index < bound, text[index] != 0x20 {
      if index - start >= Self.longestWord, text[index] & 0xC0 != 0x80 {
        break
      }
      index += 1
    }
    return index
  }

  private func wordStart(from end: Int, after bound: Int) -> Int {
    var index = end
    while index > bound, text[index - 1] != 0x20 {
      if end - index >= Self.longestWord, text[index] & 0xC0 != 0x80 { break }
      index -= 1
    }
    return index
  }

  /// In bytes.
  private static let longestWord = 24

  private func isTrimmed(_ byte: UInt8) -> Bool {
    " \t.,;:!?".utf8.contains(byte)
  }
}
