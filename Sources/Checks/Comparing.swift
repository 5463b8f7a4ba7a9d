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
    if let support = support(reported, computed) {
      return limited(support, basis)
    }
    for (strictness, level) in [(Strictness.widest, -2), (.loose, -1)] {
      let (a, b) = (reported.sets[strictness], computed.sets[strictness])
      guard a.isDisjoint(with: b) else { continue }
      let margin = outside(b, a, isWidest: level == -2, reported)
      return limited(Outcome(level: level, margin: margin), basis)
    }
    return undecided(reported, computed, basis)
  }

  /// The inclusion that supports, strictest first, or nil.
  private static func support(
    _ reported: Amount, _ computed: Amount
  ) -> Outcome? {
    func found(
      _ level: Int, _ inner: ValueSet, _ outer: ValueSet, _ name: String
    ) -> Outcome? {
      guard within(inner, outer) else { return nil }
      return Outcome(level: level, margin: inside(inner, outer, name, reported))
    }
    let isSymmetric = isSymmetric(reported, computed)
    if let sharp = reported.sets.sharp, let exact = computed.sets.sharp {
      let level = reported.isCombined ? 1 : 2
      if let outcome = found(level, exact, sharp, "sharp") { return outcome }
      if isSymmetric, let outcome = found(2, sharp, exact, "sharp") {
        return outcome
      }
    }
    let usual = reported.sets.usual
    let inner =
      [computed.sets.usual, computed.customary]
      + (computed.face.map { [ValueSet($0)] } ?? [])
    for set in inner {
      if let outcome = found(1, set, usual, "usual") { return outcome }
    }
    return isSymmetric ? found(1, usual, computed.sets.usual, "usual") : nil
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
      return limited(Outcome(level: 2, margin: apart(x, y, a)), basis)
    }
    for (x, y) in [(a.sets.usual, b.sets.usual), (a.customary, b.customary)]
    where always(x, below: y, orEqual: orEqual) {
      return limited(Outcome(level: 1, margin: apart(x, y, a)), basis)
    }
    for (strictness, level) in [(Strictness.widest, -2), (.loose, -1)] {
      let (x, y) = (a.sets[strictness], b.sets[strictness])
      if always(y, below: x, orEqual: !orEqual) {
        return limited(Outcome(level: level, margin: apart(x, y, a)), basis)
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
    return .undetermined(
      basis.hasVagueWord ? .vague : .overlap,
      margin: "both can be \(text(common, a))")
  }

  // MARK: Margins

  /// "16/3 ≈ 5.3333 lies in the sharp set (9/2, 11/2), 1/6 from its edge".
  private static func inside(
    _ inner: ValueSet, _ outer: ValueSet, _ name: String, _ shown: Amount
  ) -> String {
    let statement =
      "\(text(inner, shown)) lies in the \(name) set"
      + " \(text(outer, shown))"
    guard let a = inner.hull, let b = outer.hull else { return statement }
    var distances: [Rational] = []
    if let x = a.lower.value, let y = b.lower.value { distances.append(x - y) }
    if let x = a.upper.value, let y = b.upper.value { distances.append(y - x) }
    guard let least = distances.min(), least.signum > 0 else {
      return statement
    }
    return statement + ", \(length(least, shown)) from its edge"
  }

  /// "16/3 ≈ 5.3333 lies outside the widest set [8, 10], apart by 8/3".
  private static func outside(
    _ computed: ValueSet, _ set: ValueSet, isWidest: Bool, _ shown: Amount
  ) -> String {
    let name = isWidest ? "widest" : "loose"
    return "\(text(computed, shown)) lies outside the \(name) set"
      + " \(text(set, shown))"
      + (gap(computed, set, shown).map { ", \($0)" } ?? "")
  }

  /// "5/4 and 2, apart by 3/4".
  private static func apart(
    _ a: ValueSet, _ b: ValueSet, _ shown: Amount
  ) -> String {
    "\(text(a, shown)) and \(text(b, shown))"
      + (gap(a, b, shown).map { ", \($0)" } ?? "")
  }

  private static func gap(
    _ a: ValueSet, _ b: ValueSet, _ shown: Amount
  ) -> String? {
    guard let x = a.hull, let y = b.hull else { return nil }
    if let high = x.upper.value, let low = y.lower.value, high < low {
      return "apart by \(length(low - high, shown))"
    }
    if let high = y.upper.value, let low = x.lower.value, high < low {
      return "apart by \(length(low - high, shown))"
    }
    return nil
  }

  /// A set in exact fractions of the unit shown, where they are short enough
  /// to read; the working holds the others.
  private static func text(_ set: ValueSet, _ shown: Amount) -> String {
    let quantity = Quantity(
      values: set, dimension: shown.dimension, unit: shown.unit)
    if shown.dimension == .date { return "\(quantity)" }
    let unit = quantity.unit
    let symbol = unit.symbol.isEmpty ? "" : " \(unit.symbol)"
    guard let point = set.point else {
      return set.text { number($0 / unit.factor) } + symbol
    }
    let value = point / unit.factor
    let (decimal, isExact) = value.readable()
    return isExact
      ? decimal + symbol
      : isShort(value)
        ? "\(value) ≈ \(decimal)\(symbol)" : "≈ \(decimal)\(symbol)"
  }

  private static func number(_ value: Rational) -> String {
    let (decimal, isExact) = value.readable()
    if isExact, value.isInteger { return decimal }
    return isShort(value) ? "\(value)" : "≈ \(decimal)"
  }

  private static func isShort(_ value: Rational) -> Bool {
    value.description.utf8.count <= 9
  }

  private static func length(_ value: Rational, _ shown: Amount) -> String {
    shown.dimension == .date
      ? "\(value) \(value == 1 ? "day" : "days")" : text(ValueSet(value), shown)
  }
}
