import Catalogue
import Exact
import Quantities
import Reference

// MARK: - Comma-separated values

extension ComparisonReport {
  /// One line a row; values in the unit beside them, ratios exact.
  public var csv: String {
    let header = [
      "group", "metric", "first", "first_value", "first_unit", "first_sources",
      "second", "second_value", "second_unit", "second_sources", "ratio",
      "ratio_decimal", "leads", "remarks",
    ]
    let rows = comparison.rows.map { row in
      [title(of: row.metric.group), row.title] + Self.fields(row.first)
        + Self.fields(row.second)
        + [
          row.ratio?.description ?? "", row.ratio.map(Self.decimal) ?? "",
          row.leader.map {
            $0 == 1 ? comparison.first.id : comparison.second.id
          } ?? "", remarks(of: row).joined(separator: "; "),
        ]
    }
    return ([header] + rows).map { line in
      line.map(Self.quoted).joined(separator: ",")
    }.joined(separator: "\n")
  }

  private static func fields(_ cell: Comparison.Cell?) -> [String] {
    guard let cell else { return ["", "", "", ""] }
    let value = ExactText(cell.value)
    var seen: Set<String> = []
    let codes = cell.facts.flatMap(\.sources).map(\.id).filter {
      seen.insert($0).inserted
    }
    return [
      cell.published?.printed ?? "", value.exact ?? "", value.unit,
      codes.joined(separator: " "),
    ]
  }

  /// Source: RFC 4180, section 2.
  private static func quoted(_ field: String) -> String {
    guard field.contains(where: { ",\"\n\r".contains($0) }) else {
      return field
    }
    return "\"" + escaped(field, ["\"": "\"\""]) + "\""
  }
}

extension Comparison.Row {
  var ratio: Rational? {
    if case .ratio(let ratio, _) = outcome { ratio } else { nil }
  }

  var leader: Int? {
    if case .ratio(_, let leader) = outcome { leader } else { nil }
  }
}

// MARK: - JSON

extension ComparisonReport {
  /// The version of the form, raised when a key changes its meaning.
  public static let version = 1

  /// One object, keys sorted; a side without a value has no key.
  public var json: String {
    JSONText.of(
      Root(
        version: Self.version, first: comparison.first.id,
        second: comparison.second.id, rows: comparison.rows.map(record)))
  }

  private struct Root: Encodable {
    let version: Int
    let first, second: String
    let rows: [Record]
  }

  private struct Record: Encodable {
    let group, metric: String
    let first, second: Side?
    let outcome: String
    let ratio, ratioDecimal, leads, reason: String?
    let either: [Way]?
    let others, notes: [String]

    struct Side: Encodable {
      let name: String
      let printed: String?
      let value: ExactText
      let facts: [FactText]
    }

    struct Way: Encodable {
      let condition, ratio: String
    }
  }

  private func record(_ row: Comparison.Row) -> Record {
    var (outcome, reason, either) = (
      "missing", String?.none, [Record.Way]?.none
    )
    switch row.outcome {
    case .ratio: outcome = "ratio"
    case .either(let ways):
      outcome = "depends"
      either = ways.map {
        Record.Way(condition: "\($0.condition)", ratio: $0.ratio.description)
      }
    case .incomparable(let why):
      (outcome, reason) = ("not comparable", "\(why)")
    case .missing: break
    }
    return Record(
      group: title(of: row.metric.group), metric: row.title,
      first: row.first.map(side), second: row.second.map(side),
      outcome: outcome, ratio: row.ratio?.description,
      ratioDecimal: row.ratio.map(Self.decimal),
      leads: row.leader.map {
        $0 == 1 ? comparison.first.id : comparison.second.id
      }, reason: reason, either: either, others: row.others.map(\.description),
      notes: row.estimated.map { ["\($0)"] } ?? [])
  }

  private func side(_ cell: Comparison.Cell) -> Record.Side {
    Record.Side(
      name: cell.name, printed: cell.published?.printed,
      value: ExactText(cell.value), facts: cell.facts.map(FactText.init))
  }
}
