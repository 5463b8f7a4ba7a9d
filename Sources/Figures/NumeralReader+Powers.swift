import Exact

// Numbers with an exponent, which is bounded before the power is computed.
extension NumeralReader {
  /// 4e14, 2.5E-6: digits and a power of ten.
  func scientific(at start: Int) throws(FigureError) -> Numeral? {
    guard digit(at: start) != nil, let group = try digits(at: start),
      let mark = cursor[group.end], mark | 0x20 == UInt8(ascii: "e"),
      let exponent = exponent(at: group.end + 1),
      !cursor.isASCIILetter(exponent.end)
    else { return nil }
    guard exponent.magnitude <= Self.digitLimit else {
      throw FigureError(kind: .tooManyDigits(Self.digitLimit), offset: start)
    }
    let factor = Rational.tenTo(exponent.power)
    return Numeral(
      value: group.value * factor, place: .tenTo(-group.decimals) * factor,
      hasDecimals: group.decimals > 0, isScaled: true, hasDigits: true,
      range: start..<exponent.end)
  }

  /// 2^5, 1.1^-23: a power, no larger than the longest number in digits.
  func exponential(at start: Int) throws(FigureError) -> Numeral? {
    guard digit(at: start) != nil, let group = try digits(at: start),
      cursor[group.end] == UInt8(ascii: "^"), !group.value.isZero,
      let exponent = exponent(at: group.end + 1),
      !cursor.isASCIILetter(exponent.end)
    else { return nil }
    let width = group.end - start
    guard exponent.magnitude * width <= Self.digitLimit else {
      throw FigureError(kind: .tooManyDigits(Self.digitLimit), offset: start)
    }
    var power: Rational = 1
    for _ in 0..<exponent.magnitude { power *= group.value }
    let value = exponent.power < 0 ? 1 / power : power
    return Numeral(
      value: value, place: min(1, .tenTo(value.decimalExponent)),
      isScaled: true, hasDigits: true, range: start..<exponent.end)
  }

  private struct Exponent {
    var magnitude: Int
    var isNegative: Bool
    var end: Int
    var power: Int { isNegative ? -magnitude : magnitude }
  }

  /// Digits with an optional sign, ASCII or full width.
  private func exponent(at start: Int) -> Exponent? {
    var index = start
    let isNegative = cursor.sign(at: index, "-") ?? cursor.sign(at: index, "－")
    if let after = isNegative ?? cursor.sign(at: index, "+") { index = after }
    guard digit(at: index) != nil else { return nil }
    var magnitude = 0
    while let (digit, next) = digit(at: index) {
      magnitude = min(magnitude * 10 + Int(digit - 48), 1_000_000)
      index = next
    }
    return Exponent(
      magnitude: magnitude, isNegative: isNegative != nil, end: index)
  }

  /// 21点2: a word in Han letters for the point between digits, where it is no
  /// hour.
  func pointsBetweenDigits(_ whole: Numeral, _ point: Int) -> Bool {
    let end = whole.range.upperBound
    let hour = cursor.word(at: end) { meaning -> Bool? in
      switch meaning {
      case .hour, .hourOfDay: true
      default: nil
      }
    }
    guard whole.digits?.range == whole.range, digit(at: point) != nil else {
      return false
    }
    // 20点30 is a time of day, 20点3 a number.
    return cursor.bytes[end] >= 0xE4
      && (hour == nil || digitRun(at: point) != 2)
  }
}

extension TextCursor {
  /// The offset after a sign, if it stands at an offset.
  fileprivate func sign(at index: Int, _ sign: String) -> Int? {
    let end = index + sign.utf8.count
    guard end <= bytes.count,
      bytes[index..<end].elementsEqual(sign.utf8)
    else { return nil }
    return end
  }
}
