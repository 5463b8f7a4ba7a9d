import Quantities

// Counters that no table holds.
extension FigureScanner {
  /// The longest counter, in bytes: four syllables.
  private static let longestCounter = 12

  /// 필지 in 26필지를: in a language that glues counters to digits, letters
  /// right after them count something even where no table knows them. What may
  /// be a particle is left out.
  func gluedCounter(at start: Int, of numeral: Numeral) -> UnitMatch? {
    guard cursor.lexicon.rules.gluesCounters, numeral.hasDigits,
      numeral.form == .plain, numeral.range.upperBound == start,
      cursor.isHangul(start), cursor.hasWord(at: start, .trap) == nil,
      let counted = Noun("thing")
    else { return nil }
    let isKnown = cursor.matches(at: start).contains { match in
      cursor.endsHangulWord(match.end)
        && match.meanings.contains(where: Self.standsAfterNumber)
    }
    guard !isKnown else { return nil }
    var end = start
    while cursor.isHangul(end), end - start < Self.longestCounter {
      end += 3
      if cursor.endsHangulWord(end) {
        return UnitMatch(unit: .counting(counted), start: start, end: end)
      }
    }
    return nil
  }

  /// Whether a word may follow a number and is no counter.
  private static func standsAfterNumber(_ meaning: Meaning) -> Bool {
    switch meaning {
    case .particle, .hedgeAfter, .calendarYear, .calendarMonth, .calendarDay,
      .rangeMark, .rangeJoiner, .deadline, .since, .scale, .place, .per,
      .perSuffix, .versus, .fractionMark, .hour, .durationFollower:
      true
    default: false
    }
  }
}
