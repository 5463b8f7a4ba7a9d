import ArgumentParser
import CMeasure
import Suite

/// One round of times.
struct Time: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Time each benchmark beside raw GMP, in ns of CPU time.")

  @OptionGroup var selection: Selection
  @OptionGroup var slowdown: Slowdown
  @Flag(help: "Time the others that do the same as well.") var peers = false

  struct Line: Encodable {
    let benchmark: String
    let own: Double
    let reference: Double
    let peers: [String: Double]
  }

  /// The least of so many is taken: whatever else a machine does only adds.
  private static let tries = 3
  /// How long the reference and the peers are run at a time at least, in ns.
  private static let least: UInt64 = 3_000_000

  func run() throws {
    for benchmark in selection.benchmarks {
      let work = benchmark.prepared()
      var (own, reference) = (Double.infinity, Double.infinity)
      // In turn, so that a slow moment meets both.
      for _ in 0..<Self.tries {
        reference = min(reference, Self.steady(work.reference))
        own = min(own, repeated(work.run))
      }
      var others: [String: Double] = [:]
      if peers {
        for peer in work.peers {
          others[peer.name] =
            (0..<Self.tries).map { _ in Self.steady(peer.run) }.min()!
            / reference
        }
      }
      try printLine(
        Line(
          benchmark: benchmark.name, own: own, reference: reference,
          peers: others))
    }
  }

  /// The time of one run; a slowed one is done more often for the same.
  private func repeated(_ run: () -> UInt64) -> Double {
    let first = run()
    let start = cmeasure_cpu_time()
    for _ in 0..<slowdown.repetitions where run() != first {
      fatalError("two runs differ")
    }
    return Double(cmeasure_cpu_time() - start)
      / Double(Suite.Benchmark.repetitions)
  }

  /// The time of one run, over as many as it takes to last.
  private static func steady(_ run: () -> UInt64) -> Double {
    let first = run()
    let start = cmeasure_cpu_time()
    var runs = 0.0
    var end = start
    repeat {
      if run() != first { fatalError("two runs differ") }
      runs += 1
      end = cmeasure_cpu_time()
    } while end - start < least
    return Double(end - start) / runs
  }
}
