import Input

/// A character reference such as `&nbsp;`, `&#8364;` or `&amp`.
///
/// Source: WHATWG HTML, section 13.2.5.72, character reference state, in text
/// (not in an attribute).
struct CharacterReference {
  /// The characters it stands for, in UTF-8.
  let text: [UInt8]
  /// Where it ends.
  let end: Int

  /// The reference that begins with the `&` at an offset, nil if none does.
  ///
  /// - Parameter needsSemicolon: as in XML and Markdown.
  init?(
    in source: [UInt8], at offset: Int, before limit: Int,
    needsSemicolon: Bool
  ) {
    guard offset + 2 < limit else { return nil }
    if source[offset + 1] == 0x23 {
      self.init(number: source, offset + 2, limit, needsSemicolon)
    } else {
      self.init(name: source, offset + 1, limit, needsSemicolon)
    }
  }

  private init?(
    number source: [UInt8], _ start: Int, _ limit: Int, _ needsSemicolon: Bool
  ) {
    let isHexadecimal = source[start] | 0x20 == 0x78
    let first = isHexadecimal ? start + 1 : start
    var index = first
    var value: UInt32 = 0
    while index < limit,
      let digit = Character(Unicode.Scalar(source[index])).hexDigitValue,
      isHexadecimal || digit < 10
    {
      // Beyond the last code point it does not matter by how much.
      value = min(
        value * (isHexadecimal ? 16 : 10) + UInt32(digit), 0x11_0000)
      index += 1
    }
    guard index > first else { return nil }
    let hasSemicolon = index < limit && source[index] == 0x3B
    guard hasSemicolon || !needsSemicolon else { return nil }
    text = Array(String(Self.scalar(value)).utf8)
    end = index + (hasSemicolon ? 1 : 0)
  }

  private init?(
    name source: [UInt8], _ start: Int, _ limit: Int, _ needsSemicolon: Bool
  ) {
    var index = start
    let last = min(limit, start + Names.longest)
    while index < last, Self.isAlphanumeric(source[index]) { index += 1 }
    if index < limit, source[index] == 0x3B,
      let text = Names.all.closed[source[start..<index]]
    {
      self.text = text
      end = index + 1
      return
    }
    guard !needsSemicolon else { return nil }
    // The longest name counts: &notit; is ¬it;.
    var length = min(index - start, Names.longestOpen)
    while length > 1 {
      if let text = Names.all.open[source[start..<start + length]] {
        self.text = text
        end = start + length
        return
      }
      length -= 1
    }
    return nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  /// The character of a number; what is none is U+FFFD, and the numbers from
  /// 128 to 159 are meant as in Windows-1252.
  private static func scalar(_ value: UInt32) -> Unicode.Scalar {
    if (0x80...0x9F).contains(value), windows1252[Int(value) - 0x80] != 0 {
      return Unicode.Scalar(windows1252[Int(value) - 0x80])!
    }
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// Source: WHATWG HTML, section 13.2.5.80, numeric character reference end.
  private static let windows1252: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030,
    0x0160, 0x2039, 0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D,
    0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}

extension CharacterReference {
  /// The named references, read from the built-in list when first asked for.
  private struct Names {
    /// With a semicolon, and those that do without.
    var closed: [ArraySlice<UInt8>: [UInt8]] = [:]
    var open: [ArraySlice<UInt8>: [UInt8]] = [:]

    /// Bytes of the longest name, and of the longest that may stand open.
    static let longest = 31
    static let longestOpen = 6

    static let all = Names(BuiltInData.characterReferences)

    init(_ file: InputFile) {
      for line in file.bytes.split(separator: 0x0A) where line.first != 0x23 {
        let fields = line.split(separator: 0x20)
        let text = fields.dropFirst().filter { $0 != [0x2A] }.flatMap { field in
          UInt32(String(decoding: field, as: UTF8.self), radix: 16)
            .flatMap(Unicode.Scalar.init).map { Array(String($0).utf8) } ?? []
        }
        closed[fields[0]] = text
        if fields.last == [0x2A] { open[fields[0]] = text }
      }
    }
  }
}
