import Checks
import Foundation
import Input
import Reports

/// Records verdicts as expected in their claim files, line by line, so that
/// everything else in the files stays as it was written.
struct Acceptance {
  private let report: Report

  init(_ report: Report) { self.report = report }

  func run() throws {
    let changes = report.verdicts.filter {
      !$0.isAsExpected || $0.claim.expect == nil
    }
    let byFile = Dictionary(grouping: changes) { $0.claim.place.file }
    for file in byFile.keys.sorted() { try rewrite(file, byFile[file]!) }
  }

  private func rewrite(_ file: String, _ verdicts: [Verdict]) throws {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    var lines = text.components(separatedBy: "\n")
    // From the last claim to the first, so that earlier places stay true.
    let ordered = verdicts.sorted {
      $0.claim.place.line > $1.claim.place.line
    }
    for verdict in ordered { record(verdict, file, &lines) }
    try Data(lines.joined(separator: "\n").utf8).write(
      to: URL(fileURLWithPath: file), options: .atomic)
  }

  private func record(
    _ verdict: Verdict, _ file: String, _ lines: inout [String]
  ) {
    let claim = verdict.claim
    let start = claim.place.line - 1
    let indent = String(repeating: " ", count: claim.place.column - 1)
    var additions = ["\(indent)expect: \(verdict.kind.rawValue)"]
    if verdict.kind != .supported, claim.because == nil {
      additions.append("\(indent)because: \(Self.quoted(reason(verdict)))")
    }
    let end = self.end(of: start, indent, lines)
    let old = (start..<end).first {
      lines[$0].hasPrefix(indent + "expect:")
    }
    let shown = "\(file):\(start + 1): \(claim.id)"
    if let old {
      print("\(shown): \(claim.expect?.rawValue ?? "") → \(verdict.summary)")
      lines.replaceSubrange(old...old, with: additions)
    } else {
      print("\(shown): recorded as \(verdict.summary)")
      lines.insert(contentsOf: additions, at: end)
    }
  }

  private func reason(_ verdict: Verdict) -> String {
    verdict.notes.first ?? verdict.margin
      ?? "The figures give \(verdict.summary)."
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      + "\""
  }

  /// The line after the last one of a claim that begins at a line.
  private func end(of start: Int, _ indent: String, _ lines: [String]) -> Int {
    var end = start + 1
    var last = start + 1
    while end < lines.count {
      let line = lines[end]
      let isBlank = line.allSatisfy { $0 == " " }
      if !isBlank, !line.hasPrefix(indent) { break }
      end += 1
      if !isBlank { last = end }
    }
    return last
  }
}
