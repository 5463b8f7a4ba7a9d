import Foundation
public import Performance

/// How well the performance model does, as text, JSON, Markdown and a picture.
public struct ValidationReport: Sendable {
  private let validation: Validation

  public init(_ validation: Validation) { self.validation = validation }

  private typealias Line = (name: String, summary: Validation.Summary)

  private var kinds: [(kind: CaseKind, summary: Validation.Summary)] {
    CaseKind.allCases.compactMap { kind in
      let summary = validation.summary(of: kind)
      return summary.cases > 0 ? (kind, summary) : nil
    }
  }

  private var groups: [(group: TargetGroup, summary: Validation.Summary)] {
    TargetGroup.allCases.compactMap { group in
      let summary = validation.summary(of: group)
      return summary.cases > 0 ? (group, summary) : nil
    }
  }

  private static func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded() / 10
    return "\(tenths) %"
  }

  // MARK: Text

  public var text: String {
    var lines = [
      "kind                 cases  median    90th  unseen  unseen 90th  in band"
    ]
    func row(_ name: String, _ summary: Validation.Summary) -> String {
      let cells = [
        summary.median, summary.high, summary.unseenMedian,
        summary.unseenHigh, summary.covered,
      ].map { Self.percent($0) }
      let widths = [8, 8, 8, 13, 9]
      return Self.padded(name, 19) + Self.left("\(summary.cases)", 7)
        + zip(cells, widths).map { Self.left($0, $1) }.joined()
    }
    lines += kinds.map { row($0.kind.rawValue, $0.summary) }
    lines.append("")
    lines += groups.map { row($0.group.rawValue, $0.summary) }
    lines.append("")
    lines.append(row("all", validation.summary))
    lines.append("")
    let impossible = validation.falseImpossibles
    lines.append("measured and called impossible: \(impossible.count)")
    lines += impossible.map { "  \($0.id): \(Self.detail($0))" }
    if !validation.refusals.isEmpty {
      lines.append("not modelled: \(validation.refusals.count)")
      lines += validation.refusals.map { "  \($0.id): \($0.reason)" }
    }
    return lines.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func left(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func detail(_ row: Validation.Row) -> String {
    let bound = row.answer.limit.map { Double($0).threeDigits } ?? "none"
    return "measured \(Double(row.measured).threeDigits) \(row.unit), bound"
      + " \(bound)"
  }

  // MARK: Markdown

  /// The report that stands in the repository.
  ///
  /// - Parameter picture: the file of the scatter, beside the report.
  public func markdown(picture: String) -> String {
    var lines = [
      "# The performance model against measurements", "",
      "Written by `claimcheck model validate`. Errors are |estimate −"
        + " measured| / measured over verified cases; *unseen* ones are those"
        + " of constants that were fitted without the case's group. The band"
        + " is meant to hold 95 in 100.", "",
      "![Estimated against measured](\(picture))", "",
      "| what | cases | median | 90th percentile | unseen median | unseen 90th"
        + " | wanted | in band |",
      "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for (group, summary) in groups {
      let wanted = group.wanted
      lines.append(
        Self.row(
          group.rawValue, summary,
          "\(Self.percent(wanted.median)) / \(Self.percent(wanted.high))"))
    }
    lines.append(Self.row("all kinds", validation.summary, ""))
    lines += ["", "## By kind", ""]
    lines += [
      "| kind | cases | median | 90th percentile | unseen median | unseen 90th"
        + " | | in band |", "|---|---:|---:|---:|---:|---:|---|---:|",
    ]
    lines += kinds.map { Self.row($0.kind.rawValue, $0.summary, "") }
    let impossible = validation.falseImpossibles
    lines += [
      "",
      "Verified measurements that a bound calls impossible:"
        + " \(impossible.count).",
    ]
    lines += impossible.map { "- `\($0.id)`: \(Self.detail($0))" }
    lines += cases
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(
    _ name: String, _ summary: Validation.Summary, _ wanted: String
  ) -> String {
    "| \(name) | \(summary.cases) | \(percent(summary.median))"
      + " | \(percent(summary.high)) | \(percent(summary.unseenMedian))"
      + " | \(percent(summary.unseenHigh)) | \(wanted)"
      + " | \(percent(summary.covered)) |"
  }

  private var cases: [String] {
    var lines = [
      "", "## Every case", "",
      "| case | measured | unit | estimate | error | unseen error | bound |",
      "|---|---:|---|---:|---:|---:|---:|",
    ]
    for row in validation.rows {
      let measured = Double(row.measured)
      let error = row.answer.estimate / measured - 1
      let unseen = row.unseen / measured - 1
      lines.append(
        "| \(row.id)\(row.isVerified ? "" : " (not verified)")"
          + " | \(measured.threeDigits) | \(row.unit)"
          + " | \(row.answer.estimate.threeDigits) | \(Self.percent(error))"
          + " | \(Self.percent(unseen))"
          + " | \(row.answer.limit.map { Double($0).threeDigits } ?? "") |")
    }
    if !validation.refusals.isEmpty {
      lines += ["", "## Not modelled", ""]
      lines += validation.refusals.map { "- `\($0.id)`: \($0.reason)" }
    }
    return lines
  }

  // MARK: Picture

  /// Estimated against measured, each in the unit of its case.
  public var scatter: String {
    let series = TargetGroup.allCases.map { group in
      Chart.Series(
        group.rawValue,
        validation.scored.filter { $0.kind.target == group }.map {
          (x: Double($0.measured), y: $0.answer.estimate)
        })
    }
    return Chart(
      title: "Estimated against measured, each case in its own unit",
      xLabel: "measured", yLabel: "estimated",
      series: series.filter { !$0.points.isEmpty }, isLine: false,
      showsDiagonal: true
    ).svg
  }

  // MARK: JSON

  public var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .prettyPrinted, .sortedKeys, .withoutEscapingSlashes,
    ]
    let document = Document(
      kinds: kinds.map { Summary($0.kind.rawValue, $0.summary) },
      groups: groups.map { Summary($0.group.rawValue, $0.summary) },
      all: Summary("all", validation.summary),
      falseImpossibles: validation.falseImpossibles.map(\.id),
      cases: validation.rows.map(Case.init),
      notModelled: validation.refusals.map {
        Refusal(id: $0.id, kind: $0.kind.rawValue, reason: $0.reason)
      })
    // All numbers are finite, so that encoding cannot fail.
    return String(decoding: try! encoder.encode(document), as: UTF8.self)
  }

  private struct Document: Encodable {
    let kinds: [Summary]
    let groups: [Summary]
    let all: Summary
    let falseImpossibles: [String]
    let cases: [Case]
    let notModelled: [Refusal]
  }

  private struct Summary: Encodable {
    let name: String
    let cases: Int
    let median: Double
    let percentile90: Double
    let unseenMedian: Double
    let unseenPercentile90: Double
    let inBand: Double

    init(_ name: String, _ summary: Validation.Summary) {
      self.name = name
      cases = summary.cases
      median = summary.median
      percentile90 = summary.high
      unseenMedian = summary.unseenMedian
      unseenPercentile90 = summary.unseenHigh
      inBand = summary.covered
    }
  }

  private struct Case: Encodable {
    let id: String
    let kind: String
    let verified: Bool
    let measured: Double
    let unit: String
    let estimate: Double
    let low: Double
    let high: Double
    let unseenEstimate: Double
    let bound: Double?
    let boundIsUpper: Bool
    let resource: String?
    let impossible: Bool
    let inBand: Bool

    init(_ row: Validation.Row) {
      id = row.id
      kind = row.kind.rawValue
      verified = row.isVerified
      measured = Double(row.measured)
      unit = row.unit
      estimate = row.answer.estimate
      low = row.answer.band.lowerBound
      high = row.answer.band.upperBound
      unseenEstimate = row.unseen
      bound = row.answer.limit.map { Double($0) }
      boundIsUpper = row.answer.isUpper
      resource = row.answer.resource?.rawValue
      impossible = row.isForbidden
      inBand = row.isInBand
    }
  }

  private struct Refusal: Encodable {
    let id: String
    let kind: String
    let reason: String
  }
}
