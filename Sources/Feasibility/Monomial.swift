import Exact

/// A product of variables to whole powers, and the positive number it is.
struct Monomial {
  let powers: [(variable: Int, exponent: Int)]
  let value: Rational
}

extension System.Relation {
  /// The constraint as a product of powers, as far as all its variables are
  /// positive: products, powers, and sums that say one variable is a multiple
  /// of another. Nil for others.
  var monomial: Monomial? {
    switch self {
    case .product(let r, let a, let b):
      return Monomial(powers: [(r, -1), (a, 1), (b, 1)], value: 1)
    case .power(let r, let a, let n):
      return Monomial(powers: [(r, -1), (a, n)], value: 1)
    case .linear(let terms, let range):
      guard terms.count == 2, range == Interval(0) else { return nil }
      let ratio = -(terms[1].coefficient / terms[0].coefficient)
      guard ratio.signum > 0 else { return nil }
      return Monomial(
        powers: [(terms[0].variable, 1), (terms[1].variable, -1)], value: ratio)
    case .member: return nil
    }
  }
}
