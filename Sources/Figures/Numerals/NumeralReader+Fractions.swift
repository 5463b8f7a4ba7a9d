import Exact

// Parts of a whole: "two thirds", 3분의 1, 1/3, ½.
extension NumeralReader {
  /// 절반, "two thirds", 3분의 1, 1/3, ½.
  func fraction(
    at start: Int, scaling: Bool = true
  ) throws(FigureError) -> Numeral? {
    if let (value, end) = sign(at: start) {
      return Numeral(
        value: value, place: Self.fractionPlace, form: .fraction,
        hasDigits: true, range: start..<end)
    }
    if let (value, end) = namedFraction(at: start),
      cursor.endsHangulWord(end), !cursor.isHangul(start - 3)
    {
      return (scaling ? scaledFraction(value, start..<end) : nil)
        ?? Numeral(
          value: value, place: Self.fractionPlace, form: .fraction,
          range: start..<end)
    }
    if let half = half(at: start) { return half }
    if let parts = try partsInWords(at: start) { return parts }
    if let part = partOfUnit(at: start) { return part }
    guard let below = try positional(at: start) else { return nil }
    if let mark = cursor.hasWord(
      at: cursor.skippingSpaces(below.range.upperBound), .fractionMark),
      case let next = cursor.skippingSpaces(mark),
      case let minus = cursor.hasWord(at: next, .minus)
        .map(cursor.skippingSpaces),
      let above = try positional(at: minus ?? next),
      !below.value.isZero, below.hedge == nil
    {
      // 三分之负一
      let sign: Rational = minus == nil ? 1 : -1
      if let digit = digitBeforeParticle(at: minus ?? next, in: above) {
        return Numeral(
          value: sign * Rational(digit.0) / below.value,
          place: Self.fractionPlace, form: .fraction,
          hasDigits: below.hasDigits, range: start..<digit.end)
      }
      return Numeral(
        value: sign * above.value / below.value, place: Self.fractionPlace,
        form: .fraction, hasDigits: below.hasDigits,
        range: start..<above.range.upperBound)
    }
    return try slashed(below, from: start)
  }

  /// 일 in 삼분의 일만 and 사분의 일만큼: a scale that is a particle too and ends the word counts
  /// for nothing in a numerator.
  private func digitBeforeParticle(
    at start: Int, in numerator: Numeral
  ) -> (Int, end: Int)? {
    guard numerator.isScaled, !numerator.hasDigits,
      let (digit, end) = syllableDigit(at: start), cursor.isHangul(start),
      let particle = cursor.hasWord(at: end, .particle),
      particle >= numerator.range.upperBound, !cursor.isHangul(particle)
    else { return nil }
    return (digit, end)
  }

  /// ½, ⅚: a fraction in one character.
  func sign(at start: Int) -> (value: Rational, end: Int)? {
    cursor.word(at: start) { meaning -> Rational? in
      if case .fractionSign(let value) = meaning { value } else { nil }
    }
  }

  /// "three fifths", "one eighth", "5 eighths": as many parts of a whole.
  private func partsInWords(at start: Int) throws(FigureError) -> Numeral? {
    guard cursor.isASCIILetter(start) || cursor.isDigit(start) else {
      return nil
    }
    let above: Numeral?
    if cursor.isDigit(start) {
      above = try positional(at: start)
    } else {
      above = latinWords(at: start)
    }
    guard let above, !above.isOrdinal, above.value.isInteger,
      above.form == .plain, !above.isScaled
    else { return nil }
    let end = above.range.upperBound
    if let quotient = try overFraction(above) { return quotient }
    // "three-quarters", and "one - fourth" in text parted into words.
    let spaced = cursor.skippingSpaces(end)
    let next =
      cursor[spaced] == UInt8(ascii: "-")
      ? cursor.skippingSpaces(spaced + 1) : spaced
    guard next > end, next < cursor.end else { return nil }
    if let mark = cursor.hasWord(at: next, .outOf),
      case let tail = cursor[mark] == UInt8(ascii: "-")
        ? mark + 1 : cursor.skippingSpaces(mark),
      cursor.isDigit(tail) || !above.hasDigits,
      let below = cursor.isDigit(tail)
        ? try positional(at: tail) : latinWords(at: tail),
      canBeShare(above, of: below),
      !beginsMeasure(cursor.skippingSpaces(below.range.upperBound))
    {
      return quotient(of: above, by: below.value, to: below.range.upperBound)
    }
    if let (count, isPlural, after) = parts(at: next),
      !arePeriods(above, next, after)
    {
      // "two thirds", and "a three-quarter majority": no ordinal is meant.
      let isAttribute =
        above.value < Rational(count) && !above.hasDigits
        && ordinalWord(at: next) == nil
        && (next == end + 1 && cursor[end] == UInt8(ascii: "-")
          || beginsUnit(cursor.skippingSpaces(after)))
      guard isPlural || above.value == 1 && !above.hasDigits || isAttribute
      else { return nil }
      return quotient(of: above, by: Rational(count), to: after)
    }
    // "one twenty-fifth"
    guard !above.hasDigits, above.value == 1,
      let below = latinWords(at: next), below.isOrdinal, below.value > 20
    else { return nil }
    return quotient(of: above, by: below.value, to: below.range.upperBound)
  }

  /// Whether "N in M" can tell a share: "four in 10", but not "two in 25"; "2
  /// in 1979" tells a year.
  func canBeShare(_ part: Numeral, of whole: Numeral) -> Bool {
    (part.hasDigits || !whole.hasDigits
      || whole.value == .tenTo(whole.value.decimalExponent))
      && whole.value.isInteger && part.value < whole.value && !whole.isOrdinal
      && !whole.isScaled && (whole.value < 1900 || whole.value > 2099)
  }

  /// Whether a unit begins here, and not the users of "nine out of ten users".
  private func beginsMeasure(_ start: Int) -> Bool {
    cursor.word(at: start) { meaning -> Bool? in
      if case .unit = meaning { true } else { nil }
    } != nil
  }

  private func parts(at index: Int) -> (Int, isPlural: Bool, end: Int)? {
    let match = cursor.word(at: index) { meaning -> (Int, Bool)? in
      switch meaning {
      case .part(let count): (count, false)
      case .parts(let count): (count, true)
      default: nil
      }
    }
    return match.map { ($0.value.0, $0.value.1, $0.end) }
  }

  /// "3 quarters" and "two quarters" are parts of years; "three quarters" and
  /// "3 quarters of" are a share.
  private func arePeriods(_ above: Numeral, _ next: Int, _ after: Int) -> Bool {
    let isPeriod =
      cursor.word(at: next) { meaning -> Bool? in
        if case .yearPart(4) = meaning { true } else { nil }
      } != nil
    guard isPeriod,
      cursor.hasWord(at: cursor.skippingSpaces(after), .gap) == nil,
      cursor.wordBefore(
        above.range.lowerBound, { $0 == .mixedJoiner ? true : nil }) == nil
    else { return false }
    return above.hasDigits || above.value != 3 && above.value > 1
  }

  private func quotient(
    of above: Numeral, by below: Rational, to end: Int
  ) -> Numeral {
    Numeral(
      value: above.value / below, place: Self.fractionPlace, form: .fraction,
      range: above.range.lowerBound..<end)
  }

  /// "one over twenty", where nothing else goes on the clause: "one over 65
  /// years" is an age.
  private func overFraction(_ above: Numeral) throws(FigureError) -> Numeral? {
    let next = cursor.skippingSpaces(above.range.upperBound)
    guard above.value == 1, let mark = cursor.hasWord(at: next, .fractionBar),
      case let tail = cursor.skippingSpaces(mark), tail < cursor.end,
      let below = cursor.isDigit(tail)
        ? try positional(at: tail) : latinWords(at: tail),
      below.value.isInteger, below.value > 1, !below.isOrdinal,
      cursor.endsClause(below.range.upperBound)
    else { return nil }
    return quotient(of: above, by: below.value, to: below.range.upperBound)
  }

  /// "quarter-litre", "tenth of a gallon": one part of a unit, with no number
  /// before it.
  func partOfUnit(at start: Int) -> Numeral? {
    guard cursor.isASCIILetter(start), !cursor.isASCIILetter(start - 1),
      let (count, isPlural, end) = parts(at: start), !isPlural
    else { return nil }
    let next = cursor.skippingSpaces(end)
    let unit: Int
    // "of a", not "a" alone.
    if let article = cursor.hasWord(at: next, .article), article - next > 2 {
      unit = cursor.skippingSpaces(article)
    } else if cursor[end] == UInt8(ascii: "-") {
      unit = end + 1
    } else {
      return nil
    }
    guard beginsUnit(unit) else { return nil }
    return Numeral(
      value: 1 / Rational(count), place: Self.fractionPlace, form: .fraction,
      range: start..<end)
  }

  /// The written place of a simple fraction in prose: the policy reads one
  /// half a place wide to either side.
  static let fractionPlace = Rational(1, 20)

  /// 1/3, 3/4: a small fraction written with a slash.
  func slashed(
    _ above: Numeral, from start: Int
  ) throws(FigureError) -> Numeral? {
    let slash = above.range.upperBound
    guard above.hasDigits, !above.isScaled,
      cursor[slash] == UInt8(ascii: "/"), cursor[start - 1] != cursor[slash],
      let below = try positional(at: slash + 1), below.hasDigits,
      !below.isScaled, above.value.isInteger, above.value.signum > 0,
      below.value.isInteger, below.value.signum > 0,
      cursor[below.range.upperBound] != UInt8(ascii: "/"),
      above.value < below.value
        && (below.value <= 10 || measures(below))
        || fillsText(start..<below.range.upperBound)
    else { return nil }
    return Numeral(
      value: above.value / below.value, place: Self.fractionPlace,
      form: .fraction, hasDigits: true,
      range: start..<below.range.upperBound)
  }

  /// Whether a number is a power of ten, and the one below the bar of a
  /// fraction of a unit: 2/1000 kilograms.
  private func measures(_ below: Numeral) -> Bool {
    let power = Rational.tenTo(below.value.decimalExponent)
    return below.value == power
      && beginsUnit(cursor.skippingSpaces(below.range.upperBound))
  }

  /// Whether a paragraph holds nothing else, a sign apart.
  private func fillsText(_ range: Range<Int>) -> Bool {
    cursor.skippingSpaces(range.upperBound) == cursor.end
      && range.lowerBound <= 1
  }

  func namedFraction(at start: Int) -> (value: Rational, end: Int)? {
    let match = cursor.word(at: start) { meaning -> Rational? in
      if case .fraction(let value) = meaning { value } else { nil }
    }
    guard let (value, end) = match, isShare(start..<end) else { return nil }
    return (value, end)
  }

  /// Whether "a third" is a part and not one more: "a third of", but "a third
  /// person". Words that are no ordinals, such as "a quarter", are parts.
  private func isShare(_ range: Range<Int>) -> Bool {
    guard let article = cursor.hasWord(at: range.lowerBound, .article),
      article < range.upperBound,
      ordinalWord(at: cursor.skippingSpaces(article))?.end == range.upperBound
    else { return true }
    if cursor.endsClause(range.upperBound) { return true }
    let next = cursor.skippingSpaces(range.upperBound)
    return cursor.hasWord(at: next, .fractionFollower) != nil
      || cursor.hasWord(at: next, .functionWord) != nil
  }

  /// "half a million": a number like any other, good to its first digit.
  func scaledFraction(
    _ value: Rational, _ range: Range<Int>
  ) -> Numeral? {
    let end = range.upperBound
    // "a half-million"
    let next =
      cursor[end] == UInt8(ascii: "-") ? end + 1 : cursor.skippingSpaces(end)
    let article = cursor.hasWord(at: next, .article)
    let scale = cursor.word(at: article.map(cursor.skippingSpaces) ?? next) {
      meaning -> Int? in
      if case .scale(let power) = meaning { power } else { nil }
    }
    guard let (power, end) = scale, cursor.isASCIILetter(end - 1) else {
      return nil
    }
    let product = value * .tenTo(power)
    return Numeral(
      value: product, place: .tenTo(product.decimalExponent), isScaled: true,
      range: range.lowerBound..<end)
  }

  /// 반이 넘는, 반 이상: half of something, as the hedge after it shows; 반
  /// alone is a class of a school as well, which a numeral or 한 counts.
  private func isHedgedHalf(_ start: Int, _ end: Int) -> Bool {
    if cursor.isLetter(start), !cursor.isHangul(start) {
      return followsHedge(start)
    }
    guard cursor.isHangul(start),
      cursor.wordBefore(
        start,
        {
          switch $0 {
          case .word, .few, .digit, .ordinal, .unit: true
          default: nil
          }
        }) == nil
    else { return false }
    return [end, cursor.skippingSpaces(end)].contains { next in
      cursor.word(at: next) { meaning -> Bool? in
        if case .hedgeAfter = meaning { true } else { nil }
      }
      .map { $0.end - next > 3 } ?? false
    }
  }

  /// 过半, 近半: whether a hedge of one letter stands right before a letter.
  private func followsHedge(_ start: Int) -> Bool {
    cursor.hasWord(at: start, .trap) == nil
      && cursor.word(at: start - 3) { meaning -> Bool? in
        if case .hedgeBefore = meaning { true } else { nil }
      }?.end == start
      && !beginsUnit(start + 3)
  }

  /// 반년: half of the unit right after it.
  func half(at start: Int) -> Numeral? {
    guard let end = cursor.hasWord(at: start, .half),
      !cursor.isHangul(start - 3), !cursor.isDigit(start - 1)
    else { return nil }
    if isHedgedHalf(start, end) {
      return Numeral(
        value: Rational(1, 2), place: Self.fractionPlace, form: .fraction,
        range: start..<end)
    }
    let unit = cursor.word(at: cursor.skippingSpaces(end)) {
      meaning -> Bool? in
      if case .unit = meaning { true } else { nil }
    }
    guard let unit, cursor.endsHangulWord(unit.end) else { return nil }
    return Numeral(
      value: Rational(1, 2), place: Self.fractionPlace, form: .fraction,
      range: start..<end)
  }
}
