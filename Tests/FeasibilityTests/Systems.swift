import Exact
import Feasibility
import TestSupport

/// A system whose constraints are labelled by their place in the list.
func system(_ variables: Int, _ relations: [System.Relation]) -> System {
  System(
    variables: variables,
    constraints: relations.enumerated().map {
      System.Constraint($1, label: $0)
    })
}

/// A sum of the first variables, or of all those whose coefficient is given,
/// within a range in interval notation.
func sum(_ coefficients: [Rational], _ range: String) -> System.Relation {
  .linear(
    coefficients.enumerated().filter { !$1.isZero }
      .map { System.Term($1, $0) }, in: Interval(range))
}

func member(_ variable: Int, _ range: String) -> System.Relation {
  .member(variable, of: ValueSet(Interval(range)))
}

func whole(_ variable: Int, _ range: String) -> System.Relation {
  .member(variable, of: ValueSet(Interval(range), step: 1))
}

extension System {
  /// The range of one variable as text, `conflict` for a contradiction.
  func range(of variable: Int) -> String {
    let solution = solution()
    return solution.refutation == nil
      ? "\(solution.ranges[variable])" : "conflict"
  }

  /// The labels of the irreducible conflict, empty if there is none; the
  /// proof is checked on the way.
  func conflict() -> [Int] {
    guard let refutation = solution().refutation else { return [] }
    precondition(refutation.isValid(for: self), "an invalid proof")
    let conflict = conflict(within: refutation)
    precondition(conflict.refutation.isValid(for: self), "an invalid proof")
    return conflict.labels
  }

  var isPossible: Bool { solution().kind == .possible }
}
