import BigInt
import Exact

extension Law {
  static let rationals: [Law] = [
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
    Law("rational forms of x and y are one value", .fractionTwins) {
      .flag(
        $0.x == $0.y && !($0.x < $0.y) && $0.x.hashValue == $0.y.hashValue
          && $0.x.numerator == $0.y.numerator)
    } oracle: { _ in
      .flag(true)
    },
  ]
}
