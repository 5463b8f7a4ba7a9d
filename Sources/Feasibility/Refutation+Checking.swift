import Exact

// Written without a look at the solver: each step is computed again from the
// constraint it names.
extension Refutation {
  /// Whether every step follows from a system's constraints and the last one
  /// is a contradiction.
  public func isValid(for system: System) -> Bool {
    var ranges = Array(repeating: Interval.all, count: system.variables)
    for step in steps {
      guard ranges.indices.contains(step.variable),
        let derived = Self.derived(step, ranges, system),
        derived.intersection(ranges[step.variable]).isSubset(of: step.range)
      else { return false }
      ranges[step.variable] = step.range
    }
    guard let end else { return ranges.contains(where: \.isEmpty) }
    guard let (form, sum) = Self.combined(end, system) else { return false }
    let values = form.reduce(Interval(0)) { total, term in
      total + Interval(term.value) * ranges[term.key]
    }
    return values.isDisjoint(with: sum)
  }

  /// The range that a step's reason leaves its variable; nil if the reason
  /// says nothing of it.
  static func derived(
    _ step: Step, _ ranges: [Interval], _ system: System
  ) -> Interval? {
    switch step.reason {
    case .constraint(let index):
      guard system.constraints.indices.contains(index) else { return nil }
      switch system.constraints[index].relation {
      case .linear:
        return solved(
          [Multiple(constraint: index, factor: 1)], step.variable, ranges,
          system)
      case .member(let variable, let set):
        guard variable == step.variable else { return nil }
        return ValueSet(ranges[variable]).intersection(set).hull ?? .empty
      case .product(let r, let a, let b):
        let (x, y, z) = (ranges[r], ranges[a], ranges[b])
        return common([
          step.variable == r ? y * z : nil,
          step.variable == a ? x.reverseProduct(with: z, within: y) : nil,
          step.variable == b ? x.reverseProduct(with: y, within: z) : nil,
        ])
      case .power(let r, let a, let n):
        return common([
          step.variable == r ? ranges[a].power(n) : nil,
          step.variable == a
            ? try? ranges[r].reversePower(
              n, within: ranges[a], bits: Contractor.rootBits) : nil,
        ])
      }
    case .sum(let parts):
      return solved(parts, step.variable, ranges, system)
    case .product(let parts):
      return solved(parts, step.variable, ranges, system)
    }
  }

  /// What all the ranges have in common; nil if there is none of them.
  private static func common(_ ranges: [Interval?]) -> Interval? {
    let known = ranges.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(.all) { $0.intersection($1) }
  }

  /// The coefficients of a sum of linear constraints and the range it lies
  /// in; nil if a constraint is not linear.
  private static func combined(
    _ parts: [Multiple], _ system: System
  ) -> (form: [Int: Rational], sum: Interval)? {
    var form: [Int: Rational] = [:]
    var sum = Interval(0)
    for part in parts {
      guard system.constraints.indices.contains(part.constraint),
        case .linear(let terms, let range) =
          system.constraints[part.constraint].relation
      else { return nil }
      for term in terms {
        form[term.variable, default: 0] += part.factor * term.coefficient
      }
      sum += Interval(part.factor) * range
    }
    return (form.filter { !$0.value.isZero }, sum)
  }

  private static func solved(
    _ parts: [Multiple], _ variable: Int, _ ranges: [Interval],
    _ system: System
  ) -> Interval? {
    guard let (form, sum) = combined(parts, system),
      let coefficient = form[variable]
    else { return nil }
    let others = form.reduce(Interval(0)) { total, term in
      term.key == variable
        ? total : total + Interval(term.value) * ranges[term.key]
    }
    return (sum - others) * Interval(coefficient.reciprocal)
  }

  /// The variable in a product of powers.
  private static func solved(
    _ parts: [Exponent], _ variable: Int, _ ranges: [Interval],
    _ system: System
  ) -> Interval? {
    var powers: [Int: Int] = [:]
    var value = Rational(1)
    for part in parts {
      guard system.constraints.indices.contains(part.constraint),
        let product = system.constraints[part.constraint].relation.monomial,
        product.powers.allSatisfy({
          ranges[$0.variable].isSubset(of: .positive)
        }), let constant = try? product.value.raised(to: part.exponent)
      else { return nil }
      value *= constant
      for power in product.powers {
        powers[power.variable, default: 0] += part.exponent * power.exponent
      }
    }
    guard let own = powers[variable], own != 0 else { return nil }
    var rest = ValueSet(value)
    for (other, exponent) in powers where other != variable && exponent != 0 {
      guard let power = try? ValueSet(ranges[other]).power(-exponent),
        let product = try? rest.multiplied(by: power)
      else { return nil }
      rest = product
    }
    // The variable to the power of its own is what the others leave.
    return try? (rest.hull ?? .empty).reversePower(
      own, within: .positive, bits: Contractor.rootBits)
  }
}

extension Interval {
  static let positive = Interval(.open(0), .infinite)
}
