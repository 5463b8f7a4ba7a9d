import ClaimLanguage
import Exact
import Quantities

// How far apart the sets are, or how far inside each other.
extension Comparing {
  /// "16/3 ≈ 5.3333 lies in the sharp set (9/2, 11/2), 1/6 from its edge".
  static func inside(
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
  static func outside(
    _ computed: ValueSet, _ set: ValueSet, isWidest: Bool, _ shown: Amount
  ) -> String {
    let name = isWidest ? "widest" : "loose"
    return "\(text(computed, shown)) lies outside the \(name) set"
      + " \(text(set, shown))"
      + (gap(computed, set, shown).map { ", \($0)" } ?? "")
  }

  /// "no multiple of 1/43 lies in [5.265, 5.275]; the nearest are …".
  func granularityMargin(_ grain: Rational, _ outcome: Outcome) -> String {
    let room = outcome.level == -2 ? left.sets.widest : left.sets.loose
    let statement =
      "no multiple of \(grain) lies in \(Self.text(room, left))"
    guard let middle = room.hull?.simplest else { return statement }
    let below = Rational((middle / grain).floor) * grain
    let near = [below, below + grain].map { Self.text(ValueSet($0), left) }
    return statement + "; the nearest are \(near[0]) and \(near[1])"
  }

  /// "5/4 and 2, apart by 3/4".
  static func apart(
    _ a: ValueSet, _ b: ValueSet, _ shown: Amount
  ) -> String {
    "\(text(a, shown)) and \(text(b, shown))"
      + (gap(a, b, shown).map { ", \($0)" } ?? "")
  }

  static func gap(
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
  static func text(_ set: ValueSet, _ shown: Amount) -> String {
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

  static func number(_ value: Rational) -> String {
    let (decimal, isExact) = value.readable()
    if isExact, value.isInteger { return decimal }
    return isShort(value) ? "\(value)" : "≈ \(decimal)"
  }

  static func isShort(_ value: Rational) -> Bool {
    value.description.utf8.count <= 9
  }

  static func length(_ value: Rational, _ shown: Amount) -> String {
    shown.dimension == .date
      ? "\(value) \(value == 1 ? "day" : "days")" : text(ValueSet(value), shown)
  }
}
