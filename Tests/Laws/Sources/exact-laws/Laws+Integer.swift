import BigInt
import Exact

extension Law {
  static let integers: [Law] = [
    Law("integer a + b", .ab) {
      .whole($0.a + $0.b)
    } oracle: {
      .whole($0.a + $0.b)
    },
    Law("integer a - b", .ab) {
      .whole($0.a - $0.b)
    } oracle: {
      .whole($0.a - $0.b)
    },
    Law("integer a * b", .ab) {
      .whole($0.a * $0.b)
    } oracle: {
      .whole($0.a * $0.b)
    },
    Law("integer -a", .a) {
      .whole(-$0.a)
    } oracle: {
      .whole(-$0.a)
    },
    Law("integer a.magnitude", .a) {
      .whole($0.a.magnitude)
    } oracle: {
      .whole(BigInt($0.a.magnitude))
    },
    Law("integer a.signum", .a) {
      .number($0.a.signum)
    } oracle: {
      .number($0.a.isZero ? 0 : $0.a.sign == .minus ? -1 : 1)
    },
    Law("integer a.isZero", .a) {
      .flag($0.a.isZero)
    } oracle: {
      .flag($0.a.isZero)
    },
    Law("integer a.bitWidth", .a) {
      .number($0.a.bitWidth)
    } oracle: {
      .number($0.a.magnitude.bitWidth)
    },
    Law("integer a.flooredDivision(by: b)", .aNonZeroB) {
      let (q, r) = $0.a.flooredDivision(by: $0.b)
      return .wholes([q, r])
    } oracle: {
      let (q, r) = $0.a.floored(by: $0.b)
      return .wholes([q, r])
    },
    Law("integer gcd(a, b)", .ab) {
      .whole(Integer.gcd($0.a, $0.b))
    } oracle: {
      .whole(BigInt($0.a.magnitude.greatestCommonDivisor(with: $0.b.magnitude)))
    },
    Law("integer a.power(k)", .aPower) {
      .whole($0.a.power($0.k))
    } oracle: {
      .whole($0.a.power($0.k))
    },
    Law("integer a == b", .ab) {
      .flag($0.a == $0.b)
    } oracle: {
      .flag($0.a == $0.b)
    },
    Law("integer a < b", .ab) {
      .flag($0.a < $0.b)
    } oracle: {
      .flag($0.a < $0.b)
    },
    Law("integer equal a and b hash alike", .twins) {
      .flag($0.a == $0.b && $0.a.hashValue == $0.b.hashValue)
    } oracle: { _ in
      .flag(true)
    },
    Law("integer a.description", .a) {
      .text($0.a.description)
    } oracle: {
      .text($0.a.description)
    },
  ]

  static let integersInPlace: [Law] = []
}
