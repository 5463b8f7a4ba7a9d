public import Checks
public import ClaimLanguage
public import Input

/// Everything a run found, ready to be rendered: one value, many renderers.
public struct Report: Sendable {
  public let files: [ClaimFile]
  /// One verdict per claim that could be checked, in file order.
  public let verdicts: [Verdict]
  public let errors: [InputError]
  public let policy: String
  /// Which verdicts stand in a claim file, by its name.
  private let verdictsByFile: [String: [Int]]

  public init(
    files: [ClaimFile], verdicts: [Verdict], errors: [InputError],
    policy: String
  ) {
    self.files = files
    self.verdicts = verdicts
    self.errors = errors.sorted { $0.place < $1.place }
    self.policy = policy
    verdictsByFile = Dictionary(grouping: verdicts.indices) {
      verdicts[$0].claim.place.file
    }
  }

  public func verdicts(of file: ClaimFile) -> [Verdict] {
    (verdictsByFile[file.name] ?? []).map { verdicts[$0] }
  }

  public var unexpected: [Verdict] { verdicts.filter { !$0.isAsExpected } }

  /// The counts by verdict, in the order of `Verdict.Kind`.
  public func counts(
    _ verdicts: [Verdict]
  ) -> [(kind: Verdict.Kind, count: Int)] {
    Verdict.Kind.allCases.map { kind in
      (kind, verdicts.filter { $0.kind == kind }.count)
    }
  }

  /// 0 as expected, 1 not as expected, 2 something could not be read.
  public var exitStatus: Int32 {
    errors.isEmpty ? (unexpected.isEmpty ? 0 : 1) : 2
  }

  /// "170 claims: 150 supported, 10 refuted …; all as expected".
  public var summary: String {
    let left = files.map(\.unchecked.count).reduce(0, +)
    if verdicts.isEmpty, errors.isEmpty, left > 0 {
      // Nothing was checked, so nothing is as expected.
      return "0 claims: none checked; \(counted(left, "figure")) left unchecked"
    }
    let parts = counts(verdicts).filter { $0.count > 0 }
      .map { "\($0.count) \($0.kind.rawValue)" }
    let state =
      unexpected.isEmpty
      ? (errors.isEmpty ? "all" : "these") + " as expected"
      : "\(unexpected.count) not as expected"
    let trouble = errors.isEmpty ? "" : "; " + counted(errors.count, "error")
    return counted(verdicts.count, "claim") + ": "
      + (parts.isEmpty ? "none checked" : parts.joined(separator: ", "))
      + "; \(state)\(trouble)"
  }
}
