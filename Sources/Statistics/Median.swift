/// The middle of a sample and its quarters.
///
/// Quantiles between two values lie on the straight line between them.
///
/// Source: Hyndman, Fan, "Sample quantiles in statistical packages", Amer.
/// Statist. 50(4), 1996, definition 7.
public struct Quartiles: Hashable, Sendable {
  public let least: Double
  public let lower: Double
  public let median: Double
  public let upper: Double
  public let greatest: Double

  /// Nil of an empty sample.
  public init?(_ sample: [Double]) {
    guard !sample.isEmpty else { return nil }
    let sorted = sample.sorted()
    func quantile(_ share: Double) -> Double {
      let place = share * Double(sorted.count - 1)
      let below = Int(place)
      guard below + 1 < sorted.count else { return sorted[below] }
      let part = place - Double(below)
      return sorted[below] * (1 - part) + sorted[below + 1] * part
    }
    least = sorted[0]
    lower = quantile(0.25)
    median = quantile(0.5)
    upper = quantile(0.75)
    greatest = sorted[sorted.count - 1]
  }
}

/// The middle value of a sample, or the mean of the middle two; nil if empty.
public func median(_ sample: [Double]) -> Double? {
  Quartiles(sample)?.median
}

/// The mean of a sample that is not empty; of equal values exactly that one,
/// since sums of many round.
func mean(_ sample: some Collection<Double>) -> Double {
  guard let first = sample.first else { return .nan }
  let rest = sample.reduce(0) { $0 + ($1 - first) }
  return first + rest / Double(sample.count)
}
