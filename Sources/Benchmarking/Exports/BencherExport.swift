import Statistics

/// Bencher Metric Format: per benchmark and measure a value, for times with
/// the least and the greatest round around it.
struct BencherExport {
  private let run: [Recording]

  init(_ run: [Recording]) { self.run = run }

  private struct Measure: Encodable {
    let value: Double
    var lower_value: Double?
    var upper_value: Double?
  }

  var text: String {
    var benchmarks: [String: [String: Measure]] = [:]
    for recording in run {
      var measures: [String: Measure] = [:]
      for metric in recording.metrics where metric.kind != .time {
        measures[metric.slug] = recording.figure(of: metric).map {
          Measure(value: $0)
        }
      }
      if let times = recording.times {
        measures["latency"] = Self.measure(times.own)
        measures["ratio-to-gmp"] = Self.measure(times.ratios)
      }
      benchmarks[recording.benchmark] = measures
    }
    return json(benchmarks, isPretty: true) + "\n"
  }

  private static func measure(_ sample: [Double]) -> Measure? {
    Quartiles(sample).map {
      Measure(
        value: $0.median, lower_value: $0.least, upper_value: $0.greatest)
    }
  }
}
