import Exact
import Feasibility
import Seeds

/// Random systems: half of them linear, small numbers so that ranges touch,
/// ends open, closed and infinite, and the like of claims: quotients of
/// positive quantities, sums of parts, whole numbers, sets in two parts.
struct SystemSource {
  private var random: SplitMix64
  private let hasProducts: Bool

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
    hasProducts = seed % 2 == 1
  }

  private mutating func below(_ count: Int) -> Int {
    Int.random(in: 0..<count, using: &random)
  }

  private mutating func number() -> Rational {
    Rational(below(17) - 8, [1, 1, 1, 2, 3, 10][below(6)])
  }

  private mutating func range() -> Interval {
    let (a, b) = (number(), number())
    func end(_ value: Rational, _ kind: Int) -> Interval.End {
      kind == 0 ? .infinite : kind < 3 ? .open(value) : .closed(value)
    }
    if below(6) == 0 { return Interval(a) }
    return Interval(end(min(a, b), below(7)), end(max(a, b), below(7)))
  }

  private mutating func set() -> ValueSet {
    switch below(8) {
    case 0 where hasProducts: ValueSet(range(), step: 1)
    case 1 where hasProducts: ValueSet([range(), range()])
    default: ValueSet(range())
    }
  }

  mutating func system() -> System {
    let variables = 2 + below(5)
    var system = System(variables: variables)
    if hasProducts, below(2) == 0 {
      for variable in 0..<variables {
        system.add(
          .member(variable, of: ValueSet(Interval(.open(0), .infinite))),
          labels: [])
      }
    }
    for label in 0..<2 + below(8) {
      system.add(relation(variables), labels: [label])
    }
    return system
  }

  private mutating func relation(_ variables: Int) -> System.Relation {
    let (a, b, c) = (below(variables), below(variables), below(variables))
    switch below(hasProducts ? 10 : 6) {
    case 0, 1, 2: return .member(a, of: set())
    case 3, 4, 5:
      let terms = (0..<2 + below(3)).map { _ in
        System.Term(number(), below(variables))
      }
      return .linear(terms, in: range())
    case 6: return .power(a, of: b, 2 + below(2))
    default: return .product(a, of: b, c)
    }
  }

  /// A system that a point fulfils: sums and sets are stretched to it, and
  /// each product has a variable of its own, which has the value it must.
  mutating func systemWithSolution() -> (system: System, point: [Rational]) {
    let raw = system()
    var point = (0..<raw.variables).map { _ in number() }
    var system = System(variables: raw.variables)
    for constraint in raw.constraints {
      let labels = constraint.labels
      switch constraint.relation {
      case .linear(let terms, let range):
        let value = Rational.sum(
          terms.map { $0.coefficient * point[$0.variable] })
        system.add(
          .linear(terms, in: range.hull(with: Interval(value))),
          labels: labels)
      case .member(let variable, let set):
        let holding = set.intervals + [Interval(point[variable])]
        system.add(.member(variable, of: ValueSet(holding)), labels: labels)
      case .product(_, let a, let b):
        let result = system.addVariable()
        point.append(point[a] * point[b])
        system.add(.product(result, of: a, b), labels: labels)
        system.add(
          .linear(
            [System.Term(1, result), System.Term(-1, a)],
            in: range().hull(with: Interval(point[result] - point[a]))),
          labels: labels)
      case .power(_, let a, let n):
        let result = system.addVariable()
        point.append(point[a].power(n))
        system.add(.power(result, of: a, n), labels: labels)
        system.add(
          .member(
            result, of: ValueSet(range().hull(with: Interval(point[result])))),
          labels: labels)
      }
    }
    return (system, point)
  }
}
