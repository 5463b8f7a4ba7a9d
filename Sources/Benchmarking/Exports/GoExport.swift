import Foundation

/// The text that Go's benchmarks print: a line for each round, as benchstat
/// wants it. Counts are the same in each.
struct GoExport {
  private let run: [Recording]

  init(_ run: [Recording]) { self.run = run }

  var text: String {
    guard let first = run.first else { return "" }
    let words = first.machine.system.lowercased().split(separator: " ")
    let architecture = ["x86_64": "amd64", "aarch64": "arm64"]
    var lines = [
      "goos: \(words.first ?? "")",
      "goarch: \(words.last.map { architecture[String($0)] ?? String($0) } ?? "")",
      "pkg: claimcheck",
      "cpu: \(first.machine.processor)",
    ]
    for recording in run {
      let counts = recording.metrics.filter { $0.kind != .time }
        .compactMap { metric in
          recording.figure(of: metric).map {
            String(format: "%.0f", $0) + " \(metric.slug)/op"
          }
        }
      let rounds = recording.times.map { zip($0.own, $0.ratios).map { $0 } }
      guard let rounds else {
        if !counts.isEmpty { lines.append(line(recording, counts)) }
        continue
      }
      for (time, ratio) in rounds {
        let times = [
          String(format: "%.1f ns/op", time),
          String(format: "%.5g times-gmp/op", ratio),
        ]
        lines.append(line(recording, times + counts))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// "BenchmarkExact/dot-8 1 12.5 ns/op".
  private func line(_ recording: Recording, _ values: [String]) -> String {
    let name = recording.benchmark
    return "Benchmark\(name.prefix(1).uppercased())\(name.dropFirst())"
      + "-\(recording.machine.cores)\t1\t"
      + values.joined(separator: "\t")
  }
}
