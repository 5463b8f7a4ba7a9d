import ArgumentParser
import ClaimFiles
import Input
import Reports

struct CoverageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract: "Tell which figures of the documents are claimed.",
    discussion: """
      Every figure of a document is claimed, left unchecked with a reason, to \
      do (a reason that begins with TODO) or forgotten. Names with digits are \
      no figures; words such as 'last year' or 'most' need no entry.

      Example: claimcheck coverage Claims --documents texts
      Example: claimcheck coverage Claims --documents texts --require-full
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @Argument(help: "Claim files, or folders of them.")
  var paths: [String] = ["Claims"]
  @Option(help: "A folder or file of your own reference facts; may repeat.")
  var reference: [String] = []
  @Option(help: "The folder with the documents' texts.") var documents: String
  @Option(help: "How to print the report: text or json.")
  var format = Format.text
  @Flag(help: "Every figure with what is said of it, and entries without one.")
  var verbose = false
  @Flag(help: "Exit status 1 if a figure is forgotten or to do.")
  var requireFull = false

  func run() throws {
    let workspace = Workspace(paths: paths, references: reference)
    let found = workspace.coverage(documents: documents)
    let report = CoverageReport(
      documents: found.value.map {
        CoverageReport.Document(file: $0.file, coverage: $0.coverage)
      }, errors: workspace.errors + found.errors)
    Terminal.report(report.errors)
    switch format {
    case .json: print(report.json)
    case .text:
      print(report.text(isVerbose: verbose, width: Terminal.width))
    }
    let status = report.exitStatus(requiresFull: requireFull)
    if status != 0 { throw ExitCode(status) }
  }
}
