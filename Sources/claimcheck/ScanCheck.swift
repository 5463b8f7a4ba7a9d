import ArgumentParser
import Linking
import Quantities
import Reference
import Reports
import Streams
import TextChecks
import Texts

/// `claimcheck scan --check`: what a text's figures say of each other.
struct ScanCheck {
  private let checker: TextChecker
  private let format: RelationReport.Format
  private var report = RelationReport()

  init(_ format: RelationReport.Format, on day: CalendarDay?) throws {
    checker = try TextChecker(
      book: .builtIn, on: day, linker: try Linker(book: .builtIn))
    self.format = format
  }

  mutating func add(_ text: SourceText) {
    report.add(checker.relations(in: text.bytes), in: text)
  }

  /// Prints the report.
  ///
  /// - Throws: exit status 1 if a relation is contradicted for certain.
  func finish(verbose: Bool) throws {
    let text = report.rendered(as: format, verbose: verbose)
    do { try StandardOutput.write(Array(text.utf8)) } catch {
      StandardOutput.end(after: error)
    }
    if report.hasErrors { throw ExitCode(1) }
  }
}
