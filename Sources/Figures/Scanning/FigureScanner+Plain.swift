import Exact
import Quantities

// Most figures that are quoted alone are a number in digits with its unit. The
// scan asks at every place what else could begin there: a date, a score, a
// range, a name. In such a phrase there is nothing of which that could be made,
// so one look at each part tells the same figure; PlainFigureTests reads both
// ways.
extension FigureScanner {
  /// The figure of a phrase that is a number in digits and its unit, with
  /// nothing else but a hedge before it: "48 ports", "about 1.2 TB/s",
  /// 약 19,000달러.
  ///
  /// - Returns: nil for every other phrase, which has to be scanned.
  func plainFigure() -> ScannedFigure? {
    let start = endOfPlainHedge
    guard let numeral = plainNumeral(at: start),
      let match = plainUnit(after: numeral)
    else { return nil }
    let range = numeral.range
    var figure = ScannedFigure(
      content: .number(low: numeral, high: nil), range: range)
    apply(match, to: &figure)
    if match.isTimes { figure.comparison = comparison(of: figure) }
    if start > 0 {
      addHedge(to: &figure)
      guard figure.begin == 0 else { return nil }
    }
    leaveOutNoun(&figure)
    return figure
  }

  /// Where the number begins: 0, or after a hedge that stands at the beginning.
  private var endOfPlainHedge: Int {
    guard let word = cursor.matches(at: 0).first(where: { _ in true }),
      !cursor.isDigit(0), !ASCII.isCapital(cursor.bytes[0]),
      word.meanings.allSatisfy(\.isPlainHedge)
    else { return 0 }
    return cursor[word.end] == 0x20 ? word.end + 1 : word.end
  }

  /// More digits than these are read by the numeral reader.
  private static let plainDigits = 15

  /// A number in ASCII digits: 48, 1.20, 19,000.
  private func plainNumeral(at start: Int) -> Numeral? {
    var (value, count, run, index) = (0, 0, 0, start)
    var (isGrouped, decimals) = (false, 0)
    var hasPoint = false
    scan: while let byte = cursor[index] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        value = value * 10 + Int(byte - 48)
        count += 1
        run += 1
        guard count <= Self.plainDigits else { return nil }
        if hasPoint { decimals += 1 }
      case UInt8(ascii: ","):
        guard !hasPoint, isGrouped ? run == 3 : (1...3).contains(run) else {
          return nil
        }
        (isGrouped, run) = (true, 0)
      case UInt8(ascii: "."):
        guard !hasPoint, run > 0 else { return nil }
        (hasPoint, decimals) = (true, 0)
        guard !isGrouped || run == 3 else { return nil }
      default: break scan
      }
      index += 1
    }
    let isWritten = hasPoint ? decimals > 0 : !isGrouped || run == 3
    let mayBeYear = count == 4 && !hasPoint && !isGrouped
    guard count > 0, isWritten, value > 0, !mayBeYear,
      cursor.bytes[start] != UInt8(ascii: "0")
        || cursor[start + 1] == UInt8(ascii: ".")
    else { return nil }
    let place = Rational.tenTo(-decimals)
    var numeral = Numeral(
      value: Rational(value) * place, place: place, range: start..<index)
    numeral.hasDecimals = hasPoint
    numeral.hasDigits = true
    numeral.digits = Numeral.Digits(
      range: start..<index, value: numeral.value, decimals: decimals,
      isGrouped: isGrouped)
    return numeral
  }

  /// The unit or counted noun that fills the rest of the phrase.
  private func plainUnit(after numeral: Numeral) -> UnitMatch? {
    let end = numeral.range.upperBound
    let start = cursor[end] == 0x20 ? end + 1 : end
    // 5G is a name and 5m may be five million.
    guard start > end || !cursor.isASCIILetter(start),
      isPlainUnit(at: start),
      let unit = wordUnit(at: start, of: numeral) ?? symbolUnit(at: start),
      case let match = perUnit(unit), match.end == cursor.end,
      !match.unit.dimension.isOftenNoAmount
    else { return nil }
    return match
  }

  /// Whether every word there is a unit and no part of anything else. Letters
  /// of which words are made without spaces need that of the shorter ones too:
  /// 10日 in 10日币 is a day.
  private func isPlainUnit(at start: Int) -> Bool {
    var isLongest = true
    for word in cursor.matches(at: start) {
      if !isLongest, cursor.bytes[start] < 0x80 { break }
      guard word.meanings.allSatisfy(\.isPlainUnit) else { return false }
      isLongest = false
    }
    return !isLongest
  }
}

extension Meaning {
  /// Whether a word with this meaning stands before a number as a hedge does.
  fileprivate var isPlainHedge: Bool {
    switch self {
    case .hedgeBefore, .functionWord: true
    default: false
    }
  }

  /// Whether a word with this meaning is nothing but a unit after a number.
  fileprivate var isPlainUnit: Bool {
    switch self {
    case .unit, .symbol, .counter, .noun, .times, .fold, .percentMark: true
    default: false
    }
  }
}

extension Dimension {
  /// Whether numbers with it may be something else: a time of day, a date, a
  /// temperature told by other words.
  fileprivate var isOftenNoAmount: Bool {
    powers.contains { power in
      switch power.base {
      case .time: powers.count == 1
      case .calendarMonth, .date, .celsius, .fahrenheit, .degree, .temperature:
        true
      default: false
      }
    }
  }
}
