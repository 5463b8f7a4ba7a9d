import ArgumentParser
import Checks
import ClaimFiles
import Input
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
    let judged = reading.value.filter {
      $0.kind != .incomparable && $0.kind != .unreferenced
    }
    let powers = ProgressBar.whileDoing(
      "checks probed", total: judged.count, isQuiet: quiet
    ) { bar in
      judged.concurrentMap { verdict in
        defer { bar.advance() }
        return workspace.judge.power(of: verdict.claim).map { (verdict, $0) }
      }.flatMap { $0 }
    }
    print(PowerReport(powers).text)
    let errors = workspace.errors + reading.errors
    Terminal.report(reading.errors)
    if !errors.isEmpty { throw ExitCode(2) }
  }
}
