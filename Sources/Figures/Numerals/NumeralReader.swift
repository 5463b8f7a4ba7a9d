import Exact

/// Reads the number at a place in a text: digits, words, or both mixed.
final class NumeralReader {
  let cursor: TextCursor
  // What was read last: several forms of figure begin with the same number.
  private var lastNumeral: (start: Int, value: Numeral?) = (-1, nil)
  private var lastPositional: (start: Int, value: Numeral?) = (-1, nil)

  init(cursor: TextCursor) { self.cursor = cursor }

  /// The most digits one number may have, scale words included.
  static let digitLimit = 100

  /// The number that begins at an offset, or nil if none does.
  func numeral(at start: Int) throws(FigureError) -> Numeral? {
    if lastNumeral.start == start { return lastNumeral.value }
    let numeral = try unrememberedNumeral(at: start)
    lastNumeral = (start, numeral)
    return numeral
  }

  private func unrememberedNumeral(
    at start: Int
  ) throws(FigureError) -> Numeral? {
    guard !cursor.joinsLatin(start) || cursor.isDigit(start) else { return nil }
    guard let number = try whole(at: start) else { return nil }
    return try multiplied(mixed(number))
  }

  private func whole(at start: Int) throws(FigureError) -> Numeral? {
    if let plural = plural(at: start) { return plural }
    if let pair = pairWord(at: start) { return pair }
    if let fraction = try fraction(at: start) { return fraction }
    if let one = articleNumber(at: start) { return one }
    // 일흔 begins with 일, and is longer.
    let words = latinWords(at: start)
    if let number = try positional(at: start),
      number.range.upperBound >= words?.range.upperBound ?? 0
    {
      return withLatinTail(number)
    }
    return few(at: start) ?? words ?? spelled(at: start)
      ?? oneAndHalf(at: start)
  }

  /// "4 thousand 3 hundred", "3 hundred and one": a smaller part in words or
  /// digits. After larger scales an "and" joins two figures more often.
  private func withLatinTail(_ whole: Numeral) -> Numeral {
    let end = whole.range.upperBound
    guard whole.hasDigits, whole.isScaled, cursor.isASCIILetter(end - 1),
      whole.place >= 100
    else { return whole }
    var next = cursor.skippingSpaces(end)
    let and = cursor.hasWord(at: next, .rangeJoiner)
    if let and { next = cursor.skippingSpaces(and) }
    guard next > end,
      let part = (try? positional(at: next)) ?? latinWords(at: next),
      part.value < whole.place, part.value.isInteger, !part.isOrdinal,
      part.isScaled && and == nil || whole.place == 100 && and != nil
    else { return whole }
    var result = whole
    result.value += part.value
    result.place = part.place
    result.digits = nil
    result.range = whole.range.lowerBound..<part.range.upperBound
    return withLatinTail(result)
  }

  /// 두세, 서너: a word for two numbers next to each other.
  private func pairWord(at start: Int) -> Numeral? {
    let match = cursor.word(at: start) { meaning -> (Int, Int)? in
      if case .pair(let low, let high) = meaning { (low, high) } else { nil }
    }
    guard let ((low, high), end) = match, !cursor.isHangul(start - 3) else {
      return nil
    }
    var numeral = Numeral(
      value: Rational(low), place: 1, range: start..<end)
    numeral.other = Rational(high)
    numeral.isNativeWord = true
    return numeral
  }

  /// "two dozen", 十打: the number of a word that counts a dozen.
  private func multiplied(_ number: Numeral) -> Numeral {
    guard number.form != .few, !number.isOrdinal else { return number }
    var next = cursor.skippingSpaces(number.range.upperBound)
    if number.form == .fraction,
      let article = cursor.hasWord(at: next, .article)
    {
      next = cursor.skippingSpaces(article)
    }
    let match = cursor.word(at: next) { meaning -> Int? in
      if case .multiplier(let factor) = meaning { factor } else { nil }
    }
    guard let (factor, end) = match else { return number }
    var result = number.scaled(by: Rational(factor), to: end)
    if result.value.isInteger { result.form = .plain }
    result.isBareSyllable = false
    return result
  }
}

// MARK: - Positional numbers with places and scales

extension NumeralReader {
  /// Digits and syllables with their places and scales: 770만, 22조7천억,
  /// 1천846만2천, 이천칠백, 三万五, 二〇二五, 16.5 billion, 165K.
  ///
  /// - Parameter decimals: whether a point in words goes on the number: 十点五
  ///   is 10.5, but as a time of day it is ten, and five past.
  func positional(
    at start: Int, decimals: Bool = true
  ) throws(FigureError) -> Numeral? {
    if decimals, lastPositional.start == start { return lastPositional.value }
    let numeral = try unrememberedPositional(at: start, decimals: decimals)
    if decimals { lastPositional = (start, numeral) }
    return numeral
  }

  private func unrememberedPositional(
    at start: Int, decimals: Bool
  ) throws(FigureError) -> Numeral? {
    guard
      let low = try positional(
        at: start, takingSecond: false, decimals: decimals)
    else { return nil }
    guard low.pair,
      let high = try positional(
        at: start, takingSecond: true, decimals: decimals)
    else { return low.numeral }
    var numeral = low.numeral
    numeral.other = high.numeral.value
    return numeral
  }

  /// A number with one digit of a pair such as 七八 in it.
  private func positional(
    at start: Int, takingSecond: Bool, decimals: Bool
  ) throws(FigureError) -> (numeral: Numeral, pair: Bool)? {
    if let scientific = try scientific(at: start) { return (scientific, false) }
    var sum = PositionalSum(start: start)
    var index = start
    var hasPair = false
    while true {
      if let group = try digits(at: index) {
        guard sum.acceptsGroup(hasPoint: group.decimals > 0),
          sum.fits(group.value)
        else { break }
        sum.append(
          group.value, decimals: group.decimals, isDigits: true,
          at: index..<group.end, isGrouped: group.isGrouped)
        index = group.end
      } else if sum.acceptsSyllable {
        let run = try digitRun(
          at: index, isFirst: !sum.hasAny, below: sum.openPower ?? 0)
        if let run {
          if run.isZeroFiller {
            sum.skipZero(to: run.end)
            index = run.end
            continue
          }
          guard sum.fits(run.value) else { break }
          let second = run.second.map { takingSecond ? $0 : run.value }
          hasPair = hasPair || run.second != nil
          sum.append(
            second ?? run.value, decimals: 0, isDigits: false,
            at: index..<run.end, isGrouped: false)
          index = run.end
        } else if sum.allowsPlace(1), let (tens, end) = tensWord(at: index) {
          sum.append(
            Rational(tens / 10), decimals: 0, isDigits: false, at: index..<end,
            isGrouped: false)
          guard sum.applyPlace(1, end: end) else { break }
          index = end
          continue
        }
      }
      guard let end = multiplier(at: index, &sum) else { break }
      index = end
      if let next = continuation(from: index, sum) {
        index = next
        sum.isSpaced = true
      }
    }
    if cursor.lexicon.rules.readsSpokenTail { sum.closeSpokenTail() }
    guard let numeral = sum.numeral else { return nil }
    return (decimals ? withSpokenDecimals(numeral) : numeral, hasPair)
  }

  private func tensWord(at index: Int) -> (Int, end: Int)? {
    cursor.word(at: index) { meaning -> Int? in
      if case .tens(let value) = meaning { value } else { nil }
    }
    .map { ($0.value, $0.end) }
  }

  private struct DigitRun {
    var value: Rational
    /// The second digit of a pair that means "or": 七八.
    var second: Rational?
    var isZeroFiller = false
    var end: Int
  }

  /// One digit in a letter, a row of them (二〇二五), or a pair such as 七八.
  /// After a place or a scale a row fills all its places: 二万五〇〇〇.
  private func digitRun(
    at start: Int, isFirst: Bool, below power: Int
  ) throws(FigureError) -> DigitRun? {
    guard let (first, firstEnd) = syllableDigit(at: start),
      isFirst || !beginsOtherWord(at: start, after: firstEnd)
    else { return nil }
    var value = Rational(first)
    var (count, index) = (1, firstEnd)
    var last = first
    while let (digit, end) = syllableDigit(at: index),
      !beginsOtherWord(at: index, after: end), !isParticle(at: index, end),
      !isUnitAfterDigit(at: index, end, pairing: count == 1 ? last : nil, digit)
    {
      guard count < Self.digitLimit else {
        throw FigureError(
          kind: .tooManyDigits(Self.digitLimit), offset: start)
      }
      value = value * 10 + Rational(digit)
      (count, index, last) = (count + 1, end, digit)
    }
    if !isFirst, first == 0 {
      return DigitRun(value: 0, isZeroFiller: true, end: firstEnd)
    }
    if count == 1 { return DigitRun(value: value, end: firstEnd) }
    if count == 2, first > 0, last > first, last - first <= 2, last < 10,
      cursor.lexicon.rules.pairsDigits, followsPair(index)
    {
      return DigitRun(
        value: Rational(first), second: Rational(last), end: index)
    }
    let isRow = isFirst || count == power
    return DigitRun(
      value: isRow ? value : Rational(first), end: isRow ? index : firstEnd)
  }

  /// 이 in 일이 (the one, as a subject), where the word ends.
  private func isParticle(at index: Int, _ end: Int) -> Bool {
    cursor.isHangul(index) && !cursor.isHangul(end)
      && cursor.hasWord(at: index, .particle) == end
  }

  /// Whether a letter that is a unit as well cannot be a digit after another:
  /// 八两 are eight ounces, but 一两个 is one or two.
  private func isUnitAfterDigit(
    at index: Int, _ end: Int, pairing first: Int?, _ digit: Int
  ) -> Bool {
    let isUnit = cursor.word(at: index) { meaning -> Bool? in
      if case .unit = meaning { true } else { nil }
    }
    guard let isUnit, isUnit.end == end else { return false }
    return first != digit - 1 || !followsPair(end)
  }

  /// Whether a place, a scale or a unit stands after 七八.
  private func followsPair(_ index: Int) -> Bool {
    let next = cursor.skippingSpaces(index)
    return cursor.word(at: next) { meaning -> Bool? in
      switch meaning {
      case .place, .scale, .unit, .counter, .times: true
      default: nil
      }
    } != nil
  }

  /// 이십삼점사, 三点一四, "eighteen point five": the digits after a point in
  /// words, and a scale after them.
  func withSpokenDecimals(_ whole: Numeral) -> Numeral {
    guard !whole.hasDecimals, whole.other == nil,
      let point = cursor.hasWord(
        at: cursor.skippingSpaces(whole.range.upperBound), .point),
      !whole.hasDigits || cursor.isASCIILetter(point - 1)
        || pointsBetweenDigits(whole, point)
    else { return whole }
    let isLatin = cursor.isASCIILetter(point - 1)
    var result = whole
    var index = cursor.skippingSpaces(point)
    // 일 점 오 is 1.5, but 이 점이 is "this point".
    if whole.isBareSyllable, cursor.isHangul(whole.range.lowerBound),
      cursor.bytes[whole.range.upperBound] == 0x20, index == point
    {
      return whole
    }
    var count = 0
    while count < Self.digitLimit,
      let (digit, end) = decimal(at: index, isLatin: isLatin)
    {
      result.place = count == 0 ? Rational(1, 10) : result.place / 10
      result.value += Rational(digit) * result.place
      result.hasDecimals = true
      result.isBareSyllable = false
      result.digits = nil
      result.range = result.range.lowerBound..<end
      index = isLatin ? cursor.skippingSpaces(end) : end
      count += 1
    }
    guard count > 0 else { return whole }
    let next = isLatin ? cursor.skippingSpaces(index) : index
    let scale = cursor.word(at: next) { meaning -> Int? in
      switch meaning {
      case .scale(let power), .place(let power): power
      default: nil
      }
    }
    guard let (power, end) = scale else { return result }
    result = result.scaled(by: .tenTo(power), to: end)
    result.isScaled = true
    return result
  }

  private func decimal(at index: Int, isLatin: Bool) -> (Int, end: Int)? {
    if cursor.isDigit(index) {
      return (Int(cursor.bytes[index] - 48), index + 1)
    }
    if !isLatin {
      guard let (digit, end) = syllableDigit(at: index),
        !beginsOtherWord(at: index, after: end)
      else { return nil }
      return (digit, end)
    }
    let word = cursor.word(at: index) { meaning -> Int? in
      switch meaning {
      case .word(let value) where value < 10: value
      case .spokenZero: 0
      default: nil
      }
    }
    return word.map { ($0.value, $0.end) }
  }

  func syllableDigit(at index: Int) -> (Int, Int)? {
    cursor.word(at: index) { meaning -> Int? in
      if case .digit(let digit) = meaning { digit } else { nil }
    }
  }

  /// Whether the letter at an offset, inside a number, begins a longer word:
  /// 이다 in 삼이다, 이상 in 오백이상, 조각 in 1조각, 千卡 in 323千卡.
  func beginsOtherWord(at index: Int, after end: Int) -> Bool {
    cursor.matches(at: index).contains { match in
      guard match.end > end else { return false }
      return match.meanings.contains { meaning in
        switch meaning {
        case .particle, .hedgeAfter, .rangeCloser, .gap, .counter, .noun:
          cursor.mayEndHangulWord(match.end)
        case .unit: true
        default: false
        }
      }
    }
  }

  /// Whether a unit of which a place or scale is the first letter begins here:
  /// 千瓦时 after 每 is no thousand.
  private func beginsLongerUnit(at index: Int, after end: Int) -> Bool {
    guard cursor.isLetter(index) else { return false }
    return cursor.matches(at: index).contains {
      $0.end > end
        && $0.meanings.contains {
          if case .unit = $0 { true } else { false }
        }
    }
  }

  /// A place or scale word after what has been read; several may follow each
  /// other (천억).
  func multiplier(at start: Int, _ sum: inout PositionalSum) -> Int? {
    var index = start
    var found = false
    while true {
      if let open = openPlace(at: index, sum) {
        sum.leaveOpen(until: open.end)
        index = open.scale ?? index
        guard open.scale != nil else { return open.end }
      } else if let scale = infixedScale(at: index, sum) {
        index = scale
      }
      let isLatinPosition = sum.hasAny && cursor[index] == 0x20
      // "a $1.5-billion deal"
      let isJoined =
        sum.hasAny && cursor[index] == UInt8(ascii: "-")
        && cursor.isASCIILetter(index + 1)
      let place =
        isJoined
        ? index + 1 : isLatinPosition ? cursor.skippingSpaces(index) : index
      let match = cursor.word(at: place) { meaning -> Meaning? in
        switch meaning {
        case .place, .scale: meaning
        case .suffixScale where sum.isPlainDigits && place == index: meaning
        default: nil
        }
      }
      guard let (meaning, end) = match,
        sum.hasAny
          ? !beginsOtherWord(at: place, after: end)
          : !beginsLongerUnit(at: place, after: end)
      else { break }
      // A Korean scale after a space belongs to the number only before a
      // unit: 5 억 달러.
      if isLatinPosition, !cursor.isASCIILetter(place),
        !cursor.lexicon.rules.spacesFreely
      {
        // 이 조건 is "this condition", 이 조 원 two trillion won.
        guard case .scale = meaning, beginsUnit(cursor.skippingSpaces(end)),
          sum.hasDigits || !cursor.isHangul(end)
        else { break }
      }
      switch meaning {
      case .place(let power):
        guard sum.applyPlace(power, end: end) else {
          return found ? index : nil
        }
      case .scale(let power), .suffixScale(let power):
        if cursor.lexicon.rules.readsSpokenTail {
          sum.closeSpokenTailBeforeScale()
        }
        // 만 after a number with no multiplicand of its own is a particle
        // unless it begins the number (만원).
        guard
          sum.applyScale(
            power, end: end, stacking: cursor.lexicon.rules.stacksScales,
            standsAlone: !sum.hasAny && isWholeScale(place..<end))
        else {
          return found ? index : nil
        }
      default: break
      }
      if place > index { sum.isSpaced = true }
      index = end
      found = true
    }
    return found ? index : nil
  }

  /// 경 with nothing beside it, and 조 in 조번째: no particle and no surname.
  private func isWholeScale(_ word: Range<Int>) -> Bool {
    guard cursor.isHangul(word.lowerBound) else { return false }
    return word == 0..<cursor.end
      || cursor.hasWord(at: word.upperBound, .ordinal)
        .map { $0 - word.upperBound > 3 } ?? false
  }

  func beginsUnit(_ start: Int) -> Bool {
    // 동안 is no 동.
    if cursor.isHangul(start),
      let end = cursor.hasWord(at: start, .durationFollower),
      end == start + cursor.longestWordLength(at: start)
    {
      return false
    }
    return cursor.word(at: start) { meaning -> Bool? in
      switch meaning {
      case .unit, .counter: true
      default: nil
      }
    } != nil
  }
}
