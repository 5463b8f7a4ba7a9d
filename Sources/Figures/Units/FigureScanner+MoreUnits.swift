import Exact
import Quantities

// Units that do not stand right after their number, or are no words.
extension FigureScanner {
  /// The unit after a number, with what may part the two.
  func anyUnit(after end: Int, of numeral: Numeral) -> UnitMatch? {
    unit(after: end, of: numeral) ?? unitAfterGap(end, of: numeral)
      ?? bracketUnit(after: end, of: numeral)
      ?? quoteUnit(after: end, of: numeral)
      ?? spacedUnit(after: end, of: numeral)
      ?? lastUnit(after: end, of: numeral)
  }

  /// "5 in", where there is nothing else.
  private func lastUnit(after end: Int, of numeral: Numeral) -> UnitMatch? {
    let next = cursor.skippingSpaces(end)
    let match = cursor.word(at: next) { meaning -> String? in
      if case .partUnit(let symbol) = meaning { symbol } else { nil }
    }
    guard let (symbol, after) = match, numeral.hasDigits,
      fillsText(numeral.range.lowerBound..<after),
      let unit = UnitTable.unit(symbol: symbol)
    else { return nil }
    return UnitMatch(unit: unit, start: next, end: after)
  }

  /// "2 more minutes", "three consecutive quarters".
  private func unitAfterGap(_ end: Int, of numeral: Numeral) -> UnitMatch? {
    let next = cursor.skippingSpaces(end)
    guard next > end, let gap = cursor.hasWord(at: next, .unitGap),
      case let start = cursor.skippingSpaces(gap), start > gap,
      let found = wordUnit(at: start, of: numeral), !found.isTimes,
      !found.isOrdinal, found.unit.dimension.countedNoun == nil
    else { return nil }
    return found
  }

  /// 20 (kg), 20 [kg]: a symbol alone in brackets, as in tables.
  private func bracketUnit(after end: Int, of numeral: Numeral) -> UnitMatch? {
    let next = cursor.skippingSpaces(end)
    guard numeral.hasDigits, let closing = closing(at: next),
      let found = symbolUnit(at: next + 1), cursor[found.end] == closing
    else { return nil }
    return UnitMatch(unit: found.unit, start: next, end: found.end + 1)
  }

  private func closing(at index: Int) -> UInt8? {
    switch cursor[index] {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "{"): UInt8(ascii: "}")
    default: nil
    }
  }

  /// How far before a quotation mark its partner is looked for, in bytes.
  private static let quoteReach = 200

  /// 8" and 6'2": marks for feet and inches right after digits. A quotation
  /// mark that closes one is none.
  private func quoteUnit(after end: Int, of numeral: Numeral) -> UnitMatch? {
    guard numeral.hasDigits else { return nil }
    let match = cursor.word(at: end) { meaning -> String? in
      if case .quoteUnit(let symbol) = meaning { symbol } else { nil }
    }
    guard let (symbol, after) = match,
      let unit = UnitTable.unit(symbol: symbol),
      after - end > 1 || marksLength(end)
    else { return nil }
    return UnitMatch(unit: unit, start: end, end: after)
  }

  /// Whether ' stands before inches, or " closes no quotation.
  private func marksLength(_ mark: Int) -> Bool {
    if cursor.bytes[mark] == UInt8(ascii: "'") {
      var index = mark + 1
      while cursor.isDigit(index), index - mark < 3 { index += 1 }
      guard index > mark + 1 else { return false }
      return cursor[index] == UInt8(ascii: "\"")
        || cursor[index] == UInt8(ascii: "'")
          && cursor[index + 1] == UInt8(ascii: "'")
    }
    let before = cursor.bytes[max(0, mark - Self.quoteReach)..<mark]
    return before.count(where: { $0 == cursor.bytes[mark] }).isMultiple(of: 2)
  }

  /// 30 C: a letter that is a unit after a space, where the word ends.
  private func spacedUnit(after end: Int, of numeral: Numeral) -> UnitMatch? {
    let next = cursor.skippingSpaces(end)
    guard numeral.hasDigits, !numeral.isScaled,
      next > end || cursor.clauseHolds(.temperatureMark, before: end)
    else { return nil }
    let match = cursor.word(at: next) { meaning -> String? in
      if case .spacedUnit(let symbol) = meaning { symbol } else { nil }
    }
    guard let (symbol, after) = match, !cursor.joinsLatin(after),
      !cursor.isCapital(cursor.skippingSpaces(after)),
      cursor[after].map({ !"+#-/'&.".utf8.contains($0) }) ?? true
        || cursor.endsClause(after),
      let unit = UnitTable.unit(symbol: symbol)
    else { return nil }
    return UnitMatch(unit: unit, start: next, end: after)
  }

  /// 40C beside a word such as "temperature", but not 910C.
  func isJoinedTemperature(_ token: Range<Int>) -> Bool {
    let digits = numerals.digitRun(at: token.lowerBound)
    let end = token.lowerBound + digits
    guard (1...3).contains(digits), token.upperBound == end + 1 else {
      return false
    }
    let number = Numeral(
      value: 1, place: 1, hasDigits: true, range: token.lowerBound..<end)
    return spacedUnit(after: end, of: number) != nil
  }

  /// What a word that is a unit in some places only is in this one: points
  /// beside percentages, millions of pounds. Nil where it has one meaning.
  func contextUnit(
    _ match: Lexicon.Match, at start: Int, of numeral: Numeral
  ) -> UnitMatch? {
    for meaning in match.meanings {
      switch meaning {
      case .percentPoint:
        // "The Dow shed 386 points": no share falls by more than all.
        guard numeral.value <= 100,
          !cursor.clauseHolds(.pointMark, before: start),
          cursor.clauseHolds(.percentMark, before: start)
            || percentFollows(match.end),
          !equalsPercentage(numeral.range.lowerBound),
          let unit = UnitTable.unit(symbol: "pp")
        else { continue }
        return UnitMatch(unit: unit, start: start, end: match.end)
      case .moneyWhenLarge(let code):
        // "20 million pounds of beef" are weighed.
        let next = cursor.skippingSpaces(match.end)
        guard numeral.isScaled, numeral.value >= 1_000_000,
          cursor.hasWord(at: next, .gap) == nil
        else { continue }
        return UnitMatch(
          unit: .currency(code), start: start, end: match.end)
      case .ordinalUpTo(let last):
        guard numeral.hasDigits, numeral.value <= Rational(last) else {
          continue
        }
        return UnitMatch(
          unit: .rank, isOrdinal: true, start: start, end: match.end)
      case .weightUnit(let symbol):
        guard cursor.clauseHolds(.weightMark, before: start),
          let unit = UnitTable.unit(symbol: symbol)
        else { continue }
        return UnitMatch(unit: unit, start: start, end: match.end)
      case .materialUnit(let symbol):
        guard measuresAlone(numeral, until: match.end),
          let unit = UnitTable.unit(symbol: symbol)
        else { continue }
        return UnitMatch(unit: unit, start: start, end: match.end)
      case .ordinalUnit(let symbol):
        guard numeral.hasDigits, !isFirst(numeral),
          let unit = UnitTable.unit(symbol: symbol)
        else { continue }
        return UnitMatch(unit: unit, start: start, end: match.end)
      case .pointUnit:
        guard
          numeral.hasDecimals || numeral.value > 60
            || cursor.clauseHolds(.pointMark, before: start),
          !numerals.mayBeginDigits(at: match.end),
          numerals.syllableDigit(at: match.end) == nil,
          let thing = Noun("thing")
        else { continue }
        return UnitMatch(
          unit: .counting(thing), start: start, end: match.end)
      case .ageBand:
        guard let band = ageBand(start..<match.end, of: numeral) else {
          continue
        }
        return band
      default: continue
      }
    }
    return nil
  }

  /// Whether nothing follows that is made of a material: "14 stone and", but
  /// not "two stone walls". A hyphen makes a unit of it: "a 14-stone man".
  private func measuresAlone(_ numeral: Numeral, until end: Int) -> Bool {
    if cursor[numeral.range.upperBound] == UInt8(ascii: "-") { return true }
    let next = cursor.skippingSpaces(end)
    return cursor.endsClause(end) || cursor.isDigit(next)
      || cursor.hasWord(at: next, .functionWord) != nil
  }

  /// Whether the ending of "first" makes an ordinal of a number: 1st, 21st, but
  /// not 11st.
  private func isFirst(_ numeral: Numeral) -> Bool {
    guard let value = Int(exactly: numeral.value) else { return false }
    return value % 10 == 1 && value % 100 != 11
  }

  /// Whether "5 points" go "to 41%" or "to 41 percent".
  private func percentFollows(_ end: Int) -> Bool {
    var index = end
    while index - end < 24, let byte = cursor[index],
      !",;:?!()".utf8.contains(byte)
    {
      if cursor.isDigit(index - 1) || byte == 0x20,
        cursor.hasWord(at: index, .percentMark) != nil
      {
        return true
      }
      index += 1
    }
    return false
  }

  /// "rose 0.8%, or 52.14 points": points that a percentage is said to be are
  /// those of an index.
  private func equalsPercentage(_ start: Int) -> Bool {
    var begin = start
    while let hedge = hedge(endingAt: begin) { begin = hedge.range.lowerBound }
    let choice = cursor.wordBefore(begin) { $0 == .choice ? true : nil }
    let isBracketed = cursor[begin - 1] == UInt8(ascii: "(")
    guard let mark = choice?.begin ?? (isBracketed ? begin - 1 : nil) else {
      return false
    }
    var end = cursor.skippingSpacesBack(mark)
    if cursor[end - 1] == UInt8(ascii: ",") { end -= 1 }
    return endsPercentage(end)
  }

  /// Whether a number is too small for a word to be its unit, as in "two won",
  /// or too large for it to be its counter: 2,600선.
  func isOutOfBounds(_ numeral: Numeral, for match: Lexicon.Match) -> Bool {
    match.meanings.contains {
      switch $0 {
      case .leastAmount(let least):
        cursor.isASCIILetter(match.end - 1) && numeral.value < Rational(least)
      case .greatestCount(let least): numeral.value >= Rational(least)
      default: false
      }
    }
  }
}
