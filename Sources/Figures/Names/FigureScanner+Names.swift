import Exact
import Quantities

extension FigureScanner {
  /// The longest name, in bytes.
  static let longestName = 80

  /// A word of Latin letters and digits that is no number with a unit: 910C,
  /// NVL72, K2, GPT-5, and a number that follows a capitalised word.
  func name(at start: Int) -> Int? {
    guard cursor.isASCIILetter(start) || cursor.isDigit(start),
      !cursor.joinsLatin(start)
    else { return nil }
    if let end = digitName(at: start) { return end }
    // "a magnitude-6.1 quake"
    if let word = cursor.hasWord(at: start, .amountWord),
      cursor[word] == UInt8(ascii: "-"), cursor.isDigit(word + 1)
    {
      return nil
    }
    var end = start
    var hasDigit = false
    var hasLetter = false
    while end - start < Self.longestName,
      cursor.isASCIILetter(end) || cursor.isDigit(end)
        || (cursor[end] == UInt8(ascii: "-")
          && (cursor.isASCIILetter(end + 1) || cursor.isDigit(end + 1))
          && (cursor.isASCIILetter(start) || isExponent(end)))
        || isAmpersand(end)
        || ((cursor[end] == UInt8(ascii: ".")
          || cursor[end] == UInt8(ascii: "+")) && cursor.isDigit(end + 1)
          && hasLetter && cursor.isDigit(end - 1))
    {
      hasDigit = hasDigit || cursor.isDigit(end)
      hasLetter = hasLetter || cursor.isASCIILetter(end)
      end += 1
    }
    if hasDigit, hasLetter {
      if decadeAlone(at: start) != nil { return nil }
      if let decade = decadeName(at: start) { return decade }
      if isJoinedTemperature(start..<end) { return nil }
      if isPeriod(start..<end) || beginsWithDecadePart(start) { return nil }
      if let code = code(start..<end) { return code }
      if isModelNumber(start..<end) { return end }
      return isNumberWithUnit(start..<end) ? nil : end
    }
    if hasLetter {
      if let code = codeAfterPoint(start..<end) { return code }
      return labelWithNumber(start..<end)
        ?? capitalisedNameWithNumber(start..<end)
    }
    return step(at: start) ?? digitCode(at: start) ?? dayName(at: start)
      ?? gluedNumber(at: start) ?? lastNumberOfName(at: start)
  }

  /// N+2, T+1 and D+3: a digit that a + joins to one capital.
  private func step(at start: Int) -> Int? {
    guard cursor[start - 1] == UInt8(ascii: "+"), cursor.isCapital(start - 2),
      !cursor.joinsLatin(start - 2),
      case let end = cursor.endOfDigits(start), end - start <= 2,
      !cursor.joinsLatin(end)
    else { return nil }
    return end
  }

  /// The & of S&P and AT&T, between two capitals.
  private func isAmpersand(_ index: Int) -> Bool {
    cursor[index] == UInt8(ascii: "&") && cursor.isCapital(index - 1)
      && cursor.isCapital(index + 1)
  }

  /// 코로나19, 모델3: a whole number with no unit right after a Hangul word,
  /// where no hedge, sign or date begins with it.
  private func gluedNumber(at start: Int) -> Int? {
    guard cursor.isHangul(start - 3), cursor.isHangul(start - 6),
      cursor.isDigit(start),
      case let end = cursor.endOfDigits(start), end - start <= 4,
      hedge(endingAt: start) == nil, minus(before: start) == nil,
      let numeral = try? numerals.numeral(at: start),
      numeral.range.upperBound == end, numeral.form == .plain,
      cursor[end].map({ $0 >= 0x80 || " ,.)'\"".utf8.contains($0) }) ?? true,
      cursor.isHangul(end) || hedgeAfter(end) == nil,
      wordUnit(at: end, of: numeral) == nil,
      symbolUnit(at: end) == nil, rangeMark(at: end) == nil,
      (try? dates.date(at: start)) == nil, (try? clock(at: start)) == nil,
      !cursor.isHangul(end) || cursor.endsHangulWord(end)
    else { return nil }
    return end
  }

  /// '큐원 3', 클라우드매트릭스 384(CloudMatrix 384): a number with no unit that
  /// a quotation mark closes, or that an English name in brackets repeats.
  private func lastNumberOfName(at start: Int) -> Int? {
    if let end = numberBeforeLatinName(at: start) ?? numberOfLoanName(at: start)
    {
      return end
    }
    guard cursor.isDigit(start), !cursor.isDigit(start - 1),
      cursor[start - 1] == 0x20, cursor.firstOtherLetter < start,
      let numeral = try? numerals.numeral(at: start), !numeral.isScaled
    else { return nil }
    let end = numeral.range.upperBound
    let isQuoted =
      cursor[end] == UInt8(ascii: "'") || cursor[end] == UInt8(ascii: "\"")
      || cursor[end] == 0xE2 && cursor[end + 1] == 0x80
        && [0x99, 0x9D].contains(cursor[end + 2])
    let isRepeated =
      cursor[end] == UInt8(ascii: "(")
      && cursor[end + 1].map { (65...90).contains($0) } ?? false
      && cursor.isASCIILetter(end + 2)
    guard isQuoted || isRepeated, unit(after: end, of: numeral) == nil else {
      return nil
    }
    return end
  }

  /// The longest word of Hangul looked at before a number, in bytes.
  private static let longestLoanName = 36

  /// 클라우드매트릭스 384는, 아이폰 17을: a bare number with a particle, or before a
  /// word in brackets, after a word that only a loan can be and that is no word
  /// of the tables. 직원 384는 and 리바운드 10을 count.
  private func numberOfLoanName(at start: Int) -> Int? {
    guard cursor.isDigit(start), cursor[start - 1] == 0x20,
      cursor.isHangul(start - 4), cursor.isHangul(start - 7)
    else { return nil }
    var begin = start - 7
    while cursor.isHangul(begin - 3), start - begin < Self.longestLoanName {
      begin -= 3
    }
    let name = begin..<start - 1
    guard !cursor.isHangul(begin - 3),
      name.contains(where: { cursor.isLoanLetter($0) }),
      cursor.particleBefore(name.upperBound) == nil,
      cursor.matches(at: begin).allSatisfy({ $0.end != name.upperBound }),
      let numeral = try? numerals.numeral(at: start), !numeral.isScaled,
      numeral.form == .plain, numeral.digits?.isGrouped == false,
      case let end = numeral.range.upperBound, end - start <= 4,
      cursor.isHangul(end)
        ? cursor.endsHangulWord(end) : cursor[end] == UInt8(ascii: "("),
      hedgeAfter(end) == nil, anyUnit(after: end, of: numeral) == nil,
      rangeMark(at: end) == nil, (try? dates.date(at: start)) == nil,
      (try? clock(at: start)) == nil
    else { return nil }
    return end
  }

  /// 小米15 Ultra: a number with no unit right after a letter, before a
  /// capitalised word.
  private func numberBeforeLatinName(at start: Int) -> Int? {
    guard cursor.isLetter(start - 3), cursor.isDigit(start),
      let numeral = try? numerals.numeral(at: start), !numeral.isScaled,
      !numeral.hasDecimals
    else { return nil }
    let end = numeral.range.upperBound
    let next = cursor.skippingSpaces(end)
    guard next > end, let capital = cursor[next], (65...90).contains(capital),
      cursor.isASCIILetter(next + 1), unit(after: end, of: numeral) == nil
    else { return nil }
    return end
  }

  /// 910B in 어센드 910B는 and 昇腾910B芯片: Korean, Chinese and Japanese have scale
  /// words of their own and write B or T for one beside money alone.
  private func isModelNumber(_ token: Range<Int>) -> Bool {
    let last = token.upperBound - 1
    guard cursor.isCapital(last), cursor.bytes[last] != UInt8(ascii: "K"),
      cursor.isDigit(last - 1),
      isWide(token.upperBound)
        || isWide(
          cursor.skippingSpacesBack(token.lowerBound) - 3),
      currencySign(at: token.upperBound) == nil,
      let numeral = try? numerals.numeral(at: token.lowerBound),
      numeral.isScaled, numeral.digits?.range.upperBound == last
    else { return false }
    let follower = unit(after: token.upperBound, of: numeral)
    return follower.map { $0.unit.dimension.isCountLike } ?? true
  }

  private func isWide(_ index: Int) -> Bool {
    cursor.isHangul(index) || cursor.isLetter(index)
  }

  /// Whether a minus sign stands in an exponent: 4e-5.
  func isExponent(_ sign: Int) -> Bool {
    (cursor[sign - 1] ?? 0) & 0xDF == UInt8(ascii: "E")
      && cursor.isDigit(sign - 2) && cursor.isDigit(sign + 1)
  }

  func isNumberWithUnit(_ range: Range<Int>) -> Bool {
    guard cursor.isDigit(range.lowerBound) else { return false }
    let read: Numeral?
    do {
      read = try numerals.numeral(at: range.lowerBound)
    } catch {
      // A number beyond the bounds is a number all the same.
      return true
    }
    guard let numeral = read else { return false }
    let end = numeral.range.upperBound
    guard end < range.upperBound else { return true }
    return unit(after: end, of: numeral).map {
      $0.end >= range.upperBound
        || cursor.isDigit($0.end)
    } ?? false
  }

  /// "CloudMatrix 384", "World Model 1.0", "iPhone 16": the number belongs to
  /// the name if the word before it has a capital, is no word of the language,
  /// and nothing is counted or measured by it.
  func capitalisedNameWithNumber(_ word: Range<Int>) -> Int? {
    guard cursor.bytes[word].contains(where: { (65...90).contains($0) }),
      prefixedCode(at: word.lowerBound) == nil,
      cursor.matches(at: word.lowerBound)
        .allSatisfy({
          $0.end != word.upperBound || isName($0.meanings)
        }),
      !UnitTable.currencies.contains(cursor.text(word))
    else { return nil }
    let next = cursor.skippingSpaces(word.upperBound)
    return next > word.upperBound ? endOfNameNumber(at: next) : nil
  }

  /// Whether a word may begin a name: a noun, or an abbreviation that is only
  /// spelled like a unit, but not the PM of a time.
  private func isName(_ meanings: [Meaning]) -> Bool {
    meanings.allSatisfy { isNoun($0) || isSymbol($0) }
      || meanings.contains(.notUnit) && !meanings.contains(.hour)
  }
}
