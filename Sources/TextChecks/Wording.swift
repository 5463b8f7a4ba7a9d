import Exact
import Quantities

/// Numbers and sets in words, for what a relation prints.
enum Wording {
  /// An exact fraction, with a decimal beside it where it is none:
  /// `16/3 ≈ 5.3333`.
  static func number(_ value: Rational) -> String {
    let (decimal, isExact) = value.readable()
    return isExact ? decimal : "\(value) ≈ \(decimal)"
  }

  /// A number in coherent units, shown in a unit.
  static func amount(_ value: Rational, _ unit: Unit) -> String {
    let symbol = unit.symbol.isEmpty ? "" : " \(unit.symbol)"
    return number(value / unit.factor) + symbol
  }

  /// A set as what would be consistent: `190`, `48 % to 69.565 %`.
  static func choices(_ set: ValueSet, _ unit: Unit) -> String {
    let symbol = unit.symbol.isEmpty ? "" : " \(unit.symbol)"
    func text(_ value: Rational) -> String {
      (value / unit.factor).readable().text + symbol
    }
    guard let hull = set.hull else { return "nothing" }
    switch (hull.lower.value, hull.upper.value) {
    case (let low?, let high?):
      return low == high ? text(low) : "\(text(low)) to \(text(high))"
    case (let low?, nil): return "\(text(low)) or more"
    case (nil, let high?): return "\(text(high)) or less"
    default: return "any number"
    }
  }
}

extension Sentence {
  func relation(
    _ rule: Relation.Rule, _ outcome: Relation.Outcome, _ range: Range<Int>,
    says statement: String? = nil, working: String, remedy: String? = nil
  ) -> Relation {
    let isWrong = outcome == .contradicted || outcome == .doubtful
    return Relation(
      rule: rule, outcome: outcome, range: range, line: line,
      statement: statement ?? "“\(string(range))”", working: working,
      remedy: isWrong ? remedy : nil)
  }
}
