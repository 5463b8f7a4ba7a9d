import Exact

/// Reads the number at a place in a text: digits, words, or both mixed.
struct NumeralReader: Sendable {
  let cursor: TextCursor

  /// The most digits one number may have, scale words included.
  static let digitLimit = 100

  /// The number that begins at an offset, or nil if none does.
  func numeral(at start: Int) throws(FigureError) -> Numeral? {
    guard !cursor.joinsLatin(start) || cursor.isDigit(start) else { return nil }
    if let plural = plural(at: start) { return plural }
    if let fraction = try fraction(at: start) { return fraction }
    if let number = try positional(at: start) { return number }
    if let few = few(at: start) { return few }
    return latinWords(at: start)
  }
}

// MARK: - Digits

extension NumeralReader {
  private struct Group {
    var value: Rational
    var decimals: Int
    var isGrouped: Bool
    var end: Int
  }

  /// A group of Arabic digits, ASCII or full width, with commas between
  /// thousands and at most one point.
  private func digits(at start: Int) throws(FigureError) -> Group? {
    var text: [UInt8] = []
    var index = start
    var decimals: Int?
    var runs = [0]
    var isMisgrouped = false
    if let (mark, after) = separator(at: index), mark == UInt8(ascii: "."),
      beginsText(index), digit(at: after) != nil
    {
      // .5 is 0.5
      text = [UInt8(ascii: "0"), mark]
      decimals = 0
      index = after
    }
    while let (digit, next) = digit(at: index) {
      text.append(digit)
      runs[runs.count - 1] += 1
      if decimals != nil { decimals! += 1 }
      index = next
      if text.count > Self.digitLimit {
        throw FigureError(
          kind: .tooManyDigits(Self.digitLimit), offset: start)
      }
      guard let (mark, after) = separator(at: index),
        self.digit(at: after) != nil
      else { continue }
      if mark == UInt8(ascii: ".") {
        guard decimals == nil else { break }
        decimals = 0
        text.append(mark)
        index = after
      } else if decimals == nil {
        // A comma parts thousands only before exactly three digits.
        let run = digitRun(at: after)
        if run != 3 || (runs.count > 1 && runs.last != 3) || runs[0] > 3 {
          isMisgrouped = true
        }
        runs.append(0)
        index = after
      }
    }
    guard !text.isEmpty else { return nil }
    if isMisgrouped {
      throw FigureError(
        kind: .wrongGrouping(cursor.text(start..<index)), offset: start)
    }
    let value = Rational(decimal: String(decoding: text, as: UTF8.self))!
    return Group(
      value: value, decimals: decimals ?? 0, isGrouped: runs.count > 1,
      end: index)
  }

  /// Whether nothing but a space or an opening mark stands before an offset.
  private func beginsText(_ index: Int) -> Bool {
    guard let before = cursor[index - 1] else { return true }
    return before == 0x20 || "($~".utf8.contains(before)
  }

  private func digit(at index: Int) -> (UInt8, next: Int)? {
    if cursor.isDigit(index) { return (cursor.bytes[index], index + 1) }
    // Full-width digits: U+FF10 to U+FF19.
    if cursor[index] == 0xEF, cursor[index + 1] == 0xBC,
      let last = cursor[index + 2], (0x90...0x99).contains(last)
    {
      return (last - 0x90 + 48, index + 3)
    }
    return nil
  }

  private func separator(at index: Int) -> (UInt8, next: Int)? {
    guard let byte = cursor[index] else { return nil }
    if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ".") {
      return (byte, index + 1)
    }
    // Full-width comma and full stop: U+FF0C, U+FF0E.
    if byte == 0xEF, cursor[index + 1] == 0xBC {
      if cursor[index + 2] == 0x8C { return (UInt8(ascii: ","), index + 3) }
      if cursor[index + 2] == 0x8E { return (UInt8(ascii: "."), index + 3) }
    }
    return nil
  }

  private func digitRun(at start: Int) -> Int {
    var (count, index) = (0, start)
    while let (_, next) = digit(at: index) {
      count += 1
      index = next
    }
    return count
  }
}

// MARK: - Positional numbers with places and scales

extension NumeralReader {
  /// Digits and syllables with their places and scales: 770만, 22조7천억,
  /// 1천846만2천, 이천칠백, 16.5 billion, 165K.
  private func positional(at start: Int) throws(FigureError) -> Numeral? {
    if let scientific = try scientific(at: start) { return scientific }
    var sum = PositionalSum(start: start)
    var index = start
    while true {
      if let group = try digits(at: index) {
        guard sum.acceptsGroup(hasPoint: group.decimals > 0) else { break }
        sum.append(
          group.value, decimals: group.decimals, isDigits: true,
          at: index..<group.end, isGrouped: group.isGrouped)
        index = group.end
      } else if let (digit, end) = syllableDigit(at: index),
        sum.acceptsSyllable
      {
        sum.append(
          Rational(digit), decimals: 0, isDigits: false, at: index..<end,
          isGrouped: false)
        index = end
      }
      guard let end = multiplier(at: index, &sum) else { break }
      index = end
      if let next = continuation(from: index, sum) { index = next }
    }
    return sum.numeral.map(withSpokenDecimals)
  }

  /// 이십삼점사: the digits after a point in words.
  private func withSpokenDecimals(_ whole: Numeral) -> Numeral {
    guard !whole.hasDigits, !whole.isScaled,
      var index = cursor.hasWord(at: whole.range.upperBound, .point)
    else { return whole }
    var result = whole
    while let (digit, end) = syllableDigit(at: index),
      result.range.count < 3 * Self.digitLimit
    {
      result.place = result.hasDecimals ? result.place / 10 : Rational(1, 10)
      result.value += Rational(digit) * result.place
      result.hasDecimals = true
      result.isBareSyllable = false
      result.range = result.range.lowerBound..<end
      index = end
    }
    return result
  }

  /// 4e14, 2.5E-6: digits and a power of ten, which is bounded before it is
  /// computed.
  private func scientific(at start: Int) throws(FigureError) -> Numeral? {
    guard cursor.isDigit(start), let group = try digits(at: start),
      let mark = cursor[group.end], mark | 0x20 == UInt8(ascii: "e")
    else { return nil }
    var index = group.end + 1
    let isNegative = cursor[index] == UInt8(ascii: "-")
    if isNegative || cursor[index] == UInt8(ascii: "+") { index += 1 }
    guard cursor.isDigit(index) else { return nil }
    var power = 0
    while let (digit, next) = digit(at: index) {
      power = min(power * 10 + Int(digit - 48), 1_000_000)
      index = next
    }
    guard !cursor.isASCIILetter(index) else { return nil }
    guard power <= Self.digitLimit else {
      throw FigureError(kind: .tooManyDigits(Self.digitLimit), offset: start)
    }
    let factor = Rational.tenTo(isNegative ? -power : power)
    return Numeral(
      value: group.value * factor, place: .tenTo(-group.decimals) * factor,
      hasDecimals: group.decimals > 0, isScaled: true, hasDigits: true,
      range: start..<index)
  }

  private func syllableDigit(at index: Int) -> (Int, Int)? {
    cursor.word(at: index) { meaning -> Int? in
      if case .digit(let digit) = meaning { digit } else { nil }
    }
  }

  /// A place or scale word after what has been read; several may follow each
  /// other (천억).
  private func multiplier(at start: Int, _ sum: inout PositionalSum) -> Int? {
    var index = start
    var found = false
    while true {
      let isLatinPosition = sum.hasAny && cursor[index] == 0x20
      let place = isLatinPosition ? cursor.skippingSpaces(index) : index
      let match = cursor.word(at: place) { meaning -> Meaning? in
        switch meaning {
        case .place, .scale: meaning
        case .suffixScale where sum.isPlainDigits && place == index: meaning
        default: nil
        }
      }
      guard let (meaning, end) = match else { break }
      // A Korean scale after a space belongs to the number only before a
      // unit: 5 억 달러.
      if isLatinPosition, !cursor.isASCIILetter(place) {
        guard case .scale = meaning, beginsUnit(cursor.skippingSpaces(end))
        else { break }
      }
      switch meaning {
      case .place(let power):
        guard sum.applyPlace(power, end: end) else {
          return found ? index : nil
        }
      case .scale(let power), .suffixScale(let power):
        // 만 after a number with no multiplicand of its own is a particle
        // unless it begins the number (만원).
        guard sum.applyScale(power, end: end) else {
          return found ? index : nil
        }
      default: break
      }
      index = end
      found = true
    }
    return found ? index : nil
  }

  private func beginsUnit(_ start: Int) -> Bool {
    cursor.word(at: start) { meaning -> Bool? in
      switch meaning {
      case .unit, .counter: true
      default: nil
      }
    } != nil
  }

  /// Where the next, smaller part of a mixed number goes on: 5억 8천만.
  private func continuation(from index: Int, _ sum: PositionalSum) -> Int? {
    let next = cursor.skippingSpaces(index)
    if next == index || !sum.endsWithScale { return nil }
    guard digit(at: next) != nil, let group = try? digits(at: next) else {
      return nil
    }
    // Only a part with a scale or place of its own, smaller than the last,
    // belongs to the same number.
    let follower = cursor.word(at: group.end) { meaning -> Int? in
      switch meaning {
      case .place(let power), .scale(let power): power
      default: nil
      }
    }
    guard let (power, _) = follower, power < sum.lastScale else { return nil }
    return next
  }
}

/// A number under construction: sections of at most 9999 times a scale.
private struct PositionalSum {
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

// MARK: - Words

extension NumeralReader {
  /// 수백, 수천만, "hundreds of", "tens of thousands of".
  private func plural(at start: Int) -> Numeral? {
    let english = cursor.word(at: start) { meaning -> Int? in
      if case .pluralWord(let base) = meaning { base } else { nil }
    }
    if let (base, end) = english {
      return Numeral(
        value: Rational(base), place: Rational(base), form: .plural,
        isScaled: true, range: start..<end)
    }
    guard let end = cursor.hasWord(at: start, .plural),
      !cursor.isHangul(start - 3)
    else { return nil }
    return scaleRun(at: cursor.skippingSpaces(end), from: start, form: .plural)
  }

  /// 몇, 여러, 몇백, "several", "a few".
  private func few(at start: Int) -> Numeral? {
    guard let end = cursor.hasWord(at: start, .few) else { return nil }
    if let scaled = scaleRun(at: end, from: start, form: .few) { return scaled }
    return Numeral(value: 1, place: 1, form: .few, range: start..<end)
  }

  /// Place and scale words without digits: 백만, 천억.
  private func scaleRun(
    at start: Int, from origin: Int, form: Numeral.Form
  ) -> Numeral? {
    var sum = PositionalSum(start: origin)
    guard let end = bareMultiplier(at: start, &sum), end > start,
      var numeral = sum.numeral
    else { return nil }
    numeral.form = form
    numeral.isScaled = true
    return numeral
  }

  private func bareMultiplier(
    at start: Int, _ sum: inout PositionalSum
  ) -> Int? {
    var index = start
    while true {
      let match = cursor.word(at: index) { meaning -> (Int, Bool)? in
        switch meaning {
        case .place(let power): (power, true)
        case .scale(let power): (power, false)
        default: nil
        }
      }
      guard let ((power, isPlace), end) = match else { break }
      if isPlace {
        guard sum.applyPlace(power, end: end) else { break }
      } else {
        if !sum.hasAny {
          sum.append(
            1, decimals: 0, isDigits: false, at: index..<index, isGrouped: false
          )
        }
        guard sum.applyScale(power, end: end) else { break }
      }
      index = end
    }
    return index == start ? nil : index
  }

  /// 절반, "two thirds", 3분의 1, 1/3.
  private func fraction(at start: Int) throws(FigureError) -> Numeral? {
    if let (value, end) = namedFraction(at: start),
      cursor.endsHangulWord(end), !cursor.isHangul(start - 3)
    {
      return scaledFraction(value, start..<end)
        ?? Numeral(
          value: value, place: Self.fractionPlace, form: .fraction,
          range: start..<end)
    }
    if let half = half(at: start) { return half }
    guard let below = try positional(at: start) else { return nil }
    if let mark = cursor.hasWord(
      at: cursor.skippingSpaces(below.range.upperBound), .fractionMark),
      let above = try positional(at: cursor.skippingSpaces(mark)),
      !below.value.isZero
    {
      return Numeral(
        value: above.value / below.value, place: Self.fractionPlace,
        form: .fraction, hasDigits: below.hasDigits,
        range: start..<above.range.upperBound)
    }
    return try slashed(below, from: start)
  }

  /// The written place of a simple fraction in prose: the policy reads one
  /// half a place wide to either side.
  private static let fractionPlace = Rational(1, 20)

  /// 1/3, 3/4: a small fraction written with a slash.
  private func slashed(
    _ above: Numeral, from start: Int
  ) throws(FigureError) -> Numeral? {
    let slash = above.range.upperBound
    guard above.hasDigits, !above.isScaled,
      cursor[slash] == UInt8(ascii: "/"), cursor[start - 1] != cursor[slash],
      let below = try positional(at: slash + 1), below.hasDigits,
      !below.isScaled, above.value.isInteger, above.value.signum > 0,
      above.value < below.value, below.value <= 10,
      cursor[below.range.upperBound] != UInt8(ascii: "/")
    else { return nil }
    return Numeral(
      value: above.value / below.value, place: Self.fractionPlace,
      form: .fraction, hasDigits: true,
      range: start..<below.range.upperBound)
  }

  private func namedFraction(at start: Int) -> (value: Rational, end: Int)? {
    cursor.word(at: start) { meaning -> Rational? in
      if case .fraction(let value) = meaning { value } else { nil }
    }
  }

  /// "half a million": a number like any other, good to its first digit.
  private func scaledFraction(
    _ value: Rational, _ range: Range<Int>
  ) -> Numeral? {
    let next = cursor.skippingSpaces(range.upperBound)
    let article = cursor.hasWord(at: next, .article)
    let scale = cursor.word(at: article.map(cursor.skippingSpaces) ?? next) {
      meaning -> Int? in
      if case .scale(let power) = meaning { power } else { nil }
    }
    guard let (power, end) = scale, cursor.isASCIILetter(end - 1) else {
      return nil
    }
    let product = value * .tenTo(power)
    return Numeral(
      value: product, place: .tenTo(product.decimalExponent), isScaled: true,
      range: range.lowerBound..<end)
  }

  /// 반년: half of the unit right after it.
  private func half(at start: Int) -> Numeral? {
    guard let end = cursor.hasWord(at: start, .half),
      !cursor.isHangul(start - 3)
    else { return nil }
    let unit = cursor.word(at: end) { meaning -> Bool? in
      if case .unit = meaning { true } else { nil }
    }
    guard let unit, cursor.endsHangulWord(unit.end) else { return nil }
    return Numeral(
      value: Rational(1, 2), place: Self.fractionPlace, form: .fraction,
      range: start..<end)
  }

  /// English numerals in words, and native Korean ones: "twenty-one",
  /// "three hundred", 두, 스물다섯.
  private func latinWords(at start: Int) -> Numeral? {
    var (total, section) = (0, 0)
    var scaled = false
    var index = start
    var end: Int?
    var lastTens = Int.max
    while true {
      let match = cursor.word(at: index) { meaning -> Int? in
        if case .word(let value) = meaning { value } else { nil }
      }
      if let (value, after) = match {
        if value == 100 {
          section = max(section, 1) * 100
          lastTens = 100
        } else {
          guard value < lastTens else { break }
          section += value
          lastTens = value < 10 ? 0 : value < 20 ? 1 : 10
        }
        end = after
        index = after
      } else if end != nil || hasArticle(before: start),
        let (power, after) = cursor.word(
          at: index,
          { meaning -> Int? in
            if case .scale(let power) = meaning { power } else { nil }
          }), cursor.isASCIILetter(index), power <= 12
      {
        let factor = Int(exactly: Rational.tenTo(power)) ?? 1
        let (part, overflow) = max(section, 1).multipliedReportingOverflow(
          by: factor)
        guard !overflow else { break }
        total += part
        section = 0
        lastTens = Int.max
        scaled = true
        end = after
        index = after
      } else {
        break
      }
      var next =
        cursor[index] == UInt8(ascii: "-")
        ? index + 1 : cursor.skippingSpaces(index)
      // "one hundred and two"
      if lastTens == 100 || scaled && section == 0,
        let and = cursor.hasWord(at: next, .rangeJoiner),
        case let tail = cursor.skippingSpaces(and),
        namedFraction(at: tail) == nil,
        let (small, _) = cursor.word(
          at: tail,
          { meaning -> Int? in
            if case .word(let value) = meaning { value } else { nil }
          }), small < 100
      {
        next = tail
      }
      if next == index, cursor.isASCIILetter(index) { break }
      index = next
    }
    guard let end else { return nil }
    let value = Rational(total + section)
    var numeral = Numeral(
      value: value, place: scaled && section == 0 ? value : 1,
      isScaled: scaled, range: start..<end)
    if scaled, section == 0 {
      numeral.place = .tenTo(value.decimalExponent)
      while !(value / numeral.place).isInteger {
        numeral.place = numeral.place / 10
      }
    }
    numeral.isNativeWord = true
    return numeral
  }

  private func hasArticle(before start: Int) -> Bool {
    guard start >= 2 else { return false }
    return cursor[start - 1] == 0x20
      && (cursor[start - 2] == UInt8(ascii: "a")
        || cursor[start - 2] == UInt8(ascii: "n"))
  }
}
