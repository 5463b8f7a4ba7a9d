/// How many cases a reader got right, and in what.
public struct Tally: Codable, Hashable, Sendable {
  public var cases = 0
  public var values = 0
  public var units = 0
  /// Cases whose source tells a hedge, and those read with it.
  public var hedged = 0
  public var hedges = 0
  /// Cases whose source tells a place, and those read at it or near it.
  public var placed = 0
  public var exactSpans = 0
  public var spans = 0

  public init() {}

  public mutating func add(_ judgement: Judgement) {
    cases += 1
    values += judgement.value ? 1 : 0
    units += judgement.unit ? 1 : 0
    if let hedge = judgement.hedge {
      hedged += 1
      hedges += hedge ? 1 : 0
    }
    if let exact = judgement.exactSpan, let span = judgement.span {
      placed += 1
      exactSpans += exact ? 1 : 0
      spans += span ? 1 : 0
    }
  }

  public static func += (tally: inout Tally, other: Tally) {
    tally.cases += other.cases
    tally.values += other.values
    tally.units += other.units
    tally.hedged += other.hedged
    tally.hedges += other.hedges
    tally.placed += other.placed
    tally.exactSpans += other.exactSpans
    tally.spans += other.spans
  }
}
