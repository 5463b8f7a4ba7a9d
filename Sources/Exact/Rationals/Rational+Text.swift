extension Rational: CustomStringConvertible {
  /// The fraction as text: `16/3`, or `16` for a whole number.
  public var description: String {
    let (n, d) = lowestTerms
    return d == 1 ? "\(n)" : "\(n)/\(d)"
  }
}

extension Rational {
  /// The number of digits after the point if the decimal expansion ends, nil
  /// if it goes on for ever: 1/8 has 3, 1/3 none.
  public var decimalPlaces: Int? {
    var rest = denominator
    let (twos, fives) = (rest.removeFactors(of: 2), rest.removeFactors(of: 5))
    return rest == 1 ? max(twos, fives) : nil
  }

  /// Decimal text with a fixed number of places: `1234.50` for two.
  public func decimal(
    places: Int, _ rule: RoundingRule = .nearestOrEven,
    style: DecimalStyle = .plain
  ) -> String {
    Integer.checkBound(places.magnitude > 1 << 28 ? .max : 4 * places)
    let capacity = formattedLength(places: places)
    let plain = String(unsafeUninitializedCapacity: capacity) { bytes in
      format(places: places, rule, into: bytes)
    }
    if style == .plain { return plain }
    let halves = plain.split(separator: ".")
    let digits = halves[0].drop { $0 == "-" }
    let sign = plain.hasPrefix("-") ? "-" : ""
    let fraction = halves.count == 2 ? "\(style.point)\(halves[1])" : ""
    return sign + style.grouped(digits) + fraction
  }

  /// The number for a reader: exact decimal text where that is short, else
  /// rounded to `significantDigits`, and whether it is exact.
  public func readable(
    significantDigits: Int = 5
  ) -> (text: String, isExact: Bool) {
    if let places = decimalPlaces, places <= 6 {
      return (decimal(places: places, style: .english), true)
    }
    let places = max(0, significantDigits - 1 - decimalExponent)
    return (decimal(places: min(places, 30), style: .english), false)
  }
}
