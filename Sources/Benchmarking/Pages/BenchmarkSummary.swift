import Input
import Statistics

/// Everything that is told of the last run and of those before it: one value,
/// rendered as a web page, as Markdown and for a terminal.
public struct BenchmarkSummary: Sendable {
  /// The last run, in its order.
  public let run: [Recording]
  /// The last run held against the good ones before.
  public let comparison: Comparison
  /// One for each benchmark of the last run.
  let benchmarks: [Tracked]
  public let acceptances: [AcceptedChange]
  public let trial: Trial?
  /// How many runs there are of this machine.
  public let runs: Int

  /// A benchmark's figures over time, on the machine of the last run.
  struct Tracked: Sendable {
    let latest: Recording
    /// Oldest first, the last run's last; all of one version.
    let recordings: [Recording]
    let noise: NoiseFloor?
    let time: [ChangePoint]
    let instructions: [ChangePoint]
    /// What became of the metrics in the last run.
    let changes: [Change]

    /// The recordings that have a figure of a metric, and the figures.
    func series(_ metric: Metric) -> [(Recording, Double)] {
      recordings.compactMap { recording in
        recording.figure(of: metric).map { (recording, $0) }
      }
    }

    /// Where a metric changed, with the recording that has the new level.
    func changePoints(
      of metric: Metric
    ) -> [(point: ChangePoint, recording: Recording)] {
      let series = series(metric)
      let points = metric.kind == .time ? time : instructions
      return points.map { ($0, series[$0.index].0) }
    }
  }

  /// Nil of a history without a run.
  public init?(_ history: History, trial: Trial? = nil) {
    guard let name = history.runs.last else { return nil }
    let all = history.recordings
    let run = all.filter { $0.run == name }
    self.run = run
    let comparison = Comparison(
      of: run, with: .accepted(history.before(run: name)), noise: history,
      kinds: Set(run.flatMap(\.metrics).map(\.kind)))
    self.comparison = comparison
    acceptances = history.acceptances
    self.trial = trial
    let here = all.filter { $0.machine == run[0].machine }
    runs = Set(here.map(\.run)).count
    let byName = Dictionary(grouping: here, by: \.benchmark)
    benchmarks = run.map { latest in
      let recordings = byName[latest.benchmark]!.filter {
        $0.version == latest.version
      }
      func points(_ metric: Metric, least: Double) -> [ChangePoint] {
        var rule = ChangePointRule()
        rule.leastChange = least
        return rule.changePoints(
          in: recordings.compactMap { $0.figure(of: metric) })
      }
      let noise = NoiseFloor(
        of: latest.benchmark, version: latest.version, on: latest.machine,
        in: history)
      return Tracked(
        latest: latest, recordings: recordings, noise: noise,
        time: points(.time, least: noise?.share ?? 0),
        instructions: points(.instructions, least: Limits().instructions),
        changes: comparison.changes.filter {
          $0.benchmark == latest.benchmark
        })
    }
  }

  /// The change points of all benchmarks, as lines for a reader:
  /// "exact/dot: time 0.77 → 0.91 (+18.2 %) since 4f2c81 of 2026-01-31".
  public var changePointLines: [String] {
    benchmarks.flatMap { tracked in
      [Metric.instructions, .time].flatMap { metric in
        tracked.changePoints(of: metric).map { point, recording in
          let share = point.after / point.before - 1
          return "\(tracked.latest.benchmark): \(metric.name)"
            + " \(ComparisonReport.number(point.before, metric)) →"
            + " \(ComparisonReport.number(point.after, metric))"
            + " (\(ComparisonReport.percent(share))) since"
            + " \(recording.commit.prefix(12)) of"
            + " \(recording.recorded.prefix(10))"
        }
      }
    }
  }

  /// What regressed, was not measured or improved in the last run, a sentence
  /// for each metric.
  var events: [String] {
    let order: [Change.Outcome] = [.regressed, .unmeasured, .improved]
    return order.flatMap { outcome in
      comparison.changes.filter { $0.outcome == outcome }.map {
        "\(outcome.rawValue): \(ComparisonReport.sentence($0))"
      }
    }
  }

  /// "30 benchmarks: nothing regressed" and what else there is to say.
  public var verdict: String {
    let regressed = Set(
      comparison.changes.filter { $0.outcome == .regressed }
        .map(\.benchmark))
    let improved = Set(
      comparison.changes.filter { $0.outcome == .improved }.map(\.benchmark))
    let known = comparison.changes.contains { $0.base != nil }
    var parts = [
      !known
        ? "a first run, nothing to compare with"
        : regressed.isEmpty
          ? "nothing regressed" : "\(regressed.count) regressed"
    ]
    if !improved.isEmpty { parts.append("\(improved.count) improved") }
    return counted(run.count, "benchmark") + ": "
      + parts.joined(separator: ", ")
  }
}

extension Change.Outcome {
  /// The worst of several, to stand for a benchmark: what regressed before
  /// what was not measured, that before what cannot be told.
  static func worst(of outcomes: [Self]) -> Self? {
    let order: [Self] = [
      .regressed, .unmeasured, .improved, .inconclusive, .unchanged,
    ]
    return order.first(where: outcomes.contains)
  }
}
