// Words that only look like figures.
extension FigureScanner {
  /// The end of a word that only looks like a figure. A hyphen makes another
  /// of it: "a single-digit rise".
  func trap(at start: Int) -> Int? {
    guard let end = cursor.hasWord(at: start, .trap),
      cursor[end] != UInt8(ascii: "-") || !cursor.isASCIILetter(end + 1)
    else { return nil }
    return end
  }

  /// The quantity that goes on beyond such a word. 十分 is "very", but 十分钟 ten
  /// minutes: where no spaces part the words, the longer one is meant. 백조 is a
  /// swan, but 백조 원 an amount and 백조번째 a rank.
  func quantity(
    beyond trap: Int, at start: Int, _ roles: Role, isNumeral: Bool
  ) -> ScannedFigure? {
    let isParted = cursor.isHangul(start)
    // A syllable has three bytes.
    guard
      isParted
        ? cursor.kinds(at: trap - 3).contains(.scale(0))
        : cursor.isLetter(start),
      let figure = try? quantity(at: start, roles, isNumeral: isNumeral),
      figure.range.upperBound > trap,
      !isParted || figure.isOrdinal || figure.unit.dimension.currency != nil
    else { return nil }
    return figure
  }
}
