import ArgumentParser
import ClaimFiles
import Reports

struct Mutate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Plant slips in the figures and count which are noticed.",
    discussion: """
      Each figure of each supported claim is changed by one digit, two digits \
      swapped, a factor of ten, or a slip of units; the claim files stay as \
      they are. 'claimcheck report' writes the same to power.md.

      Example: claimcheck mutate Claims
      """)

  @OptionGroup var input: InputOptions
  @Flag(help: "No progress on the terminal.") var quiet = false

  func run() throws {
    let workspace = input.workspace()
    let reading = workspace.judged(isQuiet: quiet)
    let errors = workspace.errors + reading.errors
    Terminal.report(errors)
    let report = Report(
      files: workspace.files, verdicts: reading.value, errors: errors,
      policy: workspace.judge.policy)
    print(
      MutationReport(workspace.planted(isQuiet: quiet), of: report).text,
      terminator: "")
    if !errors.isEmpty { throw ExitCode(2) }
  }
}
