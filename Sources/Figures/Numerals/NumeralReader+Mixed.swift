import Exact

// Whole numbers with a fraction, and numbers an article begins.
extension NumeralReader {
  /// "two and a half", 二と四分の三: a whole number and a fraction.
  func mixed(_ whole: Numeral) throws(FigureError) -> Numeral {
    guard whole.form == .plain, whole.value.isInteger, !whole.hasDecimals,
      !whole.isOrdinal, whole.other == nil
    else { return whole }
    var result = whole
    let end = whole.range.upperBound
    let next = cursor.skippingSpaces(end)
    if whole.hasDigits, !whole.isScaled, let (value, after) = sign(at: next) {
      // 2½
      result.value += value
      result.range = whole.range.lowerBound..<after
    } else if whole.hasDigits, !whole.isScaled,
      let (value, after) = try slashedPart(of: whole)
    {
      result.value += value
      result.range = whole.range.lowerBound..<after
    } else if let part = try mixedPart(of: whole) {
      // "3 million and a half" is 3.5 million.
      let isShare =
        whole.isScaled && cursor.isASCIILetter(end - 1)
        && part.form == .fraction
      result.value += part.value * (isShare ? whole.place : 1)
      result.range = whole.range.lowerBound..<part.range.upperBound
      if part.form == .plain { return result }
      // "five and a half million"
      let scale = cursor.word(
        at: cursor.skippingSpaces(part.range.upperBound)
      ) { meaning -> Int? in
        if case .scale(let power) = meaning { power } else { nil }
      }
      // 만 in 일만큼 is no scale.
      if let (power, after) = scale, !whole.isScaled,
        !cursor.isHangul(after - 3)
      {
        result = result.scaled(by: .tenTo(power), to: after)
        result.isScaled = true
        return result
      }
    } else {
      return whole
    }
    result.form = .fraction
    return result
  }

  /// The 3/4 of 2 3/4 and 2-3/4. A hyphen parts dates and codes as well, so
  /// that only the divisors of rules and prices stand after one.
  private func slashedPart(
    of whole: Numeral
  ) throws(FigureError) -> (Rational, end: Int)? {
    let end = whole.range.upperBound
    let isHyphened = cursor[end] == UInt8(ascii: "-")
    let start = isHyphened ? end + 1 : cursor.skippingSpaces(end)
    guard start > end, digit(at: start) != nil,
      let above = try digits(at: start), above.decimals == 0,
      cursor[above.end] == UInt8(ascii: "/"),
      let below = try digits(at: above.end + 1), below.decimals == 0,
      above.value < below.value, below.value <= 64,
      cursor[below.end] != UInt8(ascii: "/")
    else { return nil }
    if isHyphened {
      let before = cursor[whole.range.lowerBound - 1]
      guard [2, 3, 4, 5, 8, 16, 32, 64].contains(below.value),
        above.value > 0, before != UInt8(ascii: "-"),
        before != UInt8(ascii: "/"), !cursor.joinsLatin(below.end),
        cursor[below.end] != UInt8(ascii: "-")
          || cursor.isASCIILetter(below.end + 1)
      else { return nil }
    }
    return (above.value / below.value, below.end)
  }

  /// The fraction after "and", where it goes on the whole number before it:
  /// "and a half", "and three quarters", "and quarter".
  private func mixedPart(of whole: Numeral) throws(FigureError) -> Numeral? {
    // "two-and-a-half" has no spaces.
    let next = cursor.skippingSpaces(whole.range.upperBound)
    for match in cursor.matches(at: next)
    where match.meanings.contains(.mixedJoiner) {
      let start = cursor.skippingSpaces(match.end)
      guard start < cursor.end,
        !(cursor.isASCIILetter(match.end - 1) && start == match.end),
        let part = try fraction(at: start, scaling: whole.isScaled)
          ?? part(at: start)
      else { continue }
      if goes(part, on: whole, at: start) { return part }
    }
    return nil
  }

  private func goes(_ part: Numeral, on whole: Numeral, at start: Int) -> Bool {
    let isInHan = cursor.bytes[whole.range.upperBound - 1] >= 0x80
    if !whole.isScaled || isInHan && part.form == .fraction {
      return part.value < 1 && part.value.signum > 0
    }
    if part.form == .plain { return part.value < whole.value }
    // "five billion and three quarters" may be two figures; "and a quarter"
    // is said of the scale. "5 million and a quarter of them" is two again.
    let end = part.range.upperBound
    let isOne = cursor.hasWord(at: start, .article) != nil
    return part.value == Rational(1, 2)
      || isOne && part.value < 1
        && cursor.hasWord(at: cursor.skippingSpaces(end), .gap) == nil
  }

  /// "quarter" with no number before it: a part that is no ordinal.
  private func part(at start: Int) -> Numeral? {
    let match = cursor.word(at: start) { meaning -> Int? in
      if case .part(let count) = meaning { count } else { nil }
    }
    guard let (count, end) = match, ordinalWord(at: start) == nil else {
      return nil
    }
    return Numeral(
      value: 1 / Rational(count), place: Self.fractionPlace, form: .fraction,
      range: start..<end)
  }

  /// "first", "third": a word that tells a place in an order.
  func ordinalWord(at index: Int) -> (Int, end: Int)? {
    cursor.word(at: index) { meaning -> Int? in
      if case .ordinalWord(let value) = meaning { value } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  /// "a hundred", "a million", "a dozen": the article stands for one.
  func articleNumber(at start: Int) -> Numeral? {
    guard cursor.isASCIILetter(start), !cursor.isASCIILetter(start - 1),
      let end = cursor.hasWord(at: start, .article), end - start <= 2
    else { return nil }
    let next = cursor.skippingSpaces(end)
    guard next > end else { return nil }
    let isMultiplier =
      cursor.word(at: next) { meaning -> Bool? in
        if case .multiplier = meaning { true } else { nil }
      } != nil
    if isMultiplier {
      return Numeral(value: 1, place: 1, isNativeWord: true, range: start..<end)
    }
    let scale = cursor.word(at: next) { meaning -> Bool? in
      switch meaning {
      case .scale: true
      case .word(100): true
      default: nil
      }
    }
    guard scale != nil, var numeral = latinWords(at: next), !numeral.isOrdinal
    else { return nil }
    numeral.range = start..<numeral.range.upperBound
    return numeral
  }
}
