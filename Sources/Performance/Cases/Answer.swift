public import Exact

/// What the model says of a case, in the unit that was measured.
public struct Answer: Sendable {
  public let estimate: Double
  public let band: ClosedRange<Double>
  /// The bound, and whether it is one from above; nil where none is known.
  public let limit: Rational?
  public let isUpper: Bool
  public let resource: Resource?

  /// A bound and an estimate that are both so many of the measured unit.
  init(
    _ limit: Limit?, _ estimate: Estimate, scaledBy factor: Rational
  ) {
    let scale = Double(factor)
    self.estimate = estimate.value * scale
    band =
      estimate.band.lowerBound * scale...estimate.band.upperBound * scale
    isUpper = limit?.isRate ?? true
    self.limit =
      limit.flatMap { $0.isUnbounded ? nil : $0.value * factor }
    resource = limit?.binding.resource ?? estimate.binding
  }

  init(
    limit: Rational?, isUpper: Bool, estimate: Double,
    band: ClosedRange<Double>, resource: Resource? = nil
  ) {
    self.limit = limit
    self.isUpper = isUpper
    self.estimate = estimate
    self.band = band
    self.resource = resource
  }

  /// Whether the bound calls a measured value impossible.
  public func forbids(_ value: Rational) -> Bool {
    guard let limit else { return false }
    return isUpper ? value > limit : value < limit
  }
}
