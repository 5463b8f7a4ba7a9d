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
  /// The power of ten of the last place or scale word, while nothing follows.
  private(set) var openPower: Int?
  private var allowsTail = true
  /// The last scale may be multiplied by a larger one right after it: 万亿.
  private var canStack = false
  /// The row of the policy that a word inside the number asks for: 十多万.
  var hedge: ScannedHedge?

  init(start: Int) {
    self.start = start
    end = start
  }

  var isPlainDigits: Bool { hasDigits && !isScaled && syllables == 0 }

  func acceptsGroup(hasPoint: Bool) -> Bool {
    !endsNumber && atom == nil && (!hasDecimals || !hasAny)
  }

  var acceptsSyllable: Bool { !endsNumber && atom == nil }

  /// Whether a digit of this size fits below the last place or scale.
  func fits(_ value: Rational) -> Bool {
    guard let openPower else { return true }
    return value < .tenTo(openPower)
  }

  /// The effective place or scale that a following part has to stay below.
  var hasOpenPlace: Bool { hasAny && atom == nil && lastPlace < 4 }
  func allowsPlace(_ power: Int) -> Bool { power < lastPlace }

  /// A zero that only keeps a place: 一百零五.
  mutating func skipZero(to end: Int) {
    allowsTail = false
    canStack = false
    self.end = end
    syllables += 1
  }

  /// 三万五 is 35,000: the digit stands for the place below the last.
  mutating func closeSpokenTail() {
    guard let power = openPower, power >= 2, let digit = atom, allowsTail,
      digit < 10, digit.signum > 0, atomPlace == 1
    else { return }
    atom = digit * .tenTo(power - 1)
    atomPlace = .tenTo(power - 1)
  }

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
    canStack = false
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
    openPower = power
    allowsTail = true
    canStack = false
    self.end = end
    hasAny = true
    syllables += 1
    endsWithScale = false
    return true
  }

  /// Multiplies the section so far by 10^4, a million and so on.
  mutating func applyScale(
    _ power: Int, end: Int, stacking: Bool = false
  ) -> Bool {
    if stacking, canStack, atom == nil, section.isZero, power >= lastScale,
      lastScale < 100
    {
      // 万亿: the larger scale takes all that is smaller with it.
      let factor = Rational.tenTo(power)
      total *= factor
      place *= factor
      lastScale = power
      openPower = power
      self.end = end
      return true
    }
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
    openPower = power
    allowsTail = true
    canStack = true
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
    numeral.hedge = hedge
    if digitGroups.count == 1 { numeral.digits = digitGroups[0] }
    // One syllable alone (일, 이, 조) is nearly always another word; what
    // stands after it has to show that it is a number.
    numeral.isBareSyllable = !hasDigits && syllables == 1
    return numeral
  }
}
