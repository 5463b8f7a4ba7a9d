import Exact
import Quantities

/// A value in a system: a sum of variables, each times a number, and a number.
struct Form {
  var terms: [Int: Rational] = [:]
  var constant: Rational = 0
  var dimension: Dimension
  /// The unit it is written in; nil where it is computed.
  var unit: Unit?
  /// The currency of a printed number that leaves it out.
  var impliedCurrency: String?
  /// The facts whose single values went into the numbers.
  var labels: Set<Int> = []

  init(variable: Int, dimension: Dimension) {
    terms = [variable: 1]
    self.dimension = dimension
  }

  init(_ constant: Rational, dimension: Dimension) {
    self.constant = constant
    self.dimension = dimension
  }

  /// The value, where no variable takes part.
  var number: Rational? { terms.isEmpty ? constant : nil }

  /// The variable, where the form is nothing else.
  var variable: Int? {
    guard constant.isZero, terms.count == 1, let term = terms.first,
      term.value == 1
    else { return nil }
    return term.key
  }

  mutating func add(_ other: Form, times factor: Rational) {
    for (variable, coefficient) in other.terms {
      let sum = terms[variable, default: 0] + coefficient * factor
      terms[variable] = sum.isZero ? nil : sum
    }
    constant += other.constant * factor
    labels.formUnion(other.labels)
  }

  func scaled(by factor: Rational) -> Form {
    var result = self
    result.terms =
      factor.isZero ? [:] : terms.mapValues { $0 * factor }
    result.constant = constant * factor
    return result
  }

  /// Whether it is a pure number that may be told in per cent, as a multiple is
  /// not.
  var isShare: Bool { dimension.isNumber && unit != .one }

  /// The longest of its numbers, in bits.
  var bitWidth: Int {
    terms.values.reduce(constant.bitWidth) { max($0, $1.bitWidth) }
  }
}
