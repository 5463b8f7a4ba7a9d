import Input

/// The summary as a web page that needs no script and no network.
public struct BenchmarkPage {
  private let summary: BenchmarkSummary

  public init(_ summary: BenchmarkSummary) { self.summary = summary }

  public var text: String {
    """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" \
    content="default-src 'none'; style-src 'unsafe-inline'">
    <title>Benchmarks of ClaimCheck over time</title>
    <style>
    \(Self.style)
    </style>
    </head>
    <body>
    <main>
    <h1>Benchmarks over time</h1>
    \(head)
    \(charts)
    \(summary.tables.enumerated().map(table).joined(separator: "\n"))
    <section aria-labelledby="method">
    <h2 id="method">How it is decided</h2>
    \(Self.method.split(separator: "\n\n").map { "<p>\(HTML.escaped(String($0)))</p>" }.joined(separator: "\n"))
    </section>
    </main>
    </body>
    </html>

    """
  }

  /// What is decided and how, for both pages.
  static let method = """
    Exact metrics are decided by the sources: any change is an event. \
    Instructions are counted by valgrind's callgrind with hash tables in a \
    fixed order; they count as changed beyond 0.5 % and are compared on one \
    machine only. Times are CPU times divided by those of raw GMP in the same \
    round; they count as changed if the Mann–Whitney test, corrected by Holm \
    over all benchmarks, finds less than 5 % of chance, the medians are \
    further apart than any two runs of one build were on this machine, and \
    both halves of the rounds agree. What cannot be told is inconclusive and \
    fails nothing.

    A run joins what later ones are compared with if it did not regress, or \
    once its change was accepted with a reason.
    """

  private var head: String {
    let first = summary.run[0]
    let regressed = summary.comparison.count(.regressed) > 0
    let facts = [
      "\(counted(summary.runs, "run")) on this machine, the"
        + " last of \(first.recorded.prefix(10)), commit"
        + " \(first.commit.prefix(12))",
      "\(first.machine.processor), \(first.machine.cores) cores,"
        + " \(first.machine.system); Swift \(first.toolchain.swift), GMP"
        + " \(first.toolchain.gmp)",
    ]
    let events = summary.events.map { "<li>\(HTML.escaped($0))</li>" }
    let list =
      events.isEmpty
      ? "" : "<ul class=\"events\">\n\(events.joined(separator: "\n"))\n</ul>"
    return """
      <p class="verdict \(regressed ? "regressed" : "fine")">\
      \(HTML.escaped(BenchmarkMarkdown.sentence(summary.verdict)))</p>
      <p class="help">\
      \(facts.map(HTML.escaped).joined(separator: "<br>"))</p>
      \(list)
      """
  }

  private var charts: String {
    let figures = summary.benchmarks.map { tracked in
      let latest = tracked.latest
      let outcome = Change.Outcome.worst(of: tracked.changes.map(\.outcome))
      let badge = outcome.map(Self.badge) ?? ""
      return """
        <figure>
        <figcaption><b>\(HTML.escaped(latest.benchmark))</b> \(badge)<br>\
        <span>\(HTML.escaped(latest.title))</span></figcaption>
        \(BenchmarkChart(tracked).svg)
        </figure>
        """
    }
    return """
      <section aria-labelledby="charts">
      <h2 id="charts">Run by run</h2>
      <p class="help">Each dot is a run, the latest on the right. Above, the \
      time as a multiple of raw GMP's, with the middle half of its rounds as a \
      band; below, instructions. A dashed line is a change point.</p>
      <div class="charts">
      \(figures.joined(separator: "\n"))
      </div>
      </section>
      """
  }

  private func table(_ index: Int, _ table: BenchmarkTable) -> String {
    let columns = table.columns.enumerated().map { column, title in
      "<th scope=\"col\"\(Self.figure(table, column))>\(HTML.escaped(title))</th>"
    }
    let rows = table.rows.map { row in
      let cells = row.enumerated().dropFirst().map { column, cell in
        let text =
          Change.Outcome(rawValue: cell).map(Self.badge) ?? HTML.escaped(cell)
        return "<td\(Self.figure(table, column))>\(text)</td>"
      }
      return "<tr><th scope=\"row\">\(HTML.escaped(row[0]))</th>"
        + cells.joined() + "</tr>"
    }
    return """
      <section aria-labelledby="table\(index)">
      <h2 id="table\(index)">\(HTML.escaped(table.title))</h2>
      <p class="help">\(HTML.escaped(table.note))</p>
      <div class="scroll" role="region" aria-labelledby="table\(index)" \
      tabindex="0">
      <table>
      <thead><tr>\(columns.joined())</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      </section>
      """
  }

  private static func figure(_ table: BenchmarkTable, _ column: Int) -> String {
    table.holdsFigures(column) ? " class=\"figure\"" : ""
  }

  private static func badge(_ outcome: Change.Outcome) -> String {
    let style =
      switch outcome {
      case .regressed, .unmeasured: "bad"
      case .improved: "good"
      case .unchanged, .inconclusive: "plain"
      }
    return "<span class=\"badge \(style)\">\(outcome.rawValue)</span>"
  }
}
