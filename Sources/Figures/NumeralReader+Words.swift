import Exact

extension NumeralReader {
  /// 수백, 수천만, "hundreds of", "tens of thousands of".
  func plural(at start: Int) -> Numeral? {
    let english = cursor.word(at: start) { meaning -> Int? in
      if case .pluralWord(let base) = meaning { base } else { nil }
    }
    if let (base, end) = english {
      return Numeral(
        value: Rational(base), place: Rational(base), form: .plural,
        isScaled: true, range: start..<end)
    }
    guard let end = cursor.hasWord(at: start, .plural),
      !cursor.isHangul(start - 3), cursor.hasWord(at: end, .trap) == nil
    else { return nil }
    return scaleRun(at: cursor.skippingSpaces(end), from: start, form: .plural)
  }

  /// 몇, 여러, 몇백, "several", "a few".
  func few(at start: Int) -> Numeral? {
    guard let end = cursor.hasWord(at: start, .few) else { return nil }
    if let scaled = scaleRun(at: end, from: start, form: .few) { return scaled }
    return Numeral(value: 1, place: 1, form: .few, range: start..<end)
  }

  /// Place and scale words without digits: 백만, 천억.
  func scaleRun(
    at start: Int, from origin: Int, form: Numeral.Form
  ) -> Numeral? {
    var sum = PositionalSum(start: origin)
    guard let end = bareMultiplier(at: start, &sum), end > start,
      var numeral = sum.numeral
    else { return nil }
    numeral.form = form
    numeral.isScaled = true
    return numeral
  }

  func bareMultiplier(
    at start: Int, _ sum: inout PositionalSum
  ) -> Int? {
    var index = start
    while true {
      let match = cursor.word(at: index) { meaning -> (Int, Bool)? in
        switch meaning {
        case .place(let power): (power, true)
        case .scale(let power): (power, false)
        default: nil
        }
      }
      guard let ((power, isPlace), end) = match else { break }
      if isPlace {
        guard sum.applyPlace(power, end: end) else { break }
      } else {
        if !sum.hasAny {
          sum.append(
            1, decimals: 0, isDigits: false, at: index..<index, isGrouped: false
          )
        }
        guard sum.applyScale(power, end: end) else { break }
      }
      index = end
    }
    return index == start ? nil : index
  }

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
    guard let below = try positional(at: start) else { return nil }
    if let mark = cursor.hasWord(
      at: cursor.skippingSpaces(below.range.upperBound), .fractionMark),
      case let next = cursor.skippingSpaces(mark),
      case let minus = cursor.hasWord(at: next, .minus),
      let above = try positional(at: minus ?? next),
      !below.value.isZero, below.hedge == nil
    {
      // 三分之负一
      let sign: Rational = minus == nil ? 1 : -1
      return Numeral(
        value: sign * above.value / below.value, place: Self.fractionPlace,
        form: .fraction, hasDigits: below.hasDigits,
        range: start..<above.range.upperBound)
    }
    return try slashed(below, from: start)
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
    let next =
      cursor[end] == UInt8(ascii: "-") ? end + 1 : cursor.skippingSpaces(end)
    guard next > end else { return nil }
    if let mark = cursor.hasWord(at: next, .outOf),
      case let tail = cursor.skippingSpaces(mark),
      cursor.isDigit(tail) == above.hasDigits,
      let below = above.hasDigits
        ? try positional(at: tail) : latinWords(at: tail),
      below.value.isInteger, above.value < below.value, !below.isOrdinal,
      !below.isScaled,
      !beginsUnit(cursor.skippingSpaces(below.range.upperBound))
    {
      return Numeral(
        value: above.value / below.value, place: Self.fractionPlace,
        form: .fraction, range: start..<below.range.upperBound)
    }
    let parts = cursor.word(at: next) { meaning -> (Int, Bool)? in
      switch meaning {
      case .part(let count): (count, false)
      case .parts(let count): (count, true)
      default: nil
      }
    }
    guard let ((count, isPlural), after) = parts,
      isPlural || above.value == 1 && !above.hasDigits
    else { return nil }
    return Numeral(
      value: above.value / Rational(count), place: Self.fractionPlace,
      form: .fraction, range: start..<after)
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
      above.value < below.value && below.value <= 10
        || fillsText(start..<below.range.upperBound)
    else { return nil }
    return Numeral(
      value: above.value / below.value, place: Self.fractionPlace,
      form: .fraction, hasDigits: true,
      range: start..<below.range.upperBound)
  }

  /// Whether a paragraph holds nothing else, a sign apart.
  private func fillsText(_ range: Range<Int>) -> Bool {
    cursor.skippingSpaces(range.upperBound) == cursor.end
      && range.lowerBound <= 1
  }

  func namedFraction(at start: Int) -> (value: Rational, end: Int)? {
    cursor.word(at: start) { meaning -> Rational? in
      if case .fraction(let value) = meaning { value } else { nil }
    }
  }

  /// "half a million": a number like any other, good to its first digit.
  func scaledFraction(
    _ value: Rational, _ range: Range<Int>
  ) -> Numeral? {
    let next = cursor.skippingSpaces(range.upperBound)
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

  /// 반년: half of the unit right after it.
  func half(at start: Int) -> Numeral? {
    guard let end = cursor.hasWord(at: start, .half),
      !cursor.isHangul(start - 3)
    else { return nil }
    let unit = cursor.word(at: cursor.skippingSpaces(end)) {
      meaning -> Bool? in
      if case .unit = meaning { true } else { nil }
    }
    guard let unit, cursor.endsHangulWord(unit.end) else { return nil }
    return Numeral(
      value: Rational(1, 2), place: Self.fractionPlace, form: .fraction,
      range: start..<end)
  }

  /// English numerals in words, and native Korean ones: "twenty-one",
  /// "three hundred", 두, 스물다섯.
  func latinWords(at start: Int) -> Numeral? {
    var words = WordSum()
    var index = start
    var end: Int?
    while true {
      if let (value, after) = numberWord(at: index) {
        guard words.add(value, isLatin: cursor.isASCIILetter(index)) else {
          break
        }
        (end, index) = (after, after)
      } else if end != nil || hasArticle(before: start),
        cursor.isASCIILetter(index), let (power, after) = scaleWord(at: index)
      {
        guard words.scale(power) else { break }
        (end, index) = (after, after)
      } else if end != nil, let (value, after) = ordinalEnd(at: index),
        words.add(value, isLatin: true)
      {
        words.isOrdinal = true
        end = after
        break
      } else {
        break
      }
      let next = nextWord(after: index, words)
      if next == index, cursor.isASCIILetter(index) { break }
      index = next
    }
    guard let end else { return nil }
    var numeral = words.numeral
    numeral.range = start..<end
    return words.isOrdinal ? numeral : withSpokenDecimals(numeral)
  }

  private func numberWord(at index: Int) -> (Int, end: Int)? {
    cursor.word(at: index) { meaning -> Int? in
      if case .word(let value) = meaning { value } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  private func scaleWord(at index: Int) -> (Int, end: Int)? {
    cursor.word(at: index) { meaning -> Int? in
      if case .scale(let power) = meaning { power } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  /// "first" in "twenty-first".
  private func ordinalEnd(at index: Int) -> (Int, end: Int)? {
    guard cursor.isASCIILetter(index) else { return nil }
    return cursor.word(at: index) { meaning -> Int? in
      if case .ordinalWord(let value) = meaning { value } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  /// Where the next word of a number can begin: after a hyphen, spaces, or
  /// the "and" of "one hundred and two".
  private func nextWord(after index: Int, _ words: WordSum) -> Int {
    let next =
      cursor[index] == UInt8(ascii: "-")
      ? index + 1 : cursor.skippingSpaces(index)
    guard words.mayTakeAnd, let and = cursor.hasWord(at: next, .rangeJoiner)
    else { return next }
    let tail = cursor.skippingSpaces(and)
    guard let (small, after) = numberWord(at: tail), small < 100,
      !isFraction(at: tail, wordEnd: after)
    else { return next }
    return tail
  }

  /// Whether "two thirds" rather than "two" begins here.
  private func isFraction(at start: Int, wordEnd: Int) -> Bool {
    if namedFraction(at: start) != nil { return true }
    let next =
      cursor[wordEnd] == UInt8(ascii: "-")
      ? wordEnd + 1 : cursor.skippingSpaces(wordEnd)
    return cursor.word(at: next) { meaning -> Bool? in
      switch meaning {
      case .part, .parts: true
      default: nil
      }
    } != nil
  }

  func hasArticle(before start: Int) -> Bool {
    guard start >= 2 else { return false }
    return cursor[start - 1] == 0x20
      && (cursor[start - 2] == UInt8(ascii: "a")
        || cursor[start - 2] == UInt8(ascii: "n"))
  }
}
