import Exact

/// Reads the number at a place in a text: digits, words, or both mixed.
struct NumeralReader: Sendable {
  let cursor: TextCursor

  /// The most digits one number may have, scale words included.
  static let digitLimit = 100

  /// The number that begins at an offset, or nil if none does.
  func numeral(at start: Int) throws(FigureError) -> Numeral? {
    guard !cursor.joinsLatin(start) || cursor.isDigit(start) else { return nil }
    if let plural = plural(at: start) { return plural }
    if let fraction = try fraction(at: start) { return fraction }
    if let number = try positional(at: start) { return number }
    if let few = few(at: start) { return few }
    return latinWords(at: start)
  }
}

// MARK: - Positional numbers with places and scales

extension NumeralReader {
  /// Digits and syllables with their places and scales: 770만, 22조7천억,
  /// 1천846만2천, 이천칠백, 16.5 billion, 165K.
  func positional(at start: Int) throws(FigureError) -> Numeral? {
    if let scientific = try scientific(at: start) { return scientific }
    var sum = PositionalSum(start: start)
    var index = start
    while true {
      if let group = try digits(at: index) {
        guard sum.acceptsGroup(hasPoint: group.decimals > 0) else { break }
        sum.append(
          group.value, decimals: group.decimals, isDigits: true,
          at: index..<group.end, isGrouped: group.isGrouped)
        index = group.end
      } else if let (digit, end) = syllableDigit(at: index),
        sum.acceptsSyllable
      {
        sum.append(
          Rational(digit), decimals: 0, isDigits: false, at: index..<end,
          isGrouped: false)
        index = end
      }
      guard let end = multiplier(at: index, &sum) else { break }
      index = end
      if let next = continuation(from: index, sum) { index = next }
    }
    return sum.numeral.map(withSpokenDecimals)
  }

  /// 이십삼점사: the digits after a point in words.
  func withSpokenDecimals(_ whole: Numeral) -> Numeral {
    guard !whole.hasDigits, !whole.isScaled,
      var index = cursor.hasWord(at: whole.range.upperBound, .point)
    else { return whole }
    var result = whole
    while let (digit, end) = syllableDigit(at: index),
      result.range.count < 3 * Self.digitLimit
    {
      result.place = result.hasDecimals ? result.place / 10 : Rational(1, 10)
      result.value += Rational(digit) * result.place
      result.hasDecimals = true
      result.isBareSyllable = false
      result.range = result.range.lowerBound..<end
      index = end
    }
    return result
  }

  /// 4e14, 2.5E-6: digits and a power of ten, which is bounded before it is
  /// computed.
  func scientific(at start: Int) throws(FigureError) -> Numeral? {
    guard cursor.isDigit(start), let group = try digits(at: start),
      let mark = cursor[group.end], mark | 0x20 == UInt8(ascii: "e")
    else { return nil }
    var index = group.end + 1
    let isNegative = cursor[index] == UInt8(ascii: "-")
    if isNegative || cursor[index] == UInt8(ascii: "+") { index += 1 }
    guard cursor.isDigit(index) else { return nil }
    var power = 0
    while let (digit, next) = digit(at: index) {
      power = min(power * 10 + Int(digit - 48), 1_000_000)
      index = next
    }
    guard !cursor.isASCIILetter(index) else { return nil }
    guard power <= Self.digitLimit else {
      throw FigureError(kind: .tooManyDigits(Self.digitLimit), offset: start)
    }
    let factor = Rational.tenTo(isNegative ? -power : power)
    return Numeral(
      value: group.value * factor, place: .tenTo(-group.decimals) * factor,
      hasDecimals: group.decimals > 0, isScaled: true, hasDigits: true,
      range: start..<index)
  }

  func syllableDigit(at index: Int) -> (Int, Int)? {
    cursor.word(at: index) { meaning -> Int? in
      if case .digit(let digit) = meaning { digit } else { nil }
    }
  }

  /// A place or scale word after what has been read; several may follow each
  /// other (천억).
  func multiplier(at start: Int, _ sum: inout PositionalSum) -> Int? {
    var index = start
    var found = false
    while true {
      let isLatinPosition = sum.hasAny && cursor[index] == 0x20
      let place = isLatinPosition ? cursor.skippingSpaces(index) : index
      let match = cursor.word(at: place) { meaning -> Meaning? in
        switch meaning {
        case .place, .scale: meaning
        case .suffixScale where sum.isPlainDigits && place == index: meaning
        default: nil
        }
      }
      guard let (meaning, end) = match else { break }
      // A Korean scale after a space belongs to the number only before a
      // unit: 5 억 달러.
      if isLatinPosition, !cursor.isASCIILetter(place) {
        guard case .scale = meaning, beginsUnit(cursor.skippingSpaces(end))
        else { break }
      }
      switch meaning {
      case .place(let power):
        guard sum.applyPlace(power, end: end) else {
          return found ? index : nil
        }
      case .scale(let power), .suffixScale(let power):
        // 만 after a number with no multiplicand of its own is a particle
        // unless it begins the number (만원).
        guard sum.applyScale(power, end: end) else {
          return found ? index : nil
        }
      default: break
      }
      index = end
      found = true
    }
    return found ? index : nil
  }

  func beginsUnit(_ start: Int) -> Bool {
    cursor.word(at: start) { meaning -> Bool? in
      switch meaning {
      case .unit, .counter: true
      default: nil
      }
    } != nil
  }

  /// Where the next, smaller part of a mixed number goes on: 5억 8천만.
  func continuation(from index: Int, _ sum: PositionalSum) -> Int? {
    let next = cursor.skippingSpaces(index)
    if next == index || !sum.endsWithScale { return nil }
    guard digit(at: next) != nil, let group = try? digits(at: next) else {
      return nil
    }
    // Only a part with a scale or place of its own, smaller than the last,
    // belongs to the same number.
    let follower = cursor.word(at: group.end) { meaning -> Int? in
      switch meaning {
      case .place(let power), .scale(let power): power
      default: nil
      }
    }
    guard let (power, _) = follower, power < sum.lastScale else { return nil }
    return next
  }
}
