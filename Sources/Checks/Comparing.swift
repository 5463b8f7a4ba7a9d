import ClaimLanguage
import Exact
import Figures
import Quantities

// The rule: inner sets support, outer sets refute. Replacing a computed set by
// a larger enclosure can turn a decision into undetermined, never into a false
// one.
enum Comparing {
  /// Whether the value `computed` can be what `reported` says.
  static func canBe(_ reported: Amount, _ computed: Amount) -> Outcome {
    let basis = reported.basis + computed.basis
    if let sharp = reported.sets.sharp, let exact = computed.sets.sharp,
      within(exact, sharp) || (isSymmetric(reported, computed) && within(sharp, exact))
    {
      return limited(
        Outcome(
          level: reported.isCombined ? 1 : 2,
          margin: slack(exact, in: sharp, reported)), basis)
    }
    let usual = reported.sets.usual
    for set in [computed.sets.usual, computed.customary] where within(set, usual) {
      return limited(
        Outcome(level: 1, margin: slack(set, in: usual, reported)), basis)
    }
    if let face = computed.face, usual.contains(face) {
      return limited(
        Outcome(level: 1, margin: slack(ValueSet(face), in: usual, reported)),
        basis)
    }
    if isSymmetric(reported, computed), within(usual, computed.sets.usual) {
      return limited(
        Outcome(
          level: 1,
          margin: slack(usual, in: computed.sets.usual, reported)), basis)
    }
    for (strictness, level) in [(Strictness.widest, -2), (.loose, -1)] {
      let (a, b) = (reported.sets[strictness], computed.sets[strictness])
      if a.isDisjoint(with: b) {
        return limited(
          Outcome(level: level, margin: gap(a, b, reported)), basis)
      }
    }
    return undecided(reported, computed, basis)
  }

  private static func within(_ inner: ValueSet, _ outer: ValueSet) -> Bool {
    !inner.isEmpty && inner.isSubset(of: outer)
  }

  /// Two printed figures with no fact between them: neither is the measure of
  /// the other.
  private static func isSymmetric(_ a: Amount, _ b: Amount) -> Bool {
    a.isSingleFigure && b.isSingleFigure
  }

  /// Whether one amount is below another for all their values, for none, or
  /// neither.
  static func isLess(
    _ a: Amount, _ b: Amount, orEqual: Bool
  ) -> Outcome {
    let basis = a.basis + b.basis
    if let x = a.sets.sharp, let y = b.sets.sharp,
      always(x, below: y, orEqual: orEqual)
    {
      return limited(Outcome(level: 2, margin: gap(x, y, a)), basis)
    }
    for (x, y) in [(a.sets.usual, b.sets.usual), (a.customary, b.customary)]
    where always(x, below: y, orEqual: orEqual) {
      return limited(Outcome(level: 1, margin: gap(x, y, a)), basis)
    }
    for (strictness, level) in [(Strictness.widest, -2), (.loose, -1)] {
      let (x, y) = (a.sets[strictness], b.sets[strictness])
      if always(y, below: x, orEqual: !orEqual) {
        return limited(Outcome(level: level, margin: gap(x, y, a)), basis)
      }
    }
    return undecided(a, b, basis)
  }

  private static func always(
    _ a: ValueSet, below b: ValueSet, orEqual: Bool
  ) -> Bool {
    guard let top = a.hull?.upper, let bottom = b.hull?.lower,
      let high = top.value, let low = bottom.value
    else { return false }
    if high != low { return high < low }
    return orEqual || !(top.isClosed && bottom.isClosed)
  }

  /// Without a sharp set, or on excerpts, a verdict is of grade B at best; so
  /// is support through one day's rate.
  static func limited(_ outcome: Outcome, _ basis: Basis) -> Outcome {
    let isCapped =
      basis.isVague || basis.isWeak || (basis.usesRate && outcome.isSupported)
    return isCapped ? outcome.weakened : outcome
  }

  private static func undecided(
    _ a: Amount, _ b: Amount, _ basis: Basis
  ) -> Outcome {
    if a.sets.loose == .all || b.sets.loose == .all {
      return .undetermined(.noPower)
    }
    let common = a.sets.loose.intersection(b.sets.loose)
    let shown = Quantity(values: common, dimension: a.dimension, unit: a.unit)
    return .undetermined(
      basis.hasVagueWord ? .vague : .overlap, margin: "both can be \(shown)")
  }

  // MARK: Margins

  private static func slack(
    _ inner: ValueSet, in outer: ValueSet, _ shown: Amount
  ) -> String? {
    guard let a = inner.hull, let b = outer.hull else { return nil }
    var distances: [Rational] = []
    if let x = a.lower.value, let y = b.lower.value { distances.append(x - y) }
    if let x = a.upper.value, let y = b.upper.value { distances.append(y - x) }
    guard let least = distances.min() else { return nil }
    return "inside by \(text(least, shown))"
  }

  private static func gap(
    _ a: ValueSet, _ b: ValueSet, _ shown: Amount
  ) -> String? {
    guard let x = a.hull, let y = b.hull else { return nil }
    if let high = x.upper.value, let low = y.lower.value, high <= low {
      return "apart by \(text(low - high, shown))"
    }
    if let high = y.upper.value, let low = x.lower.value, high <= low {
      return "apart by \(text(low - high, shown))"
    }
    return nil
  }

  private static func text(_ value: Rational, _ shown: Amount) -> String {
    if shown.dimension == .date { return "\(value) days" }
    return Quantity(
      values: ValueSet(value), dimension: shown.dimension, unit: shown.unit
    ).description
  }
}
