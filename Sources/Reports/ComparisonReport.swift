public import Catalogue
import Exact
import Quantities
import Reference

/// Two pieces of hardware side by side, for people.
public struct ComparisonReport {
  let comparison: Comparison

  public init(_ comparison: Comparison) { self.comparison = comparison }

  public var text: String {
    let (first, second) = (comparison.first.id, comparison.second.id)
    var lines = ["\(first) against \(second)"]
    for group in Metric.Group.allCases {
      let rows = comparison.rows.filter { $0.metric.group == group }
      guard !rows.isEmpty else { continue }
      let table =
        [[title(of: group), first, second, "ratio", "leads"]]
        + rows.map { row in
          [
            row.title, Self.short(row.first), Self.short(row.second),
            Self.ratio(row), leader(row),
          ]
        }
      let aligned = Self.aligned(table)
      lines += ["", aligned[0]]
      for (line, row) in zip(aligned.dropFirst(), rows) {
        lines.append(line)
        let remarks = Self.remarks(of: row)
        if !remarks.isEmpty {
          lines.append("      " + remarks.joined(separator: "; "))
        }
      }
    }
    lines += ["", "Sources"] + sources.map { "  " + $0 }
    return lines.joined(separator: "\n")
  }

  public var markdown: String {
    let (first, second) = (comparison.first.id, comparison.second.id)
    var lines = ["# \(first) against \(second)"]
    for group in Metric.Group.allCases {
      let rows = comparison.rows.filter { $0.metric.group == group }
      guard !rows.isEmpty else { continue }
      lines += [
        "", "## \(title(of: group))", "",
        "| | \(first) | \(second) | ratio | leads | remarks |",
        "|---|---|---|---|---|---|",
      ]
      lines += rows.map { row in
        let cells = [
          row.title, Self.value(row.first), Self.value(row.second),
          Self.ratio(row), leader(row),
          Self.remarks(of: row).joined(separator: "; "),
        ]
        return "| "
          + cells.map { escaped($0, ["|": "\\|"]) }
          .joined(separator: " | ") + " |"
      }
    }
    lines += ["", "## Sources", ""] + sources.map { "- " + $0 }
    return lines.joined(separator: "\n")
  }

  // MARK: Cells

  func title(of group: Metric.Group) -> String {
    switch group {
    case .counts: "counts"
    case .chip: "per chip"
    case .whole: "whole"
    case .ratios: "derived"
    }
  }

  /// The figure as printed with its sources, or the value with what it was
  /// computed from.
  static func value(_ cell: Comparison.Cell?) -> String {
    guard let cell else { return "–" }
    if let fact = cell.published { return plain(fact.printed) + codes([fact]) }
    return plain("\(cell.value)") + " computed" + codes(cell.facts)
  }

  /// The same, without the sources of what was computed: those of its parts
  /// stand in other rows.
  private static func short(_ cell: Comparison.Cell?) -> String {
    guard let cell, cell.published == nil else { return value(cell) }
    return plain("\(cell.value)") + " computed"
  }

  private static func codes(_ facts: [Fact]) -> String {
    var seen: Set<String> = []
    let codes = facts.flatMap(\.sources).map(\.id).filter {
      seen.insert($0).inserted
    }
    return " [\(codes.joined(separator: " "))]"
  }

  static func ratio(_ row: Comparison.Row) -> String {
    switch row.outcome {
    case .ratio(let ratio, _): exact(ratio)
    case .either: "depends"
    case .incomparable: "not comparable"
    case .missing: "–"
    }
  }

  /// `16/3 ≈ 5.3333`, `0.4`.
  static func exact(_ ratio: Rational) -> String {
    let (text, isExact) = ratio.readable()
    return isExact ? text : "\(ratio) ≈ \(text)"
  }

  func leader(_ row: Comparison.Row) -> String {
    guard case .ratio(_, let leader?) = row.outcome else { return "–" }
    return leader == 1 ? comparison.first.id : comparison.second.id
  }

  /// What stands under a row: ways to read it, other sources, estimates.
  static func remarks(of row: Comparison.Row) -> [String] {
    var remarks: [String] = []
    switch row.outcome {
    case .either(let ways):
      remarks += ways.map { "\(exact($0.ratio)) \($0.condition)" }
    case .incomparable(let reason): remarks.append(plain(reason))
    case .ratio, .missing: break
    }
    if let low = row.others.first, let high = row.others.last {
      let range =
        low == high ? decimal(low) : "\(decimal(low))–\(decimal(high))"
      remarks.append("by other sources \(range)")
    }
    return remarks + row.notes
  }

  static func decimal(_ value: Rational) -> String { value.readable().text }

  /// Columns of equal width, the first indented by two.
  private static func aligned(_ table: [[String]]) -> [String] {
    let widths = table[0].indices.map { column in
      table.map { columns($0[column]) }.max() ?? 0
    }
    return table.map { row in
      var line = "  "
      for (cell, width) in zip(row, widths) {
        line += padded(cell, to: width) + "  "
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Every source once: `[P1] section 3: citation`.
  var sources: [String] {
    let facts = comparison.rows.flatMap { row in
      (row.first?.facts ?? []) + (row.second?.facts ?? [])
    }
    var places: [String: Set<String>] = [:]
    var cited: [String: Source] = [:]
    for citation in facts.flatMap(\.citations) {
      cited[citation.source.id] = citation.source
      if let locator = citation.locator {
        places[citation.source.id, default: []].insert(locator.description)
      }
    }
    return cited.keys.sorted().map { id in
      let source = cited[id]!
      let at = (places[id] ?? []).sorted().joined(separator: "; ")
      return plain(
        "[\(id)] \(source.citation)" + (at.isEmpty ? "" : ": \(at)")
          + (source.url.map { "  \($0)" } ?? ""))
    }
  }
}
