public import ArgumentParser
public import Benchmarking
import Input

struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Record, compare and show benchmarks over time.",
    subcommands: [
      BenchRecord.self, BenchCompare.self, BenchAccept.self, BenchShow.self,
      BenchTrial.self,
    ])
}

extension Metric.Kind: ExpressibleByArgument {}

/// The history a command works on.
struct HistoryOption: ParsableArguments {
  @Option(help: "The file of recordings, JSON Lines.")
  var history = "Bench/history.jsonl"

  var file: HistoryFile { HistoryFile(history) }

  /// What can be read; the lines that cannot are reported on standard error.
  func contents() throws -> Reading<History> {
    try Self.contents(of: file)
  }

  static func contents(of file: HistoryFile) throws -> Reading<History> {
    do throws(InputError) {
      let reading = try file.contents()
      Terminal.report(reading.errors)
      return reading
    } catch {
      Terminal.report([error])
      throw ExitCode(2)
    }
  }
}
