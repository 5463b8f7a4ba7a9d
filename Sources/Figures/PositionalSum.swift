import Exact

/// A number under construction: sections of at most 9999 times a scale.
struct PositionalSum {
  private let start: Int
  private var total: Rational = 0
  private var section: Rational = 0
  private var atom: Rational?
  private var place: Rational = 1
  private var atomPlace: Rational = 1
  private var digitGroups: [Numeral.Digits] = []
  private var end: Int
  private(set) var hasAny = false
  private(set) var lastScale = 100
  private var lastPlace = 4
  private var hasDecimals = false
  private var isScaled = false
  private var hasDigits = false
  private var syllables = 0
  private(set) var endsWithScale = false
  private var endsNumber = false

  init(start: Int) {
    self.start = start
    end = start
  }

  var isPlainDigits: Bool { hasDigits && !isScaled && syllables == 0 }

  func acceptsGroup(hasPoint: Bool) -> Bool {
    !endsNumber && atom == nil && (!hasDecimals || !hasAny)
  }

  var acceptsSyllable: Bool { !endsNumber && atom == nil }

  mutating func append(
    _ value: Rational, decimals: Int, isDigits: Bool, at range: Range<Int>,
    isGrouped: Bool
  ) {
    atom = value
    atomPlace = .tenTo(-decimals)
    end = range.upperBound
    hasAny = true
    hasDecimals = hasDecimals || decimals > 0
    endsWithScale = false
    if isDigits {
      hasDigits = true
      digitGroups.append(
        Numeral.Digits(
          range: range, value: value, decimals: decimals, isGrouped: isGrouped))
    } else {
      syllables += 1
    }
  }

  /// Multiplies the last digit by ten, a hundred or a thousand.
  mutating func applyPlace(_ power: Int, end: Int) -> Bool {
    guard power < lastPlace else { return false }
    let factor = Rational.tenTo(power)
    section += (atom ?? 1) * factor
    place = (atom == nil ? 1 : atomPlace) * factor
    atom = nil
    lastPlace = power
    self.end = end
    hasAny = true
    syllables += 1
    endsWithScale = false
    return true
  }

  /// Multiplies the section so far by 10^4, a million and so on.
  mutating func applyScale(_ power: Int, end: Int) -> Bool {
    guard power < lastScale else { return false }
    let factor = Rational.tenTo(power)
    if let atom {
      section += atom
      place = atomPlace
      self.atom = nil
    } else if section.isZero {
      // 만원: ten thousand. 조, 억 and the rest need a number before them.
      guard !hasAny, power == 4 else { return false }
      section = 1
      place = 1
    }
    total += section * factor
    place *= factor
    section = 0
    lastScale = power
    lastPlace = 4
    self.end = end
    hasAny = true
    isScaled = true
    syllables += 1
    endsWithScale = true
    return true
  }

  /// The finished number, or nil if nothing was read.
  var numeral: Numeral? {
    guard hasAny else { return nil }
    let value = total + section + (atom ?? 0)
    let lastPlace = atom == nil ? place : atomPlace
    var numeral = Numeral(
      value: value, place: lastPlace, hasDecimals: hasDecimals,
      isScaled: isScaled, hasDigits: hasDigits, range: start..<end)
    if digitGroups.count == 1 { numeral.digits = digitGroups[0] }
    // One syllable alone (일, 이, 조) is nearly always another word; what
    // stands after it has to show that it is a number.
    numeral.isBareSyllable = !hasDigits && syllables == 1
    return numeral
  }
}
