import Input

/// The ways of writing that share the Han letters, and which letters each of
/// them writes where another writes others: 国 is simplified and Japanese, 國
/// traditional, 億 traditional and Japanese, 亿 simplified.
///
/// A letter that no table holds is written alike everywhere and tells nothing.
struct Orthographies: Sendable {
  /// The language of each way of writing, as an index.
  private var owners: [Int] = []
  /// For each letter from U+4E00 a bit for each way that writes it.
  private var writers = [UInt8](repeating: 0, count: Self.letters.count)

  private static let letters: Range<UInt32> = 0x4E00..<0xA000

  /// For each set of ways a one for every way that is not among them.
  private static let others: [SIMD8<UInt32>] = (0...UInt8.max).map { ways in
    var others = SIMD8<UInt32>.zero
    for way in 0..<8 where ways & 1 << way == 0 { others[way] = 1 }
    return others
  }

  /// Adds the table `letters` of a language: a way of writing and its letters.
  mutating func add(_ node: YAMLNode, of language: Int) throws(InputError) {
    for (_, letters) in try node.requireMapping("ways of writing").entries {
      guard owners.count < UInt8.bitWidth else {
        throw InputError(
          "more than \(UInt8.bitWidth) ways of writing", at: letters.place)
      }
      let way: UInt8 = 1 << owners.count
      owners.append(language)
      for letter in try letters.requireText("letters").unicodeScalars
      where Self.letters.contains(letter.value) {
        writers[Int(letter.value - Self.letters.lowerBound)] |= way
      }
    }
  }

  /// The language with the way of writing to which the fewest letters are
  /// foreign; nil where two languages do as well.
  func language(of text: ArraySlice<UInt8>) -> Int? {
    var foreign = SIMD8<UInt32>.zero
    let others = Self.others
    text.withUnsafeBufferPointer { bytes in
      var index = 0
      while index + 2 < bytes.count {
        guard (0xE4...0xE9).contains(bytes[index]) else {
          index += 1
          continue
        }
        let (letter, next) = CharacterTable.character(in: bytes, at: index)
        index = next
        guard Self.letters.contains(letter) else { continue }
        let ways = writers[Int(letter - Self.letters.lowerBound)]
        if ways != 0 { foreign &+= others[Int(ways)] }
      }
    }
    guard let least = owners.indices.map({ foreign[$0] }).min() else {
      return nil
    }
    var language: Int?
    for way in owners.indices where foreign[way] == least {
      if let language, language != owners[way] { return nil }
      language = owners[way]
    }
    return language
  }
}
