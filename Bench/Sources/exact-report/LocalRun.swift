import Foundation
import PeerReport
import Yardstick

/// A run of the implementations that `exact-peer` has in itself, for where
/// the other peers are not at hand.
struct LocalRun {
  let program: URL

  /// The names in the results and the flags of the program.
  private static let implementations: [(name: String, flag: String)] = [
    ("claimcheck", "--exact"), ("claimcheck-sum", "--sum"), ("gmp", "--gmp"),
    ("flint", "--flint"), ("attaswift", "--attaswift"),
  ]
  private static let rounds = 2
  private static let repetitions = 3

  func results() throws -> RunResults {
    let start = Date.now
    let loadBefore = load()
    var rows: [String: RunResults.Row] = [:]
    for exercise in Exercise.all {
      rows[exercise.name] = try row(exercise)
      print(exercise.name)
    }
    return RunResults(
      setting: RunResults.Setting(
        cpu: cpu(), cores: ProcessInfo.processInfo.processorCount,
        kernel: try Command("/usr/bin/env", "uname", "-r").output,
        debian: debian(), python: "", runs: Self.rounds * Self.repetitions,
        seconds: Date.now.timeIntervalSince(start), loadBefore: loadBefore,
        loadAfter: load()),
      rows: rows)
  }

  private func row(_ exercise: Exercise) throws -> RunResults.Row {
    var answers: [String: String] = [:]
    for (name, flag) in Self.implementations {
      let command = command(flag, exercise, "verify", 1)
      // A program that lacks the workload ends with another status.
      guard let output = try? command.output else { continue }
      answers[name] = String(output.dropFirst("CHK ".count))
    }
    var times: [String: [Double]] = [:]
    for _ in 0..<Self.rounds {
      for (name, flag) in Self.implementations where answers[name] != nil {
        let output = try command(flag, exercise, "time", Self.repetitions)
          .output
        let lines = output.split(separator: "\n").filter {
          $0.hasPrefix("NS ")
        }
        times[name, default: []] += lines.map {
          Double($0.dropFirst("NS ".count))! / Double(exercise.operations)
        }
      }
    }
    var measurements: [String: RunResults.Measurement] = [:]
    for (name, flag) in Self.implementations {
      guard let times = times[name] else { continue }
      measurements[name] = RunResults.Measurement(
        times: times, instructions: instructions(flag, exercise))
    }
    let checksums = Set(answers.values)
    return RunResults.Row(
      checksum: checksums.sorted().first ?? "",
      isAgreed: checksums.count == 1, measurements: measurements)
  }

  /// One operation's instructions; nil without valgrind.
  private func instructions(_ flag: String, _ exercise: Exercise) -> Double? {
    let counted = command(flag, exercise, "instr", 1)
    let valgrind = Command(
      [
        "/usr/bin/env", "valgrind", "--tool=callgrind",
        "--instr-atstart=no", "--callgrind-out-file=/dev/null",
      ] + counted.words)
    guard
      let line = try? valgrind.errors.split(separator: "\n")
        .first(where: { $0.contains("Collected :") }),
      let collected = line.split(separator: " ").last.flatMap({ Double($0) })
    else { return nil }
    return collected / Double(exercise.operations)
  }

  private func command(
    _ flag: String, _ exercise: Exercise, _ mode: String, _ repetitions: Int
  ) -> Command {
    Command([
      program.path, flag, exercise.workload, mode, String(exercise.size),
      String(repetitions),
    ])
  }

  private func cpu() -> String {
    let information = try? String(
      contentsOfFile: "/proc/cpuinfo", encoding: .utf8)
    let line = information?.split(separator: "\n")
      .first { $0.hasPrefix("model name") }
    return line?.split(separator: ":").last.map {
      $0.trimmingCharacters(in: .whitespaces)
    } ?? "an unnamed processor"
  }

  private func debian() -> String {
    let packages = Command(
      "/usr/bin/env", "dpkg-query", "--show",
      "--showformat", "${Package} ${Version}; ", "libgmp-dev",
      "libflint-dev", "valgrind")
    return (try? packages.output) ?? ""
  }

  /// How many processes ran or wanted to over the last minute.
  private func load() -> Double {
    var averages = [0.0]
    return getloadavg(&averages, 1) == 1 ? averages[0] : 0
  }
}

/// A program with its arguments, run to its end.
struct Command {
  let words: [String]

  init(_ words: [String]) { self.words = words }

  init(_ words: String...) { self.words = words }

  /// What it prints, without the last line's end.
  var output: String { get throws { try run().output } }

  /// What it prints to standard error.
  var errors: String { get throws { try run().errors } }

  private func run() throws -> (output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    // Both are short: neither can fill its pipe while the other is read.
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CommandError(words: words, status: process.terminationStatus)
    }
    return (
      String(decoding: printed, as: UTF8.self)
        .trimmingCharacters(in: .newlines),
      String(decoding: complained, as: UTF8.self)
    )
  }
}

/// A program that ended with a status other than zero.
struct CommandError: Error, CustomStringConvertible {
  let words: [String]
  let status: Int32

  var description: String {
    "\(words.joined(separator: " ")) ended with status \(status)"
  }
}
