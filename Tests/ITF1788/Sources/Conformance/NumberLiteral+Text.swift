import Exact

extension NumberLiteral {
  /// Reads `1.5`, `-0x1.8p-3`, `infinity`, `NaN`, each with an optional `F` or
  /// `L` after it.
  init?(_ text: String) {
    var digits = Substring(text)
    if let value = Number(digits) {
      self.init(value)
      return
    }
    guard let last = digits.popLast(), "fFlLuU".contains(last) else {
      return nil
    }
    // `10UL` has two letters, and they say no more of the format than one.
    while let other = digits.last, "lLuU".contains(other) {
      digits.removeLast()
    }
    guard let value = Number(digits) else { return nil }
    let isInteger = !digits.contains { ".eEpPnN".contains($0) }
    self.init(
      value, suffix: isInteger ? nil : Character(last.uppercased()))
  }
}

extension Number {
  /// Reads a number without a suffix, exactly.
  init?(_ text: Substring) {
    var digits = text
    var isNegative = false
    if let sign = digits.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      digits.removeFirst()
    }
    switch digits.lowercased() {
    case "inf", "infinity":
      self = isNegative ? .negativeInfinity : .positiveInfinity
    case "nan" where digits.count == text.count: self = .notANumber
    case let digits:
      guard let magnitude = Rational(unsigned: digits) else { return nil }
      self = .finite(isNegative ? -magnitude : magnitude)
    }
  }
}

extension Rational {
  /// The largest exponent that is read; beyond it a literal is refused.
  static let largestExponent = 100_000

  /// Reads `1.5e3` or `0x1.8p-3` without a sign, in small letters, exactly.
  init?(unsigned text: some StringProtocol) {
    let isHexadecimal = text.hasPrefix("0x")
    let body = isHexadecimal ? text.dropFirst(2) : text[...]
    let parts = body.split(
      separator: isHexadecimal ? "p" : "e", maxSplits: 1,
      omittingEmptySubsequences: false)
    let radix = isHexadecimal ? 16 : 10
    var value: Integer = 0
    var places = 0
    var hasPoint = false
    var hasDigit = false
    for character in parts[0] {
      if character == ".", !hasPoint {
        hasPoint = true
        continue
      }
      guard character.isASCII, let digit = character.hexDigitValue,
        digit < radix
      else { return nil }
      hasDigit = true
      value = value * Integer(radix) + Integer(digit)
      if hasPoint { places += 1 }
    }
    guard hasDigit else { return nil }
    var exponent = 0
    if parts.count == 2 {
      let digits = parts[1].drop { $0 == "+" }
      guard parts[1].count - digits.count <= 1, let number = Int(digits),
        number.magnitude <= UInt(Self.largestExponent)
      else { return nil }
      exponent = number
    }
    let base = Rational(isHexadecimal ? 2 : 10)
    self =
      Rational(value) * Rational(radix).power(-places) * base.power(exponent)
  }
}
