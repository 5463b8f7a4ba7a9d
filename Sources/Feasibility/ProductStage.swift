import Exact

/// All products of positive variables together: their logarithms are linear.
///
/// The logarithms are enclosed in rational numbers, which is enough to find
/// out which constraints to multiply with each other; what these say of a
/// variable is then computed exactly, without a logarithm.
struct ProductStage {
  private let system: System
  private let constraints: [Int]
  private var tableau: Tableau

  /// The precision of the logarithms: as much as fits words, since nothing
  /// but the choice of constraints rests on it.
  private static let bits = 24
  /// The highest power that a constraint is raised to.
  private static let exponentLimit = Rational(64)

  /// Nil where fewer than two products have positive variables alone.
  init?(_ system: System, _ ranges: [Interval]) throws(Exhausted) {
    var constraints: [Int] = []
    var local: [Int: Int] = [:]
    var variables: [Int] = []
    var sums: [(terms: [System.Term], range: Interval)] = []
    for (index, constraint) in system.constraints.enumerated() {
      guard let monomial = constraint.relation.monomial,
        monomial.powers.allSatisfy({
          ranges[$0.variable].isSubset(of: .positive)
        })
      else { continue }
      constraints.append(index)
      var powers: [Int: Int] = [:]
      for power in monomial.powers {
        let known = local[power.variable] ?? variables.count
        if known == variables.count {
          local[power.variable] = known
          variables.append(power.variable)
        }
        powers[known, default: 0] += power.exponent
      }
      sums.append(
        (
          powers.filter { $0.value != 0 }.sorted { $0.key < $1.key }
            .map { System.Term(Rational($0.value), $0.key) },
          try Self.logarithm(Interval(monomial.value))
        ))
    }
    guard constraints.count > 1 else { return nil }
    var logarithms: [Interval] = []
    for variable in variables {
      logarithms.append(try Self.logarithm(ranges[variable]))
    }
    self.system = system
    self.constraints = constraints
    self.variables = variables
    tableau = Tableau(ranges: logarithms, sums: sums)
  }

  /// The variables that take part.
  let variables: [Int]

  private static func logarithm(
    _ range: Interval
  ) throws(Exhausted) -> Interval {
    do throws(ExactError) {
      return try range.naturalLogarithm(bits: bits)
    } catch {
      throw Exhausted()
    }
  }

  /// The powers of constraints whose product contradicts the ranges, and the
  /// variable it is to be solved for; nil if the logarithms allow values.
  mutating func contradiction(
    _ work: inout Work
  ) throws(Exhausted) -> (parts: [Refutation.Exponent], variable: Int)? {
    guard let factors = try tableau.solve(&work),
      let parts = exponents(factors)
    else { return nil }
    var powers: [Int: Int] = [:]
    for part in parts {
      for power in system.constraints[part.constraint].relation.monomial!.powers
      {
        powers[power.variable, default: 0] += part.exponent * power.exponent
      }
    }
    // The lowest power has the simplest root.
    let candidates = powers.filter { $0.value != 0 }
      .sorted { ($0.value.magnitude, $0.key) < ($1.value.magnitude, $1.key) }
    return candidates.first.map { (parts, $0.key) }
  }

  /// The powers of constraints whose product holds a variable, of those that
  /// take part, from above or below; nil if nothing does.
  mutating func bound(
    of index: Int, upward: Bool, _ work: inout Work
  ) throws(Exhausted) -> [Refutation.Exponent]? {
    let optimum = try tableau.optimum(of: index, upward: upward, &work)
    guard optimum.bound != nil, !optimum.factors.isEmpty else { return nil }
    return exponents(optimum.factors)
  }

  /// The factors as whole numbers; nil where they would be too large.
  private func exponents(
    _ factors: [(sum: Int, factor: Rational)]
  ) -> [Refutation.Exponent]? {
    let scale = factors.reduce(Integer(1)) {
      Integer.lcm($0, $1.factor.denominator)
    }
    var result: [Refutation.Exponent] = []
    for part in factors {
      let whole = part.factor * Rational(scale)
      guard whole.magnitude <= Self.exponentLimit,
        let exponent = Int(exactly: whole)
      else { return nil }
      result.append(
        Refutation.Exponent(
          constraint: constraints[part.sum], exponent: exponent))
    }
    return result
  }
}
