/// A metric of a benchmark before and after.
public struct Change: Hashable, Sendable {
  public enum Outcome: String, CaseIterable, Codable, Sendable {
    case improved
    case unchanged
    case regressed
    /// The figures do not allow to tell; why is said beside it.
    case inconclusive
    /// It was asked for, and there is no figure; why is said beside it.
    case unmeasured = "not measured"
  }

  public let benchmark: String
  public let metric: Metric
  /// The figure before; nil where there is none to compare with.
  public let base: Double?
  public let figure: Double?
  public internal(set) var outcome: Outcome
  /// Of times, how likely a difference as large is by chance, corrected for
  /// the number of benchmarks.
  public internal(set) var probability: Double?
  /// Of times, the noise of the machine as a share.
  public internal(set) var floor: Double?
  /// Why the outcome is what it is, where that is not plain.
  public internal(set) var note: String?

  /// The difference as a share of what was before; nil where there is none.
  public var share: Double? {
    guard let base, let figure, base != 0 else { return nil }
    return figure / base - 1
  }
}
