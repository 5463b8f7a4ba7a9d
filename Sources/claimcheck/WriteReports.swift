import ArgumentParser
import ClaimFiles
import Foundation
import Reports

struct WriteReports: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write what the claims come to and what their checks notice.",
    discussion: """
      Example: claimcheck report Claims --output reports
      Example: claimcheck report Claims --check    (is what is written current?)
      """)

  @OptionGroup var input: InputOptions
  @Option(help: "The folder to write to.") var output = "reports"
  @Flag(help: "Write nothing; fail if the files written are not current.")
  var check = false

  func run() throws {
    let workspace = input.workspace()
    let reading = workspace.verdicts()
    let report = Report(
      files: workspace.files, verdicts: reading.value,
      errors: workspace.errors + reading.errors,
      policy: workspace.judge.policy)
    Terminal.report(report.errors)
    let files = [
      ("consistency.md", MarkdownReport(report, book: workspace.book).text),
      ("consistency.json", JSONReport(report).text + "\n"),
      ("power.md", MutationReport(workspace.mutations, of: report).text),
    ]
    if check {
      let stale = files.filter { name, text in
        FileManager.default.contents(atPath: "\(output)/\(name)")
          != Data(text.utf8)
      }
      for (name, _) in stale {
        print(
          "\(output)/\(name) is not what the tool writes; run 'make reports'")
      }
      if !stale.isEmpty { throw ExitCode(max(1, report.exitStatus)) }
    } else {
      try FileManager.default.createDirectory(
        atPath: output, withIntermediateDirectories: true)
      for (name, text) in files {
        try Data(text.utf8).write(
          to: URL(fileURLWithPath: "\(output)/\(name)"), options: .atomic)
        print("\(output)/\(name)")
      }
    }
    if report.exitStatus != 0 { throw ExitCode(report.exitStatus) }
  }
}
