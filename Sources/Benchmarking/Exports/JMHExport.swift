import Statistics

/// The JSON that the Java Microbenchmark Harness writes: average time, its
/// rounds as forks, counts as secondary metrics. A benchmark without times is
/// left out, since it would have no score.
struct JMHExport {
  private let run: [Recording]

  init(_ run: [Recording]) { self.run = run }

  private struct Entry: Encodable {
    let jmhVersion = "1.37"
    let benchmark: String
    let mode = "avgt"
    let threads = 1
    let forks: Int
    let warmupIterations = 0
    let warmupTime = "1 ms"
    let warmupBatchSize = 1
    let measurementIterations = 1
    let measurementTime = "1 ms"
    let measurementBatchSize = 1
    let primaryMetric: Score
    let secondaryMetrics: [String: Score]
  }

  private struct Score: Encodable {
    let score: Double
    /// Half the width between the quarters; JMH's own is that of a confidence
    /// interval.
    let scoreError: Double
    let scoreConfidence: [Double]
    let scorePercentiles: [String: Double]
    let scoreUnit: String
    let rawData: [[Double]]

    init?(_ sample: [Double], unit: String) {
      guard let quartiles = Quartiles(sample) else { return nil }
      score = sample.reduce(0, +) / Double(sample.count)
      scoreError = (quartiles.upper - quartiles.lower) / 2
      scoreConfidence = [quartiles.lower, quartiles.upper]
      scorePercentiles = [
        "0.0": quartiles.least, "50.0": quartiles.median,
        "100.0": quartiles.greatest,
      ]
      scoreUnit = unit
      rawData = sample.map { [$0] }
    }
  }

  var text: String {
    let entries = run.compactMap { recording -> Entry? in
      guard let times = recording.times,
        let score = Score(times.own, unit: "ns/op")
      else { return nil }
      var secondary = ["ratio": Score(times.ratios, unit: "times GMP")]
      for metric in recording.metrics where metric.kind != .time {
        secondary[metric.slug] = recording.figure(of: metric).flatMap {
          Score([$0], unit: "#/op")
        }
      }
      return Entry(
        benchmark: "claimcheck."
          + recording.benchmark.replacing("/", with: "."),
        forks: times.own.count, primaryMetric: score,
        secondaryMetrics: secondary.compactMapValues { $0 })
    }
    return json(entries, isPretty: true) + "\n"
  }
}
