import Input

/// A fixed piece of work whose figures are kept, run by run.
public struct Benchmark: Sendable {
  /// How often the work is done for one figure. A hundred times, so that one
  /// per cent more of it is once more.
  public static let repetitions = 100

  /// The group and the name: `exact/sum`.
  public let name: String
  /// Operation and operands, for a reader.
  public let title: String
  /// Raised when what is measured changes although its input does not.
  private let edition: Int
  private let make: @Sendable () -> Work

  init(
    _ name: String, _ title: String, edition: Int = 1,
    make: @escaping @Sendable () -> Work
  ) {
    self.name = name
    self.title = title
    self.edition = edition
    self.make = make
  }

  /// Makes the inputs, does the work once and checks what it gave.
  public func prepared() -> Work { make() }

  /// A hash of what is measured; figures of two versions are not comparable.
  public func version(of work: Work) -> String {
    let text = "\(name) \(edition) \(Self.repetitions) \(work.input)"
    return String(sha256(Array(text.utf8)).prefix(12))
  }

  /// Every benchmark, in the order of the modules.
  public static let all: [Benchmark] =
    exactCore + figureReader + claimVerification + simpleClaims
    + hardwareModel + reportRendering
}

/// Work that is ready to be done, with what it is measured by.
public struct Work {
  /// What identifies the input: a hash or the input itself.
  let input: String
  /// What one run gives that depends on the sources alone, by metric.
  public let results: [String: Int]
  /// One run. Its number depends on all it computes, so that nothing can be
  /// left out, and is the same every time.
  public let run: () -> UInt64
  /// One run of the reference, raw GMP from C.
  public let reference: () -> UInt64
  /// One run of others that do the same, by name.
  public let peers: [(name: String, run: () -> UInt64)]

  init(
    input: String, results: [String: Int],
    reference: @escaping () -> UInt64 = GMPReference.usual.run,
    peers: [(name: String, run: () -> UInt64)] = [],
    run: @escaping () -> UInt64
  ) {
    self.input = input
    self.results = results
    self.run = run
    self.reference = reference
    self.peers = peers
  }
}

/// The hash of some bytes, to tell inputs apart.
func identity(_ bytes: some Sequence<UInt8>) -> String {
  sha256(Array(bytes))
}
