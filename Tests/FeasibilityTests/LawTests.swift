import Exact
import Feasibility
import TestSupport
import Testing

/// Random systems, small enough that their ranges often touch.
struct RandomSystem {
  var random: SplitMix64

  mutating func number() -> Rational {
    let denominator = [1, 1, 1, 2, 3].randomElement(using: &random)!
    return Rational(Int.random(in: -6...6, using: &random), denominator)
  }

  mutating func range() -> Interval {
    let (a, b) = (number(), number())
    func end(_ value: Rational) -> Interval.End {
      switch Int.random(in: 0..<6, using: &random) {
      case 0: .infinite
      case 1, 2: .open(value)
      default: .closed(value)
      }
    }
    if Int.random(in: 0..<6, using: &random) == 0 { return Interval(a) }
    return Interval(end(min(a, b)), end(max(a, b)))
  }

  mutating func system(withProducts: Bool) -> System {
    let variables = Int.random(in: 2...5, using: &random)
    var relations: [System.Relation] = []
    for _ in 0..<Int.random(in: 2...8, using: &random) {
      let (a, b, c) = (
        Int.random(in: 0..<variables, using: &random),
        Int.random(in: 0..<variables, using: &random),
        Int.random(in: 0..<variables, using: &random)
      )
      switch Int.random(in: 0..<(withProducts ? 8 : 5), using: &random) {
      case 0, 1: relations.append(.member(a, of: ValueSet(range())))
      case 2...4:
        let terms = (0..<Int.random(in: 2...4, using: &random)).map { _ in
          System.Term(number(), Int.random(in: 0..<variables, using: &random))
        }
        relations.append(.linear(terms, in: range()))
      case 5: relations.append(.power(a, of: b, 2))
      case 6: relations.append(.member(a, of: ValueSet(range(), step: 1)))
      default: relations.append(.product(a, of: b, c))
      }
    }
    return FeasibilityTests.system(variables, relations)
  }

  /// The system with its ranges stretched to hold a point.
  mutating func system(holding point: [Rational], _ system: System) -> System {
    var result = System(variables: system.variables)
    for constraint in system.constraints {
      switch constraint.relation {
      case .linear(let terms, let range):
        let value = Rational.sum(
          terms.map { $0.coefficient * point[$0.variable] })
        result.add(
          .linear(terms, in: range.hull(with: Interval(value))),
          labels: constraint.labels)
      case .member(let variable, let set):
        result.add(
          .member(
            variable,
            of: ValueSet(
              (set.hull ?? .empty).hull(with: Interval(point[variable])))),
          labels: constraint.labels)
      default:
        // The product takes the place of what the point has there.
        break
      }
    }
    return result
  }
}

struct SolutionLaws {
  @Test(arguments: UInt64(0)..<400)
  func `A contradiction comes with a valid proof, anything else holds`(
    seed: UInt64
  ) {
    var source = RandomSystem(random: SplitMix64(seed: seed))
    let system = source.system(withProducts: seed % 2 == 1)
    let solution = system.solution()
    switch solution.kind {
    case .contradiction(let refutation):
      #expect(refutation.isValid(for: system))
      #expect(system.witness() == nil)
    case .possible, .open:
      if let point = system.witness() {
        #expect(system.isSatisfied(by: point))
        #expect(zip(solution.ranges, point).allSatisfy { $0.contains($1) })
      } else if !system.constraints.contains(where: \.relation.isNonlinear) {
        Issue.record("no numbers for a possible linear system")
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `A system with a solution is never refuted`(seed: UInt64) {
    var source = RandomSystem(random: SplitMix64(seed: seed))
    let raw = source.system(withProducts: false)
    let point = (0..<raw.variables).map { _ in source.number() }
    var system = source.system(holding: point, raw)
    // A product of two of the variables, as a new one.
    let product = system.addVariable()
    system.add(.product(product, of: 0, 1), labels: [100])
    system.add(
      .linear(
        [.init(1, product), .init(1, 0)],
        in: source.range().hull(
          with: Interval(point[0] * point[1] + point[0]))), labels: [101])
    let all = point + [point[0] * point[1]]
    #expect(system.isSatisfied(by: all))
    let solution = system.solution()
    #expect(solution.refutation == nil)
    #expect(zip(solution.ranges, all).allSatisfy { $0.contains($1) })
  }

  @Test(arguments: UInt64(0)..<200)
  func `The ends of an exact range are reached, or come near if open`(
    seed: UInt64
  ) {
    var source = RandomSystem(random: SplitMix64(seed: seed))
    let system = source.system(withProducts: seed % 2 == 1)
    let solution = system.solution()
    guard solution.kind == .possible else { return }
    for variable in 0..<system.variables where solution.isExact[variable] {
      let range = solution.ranges[variable]
      for value in range.members.prefix(4) {
        var fixed = system
        fixed.add(.member(variable, of: ValueSet(value)), labels: [99])
        #expect(fixed.solution().refutation == nil)
      }
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `Without any one of its statements a linear conflict is none`(
    seed: UInt64
  ) {
    var source = RandomSystem(random: SplitMix64(seed: seed))
    let system = source.system(withProducts: false)
    let labels = system.conflict()
    for label in labels {
      let rest = system.filtered { labels.contains($0) && $0 != label }
      #expect(rest.solution().refutation == nil)
      #expect(rest.witness() != nil)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `The parts of a system say what the whole says`(seed: UInt64) {
    var source = RandomSystem(random: SplitMix64(seed: seed))
    let system = source.system(withProducts: seed % 2 == 1)
    let whole = system.solution()
    let parts = system.components
    #expect(
      Set(parts.flatMap(\.constraints)).count == system.constraints.count
        || parts.count < system.constraints.count)
    var isRefuted = false
    for part in parts {
      let solution = part.system.solution()
      if let refutation = solution.refutation {
        isRefuted = true
        #expect(refutation.renamed(from: part).isValid(for: system))
      } else if whole.refutation == nil {
        for (index, variable) in part.variables.enumerated() {
          #expect(solution.ranges[index] == whole.ranges[variable])
        }
      }
    }
    #expect(isRefuted == (whole.refutation != nil))
  }

  @Test func `A proof with any part of it changed is refused`() throws {
    let system = system(
      4,
      [
        sum([1, 1, 0], "(−∞, 3]"), sum([0, 1, 1], "[4, ∞)"),
        sum([1, 0, -1], "[0, ∞)"), member(3, "[0, 9]"),
      ])
    let refutation = try #require(system.solution().refutation)
    #expect(refutation.isValid(for: system))
    var end = try #require(refutation.end)
    for index in end.indices {
      let honest = end[index]
      for changed in [
        Refutation.Multiple(
          constraint: honest.constraint, factor: -honest.factor),
        Refutation.Multiple(
          constraint: honest.constraint, factor: honest.factor + 1),
        Refutation.Multiple(
          constraint: (honest.constraint + 1) % 3, factor: honest.factor),
        Refutation.Multiple(constraint: 3, factor: honest.factor),
        Refutation.Multiple(constraint: 99, factor: honest.factor),
      ] {
        end[index] = changed
        #expect(
          !Refutation(steps: refutation.steps, end: end).isValid(for: system))
      }
      end[index] = honest
    }
    let bold = Refutation(
      steps: [
        Refutation.Step(
          variable: 3, reason: .constraint(3),
          range: Interval(from: 0, through: 8))
      ], end: end)
    #expect(!bold.isValid(for: system))
    let wrong = Refutation(
      steps: [
        Refutation.Step(variable: 3, reason: .constraint(3), range: .empty)
      ], end: nil)
    #expect(!wrong.isValid(for: system))
    #expect(!Refutation(steps: [], end: nil).isValid(for: system))
  }
}

extension System.Relation {
  fileprivate var isNonlinear: Bool {
    switch self {
    case .linear: false
    case .member(_, let set): set.step != nil || set.intervals.count > 1
    case .product, .power: true
    }
  }
}
