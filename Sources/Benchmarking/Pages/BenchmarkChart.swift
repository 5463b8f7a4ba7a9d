import Foundation
import Input
import Statistics

/// A benchmark's figures over time as an inline SVG: above the times with the
/// middle half of their rounds, below the instructions, change points across.
struct BenchmarkChart {
  private let tracked: BenchmarkSummary.Tracked

  init(_ tracked: BenchmarkSummary.Tracked) { self.tracked = tracked }

  /// A strip of the drawing, and the figures it shows.
  private struct Panel {
    let metric: Metric
    let top: Double
    let height: Double
    let low: Double
    let high: Double

    /// - Parameter least: how far apart top and bottom are at least, as a
    ///   share of the figures, so that nothing is drawn large that is not.
    init(
      _ metric: Metric, top: Double, height: Double, _ values: [Double],
      least: Double
    ) {
      self.metric = metric
      self.top = top
      self.height = height
      let (low, high) = (values.min() ?? 0, values.max() ?? 1)
      let middle = (low + high) / 2
      let half = max((high - low) / 2 * 1.1, middle * least / 2, 1e-9)
      self.low = middle - half
      self.high = middle + half
    }

    func y(_ value: Double) -> String {
      BenchmarkChart.number(top + height * (high - value) / (high - low))
    }
  }

  private static let left = 62.0
  private static let right = 332.0

  var svg: String {
    let times = tracked.recordings.compactMap(\.times)
    let quartiles = times.compactMap { Quartiles($0.ratios) }
    let counts = tracked.series(.instructions)
    let upper = Panel(
      .time, top: 14, height: 76, quartiles.flatMap { [$0.lower, $0.upper] },
      least: 0.1)
    let lower = Panel(
      .instructions, top: 112, height: 34, counts.map(\.1), least: 0.02)
    return """
      <svg viewBox="0 0 340 152" role="img" aria-label="\
      \(HTML.escaped(description))">
      \(frame(upper, "time / GMP"))
      \(frame(lower, "instructions"))
      \(band(upper, quartiles))
      \(line(upper, quartiles.map(\.median), tracked.time))
      \(line(lower, counts.map(\.1), tracked.instructions))
      </svg>
      """
  }

  /// What the chart shows, for who cannot see it.
  private var description: String {
    let times = tracked.series(.time).map(\.1)
    guard let last = times.last, let least = times.min(),
      let most = times.max()
    else { return "\(tracked.latest.benchmark): no times" }
    func number(_ value: Double) -> String {
      ComparisonReport.number(value, .time)
    }
    return "\(tracked.latest.benchmark): \(counted(times.count, "run")), time"
      + " \(number(least)) to \(number(most)) of GMP's, now \(number(last));"
      + " \(counted(tracked.time.count, "change point")) of the time,"
      + " \(tracked.instructions.count) of the instructions"
  }

  private func frame(_ panel: Panel, _ title: String) -> String {
    let bottom = panel.top + panel.height
    func label(_ value: Double, _ y: Double) -> String {
      "<text class=\"tick\" x=\"\(Self.number(Self.left - 6))\""
        + " y=\"\(Self.number(y))\">\(Self.short(value, panel.metric))</text>"
    }
    return """
      <text class="name" x="\(Self.number(Self.left))" \
      y="\(Self.number(panel.top - 4))">\(title)</text>
      <path class="axis" d="M\(Self.number(Self.left)) \
      \(Self.number(panel.top))V\(Self.number(bottom))H\
      \(Self.number(Self.right))"/>
      \(label(panel.high, panel.top + 6))
      \(label(panel.low, bottom))
      """
  }

  /// The middle half of each run's rounds.
  private func band(_ panel: Panel, _ quartiles: [Quartiles]) -> String {
    guard !quartiles.isEmpty else { return "" }
    if quartiles.count == 1 {
      let (x, only) = (Self.number(x(0, of: 1)), quartiles[0])
      return "<path class=\"bar\" d=\"M\(x) \(panel.y(only.upper))V"
        + "\(panel.y(only.lower))\"/>"
    }
    let upper = quartiles.enumerated().map { index, quartile in
      "\(Self.number(x(index, of: quartiles.count))) \(panel.y(quartile.upper))"
    }
    let lower = quartiles.enumerated().reversed().map { index, quartile in
      "\(Self.number(x(index, of: quartiles.count))) \(panel.y(quartile.lower))"
    }
    return "<path class=\"band\" d=\"M"
      + (upper + lower).joined(separator: "L") + "Z\"/>"
  }

  private func line(
    _ panel: Panel, _ values: [Double], _ points: [ChangePoint]
  ) -> String {
    guard !values.isEmpty else {
      return "<text class=\"name\" x=\"\(Self.number(Self.left + 8))\" y=\""
        + "\(Self.number(panel.top + panel.height / 2 + 4))\">not measured</text>"
    }
    let places = values.enumerated().map { index, value in
      (Self.number(x(index, of: values.count)), panel.y(value))
    }
    let path = places.map { "\($0.0) \($0.1)" }.joined(separator: "L")
    let dots = places.map { x, y in
      "<circle cx=\"\(x)\" cy=\"\(y)\" r=\"1.8\"/>"
    }.joined()
    let marks = points.map { point in
      let between =
        (x(point.index - 1, of: values.count)
          + x(point.index, of: values.count)) / 2
      return "<path class=\"change\" d=\"M\(Self.number(between)) "
        + "\(Self.number(panel.top))v\(Self.number(panel.height))\"/>"
    }.joined()
    return "\(marks)<path class=\"line\" d=\"M\(path)\"/>\(dots)"
  }

  private func x(_ index: Int, of count: Int) -> Double {
    let (left, right) = (Self.left + 6, Self.right - 4)
    guard count > 1 else { return (left + right) / 2 }
    return left + (right - left) * Double(index) / Double(count - 1)
  }

  /// With one decimal, which is finer than any screen.
  private static func number(_ value: Double) -> String {
    String(format: "%.1f", value)
  }

  /// Three digits and a letter for thousands: "12.3 M".
  private static func short(_ value: Double, _ metric: Metric) -> String {
    if metric.kind == .time { return String(format: "%.3g", value) }
    for (unit, size) in [("G", 1e9), ("M", 1e6), ("k", 1e3)]
    where value >= size {
      return String(format: "%.4g \(unit)", value / size)
    }
    return String(format: "%.0f", value)
  }
}
