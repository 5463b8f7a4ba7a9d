import Exact
import Quantities

/// Another figure of the same precision that could have been printed.
public struct Alternative: Hashable, Sendable {
  public let phrase: String
  /// What the phrase counts or is in, where it is a word that leaves it out.
  public let referent: FigureReader.Referent?
}

// What else could have been printed: the digits moved by steps of their own
// precision, the next word for a share or a vague number, another day.
extension Figure {
  /// The figure some steps higher, or lower if negative.
  ///
  /// - Returns: nil where the figure has no digits to change and no words
  ///   beside it, or the step leads beyond the last.
  public func alternative(_ steps: Int) -> Alternative? {
    if numeral != nil {
      return phrase(movedBy: steps).map {
        Alternative(phrase: $0, referent: nil)
      }
    }
    if kind == .date { return day(steps) }
    guard let ladder, let hull = denotation.usual.hull else { return nil }
    let side = ladder.filter { rung in
      !denotation.usual.contains(rung.value)
        && (steps > 0
          ? hull.upper.value.map { rung.value >= $0 } ?? false
          : hull.lower.value.map { rung.value <= $0 } ?? false)
    }
    let rungs = steps > 0 ? side : side.reversed()
    guard (1...max(1, rungs.count)).contains(abs(steps)), !rungs.isEmpty
    else { return nil }
    let isCount = row == "dozens" || row == "several"
    return Alternative(
      phrase: rungs[abs(steps) - 1].phrase,
      referent: isCount ? .unit(unit) : nil)
  }

  /// A day so many after the last that the date can mean, or before the first.
  private func day(_ steps: Int) -> Alternative? {
    guard let hull = denotation.widest.hull,
      let end = steps > 0 ? hull.upper.value : hull.lower.value,
      let number = Int(exactly: end.rounded()),
      let day = CalendarDay(number: number + steps)
    else { return nil }
    return Alternative(phrase: "\(day)", referent: nil)
  }

  private typealias Rung = (phrase: String, value: Rational)

  /// The words of the same kind, in ascending order, with a value that each
  /// can have.
  private var ladder: [Rung]? {
    switch row {
    case "simple-fraction", "majority", "some", "all": Self.shares
    case "on-a-par": Self.ratios
    case "dozens", "several": Self.vagueCounts
    default: nil
    }
  }

  private static let shares: [Rung] = [
    ("a tenth", Rational(1, 10)), ("a fifth", Rational(1, 5)),
    ("a quarter", Rational(1, 4)), ("a third", Rational(1, 3)),
    ("half", Rational(1, 2)), ("two thirds", Rational(2, 3)),
    ("three quarters", Rational(3, 4)), ("nine tenths", Rational(9, 10)),
    ("all", 1),
  ]

  private static let ratios: [Rung] = [
    ("0.1 times", Rational(1, 10)), ("0.2 times", Rational(1, 5)),
    ("0.5 times", Rational(1, 2)), ("2 times", 2), ("5 times", 5),
    ("10 times", 10),
  ]

  private static let vagueCounts: [Rung] = [
    ("dozens", 30), ("hundreds", 300), ("thousands", 3000),
    ("tens of thousands", 30_000), ("hundreds of thousands", 300_000),
    ("millions", 3_000_000),
  ]
}
