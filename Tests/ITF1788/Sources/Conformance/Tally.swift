/// How many assertions passed, failed and were skipped, and why.
public struct Tally: Equatable {
  public var passed = 0
  public var failed = 0
  /// Of those that failed, how many gave less than expected, not other.
  public var narrower = 0
  /// By reason, how many.
  public var skipped: [String: Int] = [:]

  public init() {}

  public var run: Int { passed + failed }
  public var skippedCount: Int { skipped.values.reduce(0, +) }

  public mutating func count(_ judgement: Judgement) {
    switch judgement {
    case .passed: passed += 1
    case .failed(_, _, let isNarrower):
      failed += 1
      if isNarrower { narrower += 1 }
    case .skipped(let reason): skipped[reason, default: 0] += 1
    }
  }

  public static func += (a: inout Tally, b: Tally) {
    a.passed += b.passed
    a.failed += b.failed
    a.narrower += b.narrower
    a.skipped.merge(b.skipped, uniquingKeysWith: +)
  }

  /// One line: `12 run, 12 passed, 0 failed, 3 skipped`.
  public var line: String {
    let note = narrower > 0 ? " (\(narrower) narrower than expected)" : ""
    return "\(run) run, \(passed) passed, \(failed) failed\(note), "
      + "\(skippedCount) skipped"
  }

  /// A line for each reason, the most frequent first.
  public var reasons: [String] {
    skipped.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
      .map { "skipped \($0.value): \($0.key)" }
  }
}
