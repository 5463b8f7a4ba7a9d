import Figures
import Input
import Texts

/// A text as a part of a web page: the text with its figures marked, and a
/// table of them.
///
/// The page needs no script and no network. A figure is a link to its row in
/// the table, and the row links back; what was read stands in a card that
/// opens under the pointer or the focus, and describes the link to a screen
/// reader. Colour is never the only sign: figures are underlined, and in
/// print numbered like the table.
struct ScanPage {
  private let text: SourceText
  private let number: Int
  private let language: String

  init(_ text: SourceText, number: Int) {
    self.text = text
    self.number = number
    language = TextLanguage.tag(of: text.bytes)
  }

  func write(
    _ figures: [(finding: Finding, figure: Figure?)],
    to output: inout [UInt8], flush: (inout [UInt8]) throws -> Void
  ) throws {
    let name = HTMLText.escaped(text.name == "-" ? "standard input" : text.name)
    output +=
      """
      <section aria-labelledby="h\(number)">
      <h2 id="h\(number)">\(name)</h2>
      <p>\(Self.summary(of: figures.map(\.finding))) \
      <a href="#list\(number)">Go to the table of all.</a></p>
      <article lang="\(language)">

      """.utf8
    var index = 0
    for paragraph in text.bytes.split(separator: 0x0A) {
      output += "<p>".utf8
      var start = paragraph.startIndex
      while index < figures.count,
        figures[index].finding.range.upperBound <= paragraph.endIndex
      {
        let range = figures[index].finding.range
        if range.lowerBound >= start {
          HTMLText.append(text.bytes[start..<range.lowerBound], to: &output)
          let record = record(figures[index])
          output += mark(record, index + 1).utf8
          start = range.upperBound
        }
        index += 1
      }
      HTMLText.append(text.bytes[start..<paragraph.endIndex], to: &output)
      output += "</p>\n".utf8
      try flush(&output)
    }
    output += "</article>\n".utf8
    try writeTable(figures, to: &output, flush)
    output += "</section>\n".utf8
  }

  private func record(
    _ found: (finding: Finding, figure: Figure?)
  ) -> FigureRecord {
    FigureRecord(found.finding, in: text, figure: found.figure)
  }

  private static func summary(of findings: [Finding]) -> String {
    let names = findings.count { $0.kind == .name }
    let figures = findings.count - names
    let known = counted(figures, "figure")
    return names == 0
      ? "\(known)." : "\(known) and \(counted(names, "name"))."
  }

  // MARK: Marks

  private func mark(_ record: FigureRecord, _ index: Int) -> String {
    let id = "\(number)-\(index)"
    let surface = HTMLText.escaped(record.surface)
    let facts = facts(record).map { name, value in
      "<b>\(name)</b> \(value)"
    }
    return """
      <mark class="\(record.kind)"><a id="t\(id)" href="#f\(id)" \
      data-n="\(index)" aria-describedby="c\(id)">\(surface)</a>\
      <span class="card" id="c\(id)" lang="en" role="note">\
      \(facts.joined(separator: "<br>"))</span></mark>
      """
  }

  /// What the card says, name and value, as HTML.
  private func facts(_ record: FigureRecord) -> [(String, String)] {
    var facts = [("kind", Self.words(record.kind))]
    if let amount = amount(record) { facts.append(("value", amount)) }
    if let days = days(record) { facts.append(("days", days)) }
    if let bounds = bounds(record) { facts.append(("bounds", bounds)) }
    if let hedge = record.hedge {
      facts.append(
        (
          "hedge",
          "\(Self.words(hedge.name)) (\(quoted(hedge.surface)))"
        ))
    }
    if let sets = record.sets {
      facts.append(("usual", HTMLText.escaped(sets.usual)))
      facts.append(("widest", HTMLText.escaped(sets.widest)))
    }
    return facts
  }

  private func amount(_ record: FigureRecord) -> String? {
    guard let value = record.value else {
      return record.unit.map { "in \(quoted($0))" }
    }
    return value.decimalOrFraction
      + (record.unit.map { " \(quoted($0))" } ?? "")
  }

  private func days(_ record: FigureRecord) -> String? {
    let days = [record.firstDay, record.lastDay].compactMap { $0 }
    guard let first = days.first, let last = days.last else { return nil }
    return first == last ? first : "\(first) to \(last)"
  }

  private func bounds(_ record: FigureRecord) -> String? {
    switch (record.low, record.high) {
    case (let low?, let high?):
      "\(low.decimalOrFraction) to \(high.decimalOrFraction)"
    case (let low?, nil): "from \(low.decimalOrFraction)"
    case (nil, let high?): "up to \(high.decimalOrFraction)"
    case (nil, nil): nil
    }
  }

  /// Words of the text, in its language.
  private func quoted(_ words: String) -> String {
    "<span lang=\"\(language)\">\(HTMLText.escaped(words))</span>"
  }

  private static func words(_ name: String) -> String {
    HTMLText.escaped(name.replacing("_", with: " "))
  }

  // MARK: The table

  private func writeTable(
    _ figures: [(finding: Finding, figure: Figure?)],
    to output: inout [UInt8], _ flush: (inout [UInt8]) throws -> Void
  ) throws {
    output +=
      """
      <div class="scroll" role="region" aria-labelledby="list\(number)" \
      tabindex="0">
      <table>
      <caption id="list\(number)">All figures, in their order</caption>
      <thead><tr><th scope="col">No.</th><th scope="col">Figure</th>\
      <th scope="col">Kind</th><th scope="col">Value</th>\
      <th scope="col">Hedge</th><th scope="col">Bounds or days</th>\
      <th scope="col">Line</th></tr></thead>
      <tbody>

      """.utf8
    for (index, found) in figures.enumerated() {
      output += row(record(found), index + 1).utf8
      try flush(&output)
    }
    output += "</tbody>\n</table>\n</div>\n".utf8
  }

  private func row(_ record: FigureRecord, _ index: Int) -> String {
    let id = "\(number)-\(index)"
    let link = "<a href=\"#t\(id)\">\(HTMLText.escaped(record.surface))</a>"
    let cells = [
      Self.words(record.kind), amount(record) ?? "–",
      record.hedge.map { Self.words($0.name) } ?? "–",
      bounds(record) ?? days(record) ?? "–",
      "\(record.start.line):\(record.start.column)",
    ]
    return """
      <tr id="f\(id)"><td>\(index)</td><th scope="row" lang="\(language)">\
      \(link)</th><td>\(cells.joined(separator: "</td><td>"))</td></tr>

      """
  }
}
