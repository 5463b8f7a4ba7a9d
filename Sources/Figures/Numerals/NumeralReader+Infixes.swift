import Exact

// Words inside a number: 十几万, 百数十円, 两个亿.
extension NumeralReader {
  /// A word that leaves the rest of the last place open, and what it stands
  /// before: a scale (十几万), a smaller place (百数十), a unit or a counter
  /// (十几家), or nothing.
  ///
  /// - Returns: where the open part ends, and where the scale begins that
  ///   multiplies it too.
  func openPlace(
    at start: Int, _ sum: PositionalSum
  ) -> (end: Int, scale: Int?)? {
    guard sum.hasAny else { return nil }
    let index = spaced(start)
    guard let end = cursor.hasWord(at: index, .overInfix) else { return nil }
    let next = spaced(end)
    if isScale(at: next) { return (end, next) }
    guard sum.endsWithPlace, let power = sum.openPower else { return nil }
    let place = cursor.word(at: end) { meaning -> Int? in
      if case .place(let place) = meaning, place < power { place } else { nil }
    }
    if let (_, after) = place {
      return isScale(at: after) ? (after, after) : (after, nil)
    }
    return beginsUnit(end) || cursor.hasWord(at: end, .times) != nil
      || cursor.skippingSpaces(end) == cursor.end
      ? (end, nil) : nil
  }

  /// 两个亿 is 200 million: the scale after a counter that only carries it.
  func infixedScale(at start: Int, _ sum: PositionalSum) -> Int? {
    guard sum.hasAny, let end = cursor.hasWord(at: start, .scaleInfix),
      isScale(at: end)
    else { return nil }
    return end
  }

  /// 個半小時 is an hour and a half: the one is left out.
  func oneAndHalf(at start: Int) -> Numeral? {
    guard cursor.isLetter(start),
      let end = cursor.hasWord(at: start, .halfInfix),
      start < 3 || syllableDigit(at: start - 3) == nil
    else { return nil }
    var numeral = Numeral(
      value: Rational(3, 2), place: Rational(1, 2), range: start..<end)
    numeral.hasDecimals = true
    numeral.isBareSyllable = true
    return numeral
  }

  func isScale(at index: Int) -> Bool {
    cursor.word(at: index) { meaning -> Bool? in
      if case .scale = meaning { true } else { nil }
    } != nil
  }

  /// After the spaces that may stand inside a number of the language.
  private func spaced(_ index: Int) -> Int {
    cursor.lexicon.rules.spacesFreely ? cursor.skippingSpaces(index) : index
  }
}
