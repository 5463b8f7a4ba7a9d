/// From where on a difference is a change.
public struct Limits: Hashable, Sendable {
  /// The share by which a count may differ. The same build gives the same
  /// count but for where the system put its stack; half a per cent lets that
  /// pass and sees one per cent.
  public var instructions = 0.005
  /// How likely a difference of times may be by chance, over all benchmarks
  /// together.
  public var level = 0.05
  /// The times that have to be there on each side.
  public var leastTimes = 10
  /// How many runs make up what a new one is compared with.
  public var baselineRuns = 10
  /// How many runs of one commit have to be there before their spread is taken
  /// for the noise of the machine.
  public var noiseRuns = 5

  public init() {}
}
