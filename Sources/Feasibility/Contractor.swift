import Exact

/// Narrows the ranges of variables constraint by constraint until nothing
/// changes: hull consistency over exact ranges.
///
/// No solution is ever lost. Where no two constraints share variables in a
/// circle nothing else is left in the ranges than what solutions have.
///
/// Source: Benhamou, Goualard, Granvilliers, Puget, "Revising hull and box
/// consistency", ICLP 1999.
struct Contractor {
  let system: System
  /// Variable to the constraints that speak of it.
  let uses: [[Int]]
  var trail: Trail
  /// Whether the last run ended because nothing could be narrowed further,
  /// rather than at a bound on how often or how long.
  private(set) var isComplete = true

  /// Bits of an end that is an irrational root.
  static let rootBits = 64
  /// How often one variable is narrowed: a circle of constraints can halve a
  /// range for ever.
  static let narrowingLimit = 24

  init(_ system: System) {
    self.system = system
    var uses = Array(repeating: [Int](), count: system.variables)
    for (index, constraint) in system.constraints.enumerated() {
      for variable in constraint.relation.variables {
        uses[variable].append(index)
      }
    }
    self.uses = uses
    trail = Trail(variables: system.variables)
  }

  /// Narrows all ranges, beginning with the given constraints.
  ///
  /// - Returns: the proof if some range has no number left.
  mutating func run(
    from start: [Int], _ work: inout Work
  ) throws(Exhausted) -> Refutation? {
    var isWaiting = Array(repeating: false, count: system.constraints.count)
    var queue: [Int] = start
    for index in start { isWaiting[index] = true }
    var head = 0
    while head < queue.count {
      let index = queue[head]
      head += 1
      isWaiting[index] = false
      let relation = system.constraints[index].relation
      try work.spend(relation.variables.count)
      for (variable, range) in narrowed(relation)
      where !trail.ranges[variable].isSubset(of: range) {
        let next = range.intersection(trail.ranges[variable])
        guard next.isEmpty || isAllowed(variable, next) else { continue }
        trail.narrow(
          variable, to: next, .constraint(index),
          lookingAt: relation.variables.filter { $0 != variable })
        if next.isEmpty {
          return Refutation(steps: trail.steps(to: [variable]), end: nil)
        }
        for other in uses[variable] where !isWaiting[other] {
          isWaiting[other] = true
          queue.append(other)
        }
      }
      if head > 4096, head * 2 > queue.count {
        queue.removeFirst(head)
        head = 0
      }
    }
    return nil
  }

  /// Narrows one range by a combination of constraints found elsewhere.
  ///
  /// - Returns: the proof if it has no number left, and whether it changed.
  mutating func narrow(
    _ variable: Int, to range: Interval, _ reason: Refutation.Reason,
    lookingAt others: [Int]
  ) -> (refutation: Refutation?, changed: Bool) {
    let next = range.intersection(trail.ranges[variable])
    guard next != trail.ranges[variable], next.isShort else {
      return (nil, false)
    }
    trail.narrow(variable, to: next, reason, lookingAt: others)
    guard next.isEmpty else { return (nil, true) }
    return (Refutation(steps: trail.steps(to: [variable]), end: nil), true)
  }

  private mutating func isAllowed(_ variable: Int, _ range: Interval) -> Bool {
    let isFine =
      trail.narrowings[variable] < Self.narrowingLimit && range.isShort
    if !isFine { isComplete = false }
    return isFine
  }

  /// What a constraint leaves each of its variables.
  private func narrowed(
    _ relation: System.Relation
  ) -> [(variable: Int, range: Interval)] {
    let ranges = trail.ranges
    switch relation {
    case .linear(let terms, let sum): return narrowed(terms, sum)
    case .member(let variable, let set):
      let range = ValueSet(ranges[variable]).intersection(set).hull ?? .empty
      return [(variable, range)]
    case .product(let r, let a, let b):
      let product = ranges[r].intersection(ranges[a] * ranges[b])
      let first = product.reverseProduct(with: ranges[b], within: ranges[a])
      let second = product.reverseProduct(with: first, within: ranges[b])
      return [(r, product), (a, first), (b, second)]
    case .power(let r, let a, let n):
      guard ranges[a].ends(below: Rational.bitLimit / n) else { return [] }
      let power = ranges[r].intersection(ranges[a].power(n))
      guard
        let base = try? power.reversePower(
          n, within: ranges[a], bits: Self.rootBits)
      else { return [(r, power)] }
      return [(r, power), (a, base)]
    }
  }

  /// Each term is what the others leave of the sum; the sums before and after
  /// a term are kept, so that the work is linear in the terms.
  private func narrowed(
    _ terms: [System.Term], _ sum: Interval
  ) -> [(variable: Int, range: Interval)] {
    let parts = terms.map {
      Interval($0.coefficient) * trail.ranges[$0.variable]
    }
    var after = Array(repeating: Interval(0), count: terms.count + 1)
    for index in terms.indices.reversed() {
      after[index] = parts[index] + after[index + 1]
    }
    // Without a term this is where a sum that has to be 0 is not.
    if terms.isEmpty { return [] }
    var before = Interval(0)
    return terms.enumerated().map { index, term in
      let rest = sum - before - after[index + 1]
      before += parts[index]
      return (term.variable, rest * Interval(term.coefficient.reciprocal))
    }
  }
}

extension Interval {
  fileprivate func ends(below bits: Int) -> Bool {
    (lower.value?.bitWidth ?? 0) < bits && (upper.value?.bitWidth ?? 0) < bits
  }
}
