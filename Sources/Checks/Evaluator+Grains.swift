import ClaimLanguage
import Exact
import Figures
import Quantities

// Granularity: a mean of N whole numbers is a multiple of 1/N, and so is a
// share of N whole things.
//
// Source: Brown and Heathers, "The GRIM Test", Social Psychological and
// Personality Science 8(4), 2017.
extension Evaluator {
  /// The most numbers of things that are tried where the number is a range.
  static let grainLimit = 512

  /// What a mean or share of so many whole things can be.
  ///
  /// Where the number is only known in a range, `world.counts` says which one
  /// is meant.
  func grains(
    _ number: Amount, isShare: Bool, _ expression: Expression
  ) throws(Stop) -> Amount {
    guard number.dimension == .unmarked || number.dimension.countedNoun != nil
    else {
      throw fault(
        "a number of things, such as 43, not \(number.dimension)", expression)
    }
    guard let count = number.sets.loose.point ?? world.counts[text(expression)]
    else { throw fault("a number of things that is known", expression) }
    guard count.isInteger, count.signum > 0 else {
      throw fault("a number of things, 1 or more, not \(count)", expression)
    }
    let range = isShare ? Interval(from: 0, through: 1) : .all
    let amount = Amount(
      sets: Denotation(exactly: ValueSet(range, step: count.reciprocal)),
      dimension: isShare ? .number : .unmarked)
    amount.basis = number.basis
    amount.grain = count.reciprocal
    return unknowns.numbered(amount, "\(text(expression)) of \(count)")
  }

  /// The numbers of things that a hedged number in a mean or a share allows,
  /// under the text of the mean or share; nil where all are known.
  func countChoices(
    in expression: Expression
  ) throws(Stop) -> (name: String, counts: [Rational])? {
    guard expression.contents.contains(.countedThings) else { return nil }
    for node in expression.nodes {
      let inner: Expression
      switch node.kind {
      case .mean(let number), .proportion(let number): inner = number
      default: continue
      }
      let name = text(node)
      if world.counts[name] != nil { continue }
      let set = try amount(inner).sets.loose
      if set.point != nil { continue }
      guard let hull = set.hull, let low = hull.lower.value,
        let high = hull.upper.value, high - low < Rational(Self.grainLimit)
      else {
        throw .budget(.tooMany(.numbersOfThings, limit: Self.grainLimit))
      }
      let first = max(1, Int(exactly: Rational(low.ceiling)) ?? 1)
      let last = Int(exactly: Rational(high.floor)) ?? 0
      let counts = (first...max(first, last)).map { Rational($0) }
        .filter(set.contains)
      return (name, counts)
    }
    return nil
  }
}
