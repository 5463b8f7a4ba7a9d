extension Rational: CustomStringConvertible {
  /// The fraction as text: `16/3`, or `16` for a whole number.
  public var description: String {
    isInteger ? "\(numerator)" : "\(numerator)/\(denominator)"
  }
}

extension Rational {
  /// Reads a plain decimal numeral such as `-1234.50`.
  ///
  /// ASCII digits with at most one point and an optional minus sign; no
  /// grouping and no exponent (`Figures` reads those). At most
  /// `maximumDigits` digits, so that a hostile numeral costs nothing.
  ///
  /// - Returns: nil if the text is anything else.
  public init?(decimal text: some StringProtocol) {
    var digits: [UInt8] = []
    var places = 0
    var pointSeen = false
    var negative = false
    for (offset, byte) in text.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where offset == 0: negative = true
      case UInt8(ascii: ".") where !pointSeen: pointSeen = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard digits.count < Self.maximumDigits else { return nil }
        digits.append(byte - UInt8(ascii: "0"))
        if pointSeen { places += 1 }
      default: return nil
      }
    }
    guard !digits.isEmpty else { return nil }
    let magnitude = Rational(Integer(digits: digits)) / .tenTo(places)
    self = negative ? -magnitude : magnitude
  }

  /// The most digits a numeral may have when it is read.
  public static let maximumDigits = 1_000

  /// The number of digits after the point if the decimal expansion ends, nil
  /// if it goes on for ever: 1/8 has 3, 1/3 none.
  public var decimalPlaces: Int? {
    var rest = denominator
    var (twos, fives) = (0, 0)
    while case let (q, r) = rest.flooredDivision(by: 2), r.isZero {
      rest = q
      twos += 1
    }
    while case let (q, r) = rest.flooredDivision(by: 5), r.isZero {
      rest = q
      fives += 1
    }
    return rest == 1 ? max(twos, fives) : nil
  }

  /// Decimal text rounded half to even, `1234.50` for two places.
  ///
  /// - Parameter grouped: whether commas part the thousands.
  public func decimal(places: Int, grouped: Bool = false) -> String {
    let scaled = (self * .tenTo(places)).rounded().numerator
    var digits = scaled.magnitude.description
    if digits.utf8.count <= places {
      digits =
        String(repeating: "0", count: places + 1 - digits.utf8.count) + digits
    }
    let point = digits.index(digits.endIndex, offsetBy: -places)
    var whole = String(digits[..<point])
    if grouped { whole = Self.grouped(whole) }
    let sign = scaled.signum < 0 ? "-" : ""
    return places == 0 ? sign + whole : "\(sign)\(whole).\(digits[point...])"
  }

  private static func grouped(_ digits: String) -> String {
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.utf8.count - offset) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result
  }

  /// The number for a reader: exact decimal text where that is short, else
  /// rounded to `significantDigits`, and whether it is exact.
  public func readable(
    significantDigits: Int = 5
  ) -> (text: String, isExact: Bool) {
    if let places = decimalPlaces, places <= 6 {
      return (decimal(places: places, grouped: true), true)
    }
    let places = max(0, significantDigits - 1 - decimalExponent)
    return (decimal(places: min(places, 30), grouped: true), false)
  }

  /// The place of the leading digit: 2 for 384, 0 for 5, -3 for 0.0031.
  ///
  /// - Precondition: the number is not zero.
  public var decimalExponent: Int {
    if isZero { return 0 }
    // bitWidth differences give log2 within one; 1233/4096 is log10(2).
    let bits = numerator.bitWidth - denominator.bitWidth
    var exponent = bits * 1233 / 4096 - 2
    while magnitude >= .tenTo(exponent + 1) { exponent += 1 }
    return exponent
  }
}

extension Integer {
  /// A whole number from its decimal digits, most significant first.
  init(digits: [UInt8]) {
    var value: Integer = 0
    for start in stride(from: 0, to: digits.count, by: 18) {
      let chunk = digits[start..<min(start + 18, digits.count)]
      var word = 0
      for digit in chunk { word = word * 10 + Int(digit) }
      value = value * Integer(10).power(chunk.count) + Integer(word)
    }
    self = value
  }
}
