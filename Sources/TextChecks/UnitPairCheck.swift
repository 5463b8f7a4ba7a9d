import Exact
import Figures
import Quantities

/// A measure told again in another unit, in brackets: "5 miles (8 km)".
enum UnitPairCheck {
  static func relations(in sentence: Sentence) -> [Relation] {
    zip(sentence.figures, sentence.figures.dropFirst()).compactMap {
      first, second in
      guard first.unit != second.unit, sentence.isRepeat(second, of: first),
        let a = sentence.repeatedTerm(first), let b = sentence.term(second),
        a.dimension != b.dimension || a.unit.factor != b.unit.factor,
        let readings = conversions(a, sentence.readingsUnhedged(a), b),
        let face = readings.first?.face
      else { return nil }
      let comparison = Comparison(
        said: sentence.readingsUnhedged(b),
        computed: readings.map(\.sets), face: face,
        isVague: a.isVague || b.isVague)
      return sentence.relation(
        .unitPair, comparison.outcome,
        a.range.lowerBound..<b.range.upperBound,
        working: "\(Wording.amount(a.value!, a.unit)) is"
          + " \(Wording.amount(face, b.unit)), where the text says"
          + " \(Wording.amount(b.value!, b.unit))",
        remedy: Wording.choices(readings[0].sets.usual, b.unit))
    }
  }

  private typealias Conversion = (sets: Denotation, face: Rational)

  /// What the first comes to in the dimension of the second, in every meaning
  /// its unit can have; nil where the two are no pair of systems of units.
  private static func conversions(
    _ a: Term, _ readings: [Denotation], _ b: Term
  ) -> [Conversion]? {
    guard let value = a.value, b.value != nil else { return nil }
    if let scale = degrees(a, readings, b) { return scale }
    guard a.dimension == b.dimension, measured.contains(a.dimension),
      isMetric(a.unit) != isMetric(b.unit)
    else { return nil }
    // What either unit may mean besides, and the plain meaning first.
    let factors = meanings(a.unit).flatMap { x in
      meanings(b.unit).map { x / $0 }
    }
    return factors.flatMap { factor in
      readings.map { ($0.scaled(by: factor), value * factor) }
    }
  }

  private static let measured: Set<Dimension> = [
    Dimension(.length), Dimension([.length: 2]), Dimension([.length: 3]),
    Dimension(.mass), Dimension([.length: 1, .time: -1]),
  ]

  /// Units of the metric system; those of the United States, of Britain, China
  /// and Japan are others. Nobody puts one of either after the other in
  /// brackets but to convert it, which is not so for 1 km (500 m).
  private static func isMetric(_ unit: Unit) -> Bool {
    let first = unit.symbol.split(separator: "/").first.map(String.init) ?? ""
    return !customary.contains(first)
  }

  private static let customary: Set<String> = [
    "inch", "ft", "mi", "yd", "lb", "oz", "gal", "cup", "tbsp", "tsp", "bbl",
    "acre", "ft2", "mi2", "ft3", "mph", "jin", "liang", "mu",
  ]

  /// A unit's other meanings as multiples of the plain one. Sources: NIST
  /// Handbook 44 (2024), appendix C: gallons of Britain and of the United
  /// States, nautical mile, short and long ton, troy ounce; Taiwan's catty.
  private static func meanings(_ unit: Unit) -> [Rational] {
    switch unit.symbol {
    case "gal": [1, Rational(454_609, 378_541)]
    case "mi", "mph": [1, Rational(1852 * 1000, 1_609_344)]
    case "t": [1, Rational(90_718_474, 100_000_000), Rational(1016, 1000)]
    case "oz": [1, Rational(311_034_768, 283_495_231)]
    case "cup": [1, Rational(250, 237), Rational(240, 237), Rational(200, 237)]
    case "tbsp": [1, Rational(15, 14), Rational(20, 15)]
    case "jin", "liang": [1, Rational(6, 5), Rational(3, 4)]
    case "inch", "ft": [1, Rational(1, 3) / Rational(3048, 10_000)]
    default: [1]
    }
  }

  /// Degrees of Celsius and Fahrenheit, as temperatures and as differences of
  /// temperatures.
  private static func degrees(
    _ a: Term, _ readings: [Denotation], _ b: Term
  ) -> [Conversion]? {
    let (c, f) = (Dimension(.celsius), Dimension(.fahrenheit))
    guard let value = a.value else { return nil }
    if a.dimension == f, b.dimension == c {
      let factor = Rational(5, 9)
      return readings.flatMap {
        [
          ($0.adding(-32).scaled(by: factor), (value - 32) * factor),
          ($0.scaled(by: factor), value * factor),
        ]
      }
    }
    if a.dimension == c, b.dimension == f {
      let factor = Rational(9, 5)
      return readings.flatMap {
        [
          ($0.scaled(by: factor).adding(32), value * factor + 32),
          ($0.scaled(by: factor), value * factor),
        ]
      }
    }
    return nil
  }
}
