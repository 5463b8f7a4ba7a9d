import BigInt
import Exact

extension Law {
  static let rationals =
    rationalMaking + rationalArithmetic + rationalOrder + throwing

  private static let rationalMaking: [Law] = [
    Law("rational a / b in lowest terms", .aNonZeroB) {
      .ratio(Rational($0.a, $0.b))
    } oracle: {
      .ratio(Fraction($0.a, $0.b))
    },
    Law("rational whole a", .a) {
      .ratio(Rational($0.a))
    } oracle: {
      .ratio(Fraction($0.a))
    },
    Law("rational k / m of words", .words) {
      .ratio(Rational($0.k, $0.m))
    } oracle: {
      .ratio(Fraction(BigInt($0.k), BigInt($0.m)))
    },
    Law("rational word k", .words) {
      .ratio(Rational($0.k))
    } oracle: {
      .ratio(Fraction(BigInt($0.k)))
    },
    Law("rational x.reduced", .x) {
      .ratio($0.x.reduced)
    } oracle: {
      .ratio($0.x)
    },
    Law("rational x.lowestTerms", .x) {
      let (n, d) = $0.x.lowestTerms
      return .wholes([n, d])
    } oracle: {
      .wholes([$0.x.n, $0.x.d])
    },
    Law("Int(exactly: rational x)", .x) {
      Int(exactly: $0.x).map { .number($0) } ?? .nothing
    } oracle: {
      guard $0.x.d == 1 else { return .nothing }
      return Int(exactly: $0.x.n).map { .number($0) } ?? .nothing
    },
  ]

  private static let rationalArithmetic: [Law] = [
    Law("rational x + y", .xy) {
      .ratio($0.x + $0.y)
    } oracle: {
      .ratio($0.x + $0.y)
    },
    Law("rational x - y", .xy) {
      .ratio($0.x - $0.y)
    } oracle: {
      .ratio($0.x - $0.y)
    },
    Law("rational x * y", .xy) {
      .ratio($0.x * $0.y)
    } oracle: {
      .ratio($0.x * $0.y)
    },
    Law("rational x / y", .xNonZeroY) {
      .ratio($0.x / $0.y)
    } oracle: {
      .ratio($0.x / $0.y)
    },
    Law("rational x * y + z", .xyz) {
      .ratio($0.x * $0.y + $0.z)
    } oracle: {
      .ratio($0.x * $0.y + $0.z)
    },
    Law("rational (x + y) * (x - z)", .xyz) {
      .ratio(($0.x + $0.y) * ($0.x - $0.z))
    } oracle: {
      .ratio(($0.x + $0.y) * ($0.x - $0.z))
    },
    Law("rational -x", .x) {
      .ratio(-$0.x)
    } oracle: {
      .ratio(-$0.x)
    },
    Law("rational x.magnitude", .x) {
      .ratio($0.x.magnitude)
    } oracle: {
      .ratio($0.x.magnitude)
    },
    Law("rational x.reciprocal", .nonZeroX) {
      .ratio($0.x.reciprocal)
    } oracle: {
      .ratio(Fraction($0.x.d, $0.x.n))
    },
    Law("rational x.power(k)", .xPower) {
      .ratio($0.x.power($0.k))
    } oracle: {
      .ratio($0.x.power($0.k))
    },
    Law("rational tenTo(k)", .exponent) {
      .ratio(.tenTo($0.k))
    } oracle: {
      .ratio(Fraction(10).power($0.k))
    },
  ]

  private static let rationalOrder: [Law] = [
    Law("rational x.signum", .x) {
      .number($0.x.signum)
    } oracle: {
      .number($0.x.isZero ? 0 : $0.x.n.sign == .minus ? -1 : 1)
    },
    Law("rational x.isZero", .x) {
      .flag($0.x.isZero)
    } oracle: {
      .flag($0.x.isZero)
    },
    Law("rational x.isInteger", .x) {
      .flag($0.x.isInteger)
    } oracle: {
      .flag($0.x.d == 1)
    },
    Law("rational x.bitWidth", .x) {
      .number($0.x.bitWidth)
    } oracle: {
      .number($0.x.n.magnitude.bitWidth + $0.x.d.magnitude.bitWidth)
    },
    Law("rational x == y", .xy) {
      .flag($0.x == $0.y)
    } oracle: {
      .flag($0.x == $0.y)
    },
    Law("rational x < y", .xy) {
      .flag($0.x < $0.y)
    } oracle: {
      .flag($0.x < $0.y)
    },
    Law("rational x.compared(with: y)", .xy) {
      .number($0.x.compared(with: $0.y))
    } oracle: {
      .number($0.x < $0.y ? -1 : $0.y < $0.x ? 1 : 0)
    },
    Law("rational forms of x and y are one value", .fractionTwins) {
      .flag(
        $0.x == $0.y && !($0.x < $0.y) && $0.x.hashValue == $0.y.hashValue
          && $0.x.numerator == $0.y.numerator)
    } oracle: { _ in
      .flag(true)
    },
  ]

  /// The forms that refuse rather than grow beyond a bound; numbers of these
  /// sizes are far below it.
  private static let throwing: [Law] = [
    Law("rational x.adding(y)", .xy) {
      (try? $0.x.adding($0.y)).map { .ratio($0) } ?? .nothing
    } oracle: {
      .ratio($0.x + $0.y)
    },
    Law("rational x.subtracting(y)", .xy) {
      (try? $0.x.subtracting($0.y)).map { .ratio($0) } ?? .nothing
    } oracle: {
      .ratio($0.x - $0.y)
    },
    Law("rational x.multiplied(by: y)", .xy) {
      (try? $0.x.multiplied(by: $0.y)).map { .ratio($0) } ?? .nothing
    } oracle: {
      .ratio($0.x * $0.y)
    },
    Law("rational x.divided(by: y)", .xy) {
      (try? $0.x.divided(by: $0.y)).map { .ratio($0) } ?? .nothing
    } oracle: {
      $0.y.isZero ? .nothing : .ratio($0.x / $0.y)
    },
    Law("rational x.raised(to: k)", .xPower) {
      (try? $0.x.raised(to: $0.k)).map { .ratio($0) } ?? .nothing
    } oracle: {
      .ratio($0.x.power($0.k))
    },
  ]
}
