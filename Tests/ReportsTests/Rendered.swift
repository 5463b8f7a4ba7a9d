import Checks
import Foundation
import Input

@testable import Reports

/// A text in every format, and what is wrong with how it stands there.
struct Rendered {
  private let hostile: HostileReport
  private let pages: [String: String]

  private var report: Report { hostile.report }

  init(_ text: String) {
    hostile = HostileReport(text)
    var pages: [String: String] = [:]
    Site(
      hostile.report, book: hostile.book, changes: hostile.changes
    ).forEachPage { pages[$0.path] = $0.text }
    self.pages = pages
  }

  func faults(against harmless: Rendered) -> [String] {
    guard report.verdicts.count == harmless.report.verdicts.count else {
      // What YAML refuses reaches the reports as an error alone.
      return pageFaults([:]) + lineFaults(nil)
    }
    return jsonFaults + xmlFaults + csvFaults + pageFaults(harmless.pages)
      + lineFaults(harmless)
  }

  private var says: [String] { report.verdicts.map(\.claim.says) }

  // MARK: Formats with a parser

  private var jsonFaults: [String] {
    var faults: [String] = []
    func parsed(_ name: String, _ text: String) -> [String: Any] {
      let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
      if value == nil { faults.append("\(name) is no JSON") }
      return value as? [String: Any] ?? [:]
    }
    let json = parsed(
      "json", JSONReport(report, provenance: hostile.provenance).text)
    let claims = json["claims"] as? [[String: Any]] ?? []
    if claims.map({ $0["says"] as? String }) != says { faults.append("json") }
    for flavour in [SARIFReport.Flavour.archive, .codeScanning] {
      let sarif = parsed(
        "sarif", SARIFReport(report, flavour: flavour, version: "1").text)
      let run = (sarif["runs"] as? [[String: Any]])?.first
      let results = run?["results"] as? [[String: Any]] ?? []
      let shown = flavour == .archive ? report.verdicts : report.unexpected
      let messages = results.compactMap {
        ($0["message"] as? [String: String])?["text"]
      }
      for verdict in shown where !messages.contains(verdict.message) {
        faults.append("sarif \(flavour)")
      }
    }
    let page = parsed("annotations", WebAnnotations(report).text)
    if (page["items"] as? [Any])?.count != report.verdicts.count {
      faults.append("annotations")
    }
    let line = RunRecord(
      report, recorded: Date(timeIntervalSince1970: 0),
      provenance: hostile.provenance
    ).line
    let back = RunHistory.read(
      JSONLine.lines(of: InputFile(name: "h", text: line)))
    if back.errors != [] || back.value.count != 1 { faults.append("history") }
    return faults
  }

  private var xmlFaults: [String] {
    guard let junit = try? XMLOutline(JUnitReport(report).text) else {
      return ["junit is no XML"]
    }
    let count = junit.count(of: "testcase")
    return count == report.verdicts.count + report.errors.count
      ? [] : ["junit has \(count) cases"]
  }

  private var csvFaults: [String] {
    let rows = Self.rows(ofCSV: CSVReport(report).text)
    guard rows.count == report.verdicts.count + 1 else {
      return ["csv has \(rows.count) rows"]
    }
    let cells = rows.dropFirst().map { $0[3] }
    let isSame = zip(cells, says).allSatisfy {
      $0.0 == Array($0.1.utf8) || $0.0 == Array(("'" + $0.1).utf8)
    }
    let starts = Set("=+-@\t\r\n".utf8)
    let isFormula = rows.joined().contains { cell in
      cell.first.map(starts.contains) ?? false
    }
    return (isSame ? [] : ["csv"]) + (isFormula ? ["a formula in csv"] : [])
  }

  /// RFC 4180, 2, read byte by byte.
  private static func rows(ofCSV text: String) -> [[[UInt8]]] {
    var rows: [[[UInt8]]] = []
    var row: [[UInt8]] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var last: UInt8?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""):
        // A doubled mark closes and opens again, and is text.
        if !isQuoted, last == byte { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(cell)
        cell = []
      case 0x0A where !isQuoted:
        if cell.last == 0x0D { cell.removeLast() }
        rows.append(row + [cell])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
      last = byte
    }
    return rows
  }

  // MARK: Pages

  private func pageFaults(_ harmless: [String: String]) -> [String] {
    pages.flatMap { path, page -> [String] in
      var faults: [String] = []
      if path.hasSuffix(".html") {
        if let other = harmless[path], Self.tags(page) != Self.tags(other) {
          faults.append("\(path) has other tags")
        }
        for match in page.matches(
          of: /<script type="application\/ld\+json">([^<]*)<\/script>/)
        {
          let data = Data(match.output.1.utf8)
          if (try? JSONSerialization.jsonObject(with: data)) == nil {
            faults.append("\(path) has no JSON-LD")
          }
        }
      }
      return faults + Self.controls(page, "\(path)")
    }
  }

  /// The names of the tags in their order; every `<` and `>` of a text is
  /// escaped, so that each stands for markup.
  private static func tags(_ page: String) -> [String] {
    page.utf8.split(separator: UInt8(ascii: "<")).dropFirst().map { part in
      let name = part.prefix { !" >\n".utf8.contains($0) }
      return String(decoding: name, as: UTF8.self)
    }
  }

  // MARK: Formats of lines

  private func lineFaults(_ harmless: Rendered?) -> [String] {
    let github = GitHubAnnotations(report).text
    let terminal = TextReport(report).text()
    var faults =
      Self.controls(github, "github") + Self.controls(terminal, "text")
      + Self.controls(hostile.changes.text, "changes")
    let lines = github.split(separator: "\n", omittingEmptySubsequences: false)
    if !lines.dropLast().allSatisfy({ $0.hasPrefix("::") }) {
      faults.append("github")
    }
    let comment = PullRequestComment(report, changes: hostile.changes).text
    let markdown = MarkdownReport(report, book: hostile.book).text
    faults += Self.controls(comment, "pull-request")
    faults += Self.controls(markdown, "markdown")
    let ours =
      /<\/?(details|summary|b)>|<!-- -->|<br>|<a id="[a-z0-9-]*"><\/a>|\]\(<[^<>]*>\)/
      .matchingSemantics(.unicodeScalar)
    for (name, text) in [("pull-request", comment), ("markdown", markdown)] {
      let rest = text.replacing(ours, with: "").utf8
      if rest.contains(UInt8(ascii: "<")) || rest.contains(UInt8(ascii: ">")) {
        faults.append("\(name) has markup")
      }
    }
    if comment.firstMatch(of: /[@#][a-zA-Z0-9]/) != nil {
      faults.append("pull-request mentions")
    }
    guard let harmless else { return faults }
    let others = [
      (github, GitHubAnnotations(harmless.report).text),
      (terminal, TextReport(harmless.report).text()),
      (
        comment,
        PullRequestComment(harmless.report, changes: harmless.hostile.changes)
          .text
      ),
      (
        markdown,
        MarkdownReport(harmless.report, book: harmless.hostile.book).text
      ),
    ]
    for (index, pair) in others.enumerated()
    where Self.shape(pair.0) != Self.shape(pair.1) {
      faults.append(
        "\(["github", "text", "pull-request", "markdown"][index]) has other lines"
      )
    }
    return faults
  }

  /// How many lines, and how many cells of a table on each.
  private static func shape(_ text: String) -> [Int] {
    text.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false
    ).map { line in
      guard line.first == UInt8(ascii: "|") else { return 0 }
      var cells = 0
      var isEscaped = false
      for byte in line {
        if byte == UInt8(ascii: "|"), !isEscaped { cells += 1 }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      }
      return cells
    }
  }

  private static func controls(_ text: String, _ name: String) -> [String] {
    let acts = text.unicodeScalars.contains { scalar in
      let value = scalar.value
      return value < 0x20 && value != 0x0A && value != 0x09
        && value != 0x0D || (0x7F...0x9F).contains(value)
        || (0x202A...0x202E).contains(value)
        || (0x2066...0x2069).contains(value)
    }
    return acts ? ["\(name) has control characters"] : []
  }
}
