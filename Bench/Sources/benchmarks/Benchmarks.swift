import ArgumentParser
import Exact
import Foundation
import Suite

/// Measures the benchmarks one by one; `claimcheck bench record` runs it and
/// keeps what it prints.
///
/// Each command prints one JSON object on a line for each benchmark.
@main
struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "The benchmarks whose figures are kept.",
    subcommands: [Describe.self, Time.self, Count.self])
}

/// Which benchmarks, and whether they are slowed.
struct Selection: ParsableArguments {
  @Option(help: "Only benchmarks whose name begins so; may repeat.")
  var only: [String] = []

  var benchmarks: [Suite.Benchmark] {
    Suite.Benchmark.all.filter { benchmark in
      only.isEmpty || only.contains { benchmark.name.hasPrefix($0) }
    }
  }
}

/// Work done on top, to see whether it is noticed.
struct Slowdown: ParsableArguments {
  @Option(help: "By how many % more work each run does.") var slowdown = 0

  func validate() throws {
    guard (0...100).contains(slowdown) else {
      throw ValidationError("--slowdown is 0 to 100, not \(slowdown)")
    }
  }

  /// How often the work is done for one figure.
  var repetitions: Int {
    Suite.Benchmark.repetitions * (100 + slowdown) / 100
  }
}

/// What there is, and what each gives.
struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Name the benchmarks with their versions and results.")

  @OptionGroup var selection: Selection

  struct Line: Encodable {
    let benchmark: String
    let title: String
    let version: String
    let gmp: String
    let results: [String: Int]
    let peers: [String]
  }

  func run() throws {
    for benchmark in selection.benchmarks {
      let work = benchmark.prepared()
      try printLine(
        Line(
          benchmark: benchmark.name, title: benchmark.title,
          version: benchmark.version(of: work), gmp: gmpVersion,
          results: work.results, peers: work.peers.map(\.name)))
    }
  }
}

func printLine(_ line: some Encodable) throws {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  let data = try encoder.encode(line) + [UInt8(ascii: "\n")]
  try FileHandle.standardOutput.write(contentsOf: data)
}
