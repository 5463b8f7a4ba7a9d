import Statistics

/// How far apart the times of one and the same build are on a machine, as a
/// share: the most that any two of its runs differed.
public struct NoiseFloor: Hashable, Sendable {
  public let share: Double
  /// How many runs it was measured over.
  public let runs: Int

  /// Measured over the runs of whichever commit differed most; nil where none
  /// was run often enough.
  public init?(
    of benchmark: String, version: String, on machine: Machine,
    in history: History, limits: Limits = Limits()
  ) {
    let recordings = history.recordings.filter {
      $0.benchmark == benchmark && $0.version == version
        && $0.machine == machine && $0.times != nil && !$0.commit.hasSuffix("+")
    }
    let floors = Dictionary(grouping: recordings, by: \.commit).values
      .filter { $0.count >= limits.noiseRuns }
      .compactMap { runs -> (share: Double, runs: Int)? in
        let figures = runs.compactMap { $0.figure(of: .time) }
        guard let least = figures.min(), let most = figures.max() else {
          return nil
        }
        return (most / least - 1, figures.count)
      }
    guard let floor = floors.max(by: { $0.share < $1.share }) else {
      return nil
    }
    (share, runs) = floor
  }
}
