import Exact

/// A number as it is written, apart from its unit.
struct Numeral: Sendable {
  enum Form: Sendable {
    /// Digits, perhaps with scale words, or a numeral in words.
    case plain
    /// "hundreds": some multiple of the value.
    case plural
    /// "several": a few times the value.
    case few
    /// "half", 3분의 1: a simple fraction in prose.
    case fraction
  }

  var value: Rational
  /// One unit in the last written place, scale word included.
  var place: Rational
  var form = Form.plain
  /// Whether digits are written after a decimal point.
  var hasDecimals = false
  /// Whether a scale word (만, million) is part of it.
  var isScaled = false
  /// Whether it is written with digits rather than words.
  var hasDigits = false
  /// Whether it is a single syllable such as 일 or 조, which needs a unit
  /// beside it to be taken for a number.
  var isBareSyllable = false
  /// Whether it is a numeral in words: 두, "twenty-one".
  var isNativeWord = false
  /// Whether it tells a place in an order: "twenty-first".
  var isOrdinal = false
  /// The other end of a range told by two digits: 七八公斤, 두세 명.
  var other: Rational?
  /// The power of ten of the scale word at its end: 4 in 三十万.
  var endPower = 0
  /// The row of the policy that a word inside it asks for: 十多万.
  var hedge: ScannedHedge?
  /// The least that a vague word can mean: two for "a couple".
  var least: Int?
  /// The bytes it takes up.
  var range: Range<Int>
  /// The printed digits, if there is exactly one group of them.
  var digits: Digits?

  /// The digits as a number of their own, where there is no one group.
  var plainDigits: Digits {
    Digits(range: range, value: value, decimals: 0, isGrouped: false)
  }

  struct Digits: Sendable {
    var range: Range<Int>
    var value: Rational
    var decimals: Int
    var isGrouped: Bool
  }
}

extension Numeral {
  /// The place of the last nonzero digit; digits after a point all count.
  var lastNonzeroPlace: Rational {
    if hasDecimals || value.isZero { return place }
    if var digits = Int(exactly: value / place) {
      var power = 1
      while digits.isMultiple(of: 10) {
        (digits, power) = (digits / 10, power * 10)
      }
      return place * Rational(power)
    }
    var result = place
    while (value / (result * 10)).isInteger { result *= 10 }
    return result
  }

  /// The place of the second significant digit, but not below the last
  /// written one.
  var secondPlace: Rational {
    guard !value.isZero else { return place }
    return max(place, .tenTo(value.decimalExponent - 1))
  }

  /// The number scaled by a power of ten that stands after it.
  func scaled(by factor: Rational, to end: Int) -> Numeral {
    var result = self
    result.value *= factor
    result.place *= factor
    result.other = other.map { $0 * factor }
    result.range = range.lowerBound..<end
    return result
  }
}
