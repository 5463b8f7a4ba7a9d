/// The English words in a text or page of another language.
///
/// A word is three small letters or more with no capital, digit or other sign
/// of a name among them.
struct EnglishWords {
  /// Names and identifiers, which no language translates.
  let names: Set<String>

  /// Elements whose content is no word of the site: formulas, figures of a
  /// text, and what nobody reads.
  private static let apart: Set<String> = ["code", "q", "script", "style"]
  private static let empty: Set<String> = ["!doctype", "br", "link", "meta"]

  func found(in text: String) -> [String] { found(in: Array(text.utf8)[...]) }

  private func found(in text: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    var word: [UInt8] = []
    var isTyped = false
    func end() {
      let bare = Self.bare(word[...])
      if bare.count >= 3, bare.allSatisfy({ (0x61...0x7A).contains($0) }) {
        let text = String(decoding: bare, as: UTF8.self)
        if !names.contains(text) { found.append(text) }
      }
      word = []
    }
    for (index, byte) in zip(text.indices, text) {
      // What is to be typed stands in quotes; inside a word it is none.
      if byte == UInt8(ascii: "'"),
        word.isEmpty || index + 1 == text.endIndex
          || !Self.isInWord(text[index + 1])
      {
        isTyped.toggle()
      }
      if Self.isInWord(byte), !isTyped { word.append(byte) } else { end() }
    }
    end()
    return found
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "-"): true
    default: false
    }
  }

  /// Without the full stops and dashes around it.
  private static func bare(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = word.drop { $0 == 0x2E || $0 == 0x2D }
    while rest.last == 0x2E || rest.last == 0x2D { rest.removeLast() }
    return rest
  }

  /// Those of a page that are not marked to be in another language than it.
  func found(inPage page: String, language: String = "ko") -> [String] {
    var found: [String] = []
    var isApart = [false]
    for piece in Array(page.utf8).split(separator: UInt8(ascii: "<")) {
      guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else { continue }
      let (tag, text) = (piece[..<end], piece[(end + 1)...])
      let name = String(
        decoding: tag.prefix { $0 != 0x20 && $0 != 0x0A }, as: UTF8.self)
      if name.hasPrefix("/") {
        isApart.removeLast()
      } else {
        let told = Self.attribute(" lang=\"", of: tag)
        let isInside =
          Self.apart.contains(name)
          || told.map { $0 != language }
            ?? isApart.last!
        if !isInside, let label = Self.attribute(" aria-label=\"", of: tag) {
          found += self.found(in: Self.plain(label))
        }
        if !Self.empty.contains(name), tag.last != UInt8(ascii: "/") {
          isApart.append(isInside)
        }
      }
      if !isApart.last! {
        found += self.found(
          in: Self.plain(String(decoding: text, as: UTF8.self)))
      }
    }
    return found
  }

  private static func attribute(
    _ start: String, of tag: ArraySlice<UInt8>
  ) -> String? {
    guard tag.count > start.utf8.count,
      let range = tag.firstRange(of: Array(start.utf8))
    else { return nil }
    return String(
      decoding: tag[range.upperBound...].prefix { $0 != UInt8(ascii: "\"") },
      as: UTF8.self)
  }

  /// Text with its entities read.
  private static func plain(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
      .replacing("&amp;", with: "&")
  }
}
