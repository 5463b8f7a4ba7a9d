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
  func language(of bytes: ArraySlice<UInt8>) -> Int? {
    var foreign = [Int](repeating: 0, count: owners.count)
    var index = bytes.startIndex
    while index + 2 < bytes.endIndex {
      guard (0xE4...0xE9).contains(bytes[index]) else {
        index += 1
        continue
      }
      let letter =
        UInt32(bytes[index] & 0x0F) << 12
        | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
      if Self.letters.contains(letter) {
        let ways = writers[Int(letter - Self.letters.lowerBound)]
        if ways != 0 {
          for way in owners.indices where ways & 1 << way == 0 {
            foreign[way] += 1
          }
        }
      }
      index += 3
    }
    guard let least = foreign.min() else { return nil }
    let best = owners.indices.filter { foreign[$0] == least }
    let language = owners[best[0]]
    return best.allSatisfy { owners[$0] == language } ? language : nil
  }
}
