import Quantities

// Numbers that name or number something: page 12, 9/11, 4.2.1, 221B.
extension FigureScanner {
  /// 9/11, 24/7, 3M, 401(k): digits that the language uses as a name, unless
  /// something is counted by them.
  func digitName(at start: Int) -> Int? {
    guard cursor.isDigit(start), !cursor.isDigit(start - 1),
      let end = cursor.hasWord(at: start, .digitName),
      !cursor.isDigit(end), !cursor.joinsLatin(end),
      cursor[end] != UInt8(ascii: "/"), cursor[end] != UInt8(ascii: "-"),
      let numeral = try? numerals.numeral(at: start)
    else { return nil }
    let isCounted =
      numeral.range.upperBound >= end
      && unit(after: numeral.range.upperBound, of: numeral) != nil
    return isCounted ? nil : end
  }

  /// Whether letters and digits tell a part of a year: Q3, FY26.
  func isPeriod(_ token: Range<Int>) -> Bool {
    do throws(FigureError) {
      return try dates.period(at: token.lowerBound) != nil
        || dates.years(at: token.lowerBound) != nil
    } catch {
      // A period whose year the document has to tell.
      return true
    }
  }

  /// "mid-20s" and "mid-1990s" are no names.
  func beginsWithDecadePart(_ start: Int) -> Bool {
    guard let (_, end) = decadePart(at: start), cursor[end] == UInt8(ascii: "-")
    else { return false }
    return decadeOrDigits(at: start) != nil || dates.years(at: end + 1) != nil
  }

  /// "page 12", "Phase 3", "type 2": the number after a noun that numbers
  /// things.
  func labelWithNumber(_ word: Range<Int>) -> Int? {
    guard let end = cursor.hasWord(at: word.lowerBound, .label),
      end >= word.upperBound, case let next = cursor.skippingSpaces(end),
      next > end
    else { return nil }
    let digits = numerals.digitRun(at: next)
    if digits > 0, cursor.isCapital(next + digits),
      !cursor.joinsLatin(next + digits + 1)
    {
      // "runway 27L"
      return next + digits + 1
    }
    return endOfNameNumber(at: next)
  }

  /// The end of the number that belongs to the name before it, nil if it
  /// counts or measures.
  func endOfNameNumber(at next: Int) -> Int? {
    guard cursor.isDigit(next),
      let numeral = try? numerals.positional(at: next),
      !numeral.isScaled || isLetterSuffix(numeral)
    else { return nil }
    let end = numeral.range.upperBound
    if cursor[end] == UInt8(ascii: "%") || isStatistic(numeral) { return nil }
    // "beat the Nuggets 112-104"
    if cursor[end] == UInt8(ascii: "-"), score(at: next) != nil,
      cursor.clauseHolds(.scoreMark, before: next)
    {
      return nil
    }
    let tail = endOfCode(from: numeral.digits?.range.upperBound ?? end)
    // "Apple 5 years", "Apple 10-15 years"
    for place in [end, tail] where anyUnit(after: place, of: numeral) != nil {
      return nil
    }
    if isLetterSuffix(numeral), isLowercase(cursor.skippingSpaces(end)) {
      // "Sold 12B shares"
      return nil
    }
    return max(tail, end)
  }

  /// "HR 0.69", "CI 1.2–3.4": after an abbreviation a decimal below one, or
  /// one that begins a range, is what was measured, and no version.
  private func isStatistic(_ numeral: Numeral) -> Bool {
    guard numeral.hasDecimals,
      case let word = cursor.skippingSpacesBack(numeral.range.lowerBound),
      cursor.isCapital(word - 1), cursor.isCapital(word - 2)
    else { return false }
    if numeral.value < 1 { return true }
    let mark = rangeMark(at: numeral.range.upperBound)
    return mark.map { !$0.needsCloser && cursor.isDigit($0.next) } ?? false
  }

  /// 12B: a scale in one letter right after the digits.
  private func isLetterSuffix(_ numeral: Numeral) -> Bool {
    guard let digits = numeral.digits?.range.upperBound else { return false }
    return numeral.isScaled && numeral.range.upperBound == digits + 1
      && cursor.isCapital(digits)
  }

  private func isLowercase(_ index: Int) -> Bool {
    cursor.isASCIILetter(index) && !cursor.isCapital(index)
  }

  /// The end of what digits, letters and single marks go on: 4.2.1, 3:16,
  /// 978-3-16, 12B.
  private func endOfCode(from end: Int) -> Int {
    var index = end
    while index - end < Self.longestName {
      if cursor.isDigit(index) || cursor.isASCIILetter(index) {
        index += 1
      } else if let mark = cursor[index], ".:/-".utf8.contains(mark),
        cursor.isDigit(index + 1)
      {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// H.264: digits after a point and at most three capitals.
  func codeAfterPoint(_ word: Range<Int>) -> Int? {
    guard word.count <= 3, cursor[word.upperBound] == UInt8(ascii: "."),
      cursor.isDigit(word.upperBound + 1),
      cursor.bytes[word].allSatisfy({ (65...90).contains($0) }),
      cursor[word.lowerBound - 1] != UInt8(ascii: "."),
      !UnitTable.currencies.contains(cursor.text(word))
    else { return nil }
    return endOfCode(from: word.upperBound + 1)
  }

  /// 221B in "221B Baker Street": a letter that could be a scale of billions,
  /// before the name of something.
  func code(_ token: Range<Int>) -> Int? {
    let last = token.upperBound - 1
    let next = cursor.skippingSpaces(token.upperBound)
    guard cursor.isDigit(token.lowerBound), cursor.isCapital(last),
      cursor.isDigit(last - 1), cursor.isCapital(next),
      cursor.isASCIILetter(next + 1), !cursor.isCapital(next + 1),
      next > token.upperBound,
      let numeral = try? numerals.numeral(at: token.lowerBound),
      numeral.isScaled, numeral.place >= .tenTo(9),
      unit(after: numeral.range.upperBound, of: numeral) == nil
    else { return nil }
    return token.upperBound
  }

  /// Digits alone that are no number: 4.2.1, 192.168.1.2, 007, 0700.HK, and
  /// the whole of 3-for-1.
  func digitCode(at start: Int) -> Int? {
    guard cursor.isDigit(start), !cursor.isDigit(start - 1) else { return nil }
    return dottedCode(at: start) ?? listingCode(at: start)
      ?? listedCode(at: start)
      ?? leadingZeros(at: start)
      ?? wordBetweenDigits(at: start) ?? numberWithTail(at: start)
      ?? hyphenGroups(at: start)
  }

  /// 4-3-3: more than two small numbers with hyphens between them.
  private func hyphenGroups(at start: Int) -> Int? {
    var index = start
    var groups = 0
    while case let digits = numerals.digitRun(at: index), (1...3) ~= digits,
      groups < 8
    {
      index += digits
      groups += 1
      guard cursor[index] == UInt8(ascii: "-"), cursor.isDigit(index + 1) else {
        break
      }
      index += 1
    }
    guard groups > 2, !cursor.joinsLatin(index) else { return nil }
    return index
  }

  /// 30-somethings
  private func numberWithTail(at start: Int) -> Int? {
    let digits = numerals.digitRun(at: start)
    return cursor.hasWord(at: start + digits, .nameTail)
  }

  /// 4.2.1, 192.168.1.2: a version, a section or an address of a network.
  private func dottedCode(at start: Int) -> Int? {
    var index = start
    var groups = 0
    while cursor.isDigit(index), groups < 8 {
      while cursor.isDigit(index), index - start < Self.longestName {
        index += 1
      }
      groups += 1
      guard cursor[index] == UInt8(ascii: "."), cursor.isDigit(index + 1) else {
        break
      }
      index += 1
    }
    guard groups > 2, !cursor.isASCIILetter(index),
      numerals.foreignGroup(at: start) == nil
    else { return nil }
    do throws(FigureError) {
      return try dates.date(at: start) == nil ? index : nil
    } catch {
      return nil
    }
  }

  /// 005930.KS, 2330.TW: a listed company and the letters of its exchange.
  private func listingCode(at start: Int) -> Int? {
    let dot = start + numerals.digitRun(at: start)
    let end = cursor.endOfLetters(dot + 1)
    guard cursor[dot] == UInt8(ascii: "."), (2...3).contains(end - dot - 1),
      cursor.bytes[dot + 1..<end].allSatisfy({ (65...90).contains($0) }),
      !cursor.isDigit(end)
    else { return nil }
    return end
  }

  /// 007: no quantity is written with a zero before it.
  private func leadingZeros(at start: Int) -> Int? {
    guard cursor.bytes[start] == UInt8(ascii: "0"), cursor.isDigit(start + 1)
    else { return nil }
    var end = start
    while cursor.isDigit(end), end - start < Self.longestName { end += 1 }
    if cursor.bytes[start..<end].allSatisfy({ $0 == 48 }) { return nil }
    if let mark = cursor[end], ".:,/-".utf8.contains(mark),
      cursor.isDigit(end + 1)
    {
      return nil
    }
    guard let numeral = try? numerals.numeral(at: start), !numeral.isScaled,
      cursor.skippingSpaces(0) != start,
      unit(after: numeral.range.upperBound, of: numeral) == nil
    else { return nil }
    do throws(FigureError) {
      if try dates.date(at: start) != nil { return nil }
      return try clock(at: start) == nil ? end : nil
    } catch {
      return nil
    }
  }

  /// 3-for-1, 1-on-1
  private func wordBetweenDigits(at start: Int) -> Int? {
    var index = start
    while cursor.isDigit(index), index - start < 4 { index += 1 }
    guard cursor[index] == UInt8(ascii: "-"), !isRange(start, index),
      case let word = cursor.endOfLetters(index + 1), word > index + 1,
      word - index < 8, cursor[word] == UInt8(ascii: "-"),
      !numerals.beginsUnit(index + 1),
      cursor.isDigit(word + 1)
    else { return nil }
    index = word + 1
    while cursor.isDigit(index), index - word < 5 { index += 1 }
    return cursor.isASCIILetter(index) || cursor.isDigit(index) ? nil : index
  }

  /// Whether "-to-" stands after a number and a larger one after it:
  /// "10-to-15-minute", but not "50-to-1".
  private func isRange(_ start: Int, _ hyphen: Int) -> Bool {
    guard let mark = cursor.hasWord(at: hyphen, .rangeMark), mark > hyphen + 1,
      let low = try? numerals.positional(at: start),
      let high = try? numerals.positional(at: mark)
    else { return false }
    return low.value < high.value
  }

  /// The 9988 of (HKG: 9988): the code of a listed company after that of its
  /// exchange.
  private func listedCode(at start: Int) -> Int? {
    let end = cursor.endOfDigits(start)
    guard cursor[end] == UInt8(ascii: ")"), cursor[start - 1] == 0x20,
      cursor[start - 2] == UInt8(ascii: ":")
    else { return nil }
    var begin = start - 2
    while cursor.isCapital(begin - 1), start - begin < 9 { begin -= 1 }
    guard (2...6).contains(start - 2 - begin),
      cursor[begin - 1] == UInt8(ascii: "(")
    else { return nil }
    return end
  }
}
