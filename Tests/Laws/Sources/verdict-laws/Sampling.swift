import Certificates
import ClaimLanguage
import Exact
import Figures
import Reference
import Seeds

/// The sets of a trial's quantities, from the figures and facts themselves.
struct Sampling {
  let world: World
  let claim: Claim

  /// The sets at a latitude; those that a certificate alone knows, of
  /// customary ends and printed values, from the certificate.
  func sets(
    _ latitude: Latitude, _ proof: ComparisonProof, _ stated: [ValueSet]
  ) -> [String: ValueSet] {
    var sets: [String: ValueSet] = [:]
    for (index, name) in proof.names.enumerated() {
      switch latitude {
      case .customary, .printed: sets[name] = stated[index]
      case .sharp: sets[name] = denotation(name)[.sharp]
      case .usual: sets[name] = denotation(name).usual
      case .loose: sets[name] = denotation(name).loose
      case .widest: sets[name] = denotation(name).widest
      }
    }
    return sets
  }

  private func denotation(_ name: String) -> Denotation {
    if let figure = claim[name]?.figure { return figure.denotation }
    let fact = world.book.facts("X", String(name.dropFirst(2)))[0]
    guard case .quantity(_, let precision) = fact.content else {
      fatalError("\(name) is no quantity")
    }
    return precision
  }
}

extension ValueSet {
  /// A number of the set: an end, close to one, or anywhere between.
  func draw(using random: inout SplitMix64) -> Rational? {
    guard let range = intervals.randomElement(using: &random) else {
      return nil
    }
    let low = range.lower.value ?? (range.upper.value ?? 0) - 1000
    let high = range.upper.value ?? (range.lower.value ?? 0) + 1000
    let parts = [1, 2, 7, 1000, 1_000_000].randomElement(using: &random)!
    let part = Int.random(in: 0...min(parts, 50), using: &random)
    let share = Rational(part, parts)
    let value =
      Bool.random(using: &random)
      ? low + (high - low) * share : high - (high - low) * share
    return contains(value) ? value : nil
  }
}
