import Figures

/// A figure that a reader found in a text.
public struct ReadFigure: Hashable, Sendable {
  /// Code points from the text's start.
  public let span: Range<Int>
  public let kind: String
  public let amount: Amount
  public let hedge: String?
  /// The words that hedge, where the reader says.
  public let hedgeSpan: Range<Int>?
  public let day: ReadDay?

  public init(
    span: Range<Int>, kind: String, amount: Amount = Amount(),
    hedge: String? = nil, hedgeSpan: Range<Int>? = nil, day: ReadDay? = nil
  ) {
    self.span = span
    self.kind = kind
    self.amount = amount
    self.hedge = hedge
    self.hedgeSpan = hedgeSpan
    self.day = day
  }

  /// Whether two spans share a code point.
  public func touches(_ other: Range<Int>) -> Bool { span.overlaps(other) }
}

extension [ReadFigure] {
  /// One figure a place: of figures that overlap, the first one counts.
  public var withoutOverlaps: [ReadFigure] {
    var kept: [ReadFigure] = []
    for figure in sorted(by: { $0.span.lowerBound < $1.span.lowerBound })
    where figure.span.lowerBound >= (kept.last?.span.upperBound ?? 0) {
      kept.append(figure)
    }
    return kept
  }

  /// What ClaimCheck finds in a text, names left out.
  public init(in text: String, isDated: Bool = false) {
    let bytes = [UInt8](text.utf8)
    let reader = FigureReader.standard
    // Days are judged as far as a text tells them, so that any day will do; a
    // leap year and a long month take every day there is.
    let found =
      isDated
      ? reader.findings(in: bytes, on: .init(year: 2024, month: 1, day: 31))
      : reader.findings(in: bytes)
    var codePoints = [0]
    codePoints.reserveCapacity(bytes.count + 1)
    for byte in bytes {
      codePoints.append(codePoints.last! + (byte & 0xC0 != 0x80 ? 1 : 0))
    }
    // An offset inside a code point counts it; none of a finding is.
    func place(_ range: Range<Int>) -> Range<Int> {
      codePoints[range.lowerBound]..<codePoints[range.upperBound]
    }
    var figures: [ReadFigure] = []
    for finding in found where finding.kind != Finding.Kind.name {
      figures.append(
        ReadFigure(
          finding, at: place(finding.range),
          hedgedAt: (finding.hedge?.range).map(place)))
    }
    self = figures.withoutOverlaps
  }
}

extension ReadFigure {
  fileprivate init(
    _ finding: Finding, at span: Range<Int>, hedgedAt hedgeSpan: Range<Int>?
  ) {
    self.init(
      span: span, kind: finding.kind.rawValue,
      amount: Amount(
        value: finding.value, low: finding.low, high: finding.high,
        unit: finding.unit),
      hedge: finding.hedge?.name.rawValue, hedgeSpan: hedgeSpan,
      day: (finding.firstDay ?? finding.lastDay).map {
        ReadDay(year: $0.year, month: $0.month, day: $0.day)
      })
  }
}
