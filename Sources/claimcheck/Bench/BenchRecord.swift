import ArgumentParser
import Benchmarking
import Foundation
import Input

/// Which build is measured, and how much of it.
struct RecordingOptions: ParsableArguments {
  @Option(help: "The program with the benchmarks.")
  var program = "Bench/.build/release/benchmarks"
  @Option(help: "Only benchmarks whose name begins so; may repeat.")
  var only: [String] = []
  @Option(help: "How many rounds of times.") var rounds = 10
  @Option(help: "The commit the program was built from, if not this one.")
  var commit: String?

  func validate() throws {
    guard (1...1_000).contains(rounds) else {
      throw ValidationError("--rounds is 1 to 1000, not \(rounds)")
    }
  }

  /// Told on a terminal alone.
  static func progress(_ step: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\(step)\n".utf8))
  }
}

struct BenchRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Measure the benchmarks and append a line for each.",
    discussion: """
      Exact metrics and instructions are counted under valgrind, times are \
      taken in rounds beside raw GMP. A second build can be measured in the \
      same rounds, to be compared with.

      Exit status: 0 if everything was measured, 2 if something asked for was \
      not.

      Example: claimcheck bench record
      Example: claimcheck bench record --kind exact --only exact/ --rounds 20
      """)

  @OptionGroup var options: RecordingOptions
  @OptionGroup var history: HistoryOption
  @Option(
    help: """
      What to measure: exact, instructions, time; may repeat. All if not given.
      """)
  var kind: [Metric.Kind] = []
  @Option(help: "Another build, measured in the same rounds.")
  var baseProgram: String?
  @Option(help: "The commit the other build was built from.")
  var baseCommit: String?
  @Option(help: "The file for the other build's lines, if not the same.")
  var baseHistory: String?
  @Option(help: "Slow every benchmark by so many %, to see it noticed.")
  var slowdown = 0

  func validate() throws {
    guard (baseProgram == nil) == (baseCommit == nil) else {
      throw ValidationError("--base-program and --base-commit go together")
    }
    guard baseHistory == nil || baseProgram != nil else {
      throw ValidationError("--base-history goes with --base-program")
    }
    guard (0...100).contains(slowdown) else {
      throw ValidationError("--slowdown is 0 to 100, not \(slowdown)")
    }
  }

  func run() throws {
    do throws(InputError) {
      var builds: [Recorder.Build] = []
      if let baseProgram, let baseCommit {
        builds.append(
          Recorder.Build(
            program: try BenchmarkProgram(
              path: baseProgram, only: options.only),
            commit: baseCommit))
      }
      builds.append(
        Recorder.Build(
          program: try BenchmarkProgram(
            path: options.program, only: options.only, slowdown: slowdown),
          commit: options.commit
            ?? Surroundings.commit(besides: history.history)))
      let recorder = Recorder(
        builds: builds,
        kinds: kind.isEmpty ? Set(Metric.Kind.allCases) : Set(kind),
        rounds: options.rounds, progress: RecordingOptions.progress)
      let runs = try recorder.recordings()
      if runs.count > 1, let baseHistory {
        try HistoryFile(baseHistory).append(runs[0].map { .recording($0) })
        try history.file.append(runs[1].map { .recording($0) })
      } else {
        try history.file.append(runs.joined().map { .recording($0) })
      }
      for recordings in runs { Self.tell(recordings) }
      try Self.complain(runs.flatMap { $0 }, asked: !kind.isEmpty)
    } catch {
      Terminal.report([error])
      throw ExitCode(2)
    }
  }

  private static func tell(_ recordings: [Recording]) {
    guard let first = recordings.first else { return }
    print(
      "\(first.run): \(counted(recordings.count, "benchmark"))"
        + " of \(first.commit.prefix(12))"
    )
  }

  /// Says what could not be measured; a failure only if it was asked for.
  private static func complain(
    _ recordings: [Recording], asked: Bool
  ) throws(InputError) {
    var names: [String: [String]] = [:]
    for recording in recordings {
      for (metric, reason) in recording.unmeasured {
        names["\(metric): \(reason)", default: []].append(recording.benchmark)
      }
    }
    for (what, benchmarks) in names.sorted(by: { $0.key < $1.key }) {
      print("not measured: \(what) (\(counted(benchmarks.count, "benchmark")))")
    }
    if asked, let what = names.keys.sorted().first {
      throw InputError(
        "could not measure \(what)", at: Place(file: "claimcheck bench record"))
    }
  }
}
