import Catalogue
import Exact

/// The page of two systems side by side: a chart of the ratios and the table.
struct ComparisonPage {
  let frame: SiteFrame
  let comparison: Comparison

  private var report: ComparisonReport {
    ComparisonReport(comparison, language: frame.language)
  }

  var text: String {
    let (first, second) = (comparison.first.id, comparison.second.id)
    return frame.page(
      "\(first) – \(second)", depth: 0,
      """
      <h1><a href="\(SitePath.entity(first))">\(first)</a> – \
      <a href="\(SitePath.entity(second))">\(second)</a></h1>
      <figure tabindex="0">\(chart)
      <figcaption>\(frame.text(SiteTexts.byMetric))</figcaption></figure>
      \(tables)
      """)
  }

  private var tables: HTML {
    let tables = Metric.Group.allCases.map { group -> HTML in
      let rows = comparison.rows.filter { $0.metric.group == group }
      guard !rows.isEmpty else { return "" }
      let cells = rows.map { row -> [HTML] in
        let remarks = report.remarks(of: row)
        let note: HTML =
          remarks.isEmpty
          ? "" : "<br><small>\(remarks.joined(separator: "; "))</small>"
        return [
          "\(frame.text(ComparisonTexts.title(row)))\(note)",
          value(row.first), value(row.second),
          ratio(row), "\(report.leader(row))",
        ]
      }
      return frame.table(
        report.title(of: group),
        [
          SiteTexts.attribute,
          SiteText(comparison.first.id, comparison.first.id),
          SiteText(comparison.second.id, comparison.second.id),
          SiteTexts.ratio, SiteTexts.leads,
        ], cells, isTitled: false, numbers: 3..<4, style: "metrics")
    }
    return "\(tables)"
  }

  private func value(_ cell: Comparison.Cell?) -> HTML {
    frame.text(
      report.value(cell),
      quoting: cell?.published.map { [plain($0.printed)] } ?? [])
  }

  /// The ratio as a decimal, the exact one under it.
  private func ratio(_ row: Comparison.Row) -> HTML {
    guard case .ratio(let ratio, _) = row.outcome else {
      return "\(report.ratio(row))"
    }
    let (text, isExact) = ratio.readable()
    return isExact
      ? "\(text)" : "\(text)<br><small>= \(ratio.description)</small>"
  }

  // MARK: Chart

  private static let width = 860.0
  private static let labels = 220.0
  private static let rowHeight = 22.0
  /// The width of a letter of 12 px, on the wide side.
  private static let column = 7.4

  /// The rows that have a ratio, as bars from one.
  private var bars: [(title: String, ratio: Rational, leader: Int?)] {
    comparison.rows.compactMap { row in
      guard case .ratio(let ratio, let leader) = row.outcome, ratio.signum > 0
      else { return nil }
      return (
        "\(frame.text(ComparisonTexts.title(row))),"
          + " \(report.title(of: row.metric.group))", ratio, leader
      )
    }
  }

  private var chart: HTML {
    let bars = bars
    let decades = bars.map { abs(Self.logarithm($0.ratio)) }.max() ?? 1
    // The longest label fits beside the longest bar.
    let half = (Self.width - Self.labels) / 2
    let longest = bars.map { columns(label($0.ratio, $0.leader)) }.max() ?? 0
    let room = max(half / 3, half - Double(longest) * Self.column - 8)
    let reach = max(decades, 0.3) * half / room
    func x(_ logarithm: Double) -> Double {
      let middle = (Self.labels + Self.width) / 2
      return middle + logarithm / reach * half
    }
    let height = Double(bars.count) * Self.rowHeight + 34
    let rows = bars.enumerated().map { index, bar -> HTML in
      let y = Double(index) * Self.rowHeight + 8
      let (one, end) = (x(0), x(Self.logarithm(bar.ratio)))
      let style = bar.leader.map { $0 == 1 ? "first" : "second" } ?? "neither"
      let text = label(bar.ratio, bar.leader)
      let isRight = end >= one
      return """
        <g class="\(style)"><text x="0" y="\(Self.text(y + 12))">\(bar.title)\
        </text><rect x="\(Self.text(min(one, end)))" y="\(Self.text(y))" \
        width="\(Self.text(max(abs(end - one), 1)))" height="15"/>\
        <text class="ends" x="\(Self.text(isRight ? end + 5 : end - 5))" \
        y="\(Self.text(y + 12))"\
        \(HTML(trusting: isRight ? "" : " text-anchor=\"end\""))>\(text)</text>\
        </g>
        """
    }
    let ticks = Self.ticks.filter { abs(Self.logarithm($0)) <= reach }
      .map { tick -> HTML in
        let place = Self.text(x(Self.logarithm(tick)))
        let label = ComparisonReport.decimal(tick)
        return """
          <g class="axis"><line x1="\(place)" x2="\(place)" y1="2" \
          y2="\(Self.text(height - 22))"/><text x="\(place)" \
          y="\(Self.text(height - 6))" text-anchor="middle">\(label)</text></g>
          """
      }
    let spoken = bars.map {
      "\($0.title) \(label($0.ratio, $0.leader))"
    }.joined(separator: "; ")
    return """
      <svg class="ratios" viewBox="0 0 \(Self.text(Self.width)) \
      \(Self.text(height))" role="img" \
      aria-label="\(frame.text(SiteTexts.byMetric)): \(spoken)">
      \(ticks)\(rows)</svg>
      """
  }

  private static let ticks: [Rational] = [
    Rational(1, 100), Rational(1, 10), Rational(1, 5), Rational(1, 2), 1, 2, 5,
    10, 100,
  ]

  /// The ratio and who leads, so that colour is not the only sign.
  private func label(_ ratio: Rational, _ leader: Int?) -> String {
    let leader = leader.map {
      " (\($0 == 1 ? comparison.first.id : comparison.second.id))"
    }
    return ComparisonReport.decimal(ratio) + (leader ?? "")
  }

  private static func logarithm(_ ratio: Rational) -> Double {
    DrawnNumber.logarithm(Double(ratio))
  }

  private static func text(_ number: Double) -> String {
    DrawnNumber.text(number)
  }
}
