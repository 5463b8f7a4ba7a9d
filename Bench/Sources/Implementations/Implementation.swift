import BigIntReference
import CReference
import Workloads
public import Yardstick

/// Something that runs the workloads.
public enum Implementation: String, CaseIterable, Sendable {
  /// This project's numbers.
  case exact
  /// The long sums by this project's functions for whole sequences.
  case sum
  /// GMP from C.
  case gmp
  /// FLINT from C.
  case flint
  /// attaswift/BigInt.
  case attaswift

  /// Its name for a reader.
  public var title: String {
    switch self {
    case .exact: "ClaimCheck"
    case .sum: "ClaimCheck by sum and dot"
    case .gmp: "C with GMP"
    case .flint: "C with FLINT"
    case .attaswift: "attaswift/BigInt"
    }
  }

  /// Whether it has a workload of that name.
  public func has(_ name: String) -> Bool {
    switch self {
    case .exact: ExactWorkloads.all[name] != nil
    case .sum: ExactWorkloads.sums[name] != nil
    case .gmp: creference_gmp(name) != nil
    case .flint: creference_flint(name) != nil
    case .attaswift: BigIntWorkloads.all[name] != nil
    }
  }

  /// A workload with its inputs made, nil if it has none of that name.
  public func workload(_ name: String, size: Int) -> (any Workload)? {
    switch self {
    case .exact: ExactWorkloads.all[name]?(size)
    case .sum: ExactWorkloads.sums[name]?(size)
    case .gmp: CWorkload(creference_gmp(name), size: size)
    case .flint: CWorkload(creference_flint(name), size: size)
    case .attaswift: BigIntWorkloads.all[name]?(size)
    }
  }
}

/// A workload written in C.
private struct CWorkload: Workload {
  private let workload: creference_workload
  private let state: UnsafeMutableRawPointer

  init(size: Int) { fatalError("a workload of C has a name") }

  init?(_ workload: UnsafePointer<creference_workload>?, size: Int) {
    guard let workload else { return nil }
    self.workload = workload.pointee
    state = self.workload.prepare(size)
  }

  func run(_ digest: inout Digest) -> UInt64 {
    digest.isListening
      ? workload.run(state, &digest.state) : workload.run(state, nil)
  }
}
