import ArgumentParser
import Benchmarking

struct BenchCompare: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Hold the last run against what was before.",
    discussion: """
      Any change of an exact metric is told, instructions beyond 0.5 %, times \
      beyond chance and beyond the noise of this machine.

      Exit status: 0 unchanged, improved or not to be told, 1 something \
      regressed, 2 something asked for was not measured.

      Example: claimcheck bench compare
      Example: claimcheck bench compare 4f2c81 --kind instructions
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  @OptionGroup var options: ComparisonOptions
  @Option(help: "How to print it: text or json.") var format = Format.text
  @Flag(help: "Every metric, not only what changed.") var all = false

  func run() throws {
    let (run, comparison) = try options.comparison()
    let report = ComparisonReport(comparison, of: run, showsAll: all)
    print(format == .json ? report.json : report.text)
    if format == .text, let hint = hint(comparison) { print(hint) }
    let status = comparison.exitStatus(asked: options.asked)
    if status != 0 { throw ExitCode(status) }
  }

  /// How to accept what regressed, as a command.
  private func hint(_ comparison: Comparison) -> String? {
    guard
      let first = comparison.changes.first(where: { $0.outcome == .regressed })
    else { return nil }
    let words =
      ["claimcheck bench accept", first.benchmark]
      + (options.base.map { [$0] } ?? [])
      + ["--history \(options.history.history)", "--reason 'why it is right'"]
    return "to accept it: \(words.joined(separator: " "))"
  }
}
