import Statistics

/// A run held against what was before, metric by metric.
public struct Comparison: Sendable {
  /// What a run is held against.
  public enum Base: Sendable {
    /// The good runs of a history, see `Baseline`.
    case accepted(History)
    /// Certain recordings, and the changes that were accepted since.
    case recordings([Recording], accepted: [AcceptedChange])
  }

  /// One for each metric of each benchmark, in the order of the run.
  public private(set) var changes: [Change] = []

  /// - Parameters:
  ///   - run: the recordings of one run.
  ///   - history: what the noise of the machine is taken from.
  ///   - kinds: which metrics; one that the run lacks is not measured.
  public init(
    of run: [Recording], with base: Base, noise history: History,
    kinds: Set<Metric.Kind>, limits: Limits = Limits()
  ) {
    var tests: [(index: Int, test: TimeTest)] = []
    for recording in run {
      for metric in Self.metrics(of: recording, kinds) {
        let baseline = Self.baseline(metric, like: recording, base, limits)
        var change = Change(
          benchmark: recording.benchmark, metric: metric,
          base: baseline.figure(of: metric),
          figure: recording.figure(of: metric), outcome: .inconclusive)
        if change.figure == nil {
          change.outcome = .unmeasured
          change.note =
            recording.unmeasured[metric.name] ?? "the run did not measure it"
        } else if change.base == nil {
          change.note =
            "new, or changed itself: there is nothing to compare with"
        } else if metric.kind == .time {
          tests.append(
            (
              changes.count,
              TimeTest(
                recording, baseline,
                floor: NoiseFloor(
                  of: recording.benchmark, version: recording.version,
                  on: recording.machine, in: history, limits: limits))
            ))
        } else {
          change.judge(limits: limits)
        }
        changes.append(change)
      }
    }
    let adjusted = holmAdjusted(tests.map(\.test.probability))
    for ((index, test), probability) in zip(tests, adjusted) {
      test.judge(&changes[index], probability: probability, limits: limits)
    }
    if case .recordings(let before, let accepted) = base {
      for index in changes.indices where changes[index].outcome == .regressed {
        changes[index].accept(accepted, limits: limits)
      }
      addDropped(run, before, kinds)
    }
  }

  /// 0 fine or improved, 1 something regressed, 2 nothing was measured.
  ///
  /// - Parameter asked: whether the kinds were asked for by name; then 2 if
  ///   anything was not measured.
  public func exitStatus(asked: Bool) -> Int32 {
    let unmeasured = count(.unmeasured)
    if unmeasured == changes.count || (asked && unmeasured > 0) { return 2 }
    return count(.regressed) > 0 ? 1 : 0
  }

  public func count(_ outcome: Change.Outcome) -> Int {
    changes.count { $0.outcome == outcome }
  }

  private static func metrics(
    of recording: Recording, _ kinds: Set<Metric.Kind>
  ) -> [Metric] {
    var metrics = recording.metrics.filter { kinds.contains($0.kind) }
    let missing: [Metric] = [.gmpOperations, .instructions, .time].filter {
      kinds.contains($0.kind) && !metrics.contains($0)
        && ($0.kind != .exact || recording.unmeasured[$0.name] != nil)
    }
    metrics += missing
    return metrics
  }

  private static func baseline(
    _ metric: Metric, like recording: Recording, _ base: Base, _ limits: Limits
  ) -> Baseline {
    switch base {
    case .accepted(let history):
      Baseline(metric, like: recording, in: history, limits: limits)
    case .recordings(let recordings, _):
      Baseline(metric, like: recording, of: recordings, limits: limits)
    }
  }

  /// A benchmark that is no longer run could hide a regression.
  private mutating func addDropped(
    _ run: [Recording], _ before: [Recording], _ kinds: Set<Metric.Kind>
  ) {
    let names = Set(run.map(\.benchmark))
    var seen: Set<String> = []
    for recording in before
    where !names.contains(recording.benchmark)
      && seen.insert(recording.benchmark).inserted
    {
      for metric in recording.metrics where kinds.contains(metric.kind) {
        changes.append(
          Change(
            benchmark: recording.benchmark, metric: metric,
            base: recording.figure(of: metric), figure: nil,
            outcome: .inconclusive, note: "no longer among the benchmarks"))
      }
    }
  }
}

extension Change {
  /// Decides a figure that does not vary from run to run.
  mutating func judge(limits: Limits) {
    guard let base, let figure else { return }
    let limit = metric.kind == .exact ? 0 : limits.instructions
    if figure == base || abs(figure - base) <= limit * base {
      outcome = .unchanged
    } else if metric.isCost, figure < base {
      outcome = .improved
    } else {
      outcome = .regressed
    }
  }

  /// Takes a regression that was accepted for what it is.
  mutating func accept(_ acceptances: [AcceptedChange], limits: Limits) {
    guard let base, let figure else { return }
    let covering = acceptances.last {
      guard $0.benchmark == benchmark, $0.metric == metric.name else {
        return false
      }
      switch metric.kind {
      case .exact: return metric.isCost ? figure <= $0.to : figure == $0.to
      case .instructions, .time:
        // Counts and times of two machines are not the same; their growth is.
        guard $0.from > 0 else { return false }
        let slack = metric.kind == .time ? floor ?? 0 : limits.instructions
        return figure / base <= $0.to / $0.from * (1 + slack)
      }
    }
    guard let covering else { return }
    outcome = .unchanged
    note = "accepted by \(covering.reviewer): \(covering.reason)"
  }
}
