import Exact
import Quantities

/// Finds figures in a phrase, left to right.
struct FigureScanner {
  let cursor: TextCursor
  let numerals: NumeralReader
  let dates: DateReader
  let policy: Policy

  init(
    cursor: TextCursor, numerals: NumeralReader, dates: DateReader,
    policy: Policy
  ) {
    self.cursor = cursor
    self.numerals = numerals
    self.dates = dates
    self.policy = policy
  }

  struct Result: Sendable {
    var figures: [ScannedFigure] = []
    /// Names with digits in them, which are no figures.
    var names: [ScannedName] = []
    var troubles: [ScannedTrouble] = []
  }

  /// Everything in the text, in one pass. At each place only a bounded piece
  /// around it is looked at, so the pass is linear in the text.
  func scan() -> Result {
    var result = Result()
    var places = CandidatePlaces(cursor: cursor)
    while let index = places.next() {
      places.resume(at: take(index, into: &result))
    }
    return result
  }

  /// Reads what begins at a place and gives the place to go on from.
  private func take(_ index: Int, into result: inout Result) -> Int {
    if let end = address(at: index) { return end }
    if currencySign(at: index) == nil, let end = name(at: index) {
      result.names.append(
        ScannedName(text: cursor.text(index..<end), range: index..<end))
      return end
    }
    do throws(FigureError) {
      if let figure = try figure(at: index) {
        result.figures.append(figure)
        return max(figure.range.upperBound, figure.end, index + 1)
      }
      return trap(at: index) ?? cursor.next(index)
    } catch {
      let end = endOfDigits(from: max(index, error.offset))
      result.troubles.append(
        ScannedTrouble(error: error, range: index..<max(end, index + 1)))
      return max(end, cursor.next(index))
    }
  }

  /// The end of the digits, and of what parts and scales them, around a place
  /// where a number could not be read.
  private func endOfDigits(from start: Int) -> Int {
    var index = start
    while index < cursor.end {
      if let (_, next) = numerals.digit(at: index) {
        index = next
      } else if let (_, next) = numerals.separator(at: index),
        numerals.digit(at: next) != nil
      {
        index = next
      } else if let (_, next) = numerals.syllableDigit(at: index) {
        index = next
      } else {
        break
      }
    }
    return index
  }

  /// The figure that begins at a place. The words that begin there say which
  /// forms are worth trying.
  func figure(at start: Int) throws(FigureError) -> ScannedFigure? {
    let roles = cursor.roles(at: start)
    if roles.isSubset(of: [.syllable, .numeral, .trap]), isOtherWord(at: start)
    {
      return nil
    }
    let isNumeral =
      !roles.isDisjoint(with: [.numeral, .syllable, .spelled])
      || roles.contains(.article) && beginsNumberWord(after: start)
      || numerals.mayBeginDigits(at: start)
    if roles.contains(.money) || cursor.isASCIILetter(start),
      let money = try moneyWithSign(at: start)
    {
      return money
    }
    if roles.contains(.money), let money = try prefixedMoney(at: start) {
      return money
    }
    let trap = roles.contains(.trap) ? trap(at: start) : nil
    if roles.contains(.date) || isNumeral,
      let date = try dates.date(at: start),
      // 四日市 is a town and begins with a day.
      trap == nil || !cursor.isLetter(start) || date.range.upperBound > trap!
    {
      return ScannedFigure(date)
    }
    if roles.contains(.whole),
      let word = quantifier(at: start) ?? multipleWord(at: start),
      // 半減期 is a half-life and begins with a half.
      trap == nil || word.range.upperBound >= trap!
    {
      return word
    }
    guard let trap else {
      return try quantity(at: start, roles, isNumeral: isNumeral)
    }
    return quantity(beyond: trap, at: start, roles, isNumeral: isNumeral)
  }

  /// Whether a number in words follows a word: "a dozen", "a thousand".
  private func beginsNumberWord(after start: Int) -> Bool {
    let next = cursor.skippingSpaces(cursor.endOfLetters(start))
    return !cursor.roles(at: next).isDisjoint(with: [.numeral, .syllable])
  }

  func quantity(
    at start: Int, _ roles: Role, isNumeral: Bool
  ) throws(FigureError) -> ScannedFigure? {
    if isNumeral {
      if let score = score(at: start) { return score }
      if let decade = decadeAlone(at: start) { return decade }
      if let ages = ageSpan(at: start) { return ages }
    }
    if roles.contains(.prefix) || isNumeral, let time = try clock(at: start) {
      return time
    }
    if roles.contains(.prefix) {
      if let share = try share(at: start) { return share }
      if let multiple = try doublings(at: start) { return multiple }
      if let rank = try prefixedOrdinal(at: start) { return rank }
      if let measure = try prefixedMeasure(at: start) { return measure }
    }
    if roles.contains(.article), let one = try articleUnit(at: start) {
      return one
    }
    if roles.contains(.whole) {
      if let share = shareWord(at: start) { return share }
      if let vague = decadeOrDigits(at: start) { return vague }
      if let ordinal = ordinalWord(at: start) { return ordinal }
      if let days = fewDays(at: start) { return days }
      if let amount = amountWord(at: start) { return amount }
    }
    return isNumeral ? try number(at: start) : nil
  }
}

extension FigureScanner {
  func isSymbol(_ meaning: Meaning) -> Bool {
    if case .symbol = meaning { true } else { false }
  }

  func isNoun(_ meaning: Meaning) -> Bool {
    if case .noun = meaning { true } else { false }
  }

  func wordBefore(_ start: Int, _ meaning: Meaning) -> Bool {
    cursor.wordBefore(start) { $0 == meaning ? true : nil } != nil
  }
}

// MARK: - Numbers

extension FigureScanner {
  func number(at start: Int) throws(FigureError) -> ScannedFigure? {
    guard let read = try numerals.numeral(at: start),
      read.hasDigits || !isCapitalInSentence(start),
      cursor.hasWord(at: read.range.upperBound, .nameTail) == nil
    else { return nil }
    if isAlone(read) { return nil }
    if let figures = figureCount(read) { return figures }
    let numeral = withMoneyScale(read, isMoney: false)
    if numeral.isOrdinal { return ordinal(numeral, numeral.range) }
    if endsName(numeral) || isVagueDivisor(numeral) { return nil }
    if let end = digitsWord(after: numeral) {
      return numberOfDigits(numeral, end)
    }
    if !numeral.hasDigits, cursor.isHangul(start), cursor.isHangul(start - 3),
      minus(before: start) == nil
    {
      return nil
    }
    if numeral.hasDigits, wordBefore(start, .ordinalPrefix),
      cursor.isHangul(start - 3)
    {
      // 제3조 is article three; the scale word is none.
      let digits = numeral.digits ?? numeral.plainDigits
      return ordinal(
        Numeral(value: digits.value, place: 1, range: digits.range),
        digits.range)
    }
    let figure = ScannedFigure(
      content: .number(low: numeral, high: nil), range: numeral.range)
    return try withRange(figure)
  }

  /// Adds the second end of a range, the unit, the noun and the hedge.
  func withRange(_ begun: ScannedFigure) throws(FigureError)
    -> ScannedFigure?
  {
    var figure = begun
    guard case .number(let first, _) = figure.content else { return nil }
    var low = first
    if addSome(to: &low) {
      figure.content = .number(low: low, high: nil)
      figure.range = figure.range.lowerBound..<low.range.upperBound
    }
    var hedges = low.hedge.map { [$0] } ?? []
    if addHalf(to: &low) {
      figure.content = .number(low: low, high: nil)
      figure.range = figure.range.lowerBound..<low.range.upperBound
      figure.isComposite = true
    }
    var hasEnds = addPair(to: &figure)
    if !hasEnds { hasEnds = try addNeighbour(to: &figure) }
    if !hasEnds { hasEnds = try addHighEnd(to: &figure) }
    if !hasEnds { try addTolerance(to: &figure) }
    if !hasEnds || low.other != nil, figure.unit.dimension == .unmarked {
      if let found = anyUnit(after: low.range.upperBound, of: low) {
        apply(found, to: &figure)
        if found.isAgeBand {
          hedges.append(
            ScannedHedge(row: "and-some", range: found.start..<found.end))
          figure.shownKind = .age
        }
      } else if let (hedge, found) = unitAfterHedge(low) {
        apply(found, to: &figure)
        hedges.append(hedge)
      } else if low.form == .fraction,
        let article = cursor.hasWord(
          at: cursor.skippingSpaces(low.range.upperBound), .article),
        let found = unit(after: article, of: low),
        cursor.hasWord(at: low.range.lowerBound, .article) == nil
          || cursor.hasWord(at: cursor.skippingSpaces(found.end), .notRate)
            == nil
      {
        // "half an hour", but "a third a year ago" are two.
        apply(found, to: &figure)
      }
      try addTenths(to: &figure)
      addPrefixedCurrency(to: &figure)
      addScaleAfterCurrency(to: &figure)
      try addComposite(to: &figure)
    } else if !hasEnds {
      try addComposite(to: &figure)
    } else if figure.unit.dimension == .unmarked {
      try addTenths(to: &figure)
    }
    if let share = try shareOfCounts(figure) { return share }
    if let share = try shareOfNamed(figure) { return share }
    if let share = try shareOfWords(figure) { return share }
    if !hasEnds, figure.tolerance == nil { try addTolerance(to: &figure) }
    addFrequency(to: &figure)
    addRate(to: &figure)
    if low.form == .fraction, figure.unit.dimension.isCountLike {
      // Half of the firms is a share, not a count.
      figure.unit = .one
      figure.range = low.range
    }
    if !figure.isNegative, minus(before: figure.range.lowerBound) != nil {
      var negated = figure
      negated.isNegative = true
      guard isPlausible(negated) else { return nil }
    } else {
      guard isPlausible(figure) else { return nil }
    }
    addFactor(to: &figure)
    markRate(&figure)
    addAge(to: &figure)
    addTemperature(to: &figure)
    if figure.unit.dimension.isCountLike { addNoun(to: &figure) }
    if figure.isMultiple {
      figure.comparison = comparison(of: figure)
    }
    if !figure.isNegative, let sign = minus(before: figure.range.lowerBound) {
      figure.isNegative = true
      figure.range = sign..<figure.range.upperBound
    }
    addHedge(to: &figure, and: hedges)
    leaveOutNoun(&figure)
    return figure
  }

  /// 300여명, "100 or so robots": the hedge between number and unit.
  func unitAfterHedge(_ numeral: Numeral) -> (ScannedHedge, UnitMatch)? {
    guard let hedge = hedgeAfter(numeral.range.upperBound),
      // 2보다 많은 건: what follows a clause is no unit.
      !cursor.isHangul(hedge.range.lowerBound)
        || !cursor.bytes[hedge.range].contains(0x20)
          // 300억대인: a level stands after its unit.
          && hedge.row != "and-some",
      let unit = unit(after: hedge.range.upperBound, of: numeral)
    else { return nil }
    return (hedge, unit)
  }

  func isNegated(_ figure: ScannedFigure) -> Bool {
    figure.isNegative || minus(before: figure.range.lowerBound) != nil
  }

  /// 5~10만, 3-4백 and 50-80 million: the scale belongs to both ends.
  func inheritingScale(_ low: Numeral, from high: Numeral) -> Numeral {
    // 两到三万, with all digits in letters.
    if !low.hasDigits, !high.hasDigits, !low.isScaled, low.value < 10,
      high.place >= 100, low.value * high.place < high.value,
      cursor.bytes[low.range.lowerBound] >= 0x80
    {
      return low.scaled(by: high.place, to: low.range.upperBound)
    }
    // 十八至三十万
    let scale = Rational.tenTo(high.endPower)
    if !low.hasDigits, !high.hasDigits, !low.isScaled, high.endPower > 0,
      low.value * scale < high.value,
      cursor.bytes[low.range.lowerBound] >= 0x80
    {
      return low.scaled(by: scale, to: low.range.upperBound)
    }
    guard !low.isScaled, let digits = high.digits, high.value != digits.value,
      low.value == low.digits?.value, low.value < digits.value
    else { return low }
    return low.scaled(
      by: high.value / digits.value, to: low.range.upperBound)
  }

}

extension FigureScanner {
  /// Whether a paragraph is nothing but this.
  func fillsText(_ range: Range<Int>) -> Bool {
    guard cursor.skippingSpaces(0) >= range.lowerBound else {
      return minus(before: range.lowerBound) == 0
        && cursor.skippingSpaces(range.upperBound) == cursor.end
    }
    return cursor.skippingSpaces(range.upperBound) == cursor.end
  }

  /// 七八公斤, 두세 명: the two numbers that one numeral tells.
  private func addPair(to figure: inout ScannedFigure) -> Bool {
    guard case .number(let low, nil) = figure.content, let other = low.other
    else { return false }
    var high = low
    high.value = other
    figure.content = .number(low: low, high: high)
    return true
  }

  /// 一个半小时, "an hour and a half" said before the unit.
  private func addHalf(to low: inout Numeral) -> Bool {
    guard low.form == .plain, !low.hasDecimals,
      let end = cursor.hasWord(
        at: cursor.skippingSpaces(low.range.upperBound), .halfInfix)
    else { return false }
    low.value += Rational(1, 2)
    low.place = Rational(1, 2)
    low.hasDecimals = true
    low.isBareSyllable = false
    low.range = low.range.lowerBound..<end
    return true
  }

  /// "75 USD million": the scale after the currency.
  private func addScaleAfterCurrency(to figure: inout ScannedFigure) {
    guard case .number(let low, nil) = figure.content, !low.isScaled,
      low.hasDigits, figure.unit.dimension.currency != nil
    else { return }
    let end = figure.range.upperBound
    let scale = cursor.word(at: cursor.skippingSpaces(end)) { meaning -> Int? in
      if case .scale(let power) = meaning, power > 2 { power } else { nil }
    }
    guard let (power, after) = scale, cursor.isASCIILetter(after - 1) else {
      return
    }
    var scaled = low.scaled(by: .tenTo(power), to: low.range.upperBound)
    scaled.isScaled = true
    figure.content = .number(low: scaled, high: nil)
    figure.range = figure.range.lowerBound..<after
    figure.isComposite = true
  }

}
