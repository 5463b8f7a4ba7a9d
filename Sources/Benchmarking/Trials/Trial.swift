public import Foundation

/// How often changes are seen that are not there, and changes missed that are.
///
/// One build is recorded many times, then slowed on purpose. The first half of
/// the recordings is what later ones are compared with and what the noise of
/// the machine is taken from; the second half has nothing to be found in it.
public struct Trial: Codable, Hashable, Sendable {
  public var schema = 1
  public var machine: Machine
  public var commit: String
  public var recorded: String
  /// How many processes ran or wanted to, on average over a minute, before
  /// and after.
  public var load: [Double]
  /// How many recordings of the one build there are.
  public var runs: Int
  /// One for each kind of metric.
  public var null: [Rate]
  /// One for each kind and slow-down.
  public var injected: [Rate]

  public struct Rate: Codable, Hashable, Sendable {
    public let kind: Metric.Kind
    /// By how many % the benchmarks were slowed.
    public let slowdown: Int
    /// How many figures were compared.
    public var compared = 0
    public var regressed = 0
    public var improved = 0
    public var inconclusive = 0
  }

  /// - Parameters:
  ///   - runs: recordings of one build, run by run; at least two.
  ///   - slowed: the same by slow-down in %.
  public init(
    runs: [[Recording]], slowed: [Int: [[Recording]]], load: [Double],
    limits: Limits = Limits()
  ) {
    precondition(runs.count > 1, "a trial of \(runs.count) run")
    let first = runs[0][0]
    machine = first.machine
    commit = first.commit
    recorded = first.recorded
    self.load = load
    self.runs = runs.count
    let half = runs[..<(runs.count / 2)].joined().map(History.Entry.recording)
    let base = History(half)
    null = Metric.Kind.allCases.map { kind in
      Self.rate(
        kind, 0, Array(runs[(runs.count / 2)...]), base, limits)
    }
    injected = Metric.Kind.allCases.flatMap { kind in
      slowed.keys.sorted().map { percent in
        Self.rate(kind, percent, slowed[percent]!, base, limits)
      }
    }
  }

  private static func rate(
    _ kind: Metric.Kind, _ slowdown: Int, _ runs: [[Recording]],
    _ base: History, _ limits: Limits
  ) -> Rate {
    var rate = Rate(kind: kind, slowdown: slowdown)
    for run in runs {
      let comparison = Comparison(
        of: run, with: .accepted(base), noise: base, kinds: [kind],
        limits: limits)
      for change in comparison.changes where change.outcome != .unmeasured {
        // Slower work finds as much as before: of exact metrics only the
        // operations can tell, where there are any.
        if slowdown > 0, kind == .exact,
          change.metric != .gmpOperations || change.base == 0
        {
          continue
        }
        rate.compared += 1
        switch change.outcome {
        case .regressed: rate.regressed += 1
        case .improved: rate.improved += 1
        case .inconclusive: rate.inconclusive += 1
        default: break
        }
      }
    }
    return rate
  }

  public init(json data: Data) throws {
    self = try JSONDecoder().decode(Self.self, from: data)
  }

  public var json: String { Benchmarking.json(self, isPretty: true) + "\n" }
}
