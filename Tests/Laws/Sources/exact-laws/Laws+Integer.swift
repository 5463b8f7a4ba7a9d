import BigInt
import Exact

extension Law {
  static let integers = integerArithmetic + integerDivisions + integerOrder

  private static let integerArithmetic: [Law] = [
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
    Law("integer a << k", .aShift) {
      .whole($0.a << $0.k)
    } oracle: {
      .whole($0.a * BigInt(2).power($0.k))
    },
    Law("integer a >> k", .aShift) {
      .whole($0.a >> $0.k)
    } oracle: {
      .whole($0.a.floored(by: BigInt(2).power($0.k)).quotient)
    },
    Law("integer a.power(k)", .aPower) {
      .whole($0.a.power($0.k))
    } oracle: {
      .whole($0.a.power($0.k))
    },
    Law("integer a.root(k)", .aRoot) {
      let (root, isExact) = $0.a.root($0.k)
      return .wholes([root, isExact ? 1 : 0])
    } oracle: {
      let root = $0.a.root($0.k)
      return .wholes([root, root.power($0.k) == $0.a ? 1 : 0])
    },
  ]

  private static let integerDivisions: [Law] = [
    Law("integer a.flooredDivision(by: b)", .aNonZeroB) {
      let (q, r) = $0.a.flooredDivision(by: $0.b)
      return .wholes([q, r])
    } oracle: {
      let (q, r) = $0.a.floored(by: $0.b)
      return .wholes([q, r])
    },
    Law("integer a.truncatedDivision(by: b)", .aNonZeroB) {
      let (q, r) = $0.a.truncatedDivision(by: $0.b)
      return .wholes([q, r])
    } oracle: {
      let (q, r) = $0.a.quotientAndRemainder(dividingBy: $0.b)
      return .wholes([q, r])
    },
    Law("integer a.dividedExactly(by: b)", .multiple) {
      .whole($0.a.dividedExactly(by: $0.b))
    } oracle: {
      .whole($0.a / $0.b)
    },
    Law("integer a.residue(modulo: k)", .aModulus) {
      .whole(Integer(unsigned: $0.a.residue(modulo: UInt(bitPattern: $0.k))))
    } oracle: {
      .whole($0.a.floored(by: BigInt(UInt(bitPattern: $0.k))).remainder)
    },
    Law("integer gcd(a, b)", .ab) {
      .whole(Integer.gcd($0.a, $0.b))
    } oracle: {
      .whole(BigInt($0.a.magnitude.greatestCommonDivisor(with: $0.b.magnitude)))
    },
    Law("integer lcm(a, b)", .ab) {
      .whole(Integer.lcm($0.a, $0.b))
    } oracle: {
      let divisor = greatestCommonDivisor($0.a, $0.b)
      return .whole(
        divisor.isZero ? 0 : BigInt(($0.a * $0.b / divisor).magnitude))
    },
  ]

  private static let integerOrder: [Law] = [
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
    Law("integer a.isOdd", .a) {
      .flag($0.a.isOdd)
    } oracle: {
      .flag(!($0.a % 2).isZero)
    },
    Law("integer a.bitWidth", .a) {
      .number($0.a.bitWidth)
    } oracle: {
      .number($0.a.magnitude.bitWidth)
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
    Law("Int(exactly: integer a)", .a) {
      Int(exactly: $0.a).map { .number($0) } ?? .nothing
    } oracle: {
      Int(exactly: $0.a).map { .number($0) } ?? .nothing
    },
  ]
}

extension Integer {
  /// A word without a sign.
  init(unsigned word: UInt) {
    self = Integer(Int(word >> 1)) * 2 + Integer(Int(word & 1))
  }
}

extension BigInt {
  /// The floor of the k-th root by Newton's steps from above.
  func root(_ k: Int) -> BigInt {
    if self < 2 || k == 1 { return self }
    var guess = BigInt(1) << ((magnitude.bitWidth + k - 1) / k)
    while true {
      let next =
        (guess * BigInt(k - 1) + self / guess.power(k - 1)) / BigInt(k)
      if next >= guess { return guess }
      guess = next
    }
  }
}
