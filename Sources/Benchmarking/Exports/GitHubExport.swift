import Statistics

/// What github-action-benchmark takes as `customSmallerIsBetter`: a list of
/// names, units and values. Metrics that are no costs are left out, since less
/// of them is not better.
struct GitHubExport {
  private let run: [Recording]

  init(_ run: [Recording]) { self.run = run }

  private struct Entry: Encodable {
    let name: String
    let unit: String
    let value: Double
    var range: String?
    let extra: String
  }

  var text: String {
    let entries = run.flatMap { recording in
      recording.metrics.filter(\.isCost).compactMap { metric in
        recording.figure(of: metric).map { figure in
          entry(recording, metric, figure)
        }
      }
    }
    return json(entries, isPretty: true) + "\n"
  }

  private func entry(
    _ recording: Recording, _ metric: Metric, _ figure: Double
  ) -> Entry {
    let quartiles = recording.times.flatMap { Quartiles($0.ratios) }
    return Entry(
      name: "\(recording.benchmark) \(metric.name)",
      unit: metric.kind == .time ? "times GMP" : metric.name, value: figure,
      range: metric.kind == .time
        ? quartiles.map {
          "\(ComparisonReport.number($0.least, metric)) to "
            + ComparisonReport.number($0.greatest, metric)
        } : nil,
      extra: recording.title)
  }
}
