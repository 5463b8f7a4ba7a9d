/// The part of a system that its other parts say nothing about.
///
/// A variable that is a single number by itself joins nothing: every part
/// that needs it has a copy.
public struct Component: Sendable {
  public let system: System
  /// The whole system's variable for each of the part's.
  public let variables: [Int]
  /// The whole system's constraint for each of the part's.
  public let constraints: [Int]
}

extension System {
  /// The parts, in the order of their first constraints.
  public var components: [Component] {
    let fixed = fixedVariables
    var groups = Groups(variables)
    for constraint in constraints {
      let free = constraint.relation.variables.filter { !fixed[$0] }
      for variable in free.dropFirst() { _ = groups.join(free[0], variable) }
    }
    var numbers: [Int: Int] = [:]
    var members: [[Int]] = []
    var fixing: [Int: [Int]] = [:]
    for (index, constraint) in constraints.enumerated() {
      let all = constraint.relation.variables
      if let free = all.first(where: { !fixed[$0] }) {
        let root = groups.root(of: free)
        let number = numbers[root] ?? members.count
        if number == members.count {
          numbers[root] = number
          members.append([])
        }
        members[number].append(index)
      } else if case .member(let variable, _) = constraint.relation {
        fixing[variable, default: []].append(index)
      } else {
        members.append([index])
      }
    }
    // A number that nothing else needs is a part by itself.
    let needed = Set(
      members.joined().flatMap { constraints[$0].relation.variables })
    for variable in fixing.keys.sorted() where !needed.contains(variable) {
      members.append(fixing.removeValue(forKey: variable)!)
    }
    return members.map { component($0, fixed, fixing) }
  }

  private func component(
    _ indices: [Int], _ fixed: [Bool], _ fixing: [Int: [Int]]
  ) -> Component {
    var local: [Int: Int] = [:]
    var global: [Int] = []
    var all = indices
    for index in indices {
      for variable in constraints[index].relation.variables
      where local[variable] == nil {
        local[variable] = global.count
        global.append(variable)
        if fixed[variable] { all += fixing[variable] ?? [] }
      }
    }
    var system = System(variables: global.count)
    for index in all {
      system.add(
        constraints[index].relation.renamed { local[$0]! },
        labels: constraints[index].labels)
    }
    return Component(system: system, variables: global, constraints: all)
  }
}

extension System.Relation {
  fileprivate func renamed(_ name: (Int) -> Int) -> System.Relation {
    switch self {
    case .linear(let terms, let range):
      .linear(
        terms.map { System.Term($0.coefficient, name($0.variable)) }, in: range)
    case .member(let variable, let set): .member(name(variable), of: set)
    case .product(let r, let a, let b):
      .product(name(r), of: name(a), name(b))
    case .power(let r, let a, let n): .power(name(r), of: name(a), n)
    }
  }
}

extension Refutation {
  /// The proof in the variables and constraints of the whole system.
  public func renamed(from component: Component) -> Refutation {
    func multiples(_ parts: [Multiple]) -> [Multiple] {
      parts.map {
        Multiple(
          constraint: component.constraints[$0.constraint], factor: $0.factor)
      }
    }
    return Refutation(
      steps: steps.map { step in
        let reason: Reason =
          switch step.reason {
          case .constraint(let index):
            .constraint(component.constraints[index])
          case .sum(let parts): .sum(multiples(parts))
          case .product(let parts):
            .product(
              parts.map {
                Exponent(
                  constraint: component.constraints[$0.constraint],
                  exponent: $0.exponent)
              })
          }
        return Step(
          variable: component.variables[step.variable], reason: reason,
          range: step.range)
      }, end: end.map(multiples))
  }
}
