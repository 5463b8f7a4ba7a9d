import Statistics

/// What is measured of a benchmark.
public struct Metric: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Codable, Sendable {
    /// Decided by the sources alone; any change is an event.
    case exact
    /// Counted by callgrind; the same build gives the same, but another
    /// processor does not.
    case instructions
    /// Measured as a multiple of raw GMP's time in the same rounds.
    case time
  }

  public let kind: Kind
  /// As it stands in a recording; `time` for times.
  public let name: String

  public init(_ kind: Kind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  public static let time = Metric(.time, "time")
  public static let instructions = Metric(.instructions, "instructions")
  /// Calls for memory from outside the C library.
  public static let allocations = Metric(.instructions, "allocations")
  /// Calls of GMP's functions from outside it.
  public static let gmpOperations = Metric(.exact, "gmp operations")

  /// Whether less of it is better. Of the others, such as how many figures
  /// were found, neither more nor less is.
  public var isCost: Bool { kind != .exact || self == .gmpOperations }
}

extension Recording {
  /// What was measured, exact metrics by name, then counts, then the time.
  public var metrics: [Metric] {
    exact.keys.sorted().map { Metric(.exact, $0) }
      + counts.keys.sorted().map { Metric(.instructions, $0) }
      + (times == nil ? [] : [.time])
  }

  /// The figure of a metric, of times the median ratio; nil if it was not
  /// measured.
  public func figure(of metric: Metric) -> Double? {
    switch metric.kind {
    case .exact: exact[metric.name].map { Double($0) }
    case .instructions: counts[metric.name].map { Double($0) }
    case .time: times.flatMap { median($0.ratios) }
    }
  }
}
