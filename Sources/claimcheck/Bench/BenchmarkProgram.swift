import Benchmarking
import Foundation
import Input
import Reports

/// The program that has the benchmarks in it: `benchmarks` of the package
/// `Bench`, of this or of another commit.
struct BenchmarkProgram {
  /// As it was named, for messages.
  private let name: String
  let path: String
  let only: [String]
  let slowdown: Int

  /// What the program says of a benchmark.
  struct Description: Decodable {
    let benchmark: String
    let title: String
    let version: String
    let gmp: String
    let results: [String: Int]
  }

  /// One round's times of a benchmark, in ns.
  struct Round: Decodable {
    let benchmark: String
    let own: Double
    let reference: Double
    let peers: [String: Double]
  }

  init(path: String, only: [String], slowdown: Int = 0) throws(InputError) {
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw InputError(
        "no such program; build it with 'swift build -c release --package-path"
          + " Bench --product benchmarks', or name it with --program",
        at: Place(file: path))
    }
    name = path
    // A path without a stroke would be looked for among the commands.
    self.path = URL(filePath: path).path
    self.only = only
    self.slowdown = slowdown
  }

  /// Every benchmark asked for, in the program's order.
  func descriptions() throws(InputError) -> [Description] {
    let all: [Description] = try lines("describe", selection)
    guard !all.isEmpty else {
      throw InputError(
        "has no benchmark whose name begins with \(quotedList(only))",
        at: Place(file: name))
    }
    return all
  }

  func round(withPeers: Bool) throws(InputError) -> [Round] {
    try lines(
      "time", selection + slowed + (withPeers ? ["--peers"] : []))
  }

  private var selection: [String] { only.flatMap { ["--only", $0] } }

  private var slowed: [String] {
    slowdown == 0 ? [] : ["--slowdown", String(slowdown)]
  }

  /// The words that run one benchmark for callgrind to count.
  func countingWords(_ benchmark: String) -> [String] {
    ["count", benchmark] + slowed
  }

  /// What makes two runs alike: hash tables in the same order, functions of
  /// libraries bound before anything is counted.
  static let environment: [String: String] = {
    var environment = ["SWIFT_DETERMINISTIC_HASHING": "1", "LD_BIND_NOW": "1"]
    for name in ["PATH", "LD_LIBRARY_PATH", "TMPDIR"] {
      environment[name] = ProcessInfo.processInfo.environment[name]
    }
    return environment
  }()

  private func lines<Line: Decodable>(
    _ command: String, _ arguments: [String]
  ) throws(InputError) -> [Line] {
    let result: Subprocess.Result
    do {
      result = try Subprocess(
        [path, command] + arguments, environment: Self.environment
      ).finish()
    } catch {
      throw InputError("cannot be run", at: Place(file: name))
    }
    guard result.status == 0 else {
      throw InputError(
        "'\(command)' ended with status \(result.status):"
          + " \(result.complaint)", at: Place(file: name))
    }
    var lines: [Line] = []
    for text in result.output.split(separator: "\n") {
      guard
        let line = try? JSONDecoder().decode(Line.self, from: Data(text.utf8))
      else {
        throw InputError(
          "'\(command)' printed '\(plain(String(text.prefix(60))))'; a"
            + " benchmark's figures as JSON would be right",
          at: Place(file: name))
      }
      lines.append(line)
    }
    return lines
  }
}
