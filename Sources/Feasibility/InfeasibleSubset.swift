/// Statements that cannot be true together, while any fewer of them are not
/// known to contradict each other.
public struct InfeasibleSubset: Hashable, Sendable {
  /// The labels of the statements, in ascending order.
  public let labels: [Int]
  /// The proof, in terms of the system the conflict was found in.
  public let refutation: Refutation
}

extension System {
  /// The irreducible conflict inside a contradiction.
  ///
  /// One statement after the other is left out; where the rest is still
  /// refuted it stays out (deletion filter). For linear constraints no
  /// proper part of the result is a contradiction; with products none that
  /// the solver can refute.
  ///
  /// Source: Chinneck, Dravnieks, "Locating minimal infeasible constraint
  /// sets in linear programs", ORSA J. Comput. 3(2), 1991.
  ///
  /// - Parameters:
  ///   - refutation: a proof that is valid for this system.
  ///   - budget: as for `solution`, for each statement tried.
  public func conflict(
    within refutation: Refutation, budget: Int = System.budget
  ) -> InfeasibleSubset {
    var best = refutation
    var labels = refutation.labels(in: self)
    // Later statements are tried first, so that of two that say the same the
    // earlier stays.
    for label in labels.reversed() where labels.contains(label) {
      let rest = Set(labels.filter { $0 != label })
      let indices = constraints.indices.filter {
        constraints[$0].labels.allSatisfy(rest.contains)
      }
      var part = System(variables: variables)
      for index in indices { part.add(constraints[index]) }
      guard
        let smaller = part.solution(wanted: [], budget: budget).refutation
      else { continue }
      best = smaller.renamed(
        from: Component(
          system: part, variables: Array(0..<variables), constraints: indices))
      labels = best.labels(in: self)
    }
    return InfeasibleSubset(labels: labels, refutation: best)
  }
}
