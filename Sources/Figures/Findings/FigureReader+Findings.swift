import Exact
public import Quantities

extension FigureReader {
  /// Every figure of a text, and the names with digits in it, in order.
  ///
  /// A paragraph is a line, and is read alone: what stands in another has no
  /// part in it. Each sentence is read in its own language. One pass, linear
  /// in the text.
  ///
  /// - Parameters:
  ///   - text: UTF-8; what is not is passed over.
  ///   - day: the day of the document, which completes dates such as 28일.
  public func findings(
    in text: [UInt8], on day: CalendarDay? = nil
  ) -> [Finding] {
    var findings: [Finding] = []
    forEachPiece(of: text) { range, lexicon, line in
      for item in found(in: text[range], lexicon, line: line, on: day).0 {
        findings.append(item.finding.moved(by: range.lowerBound))
      }
    }
    return findings
  }

  /// Every figure of a text with what it denotes; nil for names, times and
  /// misprints.
  public func figures(
    in text: [UInt8], on day: CalendarDay? = nil
  ) -> [(finding: Finding, figure: Figure?)] {
    var figures: [(finding: Finding, figure: Figure?)] = []
    forEachPiece(of: text) { range, lexicon, line in
      let (found, cursor) = found(
        in: text[range], lexicon, line: line, on: day)
      for item in found {
        figures.append(
          (
            item.finding.moved(by: range.lowerBound),
            item.figure(in: cursor.bytes, reader: self)
          ))
      }
    }
    return figures
  }

  /// Takes a text paragraph by paragraph, and a paragraph by the languages of
  /// its sentences.
  private func forEachPiece(
    of text: [UInt8], _ read: (Range<Int>, Lexicon, _ line: Int) -> Void
  ) {
    var start = 0
    var line = 1
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A) ?? text.count
      for (range, lexicon) in languages.pieces(of: text[start..<end]) {
        read(range, lexicon, line)
      }
      start = end + 1
      line += 1
    }
  }

  /// What stands in one paragraph, in order; places count from its beginning.
  private func found(
    in paragraph: ArraySlice<UInt8>, _ lexicon: Lexicon, line: Int,
    on day: CalendarDay?
  ) -> ([FoundFigure], TextCursor) {
    // A month or a day without its year gets one, so that it is known for a
    // date; a leap year and a long month take every day there is.
    let scanner = scanner(Array(paragraph), lexicon, on: day ?? Self.anyDay)
    let result = scanner.scan()
    let figures = result.figures.filter {
      if case .quantifier = $0.content { false } else { true }
    }
    var found = FoundFigure.joiningBounds(
      figures.map {
        var finding = finding($0, scanner, line)
        if day == nil { forgetYear(of: &finding, $0, in: paragraph, lexicon) }
        return FoundFigure(finding: finding, scanned: [$0])
      }, scanner)
    let others =
      result.names.map { ($0.range, Finding.Kind.name) }
      + result.troubles.map { ($0.range, Finding.Kind.misprint) }
    if !others.isEmpty {
      found += others.map { range, kind in
        FoundFigure(finding: Finding(kind: kind, range: range, line: line))
      }
      found.sort { $0.finding.range.lowerBound < $1.finding.range.lowerBound }
    }
    linkRepeats(in: &found, scanner.cursor)
    return (found, scanner.cursor)
  }

  private static let anyDay = CalendarDay(year: 2024, month: 1, day: 1)!
  /// How much around a date is read once more, in bytes.
  private static let dateReach = 60
  private static let otherDay = CalendarDay(year: 2020, month: 3, day: 2)!

  /// A date that changes with the day of the document tells no day of its own
  /// where that is not known.
  private func forgetYear(
    of finding: inout Finding, _ figure: ScannedFigure,
    in paragraph: ArraySlice<UInt8>, _ lexicon: Lexicon
  ) {
    guard case .date(let date) = figure.content else { return }
    // A bounded piece around it, so that many dates on a line cost no more.
    let start = paragraph.startIndex
    var lower = start + max(0, figure.begin - Self.dateReach)
    while paragraph[lower] & 0xC0 == 0x80 { lower += 1 }
    let upper = min(paragraph.endIndex, start + figure.end + Self.dateReach)
    let piece = scanner(
      Array(paragraph[lower..<upper]), lexicon, on: Self.otherDay)
    let again = try? piece.dates.date(at: start + figure.begin - lower)
    if again?.first != date.first || again?.last != date.last {
      (finding.firstDay, finding.lastDay) = (nil, nil)
    }
  }

  private func finding(
    _ figure: ScannedFigure, _ scanner: FigureScanner, _ line: Int
  ) -> Finding {
    switch figure.content {
    case .date(let date):
      Finding(
        kind: date.isRange ? .dateRange : .date, range: figure.range,
        line: line, value: date.year.map { Rational($0) },
        firstDay: date.first, lastDay: date.last, hedge: date.bound,
        row: date.row)
    case .time:
      Finding(
        kind: figure.shownKind ?? .time, range: figure.range, line: line,
        value: figure.ratio)
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
    let row = row(of: figure, kind, low, high).name
    var finding = Finding(
      kind: figure.shownKind ?? Finding.Kind(kind, figure.unit),
      range: figure.range, line: line)
    finding.unit = unitName(of: figure, scanner.cursor)
    finding.row = row
    finding.hedge = hedge(of: figure, row)
    let sign: Rational = figure.isNegative ? -1 : 1
    let scale = figure.shownUnit.map { figure.unit.factor / $0.factor } ?? 1
    let number = sign * low.value * scale
    if let high {
      finding.low = min(number, high.value)
      finding.high = max(number, high.value)
    } else if let least = low.least.map({ Rational($0) }) {
      if let hedge = figure.hedge, policy.rows[hedge.row]?.opensDown == true {
        finding.high = least
      } else {
        finding.low = least
      }
    } else if low.form == .plain || low.form == .fraction {
      finding.value = number
      if let tolerance = figure.tolerance {
        finding.low = number - tolerance
        finding.high = number + tolerance
      } else if let hedge = figure.hedge, let row = policy.rows[hedge.row] {
        if row.isLowerEnd { finding.low = number }
        if row.isUpperEnd { finding.high = number }
        if row.tellsPlace { finding.high = number + low.lastNonzeroPlace }
      }
    } else if !figure.isNegative {
      let row = figure.hedge.flatMap { policy.rows[$0.row] }
      let least = low.form == .few ? low.value * 2 : low.value
      if row?.opensDown != true { finding.low = least }
      if row?.opensUp != true { finding.high = low.value * 10 }
    }
    return finding
  }

  private func hedge(
    of figure: ScannedFigure, _ row: String
  ) -> Finding.Hedge? {
    if case .number(let low, _) = figure.content,
      low.form == .plural || low.form == .few
    {
      return Finding.Hedge(name: .vague, range: low.hedge?.range ?? low.range)
    }
    if let name = policy.hedge(of: figure.hedge?.row ?? row) {
      return Finding.Hedge(
        name: name, range: figure.hedge?.range ?? figure.range)
    }
    guard let emphasis = figure.emphasis,
      let name = Finding.Hedge.Name(rawValue: emphasis.row)
    else { return nil }
    return Finding.Hedge(name: name, range: emphasis.range)
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
    let symbol = (figure.shownUnit ?? figure.unit).symbol
    if symbol.utf8.contains(UInt8(ascii: "/")) {
      return symbol.split(separator: "/")
        .map { Self.codes[String($0)] ?? String($0) }
        .joined(separator: "/")
    }
    return symbol.isEmpty ? nil : Self.codes[symbol] ?? symbol
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
    in found: inout [FoundFigure], _ cursor: TextCursor
  ) {
    for index in found.indices.dropFirst() {
      let (first, second) = (found[index - 1].finding, found[index].finding)
      guard first.isMoney, second.isMoney, first.unit != second.unit else {
        continue
      }
      let between = first.range.upperBound..<second.range.lowerBound
      guard between.count <= 40 else { continue }
      let text = cursor.bytes[between]
      if text.contains(0x28) || text.starts(with: [0xEF, 0xBC, 0x88]),
        !text.contains(0x29)
      {
        found[index].finding.repeats = first.range
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
