import Exact

/// A figure on its way into the findings of a paragraph.
struct FoundFigure {
  var finding: Finding
  /// What was scanned: none for a name, two for bounds that make up a range.
  var scanned: [ScannedFigure] = []

  /// What it denotes; nil for names, times and misprints.
  func figure(in bytes: [UInt8], reader: FigureReader) -> Figure? {
    let figures = scanned.compactMap { scanned in
      try? reader.denote(
        scanned, in: bytes,
        phrase: String(
          decoding: bytes[scanned.begin..<scanned.end], as: UTF8.self),
        from: scanned.begin)
    }
    guard figures.count == 2 else { return figures.first }
    return figures[0].intersected(
      with: figures[1],
      phrase: String(
        decoding: bytes[scanned[0].begin..<scanned[1].end], as: UTF8.self))
  }

  /// "greater than 100 and smaller than 300", 100이상 200미만: two bounds that
  /// stand next to each other are one range.
  static func joiningBounds(
    _ found: [FoundFigure], _ scanner: FigureScanner
  ) -> [FoundFigure] {
    var result: [FoundFigure] = []
    var mayJoin = false
    for item in found {
      if mayJoin, let first = result.last,
        let range = range(first.finding, item.finding),
        isClause(
          first.scanned[0].end, item.finding.range.lowerBound, scanner.cursor),
        scanner.joinsBounds(
          from: first.scanned[0].end, to: item.scanned[0])
      {
        result[result.count - 1] = FoundFigure(
          finding: range, scanned: first.scanned + item.scanned)
        mayJoin = false
      } else {
        result.append(item)
        mayJoin = true
      }
    }
    return result
  }

  /// The rows that bound a figure on one side: nearly is no bound.
  private static let bounds: Set = [
    "more-than", "fewer-than", "at-least", "at-most", "up-to", "within",
  ]

  /// One range of a lower and an upper bound, nil if they are none.
  private static func range(_ first: Finding, _ second: Finding) -> Finding? {
    let bounds = [first, second]
    guard
      bounds.allSatisfy({
        $0.value != nil && $0.row.map(Self.bounds.contains) ?? false
      }),
      first.unit == second.unit || first.unit == nil || second.unit == nil,
      // 過半数の233を下回る: a share and a number bound two things.
      (first.kind == .fraction) == (second.kind == .fraction),
      bounds.allSatisfy({ ($0.low == nil) != ($0.high == nil) }),
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

  /// Whether nothing but a few words of the same clause stands in between.
  private static func isClause(
    _ start: Int, _ end: Int, _ cursor: TextCursor
  ) -> Bool {
    guard start <= end, end - start <= 40 else { return false }
    return !(start..<end).contains {
      ".?!;:()\"".utf8.contains(cursor.bytes[$0]) || cursor.isWideComma($0)
    }
  }
}

extension Figure {
  /// The values that two bounds of one quantity leave.
  fileprivate func intersected(with other: Figure, phrase: String) -> Figure {
    let (a, b) = (denotation, other.denotation)
    var sharp: ValueSet?
    if let first = a.sharp, let second = b.sharp {
      sharp = first.intersection(second)
    }
    let both = Denotation(
      sharp: sharp, usual: a.usual.intersection(b.usual),
      loose: a.loose.intersection(b.loose),
      widest: a.widest.intersection(b.widest))
    let dimension =
      dimension == .unmarked ? other.dimension : dimension
    return Figure(
      phrase: phrase, surface: phrase, kind: .range, value: nil,
      dimension: dimension, unit: unit.symbol.isEmpty ? other.unit : unit,
      hedge: nil, row: "range", isVague: isVague || other.isVague,
      readings: [Reading(name: "as printed", denotation: both)],
      hasDefaultReading: true, numeral: nil, policy: policy,
      customaryTop: nil, impliedCurrency: nil)
  }
}
