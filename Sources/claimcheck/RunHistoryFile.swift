import ArgumentParser
import ClaimFiles
import Foundation
import Input
import Reports

/// A history of runs on disk: what the last one found otherwise, and a line
/// for this one.
struct RunHistoryFile {
  let file: JSONLinesFile
  /// This run.
  let record: RunRecord

  init(
    _ path: String, _ report: Report, _ workspace: Workspace,
    texts: [String: [UInt8]]
  ) {
    file = JSONLinesFile(path)
    record = RunRecord(
      report, recorded: Date(), provenance: workspace.provenance,
      texts: texts.mapValues(sha256))
  }

  /// What the last run found otherwise; nil if there is none. Lines that
  /// cannot be read are told.
  func changes() throws -> RunComparison? {
    let reading = RunHistory.read(
      try orEnd { () throws(InputError) in try file.lines() })
    Terminal.report(reading.errors)
    return reading.value.last.map { RunComparison(from: $0, to: record) }
  }

  func append() throws {
    try orEnd { () throws(InputError) in try file.append([record.line]) }
  }

  /// The result; an error is told and ends the command.
  private func orEnd<Value>(
    _ body: () throws(InputError) -> Value
  ) throws -> Value {
    do throws(InputError) { return try body() } catch {
      Terminal.report([error])
      throw ExitCode(2)
    }
  }
}

extension Workspace {
  /// What the verdicts of this program on these files rest on.
  var provenance: Provenance {
    Provenance(engine: toolVersion, policy: judge.policy, book: book)
  }
}

extension InputOptions {
  /// The texts at hand, by the documents' ids.
  func texts(of workspace: Workspace) -> [String: [UInt8]] {
    guard let documents else { return [:] }
    var texts: [String: [UInt8]] = [:]
    for document in workspace.files.map(\.document) {
      // A path would lead out of the folder; verifying tells of it.
      guard let name = document.file, !name.contains("/") else { continue }
      texts[document.id] = FileManager.default.contents(
        atPath: "\(documents)/\(name)"
      ).map(Array.init)
    }
    return texts
  }
}
