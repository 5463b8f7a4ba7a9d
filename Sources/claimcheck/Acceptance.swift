import Checks
import Foundation
import Input
import Reports

/// Records verdicts as expected in their claim files, line by line, so that
/// everything else in the files stays as it was written.
struct Acceptance {
  private let report: Report

  init(_ report: Report) { self.report = report }

  /// - Returns: an error for each claim whose form leaves no line to record a
  ///   verdict on; it stays as it was.
  func run() throws -> [InputError] {
    let changes = report.verdicts.filter {
      !$0.isAsExpected || $0.claim.expect == nil
    }
    let byFile = Dictionary(grouping: changes) { $0.claim.place.file }
    var refused: [InputError] = []
    for file in byFile.keys.sorted() {
      refused += try rewrite(file, byFile[file]!)
    }
    return refused
  }

  private func rewrite(
    _ file: String, _ verdicts: [Verdict]
  ) throws -> [InputError] {
    // Cut at line feeds, so that a carriage return stays with its line.
    var lines = try Data(contentsOf: URL(fileURLWithPath: file))
      .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var refused: [InputError] = []
    // From the last claim to the first, so that earlier places stay true.
    let ordered = verdicts.sorted {
      $0.claim.place.line > $1.claim.place.line
    }
    for verdict in ordered {
      var changed = lines
      let change = record(verdict, file, &changed)
      guard Self.holds(verdict, changed, file) else {
        refused.append(
          InputError(
            "no line to record '\(verdict.kind.rawValue)' on; write this claim"
              + " with one key to a line", at: verdict.claim.place))
        continue
      }
      show(change)
      lines = changed
    }
    try Data(lines.joined(separator: "\n").utf8).write(
      to: URL(fileURLWithPath: file), options: .atomic)
    return refused
  }

  /// Whether a claim file can be read and records a verdict.
  private static func holds(
    _ verdict: Verdict, _ lines: [String], _ file: String
  ) -> Bool {
    let text = lines.joined(separator: "\n")
    guard
      let root = try? YAMLNode.read(InputFile(name: file, text: text)),
      let claims = try? root.requireMapping("a claim file")["claims"]?
        .requireSequence("claims")
    else { return false }
    return claims.contains {
      let claim = try? $0.requireMapping("a claim")
      return claim?["id"]?.text == verdict.claim.id
        && claim?["expect"]?.text == verdict.kind.rawValue
    }
  }

  private func record(
    _ verdict: Verdict, _ file: String, _ lines: inout [String]
  ) -> String {
    let claim = verdict.claim
    let start = claim.place.line - 1
    let indent = String(repeating: " ", count: claim.place.column - 1)
    var additions = ["\(indent)expect: \(verdict.kind.rawValue)"]
    if verdict.kind != .supported, claim.because == nil {
      additions.append("\(indent)because: \(Self.quoted(reason(verdict)))")
    }
    if lines[start].hasSuffix("\r") { additions = additions.map { $0 + "\r" } }
    let end = self.end(of: start, indent, lines)
    let old = (start..<end).first {
      lines[$0].hasPrefix(indent + "expect:")
    }
    let shown = "\(file):\(start + 1): \(claim.id)"
    if let old {
      lines.replaceSubrange(old...old, with: additions)
      return "\(shown): \(claim.expect?.rawValue ?? "") → \(verdict.summary)"
    }
    lines.insert(contentsOf: additions, at: end)
    return "\(shown): recorded as \(verdict.summary)"
  }

  private func reason(_ verdict: Verdict) -> String {
    verdict.notes.first?.description ?? verdict.margin?.description
      ?? "The figures give \(verdict.summary)."
  }

  private static func quoted(_ text: String) -> String {
    "\""
      + escaped(plain(text), ["\\": "\\\\", "\"": "\\\""])
      + "\""
  }

  /// The line after the last one of a claim that begins at a line.
  private func end(of start: Int, _ indent: String, _ lines: [String]) -> Int {
    var end = start + 1
    var last = start + 1
    while end < lines.count {
      let line = lines[end]
      let isBlank = line.allSatisfy { $0 == " " || $0 == "\r" }
      if !isBlank, !line.hasPrefix(indent) { break }
      end += 1
      if !isBlank { last = end }
    }
    return last
  }

  /// Changes are told on standard error, which leaves the report alone.
  private func show(_ line: String) {
    FileHandle.standardError.write(Data((plain(line) + "\n").utf8))
  }
}
