import Figures
import Input

/// The words of one script that state relations between figures, found by
/// their bytes.
struct RelationWords: Sendable {
  /// From a node and a byte to the next node; the root is node 0.
  private var links: [UInt32: UInt32] = [:]
  private var meanings: [[Cue]] = [[]]
  private var firstBytes: Set<UInt8> = []
  /// Labels that share out a whole among them: men and women.
  private(set) var partitions: [[[UInt8]]] = []
  /// Whether "up N times" can also mean N times in addition.
  private(set) var addsMultiples = false

  mutating func insert(_ word: String, _ cue: Cue) {
    insert(Array(word.utf8), cue)
    // A word may begin a sentence.
    if let first = word.utf8.first, (97...122).contains(first) {
      var capitalised = Array(word.utf8)
      capitalised[0] = first - 32
      insert(capitalised, cue)
    }
  }

  private mutating func insert(_ bytes: [UInt8], _ cue: Cue) {
    guard let first = bytes.first else { return }
    firstBytes.insert(first)
    var node: UInt32 = 0
    for byte in bytes {
      let link = node << 8 | UInt32(byte)
      if let next = links[link] {
        node = next
      } else {
        node = UInt32(meanings.count)
        links[link] = node
        meanings.append([])
      }
    }
    if !meanings[Int(node)].contains(cue) { meanings[Int(node)].append(cue) }
  }

  /// The longest word that begins at an offset.
  func match(in text: [UInt8], at start: Int, end: Int) -> CueMatch? {
    guard firstBytes.contains(text[start]) else { return nil }
    var node: UInt32 = 0
    var found: CueMatch?
    var index = start
    while index < end, let next = links[node << 8 | UInt32(text[index])] {
      node = next
      index += 1
      var cues = meanings[Int(node)]
      if !cues.isEmpty, !Text.isInBrackets(text, start) {
        cues.removeAll { $0.isShortWeekday }
      }
      if !cues.isEmpty, !Text.splitsLatinWord(text, start, index) {
        found = CueMatch(range: start..<index, cues: cues)
      }
    }
    return found
  }

  /// The words in a piece of text, longest first, none inside another. A
  /// Hangul word does not begin inside one, unless what ends there is a figure
  /// or another of these words.
  func matches(
    in text: [UInt8], _ range: Range<Int>, after ends: Set<Int>
  ) -> [CueMatch] {
    var found: [CueMatch] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isInside =
        Text.isHangul(text, index) && Text.isHangul(text, index - 3)
        && !ends.contains(index) && found.last?.range.upperBound != index
      if !isInside,
        let match = match(in: text, at: index, end: range.upperBound)
      {
        found.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }
}

extension RelationWords {
  /// Adds the table `relations` of a language file, if it has one.
  ///
  /// - Throws: `InputError` with the place of the first fault.
  mutating func add(_ file: LanguageFile) throws(InputError) {
    guard let node = file.root["relations"] else { return }
    for (key, value) in try node.requireMapping("relations").entries {
      let name = try key.requireText("a table")
      switch name {
      case "multiples":
        addsMultiples = try value.requireText("how they count") == "both"
      case "partitions":
        for group in try value.requireSequence("groups of labels") {
          var labels: [[UInt8]] = []
          for label in try group.requireSequence("labels") {
            labels.append(Array(try label.requireText("a label").utf8))
          }
          partitions.append(labels)
        }
      case "weekdays": try addDays(value) { .weekday($0) }
      case "shortWeekdays": try addDays(value) { .shortWeekday($0) }
      default:
        guard let cues = Self.tables[name] else {
          throw InputError("no relation is called '\(name)'", at: key.place)
        }
        for word in try value.requireSequence("a list of words") {
          for cue in cues { insert(try word.requireText("a word"), cue) }
        }
      }
    }
  }

  private mutating func addDays(
    _ node: YAMLNode, _ cue: (Int) -> Cue
  ) throws(InputError) {
    for (word, value) in try node.requireMapping("words and days").entries {
      guard let day = value.text.flatMap({ Int($0) }), (0...6).contains(day)
      else {
        throw InputError(
          "\(value.kind) is no day of the week; expected 0 for Monday to 6",
          at: value.place)
      }
      insert(try word.requireText("a word"), cue(day))
    }
  }

  private static let tables: [String: [Cue]] = [
    "totals": [.total], "sums": [.sum], "totalsAfter": [.totalAfter],
    "partOf": [.partOf], "outOf": [.outOf], "shareOf": [.shareOf],
    "others": [.others], "rest": [.rest],
    "wholes": [.whole], "each": [.each], "groupOf": [.groupOf],
    "from": [.from], "fromAfter": [.fromAfter], "to": [.to],
    "changeOf": [.changeOf], "thatIs": [.thatIs], "becomes": [.becomes],
    "toAfter": [.toAfter],
    "than": [.than], "thanAfter": [.thanAfter],
    "up": [.up], "down": [.down], "upTo": [.up, .to],
    "downTo": [.down, .to], "linking": [.linking],
    "conversions": [.conversion], "aside": [.aside],
    "repeated": [.repeated],
    "otherCalendars": [.otherCalendar], "onDay": [.onDay], "ago": [.ago],
    "rates": [.rate], "has": [.has], "asMany": [.asMany],
  ]
}

/// The words of the languages, by the script of a line.
struct RelationLanguages: Sendable {
  private var hangul = RelationWords()
  private var kanaAndHan = RelationWords()
  private var han = RelationWords()
  private var latin = RelationWords()

  /// Reads the language files; one written in Latin letters takes part in
  /// every line.
  init(_ files: [LanguageFile]) throws(InputError) {
    for file in files {
      let scripts = try file.root.require("scripts").requireSequence("scripts")
      let names = scripts.compactMap(\.text)
      // A line of Han letters alone may be Japanese: 7月28日(月).
      if names.contains("kana") {
        try kanaAndHan.add(file)
        try han.add(file)
      }
      if names.contains("han") { try han.add(file) }
      if names.contains("hangul") { try hangul.add(file) }
      if names.contains("latin") {
        try latin.add(file)
        try hangul.add(file)
        try kanaAndHan.add(file)
        try han.add(file)
      }
    }
  }

  func words(for line: ArraySlice<UInt8>) -> RelationWords {
    var hasHan = false
    var index = line.startIndex
    while index + 2 < line.endIndex {
      switch (line[index], line[index + 1]) {
      case (0xE3, 0x81...0x83): return kanaAndHan
      case (0xEA, 0xB0...), (0xEB...0xEC, _), (0xED, ...0x9E): return hangul
      case (0xE4...0xE9, _): hasHan = true
      default: break
      }
      index += line[index] >= 0xE3 ? 3 : 1
    }
    return hasHan ? han : latin
  }
}
