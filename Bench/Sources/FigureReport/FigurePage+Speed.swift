import FigureTexts
import PeerReport

extension FigurePage {
  private static let measure = "make bench-figures"

  private var peers: [String] {
    var names: [String] = []
    for time in peerTimes where !names.contains(time.reader) {
      names.append(time.reader)
    }
    return names
  }

  var speed: String {
    let title = "## Speed"
    guard let throughput else {
      return title + "\n\n" + Self.notMeasured(Self.measure)
    }
    var table = MarkdownTable(
      ["text", "MB/s", "instructions/B", "found/kB"]
        + peers.map { "\($0) MB/s" },
      textColumns: 1)
    let rows = throughput.rows.filter { $0.group != .hostile }
    for row in rows {
      table.add(
        [
          row.title, readable(row.speed),
          row.instructionsPerByte.map(readable) ?? "–",
          readable(Double(row.findings) / Double(row.bytes) * 1000),
        ]
          + peers.map { peer in
            peerTimes.first { $0.reader == peer && $0.text == row.name }
              .flatMap(\.speed).map(Self.small) ?? "–"
          })
    }
    let hasArticles = rows.contains { $0.name == "articles" }
    let mix =
      hasArticles
      ? "The articles are read over and over up to that size."
      : "The articles were not at hand; a text with as many figures stands in."
    return """
      ## Speed

      On one core, MB being 10⁶ bytes of UTF-8; the median of
      \(throughput.runs) runs over a text of \(megabytes(throughput)) MB, in
      process. \(mix) The other texts are drawn from sentences of this
      project's own. Found are figures and names. The other readers go through
      as much of the same text as they manage in some seconds, line by line;
      price-parser looks for one price in a line and stops.

      \(table.text)
      """
  }

  private func megabytes(_ throughput: Throughput) -> String {
    readable(Double(throughput.rows.first?.bytes ?? 0) / 1e6)
  }

  var hostile: String {
    let title = "## Hostile text"
    guard let throughput else {
      return title + "\n\n" + Self.notMeasured(Self.measure)
    }
    let rows = throughput.rows.filter { $0.group == .hostile }
    let factors = rows.first?.scaling.map(\.factor) ?? []
    var table = MarkdownTable(
      ["one line of", "MB/s", "instructions/B"] + factors.map { "× \($0)" }
        + peers.map { "\($0) MB/s" },
      textColumns: 1)
    for row in rows {
      table.add(
        [
          row.title, readable(row.speed),
          row.instructionsPerByte.map(readable) ?? "–",
        ]
          + factors.map { factor in
            row.scaling.first { $0.factor == factor }.map {
              ratio($0.ratio)
            } ?? "–"
          } + peers.map { peer($0, row.name) })
    }
    return """
      \(title)

      A line without end of one thing. Behind each × stands the time of a byte
      in a text so many times as long, as a multiple of that in a text of
      \(megabytes(throughput)) MB: 1 is linear time. The other readers get
      2,000 bytes of it.

      \(table.text)
      """
  }

  private func peer(_ name: String, _ text: String) -> String {
    let time = peerTimes.first { $0.reader == name && $0.text == text }
    return time?.failed ?? time?.speed.map(Self.small) ?? "–"
  }

  /// A speed far below one, with two significant digits.
  private static func small(_ speed: Double) -> String {
    guard speed < 0.1 else { return readable(speed) }
    var places = 2
    while places < 7, speed * power(10, places - 1) < 1 { places += 1 }
    let scaled = Int((speed * power(10, places)).rounded())
    let digits = String(scaled)
    return "0."
      + String(repeating: "0", count: max(0, places - digits.count)) + digits
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}
