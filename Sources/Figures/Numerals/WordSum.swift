import Exact

/// A number in words under construction: "three hundred and two thousand",
/// 스물다섯.
struct WordSum {
  private var total: Rational = 0
  private var section = 0
  private var hasWords = false
  private var isScaled = false
  private var lastPower = 100
  /// What the next word has to stay below: tens take digits, teens nothing.
  private var limit = Int.max
  var isOrdinal = false

  /// Adds a word; false if no number goes on with it.
  mutating func add(_ value: Int, isLatin: Bool) -> Bool {
    if value == 100 {
      guard section < 100, limit > 1 || section > 0, limit != 100 else {
        return false
      }
      section = max(section, 1) * 100
      limit = 100
    } else {
      guard value < limit, value > 0 || !hasWords else { return false }
      section += value
      // English has words of their own for 11 to 19, Korean has not.
      let takesDigit = value >= 20 || value == 10 && !isLatin
      limit = takesDigit ? 10 : value == 0 ? 0 : 1
      if value < 10 { limit = 0 }
    }
    hasWords = true
    return true
  }

  /// Multiplies what stands before by a power of ten such as a million.
  mutating func scale(_ power: Int) -> Bool {
    guard power > 2, power < lastPower else { return false }
    total += Rational(max(section, 1)) * .tenTo(power)
    section = 0
    limit = .max
    lastPower = power
    isScaled = true
    hasWords = true
    return true
  }

  /// Whether an "and" may go on the number: after hundreds and scales.
  var mayTakeAnd: Bool { limit == 100 || isScaled && section == 0 }

  /// The number, with its place in the text still to be set.
  var numeral: Numeral {
    let value = total + Rational(section)
    var numeral = Numeral(
      value: value, place: 1, isScaled: isScaled, range: 0..<0)
    if isScaled, section == 0 {
      numeral.place = .tenTo(value.decimalExponent)
      while !(value / numeral.place).isInteger {
        numeral.place = numeral.place / 10
      }
    }
    numeral.isNativeWord = true
    numeral.isOrdinal = isOrdinal
    return numeral
  }
}
