import Exact

// Powers: 4e14, 2.48×10−5, 6.02 × 10²³, 10^6, 8x2^10.
extension NumeralReader {
  /// A number with an exponent, which is bounded before it is computed.
  func scientific(at start: Int) throws(FigureError) -> Numeral? {
    guard digit(at: start) != nil, let group = try digits(at: start) else {
      return nil
    }
    if let power = try exponentForm(group, from: start) { return power }
    if let power = try power(of: group, from: start, isFactor: false) {
      return power
    }
    // 1.3x10^6
    guard let times = timesSign(at: cursor.skippingSpaces(group.end)),
      case let next = cursor.skippingSpaces(times), cursor.isDigit(next),
      let base = try digits(at: next),
      let power = try power(of: base, from: next, isFactor: true)
    else { return nil }
    return Numeral(
      value: group.value * power.value,
      place: .tenTo(-group.decimals) * power.value,
      hasDecimals: group.decimals > 0, isScaled: true, hasDigits: true,
      range: start..<power.range.upperBound)
  }

  /// 4e14, 2.5E-6.
  private func exponentForm(
    _ group: Group, from start: Int
  ) throws(FigureError) -> Numeral? {
    guard let mark = cursor[group.end], mark | 0x20 == UInt8(ascii: "e"),
      let (power, index) = try exponent(at: group.end + 1, of: start)
    else { return nil }
    let factor = Rational.tenTo(power)
    return Numeral(
      value: group.value * factor, place: .tenTo(-group.decimals) * factor,
      hasDecimals: group.decimals > 0, isScaled: true, hasDigits: true,
      range: start..<index)
  }

  /// 10^6, 2^10, 10⁻⁵; after a factor also 10−5, whose exponent has lost its
  /// place above the line.
  private func power(
    of base: Group, from start: Int, isFactor: Bool
  ) throws(FigureError) -> Numeral? {
    let end = base.end
    let found: (Int, end: Int)?
    if cursor[end] == UInt8(ascii: "^") {
      found = try exponent(at: end + 1, of: start)
    } else if isFactor, base.value == 10, minusSign(at: end) != nil {
      found = try exponent(at: end, of: start)
    } else if base.value == 10, isFactor || cursor[end] == 0xE2 {
      // A single ² or ³ with no factor before it may be a note.
      found = raised(at: end)
    } else {
      found = isFactor ? nil : powerInWords(at: end)
    }
    guard let (power, index) = found, !base.value.isZero,
      abs(power) * max(1, abs(base.value.decimalExponent) + base.decimals)
        <= Self.digitLimit
    else { return nil }
    var value: Rational = 1
    for _ in 0..<abs(power) { value *= base.value }
    if power < 0 { value = 1 / value }
    return Numeral(
      value: value, place: value, isScaled: true, hasDigits: true,
      range: start..<index)
  }

  /// The 25 of 10의 25제곱, 10の25乗 and 10的25次方.
  private func powerInWords(at start: Int) -> (Int, end: Int)? {
    guard let gap = cursor.hasWord(at: start, .gap),
      case let next = cursor.skippingSpaces(gap), cursor.isDigit(next),
      case let last = cursor.endOfDigits(next), last - next <= 3,
      let power = Int(cursor.text(next..<last)),
      let end = cursor.hasWord(at: cursor.skippingSpaces(last), .powerMark)
    else { return nil }
    return (power, end)
  }

  /// A whole exponent with its sign.
  private func exponent(
    at start: Int, of number: Int
  ) throws(FigureError) -> (Int, end: Int)? {
    var index = start
    let minus = minusSign(at: index)
    if let minus {
      index = minus
    } else if cursor[index] == UInt8(ascii: "+") {
      index += 1
    }
    guard digit(at: index) != nil else { return nil }
    var power = 0
    while let (digit, next) = digit(at: index) {
      power = min(power * 10 + Int(digit - 48), 1_000_000)
      index = next
    }
    guard !cursor.isASCIILetter(index) else { return nil }
    guard power <= Self.digitLimit else {
      throw FigureError(kind: .tooManyDigits(Self.digitLimit), offset: number)
    }
    return (minus == nil ? power : -power, index)
  }

  /// Digits above the line: ², ³, ¹ (U+00B2, U+00B3, U+00B9), ⁰ to ⁹ and ⁻
  /// (U+2070 to U+207B).
  private func raised(at start: Int) -> (Int, end: Int)? {
    var index = start
    let isNegative =
      cursor[index] == 0xE2 && cursor[index + 1] == 0x81
      && cursor[index + 2] == 0xBB
    if isNegative { index += 3 }
    var (power, count) = (0, 0)
    while count < 3, let (digit, next) = raisedDigit(at: index) {
      power = power * 10 + digit
      index = next
      count += 1
    }
    return count > 0 ? (isNegative ? -power : power, index) : nil
  }

  private func raisedDigit(at index: Int) -> (Int, next: Int)? {
    switch (cursor[index], cursor[index + 1], cursor[index + 2]) {
    case (0xC2, 0xB9, _): (1, index + 2)
    case (0xC2, 0xB2, _): (2, index + 2)
    case (0xC2, 0xB3, _): (3, index + 2)
    case (0xE2, 0x81, let last?) where (0xB0...0xB9).contains(last):
      (Int(last) - 0xB0, index + 3)
    default: nil
    }
  }

  /// ×, x or * between a number and a power.
  private func timesSign(at index: Int) -> Int? {
    if cursor[index] == 0xC3, cursor[index + 1] == 0x97 { return index + 2 }
    guard let byte = cursor[index], "xX*".utf8.contains(byte) else {
      return nil
    }
    return index + 1
  }

  /// The end of a minus sign: -, − (U+2212), – (U+2013) or － (U+FF0D).
  private func minusSign(at index: Int) -> Int? {
    switch (cursor[index], cursor[index + 1], cursor[index + 2]) {
    case (UInt8(ascii: "-"), _, _): index + 1
    case (0xE2, 0x88, 0x92), (0xE2, 0x80, 0x93), (0xEF, 0xBC, 0x8D): index + 3
    default: nil
    }
  }
}
