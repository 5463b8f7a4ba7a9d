import Exact
import Quantities

extension FigureScanner {
  /// The longest name, in bytes.
  static let longestName = 80

  /// The end of a web or mail address, or of a telephone number: neither
  /// holds a quantity.
  func address(at start: Int) -> Int? {
    guard cursor.bytes[start] < 0x80 || cursor.bytes[start] == 0xEF,
      !cursor.joinsLatin(start)
    else { return nil }
    return webAddress(at: start) ?? telephone(at: start)
  }

  /// https://…, www.… and name@host, up to a space.
  private func webAddress(at start: Int) -> Int? {
    guard cursor.isASCIILetter(start) else { return nil }
    let begins = ["http://", "https://", "www."].contains { text in
      let end = start + text.utf8.count
      return end <= cursor.end
        && cursor.bytes[start..<end].elementsEqual(text.utf8)
    }
    guard begins else { return nil }
    var end = start
    while end < cursor.end, (0x21...0x7E).contains(cursor.bytes[end]) {
      end += 1
    }
    return end
  }

  /// +1-222-2222-2222, 02-123-4567: at least three groups of digits with
  /// single marks between them, of which one is no date and no decimal.
  private func telephone(at start: Int) -> Int? {
    let first = cursor.bytes[start]
    guard cursor.isDigit(start) || first == 0xEF || first == UInt8(ascii: "+")
    else { return nil }
    let plus = sign(of: "+＋", at: start)
    var index = plus ?? start
    guard numerals.digit(at: index) != nil, !cursor.isDigit(start - 1) else {
      return nil
    }
    var groups: [Int] = []
    while numerals.digit(at: index) != nil, groups.count < 8 {
      var count = 0
      while let (_, next) = numerals.digit(at: index), count < 8 {
        (index, count) = (next, count + 1)
      }
      groups.append(count)
      guard let next = sign(of: "-/－−／", at: index),
        numerals.digit(at: next) != nil
      else { break }
      index = next
    }
    let isLong = groups.reduce(0, +) >= 9
    return (plus != nil && groups.count >= 2 || groups.count >= 3) && isLong
      ? index : nil
  }

  /// The offset after one of some signs.
  private func sign(of signs: String, at index: Int) -> Int? {
    guard index < cursor.end else { return nil }
    for sign in signs.unicodeScalars {
      let bytes = UTF8.encode(sign)!
      let end = index + bytes.count
      if end <= cursor.end, cursor.bytes[index..<end].elementsEqual(bytes) {
        return end
      }
    }
    return nil
  }

  /// A word of Latin letters and digits that is no number with a unit: 910C,
  /// NVL72, K2, GPT-5, and a number that follows a capitalised word.
  func name(at start: Int) -> Int? {
    guard cursor.isASCIILetter(start) || cursor.isDigit(start),
      !cursor.joinsLatin(start)
    else { return nil }
    var end = start
    var hasDigit = false
    var hasLetter = false
    while end - start < Self.longestName,
      cursor.isASCIILetter(end) || cursor.isDigit(end)
        || (cursor[end] == UInt8(ascii: "-")
          && (cursor.isASCIILetter(end + 1) || cursor.isDigit(end + 1))
          && (cursor.isASCIILetter(start) || isExponent(end)))
        || (cursor[end] == UInt8(ascii: ".") && cursor.isDigit(end + 1)
          && hasLetter && cursor.isDigit(end - 1))
    {
      hasDigit = hasDigit || cursor.isDigit(end)
      hasLetter = hasLetter || cursor.isASCIILetter(end)
      end += 1
    }
    if hasDigit, hasLetter {
      return isNumberWithUnit(start..<end) ? nil : end
    }
    if hasLetter { return capitalisedNameWithNumber(start..<end) }
    return lastNumberOfName(at: start)
  }

  /// '큐원 3', 클라우드매트릭스 384(CloudMatrix 384): a number with no unit that
  /// a quotation mark closes, or that an English name in brackets repeats.
  private func lastNumberOfName(at start: Int) -> Int? {
    if let end = numberBeforeLatinName(at: start) { return end }
    guard cursor.isDigit(start), !cursor.isDigit(start - 1),
      cursor[start - 1] == 0x20,
      cursor.bytes[..<start].contains(where: {
        $0 >= 0x80
      }), let numeral = try? numerals.numeral(at: start), !numeral.isScaled
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
    guard end < range.upperBound else { return end == range.upperBound }
    return unit(after: end, of: numeral).map {
      $0.end >= range.upperBound
        || cursor.isDigit($0.end)
    } ?? false
  }

  /// "CloudMatrix 384", "World Model 1.0": the number belongs to the name if
  /// the word before it is capitalised, no word of the language, and nothing
  /// is counted or measured by it.
  func capitalisedNameWithNumber(_ word: Range<Int>) -> Int? {
    // iPhone 16 is a name, iPhone being no word of the language.
    guard cursor.bytes[word].contains(where: { (65...90).contains($0) }),
      cursor.lexicon.matches(in: cursor.bytes, at: word.lowerBound)
        .allSatisfy({
          $0.end != word.upperBound || $0.meanings.allSatisfy(isNoun)
        }),
      UnitTable.unit(symbol: cursor.text(word)) == nil
    else { return nil }
    let next = cursor.skippingSpaces(word.upperBound)
    guard next > word.upperBound, cursor.isDigit(next),
      let numeral = try? numerals.numeral(at: next),
      !numeral.isScaled,
      unit(after: numeral.range.upperBound, of: numeral) == nil
    else { return nil }
    return numeral.range.upperBound
  }
}
