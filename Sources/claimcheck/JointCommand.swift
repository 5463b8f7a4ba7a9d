import ArgumentParser
import ClaimFiles
import Input
import Joint
import Reports

struct JointCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "joint",
    abstract: "Judge all claims together: what cannot all be true.",
    discussion: """
      Takes every claim with the facts it rests on as one system of exact \
      sets. Tells which few claims cannot all be true, what hidden quantities \
      must be, and how documents compare that print the same quantity. Claims \
      on record as refuted are set aside; conflicts on record under \
      'conflicts:' are expected.

      Example: claimcheck joint Claims
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var input: InputOptions
  @Option(help: "How to print the report: text or json.")
  var format = Format.text

  func run() throws {
    let workspace = input.workspace()
    let judgement = Judgement(
      of: workspace.files, among: workspace.neighbours, book: workspace.book)
    var errors = workspace.errors + judgement.errors
    if workspace.files.allSatisfy(\.claims.isEmpty), errors.isEmpty {
      errors.append(
        InputError(
          "no claim to judge here; give the folder of a claim file",
          at: Place(file: input.paths.first ?? "Claims")))
    }
    Terminal.report(errors)
    let report = JointReport(judgement)
    print(format == .json ? report.json : report.text)
    let status = errors.isEmpty ? judgement.exitStatus : 2
    if status != 0 { throw ExitCode(status) }
  }
}
