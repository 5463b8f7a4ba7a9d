import Exact
import Quantities

// Shares told in words for tenths and hundredths, as the percentage they are.
extension FigureScanner {
  /// 半額: half the price.
  func shareWord(at start: Int) -> ScannedFigure? {
    let match = cursor.word(at: start) { meaning -> Rational? in
      if case .shareWord(let value) = meaning { value } else { nil }
    }
    guard let (value, end) = match,
      let percent = UnitTable.unit(symbol: "%")
    else { return nil }
    let numeral = Numeral(value: value * 100, place: 10, range: start..<end)
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: percent,
      range: start..<end)
    figure.isComposite = true
    addHedge(to: &figure)
    return figure
  }

  /// 四成, 七割, 九折, 三成半, 3割2分5厘.
  func addTenths(to figure: inout ScannedFigure) throws(FigureError) {
    guard case .number(var low, let high) = figure.content,
      case let start = cursor.skippingSpaces((high ?? low).range.upperBound),
      let end = cursor.hasWord(at: start, .tenths),
      // 成员 after a number is no tenth.
      cursor.hasWord(at: start, .trap) ?? 0 <= end,
      let percent = UnitTable.unit(symbol: "%")
    else { return }
    var result = end
    // 75折 is said of hundredths already.
    if (high ?? low).value <= 10 {
      low = low.scaled(by: 10, to: low.range.upperBound)
      if high == nil { result = try addTenthParts(to: &low, after: end) }
    }
    low.isBareSyllable = false
    let top = high.map {
      $0.value <= 10 ? $0.scaled(by: 10, to: $0.range.upperBound) : $0
    }
    figure.content = .number(low: low, high: top)
    figure.unit = percent
    figure.isMultiple = false
    figure.unitRange = nil
    figure.range = figure.range.lowerBound..<result
    figure.isComposite = true
  }

  /// Adds 半, a bare digit or digits with their places: 三成半, 三成五, 2割5分.
  private func addTenthParts(
    to low: inout Numeral, after end: Int
  ) throws(FigureError) -> Int {
    if let after = cursor.hasWord(at: end, .half) {
      low.value += 5
      low.place = 5
      return after
    }
    if let (digit, after) = bareHundredths(at: end) {
      low.value += Rational(digit)
      low.place = 1
      return after
    }
    var index = end
    while let (digit, digitEnd) = oneDigit(at: index) {
      let part = cursor.word(at: digitEnd) { meaning -> Int? in
        if case .tenthPart(let place) = meaning { place } else { nil }
      }
      guard let (place, after) = part else { break }
      let unit = Rational(100) * .tenTo(-place)
      guard unit < low.place else { break }
      low.value += Rational(digit) * unit
      low.place = unit
      low.hasDecimals = true
      index = after
    }
    return index
  }

  /// A single digit, in a letter or not.
  func oneDigit(at index: Int) -> (Int, end: Int)? {
    if let (digit, end) = numerals.digit(at: index) {
      return numerals.digit(at: end) == nil ? (Int(digit - 48), end) : nil
    }
    guard let (digit, end) = numerals.syllableDigit(at: index),
      numerals.syllableDigit(at: end) == nil
    else { return nil }
    return (digit, end)
  }

  /// 七成五, 3成5: a bare digit after tenths tells hundredths.
  private func bareHundredths(at index: Int) -> (Int, end: Int)? {
    guard cursor.lexicon.rules.readsSpokenTail,
      let (digit, end) = oneDigit(at: index),
      cursor.word(
        at: end,
        { meaning -> Bool? in
          switch meaning {
          case .place, .scale, .tens, .unit, .counter, .noun, .times,
            .tenths, .ordinal:
            true
          default: nil
          }
        }) == nil
    else { return nil }
    return (digit, end)
  }
}
