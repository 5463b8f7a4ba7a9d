import Benchmarking
import Foundation
import Testing

struct TrialTests {
  private func run(_ index: Int, slowdown: Int = 0) -> [Recording] {
    let factor = 1 + Double(slowdown) / 100
    return [
      recording(
        "\(slowdown)-\(index)", commit: "one",
        exact: ["gmp operations": 100 + slowdown, "figures": 4],
        instructions: 10_000 * (100 + slowdown) / 100,
        ratios: rounds(factor * (1 + 0.002 * Double(index % 5)), spread: 1e-4),
        slowdown: slowdown == 0 ? nil : slowdown)
    ]
  }

  @Test func `Nothing is found where nothing is, and what is there is found`()
    throws
  {
    let trial = Trial(
      runs: (0..<20).map { run($0) },
      slowed: [1: [run(0, slowdown: 1)], 5: [run(0, slowdown: 5)]],
      load: [0.1, 0.2])
    #expect(trial.null.map(\.compared) == [20, 10, 10])
    #expect(trial.null.allSatisfy { $0.regressed + $0.improved == 0 })
    // Of the exact metrics the operations alone can tell.
    let exact = trial.injected.filter { $0.kind == .exact }
    #expect(exact.map(\.compared) == [1, 1])
    #expect(exact.map(\.regressed) == [1, 1])
    let counts = trial.injected.filter { $0.kind == .instructions }
    #expect(counts.map(\.regressed) == [1, 1])
    let times = trial.injected.filter { $0.kind == .time }
    #expect(times.map(\.slowdown) == [1, 5])
    #expect(times[1].regressed == 1)
    #expect(try Trial(json: Data(trial.json.utf8)) == trial)
  }
}
