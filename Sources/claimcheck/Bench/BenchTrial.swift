import ArgumentParser
import Benchmarking
import Foundation
import Input

struct BenchTrial: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trial",
    abstract: "Measure how often changes are told falsely, or missed.",
    discussion: """
      Records one build many times, then the same slowed on purpose, and \
      writes how often a change was told. The recordings of the one build are \
      kept in the history as well, where they measure the noise of the machine.

      Example: claimcheck bench trial --runs 20 --slowed-runs 3
      """)

  @OptionGroup var options: RecordingOptions
  @OptionGroup var history: HistoryOption
  @Option(help: "How often the one build is recorded.") var runs = 20
  @Option(help: "How often it is recorded at each slow-down.")
  var slowedRuns = 3
  @Option(help: "A slow-down in %; may repeat.")
  var slowdown = [1, 2, 5, 10, 20]
  @Option(help: "The file to write.") var output = "Bench/trial.json"

  func validate() throws {
    guard (2...1_000).contains(runs), (0...1_000).contains(slowedRuns) else {
      throw ValidationError(
        "--runs is 2 to 1000, --slowed-runs 0 to 1000; not \(runs) and"
          + " \(slowedRuns)")
    }
    guard slowdown.allSatisfy((1...100).contains) else {
      throw ValidationError("--slowdown is 1 to 100")
    }
  }

  func run() throws {
    let commit =
      options.commit ?? Surroundings.commit(besides: history.history)
    let before = Surroundings.load
    do throws(InputError) {
      var all: [[Recording]] = []
      for index in 0..<runs {
        RecordingOptions.progress("run \(index + 1) of \(runs)")
        let run = try record(commit, slowdown: 0)
        try history.file.append(run.map { .recording($0) })
        all.append(run)
      }
      var slowed: [Int: [[Recording]]] = [:]
      for percent in slowdown {
        for index in 0..<slowedRuns {
          RecordingOptions.progress(
            "slowed by \(percent) %, run \(index + 1) of \(slowedRuns)")
          slowed[percent, default: []].append(
            try record(commit, slowdown: percent))
        }
      }
      let trial = Trial(
        runs: all, slowed: slowed, load: [before, Surroundings.load])
      try NewFile(path: output).write(trial.json, replacing: true)
      print(output)
    } catch {
      Terminal.report([error])
      throw ExitCode(2)
    }
  }

  private func record(
    _ commit: String, slowdown: Int
  ) throws(InputError) -> [Recording] {
    let program = try BenchmarkProgram(
      path: options.program, only: options.only, slowdown: slowdown)
    let recorder = Recorder(
      builds: [Recorder.Build(program: program, commit: commit)],
      kinds: Set(Metric.Kind.allCases), rounds: options.rounds,
      progress: RecordingOptions.progress)
    return try recorder.recordings()[0]
  }
}
