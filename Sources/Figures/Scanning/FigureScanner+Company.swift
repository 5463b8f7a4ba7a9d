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

  /// What can stand right after a number in letters, beside more of its
  /// letters, and make a figure, a date or a time of day of it.
  private static let followers: MeaningKinds = {
    var kinds = companions
    let samples: [Meaning] = [
      .calendarYear, .calendarMonth, .calendarDay, .calendarQuarter,
      .calendarDecade, .dayAfterMonth, .hour, .hourOfDay,
    ]
    for meaning in samples { kinds.insert(meaning) }
    return kinds
  }()

  /// The words of which numbers in letters are made.
  private static let numeralWords: MeaningKinds = {
    var kinds = MeaningKinds()
    let samples: [Meaning] = [
      .digit(0), .place(0), .tens(0), .scale(0), .word(0), .pair(0, 0), .few,
      .plural, .fraction(.one), .fractionSign(.one), .ordinalWord(0),
    ]
    for meaning in samples { kinds.insert(meaning) }
    return kinds
  }()

  private static let numeralWordsButPlural: MeaningKinds = {
    var kinds = numeralWords
    kinds.remove(.plural)
    return kinds
  }()

  /// What can stand after a syllable and a space: no noun, since 이 기업 is
  /// "this firm".
  private static let spacedFollowers: MeaningKinds = {
    var kinds = followers
    kinds.formUnion(numeralWords)
    kinds.remove(.noun(.thing))
    kinds.remove(.counter(.thing))
    return kinds
  }()

  /// Whether the letters of a numeral at a place belong to another word: one
  /// that the language has and nothing beside them goes beyond, or one that
  /// goes on in a way in which no number does. A quick look before anything is
  /// read.
  func isOtherWord(at start: Int) -> Bool {
    guard cursor.bytes[start] >= 0x80 else { return false }
    guard let first = numeralWord(at: start) else {
      return isOnlyPlural(at: start)
    }
    var (end, count) = (first.end, 1)
    var goesOn = cursor.kinds(at: end).intersects(Self.followers)
    while let next = numeralWord(at: end) {
      // No other word is as long.
      if count == 4 { return false }
      (end, count) = (next.end, count + 1)
      goesOn = goesOn || cursor.kinds(at: end).intersects(Self.followers)
    }
    if let trap = cursor.hasWord(at: start, .trap), end < trap,
      end + cursor.longestWordLength(at: end) <= trap,
      // 一点 is "a little", and the beginning of 一点五.
      !cursor.kinds(at: end).contains(.point)
    {
      return true
    }
    if goesOn || minus(before: start) != nil
      || cursor.kinds(at: start).contains(.standsAlone)
    {
      return false
    }
    if cursor.isHangul(start), cursor.isHangul(end) {
      // 하나는 is a number with a particle, but 한다 is none.
      return !isEquated(start..<end)
        && (end - start == 3 || !cursor.mayEndHangulWord(end))
    }
    let next = cursor.skippingSpaces(end)
    guard end == first.end, end - start == 3, next > end,
      first.isWord ? first.value == 1 : first.value < 10,
      cursor.isHangul(next) || cursor.isASCIILetter(next)
    else { return false }
    return !cursor.kinds(at: next).intersects(
      first.isWord ? Self.followers : Self.spacedFollowers)
  }

  /// Whether a word that makes a vague number of a place or a scale, and no
  /// other numeral, stands before neither: 수 있다.
  private func isOnlyPlural(at start: Int) -> Bool {
    guard !cursor.kinds(at: start).intersects(Self.numeralWordsButPlural),
      let end = cursor.hasWord(at: start, .plural)
    else { return false }
    return !cursor.kinds(at: cursor.skippingSpaces(end))
      .intersects(Self.numeralWords)
  }

  /// A digit, a place or a scale in letters, or a numeral that is a word.
  private func numeralWord(
    at start: Int
  ) -> (value: Int, isWord: Bool, end: Int)? {
    guard cursor.kinds(at: start).intersects(Self.numeralWords) else {
      return nil
    }
    return cursor.word(at: start) { meaning -> (Int, Bool)? in
      switch meaning {
      case .digit(let value), .tens(let value): (value, false)
      case .place, .scale: (.max, false)
      case .word(let value): (value, true)
      default: nil
      }
    }
    .map { ($0.value.0, $0.value.1, $0.end) }
  }

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
      && minus(before: start) == nil && !isEquated(numeral.range)
  }
}
