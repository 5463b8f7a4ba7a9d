extension Refutation {
  /// The proof with no more than the constraints and variables it needs, both
  /// numbered from 0: what can be written down and followed by itself.
  public func isolated(
    in system: System
  ) -> (system: System, refutation: Refutation) {
    let used = Self.constraints(of: steps, end).sorted()
    let variables =
      (used.flatMap { system.constraints[$0].relation.variables }
      + steps.map(\.variable)).sortedOnce
    func place(_ index: Int, _ all: [Int]) -> Int {
      all.firstIndex(of: index)!
    }
    func renumbered(_ parts: [Multiple]) -> [Multiple] {
      parts.map {
        Multiple(constraint: place($0.constraint, used), factor: $0.factor)
      }
    }
    var part = System(variables: variables.count)
    for index in used {
      let constraint = system.constraints[index]
      part.add(
        constraint.relation.renumbered { place($0, variables) },
        labels: constraint.labels)
    }
    let steps = steps.map { step in
      let reason: Reason =
        switch step.reason {
        case .constraint(let index): .constraint(place(index, used))
        case .sum(let parts): .sum(renumbered(parts))
        case .product(let parts):
          .product(
            parts.map {
              Exponent(
                constraint: place($0.constraint, used), exponent: $0.exponent)
            })
        }
      return Step(
        variable: place(step.variable, variables), reason: reason,
        range: step.range)
    }
    return (part, Refutation(steps: steps, end: end.map(renumbered)))
  }
}

extension System.Relation {
  fileprivate func renumbered(_ number: (Int) -> Int) -> System.Relation {
    switch self {
    case .linear(let terms, let range):
      .linear(
        terms.map { System.Term($0.coefficient, number($0.variable)) },
        in: range)
    case .member(let variable, let set): .member(number(variable), of: set)
    case .product(let r, let a, let b):
      .product(number(r), of: number(a), number(b))
    case .power(let r, let a, let n): .power(number(r), of: number(a), n)
    }
  }
}
