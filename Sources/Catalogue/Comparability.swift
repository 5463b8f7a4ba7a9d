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
    case unlike(String)
  }

  /// A way to read what is left out, and what it makes of the ratio.
  struct Way: Hashable {
    let condition: String
    let factor: Rational
  }

  let first: [Fact]
  let second: [Fact]
  /// The direction in which the row counts links.
  let direction: Direction

  var finding: Finding {
    for finding in [power, scope, sparsity, links] where finding != .alike {
      return finding
    }
    return .alike
  }

  /// Structured sparsity doubles the printed rate, both ways doubles the
  /// printed bandwidth. Source: hardware.md, section 2.
  private var sparsity: Finding {
    compare(
      rates(first).map { $0.qualities.sparsity ?? .unstated },
      rates(second).map { $0.qualities.sparsity ?? .unstated },
      unstated: .unstated, smaller: .dense, larger: .sparse,
      words: ("dense", "sparse"))
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
      larger: .bothWays, words: ("one way", "both ways"))
  }

  private var power: Finding {
    let terms = { (facts: [Fact]) in
      Set(
        facts.filter { Measure(attribute: $0.attribute)?.kind == .power }
          .compactMap(\.qualities.powerTerm))
    }
    let (a, b) = (terms(first), terms(second))
    guard a.count == 1, b.count == 1, a != b else { return .alike }
    return .unlike(
      "a power of another kind: \(a.first!.rawValue) against"
        + " \(b.first!.rawValue)")
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
    return .unlike("per \(a.first!.rawValue) against per \(b.first!.rawValue)")
  }

  private func compare<Quality: Hashable>(
    _ a: [Quality], _ b: [Quality], unstated: Quality, smaller: Quality,
    larger: Quality, words: (String, String)
  ) -> Finding {
    guard let a = Set(a).only, let b = Set(b).only else { return .alike }
    if a == b, a != unstated { return .alike }
    if a != unstated, b != unstated {
      let told = a == smaller ? words : (words.1, words.0)
      return .unlike("\(told.0) against \(told.1)")
    }
    let half = Rational(1, 2)
    if a == unstated, b == unstated {
      return .unsure([
        Way(condition: "if both are \(words.0), or both \(words.1)", factor: 1),
        Way(condition: "if only the first is \(words.1)", factor: half),
        Way(condition: "if only the second is \(words.1)", factor: 2),
      ])
    }
    // What is told on one side is what the other has to be reduced to.
    let told = a == unstated ? b : a
    let (same, other) = told == smaller ? words : (words.1, words.0)
    let isFirst = a == unstated
    let side = isFirst ? "first" : "second"
    return .unsure([
      Way(condition: "if the \(side) is \(same)", factor: 1),
      Way(
        condition: "if the \(side) is \(other)",
        factor: (told == smaller) == isFirst ? half : 2),
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
