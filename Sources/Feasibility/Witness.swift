public import Exact

/// Looks for numbers that fulfil a system.
///
/// One factor of each product is given a simple number of its range, and so
/// is each variable that has gaps between its numbers; what is left is
/// linear. Where no number fits, others of the range are tried.
private struct WitnessSearch {
  private let cover: [Int]
  private let budget: Int
  /// How many systems may still be solved.
  private var attempts = 200

  init(_ system: System, budget: Int) {
    self.budget = budget
    let fixed = system.fixedVariables
    var cover: [Int] = []
    for constraint in system.constraints {
      switch constraint.relation {
      case .linear: break
      case .member(let variable, let set):
        if set.step != nil || set.intervals.count > 1 { cover.append(variable) }
      case .product(_, let a, let b):
        if !cover.contains(a), !cover.contains(b), !fixed[b] { cover.append(a) }
      case .power(_, let a, _): cover.append(a)
      }
    }
    var seen: Set<Int> = []
    self.cover = cover.filter { seen.insert($0).inserted }
  }

  mutating func witness(_ system: System, from index: Int = 0) -> [Rational]? {
    guard index < cover.count else {
      return system.linearized.point(budget: budget).flatMap {
        system.isSatisfied(by: $0) ? $0 : nil
      }
    }
    let variable = cover[index]
    attempts -= 1
    guard attempts >= 0 else { return nil }
    guard let range = system.narrowed(variable, budget: budget) else {
      return nil
    }
    for value in system.candidates(for: variable, in: range) {
      var narrower = system
      narrower.add(.member(variable, of: ValueSet(value)), labels: [])
      if let found = witness(narrower, from: index + 1) { return found }
      if attempts < 0 { return nil }
    }
    return nil
  }
}

extension System {
  /// Numbers, one per variable, that fulfil every constraint; nil if none
  /// were found, which proves nothing.
  public func witness(budget: Int = System.budget) -> [Rational]? {
    var search = WitnessSearch(self, budget: budget)
    return search.witness(self)
  }

  /// The range that the constraints one by one leave a variable; nil where
  /// they leave none, or the budget ends.
  fileprivate func narrowed(_ variable: Int, budget: Int) -> Interval? {
    var contractor = Contractor(self)
    var work = Work(budget)
    let all = Array(constraints.indices)
    do throws(Exhausted) {
      if try contractor.run(from: all, &work) != nil { return nil }
    } catch {
      return nil
    }
    return contractor.trail.ranges[variable]
  }

  /// A few numbers of a range that the variable may have by itself: simple
  /// ones, the middle, the ends.
  fileprivate func candidates(
    for variable: Int, in range: Interval
  ) -> [Rational] {
    var set = ValueSet(range)
    for constraint in constraints {
      if case .member(variable, let other) = constraint.relation {
        set = set.intersection(other)
      }
    }
    var found: [Rational] = []
    for part in set.intervals.prefix(8) {
      if let step = set.step {
        let low = part.lower.value.map { Rational(($0 / step).ceiling) * step }
        let high = part.upper.value.map { Rational(($0 / step).floor) * step }
        let middle = part.midpoint.map { Rational(($0 / step).floor) * step }
        found += [part.contains(0) ? 0 : nil, low, high, middle]
          .compactMap { $0 }
      } else {
        found += [part.simplest, part.midpoint, part.lower.value]
          .compactMap { $0 }
        if let high = part.upper.value { found.append(high) }
      }
    }
    var seen: Set<Rational> = []
    return found.filter { set.contains($0) && seen.insert($0).inserted }
  }

  /// The system with each product whose factor is a single number as a linear
  /// constraint; products of two unknowns are left out.
  fileprivate var linearized: System {
    let fixed = fixedValues
    var result = System(variables: variables)
    for constraint in constraints {
      switch constraint.relation {
      case .linear, .member: result.add(constraint)
      case .product(let r, let a, let b):
        guard
          let (value, other) = fixed[a].map({ ($0, b) })
            ?? fixed[b].map({ ($0, a) })
        else { continue }
        result.add(
          .linear([Term(1, r), Term(-value, other)], in: Interval(0)),
          labels: constraint.labels)
      case .power(let r, let a, let n):
        guard let value = fixed[a] else { continue }
        result.add(
          .member(r, of: ValueSet(value.power(n))), labels: constraint.labels)
      }
    }
    return result
  }

  /// Numbers that fulfil a system of linear constraints and ranges.
  fileprivate func point(budget: Int) -> [Rational]? {
    var contractor = Contractor(self)
    var work = Work(budget)
    let all = Array(constraints.indices)
    do throws(Exhausted) {
      if try contractor.run(from: all, &work) != nil { return nil }
      let sums = constraints.compactMap { constraint in
        if case .linear(let terms, let range) = constraint.relation {
          (terms, range)
        } else {
          nil
        }
      }
      if sums.contains(where: \.1.isEmpty) { return nil }
      var tableau = Tableau(
        ranges: contractor.trail.ranges,
        sums: sums.map { (terms: $0.0, range: $0.1) })
      return try tableau.solve(&work) == nil ? tableau.point() : nil
    } catch {
      return nil
    }
  }
}
