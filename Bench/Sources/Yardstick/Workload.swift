/// A fixed piece of exact arithmetic, its inputs made and ready to be run.
///
/// Every implementation of one exercise does the same work on the same inputs
/// and gives the same count and the same digest.
public protocol Workload {
  /// Makes the inputs for a run of some size; what a size counts is the
  /// exercise's affair: operations, terms, strings.
  init(size: Int)

  /// One whole run.
  ///
  /// - Parameter digest: takes in every result if it listens; a timed run
  ///   passes one that does not.
  /// - Returns: a number that depends on all results, so that no work can be
  ///   left out.
  func run(_ digest: inout Digest) -> UInt64
}

extension Workload {
  /// One whole run without a digest, as it is timed.
  public func run() -> UInt64 {
    var silent = Digest.silent
    return run(&silent)
  }

  /// The hash over all results of one run, then over its count.
  public func answer() -> UInt64 {
    var digest = Digest()
    let count = run(&digest)
    digest.absorb(count)
    return digest.state
  }
}
