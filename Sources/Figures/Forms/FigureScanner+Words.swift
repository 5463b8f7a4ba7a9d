import Exact
import Quantities

// Words that are a figure in themselves: "most", "tripled", 첫 번째, 사흘.
extension FigureScanner {
  func quantifier(at start: Int) -> ScannedFigure? {
    guard !cursor.isHangul(start - 3) else { return nil }
    let match = cursor.word(at: start) { meaning -> String? in
      if case .quantifier(let row) = meaning { row } else { nil }
    }
    guard let (row, end) = match, !hedgesNumber(start, end),
      !isWholePeriod(start)
    else { return nil }
    return ScannedFigure(
      content: .quantifier(row), unit: .one, range: start..<end)
  }

  /// Whether a word hedges the number after it: "equal to 40".
  private func hedgesNumber(_ start: Int, _ end: Int) -> Bool {
    let next = cursor.skippingSpaces(end)
    let word = cursor.word(at: start) { meaning -> Bool? in
      if case .hedgeBefore = meaning { true } else { nil }
    }
    return word?.end == end && next < cursor.end
      && (numerals.digit(at: next) != nil || currencySign(at: next) != nil)
  }

  /// "tripled", "twice", "fivefold".
  func multipleWord(at start: Int) -> ScannedFigure? {
    let match = cursor.word(at: start) { meaning -> Rational? in
      if case .multiple(let value) = meaning { value } else { nil }
    }
    guard let (value, end) = match else { return nil }
    let numeral = Numeral(
      value: value, place: value < 1 ? value : 1, range: start..<end)
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: .one,
      range: start..<end)
    figure.isMultiple = true
    // "Fell, halved" says in one word what it is.
    figure.comparison =
      value < 1 ? .asMany : comparison(start, after: end, isFold: true)
    addHedge(to: &figure)
    return figure
  }

  /// 첫 번째, "second".
  func ordinalWord(at start: Int) -> ScannedFigure? {
    guard !cursor.isHangul(start - 3) else { return nil }
    let match = cursor.word(at: start) { meaning -> Int? in
      if case .ordinalWord(let value) = meaning { value } else { nil }
    }
    guard let (value, wordEnd) = match, numerals.partOfUnit(at: start) == nil
    else { return nil }
    if isCapitalInSentence(start) { return nil }
    var end = wordEnd
    if cursor.isHangul(start) {
      let mark = cursor.hasWord(at: cursor.skippingSpaces(wordEnd), .ordinal)
      // 처음으로 and 첫째 아이, but not 첫날.
      let isAlone =
        cursor.hasWord(at: start, .standsAlone) == wordEnd
        && cursor.endsHangulWord(wordEnd)
      guard mark != nil || isAlone else { return nil }
      end = mark ?? wordEnd
    }
    return ordinal(
      Numeral(value: Rational(value), place: 1, range: start..<wordEnd),
      start..<end)
  }

  func ordinal(_ numeral: Numeral, _ range: Range<Int>) -> ScannedFigure {
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: .rank, range: range)
    figure.isOrdinal = true
    return figure
  }

  /// 사흘: three days in one word.
  func amountWord(at start: Int) -> ScannedFigure? {
    let match = cursor.word(at: start) { meaning -> (Int, Unit)? in
      if case .amount(let count, let unit) = meaning {
        (count, unit)
      } else {
        nil
      }
    }
    guard let ((count, unit), end) = match, cursor.endsHangulWord(end) else {
      return nil
    }
    let numeral = Numeral(
      value: Rational(count), place: 1, isNativeWord: true, range: start..<end)
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: unit, range: start..<end)
    addHedge(to: &figure)
    return figure
  }

  /// 며칠: a few days.
  func fewDays(at start: Int) -> ScannedFigure? {
    guard let end = cursor.hasWord(at: start, .fewDays),
      let day = UnitTable.unit(symbol: "day")
    else { return nil }
    let numeral = Numeral(value: 1, place: 1, form: .few, range: start..<end)
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: day, range: start..<end)
    addHedge(
      to: &figure, and: [ScannedHedge(row: "several", range: start..<end)])
    return figure
  }
}
