import Foundation

/// What a run is likely to reach: floating point, fitted to measurements, with
/// a band that holds 95 in 100 of them.
///
/// It never decides a verdict; the bound that does is a `Limit`.
public struct Estimate: Sendable {
  /// One part of the time: an operator, an exchange, the host.
  public struct Part: Sendable, Equatable {
    public let name: String
    public let seconds: Double
    public let resource: Resource?

    public init(_ name: String, _ seconds: Double, _ resource: Resource? = nil)
    {
      self.name = name
      self.seconds = seconds
      self.resource = resource
    }
  }

  /// In the unit of the question: s, tokens/s per chip, B/s, W.
  public let value: Double
  public let unit: String
  /// From the 2.5th to the 97.5th percentile.
  public let band: ClosedRange<Double>
  /// The parts of the time, the longest first.
  public let parts: [Part]

  init(
    _ value: Double, unit: String, kind: CaseKind, parts: [Part],
    _ calibration: Calibration
  ) {
    self.value = value
    self.unit = unit
    let factor = exp(calibration.band(kind))
    band = value / factor...value * factor
    self.parts = parts.sorted { ($0.seconds, $1.name) > ($1.seconds, $0.name) }
  }

  init(
    _ value: Double, unit: String, band: ClosedRange<Double>, parts: [Part]
  ) {
    self.value = value
    self.unit = unit
    self.band = band
    self.parts = parts
  }

  /// The resource of the longest part that has one.
  public var binding: Resource? {
    parts.first { $0.resource != nil }?.resource
  }

  /// The same counted otherwise: a rate for a time, a total for a share.
  func converted(
    _ value: Double, unit: String, kind: CaseKind, _ calibration: Calibration
  ) -> Estimate {
    Estimate(value, unit: unit, kind: kind, parts: parts, calibration)
  }
}
