import ArgumentParser
import Checks
import ClaimFiles
import Reports

struct PowerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "How wrong a figure must be to be noticed, weakest checks first.",
    discussion: """
      For each figure of each claim: the nearest figures of the same precision \
      that its check would have refuted, and the share of those within a \
      factor of two.

      Example: claimcheck power Claims
      """)

  @OptionGroup var input: InputOptions
  @Flag(help: "No progress on the terminal.") var quiet = false

  func run() throws {
    let workspace = input.workspace()
    Terminal.report(workspace.errors)
    let reading = workspace.judged(isQuiet: quiet)
    let power =
      workspace.probed(reading.value, atMost: .max, isQuiet: quiet) ?? [:]
    let powers = reading.value.flatMap { verdict in
      (power[verdict.claim.path] ?? []).map { (verdict, $0) }
    }
    print(PowerReport(powers).text)
    let errors = workspace.errors + reading.errors
    Terminal.report(reading.errors)
    if !errors.isEmpty { throw ExitCode(2) }
  }
}
