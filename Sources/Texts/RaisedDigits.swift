/// Digits that stand above or below the line. They become the characters that
/// do: 10<sup>15</sup> is 10¹⁵ and not 1015, and a note after a figure is no
/// digit of it.
enum RaisedDigits {
  case superscript, `subscript`

  func add(
    _ range: Range<Int>, keepsLines: Bool, to builder: inout TextBuilder
  ) {
    var start = range.lowerBound
    for index in range {
      guard let character = character(builder.source[index]) else { continue }
      builder.add(start..<index, keepsLines: keepsLines)
      builder.add(String(character).utf8, for: index..<index + 1)
      start = index + 1
    }
    builder.add(start..<range.upperBound, keepsLines: keepsLines)
  }

  /// Source: The Unicode Standard, block Superscripts and Subscripts; 1, 2 and
  /// 3 above the line stand in Latin-1.
  private func character(_ byte: UInt8) -> Unicode.Scalar? {
    let low = self == .subscript
    switch byte {
    case 0x31 where !low: return "\u{B9}"
    case 0x32 where !low: return "\u{B2}"
    case 0x33 where !low: return "\u{B3}"
    case 0x30...0x39:
      return Unicode.Scalar((low ? 0x2080 : 0x2070) + UInt32(byte - 0x30))
    case 0x2B: return low ? "\u{208A}" : "\u{207A}"
    case 0x2D: return low ? "\u{208B}" : "\u{207B}"
    default: return nil
    }
  }
}
