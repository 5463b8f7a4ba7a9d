import ArgumentParser
import Catalogue
import ClaimFiles
import Reports

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Set two chips or systems side by side.",
    discussion: """
      Both figures, the exact ratio, who leads, and the sources. Dense is not \
      compared with sparse, nor one way with both ways, without saying so.

      Example: claimcheck compare CloudMatrix384 GB200_NVL72
      Example: claimcheck compare H100 MI300X --format markdown
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, markdown, json, csv
  }

  @Argument(help: "A chip or system by its id or any of its names.")
  var first: String
  @Argument(help: "The one to set beside it.") var second: String
  @Option(help: "How to print it: text, markdown, json or csv.")
  var format = Format.text
  @Option(help: "A folder or file of your own reference facts; may repeat.")
  var reference: [String] = []

  func run() throws {
    let workspace = Workspace(paths: [], references: reference)
    let book = workspace.book
    let comparison = Comparer(book: book).comparison(
      try book.hardware(named: first), try book.hardware(named: second))
    let errors = workspace.errors + comparison.errors
    Terminal.report(errors)
    let report = ComparisonReport(comparison)
    switch format {
    case .text: print(report.text)
    case .markdown: print(report.markdown)
    case .json: print(report.json)
    case .csv: print(report.csv)
    }
    if !errors.isEmpty { throw ExitCode(2) }
  }
}
