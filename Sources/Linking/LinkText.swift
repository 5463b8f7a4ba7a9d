import Figures
import Reference

/// A text with everything in it that a link can rest on, in the order of its
/// places; all ranges are bytes of the text.
struct LinkText {
  let text: [UInt8]
  let mentions: [ReferenceBook.Mention]
  let words: [LinkWords.Match]
  let figures: [(finding: Finding, figure: Figure?)]
  /// The words that say how others are bound.
  let lists: [LinkWord: [[UInt8]]]
  /// Every thing that the text names.
  let entities: Set<String>

  init(
    text: [UInt8], mentions: [ReferenceBook.Mention],
    words: [LinkWords.Match], lists: [LinkWord: [[UInt8]]],
    figures: [(finding: Finding, figure: Figure?)]
  ) {
    self.text = text
    self.mentions = mentions
    self.words = words
    self.lists = lists
    self.figures = figures
    entities = Set(mentions.map { $0.ids[0] })
  }

  /// A sentence with the clauses it falls into.
  struct Sentence {
    let range: Range<Int>
    let clauses: [Range<Int>]

    func clause(at offset: Int) -> Int {
      clauses.firstIndex { $0.contains(offset) } ?? clauses.count - 1
    }
  }

  /// The sentences of the line around an offset.
  func sentences(around offset: Int) -> [Sentence] {
    var (start, end) = (offset, offset)
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    while end < text.count, text[end] != 0x0A { end += 1 }
    let marks = Sentences(text: text)
    return marks.sentences(of: start..<end).map { sentence in
      Sentence(
        range: sentence,
        clauses: joined(marks.clauses(of: sentence)).flatMap(splitAtJoints))
    }
  }

  /// A mark inside a figure parts nothing: May 12, 2025.
  private func joined(_ clauses: [Range<Int>]) -> [Range<Int>] {
    clauses.reduce(into: []) { joined, clause in
      if let last = joined.last,
        figures(in: last.lowerBound..<clause.upperBound).contains(where: {
          $0.finding.range.lowerBound < clause.lowerBound
            && $0.finding.range.upperBound > clause.lowerBound
        })
      {
        joined[joined.count - 1] = last.lowerBound..<clause.upperBound
      } else {
        joined.append(clause)
      }
    }
  }

  /// A joint ends a clause that tells something: 탑재했으며 | 성능은. Between two
  /// names of a list it parts nothing.
  private func splitAtJoints(_ clause: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = clause.lowerBound
    for match in words(in: clause)
    where match.words.contains(.joint) || match.words.contains(.report) {
      // Inside a figure, as in "a hundred and two", it parts nothing.
      let piece = start..<match.range.upperBound
      guard
        match.words.contains(.report)
          || figures(in: piece).contains(where: { item in
            item.finding.kind != .name && !mentions(around: item.finding.range)
          })
          || !words(in: piece, .having).isEmpty,
        !figures(in: clause).contains(where: {
          $0.finding.range.overlaps(match.range)
        })
      else { continue }
      pieces.append(piece)
      start = match.range.upperBound
    }
    if start < clause.upperBound || pieces.isEmpty {
      pieces.append(start..<clause.upperBound)
    }
    return pieces
  }

  /// Whether a range lies inside the name of a thing.
  func mentions(around range: Range<Int>) -> Bool {
    Self.items(
      mentions, \.range,
      in: max(0, range.lowerBound - 200)..<range.upperBound + 200
    ).contains {
      $0.range.lowerBound <= range.lowerBound
        && range.upperBound <= $0.range.upperBound
    }
  }

  func mentions(in range: Range<Int>) -> [ReferenceBook.Mention] {
    Self.items(mentions, \.range, in: range)
  }

  func words(in range: Range<Int>) -> [LinkWords.Match] {
    Self.items(words, \.range, in: range)
  }

  func words(in range: Range<Int>, _ word: LinkWord) -> [LinkWords.Match] {
    words(in: range).filter { $0.words.contains(word) }
  }

  func figures(in range: Range<Int>) -> [(finding: Finding, figure: Figure?)] {
    Self.items(figures, \.finding.range, in: range)
  }

  /// The items that lie in a range, of a list in the order of places.
  private static func items<Item>(
    _ items: [Item], _ place: (Item) -> Range<Int>, in range: Range<Int>
  ) -> [Item] {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if place(items[middle]).lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return Array(
      items[low...].prefix { place($0).lowerBound < range.upperBound }.filter {
        place($0).upperBound <= range.upperBound
      })
  }

  /// How far a figure stands from a word that names what it tells: the bytes
  /// between, without names; nil where another figure or a mark parts them.
  func gap(_ a: Range<Int>, _ b: Range<Int>) -> Int? {
    if a.overlaps(b) { return 0 }
    let between =
      a.upperBound <= b.lowerBound
      ? a.upperBound..<b.lowerBound : b.upperBound..<a.lowerBound
    guard
      !figures(in: between).contains(where: { item in
        item.finding.kind != .name
      })
    else { return nil }
    let named = mentions(in: between).map(\.range)
    var length = 0
    for index in between where !named.contains(where: { $0.contains(index) }) {
      if ";:".utf8.contains(text[index]) { return nil }
      length += 1
    }
    return length
  }
}
