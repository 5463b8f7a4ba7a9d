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
      writes how often a change was told. Runs that the history has already \
      count, so that a trial can be gone on with.

      Example: claimcheck bench trial --runs 20 --slowed-runs 3
      """)

  @OptionGroup var options: RecordingOptions
  @Option(help: "The file of the trial's recordings, JSON Lines.")
  var history = ".build/measured/trial.jsonl"
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
    let file = HistoryFile(history)
    let commit = options.commit ?? Surroundings.commit(besides: history)
    let before = Surroundings.load
    do throws(InputError) {
      var plan: [(slowdown: Int?, runs: Int)] = [(nil, runs)]
      for percent in slowdown { plan.append((percent, slowedRuns)) }
      for (slowdown, wanted) in plan {
        let past = try file.contents().value.runs(
          of: commit, slowdown: slowdown)
        for index in past.count..<max(past.count, wanted) {
          RecordingOptions.progress(
            "slowed by \(slowdown ?? 0) %, run \(index + 1) of \(wanted)")
          try file.append(
            try record(commit, slowdown: slowdown ?? 0).map { .recording($0) })
        }
      }
      let all = try file.contents().value
      let slowed = slowdown.map { ($0, all.runs(of: commit, slowdown: $0)) }
      let trial = Trial(
        runs: all.runs(of: commit, slowdown: nil),
        slowed: Dictionary(slowed) { first, _ in first },
        load: [before, Surroundings.load])
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
