import Yardstick

/// A run of the workloads as a page for someone who knows nothing of them.
public struct PeerReport {
  private let results: RunResults
  /// The compiler this project's programs were built with.
  private let swift: String
  private let rows: [Exercise]
  private let competitors: [Competitor]

  public init(_ results: RunResults, swift: String) {
    self.results = results
    self.swift = swift
    rows = Exercise.all.filter { results.rows[$0.name] != nil }
    competitors = Competitor.all.filter { competitor in
      results.rows.values.contains {
        $0.measurements[competitor.name] != nil
      }
    }
  }

  /// The page as Markdown.
  public var markdown: String {
    let sections = [
      introduction, workloads, targets, hopes, times, instructions, ratios,
      speed, context, setting,
    ]
    return sections.compactMap { $0 }.joined(separator: "\n\n") + "\n"
  }

  private var introduction: String {
    let disagreeing = rows.filter { !(results.rows[$0.name]!.isAgreed) }
    let wrong = rows.filter {
      results.rows[$0.name]!.checksum != hexadecimal($0.answer)
    }
    let agreement =
      disagreeing.isEmpty && wrong.isEmpty
      ? """
      Every implementation gave the same answer on every row it ran: one hash \
      over all results.
      """
      : """
      **Answers differ** on \
      \((disagreeing + wrong).map(\.name).joined(separator: ", ")): the \
      figures of these rows mean nothing.
      """
    let list = competitors.map { "- **\($0.title)**: \($0.description)" }
    return """
      # Exact arithmetic beside its peers

      ClaimCheck decides with exact fractions, never with floating point, so \
      its speed is the speed of its fractions. This page sets them beside the \
      libraries one would otherwise take, doing the same work on the same \
      inputs on one machine, in one run of `make bench-exact`.

      \(list.joined(separator: "\n"))

      \(agreement)

      Times are CPU time of the process, the median of \
      \(results.setting.runs) runs. Instructions are counted by valgrind's \
      callgrind over one run after a first; they hardly vary from run to run, \
      where times vary by 2 to 4 %. All figures are for one operation; the \
      next table says what that is on each row.
      """
  }

  private func hexadecimal(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

// Targets.
extension PeerReport {
  private static let heads = [
    "row", "implementation", "what is compared", "with", "measured", "target",
    "result",
  ]

  private var targets: String? {
    var table = MarkdownTable(Self.heads, textColumns: 4)
    for target in Target.required { add(target, to: &table) }
    for (peer, except) in Target.beaten { addBeaten(peer, except, &table) }
    guard !table.rows.isEmpty else { return nil }
    return """
      ## Targets

      Set before the work was begun. A ratio of 0.20 means a fifth of what \
      the other takes.

      \(table.text)
      """
  }

  private var hopes: String? {
    var table = MarkdownTable(Self.heads, textColumns: 4)
    for target in Target.hoped { add(target, to: &table) }
    for speed in Target.hopedSpeed {
      let ratios = speed.rows.compactMap { row in
        results.ratio(
          .time, of: speed.own.name, to: speed.peer, on: row
        ).map { (row, $0) }
      }
      guard let worst = ratios.max(by: { $0.1 < $1.1 }) else { continue }
      table.add([
        speed.rows.joined(separator: " "), speed.own.title, "time",
        Competitor.titled(speed.peer),
        "\(ratio(worst.1)) (\(worst.0))", "≤ \(ratio(1 / speed.atLeast))",
        Self.result(worst.1, atMost: 1 / speed.atLeast),
      ])
    }
    guard !table.rows.isEmpty else { return nil }
    return """
      ### Further goals

      What throw-away prototypes had reached, without the bounds and the open \
      ends of the types that ship; no part of the targets. Where there are \
      several rows, the least favourable is named.

      \(table.text)
      """
  }

  private func add(_ target: Target, to table: inout MarkdownTable) {
    guard
      let value = results.ratio(
        target.measure, of: target.own.name, to: target.peer, on: target.row)
    else { return }
    table.add([
      target.row, target.own.title, target.measure.rawValue,
      Competitor.titled(target.peer), ratio(value),
      "≤ \(ratio(target.atMost))", Self.result(value, atMost: target.atMost),
    ])
  }

  private func addBeaten(
    _ peer: String, _ except: Set<String>, _ table: inout MarkdownTable
  ) {
    let ratios = rows.filter { !except.contains($0.name) }.compactMap { row in
      results.ratio(
        .time, of: Competitor.own.name, to: peer, on: row.name
      ).map { (row.name, $0) }
    }
    guard let worst = ratios.max(by: { $0.1 < $1.1 }) else { return }
    let scope = ["every row"] + except.sorted().map { "but \($0)" }
    table.add([
      scope.joined(separator: " "), Competitor.own.title, "time",
      Competitor.titled(peer), "\(ratio(worst.1)) (\(worst.0))", "< 1",
      worst.1 < 1 ? "met" : Self.result(worst.1, atMost: 1),
    ])
  }

  private static func result(_ value: Double, atMost bound: Double) -> String {
    if value <= bound { return "met" }
    let excess = value / bound
    return excess < 2
      ? "**missed** by \(readable((excess - 1) * 100)) %"
      : "**missed** by a factor of \(readable(excess))"
  }
}

// Figures.
extension PeerReport {
  private var workloads: String {
    var table = MarkdownTable(["row", "work", "one"], textColumns: 3)
    for row in rows { table.add([row.name, row.title, row.unit]) }
    return """
      ## The workloads

      In w1c the parts of every result are read in lowest terms as well, so \
      that a fraction that is reduced late has to be reduced. A term is added \
      to one sum after another, except under ClaimCheck sum, dot. An interval \
      is a range with fractions as ends. w7 and w7b compute one determinant; \
      FLINT and python-flint use the library's own in w7b.

      \(table.text)
      """
  }

  private var times: String {
    """
    ## Time of one operation

    \(table { time($0.medianTime) })
    """
  }

  private var instructions: String? {
    let isCounted = results.rows.values.contains {
      $0.measurements.values.contains { $0.instructions != nil }
    }
    guard isCounted else { return nil }
    return """
      ## Instructions of one operation

      \(table { $0.instructions.map(count) ?? "" })
      """
  }

  private func table(
    _ cell: (RunResults.Measurement) -> String
  ) -> String {
    var table = MarkdownTable(
      ["row"] + competitors.map(\.title), textColumns: 1)
    for row in rows {
      let measurements = results.rows[row.name]!.measurements
      table.add(
        [row.name]
          + competitors.map { measurements[$0.name].map(cell) ?? "" })
    }
    return table.text
  }

  private var ratios: String? {
    guard competitors.contains(where: { $0.name == "gmp" }) else { return nil }
    return """
      ## Ratio to C GMP

      Time, and in brackets instructions; below 1 is less than C GMP takes.

      \(ratioTable(to: "gmp"))
      """
  }

  private func ratioTable(to base: String) -> String {
    let others = competitors.filter { $0.name != base }
    var table = MarkdownTable(["row"] + others.map(\.title), textColumns: 1)
    for row in rows {
      table.add(
        [row.name]
          + others.map { other in
            let time = results.ratio(
              .time, of: other.name, to: base, on: row.name)
            let instructions = results.ratio(
              .instructions, of: other.name, to: base, on: row.name)
            guard let time else { return "" }
            return ratio(time) + (instructions.map { " (\(ratio($0)))" } ?? "")
          })
    }
    return table.text
  }

  private var speed: String {
    let others = competitors.filter { !$0.name.hasPrefix("claimcheck") }
    var table = MarkdownTable(
      ["row"] + others.map(\.title) + ["the fastest of them"],
      textColumns: 1)
    for row in rows {
      let factors = others.map { other in
        results.ratio(
          .time, of: other.name, to: Competitor.own.name, on: row.name)
      }
      let least = zip(others, factors).compactMap { other, factor in
        factor.map { (other.title, $0) }
      }.min { $0.1 < $1.1 }
      table.add(
        [row.name] + factors.map { $0.map(ratio) ?? "" }
          + [least.map { "\($0.0): \(ratio($0.1))" } ?? ""])
    }
    return """
      ## How many times as long the others take

      Time of each as a multiple of ClaimCheck's, a term at a time in w2 and \
      w3.

      \(table.text)
      """
  }

  private var context: String? {
    guard !results.context.isEmpty else { return nil }
    let titles = [
      "w4-mpfi64": "MPFI intervals of 64 bits on the inputs of w4",
      "w4-mpfi128": "MPFI intervals of 128 bits on the inputs of w4",
      "w8-arb700": "Arb's root of 700 bits on the inputs of w8",
    ]
    let list = results.context.sorted { $0.key < $1.key }.map { name, value in
      "- \(titles[name] ?? name): \(time(value))"
    }
    return """
      ## Beside them: floating-point enclosures

      Not the same answer, since their ends are rounded outwards; to see what \
      exactness costs.

      \(list.joined(separator: "\n"))
      """
  }

  private var setting: String {
    let setting = results.setting
    let packages = setting.debian.split(separator: ";")
      .map { $0.trimmingPrefix(" ") }.filter { !$0.isEmpty }
    // What follows the number names a machine's build.
    let kernel = setting.kernel.prefix { $0 != "-" }
    var list = [
      "\(setting.cpu), \(setting.cores) cores, Linux \(kernel)",
      "load \(ratio(setting.loadBefore)) before and "
        + "\(ratio(setting.loadAfter)) after; the run took "
        + "\(readable(setting.seconds)) s",
      swift,
      "attaswift/BigInt 6.0.1",
    ]
    if !packages.isEmpty {
      list.append("Debian: " + packages.joined(separator: ", "))
    }
    if !setting.python.isEmpty { list.append(setting.python) }
    return """
      ## Machine and versions

      \(list.map { "- " + $0 }.joined(separator: "\n"))
      """
  }
}
