import Foundation
import Statistics

/// A table of the page, its cells as plain text, the first column a name.
struct BenchmarkTable {
  let title: String
  /// What is said above it.
  let note: String
  let columns: [String]
  let rows: [[String]]

  /// Whether a column holds figures, which stand on the right.
  func holdsFigures(_ column: Int) -> Bool {
    rows.contains { $0[column].first?.isNumber == true }
      && !rows.contains { $0[column].count > 24 }
  }
}

extension BenchmarkSummary {
  /// The tables of the page in their order; those without a row are left out.
  var tables: [BenchmarkTable] {
    [state, peers, changePoints, accepted, nullTest, injectionTest]
      .compactMap { $0 }.filter { !$0.rows.isEmpty }
  }

  /// Now, beside the good runs before.
  private var state: BenchmarkTable? {
    BenchmarkTable(
      title: "The last run",
      note: "Times as multiples of raw GMP's in the same rounds, the median of"
        + " \(run.first?.times?.own.count ?? 0); instructions and calls of GMP"
        + " over a hundred runs. Changes are those since the median of up to"
        + " ten good runs before.",
      columns: [
        "benchmark", "outcome", "time / GMP", "change", "noise",
        "instructions", "change", "calls of GMP", "what it does",
      ],
      rows: benchmarks.map { tracked in
        let latest = tracked.latest
        func cell(_ metric: Metric) -> String {
          latest.figure(of: metric).map {
            ComparisonReport.number($0, metric)
          } ?? "not measured"
        }
        func change(_ metric: Metric) -> String {
          tracked.changes.first { $0.metric == metric }?.share.map {
            ComparisonReport.percent($0)
          } ?? "–"
        }
        let outcome = Change.Outcome.worst(of: tracked.changes.map(\.outcome))
        return [
          latest.benchmark, outcome?.rawValue ?? "–", cell(.time),
          change(.time),
          tracked.noise.map { Self.share($0.share) } ?? "–",
          cell(.instructions), change(.instructions), cell(.gmpOperations),
          latest.title,
        ]
      })
  }

  /// The exact core beside others on the same work.
  private var peers: BenchmarkTable? {
    let compared = run.filter { $0.times?.peers.isEmpty == false }
    let names = Set(compared.flatMap { $0.times!.peers.keys }).sorted()
    return BenchmarkTable(
      title: "Beside others on the same work",
      note: "CPU time of one run as a multiple of raw GMP's from C; below 1 is"
        + " faster. The page “Exact arithmetic beside its peers” has more of"
        + " them.",
      columns: ["benchmark", "ClaimCheck", "C GMP"] + names,
      rows: compared.map { recording in
        [
          recording.benchmark,
          recording.figure(of: .time).map {
            ComparisonReport.number($0, .time)
          } ?? "–", "1",
        ]
          + names.map { name in
            recording.times?.peers[name].map {
              ComparisonReport.number($0, .time)
            } ?? "–"
          }
      })
  }

  private var changePoints: BenchmarkTable? {
    BenchmarkTable(
      title: "Change points",
      note: "Where the figures of a benchmark stepped to another level, found"
        + " over its whole history (E-divisive, each step tested by Student's t"
        + " at 0.0001).",
      columns: ["benchmark", "metric", "before", "after", "change", "since"],
      rows: benchmarks.flatMap { tracked in
        [Metric.instructions, .time].flatMap { metric in
          tracked.changePoints(of: metric).map { point, recording in
            [
              tracked.latest.benchmark, metric.name,
              ComparisonReport.number(point.before, metric),
              ComparisonReport.number(point.after, metric),
              ComparisonReport.percent(point.after / point.before - 1),
              "\(recording.commit.prefix(12)), \(recording.recorded.prefix(10))",
            ]
          }
        }
      })
  }

  private var accepted: BenchmarkTable? {
    BenchmarkTable(
      title: "Accepted changes",
      note: "What regressed and was taken knowingly.",
      columns: [
        "benchmark", "metric", "before", "after", "why", "who", "when",
      ],
      rows: acceptances.map { acceptance in
        let metric =
          [Metric.time, .instructions].first {
            $0.name == acceptance.metric
          } ?? Metric(.exact, acceptance.metric)
        return [
          acceptance.benchmark, acceptance.metric,
          ComparisonReport.number(acceptance.from, metric),
          ComparisonReport.number(acceptance.to, metric), acceptance.reason,
          acceptance.reviewer, String(acceptance.recorded.prefix(10)),
        ]
      })
  }

  /// "12.3 %".
  static func share(_ share: Double) -> String {
    String(format: "%.1f %%", share * 100)
  }
}

// MARK: Trials

extension BenchmarkSummary {
  private var nullTest: BenchmarkTable? {
    guard let trial else { return nil }
    return BenchmarkTable(
      title: "Null test",
      note:
        "One build recorded \(trial.runs) times on \(trial.machine.processor),"
        + " \(trial.machine.cores) cores, load"
        + " \(trial.load.map { String(format: "%.1f", $0) }.joined(separator: " before and ")) after."
        + " The first half gives the baseline and the noise; in the second half"
        + " there is nothing to be found, so that whatever is told is a false"
        + " alarm.",
      columns: [
        "metrics", "compared", "told to regress", "told to improve",
        "inconclusive", "false alarms",
      ],
      rows: trial.null.map { rate in
        [
          rate.kind.rawValue, String(rate.compared), String(rate.regressed),
          String(rate.improved), String(rate.inconclusive),
          Self.part(rate.regressed + rate.improved, of: rate.compared),
        ]
      })
  }

  private var injectionTest: BenchmarkTable? {
    guard let trial else { return nil }
    return BenchmarkTable(
      title: "Injection test",
      note: "The same build with every benchmark made to do so many per cent"
        + " more work. Of the exact metrics only calls of GMP can tell, on the"
        + " benchmarks that have any. Allocations count among the instructions"
        + " and tell nothing where a benchmark makes none.",
      columns: [
        "metrics", "slowed by", "compared", "told to regress", "inconclusive",
        "detected",
      ],
      rows: trial.injected.map { rate in
        [
          rate.kind.rawValue, "\(rate.slowdown) %", String(rate.compared),
          String(rate.regressed), String(rate.inconclusive),
          Self.part(rate.regressed, of: rate.compared),
        ]
      })
  }

  private static func part(_ count: Int, of all: Int) -> String {
    all == 0 ? "–" : share(Double(count) / Double(all))
  }
}
