import ArgumentParser
import Foundation
import Input
import Quantities
import Reference
import Reports
import TextChecks

/// `claimcheck scan --check`: what a text's figures say of each other.
struct ScanCheck {
  private let checker: TextChecker
  private let format: RelationReport.Format
  private var report = RelationReport()

  init(_ format: Scan.Format, on day: CalendarDay?) throws {
    checker = try TextChecker(book: .builtIn, on: day)
    self.format =
      switch format {
      case .json: .json
      case .jsonl: .jsonl
      default: .text
      }
  }

  mutating func add(_ bytes: [UInt8], _ file: String) {
    report.add(checker.relations(in: bytes), of: bytes, file: file)
  }

  /// Prints the report.
  ///
  /// - Throws: exit status 1 if a relation is contradicted for certain.
  func finish(verbose: Bool) throws {
    let text = report.rendered(as: format, verbose: verbose)
    FileHandle.standardOutput.write(Data(text.utf8))
    if report.hasErrors { throw ExitCode(1) }
  }
}
