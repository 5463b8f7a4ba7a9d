import Benchmarking
import Testing

struct ComparisonTests {
  /// The outcome of the only metric of a run after others.
  private func change(
    _ run: Recording, after earlier: [Recording],
    kind: Metric.Kind, accepted: AcceptedChange? = nil
  ) throws -> Change {
    var before = history(earlier)
    if let accepted { before.entries.append(.acceptance(accepted)) }
    let comparison = Comparison(
      of: [run], with: .accepted(before), noise: before, kinds: [kind])
    return try #require(comparison.changes.first)
  }

  // MARK: Exact metrics

  @Test func `One operation more is a regression and one less is better`()
    throws
  {
    let before = [recording("1", exact: ["gmp operations": 100])]
    func outcome(_ count: Int) throws -> Change.Outcome {
      try change(
        recording("2", exact: ["gmp operations": count]), after: before,
        kind: .exact
      ).outcome
    }
    #expect(try outcome(101) == .regressed)
    #expect(try outcome(100) == .unchanged)
    #expect(try outcome(99) == .improved)
  }

  @Test(arguments: [24, 26])
  func `Of figures found neither more nor fewer is better`(count: Int) throws {
    let change = try change(
      recording("2", exact: ["figures": count]),
      after: [recording("1", exact: ["figures": 25])], kind: .exact)
    #expect(change.outcome == .regressed)
  }

  @Test func `Exact metrics of another machine are compared`() throws {
    let change = try change(
      recording("2", exact: ["figures": 26]),
      after: [recording("1", processor: "Egret", exact: ["figures": 25])],
      kind: .exact)
    #expect(change.outcome == .regressed)
  }

  @Test func `A regression that is repeated stays one`() throws {
    let before = [
      recording("1", exact: ["gmp operations": 100]),
      recording("2", exact: ["gmp operations": 120]),
      recording("3", exact: ["gmp operations": 120]),
    ]
    let change = try change(
      recording("4", exact: ["gmp operations": 120]), after: before,
      kind: .exact)
    #expect(change.outcome == .regressed)
    #expect(change.base == 100)
  }

  @Test func `What was accepted is what later runs are compared with`() throws {
    let before = [
      recording("1", exact: ["gmp operations": 100]),
      recording("2", exact: ["gmp operations": 120]),
    ]
    let taken = accepted("gmp operations", from: 100, to: 120, run: "2")
    let same = try change(
      recording("3", exact: ["gmp operations": 120]), after: before,
      kind: .exact, accepted: taken)
    #expect(same.outcome == .unchanged)
    let more = try change(
      recording("3", exact: ["gmp operations": 121]), after: before,
      kind: .exact, accepted: taken)
    #expect(more.outcome == .regressed)
    // An acceptance alone, of a run that is not in this history.
    let elsewhere = try change(
      recording("3", exact: ["gmp operations": 120]), after: [before[0]],
      kind: .exact, accepted: taken)
    #expect(elsewhere.outcome == .unchanged)
  }

  // MARK: Counts

  @Test func `Counts within half a per cent are the same`() throws {
    let before = [recording("1", instructions: 100_000)]
    func outcome(_ count: Int) throws -> Change.Outcome {
      try change(
        recording("2", instructions: count), after: before, kind: .instructions
      ).outcome
    }
    #expect(try outcome(100_500) == .unchanged)
    #expect(try outcome(100_501) == .regressed)
    #expect(try outcome(99_499) == .improved)
  }

  @Test func `Counts of another machine are not compared`() throws {
    let change = try change(
      recording("2", instructions: 200),
      after: [recording("1", processor: "Egret", instructions: 100)],
      kind: .instructions)
    #expect(change.outcome == .inconclusive)
  }

  @Test func `Figures of another version of a benchmark are not compared`()
    throws
  {
    let change = try change(
      recording("2", version: "v2", exact: ["figures": 26]),
      after: [recording("1", exact: ["figures": 25])], kind: .exact)
    #expect(change.outcome == .inconclusive)
    #expect(
      change.note
        == "new, or changed itself: there is nothing to compare with")
  }

  @Test func `What was not measured is not unchanged`() throws {
    let run = recording(
      "2", unmeasured: ["instructions": "valgrind is not installed"])
    let comparison = Comparison(
      of: [run], with: .accepted(history([recording("1", instructions: 9)])),
      noise: History(), kinds: [.instructions])
    #expect(comparison.changes.map(\.outcome) == [.unmeasured])
    #expect(comparison.changes[0].note == "valgrind is not installed")
    #expect(comparison.exitStatus(asked: true) == 2)
    #expect(comparison.exitStatus(asked: false) == 2)
  }

  @Test func `A benchmark that is dropped is told`() throws {
    let before = [recording("1", "exact/roots", instructions: 5)]
    let comparison = Comparison(
      of: [recording("2", instructions: 5)],
      with: .recordings(before, accepted: []), noise: History(),
      kinds: [.instructions])
    #expect(
      comparison.changes.map(\.note) == [
        "new, or changed itself: there is nothing to compare with",
        "no longer among the benchmarks",
      ])
    #expect(comparison.exitStatus(asked: true) == 0)
  }

  @Test func `An accepted growth of counts holds on another machine`() throws {
    let before = [recording("1", processor: "Egret", instructions: 1_000)]
    let taken = accepted("instructions", from: 50_000, to: 52_000, run: "9")
    func outcome(_ count: Int) -> Change.Outcome {
      Comparison(
        of: [recording("2", processor: "Egret", instructions: count)],
        with: .recordings(before, accepted: [taken]), noise: History(),
        kinds: [.instructions]
      ).changes[0].outcome
    }
    #expect(outcome(1_040) == .unchanged)
    #expect(outcome(1_050) == .regressed)
  }

  // MARK: Times

  /// Six runs of one commit within 2 %.
  private var quiet: [Recording] {
    [1.0, 1.01, 0.995, 1.015, 1.0, 1.005].enumerated().map { index, ratio in
      recording("q\(index)", commit: "quiet", ratios: rounds(ratio))
    }
  }

  @Test func `Times beyond chance and beyond the noise are a regression`()
    throws
  {
    let change = try change(
      recording("2", ratios: rounds(1.05)), after: quiet, kind: .time)
    #expect(change.outcome == .regressed)
    let floor = try #require(change.floor)
    #expect(abs(floor - (1.015 / 0.995 - 1)) < 1e-9)
    #expect(try #require(change.probability) < 0.001)
  }

  @Test func `Times within the noise are unchanged however sure they differ`()
    throws
  {
    let change = try change(
      recording("2", ratios: rounds(1.02, spread: 0.000_1)), after: quiet,
      kind: .time)
    #expect(change.outcome == .unchanged)
  }

  @Test func `Faster times are an improvement`() throws {
    let change = try change(
      recording("2", ratios: rounds(0.9)), after: quiet, kind: .time)
    #expect(change.outcome == .improved)
  }

  @Test func `Without a known noise nothing is told of times`() throws {
    let change = try change(
      recording("2", ratios: rounds(2)), after: Array(quiet.prefix(4)),
      kind: .time)
    #expect(change.outcome == .inconclusive)
    #expect(
      change.note
        == "the noise of this machine is not known: record one commit 5 times")
  }

  @Test func `Few times tell nothing`() throws {
    let change = try change(
      recording("2", ratios: [2, 2.1, 2.2]), after: quiet, kind: .time)
    #expect(change.outcome == .inconclusive)
    #expect(
      change.note == "3 and 60 times; at least 10 of each would be needed")
  }

  @Test func `A slow moment is not a slow benchmark`() throws {
    // The earlier rounds are as before, the later twice as slow.
    let ratios = [1.0, 0.99, 1.01, 1.0, 0.98, 2.1, 2.2, 2.0, 2.3, 2.1]
    let change = try change(
      recording("2", ratios: ratios), after: quiet, kind: .time)
    #expect(change.outcome == .inconclusive)
  }

  @Test func `Among many benchmarks a chance difference is none`() throws {
    // Seven of ten rounds a little above most: p is 0.03 alone.
    let base = (0..<5).map { index in
      recording("q\(index)", commit: "quiet", ratios: rounds(1, spread: 0.01))
    }
    let ratios = [1.05, 1.04, 1.03, 1.045, 0.98, 1.035, 1.0, 1.02, 1.015, 0.99]
    let others = (0..<30).map { index in
      recording("2", "other/\(index)", ratios: rounds(1, spread: 0.01))
    }
    let otherBase = (0..<5).flatMap { run in
      (0..<30).map { index in
        recording(
          "q\(run)", "other/\(index)", commit: "quiet",
          ratios: rounds(1, spread: 0.01))
      }
    }
    let before = history(base + otherBase)
    let comparison = Comparison(
      of: [recording("2", ratios: ratios)] + others, with: .accepted(before),
      noise: before, kinds: [.time])
    #expect(comparison.changes[0].outcome == .inconclusive)
    #expect(comparison.exitStatus(asked: true) == 0)
  }
}
