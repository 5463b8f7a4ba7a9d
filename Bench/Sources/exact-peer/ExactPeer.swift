import CMeasure
import Foundation
import Implementations
import Yardstick

/// Runs one workload the way the peers of exact arithmetic are run, so that
/// one command measures all side by side.
///
///     exact-peer [--sum|--gmp|--flint|--attaswift] WORKLOAD MODE SIZE REPS
///
/// `verify` prints the hash over all results, `time` the CPU time of each of
/// some runs after a first, `instr` lets callgrind count one run after a
/// first.
@main
struct ExactPeer {
  static func main() {
    var words = CommandLine.arguments.dropFirst()
    var implementation = Implementation.exact
    if let flag = words.first, flag.hasPrefix("--") {
      guard let named = Implementation(rawValue: String(flag.dropFirst(2)))
      else { stop("no implementation \(flag)") }
      implementation = named
      words.removeFirst()
    }
    let arguments = Array(words)
    guard arguments.count == 4, let size = Int(arguments[2]), size > 0,
      let repetitions = Int(arguments[3])
    else { stop("usage: exact-peer [--NAME] WORKLOAD MODE SIZE REPS") }
    guard
      let workload = implementation.workload(arguments[0], size: size)
    else { stop("no workload \(arguments[0]) in \(implementation.title)") }

    switch arguments[1] {
    case "verify": verify(workload)
    case "time": time(workload, repetitions)
    case "instr": count(workload)
    default: stop("no mode \(arguments[1]): verify, time or instr")
    }
  }

  private static func verify(_ workload: any Workload) {
    let digits = String(workload.answer(), radix: 16)
    print("CHK", String(repeating: "0", count: 16 - digits.count) + digits)
  }

  private static func time(_ workload: any Workload, _ repetitions: Int) {
    let first = workload.run()
    for _ in 0..<repetitions {
      let start = cmeasure_cpu_time()
      let next = workload.run()
      let end = cmeasure_cpu_time()
      guard next == first else { stop("two runs differ: \(first), \(next)") }
      print("NS", end - start)
    }
    print("CNT", first)
  }

  private static func count(_ workload: any Workload) {
    let first = workload.run()
    cmeasure_start_counting()
    let next = workload.run()
    cmeasure_stop_counting()
    guard next == first else { stop("two runs differ: \(first), \(next)") }
    print("CNT", first)
  }

  private static func stop(_ message: String) -> Never {
    FileHandle.standardError.write(Data("exact-peer: \(message)\n".utf8))
    exit(64)
  }
}
