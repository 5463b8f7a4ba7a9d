public import Exact

/// A catalogue figure as a model takes it: the least its sources allow, the
/// value to reckon with, and the most they allow.
public struct Span: Hashable, Sendable {
  public let low: Rational
  public let best: Rational
  public let high: Rational

  public init(low: Rational, best: Rational, high: Rational) {
    precondition(
      low <= best && best <= high, "low \(low), best \(best), high \(high)")
    self.low = low
    self.best = best
    self.high = high
  }

  public init(_ value: Rational) {
    self.init(low: value, best: value, high: value)
  }

  /// All three multiplied by a positive factor.
  public func scaled(by factor: Rational) -> Span {
    Span(low: low * factor, best: best * factor, high: high * factor)
  }
}
