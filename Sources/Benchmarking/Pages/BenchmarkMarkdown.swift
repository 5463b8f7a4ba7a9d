import Input

/// The summary as Markdown.
public struct BenchmarkMarkdown {
  private let summary: BenchmarkSummary

  public init(_ summary: BenchmarkSummary) { self.summary = summary }

  public var text: String {
    let first = summary.run[0]
    let head = """
      # Benchmarks over time

      **\(Self.sentence(summary.verdict))** \
      \(counted(summary.runs, "run")) on this machine so far, the last of \
      \(first.recorded.prefix(10)), commit \(first.commit.prefix(12)).

      \(first.machine.processor), \(first.machine.cores) cores, \
      \(first.machine.system); Swift \(first.toolchain.swift), GMP \
      \(first.toolchain.gmp). `reports/benchmarks.html` has the charts; \
      `claimcheck bench show` writes both.
      """
    let tables = summary.tables.map { table in
      """
      ## \(table.title)

      \(table.note)

      \(Self.markdown(table))
      """
    }
    return
      ([head] + tables + ["## How it is decided\n\n" + BenchmarkPage.method])
      .joined(separator: "\n\n") + "\n"
  }

  /// A sentence of a phrase.
  static func sentence(_ phrase: String) -> String {
    phrase.prefix(1).uppercased() + phrase.dropFirst() + "."
  }

  /// Columns of one width, figures to the right.
  private static func markdown(_ table: BenchmarkTable) -> String {
    let rows = [table.columns] + table.rows.map { $0.map(escaped) }
    let widths = table.columns.indices.map { column in
      max(3, rows.map { $0[column].count }.max() ?? 0)
    }
    let isFigure = table.columns.indices.map(table.holdsFigures)
    func line(_ cells: [String]) -> String {
      "| "
        + cells.indices.map { column in
          let space = String(
            repeating: " ", count: widths[column] - cells[column].count)
          return isFigure[column]
            ? space + cells[column] : cells[column] + space
        }.joined(separator: " | ") + " |"
    }
    let rule = table.columns.indices.map { column in
      isFigure[column]
        ? String(repeating: "-", count: widths[column] - 1) + ":"
        : String(repeating: "-", count: widths[column])
    }
    return ([line(rows[0]), line(rule)] + rows.dropFirst().map(line))
      .joined(separator: "\n")
  }

  private static func escaped(_ cell: String) -> String {
    cell.replacing("\\", with: "\\\\").replacing("|", with: "\\|")
      .replacing("\n", with: " ")
  }
}
