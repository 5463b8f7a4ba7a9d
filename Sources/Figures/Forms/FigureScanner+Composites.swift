import Exact
import Quantities

// Figures of several numbers: 1m80, 2시간 30분, $5 and 25 cents.
extension FigureScanner {
  /// 1m80 is 1.80 m and 9초58 9.58 s; 2시간 30분 is one duration.
  func addComposite(to figure: inout ScannedFigure) throws(FigureError) {
    guard case .number(var low, _) = figure.content, !low.hasDecimals,
      low.form == .plain
    else { return }
    let end = figure.range.upperBound
    if ["m", "s"].contains(figure.unit.symbol), cursor.isDigit(end),
      cursor.isDigit(end + 1), !cursor.isDigit(end + 2),
      !cursor.isASCIILetter(end + 2),
      let hundredth = UnitTable.unit(symbol: "c" + figure.unit.symbol)
    {
      let part =
        Int(cursor.bytes[end] - 48) * 10 + Int(cursor.bytes[end + 1] - 48)
      low.value = low.value * 100 + Rational(part)
      low.place = 1
      low.range = low.range.lowerBound..<end + 2
      figure.shownUnit = figure.unit
      figure.unit = hundredth
      figure.content = .number(low: low, high: nil)
      figure.isComposite = true
      figure.range = figure.range.lowerBound..<end + 2
      return
    }
    if isMinutes(figure), let minute = UnitTable.unit(symbol: "min") {
      figure.unit = minute
    }
    if let inches = inchesAfterHyphen(figure),
      let inch = UnitTable.unit(symbol: "inch")
    {
      // 6-foot-2
      low.value = low.value * 12 + Rational(inches)
      low.place = 1
      low.range = low.range.lowerBound..<cursor.endOfDigits(end + 1)
      figure.unit = inch
      figure.content = .number(low: low, high: nil)
      figure.isComposite = true
      figure.range = figure.range.lowerBound..<low.range.upperBound
      return
    }
    let next = cursor.skippingSpaces(end)
    if let after = cursor.hasWord(at: next, .half), end > low.range.upperBound,
      cursor.endsHangulWord(after)
    {
      low.value += Rational(1, 2)
      low.place = Rational(1, 2)
      low.hasDecimals = true
      figure.content = .number(low: low, high: nil)
      figure.isComposite = true
      figure.range = figure.range.lowerBound..<after
      return
    }
    if try addFractionAfterUnit(to: &figure, low, at: next) { return }
    if figure.unit.dimension != .unmarked, !isTailOfList(figure) {
      let whole = figure
      try addSmallerUnit(to: &figure, low, at: next)
      if figure.range.upperBound > end { addDivisorOfTime(to: &figure) }
      if figure.range.upperBound == end, let unit = figure.unitRange {
        addSpokenTail(to: &figure, after: unit, worth: 1)
      }
      if try goesOn(figure) { figure = whole }
    }
  }

  /// "2 minutes 53 seconds per km": what both parts are for each of.
  private func addDivisorOfTime(to figure: inout ScannedFigure) {
    guard figure.unit.dimension.isTime,
      let start = divisorStart(figure.range.upperBound),
      let (divisor, end) = divisor(
        after: figure.range.upperBound, of: figure.unit),
      !divisor.dimension.isTime, end > start
    else { return }
    figure.unit = figure.unit / divisor
    figure.range = figure.range.lowerBound..<end
  }

  /// The 2 of "6-foot-2".
  private func inchesAfterHyphen(_ figure: ScannedFigure) -> Int? {
    let end = figure.range.upperBound
    guard figure.unit.symbol == "ft", cursor[end] == UInt8(ascii: "-"),
      cursor.isDigit(end + 1), case let after = cursor.endOfDigits(end + 1),
      after - end <= 3, !cursor.joinsLatin(after),
      let inches = Int(cursor.text(end + 1..<after)), inches < 12
    else { return nil }
    return inches
  }

  /// Whether m is said of minutes: 2m30s.
  private func isMinutes(_ figure: ScannedFigure) -> Bool {
    let end = figure.range.upperBound
    guard figure.unit.symbol == "m",
      case let digits = numerals.digitRun(at: end),
      (1...2).contains(digits)
    else { return false }
    return cursor[end + digits] == UInt8(ascii: "s")
      && !cursor.joinsLatin(end + digits + 1)
  }

  /// "an hour and a half": the fraction is of the same unit.
  private func addFractionAfterUnit(
    to figure: inout ScannedFigure, _ whole: Numeral, at start: Int
  ) throws(FigureError) -> Bool {
    guard figure.range.upperBound > whole.range.upperBound,
      let joiner = cursor.hasWord(at: start, .mixedJoiner),
      case let next = cursor.skippingSpaces(joiner), next < cursor.end,
      let part = try numerals.fraction(at: next), part.value < 1,
      unit(after: part.range.upperBound, of: part) == nil
    else { return false }
    var low = whole
    low.value += part.value
    low.place = part.value
    low.hasDecimals = true
    figure.content = .number(low: low, high: nil)
    figure.isComposite = true
    figure.range = figure.range.lowerBound..<part.range.upperBound
    return true
  }

  /// 2시간 30분, 三块四, "5 feet, 2 inches", 13달러 45센트: a smaller unit of the
  /// same kind. After a comma a decimal part is an amount of its own: "7 μm,
  /// 3 nm".
  private func addSmallerUnit(
    to figure: inout ScannedFigure, _ whole: Numeral, at start: Int
  ) throws(FigureError) {
    let hasComma = cursor[start] == UInt8(ascii: ",")
    var next = hasComma ? cursor.skippingSpaces(start + 1) : start
    let joiner = cursor.hasWord(at: next, .mixedJoiner)
    if let joiner { next = cursor.skippingSpaces(joiner) }
    guard next < cursor.end, let other = try numerals.numeral(at: next),
      other.form == .plain, other.value.signum >= 0,
      let part = part(of: figure.unit, told: other)
        ?? (hasComma ? nil : untoldPart(of: figure, joiner != nil, other)),
      part.ratio < 1, other.value * part.ratio < 1, isRest(other, of: part),
      !hasComma
        || figure.unit.dimension.currency == nil
          && part.ratio != .tenTo(part.ratio.decimalExponent),
      joiner == nil || !followsOpener(figure.range.lowerBound)
    else { return }
    var low = whole
    if figure.unit.dimension == part.unit.dimension {
      low.value = low.value / part.ratio + other.value
      low.place = other.place
      figure.unit = part.unit
    } else {
      low.value += other.value * part.ratio
      low.place = other.place * part.ratio
    }
    low.hasDecimals = other.hasDecimals || figure.unit != part.unit
    low.range = low.range.lowerBound..<part.end
    figure.content = .number(low: low, high: nil)
    figure.isComposite = true
    figure.range = figure.range.lowerBound..<part.end
    // 玖元壹角捌分: one more, smaller still.
    if part.isTold {
      try addSmallerUnit(to: &figure, low, at: cursor.skippingSpaces(part.end))
      if figure.range.upperBound == part.end {
        addSpokenTail(
          to: &figure, after: part.start..<part.end, worth: part.ratio)
      }
    }
  }

  /// Whether a time that cannot be a part of the figure is the next of a list:
  /// "3 years, 2 months, 14 days". No figure is cut out of such a list.
  private func goesOn(_ figure: ScannedFigure) throws(FigureError) -> Bool {
    guard figure.unit.dimension == .month,
      case var next = cursor.skippingSpaces(figure.range.upperBound),
      cursor[next] == UInt8(ascii: ",")
    else { return false }
    next = cursor.skippingSpaces(next + 1)
    guard cursor.isDigit(next), let other = try numerals.numeral(at: next)
    else { return false }
    return unit(after: other.range.upperBound, of: other)?.unit.dimension
      == .duration
  }

  /// Whether a comma and a month or a year stand before the figure.
  private func isTailOfList(_ figure: ScannedFigure) -> Bool {
    let comma = figure.range.lowerBound - 2
    guard figure.unit.dimension == .duration,
      cursor[comma] == UInt8(ascii: ",")
    else { return false }
    return cursor.wordBefore(comma) { meaning -> Bool? in
      guard case .unit(let symbol) = meaning else { return nil }
      return UnitTable.unit(symbol: symbol)?.dimension
        == .month ? true : nil
    } != nil
  }

  /// Whether a number is what is left over in a unit: "a day and 60 minutes"
  /// are two times.
  private func isRest(_ number: Numeral, of part: Part) -> Bool {
    switch part.unit.symbol {
    case "s", "min": number.value < 60
    case "h": number.value < 24
    default: true
    }
  }

  private struct Part {
    var unit: Unit
    /// How much of the larger unit it is.
    var ratio: Rational
    var start: Int
    var end: Int
    var isTold = true
  }

  /// The smaller unit that stands after its number.
  private func part(of unit: Unit, told number: Numeral) -> Part? {
    let end = number.range.upperBound
    func part(_ found: UnitMatch?) -> Part? {
      guard let found, let ratio = ratio(of: found.unit, to: unit) else {
        return nil
      }
      return Part(
        unit: found.unit, ratio: ratio, start: found.start, end: found.end)
    }
    return part(partUnit(at: end, of: unit))
      ?? part(anyUnit(after: end, of: number))
      ?? part(undividedUnit(after: end, of: number))
  }

  /// The second of "53 seconds per km", which both parts of a time are for.
  private func undividedUnit(after end: Int, of number: Numeral) -> UnitMatch? {
    guard let found = unit(after: end, of: number),
      found.unit.symbol.utf8.contains(UInt8(ascii: "/"))
    else { return nil }
    let whole = wordUnit(at: found.start, of: number)
    return [whole, symbolUnit(at: found.start)].lazy.compactMap { $0 }
      .first { $0.end < found.end }
  }

  /// "1 hour fifteen", "15 dollars 50": minutes and hundredths, where nothing
  /// else goes on the clause.
  private func untoldPart(
    of figure: ScannedFigure, _ hasJoiner: Bool, _ number: Numeral
  ) -> Part? {
    let end = number.range.upperBound
    guard number.value.isInteger, number.value.signum > 0, !number.isScaled,
      !number.hasDecimals, cursor.endsClause(end)
    else { return nil }
    if figure.unit.symbol == "h", number.value < 60,
      let minute = UnitTable.unit(symbol: "min")
    {
      return Part(
        unit: minute, ratio: Rational(1, 60), start: end, end: end,
        isTold: false)
    }
    if figure.unit.symbol == "ft", number.value < 12, !hasJoiner,
      let inch = UnitTable.unit(symbol: "inch")
    {
      return Part(
        unit: inch, ratio: Rational(1, 12), start: end, end: end,
        isTold: false)
    }
    // A number right after "$20" may stand in the next column of a table.
    guard let code = figure.unit.dimension.currency,
      !UnitTable.minorCurrencies.contains(code),
      !Self.wholeCurrencies.contains(code),
      hasJoiner || figure.unitRange != nil,
      cursor.isASCIILetter(figure.range.upperBound - 1) || hasJoiner,
      number.value < 100, !number.hasDigits || number.value >= 10
    else { return nil }
    return Part(
      unit: .currency("cent"), ratio: Rational(1, 100), start: end, end: end,
      isTold: false)
  }

  /// A word that is a unit only as a part of a larger one: the c of "$5 and
  /// 25c", 角, the in of "5 ft 2 in".
  private func partUnit(at end: Int, of unit: Unit) -> UnitMatch? {
    let start = cursor.skippingSpaces(end)
    let isMoney = unit.dimension.currency != nil
    let match = cursor.word(at: start) { meaning -> Unit? in
      switch meaning {
      case .unit(let symbol) where isMoney && Self.parts[symbol] != nil:
        .currency(symbol)
      case .partUnit(let symbol): UnitTable.unit(symbol: symbol)
      default: nil
      }
    }
    return match.map { UnitMatch(unit: $0.value, start: start, end: $0.end) }
  }

  /// How much of a unit a smaller one is, where one can follow the other.
  private func ratio(of smaller: Unit, to unit: Unit) -> Rational? {
    let dimension = unit.dimension
    if smaller.dimension == dimension,
      dimension.isTime || dimension == .length || dimension == .mass
    {
      return smaller.factor / unit.factor
    }
    if unit.dimension.currency != nil,
      !UnitTable.minorCurrencies.contains(unit.symbol),
      let part = Self.parts[smaller.symbol]
    {
      return part
    }
    return nil
  }
}
