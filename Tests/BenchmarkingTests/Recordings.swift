import Benchmarking

/// A recording made up for a test.
func recording(
  _ run: String, _ benchmark: String = "exact/dot", commit: String? = nil,
  version: String = "v1", processor: String = "Heron 1",
  exact: [String: Int] = [:], instructions: Int? = nil,
  ratios: [Double]? = nil, unmeasured: [String: String] = [:],
  slowdown: Int? = nil
) -> Recording {
  Recording(
    run: run, recorded: "2026-01-31T12:00:00Z", commit: commit ?? "c-\(run)",
    benchmark: benchmark, title: "A title", version: version,
    machine: Machine(processor: processor, cores: 2, system: "Linux x86_64"),
    toolchain: Toolchain(swift: "6.3.1", gmp: "6.2.1"), exact: exact,
    counts: instructions.map { ["instructions": $0] } ?? [:],
    times: ratios.map {
      Recording.Times(
        own: $0.map { $0 * 100 }, reference: $0.map { _ in 100 })
    }, unmeasured: unmeasured, slowdown: slowdown)
}

/// Ten rounds about a ratio, all different.
func rounds(_ ratio: Double, spread: Double = 0.001) -> [Double] {
  [3, 0, 7, 1, 9, 4, 8, 2, 6, 5].map { ratio + spread * (Double($0) - 4.5) }
}

func history(_ recordings: [Recording]) -> History {
  History(recordings.map { .recording($0) })
}

func accepted(
  _ metric: String, from: Double, to: Double, run: String
) -> AcceptedChange {
  AcceptedChange(
    benchmark: "exact/dot", metric: metric, from: from, to: to,
    reason: "sums check for overflow", reviewer: "Heron", commit: "c-\(run)",
    run: run, recorded: "2026-01-31T12:30:00Z")
}
