import Exact
public import Quantities

extension FigureReader {
  /// Every figure of a text, and the names with digits in it, in order.
  ///
  /// A paragraph is a line, and is read alone: what stands in another has no
  /// part in it. Where its sentences are in several languages, each is read
  /// with its own. One pass, linear in the text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; what is not is passed over.
  ///   - day: the day of the document, which completes dates such as 28일.
  public func findings(
    in text: [UInt8], on day: CalendarDay? = nil
  ) -> [Finding] {
    var findings: [Finding] = []
    var start = 0
    var line = 1
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      for part in languages.parts(of: text[start..<end]) {
        addFindings(in: part, line: line, on: day, to: &findings)
      }
      start = end + 1
      line += 1
    }
    return findings
  }

  private func addFindings(
    in part: Languages.Part, line: Int, on day: CalendarDay?,
    to findings: inout [Finding]
  ) {
    // A month or a day without its year gets one, so that it is known for a
    // date; a leap year and a long month take every day there is.
    let scanner = scanner(
      part.bytes, on: day ?? Self.anyDay, lexicon: part.lexicon)
    let result = scanner.scan()
    var found = bounded(
      result.figures.map { ($0, finding($0, scanner, line)) }, scanner.cursor)
    found += result.names.map {
      Finding(kind: .name, range: $0.range, line: line)
    }
    found += result.troubles.map {
      Finding(kind: .misprint, range: $0.range, line: line)
    }
    found.sort { $0.range.lowerBound < $1.range.lowerBound }
    linkRepeats(in: &found, scanner.cursor)
    let offset = part.bytes.startIndex
    findings += found.map { finding in
      var moved = finding
      moved.range =
        offset + finding.range.lowerBound..<offset + finding.range.upperBound
      moved.repeats = finding.repeats.map {
        offset + $0.lowerBound..<offset + $0.upperBound
      }
      return moved
    }
  }

  private static let anyDay = CalendarDay(year: 2024, month: 1, day: 1)!

  private func finding(
    _ figure: ScannedFigure, _ scanner: FigureScanner, _ line: Int
  ) -> Finding {
    switch figure.content {
    case .date: Finding(kind: .date, range: figure.range, line: line)
    case .time: Finding(kind: .time, range: figure.range, line: line)
    case .quantifier(let row):
      Finding(
        kind: row == "on-a-par" ? .ratio : .share, range: figure.range,
        line: line, row: row)
    case .number(let low, let high):
      finding(figure, low, high, scanner, line)
    }
  }

  private func finding(
    _ figure: ScannedFigure, _ low: Numeral, _ high: Numeral?,
    _ scanner: FigureScanner, _ line: Int
  ) -> Finding {
    let kind = kind(of: figure, low, high)
    let row = row(of: figure, kind, low, high)
    var finding = Finding(
      kind: Finding.Kind(kind, figure.unit), range: figure.range, line: line)
    finding.unit = unitName(of: figure, scanner.cursor)
    finding.row = row
    finding.hedge = hedge(of: figure, row)
    let sign: Rational = figure.isNegative ? -1 : 1
    let number = sign * low.value
    if let high {
      finding.low = min(number, high.value)
      finding.high = max(number, high.value)
    } else if low.form == .plain || low.form == .fraction {
      finding.value = number
      switch figure.hedge {
      case "more-than", "at-least", "just-over": finding.low = number
      case "fewer-than", "at-most", "up-to", "nearly": finding.high = number
      case "exact":
        (finding.low, finding.high) = (number, number)
      case "and-some":
        (finding.low, finding.high) = (number, number + low.lastNonzeroPlace)
      default: break
      }
    } else if !figure.isNegative {
      (finding.low, finding.high) = Self.vagueBounds(low, figure.hedge)
    }
    return finding
  }

  /// 数十亿 is a thousand million at least and less than ten times as much;
  /// "several" at least two and less than ten.
  private static func vagueBounds(
    _ low: Numeral, _ hedge: String?
  ) -> (Rational?, Rational?) {
    let least = low.form == .few ? low.value * 2 : low.value
    return switch hedge {
    case "more-than", "at-least": (least, nil)
    case "fewer-than", "at-most", "up-to": (nil, low.value * 10)
    default: (least, low.value * 10)
    }
  }

  private func hedge(
    of figure: ScannedFigure, _ row: String
  ) -> Finding.Hedge? {
    policy.hedge(of: row).map {
      Finding.Hedge(name: $0, range: figure.hedgeRange ?? figure.range)
    }
  }

  /// "greater than 100 and smaller than 300", 100이상 200미만: two bounds that
  /// stand next to each other are one range.
  private func bounded(
    _ found: [(figure: ScannedFigure, finding: Finding)], _ cursor: TextCursor
  ) -> [Finding] {
    var result: [Finding] = []
    var last: ScannedFigure?
    for (figure, finding) in found {
      if let previous = last, let first = result.last,
        let range = Self.range(first, finding),
        isClause(previous.end, figure.range.lowerBound, cursor)
      {
        result[result.count - 1] = range
        last = nil
      } else {
        result.append(finding)
        last = figure
      }
    }
    return result
  }

  /// One range of a lower and an upper bound, nil if they are none.
  private static func range(_ first: Finding, _ second: Finding) -> Finding? {
    let bounds = [first, second]
    guard
      bounds.allSatisfy({
        $0.value != nil && ($0.low == nil || $0.high == nil)
      }),
      first.unit == second.unit || first.unit == nil || second.unit == nil,
      bounds.allSatisfy({ closedRows.contains($0.row ?? "") }),
      bounds.count(where: { $0.low != nil }) == 1,
      let low = first.low ?? second.low, let high = first.high ?? second.high,
      low < high
    else { return nil }
    var range = first
    range.kind = .range
    range.value = nil
    range.hedge = nil
    range.unit = first.unit ?? second.unit
    (range.low, range.high) = (low, high)
    range.range = first.range.lowerBound..<second.range.upperBound
    return range
  }

  /// The rows that tell one end of a range.
  private static let closedRows: Set = [
    "more-than", "at-least", "fewer-than", "at-most",
  ]

  /// Whether nothing but a few words of the same clause stands in between.
  private func isClause(
    _ start: Int, _ end: Int, _ cursor: TextCursor
  ) -> Bool {
    guard start <= end, end - start <= 40 else { return false }
    let between = cursor.bytes[start..<end]
    // The full-width comma ends a clause: U+FF0C.
    return !between.contains { ".?!;:()\"".utf8.contains($0) }
      && !between.indices.dropLast().contains {
        between[$0] == 0xEF && between[$0 + 1] == 0xBC
          && $0 + 2 < end && between[$0 + 2] == 0x8C
      }
  }

  private func unitName(
    of figure: ScannedFigure, _ cursor: TextCursor
  ) -> String? {
    let dimension = figure.unit.dimension
    if dimension.isCountLike && figure.unitRange != nil || figure.isMultiple
      || figure.isOrdinal
    {
      guard !figure.isOrdinal, let range = figure.unitRange else { return nil }
      return cursor.text(range)
    }
    // 23조 규모: the money of the country is left out.
    if dimension == .unmarked, case .number(let low, _) = figure.content,
      let currency = cursor.lexicon.homeCurrencies.values.first, low.isScaled,
      cursor.hasWord(
        at: cursor.skippingSpaces(figure.range.upperBound), .moneyMark) != nil
    {
      return currency
    }
    return figure.unit.symbol.isEmpty
      ? nil : Self.codes[figure.unit.symbol] ?? figure.unit.symbol
  }

  /// Units that are written in several ways, by their one code.
  private static let codes = [
    "inch": "in", "hour": "h", "hours": "h", "days": "day", "weeks": "week",
    "months": "month", "years": "year", "㎡": "m2", "m²": "m2", "㎝": "cm",
    "㎜": "mm", "㎞": "km", "㎏": "kg", "b": "bit", "tokens": "token",
    "pp": "%p", "°C": "degC", "℃": "degC", "°F": "degF", "℉": "degF",
    "°": "deg", "˚": "deg", "l": "L", "ml": "mL", "km²": "km2", "m³": "m3",
  ]

  /// Money in brackets right after money in another currency is the same
  /// amount again.
  private func linkRepeats(
    in findings: inout [Finding], _ cursor: TextCursor
  ) {
    for index in findings.indices.dropFirst() {
      let (first, second) = (findings[index - 1], findings[index])
      guard first.isMoney, second.isMoney, first.unit != second.unit else {
        continue
      }
      let between = first.range.upperBound..<second.range.lowerBound
      guard between.count <= 40 else { continue }
      let text = cursor.bytes[between]
      if text.contains(0x28) || text.starts(with: [0xEF, 0xBC, 0x88]),
        !text.contains(0x29)
      {
        findings[index].repeats = first.range
      }
    }
  }
}

extension Finding {
  fileprivate var isMoney: Bool {
    guard let unit else { return false }
    return unit.utf8.count == 3
      && unit.utf8.allSatisfy { (65...90).contains($0) }
      && UnitTable.currencies.contains(unit)
  }
}

extension Finding.Kind {
  fileprivate init(_ kind: Figure.Kind, _ unit: Unit) {
    self =
      switch kind {
      case .count: unit.dimension == .unmarked ? .number : .count
      case .currency: .currency
      case .dimension: .dimension
      case .percentage: .percentage
      case .percentagePoint: .percentagePoint
      case .multiple: .multiple
      case .fraction: .fraction
      case .range: .range
      case .duration: .duration
      case .ordinal: .ordinal
      case .date: .date
      case .share: .share
      case .ratio: .ratio
      }
  }
}
