public import Exact

/// What is known of a system: whether it can be true, and where its variables
/// must lie.
public struct Solution: Sendable {
  public enum Kind: Hashable, Sendable {
    /// No numbers fulfil the constraints.
    case contradiction(Refutation)
    /// Some numbers do.
    case possible
    /// Neither was shown.
    case open(Reason)
  }

  public enum Reason: Hashable, Sendable {
    /// The budget of work ended.
    case budget
    /// The search ended without a contradiction; what is left may hold
    /// solutions or not.
    case incomplete
  }

  public let kind: Kind
  /// One range per variable; every solution lies in them.
  public let ranges: [Interval]
  /// Whether each range holds nothing but numbers that the variable has in
  /// some solution.
  public let isExact: [Bool]
  /// Of each variable asked for by name, the labels of the statements that
  /// its range was found with.
  public let grounds: [Int: [Int]]

  public var refutation: Refutation? {
    if case .contradiction(let refutation) = kind { refutation } else { nil }
  }
}
