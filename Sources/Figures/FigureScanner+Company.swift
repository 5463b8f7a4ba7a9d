// What has to stand beside a syllable for it to be a number.
extension FigureScanner {
  /// The kinds of words beside which one syllable can be a number.
  private static let companions: MeaningKinds = {
    var kinds = MeaningKinds()
    let samples: [Meaning] = [
      .unit(""), .symbol(.one), .counter(.thing), .noun(.thing), .times,
      .ordinal, .hedgeAfter(""), .rangeMark, .rangeJoiner, .choice, .tenths,
      .fractionMark, .halfInfix, .multiplier(0), .listMark, .versus, .gap,
      .overInfix, .someInfix, .scaleInfix, .currencySign(""), .digitsWord,
      .point, .mixedJoiner, .per, .part(0), .parts(0), .half, .scale(0),
      .place(0), .nameEnd, .fractionBar, .tolerance,
    ]
    for meaning in samples { kinds.insert(meaning) }
    return kinds
  }()

  /// Whether a number of one syllable has nothing beside it that could show it
  /// to be one: most often it is part of a word, a particle or a pronoun. A
  /// quick look before everything is tried.
  func isAlone(_ numeral: Numeral) -> Bool {
    guard numeral.isBareSyllable, numeral.form == .plain, numeral.other == nil
    else { return false }
    let (start, end) = (numeral.range.lowerBound, numeral.range.upperBound)
    let next = cursor.skippingSpaces(end)
    guard next < cursor.end, cursor.bytes[next] >= 0x80 else { return false }
    return !cursor.kinds(at: end).intersects(Self.companions)
      && !cursor.kinds(at: next).intersects(Self.companions)
      && !cursor.kinds(at: start).contains(.standsAlone)
      && minus(before: start) == nil && !isEquated(numeral)
  }
}
