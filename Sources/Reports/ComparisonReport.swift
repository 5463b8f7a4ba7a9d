public import Catalogue
import Exact
import Quantities
import Reference

/// Two pieces of hardware side by side, for people.
public struct ComparisonReport {
  let comparison: Comparison
  let language: SiteLanguage

  public init(_ comparison: Comparison, language: SiteLanguage = .english) {
    self.comparison = comparison
    self.language = language
  }

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
            row.title, short(row.first), short(row.second), ratio(row),
            leader(row),
          ]
        }
      let aligned = Self.aligned(table)
      lines += ["", aligned[0]]
      for (line, row) in zip(aligned.dropFirst(), rows) {
        lines.append(line)
        let remarks = remarks(of: row)
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
          row.title, value(row.first), value(row.second), ratio(row),
          leader(row), remarks(of: row).joined(separator: "; "),
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
    ComparisonTexts.title(group)(language)
  }

  /// The figure as printed with its sources, or the value with what it was
  /// computed from.
  func value(_ cell: Comparison.Cell?) -> String {
    guard let cell else { return "–" }
    if let fact = cell.published {
      return plain(fact.printed) + Self.codes([fact])
    }
    return computed(cell) + Self.codes(cell.facts)
  }

  private func computed(_ cell: Comparison.Cell) -> String {
    plain(UnitTexts.text(cell.value, language))
      + " \(ComparisonTexts.computed(language))"
  }

  /// The same, without the sources of what was computed: those of its parts
  /// stand in other rows.
  private func short(_ cell: Comparison.Cell?) -> String {
    guard let cell, cell.published == nil else { return value(cell) }
    return computed(cell)
  }

  private static func codes(_ facts: [Fact]) -> String {
    var seen: Set<String> = []
    let codes = facts.flatMap(\.sources).map(\.id).filter {
      seen.insert($0).inserted
    }
    return " [\(codes.joined(separator: " "))]"
  }

  func ratio(_ row: Comparison.Row) -> String {
    switch row.outcome {
    case .ratio(let ratio, _): Self.exact(ratio)
    case .either: ComparisonTexts.depends(language)
    case .incomparable: ComparisonTexts.notComparable(language)
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
  func remarks(of row: Comparison.Row) -> [String] {
    var remarks: [String] = []
    switch row.outcome {
    case .either(let ways):
      remarks += ways.map {
        "\(Self.exact($0.ratio)) \(ComparisonTexts.text($0.condition)(language))"
      }
    case .incomparable(let reason):
      remarks.append(plain(ComparisonTexts.text(reason)(language)))
    case .ratio, .missing: break
    }
    if let low = row.others.first, let high = row.others.last {
      let range =
        low == high
        ? Self.decimal(low) : "\(Self.decimal(low))–\(Self.decimal(high))"
      remarks.append(ComparisonTexts.others(range)(language))
    }
    if let estimated = row.estimated {
      remarks.append(ComparisonTexts.text(estimated)(language))
    }
    return remarks
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
