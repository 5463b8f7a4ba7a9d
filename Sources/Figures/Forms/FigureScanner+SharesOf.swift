import Exact
import Quantities

// So many of so many: a fraction told by two counts.
extension FigureScanner {
  /// 5人に1人, 5명 중 1명꼴, 100명당 3명: so many of so many, both counted alike.
  ///
  /// - Parameter counted: the first of them, with its counter.
  func shareOfCounts(
    _ counted: ScannedFigure
  ) throws(FigureError) -> ScannedFigure? {
    guard case .number(let whole, nil) = counted.content,
      let counter = counted.unitRange,
      case let mark = cursor.skippingSpaces(counter.upperBound),
      cursor.kinds(at: mark).contains(.shareJoiner(0)),
      counted.unit.dimension.isCountLike, !counted.isMultiple,
      !counted.isOrdinal, counter.upperBound == counted.range.upperBound,
      whole.form == .plain, whole.value >= 2, whole.value.isInteger,
      let (needsEnd, joiner) = cursor.word(
        at: mark,
        { meaning -> Bool? in
          if case .shareJoiner(let form) = meaning { form == 1 } else { nil }
        }),
      case let next = cursor.skippingSpaces(joiner), next < cursor.end,
      let part = try numerals.numeral(at: next), part.form == .plain,
      part.value.signum > 0, part.value < whole.value,
      let second = countingWord(after: part),
      cursor.bytes[second] == cursor.bytes[counter],
      !needsEnd || cursor.hasWord(at: second.upperBound, .shareEnd) != nil
    else { return nil }
    return fraction(
      part, of: whole, counted.range.lowerBound..<second.upperBound)
  }

  /// The bytes of a counter or counted noun right after a number.
  private func countingWord(after numeral: Numeral) -> Range<Int>? {
    guard let found = unit(after: numeral.range.upperBound, of: numeral),
      !found.isOrdinal, !found.isTimes, found.unit.dimension.isCountLike
    else { return nil }
    return found.start..<found.end
  }

  /// 셋 중 하나, 다섯 가운데 둘: numerals that stand alone, with nothing counted
  /// by either. 둘 중 하나 is "either of the two".
  ///
  /// - Parameter counted: the first of them.
  func shareOfWords(
    _ counted: ScannedFigure
  ) throws(FigureError) -> ScannedFigure? {
    guard case .number(let whole, nil) = counted.content, whole.isNativeWord,
      counted.unitRange == nil, whole.form == .plain, whole.value > 2,
      let joiner = cursor.hasWord(
        at: cursor.skippingSpaces(whole.range.upperBound), .shareJoiner(1)),
      case let next = cursor.skippingSpaces(
        cursor.hasWord(at: joiner, .particle) ?? joiner),
      next > joiner, let part = try numerals.numeral(at: next),
      part.isNativeWord, part.form == .plain, part.value < whole.value,
      part.value.signum > 0,
      anyUnit(after: part.range.upperBound, of: part) == nil
    else { return nil }
    return fraction(
      part, of: whole, whole.range.lowerBound..<part.range.upperBound)
  }

  /// "one voter in eight", "3 homes in 10": what is counted is named between
  /// the two, and nothing else is counted by the second.
  ///
  /// - Parameter counted: the first of them.
  func shareOfNamed(
    _ counted: ScannedFigure
  ) throws(FigureError) -> ScannedFigure? {
    guard case .number(let part, nil) = counted.content,
      case let noun = cursor.skippingSpaces(part.range.upperBound),
      noun > part.range.upperBound, cursor.isASCIILetter(noun),
      !cursor.isCapital(noun), cursor[cursor.endOfLetters(noun)] == 0x20,
      let mark = cursor.hasWord(at: cursor.endOfLetters(noun) + 1, .outOf),
      cursor.hasWord(at: noun, .functionWord) == nil,
      part.form == .plain, !part.isScaled, !part.isOrdinal,
      part.value.isInteger, part.value.signum > 0,
      counted.unit.dimension == .unmarked
        || counted.unit.dimension.isCountLike,
      case let tail = cursor.skippingSpaces(mark),
      let whole = cursor.isDigit(tail)
        ? try numerals.positional(at: tail) : numerals.latinWords(at: tail),
      numerals.canBeShare(part, of: whole),
      anyUnit(after: whole.range.upperBound, of: whole) == nil,
      endsShare(whole.range.upperBound)
    else { return nil }
    return fraction(
      part, of: whole, part.range.lowerBound..<whole.range.upperBound)
  }

  private func fraction(
    _ part: Numeral, of whole: Numeral, _ range: Range<Int>
  ) -> ScannedFigure {
    let numeral = Numeral(
      value: part.value / whole.value, place: NumeralReader.fractionPlace,
      form: .fraction, hasDigits: part.hasDigits || whole.hasDigits,
      range: range)
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), unit: .one, range: range)
    figure.isComposite = true
    addHedge(to: &figure)
    return figure
  }

  /// Whether no noun follows that the number before would count: "in eight",
  /// "in eight is", "in eight stayed at"; not "in eight armed men".
  private func endsShare(_ end: Int) -> Bool {
    if cursor.endsClause(end) { return true }
    let word = cursor.skippingSpaces(end)
    guard word > end, cursor.isASCIILetter(word) else { return false }
    if cursor.hasWord(at: word, .functionWord) != nil { return true }
    let after = cursor.endOfLetters(word)
    guard cursor[after - 1] == UInt8(ascii: "d") else { return false }
    return cursor.endsClause(after)
      || cursor.hasWord(at: cursor.skippingSpaces(after), .functionWord) != nil
  }
}
