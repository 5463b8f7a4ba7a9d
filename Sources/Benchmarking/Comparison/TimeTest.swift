import Statistics

/// Whether times of two builds differ, beyond chance and beyond the noise of
/// the machine.
struct TimeTest {
  private let own: [Double]
  private let base: [Double]
  private let floor: NoiseFloor?
  /// Before it is corrected for the number of benchmarks.
  let probability: Double

  init(_ recording: Recording, _ baseline: Baseline, floor: NoiseFloor?) {
    own = recording.times?.ratios ?? []
    base = baseline.times.flatMap { $0 }
    self.floor = floor
    probability =
      own.isEmpty || base.isEmpty ? 1 : MannWhitney(own, base).probability
  }

  func judge(_ change: inout Change, probability: Double, limits: Limits) {
    change.probability = probability
    change.floor = floor?.share
    guard min(own.count, base.count) >= limits.leastTimes else {
      change.note =
        "\(own.count) and \(base.count) times; at least"
        + " \(limits.leastTimes) of each would be needed"
      return
    }
    guard let floor else {
      change.note =
        "the noise of this machine is not known: record one commit"
        + " \(limits.noiseRuns) times"
      return
    }
    guard let share = change.share else { return }
    if abs(share) <= floor.share {
      change.outcome = .unchanged
    } else if probability >= limits.level {
      change.note = "the times of one run differ as much"
    } else if !hasOneSign(share) {
      change.note = "the earlier and the later rounds disagree"
    } else {
      change.outcome = share < 0 ? .improved : .regressed
    }
  }

  /// Whether the rounds' first half and their second half differ from the base
  /// in the same direction.
  private func hasOneSign(_ share: Double) -> Bool {
    guard let middle = median(base) else { return false }
    let half = own.count / 2
    return [own[..<half], own[half...]].allSatisfy { part in
      median(Array(part)).map { ($0 > middle) == (share > 0) } ?? false
    }
  }
}
