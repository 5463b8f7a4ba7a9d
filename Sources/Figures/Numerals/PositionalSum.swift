import Exact

/// A number under construction: sections of at most 9999 times a scale.
struct PositionalSum {
  private let start: Int
  /// What stands before a group of scales that a larger one may still take:
  /// 3兆 in 3兆1111万5000億.
  private var upper: Rational = 0
  private var upperScale = 100
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
  private(set) var hasDigits = false
  private var syllables = 0
  private(set) var endsWithScale = false
  private var endsNumber = false
  /// The power of ten of the last place or scale word, while nothing follows.
  private(set) var openPower: Int?
  private var allowsTail = true
  private var atomIsDigits = false
  /// Whether it begins with a place that no digit multiplies: 百二.
  private var beginsBare = false
  /// Whether a space stands inside.
  var isSpaced = false
  /// The last scale may be multiplied by a larger one right after it: 万亿.
  private var canStack = false
  /// The row of the policy that a word inside the number asks for: 十多万.
  var hedge: ScannedHedge?

  init(start: Int) {
    self.start = start
    end = start
  }

  /// Whether the last thing read is a place or a scale.
  var endsWithPlace: Bool { hasAny && atom == nil && openPower != nil }
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
    endsWithScale = false
    self.end = end
    syllables += 1
  }

  /// A word such as 几 in 十几万 leaves the rest of the last place open.
  mutating func leaveOpen(until end: Int) {
    hedge = ScannedHedge(row: "and-some", range: self.end..<end)
    endsNumber = true
    allowsTail = false
    canStack = false
    self.end = end
    syllables += 1
  }

  /// 三万五 is 35,000: the digit stands for the place below the last.
  mutating func closeSpokenTail() {
    guard let power = openPower, power >= 2, let digit = atom, allowsTail,
      !beginsBare, digit < 10, digit.signum > 0, atomPlace == 1
    else { return }
    atom = digit * .tenTo(power - 1)
    atomPlace = .tenTo(power - 1)
  }

  mutating func append(
    _ value: Rational, decimals: Int, isDigits: Bool, at range: Range<Int>,
    isGrouped: Bool
  ) {
    atom = value
    atomIsDigits = isDigits
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
    if !hasAny { beginsBare = true }
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

  /// 百二萬 is 120 times 10,000: where no digit stands before the place, its
  /// tail is a spoken one. 四百四万 is no such form.
  mutating func closeSpokenTailBeforeScale() {
    guard let openPower, openPower < 4, !atomIsDigits, beginsBare else {
      return
    }
    beginsBare = false
    closeSpokenTail()
  }

  /// Multiplies the section so far by 10^4, a million and so on.
  mutating func applyScale(
    _ power: Int, end: Int, stacking: Bool = false, standsAlone: Bool = false
  ) -> Bool {
    if stacking, lastScale < 100, stack(power, end: end) { return true }
    guard power < lastScale else { return false }
    let factor = Rational.tenTo(power)
    if let atom {
      section += atom
      place = atomPlace
      self.atom = nil
    } else if section.isZero {
      // 만원: ten thousand. 조, 억 and the rest need a number before them.
      guard !hasAny, power == 4 || standsAlone else { return false }
      section = 1
      place = 1
    }
    if stacking { (upper, upperScale) = (upper + total, lastScale) }
    total = (stacking ? 0 : total) + section * factor
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

  /// A larger scale takes all that is smaller with it: 万亿, 1万2000亿.
  private mutating func stack(_ power: Int, end: Int) -> Bool {
    let isBare = canStack && atom == nil && section.isZero
    let rest = section + (atom ?? 0)
    guard power > lastScale || isBare && power == lastScale,
      power < upperScale, isBare || !hasDecimals,
      isBare || total + rest < .tenTo(power)
    else { return false }
    let factor = Rational.tenTo(power)
    if atom != nil { place = atomPlace }
    atom = nil
    total = (total + rest) * factor
    section = 0
    place *= factor
    lastScale = power
    lastPlace = 4
    openPower = power
    allowsTail = true
    canStack = true
    self.end = end
    syllables += 1
    endsWithScale = true
    return true
  }

  /// The finished number, or nil if nothing was read.
  var numeral: Numeral? {
    guard hasAny else { return nil }
    let value = upper + total + section + (atom ?? 0)
    let lastPlace = atom == nil ? place : atomPlace
    var numeral = Numeral(
      value: value, place: lastPlace, hasDecimals: hasDecimals,
      isScaled: isScaled, hasDigits: hasDigits, range: start..<end)
    numeral.hedge = hedge
    if endsWithScale, hedge == nil { numeral.endPower = lastScale }
    if digitGroups.count == 1 { numeral.digits = digitGroups[0] }
    // One syllable alone (일, 이, 조) is nearly always another word; what
    // stands after it has to show that it is a number.
    numeral.isBareSyllable = !hasDigits && syllables == 1
    return numeral
  }
}
