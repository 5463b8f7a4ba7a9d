import Statistics

/// What a new figure is compared with: the last runs that were as good as
/// those before them, or whose change was accepted.
///
/// A run that regressed is left out, and so is every later one that did not
/// recover, so that a regression never becomes the measure by being repeated;
/// runs that are good again are taken again.
struct Baseline: Sendable {
  /// The figures of those runs, the latest last.
  private(set) var figures: [Double] = []
  /// Their time ratios, run by run; empty for other metrics.
  private(set) var times: [[Double]] = []

  /// - Parameters:
  ///   - metric: of which benchmark, version and machine `like` tells. Exact
  ///     metrics are the same on all machines.
  init(
    _ metric: Metric, like recording: Recording, in history: History,
    limits: Limits = Limits()
  ) {
    let floor = NoiseFloor(
      of: recording.benchmark, version: recording.version,
      on: recording.machine, in: history, limits: limits)
    var runs: [String: Recording] = [:]
    for entry in history.entries {
      switch entry {
      case .recording(let earlier):
        guard earlier.isComparable(to: recording, by: metric.kind),
          let figure = earlier.figure(of: metric)
        else { continue }
        runs[earlier.run] = earlier
        if isRegressed(figure, metric, floor, limits) { continue }
        add(figure, earlier, metric, limits)
      case .acceptance(let acceptance):
        guard acceptance.benchmark == recording.benchmark,
          acceptance.metric == metric.name
        else { continue }
        // What was accepted on one machine says nothing of another's figures;
        // there the next run is the first of a new baseline.
        (figures, times) = ([], [])
        if let accepted = runs[acceptance.run] {
          add(acceptance.to, accepted, metric, limits)
        } else if metric.kind == .exact {
          figures = [acceptance.to]
        }
      }
    }
  }

  /// Certain runs and no others, whatever they gave.
  init(
    _ metric: Metric, like recording: Recording, of recordings: [Recording],
    limits: Limits = Limits()
  ) {
    for earlier in recordings
    where earlier.isComparable(to: recording, by: metric.kind) {
      guard let figure = earlier.figure(of: metric) else { continue }
      add(figure, earlier, metric, limits)
    }
  }

  /// The middle of the figures; of exact ones the latest, since each was
  /// taken knowingly. Nil if there is nothing to compare with.
  func figure(of metric: Metric) -> Double? {
    metric.kind == .exact ? figures.last : median(figures)
  }

  private func isRegressed(
    _ figure: Double, _ metric: Metric, _ floor: NoiseFloor?, _ limits: Limits
  ) -> Bool {
    guard let base = self.figure(of: metric) else { return false }
    switch metric.kind {
    case .exact: return metric.isCost ? figure > base : figure != base
    case .instructions: return figure > base * (1 + limits.instructions)
    case .time: return floor.map { figure > base * (1 + $0.share) } ?? false
    }
  }

  private mutating func add(
    _ figure: Double, _ recording: Recording, _ metric: Metric,
    _ limits: Limits
  ) {
    figures = Array((figures + [figure]).suffix(limits.baselineRuns))
    if metric.kind == .time, let ratios = recording.times?.ratios {
      times = Array((times + [ratios]).suffix(limits.baselineRuns))
    }
  }
}

extension Recording {
  /// Whether figures of a kind mean the same in another recording.
  func isComparable(to other: Recording, by kind: Metric.Kind) -> Bool {
    benchmark == other.benchmark && version == other.version
      && slowdown == nil && (kind == .exact || machine == other.machine)
  }
}
