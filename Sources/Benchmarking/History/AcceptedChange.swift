/// A change that somebody looked at and took: a line of the history.
public struct AcceptedChange: Codable, Hashable, Sendable {
  public var benchmark: String
  /// `instructions`, `time` or the name of an exact metric.
  public var metric: String
  /// The figure before the change and the one that was accepted.
  public var from: Double
  public var to: Double
  public var reason: String
  public var reviewer: String
  /// The commit that was measured, with a `+` where files differed from it.
  public var commit: String
  /// The run that was measured.
  public var run: String
  public var recorded: String

  public init(
    benchmark: String, metric: String, from: Double, to: Double,
    reason: String, reviewer: String, commit: String, run: String,
    recorded: String
  ) {
    self.benchmark = benchmark
    self.metric = metric
    self.from = from
    self.to = to
    self.reason = reason
    self.reviewer = reviewer
    self.commit = commit
    self.run = run
    self.recorded = recorded
  }
}
