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
        isScaled: true, hedge: ScannedHedge(row: "dozens", range: start..<end),
        range: start..<end)
    }
    guard let end = cursor.hasWord(at: start, .plural),
      !cursor.isHangul(start - 3), cursor.hasWord(at: end, .trap) == nil
    else { return nil }
    var numeral = scaleRun(
      at: cursor.skippingSpaces(end), from: start, form: .plural)
    numeral?.hedge = ScannedHedge(row: "dozens", range: start..<end)
    return numeral
  }

  /// 몇, 여러, 몇백, "several", "a few".
  func few(at start: Int) -> Numeral? {
    guard let end = cursor.hasWord(at: start, .few) else { return nil }
    var numeral: Numeral
    if let scaled = scaleRun(at: end, from: start, form: .few) {
      numeral = scaled
    } else {
      numeral = Numeral(value: 1, place: 1, form: .few, range: start..<end)
      numeral.least =
        cursor.word(at: start) { meaning -> Int? in
          if case .fewFrom(let least) = meaning { least } else { nil }
        }?.value
    }
    numeral.hedge = ScannedHedge(row: "several", range: start..<end)
    return numeral
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
      let match =
        multiplierWord(at: index)
        ?? (index > start ? spacedScale(at: index) : nil)
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

  /// The power of ten of a place or a scale, and whether it is a place.
  private func multiplierWord(
    at index: Int
  ) -> (value: (power: Int, isPlace: Bool), end: Int)? {
    cursor.word(at: index) { meaning -> (power: Int, isPlace: Bool)? in
      switch meaning {
      case .place(let power): (power, true)
      case .scale(let power): (power, false)
      default: nil
      }
    }
  }

  /// 조 in 수십 조원: a scale after a space, before a unit.
  private func spacedScale(
    at index: Int
  ) -> (value: (power: Int, isPlace: Bool), end: Int)? {
    let next = cursor.skippingSpaces(index)
    guard next > index, let match = multiplierWord(at: next),
      !match.value.isPlace, beginsUnit(cursor.skippingSpaces(match.end))
    else { return nil }
    return match
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
      } else if end != nil, cursor.isASCIILetter(index),
        let (value, after) = ordinalWord(at: index),
        words.add(value, isLatin: true)
      {
        words.isOrdinal = true
        end = after
        break
      } else if end == index, cursor.joinsLatin(index),
        let (value, isOrdinal, after) = joinedDigit(at: index),
        words.add(value, isLatin: true)
      {
        words.isOrdinal = isOrdinal
        end = after
        break
      } else {
        break
      }
      let next = nextWord(after: index, words)
      if next == index, cursor.isASCIILetter(index), !cursor.joinsLatin(index) {
        break
      }
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
    .map { ($0.value, $0.end) } ?? joinedTens(at: index)
  }

  /// The tens of "twentyone" and "thirtyfirst", where a digit follows at once.
  private func joinedTens(at index: Int) -> (Int, end: Int)? {
    guard cursor.isASCIILetter(index), !cursor.isASCIILetter(index - 1) else {
      return nil
    }
    for match in cursor.matches(at: index) {
      for case .word(let tens) in match.meanings
      where tens >= 20 && tens < 100 && joinedDigit(at: match.end) != nil {
        return (tens, match.end)
      }
    }
    return nil
  }

  /// The digit in words that begins inside a word, and ends it.
  private func joinedDigit(
    at index: Int
  ) -> (Int, isOrdinal: Bool, end: Int)? {
    for match in cursor.matches(at: index)
    where !cursor.isASCIILetter(match.end) {
      for meaning in match.meanings {
        switch meaning {
        case .word(let value) where value > 0 && value < 10:
          return (value, false, match.end)
        case .ordinalWord(let value) where value < 10:
          return (value, true, match.end)
        default: continue
        }
      }
    }
    return nil
  }

  private func scaleWord(at index: Int) -> (Int, end: Int)? {
    cursor.word(at: index) { meaning -> Int? in
      if case .scale(let power) = meaning { power } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  /// Where the next word of a number can begin: after a hyphen, spaces, or
  /// the "and" of "one hundred and two".
  private func nextWord(after index: Int, _ words: WordSum) -> Int {
    if let hyphen = hyphen(at: index) { return hyphen }
    let next = cursor.skippingSpaces(index)
    guard words.mayTakeAnd, let and = cursor.hasWord(at: next, .rangeJoiner)
    else { return next }
    let tail = cursor.skippingSpaces(and)
    guard let (small, after) = numberWord(at: tail), small < 100,
      !isFraction(at: tail, wordEnd: after)
    else { return next }
    return tail
  }

  /// The end of a hyphen inside a number; of the longer ones (U+2010 to
  /// U+2014) only where a digit in words follows: twenty‑one.
  private func hyphen(at index: Int) -> Int? {
    if cursor[index] == UInt8(ascii: "-") { return index + 1 }
    guard cursor[index] == 0xE2, cursor[index + 1] == 0x80,
      let last = cursor[index + 2], (0x90...0x94).contains(last),
      (numberWord(at: index + 3) ?? ordinalWord(at: index + 3))
        .map({ $0.0 < 10 }) ?? false
    else { return nil }
    return index + 3
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
