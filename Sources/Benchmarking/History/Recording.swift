/// One benchmark as one run measured it: a line of the history.
public struct Recording: Codable, Hashable, Sendable {
  /// The name that all lines of one run share.
  public var run: String
  /// When the run began, in UTC: `2026-01-31T12:00:00Z`.
  public var recorded: String
  /// The commit that was built, with a `+` where files differed from it.
  public var commit: String
  /// `exact/sum`: the group and the name.
  public var benchmark: String
  /// What it does, for a reader.
  public var title: String
  /// A hash of what is measured; figures of two versions are not compared.
  public var version: String
  public var machine: Machine
  public var toolchain: Toolchain
  /// Figures that the sources alone decide, by metric.
  public var exact: [String: Int]
  /// What callgrind counted over a fixed piece of work, by metric.
  public var counts: [String: Int]
  /// Nil where times were not asked for or not to be had.
  public var times: Times?
  /// What could not be measured, and why, by metric.
  public var unmeasured: [String: String]
  /// By how much the benchmark was slowed on purpose, in %; nil of a run that
  /// means something.
  public var slowdown: Int?

  /// Times beside those of raw GMP in the same rounds, in ns of CPU time.
  public struct Times: Codable, Hashable, Sendable {
    /// One for each round, of one run of the work.
    public var own: [Double]
    /// The same for the reference, round by round.
    public var reference: [Double]
    /// The times of others as multiples of the reference's, by their names.
    public var peers: [String: Double]

    public init(
      own: [Double], reference: [Double], peers: [String: Double] = [:]
    ) {
      self.own = own
      self.reference = reference
      self.peers = peers
    }

    /// The benchmark's times as multiples of the reference's.
    public var ratios: [Double] { zip(own, reference).map { $0 / $1 } }
  }

  public init(
    run: String, recorded: String, commit: String, benchmark: String,
    title: String, version: String, machine: Machine, toolchain: Toolchain,
    exact: [String: Int] = [:], counts: [String: Int] = [:],
    times: Times? = nil, unmeasured: [String: String] = [:],
    slowdown: Int? = nil
  ) {
    self.run = run
    self.recorded = recorded
    self.commit = commit
    self.benchmark = benchmark
    self.title = title
    self.version = version
    self.machine = machine
    self.toolchain = toolchain
    self.exact = exact
    self.counts = counts
    self.times = times
    self.unmeasured = unmeasured
    self.slowdown = slowdown
  }
}
