import ArgumentParser
import Benchmarking
import Foundation
import Input

struct BenchAccept: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract:
      "Take a benchmark's regressions for what they are, with a reason.",
    discussion: """
      What regressed in the last run is written to the history with the figure \
      before, the figure now, the reason and who took it; from then on it is \
      what later runs are compared with.

      Example: claimcheck bench accept exact/dot --reason 'sums check for overflow'
      """)

  @Argument(help: "The benchmark, or the beginning of several names.")
  var benchmark: String
  @OptionGroup var options: ComparisonOptions
  @Option(help: "Why the change is right.") var reason: String
  @Option(help: "Who looked at it; by default git's user.name.")
  var reviewer: String?
  @Option(help: "Only this metric, such as 'gmp operations'.")
  var metric: String?
  @Option(help: "The history to write to, if not the one compared.")
  var into: String?

  func validate() throws {
    guard !reason.allSatisfy(\.isWhitespace) else {
      throw ValidationError("--reason is empty; say why the change is right")
    }
  }

  func run() throws {
    let (run, comparison) = try options.comparison()
    guard let reviewer = reviewer ?? Surroundings.user else {
      throw ValidationError("say who accepts it with --reviewer")
    }
    let accepted = comparison.changes.filter {
      $0.outcome == .regressed && $0.benchmark.hasPrefix(benchmark)
        && (metric == nil || $0.metric.name == metric)
    }
    let file = HistoryFile(into ?? options.history.history)
    do throws(InputError) {
      guard !accepted.isEmpty else {
        throw InputError(
          "nothing of '\(benchmark)' regressed in the last run",
          at: Place(file: options.history.history))
      }
      try file.append(
        accepted.map { change in
          .acceptance(
            AcceptedChange(
              benchmark: change.benchmark, metric: change.metric.name,
              from: change.base!, to: change.figure!, reason: reason,
              reviewer: reviewer, commit: run[0].commit, run: run[0].run,
              recorded: Surroundings.now))
        })
    } catch {
      Terminal.report([error])
      throw ExitCode(2)
    }
    for change in accepted {
      print("accepted: \(ComparisonReport.sentence(change))")
    }
  }
}
