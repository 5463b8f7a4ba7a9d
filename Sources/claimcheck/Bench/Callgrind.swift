import Benchmarking
import Foundation

/// Counts what benchmarks execute, with valgrind's callgrind.
struct Callgrind {
  let program: BenchmarkProgram

  enum Result {
    case profile(CallgrindProfile)
    /// Why nothing could be counted.
    case failure(String)
  }

  /// One result for each benchmark named; several are counted at once, since
  /// counts do not depend on what else the machine does.
  func results(_ benchmarks: [String]) -> [String: Result] {
    guard Subprocess.output("valgrind", "--version") != nil else {
      return Self.all(benchmarks, .failure("valgrind is not installed"))
    }
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "claimcheck-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let stripped = folder.appending(path: "benchmarks")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true)
    } catch {
      return Self.all(benchmarks, .failure("no room for what is counted"))
    }
    // valgrind cannot read Swift's debug information: a copy without runs.
    guard
      Subprocess.output("strip", "-g", "-o", stripped.path, program.path) != nil
    else {
      return Self.all(
        benchmarks, .failure("strip is missing, or cannot read it"))
    }
    var results: [String: Result] = [:]
    var running: [(name: String, file: URL, process: Subprocess)] = []
    func finishFirst() {
      let (name, file, process) = running.removeFirst()
      results[name] = Self.result(process.finish(), file)
    }
    let width = max(1, ProcessInfo.processInfo.activeProcessorCount)
    for (index, name) in benchmarks.enumerated() {
      if running.count == width { finishFirst() }
      let file = folder.appending(path: "profile-\(index)")
      let words =
        [
          "valgrind", "--tool=callgrind", "--instr-atstart=no",
          "--callgrind-out-file=\(file.path)", stripped.path,
        ] + program.countingWords(name)
      do {
        running.append(
          (
            name, file,
            try Subprocess(words, environment: BenchmarkProgram.environment)
          ))
      } catch {
        results[name] = .failure("valgrind cannot be run")
      }
    }
    while !running.isEmpty { finishFirst() }
    return results
  }

  private static func all(
    _ benchmarks: [String], _ result: Result
  ) -> [String: Result] {
    Dictionary(uniqueKeysWithValues: benchmarks.map { ($0, result) })
  }

  private static func result(
    _ run: Subprocess.Result, _ file: URL
  ) -> Result {
    guard run.status == 0 else {
      let last = run.errors.split(separator: "\n").last ?? ""
      return .failure(
        "it ended with status \(run.status) under valgrind: \(last)")
    }
    guard let text = try? String(contentsOf: file, encoding: .utf8),
      let profile = CallgrindProfile(text)
    else {
      return .failure(
        "callgrind counted nothing; was the program built beside its header?")
    }
    return .profile(profile)
  }
}
