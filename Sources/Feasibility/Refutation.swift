public import Exact

/// A proof that a system's constraints cannot be true together, one that
/// anyone can follow step by step.
///
/// Every variable begins with all numbers. Each step narrows the range of one
/// by a constraint, or by a combination of constraints, and the ranges so
/// far. The proof ends with a range without numbers, or with a combination of
/// linear constraints that contradicts the ranges (Farkas).
public struct Refutation: Hashable, Sendable {
  /// Why a range is no wider.
  public enum Reason: Hashable, Sendable {
    /// By the constraint of this index.
    case constraint(Int)
    /// By the sum of linear constraints, each times a factor.
    case sum([Multiple])
    /// By the product of constraints that are a product of powers, each
    /// raised to a whole power, where the ranges of all variables are
    /// positive.
    case product([Exponent])
  }

  public struct Multiple: Hashable, Sendable {
    public let constraint: Int
    public let factor: Rational

    public init(constraint: Int, factor: Rational) {
      self.constraint = constraint
      self.factor = factor
    }
  }

  public struct Exponent: Hashable, Sendable {
    public let constraint: Int
    public let exponent: Int

    public init(constraint: Int, exponent: Int) {
      self.constraint = constraint
      self.exponent = exponent
    }
  }

  public struct Step: Hashable, Sendable {
    public let variable: Int
    public let reason: Reason
    /// The variable's range after the step.
    public let range: Interval

    public init(variable: Int, reason: Reason, range: Interval) {
      self.variable = variable
      self.reason = reason
      self.range = range
    }
  }

  public let steps: [Step]
  /// What contradicts the ranges; nil where the last step leaves no number.
  public let end: [Multiple]?

  public init(steps: [Step], end: [Multiple]?) {
    self.steps = steps
    self.end = end
  }

  /// The labels of the constraints the proof uses, in ascending order.
  public func labels(in system: System) -> [Int] {
    Self.constraints(of: steps, end).flatMap { system.constraints[$0].labels }
      .sortedOnce
  }

  /// The constraints that steps and an end name.
  static func constraints(
    of steps: [Step], _ end: [Multiple]?
  ) -> Set<Int> {
    var indices: Set<Int> = []
    for step in steps {
      switch step.reason {
      case .constraint(let index): indices.insert(index)
      case .sum(let parts): indices.formUnion(parts.map(\.constraint))
      case .product(let parts): indices.formUnion(parts.map(\.constraint))
      }
    }
    indices.formUnion((end ?? []).map(\.constraint))
    return indices
  }
}

extension [Int] {
  /// The numbers in ascending order, each once.
  var sortedOnce: [Int] { Set(self).sorted() }
}
