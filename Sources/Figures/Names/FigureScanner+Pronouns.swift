import Exact

// Number words that tell no number.
extension FigureScanner {
  /// "which one", "one of them", "one another": the pronoun, no count.
  /// Huddleston and Pullum, The Cambridge Grammar of the English Language, 5.9.
  func isPronoun(_ figure: ScannedFigure, _ low: Numeral) -> Bool {
    guard case .number(_, nil) = figure.content, low.isNativeWord,
      low.value == 1, low.form == .plain, !low.isOrdinal,
      cursor.isASCIILetter(low.range.lowerBound),
      figure.unit.dimension == .unmarked, !figure.isMultiple,
      !figure.isNegative, !fillsText(figure.range),
      hedge(endingAt: low.range.lowerBound) == nil
    else { return false }
    let end = low.range.upperBound
    if cursor.endsClause(end) || cursor[end] == UInt8(ascii: "-")
      || cursor[end] == UInt8(ascii: "'")
    {
      return true
    }
    return wordBefore(low.range.lowerBound, .functionWord)
      || cursor.hasWord(at: cursor.skippingSpaces(end), .functionWord) != nil
  }

  /// "America First", "Group of Seven", "the Six-Day War": capitals inside a
  /// sentence make a name. A headline of capitals is left unread.
  func isCapitalInSentence(_ start: Int) -> Bool {
    cursor.isCapital(start) && !cursor.isCapital(start + 1)
      && cursor[start - 1] == 0x20 && cursor.isASCIILetter(start - 2)
  }

  /// "half-time", "first half": half of a word, or a thing called so.
  func isHalfOfWord(_ figure: ScannedFigure, _ low: Numeral) -> Bool {
    guard low.form == .fraction, !low.hasDigits, low.value == Rational(1, 2),
      cursor.isASCIILetter(low.range.lowerBound), figure.unit == .one
    else { return false }
    let end = low.range.upperBound
    if cursor[end] == UInt8(ascii: "-"), cursor.isASCIILetter(end + 1) {
      return true
    }
    return cursor.wordBefore(low.range.lowerBound) { meaning -> Bool? in
      if case .ordinalWord = meaning { true } else { nil }
    } != nil
  }
}
