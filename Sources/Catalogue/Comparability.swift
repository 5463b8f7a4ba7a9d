import Exact
import Hardware
import Reference

/// Whether two values may be set against each other, by what their facts say
/// of sparsity, direction, power and scope.
struct Comparability {
  enum Finding: Hashable {
    case alike
    /// Sources leave something out: the ways to read it.
    case unsure([Way])
    case unlike(Comparison.Reason)
  }

  /// A way to read what is left out, and what it makes of the ratio.
  struct Way: Hashable {
    let condition: Comparison.Condition
    let factor: Rational
  }

  let first: [Fact]
  let second: [Fact]
  /// The direction in which the row counts links.
  let direction: Direction
  /// Whether a rate divides, as in bytes per operation: half of it then makes
  /// the value twice as large.
  let dividesByRate: Bool

  var finding: Finding {
    for finding in [power, scope, sparsity, links] where finding != .alike {
      return finding
    }
    return .alike
  }

  /// A rate with structured sparsity is printed as twice the dense one, a link
  /// counted both ways as twice one way.
  private var sparsity: Finding {
    compare(
      rates(first).map { $0.qualities.sparsity ?? .unstated },
      rates(second).map { $0.qualities.sparsity ?? .unstated },
      unstated: .unstated, smaller: .dense, larger: .sparse,
      half: dividesByRate ? 2 : Rational(1, 2)
    ) { .sparsity($0) }
  }

  /// What a source tells has been brought to the row's direction; what it
  /// does not tell may be either.
  private var links: Finding {
    let told = { (facts: [Fact]) in
      linkFacts(facts).map {
        ($0.qualities.direction ?? .unstated) == .unstated
          ? .unstated : direction
      }
    }
    return compare(
      told(first), told(second), unstated: .unstated, smaller: .oneWay,
      larger: .bothWays, half: Rational(1, 2)
    ) { .direction($0) }
  }

  private var power: Finding {
    let terms = { (facts: [Fact]) in
      Set(
        facts.filter { Measure(attribute: $0.attribute)?.kind == .power }
          .compactMap(\.qualities.powerTerm))
    }
    let (a, b) = (terms(first), terms(second))
    guard a.count == 1, b.count == 1, a != b else { return .alike }
    return .unlike(.powerTerms(a.first!, b.first!))
  }

  /// A die is not compared with a package, nor that with a superchip.
  private var scope: Finding {
    let scopes = { (facts: [Fact]) in
      Set(facts.compactMap(\.qualities.scope)).intersection([
        .die, .package, .superchip, .board,
      ])
    }
    let (a, b) = (scopes(first), scopes(second))
    guard a.count == 1, b.count == 1, a != b else { return .alike }
    return .unlike(.scopes(a.first!, b.first!))
  }

  private func compare<Quality: Hashable>(
    _ a: [Quality], _ b: [Quality], unstated: Quality, smaller: Quality,
    larger: Quality, half: Rational, _ variant: (Quality) -> Variant
  ) -> Finding {
    guard let a = Set(a).only, let b = Set(b).only else { return .alike }
    if a == b, a != unstated { return .alike }
    if a != unstated, b != unstated {
      return .unlike(.facts(variant(a), variant(b)))
    }
    if a == unstated, b == unstated {
      return .unsure([
        Way(
          condition: .bothSame(variant(smaller), variant(larger)), factor: 1),
        Way(condition: .only(.first, variant(larger)), factor: half),
        Way(condition: .only(.second, variant(larger)), factor: 1 / half),
      ])
    }
    // What is told on one side is what the other has to be reduced to.
    let told = a == unstated ? b : a
    let other = told == smaller ? larger : smaller
    let isFirst = a == unstated
    let side: Comparison.Side = isFirst ? .first : .second
    return .unsure([
      Way(condition: .side(side, variant(told)), factor: 1),
      Way(
        condition: .side(side, variant(other)),
        factor: (told == smaller) == isFirst ? half : 1 / half),
    ])
  }

  private func rates(_ facts: [Fact]) -> [Fact] {
    facts.filter {
      if case .rate = Measure(attribute: $0.attribute)?.kind {
        true
      } else {
        false
      }
    }
  }

  private func linkFacts(_ facts: [Fact]) -> [Fact] {
    facts.filter {
      if case .linkBandwidth = Measure(attribute: $0.attribute)?.kind {
        true
      } else {
        false
      }
    }
  }
}

extension Set {
  /// The one element, if there is exactly one.
  fileprivate var only: Element? { count == 1 ? first : nil }
}
