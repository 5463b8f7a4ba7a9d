import Figures

/// A sentence with its figures and the words that relate them.
///
/// Ranges are bytes of the whole text.
struct Sentence {
  let text: [UInt8]
  let line: Int
  let range: Range<Int>
  let words: RelationWords
  /// The figures, and apart from them dates, times and names.
  let figures: [Finding]
  let others: [Finding]
  let cues: [CueMatch]
  /// What the figures denote, by where they begin.
  private let denoted: [Int: Figure]

  /// The longest sentence that is looked at, in bytes, and the most figures
  /// in one: beyond either it is a table or no prose at all.
  static let longest = 1_500
  static let mostFigures = 24

  init(
    _ text: [UInt8], line: Int, range: Range<Int>, words: RelationWords,
    items: [Item]
  ) {
    let findings = items.map(\.finding)
    denoted = Dictionary(
      items.compactMap { item in
        item.figure.map { (item.finding.range.lowerBound, $0) }
      }, uniquingKeysWith: { first, _ in first })
    self.text = text
    self.line = line
    self.range = range
    self.words = words
    figures = findings.filter(Self.isQuantity)
    others = findings.filter { !Self.isQuantity($0) }
    cues = words.matches(
      in: text, range, after: Set(findings.map(\.range.upperBound)))
  }

  private static func isQuantity(_ finding: Finding) -> Bool {
    switch finding.kind {
    case .date, .dateRange, .time, .name, .misprint, .ordinal: false
    default: !finding.isYear
    }
  }

  /// What a figure denotes in its sentence.
  func figure(_ finding: Finding) -> Figure? {
    denoted[finding.range.lowerBound]
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: text[range], as: UTF8.self)
  }

  /// The figure with the words that hedge it; those behind a bracket that
  /// explains it stand apart.
  func span(_ finding: Finding) -> Range<Int> {
    guard let hedge = finding.hedge?.range, self.range.contains(hedge),
      hedge.lowerBound <= finding.range.upperBound
        || text[finding.range.upperBound..<hedge.lowerBound]
          .allSatisfy({ $0 == 0x20 })
    else { return finding.range }
    return min(
      hedge.lowerBound, finding.range.lowerBound)..<max(
        hedge.upperBound, finding.range.upperBound)
  }
}

/// A finding with what it denotes.
typealias Item = (finding: Finding, figure: Figure?)

extension Finding {
  /// A bare number that is likely a year: "of 2023".
  var isYear: Bool {
    kind == .number && unit == nil && hedge == nil
      && value.map { $0.isInteger && $0 >= 1900 && $0 < 2100 } ?? false
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

// MARK: - Words beside a figure

extension Sentence {
  /// The cue of a kind that ends where a figure begins, spaces aside.
  func cue(_ cue: Cue, endingAt limit: Int) -> CueMatch? {
    cues.last {
      $0.says(cue) && $0.range.upperBound <= limit
        && Text.skipSpaces(text, $0.range.upperBound, limit) == limit
    }
  }

  /// The cue of a kind that begins where a figure ends, spaces aside.
  func cue(_ cue: Cue, startingAt start: Int) -> CueMatch? {
    let next = Text.skipSpaces(text, start, range.upperBound)
    return cues.first {
      $0.says(cue)
        && ($0.range.lowerBound == start || $0.range.lowerBound == next)
    }
  }

  func cues(in range: Range<Int>) -> [CueMatch] {
    cues.filter {
      range.lowerBound <= $0.range.lowerBound
        && $0.range.upperBound <= range.upperBound
    }
  }

  func has(_ cue: Cue, in range: Range<Int>) -> Bool {
    cues(in: range).contains { $0.says(cue) }
  }

  func has(_ cue: Cue) -> Bool { cues.contains { $0.says(cue) } }

  /// Whether nothing stands in a gap but spaces, the marks given, dates, and
  /// words that may stand there.
  ///
  /// Endings may stick to a Hangul word that tells a direction: 늘어나면서.
  func isExplained(
    _ gap: Range<Int>, by kinds: [Cue], marks: [String] = [],
    allowsDates: Bool = true
  ) -> Bool {
    var index = gap.lowerBound
    while index < gap.upperBound {
      if let next = Text.skip(text, index, gap.upperBound, marks: marks) {
        index = next
      } else if allowsDates,
        let date = others.first(where: {
          $0.range.lowerBound == index && $0.range.upperBound <= gap.upperBound
            && ($0.kind == .date || $0.kind == .dateRange || $0.isYear)
        })
      {
        index = date.range.upperBound
      } else if let match = cues.first(where: {
        $0.range.lowerBound == index && $0.range.upperBound <= gap.upperBound
      }), match.cues.contains(where: kinds.contains) {
        index = match.range.upperBound
        if match.says(.up) || match.says(.down) {
          var syllables = 0
          while syllables < 4, index + 3 <= gap.upperBound,
            Text.isHangul(text, index)
          {
            index += 3
            syllables += 1
          }
        }
      } else {
        return false
      }
    }
    return true
  }
}

// MARK: - From a text to its sentences

extension Sentence {
  /// The sentences of a line that hold figures, in order.
  static func sentences(
    of text: [UInt8], line: Int, range: Range<Int>, items: [Item],
    words: RelationWords
  ) -> [Sentence] {
    var result: [Sentence] = []
    var start = range.lowerBound
    var next = 0
    for end in ends(of: text, range, items.map(\.finding)) {
      var inside: [Item] = []
      while next < items.count, items[next].finding.range.lowerBound < end {
        inside.append(items[next])
        next += 1
      }
      if !inside.isEmpty, inside.count <= mostFigures, end - start <= longest {
        result.append(
          Sentence(
            text, line: line, range: start..<end, words: words,
            items: inside))
      }
      start = end
    }
    return result
  }

  /// Where sentences end: after a full stop that is no decimal point and no
  /// mark of an abbreviation, and after the marks of the other scripts.
  private static func ends(
    of text: [UInt8], _ range: Range<Int>, _ findings: [Finding]
  ) -> [Int] {
    var ends: [Int] = []
    var next = 0
    var index = range.lowerBound
    while index < range.upperBound {
      while next < findings.count, findings[next].range.upperBound <= index {
        next += 1
      }
      if next < findings.count, findings[next].range.contains(index) {
        index = findings[next].range.upperBound
        continue
      }
      let byte = text[index]
      if byte < 0x80 {
        index += 1
        if "!?;".utf8.contains(byte)
          || byte == UInt8(ascii: ".")
            && isFullStop(text, index - 1, range.upperBound)
        {
          ends.append(index)
        }
      } else if ["。", "！", "？", "；", "•", "■"].contains(where: {
        Text.starts(text, index, range.upperBound, $0)
      }) {
        index += 3
        ends.append(index)
      } else {
        index += 1
      }
    }
    ends.append(range.upperBound)
    return ends
  }

  private static func isFullStop(
    _ text: [UInt8], _ index: Int, _ limit: Int
  ) -> Bool {
    if index + 1 < limit {
      let after = text[index + 1]
      if Text.isDigit(after) || Text.isLetter(after) { return false }
    }
    // "Mr. ", "Jan. ", "U.S. ": a short capitalised word before the mark.
    var start = index
    while start > 0, Text.isLetter(text[start - 1]), index - start < 5 {
      start -= 1
    }
    let length = index - start
    return
      !((1...4).contains(length) && (65...90).contains(text[start])
      && index + 1 < limit)
  }
}
