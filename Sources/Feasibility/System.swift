public import Exact

/// Constraints on real numbers that are to be true together.
///
/// Variables are the whole numbers from 0. Each constraint carries the labels
/// of the statements it takes to make it; several constraints may share one,
/// and a contradiction is told in labels.
///
///     // x + y in [1, 2], x = 3 y
///     System(variables: 2, constraints: [
///       .init(.linear([.init(1, 0), .init(1, 1)], in: …), label: 0),
///       .init(.linear([.init(1, 0), .init(-3, 1)], in: Interval(0)), label: 1),
///     ])
public struct System: Sendable {
  /// A variable times a coefficient.
  public struct Term: Hashable, Sendable {
    public let coefficient: Rational
    public let variable: Int

    public init(_ coefficient: Rational, _ variable: Int) {
      self.coefficient = coefficient
      self.variable = variable
    }
  }

  public enum Relation: Hashable, Sendable {
    /// The sum of the terms lies in the range.
    case linear([Term], in: Interval)
    /// The variable lies in the set.
    case member(Int, of: ValueSet)
    /// The first variable is the product of the other two.
    case product(Int, of: Int, Int)
    /// The first variable is a power, of 2 or more, of the other.
    case power(Int, of: Int, Int)
  }

  public struct Constraint: Hashable, Sendable {
    public let relation: Relation
    public let labels: [Int]

    public init(_ relation: Relation, labels: [Int]) {
      self.relation = relation
      self.labels = labels
    }

    public init(_ relation: Relation, label: Int) {
      self.init(relation, labels: [label])
    }
  }

  public private(set) var variables: Int
  public private(set) var constraints: [Constraint] = []

  public init(variables: Int = 0, constraints: [Constraint] = []) {
    self.variables = variables
    for constraint in constraints { add(constraint) }
  }

  /// A new variable, as yet without constraint.
  public mutating func addVariable() -> Int {
    variables += 1
    return variables - 1
  }

  /// Adds a constraint, in the form the solver works with: like terms added
  /// up, a sum of one term as the set its variable lies in, a product of a
  /// variable with itself as a power.
  public mutating func add(_ constraint: Constraint) {
    for variable in constraint.relation.variables {
      precondition(
        (0..<variables).contains(variable),
        "a variable below \(variables) (was \(variable))")
    }
    constraints.append(
      Constraint(constraint.relation.normalized, labels: constraint.labels))
  }

  public mutating func add(_ relation: Relation, labels: [Int]) {
    add(Constraint(relation, labels: labels))
  }

  /// The system of the constraints of which every label is wanted, over the
  /// same variables.
  public func filtered(_ isWanted: (Int) -> Bool) -> System {
    var result = System(variables: variables)
    result.constraints = constraints.filter { $0.labels.allSatisfy(isWanted) }
    return result
  }

  /// Whether numbers, one per variable, fulfil every constraint.
  public func isSatisfied(by values: [Rational]) -> Bool {
    values.count == variables
      && constraints.allSatisfy { $0.relation.holds(for: values) }
  }
}

extension System.Relation {
  /// The variables, each once, in order of appearance.
  public var variables: [Int] {
    switch self {
    case .linear(let terms, _): terms.map(\.variable)
    case .member(let variable, _): [variable]
    case .product(let r, let a, let b): [r, a, b]
    case .power(let r, let a, _): [r, a]
    }
  }

  fileprivate var normalized: System.Relation {
    switch self {
    case .linear(let terms, let range):
      var sums: [Int: Rational] = [:]
      for term in terms {
        sums[term.variable, default: 0] += term.coefficient
      }
      let kept = sums.filter { !$0.value.isZero }.sorted { $0.key < $1.key }
        .map { System.Term($0.value, $0.key) }
      guard kept.count == 1 else { return .linear(kept, in: range) }
      return .member(
        kept[0].variable,
        of: ValueSet(range * Interval(kept[0].coefficient.reciprocal)))
    case .product(let r, let a, let b) where a == b:
      return .power(r, of: a, 2)
    case .power(_, _, let exponent):
      precondition(exponent >= 2, "an exponent of 2 or more (was \(exponent))")
      return self
    default: return self
    }
  }

  fileprivate func holds(for values: [Rational]) -> Bool {
    switch self {
    case .linear(let terms, let range):
      range.contains(
        .sum(terms.map { $0.coefficient * values[$0.variable] }))
    case .member(let variable, let set): set.contains(values[variable])
    case .product(let r, let a, let b): values[r] == values[a] * values[b]
    case .power(let r, let a, let n): values[r] == values[a].power(n)
    }
  }
}
