/// What a file itself says of its encoding.
enum EncodingDeclaration {
  /// The encoding a byte-order mark tells, and the bytes of the mark.
  ///
  /// Source: WHATWG Encoding Standard, section 6, BOM sniff. It comes before
  /// everything else that names an encoding.
  static func byteOrderMark(
    _ bytes: [UInt8]
  ) -> (encoding: TextEncoding, count: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// The label in the first `charset=` of an HTML `meta` or the `encoding=` of
  /// an XML declaration, as written; nil if there is none.
  ///
  /// Only the first 1,024 bytes are looked at.
  ///
  /// Source: WHATWG HTML, section 13.2.3.2, prescan a byte stream.
  static func label(_ bytes: [UInt8], _ markup: Markup) -> String? {
    switch markup {
    case .none, .markdown: return nil
    case .html, .xml: break
    }
    var head = Array(bytes.prefix(1_024))
    for index in head.indices where (0x41...0x5A).contains(head[index]) {
      head[index] |= 0x20
    }
    if head.starts(with: "<?xml".utf8), let end = head.firstIndex(of: 0x3E),
      let label = value(of: "encoding", in: head[..<end])
    {
      return label
    }
    guard markup == .html || head.starts(with: "<!doctype html".utf8) else {
      return nil
    }
    var index = 0
    while index < head.count {
      let rest = head[index...]
      if rest.starts(with: "<!--".utf8) {
        index = find("-->", in: rest) ?? head.count
      } else if rest.starts(with: "<meta".utf8) {
        let end = rest.firstIndex(of: 0x3E) ?? head.count
        if let label = value(of: "charset", in: head[index..<end]) {
          return label
        }
        index = end
      } else {
        index += 1
      }
    }
    return nil
  }

  private static func find(_ text: String, in bytes: ArraySlice<UInt8>) -> Int?
  {
    bytes.indices.first { bytes[$0...].starts(with: text.utf8) }
  }

  /// The word after `name =`, with or without quotes.
  private static func value(
    of name: String, in bytes: ArraySlice<UInt8>
  ) -> String? {
    guard let start = find(name, in: bytes) else { return nil }
    var index = start + name.utf8.count
    func skipSpaces() {
      while index < bytes.endIndex, bytes[index] <= 0x20 { index += 1 }
    }
    skipSpaces()
    guard index < bytes.endIndex, bytes[index] == 0x3D else { return nil }
    index += 1
    skipSpaces()
    if index < bytes.endIndex, [0x22, 0x27].contains(bytes[index]) {
      index += 1
      skipSpaces()
    }
    let word = bytes[index...].prefix {
      $0 > 0x20 && $0 != 0x22 && $0 != 0x27 && $0 != 0x3B && $0 != 0x2F
        && $0 != 0x3E
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// UTF-16 without a mark, where no doubt is left.
  ///
  /// A text in UTF-16 has spaces, digits and line ends, whose high byte is
  /// zero; a text in another encoding has no zeros. Every unit has to be a
  /// character, and none a control character.
  static func markless(_ bytes: [UInt8]) -> TextEncoding? {
    guard bytes.count >= 4, bytes.count.isMultiple(of: 2), bytes.contains(0)
    else { return nil }
    // A zero on the other side is the low byte of a character such as 一.
    var zeros = [0, 0]
    for index in bytes.indices where bytes[index] == 0 { zeros[index % 2] += 1 }
    let high = zeros[1] > zeros[0] ? 1 : 0
    guard zeros[high] > 2 * zeros[1 - high] else { return nil }
    let encoding: TextEncoding =
      high == 1 ? .utf16LittleEndian : .utf16BigEndian
    var expectsTrail = false
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let unit =
        UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high])
      let isTrail = (0xDC00...0xDFFF).contains(unit)
      guard isTrail == expectsTrail, isText(unit) else { return nil }
      expectsTrail = (0xD800...0xDBFF).contains(unit)
    }
    return expectsTrail ? nil : encoding
  }

  private static func isText(_ unit: UInt16) -> Bool {
    switch unit {
    case 0x09, 0x0A, 0x0C, 0x0D: true
    case 0x00..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: false
    default: true
    }
  }
}
