import Exact
import Quantities

// Figures whose kind is told by what stands before the number.
extension FigureScanner {
  /// 오후 3시, 20点, "5 pm": a time of day.
  func clock(at start: Int) throws(FigureError) -> ScannedFigure? {
    var index = start
    var isCertain = false
    if let end = cursor.hasWord(at: start, .dayHalf),
      !cursor.isHangul(start - 3)
    {
      index = cursor.skippingSpaces(end)
      isCertain = true
    }
    guard isCertain || cursor.isDigit(index) || cursor.bytes[index] >= 0x80,
      !cursor.isDigit(index - 1), !cursor.isHangul(index - 3),
      let numeral = try hourNumber(at: index),
      let hour = clockMark(after: numeral.range.upperBound)
    else { return nil }
    var end = hour.end
    let next = cursor.skippingSpaces(end)
    if let minutes = try hourNumber(at: next),
      let found = unit(after: minutes.range.upperBound, of: minutes),
      found.unit.symbol == "min"
    {
      end = found.end
    } else if let half = cursor.hasWord(at: next, .half) {
      end = half
    }
    if hour.isUncertain, !isCertain, end == hour.end,
      isPoints(numeral, after: hour.end)
    {
      return nil
    }
    return ScannedFigure(content: .time, range: start..<end)
  }

  /// Whether 点 after a number is a point: a decimal one in 四点五, or one of an
  /// index in 上涨50点.
  private func isPoints(_ numeral: Numeral, after end: Int) -> Bool {
    let start = numeral.range.lowerBound
    let follower = cursor.skippingSpaces(end)
    return numeral.value > 24 || numerals.syllableDigit(at: follower) != nil
      || numerals.digit(at: follower) != nil
      || (max(0, start - 12)..<start).contains {
        cursor.hasWord(at: $0, .growth) == start
      }
  }

  private func hourNumber(at start: Int) throws(FigureError) -> Numeral? {
    guard start < cursor.end else { return nil }
    var read = try numerals.numeral(at: start)
    if cursor.isLetter(start), read?.hasDecimals ?? true {
      // The 点 of 十点五 is the hour here.
      read = try numerals.positional(at: start, decimals: false) ?? read
    }
    guard let numeral = read, numeral.form == .plain, numeral.value <= 60,
      numeral.value.signum >= 0,
      numeral.value.isInteger
    else { return nil }
    return numeral
  }

  /// The end of the word for an hour of the day: 시 in 3시, but not in 3시간;
  /// and whether the word means something else as well.
  private func clockMark(
    after end: Int
  ) -> (end: Int, isUncertain: Bool)? {
    let next = cursor.skippingSpaces(end)
    for match in cursor.matches(at: next) {
      let isHour = match.meanings.contains(.hour)
      if match.meanings.contains(.hourOfDay) { return (match.end, true) }
      let isUnit = match.meanings.contains {
        switch $0 {
        case .unit, .counter, .noun: true
        default: false
        }
      }
      if isHour, !splitsWord(match.end) { return (match.end, false) }
      if isUnit { return nil }
    }
    return nil
  }

  private func splitsWord(_ end: Int) -> Bool {
    cursor.isASCIILetter(end - 1) && cursor.isASCIILetter(end)
      || cursor.isHangul(end) && !cursor.mayEndHangulWord(end)
  }

  /// 百分之三十: a percentage said before its number.
  func share(at start: Int) throws(FigureError) -> ScannedFigure? {
    let match = cursor.word(at: start) { meaning -> Rational? in
      if case .sharePrefix(let factor) = meaning { factor } else { nil }
    }
    guard let (factor, end) = match,
      let percent = UnitTable.unit(symbol: "%"),
      let numeral = try numerals.numeral(at: cursor.skippingSpaces(end)),
      numeral.form == .plain
    else { return nil }
    var low = numeral.scaled(by: factor * 100, to: numeral.range.upperBound)
    low.isBareSyllable = false
    var figure = ScannedFigure(
      content: .number(low: low, high: nil), unit: percent,
      range: start..<numeral.range.upperBound)
    figure.isComposite = true
    return try withRange(figure)
  }

  /// 섭씨 20도, 시속 40km: the word before the number is half of the unit.
  func prefixedMeasure(at start: Int) throws(FigureError) -> ScannedFigure? {
    guard !cursor.isHangul(start - 3) else { return nil }
    let match = cursor.word(at: start) { meaning -> Meaning? in
      switch meaning {
      case .unitPrefix, .perPrefix: meaning
      default: nil
      }
    }
    guard let (meaning, end) = match else { return nil }
    var index = cursor.skippingSpaces(end)
    // 零下 says both the scale and the sign.
    var isNegative = cursor.hasWord(at: start, .minus) == end
    if let after = cursor.hasWord(at: index, .minus) ?? sign(at: index) {
      isNegative = true
      index = cursor.skippingSpaces(after)
    }
    guard index < cursor.end, let numeral = try numerals.numeral(at: index),
      var figure = try withRange(
        ScannedFigure(
          content: .number(low: numeral, high: nil), range: numeral.range))
    else { return nil }
    switch meaning {
    case .unitPrefix(let symbol):
      guard let unit = UnitTable.unit(symbol: symbol),
        figure.unit.dimension == Dimension(.degree)
          || figure.unit.dimension == .unmarked
      else { return nil }
      figure.unit = unit
    case .perPrefix(let symbol):
      guard let divisor = UnitTable.unit(symbol: symbol),
        figure.unit.dimension != .unmarked, !figure.isMultiple,
        !figure.isOrdinal
      else { return nil }
      if !figure.unit.symbol.contains("/") {
        figure.unit = figure.unit / divisor
      }
    default: return nil
    }
    figure.isNegative = figure.isNegative || isNegative
    figure.range = start..<figure.range.upperBound
    figure.isComposite = true
    addHedge(to: &figure, and: figure.hedge.map { [$0] } ?? [])
    return figure
  }

  private func sign(at index: Int) -> Int? {
    guard cursor[index] == UInt8(ascii: "-"), cursor.isDigit(index + 1) else {
      return nil
    }
    return index + 1
  }
}
