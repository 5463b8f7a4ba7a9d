import ArgumentParser
import Catalogue
import ClaimFiles
import Reports

struct CatalogueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalogue", abstract: "The catalogue of hardware.",
    subcommands: [CheckCatalogue.self])
}

struct CheckCatalogue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Recompute totals and peaks, and list where sources disagree.",
    discussion: """
      Exit status: 0 if every total agrees with its parts and every \
      disagreement is resolved in the data, 1 if not, 2 if something could \
      not be read.

      Example: claimcheck catalogue check
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Option(help: "How to print it: text or json.") var format = Format.text
  @Option(help: "A folder or file of your own reference facts; may repeat.")
  var reference: [String] = []

  func run() throws {
    let workspace = Workspace(paths: [], references: reference)
    let check = CatalogueCheck(book: workspace.book)
    Terminal.report(workspace.errors + check.errors)
    let report = CatalogueReport(check)
    print(format == .json ? report.json : report.text)
    if !(workspace.errors + check.errors).isEmpty { throw ExitCode(2) }
    if !check.isSettled { throw ExitCode(1) }
  }
}
