import Foundation

/// A chart with logarithmic axes as SVG: points, or lines through them, in
/// light and dark.
public struct Chart: Sendable {
  public struct Series: Sendable {
    public let name: String
    public let points: [(x: Double, y: Double)]

    public init(_ name: String, _ points: [(x: Double, y: Double)]) {
      self.name = name
      self.points = points
    }
  }

  public let title: String
  public let xLabel: String
  public let yLabel: String
  public let series: [Series]
  /// Whether the points of a series are joined.
  public let isLine: Bool
  /// Whether the line of equal values is drawn.
  public let showsDiagonal: Bool

  public init(
    title: String, xLabel: String, yLabel: String, series: [Series],
    isLine: Bool, showsDiagonal: Bool = false
  ) {
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.series = series
    self.isLine = isLine
    self.showsDiagonal = showsDiagonal
  }

  private static let width = 760.0
  private static let plot = (left: 80.0, top: 48.0, right: 540.0, bottom: 440.0)
  /// Told apart by those who see few colours (Okabe and Ito, 2008).
  private static let colours = [
    "#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9",
    "#8C6D31", "#7F7F7F",
  ]
  private static let mostNamed = 16

  /// The picture; the same bytes for the same points.
  public var svg: String {
    let all = series.flatMap(\.points).filter { $0.x > 0 && $0.y > 0 }
    let xs = showsDiagonal ? all.flatMap { [$0.x, $0.y] } : all.map(\.x)
    let ys = showsDiagonal ? xs : all.map(\.y)
    let xAxis = Axis(xs, from: Self.plot.left, to: Self.plot.right)
    let yAxis = Axis(ys, from: Self.plot.bottom, to: Self.plot.top)
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 500" \
      role="img" aria-label="\(Self.escaped(title))">
      """, Self.style,
      "<rect class=\"page\" width=\"\(Int(Self.width))\" height=\"500\"/>",
      Self.text(title, x: Self.plot.left, y: 28, kind: "title"),
    ]
    lines += grid(xAxis, yAxis)
    if showsDiagonal {
      lines.append(
        Self.line(
          xAxis.low, yAxis.low, xAxis.high, yAxis.high, xAxis, yAxis, "equal"))
    }
    for (index, series) in series.enumerated() {
      lines += marks(series, index, xAxis, yAxis)
    }
    lines += legend()
    lines.append("</svg>")
    return lines.joined(separator: "\n") + "\n"
  }

  private static let style = """
    <style>
      text { font: 13px system-ui, sans-serif; fill: #222; }
      .title { font-size: 16px; font-weight: 600; }
      .page { fill: #fff; }
      .grid { stroke: #ddd; }
      .equal { stroke: #888; stroke-dasharray: 5 4; }
      path { fill: none; stroke-width: 2; }
      @media (prefers-color-scheme: dark) {
        text { fill: #e6e6e6; }
        .page { fill: #161616; }
        .grid { stroke: #383838; }
        .equal { stroke: #aaa; }
      }
    </style>
    """

  /// A logarithmic axis over whole decades.
  private struct Axis {
    let low: Double
    let high: Double
    let from: Double
    let to: Double

    init(_ values: [Double], from: Double, to: Double) {
      let least = values.min() ?? 1
      let most = values.max() ?? 10
      low = pow(10, log10(least).rounded(.down))
      high = max(low * 10, pow(10, log10(most).rounded(.up)))
      self.from = from
      self.to = to
    }

    func place(_ value: Double) -> Double {
      let share = log10(value / low) / log10(high / low)
      return from + (to - from) * share
    }

    /// Every decade, or every second one where there are many.
    var ticks: [Int] {
      let first = Int(log10(low).rounded())
      let last = Int(log10(high).rounded())
      let step = last - first > 8 ? 2 : 1
      return Array(stride(from: first, through: last, by: step))
    }
  }

  private func grid(_ x: Axis, _ y: Axis) -> [String] {
    var lines: [String] = []
    for tick in x.ticks {
      let value = pow(10, Double(tick))
      lines.append(Self.line(value, y.low, value, y.high, x, y, "grid"))
      lines.append(
        Self.text(
          Self.label(tick), x: x.place(value), y: Self.plot.bottom + 20,
          anchor: "middle"))
    }
    for tick in y.ticks {
      let value = pow(10, Double(tick))
      lines.append(Self.line(x.low, value, x.high, value, x, y, "grid"))
      lines.append(
        Self.text(
          Self.label(tick), x: Self.plot.left - 8, y: y.place(value) + 4,
          anchor: "end"))
    }
    let middle = (Self.plot.left + Self.plot.right) / 2
    lines.append(
      Self.text(xLabel, x: middle, y: Self.plot.bottom + 44, anchor: "middle"))
    let height = (Self.plot.top + Self.plot.bottom) / 2
    lines.append(
      "<text transform=\"translate(18 \(Self.shown(height))) rotate(-90)\""
        + " text-anchor=\"middle\">\(Self.escaped(yLabel))</text>")
    return lines
  }

  private func marks(
    _ series: Series, _ index: Int, _ x: Axis, _ y: Axis
  ) -> [String] {
    let colour = Self.colours[index % Self.colours.count]
    let places = series.points.filter { $0.x > 0 && $0.y > 0 }.map {
      (Self.shown(x.place($0.x)), Self.shown(y.place($0.y)))
    }
    guard isLine else {
      return places.map {
        "<circle cx=\"\($0.0)\" cy=\"\($0.1)\" r=\"4\" fill=\"\(colour)\""
          + " fill-opacity=\"0.8\"/>"
      }
    }
    guard !places.isEmpty else { return [] }
    let steps = places.map { "\($0.0) \($0.1)" }.joined(separator: " L ")
    // A second round of colours is dashed.
    let dash =
      index < Self.colours.count ? "" : " stroke-dasharray=\"6 4\""
    return ["<path d=\"M \(steps)\" stroke=\"\(colour)\"\(dash)/>"]
  }

  private func legend() -> [String] {
    var lines: [String] = []
    for (index, series) in series.prefix(Self.mostNamed).enumerated() {
      let y = Self.plot.top + 8 + 22 * Double(index)
      lines.append(
        "<circle cx=\"\(Self.shown(Self.plot.right + 24))\""
          + " cy=\"\(Self.shown(y))\" r=\"5\""
          + " fill=\"\(Self.colours[index % Self.colours.count])\"/>")
      lines.append(Self.text(series.name, x: Self.plot.right + 36, y: y + 4))
    }
    return lines
  }

  private static func line(
    _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, _ x: Axis,
    _ y: Axis, _ kind: String
  ) -> String {
    "<line class=\"\(kind)\" x1=\"\(shown(x.place(x1)))\""
      + " y1=\"\(shown(y.place(y1)))\" x2=\"\(shown(x.place(x2)))\""
      + " y2=\"\(shown(y.place(y2)))\"/>"
  }

  private static func text(
    _ text: String, x: Double, y: Double, kind: String? = nil,
    anchor: String? = nil
  ) -> String {
    "<text" + (kind.map { " class=\"\($0)\"" } ?? "")
      + (anchor.map { " text-anchor=\"\($0)\"" } ?? "")
      + " x=\"\(shown(x))\" y=\"\(shown(y))\">\(escaped(text))</text>"
  }

  /// 1,000 and more as powers of ten.
  private static func label(_ power: Int) -> String {
    (0...3).contains(power) ? "\(Int(pow(10, Double(power))))" : "1e\(power)"
  }

  /// One decimal is finer than a pixel.
  private static func shown(_ value: Double) -> String {
    "\((value * 10).rounded() / 10)"
  }

  private static func escaped(_ text: String) -> String {
    XMLText.escaped(text)
  }
}
