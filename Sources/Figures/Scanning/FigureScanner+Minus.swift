extension FigureScanner {
  /// A minus sign right before a number with nothing it could join: -5%.
  func minus(before start: Int) -> Int? {
    if let (begin, isWide) = minusSign(endingAt: start) {
      guard begin > 0 else { return begin }
      let before = cursor.bytes[begin - 1]
      let isFree =
        before == 0x20 || before == UInt8(ascii: "(")
        || (UInt8(ascii: "<")...UInt8(ascii: ">")).contains(before)
        || begin >= 3 && cursor.bytes[begin - 3] == 0xE2 && before >= 0xA4
          && cursor.bytes[begin - 2] == 0x89
        || begin >= 3 && cursor.bytes[begin - 3] == 0xE3 && isWide
      return isFree || followsParticle(begin)
        || isNegativeShare(begin, start) ? begin : nil
    }
    // "- 1,200,000": a sign and a space at the beginning of a text.
    if start == 2, cursor.bytes[0] == UInt8(ascii: "-"),
      cursor.bytes[1] == 0x20
    {
      return 0
    }
    // "plus or minus 3 points" is no negative number.
    if wordBefore(start, .tolerance) { return nil }
    return cursor.wordBefore(start) { $0 == .minus ? true : nil }?.begin
  }

  /// 回报率-12.3%: a sign between a letter that is no numeral and a share.
  private func isNegativeShare(_ sign: Int, _ start: Int) -> Bool {
    guard cursor.isLetter(sign - 3) || cursor.isHangul(sign - 3),
      numerals.syllableDigit(at: sign - 3) == nil,
      cursor.roles(at: sign - 3).isDisjoint(with: [.numeral, .syllable]),
      let digits = try? numerals.positional(at: start)
    else { return false }
    return cursor[digits.range.upperBound] == UInt8(ascii: "%")
      || cursor.bytes[digits.range.upperBound...].starts(with: "％".utf8)
  }

  /// Where a minus sign begins that ends at an offset: the hyphen, U+2212, the
  /// en dash U+2013 or the full-width hyphen U+FF0D.
  private func minusSign(endingAt end: Int) -> (begin: Int, isWide: Bool)? {
    guard end > 0 else { return nil }
    if cursor.bytes[end - 1] == UInt8(ascii: "-") { return (end - 1, false) }
    guard end >= 3 else { return nil }
    switch (cursor.bytes[end - 3], cursor.bytes[end - 2], cursor.bytes[end - 1])
    {
    case (0xE2, 0x88, 0x92), (0xE2, 0x80, 0x93): return (end - 3, false)
    case (0xEF, 0xBC, 0x8D): return (end - 3, true)
    default: return nil
    }
  }
}
