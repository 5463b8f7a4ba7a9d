import FigureScores
import FigureTexts
import PeerReport

extension FigurePage {
  /// What the reader was built to reach, and what it reaches.
  var targets: String {
    var table = MarkdownTable(
      ["what", "measured", "target", "result"], textColumns: 1)
    for (language, least) in ScoreTarget.values {
      let tally = own?.total(of: language, kinds: ScoreTarget.kinds)
      add(
        "values right, \(Self.language(language)) cases", tally.map(Self.share),
        least: least, to: &table)
    }
    addArticles(to: &table)
    addSpeeds(to: &table)
    return """
      ## Targets

      Set before the work was begun: values over the kinds number, currency,
      percentage, dimension, range, ordinal and duration, without cases that
      their source does not check or that are in doubt; on the articles every
      figure that a reader may not leave out.

      \(table.text)
      """
  }

  private static func share(_ tally: Tally) -> Double? {
    tally.cases == 0
      ? nil : Double(tally.values) / Double(tally.cases) * 100
  }

  private func add(
    _ what: String, _ share: Double??, least: Double,
    to table: inout MarkdownTable
  ) {
    guard let share = share ?? nil else {
      table.add([what, "not measured", "≥ \(Int(least)) %", ""])
      return
    }
    let gap = Self.tenths(Int(((least - share) * 10).rounded(.up)))
    table.add([
      what, Self.percent(share), "≥ \(Int(least)) %",
      share >= least ? "met" : "**missed** by \(gap) points",
    ])
  }

  private func addArticles(to table: inout MarkdownTable) {
    guard let gold = own?.gold else {
      table.add(["everything on the five articles", "not measured", "all", ""])
      return
    }
    func add(_ what: String, _ part: Int, _ whole: Int) {
      table.add([
        "articles: \(what)", "\(part) of \(whole)", "all",
        part == whole ? "met" : "**missed** by \(whole - part)",
      ])
    }
    add("values exact", gold.figures.values, gold.figures.cases)
    add("values with unit", gold.figures.units, gold.figures.cases)
    add("at their place", gold.exactPlaces, gold.places)
    add("hedge, or none where there is none", gold.hedges, gold.places)
    add("dates", gold.daysRight, gold.dates)
    add("names not read", gold.names - gold.namesRead, gold.names)
  }

  private func addSpeeds(to table: inout MarkdownTable) {
    let rows = throughput?.rows ?? []
    let article =
      rows.first { $0.name == "articles" }
      ?? rows.first { $0.group == .article }
    let plain = rows.filter { $0.group == .plain }
      .min { $0.speed < $1.speed }
    let speeds = [
      (article, "Korean news text", 20.0), (plain, "text without figures", 100),
    ]
    for (row, what, least) in speeds {
      guard let row else {
        table.add([what, "not measured", "≥ \(Int(least)) MB/s", ""])
        continue
      }
      table.add([
        row.group == .plain ? "\(what), the slowest: \(row.title)" : row.title,
        "\(readable(row.speed)) MB/s", "≥ \(Int(least)) MB/s",
        row.speed >= least
          ? "met"
          : "**missed** by a factor of \(readable(least / row.speed))",
      ])
    }
  }
}
