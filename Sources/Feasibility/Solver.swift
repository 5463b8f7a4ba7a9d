import Exact

/// Decides one system: first constraint by constraint, then all linear
/// constraints together, then all products together, until nothing changes.
struct Solver {
  private let system: System
  private var contractor: Contractor
  private var work: Work
  private let shape: Shape
  /// The variables whose ranges are asked for.
  private let wanted: [Int]
  private let named: [Int]
  /// Variables whose range the simplex method has found out exactly.
  private var optimal: Set<Int> = []
  private var isLinearFeasible = false

  /// Up to so many variables of products are all narrowed, in larger systems
  /// those asked for alone.
  private static let fewVariables = 8
  /// How often the stages follow each other.
  private static let rounds = 4

  init(_ system: System, wanted: [Int]?, budget: Int) {
    self.system = system
    contractor = Contractor(system)
    work = Work(budget)
    shape = Shape(system)
    self.wanted = wanted ?? Array(0..<system.variables)
    named = wanted ?? []
  }

  mutating func solution() -> Solution {
    do throws(Exhausted) {
      if let refutation = try refutation() {
        return Solution(
          kind: .contradiction(refutation),
          ranges: contractor.trail.ranges.map { _ in .empty },
          isExact: contractor.trail.ranges.map { _ in true }, grounds: [:])
      }
    } catch {
      return made(.open(.budget))
    }
    return made(isProved ? .possible : .open(.incomplete))
  }

  private func made(_ kind: Solution.Kind) -> Solution {
    let isTree = isTreeExact
    return Solution(
      kind: kind, ranges: contractor.trail.ranges,
      isExact: contractor.trail.ranges.indices.map { variable in
        kind == .possible
          && (isTree || shape.isLinear && optimal.contains(variable)
            || contractor.trail.ranges[variable].point != nil)
      }, grounds: grounds)
  }

  private var grounds: [Int: [Int]] {
    var result: [Int: [Int]] = [:]
    for variable in named {
      let steps = contractor.trail.steps(to: [variable])
      result[variable] =
        Refutation.constraints(of: steps, nil)
        .flatMap { system.constraints[$0].labels }.sortedOnce
    }
    return result
  }

  /// Whether nothing but solutions is left: by the constraints one by one
  /// where they form no circle, by the simplex method where they are linear.
  private var isProved: Bool {
    isTreeExact || shape.isLinear && isLinearFeasible
  }

  private var isTreeExact: Bool {
    shape.isTree && contractor.isComplete
      && !shape.hasGaps(within: contractor.trail.ranges)
  }

  // MARK: Stages

  private mutating func refutation() throws(Exhausted) -> Refutation? {
    if let refutation = impossibleSum { return refutation }
    var start = Array(system.constraints.indices)
    for _ in 0..<Self.rounds {
      if let refutation = try contractor.run(from: start, &work) {
        return refutation
      }
      if isTreeExact { return nil }
      var changed: Set<Int> = []
      if let refutation = try linearStage(&changed) { return refutation }
      if let refutation = try productStage(&changed) { return refutation }
      if changed.isEmpty || shape.isLinear { return nil }
      start = Set(changed.flatMap { contractor.uses[$0] }).sorted()
    }
    return nil
  }

  /// A sum that lies nowhere, or of no terms and not 0.
  private var impossibleSum: Refutation? {
    for (index, constraint) in system.constraints.enumerated() {
      guard case .linear(let terms, let range) = constraint.relation,
        range.isEmpty || terms.isEmpty && !range.contains(0)
      else { continue }
      return Refutation(
        steps: [], end: [Refutation.Multiple(constraint: index, factor: 1)])
    }
    return nil
  }

  private mutating func linearStage(
    _ changed: inout Set<Int>
  ) throws(Exhausted) -> Refutation? {
    let indices = shape.sums
    // One sum alone has been narrowed as far as it goes.
    guard indices.count > 1 else {
      isLinearFeasible = contractor.isComplete
      if isLinearFeasible { optimal.formUnion(wanted) }
      return nil
    }
    var tableau = Tableau(
      ranges: contractor.trail.ranges,
      sums: indices.map { index in
        guard
          case .linear(let terms, let range) =
            system.constraints[index].relation
        else { preconditionFailure("a linear constraint") }
        return (terms, range)
      })
    func multiples(
      _ parts: [(sum: Int, factor: Rational)]
    ) -> [Refutation.Multiple] {
      parts.map {
        Refutation.Multiple(constraint: indices[$0.sum], factor: $0.factor)
      }
    }
    if let parts = try tableau.solve(&work) {
      let end = multiples(parts)
      return Refutation(
        steps: contractor.trail.steps(to: system.variables(of: end)), end: end)
    }
    isLinearFeasible = true
    for variable in wanted where shape.isInSum[variable] {
      for upward in [false, true] {
        let optimum = try tableau.optimum(
          of: variable, upward: upward, &work)
        guard let bound = optimum.bound, !optimum.factors.isEmpty else {
          continue
        }
        let reason = multiples(optimum.factors)
        let end: Interval.End =
          bound.offset.isZero ? .closed(bound.value) : .open(bound.value)
        let (refutation, isNarrower) = contractor.narrow(
          variable,
          to: upward ? Interval(.infinite, end) : Interval(end, .infinite),
          .sum(reason),
          lookingAt: system.variables(of: reason).filter { $0 != variable })
        if let refutation { return refutation }
        if isNarrower { changed.insert(variable) }
      }
      optimal.insert(variable)
    }
    for variable in wanted where !shape.isInSum[variable] {
      optimal.insert(variable)
    }
    return nil
  }

  private mutating func productStage(
    _ changed: inout Set<Int>
  ) throws(Exhausted) -> Refutation? {
    guard !shape.isLinear,
      var stage = try ProductStage(system, contractor.trail.ranges)
    else { return nil }
    if let (parts, variable) = try stage.contradiction(&work) {
      return narrow(variable, by: parts, &changed)
    }
    let isSmall = stage.variables.count <= Self.fewVariables
    for (index, variable) in stage.variables.enumerated()
    where contractor.trail.ranges[variable].point == nil
      && (isSmall || wanted.contains(variable))
    {
      for upward in [false, true] {
        guard let parts = try stage.bound(of: index, upward: upward, &work)
        else { continue }
        if let refutation = narrow(variable, by: parts, &changed) {
          return refutation
        }
      }
    }
    return nil
  }

  private mutating func narrow(
    _ variable: Int, by parts: [Refutation.Exponent], _ changed: inout Set<Int>
  ) -> Refutation? {
    let reason = Refutation.Reason.product(parts)
    let step = Refutation.Step(
      variable: variable, reason: reason, range: .all)
    guard
      let range = Refutation.derived(step, contractor.trail.ranges, system)
    else { return nil }
    let others = Set(
      parts.flatMap { system.constraints[$0.constraint].relation.variables })
    let (refutation, isNarrower) = contractor.narrow(
      variable, to: range, reason,
      lookingAt: others.subtracting([variable]).sorted())
    if isNarrower { changed.insert(variable) }
    return refutation
  }
}

extension System {
  /// The variables of the linear constraints of a combination.
  fileprivate func variables(of parts: [Refutation.Multiple]) -> [Int] {
    Set(parts.flatMap { constraints[$0.constraint].relation.variables })
      .sorted()
  }

  /// The work a system of this size may cost where nothing else is said:
  /// generous for what a person could check, and an end to everything.
  public static let budget = 1_000_000

  /// Decides the system as a whole.
  ///
  /// - Parameters:
  ///   - wanted: the variables whose ranges are to be as narrow as possible;
  ///     all where nil.
  ///   - budget: the most numbers the search may touch.
  public func solution(
    wanted: [Int]? = nil, budget: Int = System.budget
  ) -> Solution {
    var solver = Solver(self, wanted: wanted, budget: budget)
    return solver.solution()
  }
}
