/// Pieces of markup inside a line, each found from where it begins.
enum InlineMarkup {
  /// Where a tag ends that begins at an offset; nil where none does.
  ///
  /// Source: CommonMark 0.31.2, section 6.6, raw HTML.
  static func tagEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int? {
    var index = start + 1
    let isEnd = index < limit && bytes[index] == 0x2F
    if isEnd { index += 1 }
    guard index < limit, isLetter(bytes[index]) else { return nil }
    while index < limit,
      isLetter(bytes[index]) || isDigit(bytes[index]) || bytes[index] == 0x2D
    {
      index += 1
    }
    while !isEnd {
      let spaces = skipSpaces(bytes, index, limit)
      guard spaces > index, spaces < limit,
        isLetter(bytes[spaces])
          || bytes[spaces] == 0x5F || bytes[spaces] == 0x3A
      else { break }
      guard let next = attributeEnd(bytes, spaces, limit) else { return nil }
      index = next
    }
    index = skipSpaces(bytes, index, limit)
    if !isEnd, index < limit, bytes[index] == 0x2F { index += 1 }
    return index < limit && bytes[index] == 0x3E ? index + 1 : nil
  }

  private static func attributeEnd(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> Int? {
    var index = start
    while index < limit,
      isLetter(bytes[index]) || isDigit(bytes[index])
        || [0x2D, 0x2E, 0x3A, 0x5F].contains(bytes[index])
    {
      index += 1
    }
    var value = skipSpaces(bytes, index, limit)
    guard value < limit, bytes[value] == 0x3D else { return index }
    value = skipSpaces(bytes, value + 1, limit)
    guard value < limit else { return nil }
    let quote = bytes[value]
    if quote == 0x22 || quote == 0x27 {
      value += 1
      while value < limit, bytes[value] != quote { value += 1 }
      return value < limit ? value + 1 : nil
    }
    let first = value
    while value < limit, bytes[value] > 0x20,
      ![0x22, 0x27, 0x3C, 0x3D, 0x3E, 0x60].contains(bytes[value])
    {
      value += 1
    }
    return value > first ? value : nil
  }

  /// The text between `<` and `>` of an address: `<https://example.org>`.
  static func autolink(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> Range<Int>? {
    var index = start + 1
    var isAddress = false
    while index < limit, bytes[index] > 0x20, bytes[index] != 0x3C,
      bytes[index] != 0x3E
    {
      let isSchemeEnd = bytes[index] == 0x3A && (3...33).contains(index - start)
      isAddress = isAddress || isSchemeEnd || bytes[index] == 0x40
      index += 1
    }
    guard index < limit, bytes[index] == 0x3E, isAddress, index > start + 2,
      isLetter(bytes[start + 1]) || isDigit(bytes[start + 1])
    else { return nil }
    return start + 1..<index
  }

  /// Where the `(address "title")` of a link ends that begins at an offset.
  static func targetEnd(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> Int? {
    guard start < limit, bytes[start] == 0x28 else { return nil }
    let first = skipSpaces(bytes, start + 1, limit)
    guard let address = addressEnd(bytes, first, limit) else { return nil }
    var index = skipSpaces(bytes, address, limit)
    if index > address, let title = titleEnd(bytes, index, limit) {
      index = skipSpaces(bytes, title, limit)
    }
    return index < limit && bytes[index] == 0x29 ? index + 1 : nil
  }

  /// Whether a piece of a line is an address, with a title or without.
  static func isAddressAndTitle(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    let limit = range.upperBound
    guard let address = addressEnd(bytes, range.lowerBound, limit),
      address > range.lowerBound
    else { return false }
    var index = skipSpaces(bytes, address, limit)
    if index > address, let title = titleEnd(bytes, index, limit) {
      index = skipSpaces(bytes, title, limit)
    }
    return index == limit
  }

  private static func addressEnd(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> Int? {
    var index = start
    if index < limit, bytes[index] == 0x3C {
      index += 1
      while index < limit, bytes[index] != 0x3E {
        if bytes[index] == 0x0A || bytes[index] == 0x3C { return nil }
        index += bytes[index] == 0x5C ? 2 : 1
      }
      return index < limit ? index + 1 : nil
    }
    // More than 32 brackets inside each other are no address; this keeps the
    // work for many openings linear.
    var depth = 0
    while index < limit, bytes[index] > 0x20 {
      if bytes[index] == 0x28 { depth += 1 }
      if bytes[index] == 0x29 {
        if depth == 0 { break }
        depth -= 1
      }
      if depth > 32 { return nil }
      index +=
        bytes[index] == 0x5C && index + 1 < limit
          && bytes[index + 1] > 0x20 ? 2 : 1
    }
    return depth == 0 ? min(index, limit) : nil
  }

  private static func titleEnd(
    _ bytes: [UInt8], _ start: Int, _ limit: Int
  ) -> Int? {
    guard start < limit else { return nil }
    let close: UInt8
    switch bytes[start] {
    case 0x22: close = 0x22
    case 0x27: close = 0x27
    case 0x28: close = 0x29
    default: return nil
    }
    var index = start + 1
    while index < limit, bytes[index] != close {
      if close == 0x29, bytes[index] == 0x28 { return nil }
      index += bytes[index] == 0x5C ? 2 : 1
    }
    return index < limit ? index + 1 : nil
  }

  /// A label as it is compared: white space as one space, letters small; nil
  /// where it is too long or empty.
  static func label(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.count <= 999 else { return nil }
    let words = bytes.split { $0 <= 0x20 }
    guard !words.isEmpty else { return nil }
    return words.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: " ").lowercased()
  }

  static func skipSpaces(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    var index = start
    while index < limit, bytes[index] <= 0x20 { index += 1 }
    return index
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Whether a byte is one of the ASCII signs that a backslash can stand
  /// before.
  static func isSign(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !isLetter(byte) && !isDigit(byte)
  }
}
