import Exact
import Quantities

// Two numbers side by side that mean one or the other, and a digit after a
// unit that tells its tenths.
extension FigureScanner {
  /// 2、3人, 二、三十个: two digits next to each other that a mark parts, the
  /// second with what scales and counts both.
  func addNeighbour(
    to figure: inout ScannedFigure
  ) throws(FigureError) -> Bool {
    guard case .number(let low, nil) = figure.content, low.form == .plain,
      low.value >= 1, low.value < 9, low.value.isInteger, !low.isScaled,
      !low.hasDecimals, !low.isOrdinal, figure.unit.dimension == .unmarked,
      let (digit, end) = oneDigit(at: low.range.lowerBound),
      end == low.range.upperBound,
      let mark = cursor.hasWord(at: end, .listMark),
      let (next, _) = leadingDigit(at: mark), next == digit + 1,
      let high = try numerals.numeral(at: mark), high.form == .plain,
      high.other == nil, !high.hasDecimals, high.value.isInteger
    else { return false }
    // Only the first digit is written anew: 三、四十 but no 三、四十五.
    let scale = high.value / Rational(next)
    guard scale.isPowerOfTen,
      let unit = unit(after: high.range.upperBound, of: high),
      !unit.isOrdinal, !unit.isTimes
    else { return false }
    figure.content = .number(
      low: low.scaled(by: scale, to: low.range.upperBound), high: high)
    apply(unit, to: &figure)
    return true
  }

  private func leadingDigit(at index: Int) -> (Int, end: Int)? {
    if let (digit, end) = numerals.digit(at: index) {
      return (Int(digit - 48), end)
    }
    return numerals.syllableDigit(at: index)
  }

  /// 三块五, 三块零四, 一米八: the digits after a unit that are its decimals.
  ///
  /// - Parameters:
  ///   - unit: the bytes of the unit's word.
  ///   - worth: what one of that unit is in the figure's own.
  func addSpokenTail(
    to figure: inout ScannedFigure, after unit: Range<Int>, worth: Rational
  ) {
    guard case .number(var low, nil) = figure.content, low.form == .plain,
      cursor.hasWord(at: unit.lowerBound, .tailUnit) == unit.upperBound,
      var (digit, end) = numerals.syllableDigit(at: unit.upperBound)
    else { return }
    var step = worth / 10
    if digit > 0, let (next, nextEnd) = numerals.syllableDigit(at: end),
      next > 0, !goesOn(at: nextEnd)
    {
      // 一米八三
      (digit, end) = (digit * 10 + next, nextEnd)
      step = step / 10
    } else if digit == 0 {
      guard let next = numerals.syllableDigit(at: end) else { return }
      (digit, end) = next
      step = step / 10
    }
    guard digit > 0, !goesOn(at: end) else { return }
    low.value += Rational(digit) * step
    low.place = step
    low.hasDecimals = true
    low.isBareSyllable = false
    low.range = low.range.lowerBound..<end
    figure.content = .number(low: low, high: nil)
    figure.isComposite = true
    figure.range = figure.range.lowerBound..<end
  }

  /// 一个多小时: more than one of the unit and less than two.
  func addSome(to low: inout Numeral) -> Bool {
    guard low.form == .plain, !low.hasDecimals, low.hedge == nil,
      let end = cursor.hasWord(at: low.range.upperBound, .someInfix),
      numerals.beginsUnit(end)
    else { return false }
    low.hedge = ScannedHedge(
      row: "and-some", range: low.range.upperBound..<end)
    low.isBareSyllable = false
    low.range = low.range.lowerBound..<end
    return true
  }

  /// Whether a number goes on, or its unit begins, at an offset.
  private func goesOn(at index: Int) -> Bool {
    numerals.digit(at: index) != nil
      || cursor.word(at: index) { meaning -> Bool? in
        switch meaning {
        case .digit, .place, .scale, .unit, .tenths, .fractionMark:
          true
        default: nil
        }
      } != nil
  }
}

extension Rational {
  /// Whether it is 1, 10, 100 and so on.
  fileprivate var isPowerOfTen: Bool {
    signum > 0 && self == .tenTo(decimalExponent)
  }
}
