import Exact
import Quantities

// What looks like a number and is part of a word, of a name, or an article.
extension FigureScanner {
  /// A numeral in words needs something beside it to be a figure: one
  /// syllable alone is a particle, a day or part of a word.
  func isPlausible(_ figure: ScannedFigure) -> Bool {
    guard case .number(let low, let high) = figure.content else { return true }
    if isPronoun(figure, low) || isHalfOfWord(figure, low) { return false }
    if low.hasDigits || low.form == .fraction { return true }
    if fillsText(low.range), isScaleAlone(low) { return false }
    if fillsText(figure.range) { return true }
    let hasUnit = figure.unit.dimension != .unmarked || figure.isMultiple
    if low.form == .few { return hasUnit }
    if high == nil, isArticle(low, of: figure) { return false }
    if low.isBareSyllable {
      // 이 리터 is two litres, but 이 기업 is "this firm".
      let isThis =
        cursor.isHangul(low.range.lowerBound) && low.form == .plain
        && low.value < 10
        && (figure.unit.dimension.isCountLike && !figure.isOrdinal
          || isThisWord(figure, low))
      return hasUnit && !isThis || figure.isNegative
        || isCompared(low, high) || isEquated(low.range)
        || cursor.hasWord(at: low.range.lowerBound, .standsAlone) != nil
          && standsFree(figure.range)
    }
    let end = low.range.upperBound
    if low.isNativeWord, cursor.isHangul(low.range.lowerBound), !hasUnit {
      // 두 산업 연합체 counts the noun further on; 한 alone means "a certain".
      if cursor.skippingSpaces(end) > end, low.value != 1,
        nounAfter(end) != nil
      {
        return true
      }
      // 하나, 둘 stand alone.
      let isFree =
        low.range.count > 3
        || cursor.hasWord(at: low.range.lowerBound, .standsAlone) == end
      return isFree && cursor.endsHangulWord(end)
    }
    return true
  }

  /// 이 일, 이 시간, 이 배: a word of one syllable or for a time after 이 is "this
  /// matter", "this time", "this ship".
  private func isThisWord(_ figure: ScannedFigure, _ low: Numeral) -> Bool {
    guard low.value == 2, let unit = figure.unitRange,
      unit.lowerBound > low.range.upperBound
    else { return false }
    return unit.count <= 3 || figure.unit.dimension.isTime
  }

  /// 십보다 높은, 천에서 천오백: what stands around one syllable shows that it
  /// is a number.
  private func isCompared(_ low: Numeral, _ high: Numeral?) -> Bool {
    guard cursor.isHangul(low.range.lowerBound), low.value >= 10 else {
      return false
    }
    if let high { return !high.isBareSyllable }
    return hedgeAfter(low.range.upperBound).map { $0.range.count > 9 } ?? false
  }

  /// 삼은 소수이다, 영은 0이다, 0은 영이다: a sentence about the number itself.
  func isEquated(_ numeral: Range<Int>) -> Bool {
    let (start, end) = (numeral.lowerBound, numeral.upperBound)
    guard cursor.isHangul(start),
      let particle = cursor.hasWord(at: end, .particle)
    else { return false }
    let next = cursor.skippingSpaces(particle)
    if particle == end + 3, next > particle {
      return
        (cursor.hasWord(at: next, .numberNoun)
        ?? (cursor.isDigit(next) ? cursor.endOfDigits(next) : nil))
        .map(isStated) ?? false
    }
    guard isStated(end), let before = cursor.particleBefore(start) else {
      return false
    }
    return cursor.isDigit(before - 1)
  }

  /// Whether a word such as 이다 or 입니다 ends a sentence here.
  private func isStated(_ index: Int) -> Bool {
    cursor.hasWord(at: index, .particle).map {
      $0 > index + 3 && cursor.endsClause($0)
    } ?? false
  }

  /// 万 with nothing that it multiplies and nothing beside it.
  private func isScaleAlone(_ numeral: Numeral) -> Bool {
    numeral.form == .plain && numeral.isScaled && numeral.isBareSyllable
      && !cursor.isHangul(numeral.range.lowerBound)
  }

  /// 一 in 一家公司 says "a firm": a number only where a hedge asks for one.
  private func isArticle(_ low: Numeral, of figure: ScannedFigure) -> Bool {
    guard low.isBareSyllable,
      cursor.hasWord(at: low.range.lowerBound, .indefinite)
        == low.range.upperBound,
      figure.unitRange?.lowerBound == low.range.upperBound,
      figure.unit.dimension.isCountLike,
      !figure.isOrdinal
    else { return false }
    return hedge(endingAt: figure.range.lowerBound) == nil
      && hedgeAfter(figure.range.upperBound) == nil
  }

  /// Whether no letter of the same script stands beside a number in letters,
  /// except one that begins or ends a particle, a hedge or a word for a range.
  private func standsFree(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    if cursor.isLetter(end), !isFunctionWord(at: end) { return false }
    guard cursor.isLetter(range.lowerBound - 3) else { return true }
    return (max(0, range.lowerBound - 12)..<range.lowerBound).contains {
      isFunctionWord(at: $0, until: range.lowerBound)
    }
  }

  private func isFunctionWord(at start: Int, until end: Int? = nil) -> Bool {
    cursor.matches(at: start).contains { match in
      guard end == nil || match.end == end else { return false }
      return match.meanings.contains { meaning in
        switch meaning {
        case .particle, .gap, .hedgeBefore, .hedgeAfter, .rangeMark,
          .rangeJoiner, .rangeOpener, .rangeCloser, .mixedJoiner:
          true
        default: false
        }
      }
    }
  }

  /// Whether a word ends here that shows a sign after it to be a minus.
  func followsParticle(_ index: Int) -> Bool {
    guard cursor.isLetter(index - 3) else { return false }
    return (max(0, index - 12)..<index).contains {
      cursor.hasWord(at: $0, .particle) == index
    }
  }

  /// 七国集团, 二丁目: the number is part of a name.
  func endsName(_ numeral: Numeral) -> Bool {
    let start = numeral.range.upperBound
    guard let end = cursor.hasWord(at: start, .nameEnd) else { return false }
    // 区 is the end of a name, and 区間 counts.
    return !cursor.matches(at: start).contains { match in
      match.end > end
        && match.meanings.contains {
          switch $0 {
          case .counter, .unit: true
          default: false
          }
        }
    }
  }

  /// 十几分之一: a part of which nobody knows how many.
  func isVagueDivisor(_ numeral: Numeral) -> Bool {
    numeral.hedge != nil
      && cursor.hasWord(at: numeral.range.upperBound, .fractionMark) != nil
  }

  /// The end of "digits" after a number that counts them: 두 자릿수, 2桁.
  func digitsWord(after numeral: Numeral) -> Int? {
    guard numeral.form == .plain, numeral.value.isInteger,
      numeral.value >= 1, numeral.value <= 9
    else { return nil }
    return cursor.hasWord(
      at: cursor.skippingSpaces(numeral.range.upperBound), .digitsWord)
  }

  /// 两位数增长, 2桁成長: growth of at least ten and less than a hundred; 두 자릿수
  /// 득점: so many of something. A code of six digits tells no amount.
  func numberOfDigits(_ numeral: Numeral, _ end: Int) -> ScannedFigure? {
    guard let count = Int(exactly: numeral.value),
      let percent = UnitTable.unit(symbol: "%")
    else { return nil }
    let gap = cursor.hasWord(at: end, .gap) ?? end
    let next = cursor.skippingSpaces(gap)
    let isGrowth = cursor.hasWord(at: next, .growth) != nil
    guard isGrowth || count <= 3 && cursor.hasWord(at: next, .numberNoun) == nil
    else { return nil }
    var low = Numeral(
      value: .tenTo(count - 1), place: .tenTo(count - 1), range: numeral.range)
    low.isScaled = true
    var high = low
    high.value = .tenTo(count)
    var figure = ScannedFigure(
      content: .number(low: low, high: high),
      unit: isGrowth ? percent : .unmarked,
      range: numeral.range.lowerBound..<end)
    figure.isComposite = true
    addHedge(to: &figure)
    return figure
  }
}
