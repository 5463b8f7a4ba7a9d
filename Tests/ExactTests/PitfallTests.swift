import Exact
import TestSupport
import Testing

/// Where GMP, or a lazy form of a number, is easily used wrongly.
struct PitfallTests {
  private static let word = Integer(7)
  private static let big = Integer(3).power(100)

  @Test func `Sign, width and oddness of a big number are those of its value`()
  {
    // GMP tells them by macros, and keeps the sign in the count of limbs.
    for power in [63, 64, 65, 126, 127, 128, 1000] {
      for (number, sign) in [
        (Integer(2).power(power), 1), (-Integer(2).power(power), -1),
      ] {
        #expect(number.signum == sign)
        #expect(number.bitWidth == power + 1)
        #expect(!number.isOdd)
        #expect((number + 1).isOdd)
        #expect(number.magnitude == Integer(2).power(power))
        #expect((number < 0) == (sign < 0))
        #expect(Rational(number, 3).signum == sign)
      }
    }
  }

  @Test func `A whole number may be its own operand`() {
    for start in [Self.word, Self.big, -Self.big, Integer(Int.min)] {
      func result(_ change: (inout Integer) -> Void) -> Integer {
        var number = start + Self.big - Self.big  // storage of its own
        change(&number)
        return number
      }
      #expect(result { $0 += $0 } == 2 * start)
      #expect(result { $0 -= $0 } == 0)
      #expect(result { $0 *= $0 } == start.power(2))
      #expect(result { $0.add($0, times: $0) } == start + start.power(2))
      #expect(result { $0.subtract($0, times: $0) } == start - start.power(2))
      #expect(result { $0.subtract($0, times: 1) } == 0)
      #expect(Integer.gcd(start, start) == start.magnitude)
      #expect(start.flooredDivision(by: start) == (1, 0))
    }
  }

  @Test func `A fraction may be its own operand`() {
    let big = Rational(Self.big, Integer(2).power(90))
    for start in [Rational(7, 3), big, -big, big.reciprocal] {
      func result(_ change: (inout Rational) -> Void) -> Rational {
        var number = start + big - big
        change(&number)
        return number
      }
      #expect(result { $0 += $0 } == 2 * start)
      #expect(result { $0 -= $0 } == 0)
      #expect(result { $0 *= $0 } == start.power(2))
      #expect(result { $0 /= $0 } == 1)
      #expect(result { $0.add($0, times: $0) } == start + start.power(2))
      #expect(result { $0.subtract($0, times: $0) } == start - start.power(2))
      #expect(result { $0.subtract($0, times: 1) } == 0)
    }
  }

  @Test func `A copy keeps its value when the original changes in place`() {
    let parts = [Rational(7, 3), Rational(Self.big, Integer(2).power(90))]
    for start in parts {
      for other in parts {
        var number = start + 0
        let copy = number
        number += other
        #expect(copy == start)
        let second = number
        number -= other
        number.add(other, times: other)
        #expect(second == start + other)
        number.subtract(other, times: other)
        #expect(number == copy)
      }
    }
    var whole = Self.big
    let copy = whole
    whole.add(Self.big, times: Self.big)
    let second = whole
    whole.subtract(Self.big, times: Self.big)
    #expect(copy == Self.big && whole == Self.big)
    #expect(second == Self.big + Self.big * Self.big)
  }

  @Test func `A word beside a big number is an operand like any other`() {
    // A word is lent to GMP from the stack, for reading.
    let big = Integer(1) << 64
    for word in [0, 1, -1, Int.max, -Int.max, .min] {
      let operand = Integer(word)
      #expect(
        (big + operand).description == "\((1 as Int128) << 64 + Int128(word))")
      #expect(
        (operand - big).description == "\(Int128(word) - (1 as Int128) << 64)")
      #expect(big * operand == operand << 64)
      #expect(operand.flooredDivision(by: big).quotient == (word < 0 ? -1 : 0))
      #expect(Integer.gcd(big, operand) == Integer.gcd(operand, big))
      #expect(operand.description == "\(word)")
      var sum = Rational(big, 3)
      sum += Rational(operand)
      #expect(sum == Rational(big + 3 * operand, 3))
    }
  }

  @Test func `Text of a fraction over zero is no number`() {
    // GMP reads it and says that all is well.
    for text in ["1/0", "0/0", "-1/0", "1/00", "1/-0", "1/+0", "1/"] {
      #expect(Rational(fraction: text) == nil)
    }
    #expect(Rational(fraction: "0/1") == 0)
    #expect(Rational(fraction: "6/4") == Rational(3, 2))
  }

  @Test func `Digits are counted right at powers of ten`() {
    // GMP's count of decimal digits may be one too large.
    for exponent in 1...400 {
      let power = Integer(10).power(exponent)
      let zeros = String(repeating: "0", count: exponent)
      let nines = String(repeating: "9", count: exponent)
      #expect(power.description == "1" + zeros)
      #expect((-power).description == "-1" + zeros)
      #expect((power - 1).description == nines)
      #expect((1 - power).description == "-" + nines)
      #expect(Rational(power, 7).decimal(places: 0).utf8.count == exponent)
    }
  }

  @Test func `Floating point is rounded to the nearest, not cut off`() {
    // GMP's own conversion gives 9007199254740994.
    #expect(Double(Integer(9_007_199_254_740_995)) == 9_007_199_254_740_996)
    #expect(Double(Rational(9_007_199_254_740_995)) == 9_007_199_254_740_996)
    #expect(Double(Integer(-9_007_199_254_740_995)) == -9_007_199_254_740_996)
    #expect(Double(Rational(1, 10)) == 0.1)
    #expect(Double(Rational(1, 3)) == 1.0 / 3)
    #expect(Double(Rational.tenTo(23)) == 1e23)
    #expect(Double(Rational.tenTo(400)) == .infinity)
    #expect(Double(-Rational.tenTo(-400)).bitPattern == (-0.0).bitPattern)
  }

  /// The same fraction in lowest terms and in forms that arithmetic leaves.
  private func forms(of value: Rational) -> [Rational] {
    let (n, d) = value.lowestTerms
    let big = Rational(Self.big, Integer(2).power(90))
    return [
      value.reduced,
      Rational(6 * n, 6 * d),
      Rational(n, 35) * Rational(35, d),
      Rational(n - 1, 6 * d) + Rational(5 * n + 1, 6 * d),
      value * 30 / 30,
      value + Rational(1, 210) - Rational(1, 210),
      value * big / big,
      value + big - big,
    ]
  }

  @Test func `What shows the parts of a fraction shows lowest terms`() {
    for value in [Rational(2, 3), Rational(-7, 1000), 5, 0] {
      for form in forms(of: value) {
        #expect(form.numerator == value.numerator)
        #expect(form.denominator == value.denominator)
        #expect(form.description == value.description)
        #expect(form.hashValue == value.hashValue)
        #expect(Set(forms(of: value)).count == 1)
        #expect(form.bitWidth == value.bitWidth)
        #expect(form.isInteger == value.isInteger)
        #expect(form.decimalPlaces == value.decimalPlaces)
      }
    }
  }

  @Test func `No operation depends on the form of its operands`() {
    let values = [
      Rational(2, 3), Rational(-7, 1000), 5, Rational(1 << 40, 3),
      Rational(3, 1 << 40), Rational(Int.max, (1 << 31) - 1),
    ]
    for a in values {
      for b in values {
        let expected = results(a.reduced, b.reduced)
        for x in forms(of: a) {
          for y in forms(of: b) {
            if results(x, y) != expected {
              Issue.record("\(a) and \(b) depend on their form")
            }
          }
        }
      }
    }
  }

  private func results(_ a: Rational, _ b: Rational) -> [String] {
    var sum = a
    sum += b
    var product = a
    product.add(a, times: b)
    return [
      a + b, a - b, a * b, a / b, -a, a.reciprocal, a.power(3), a.power(-2),
      a.magnitude, a.rounded(toPlace: b.magnitude), sum, product,
      Rational(a.floor), Rational(a.ceiling), Rational.sum([a, b, a]),
      Rational.dot([a, b], [b, a]), min(a, b),
    ].map(\.description) + [
      "\(a == b) \(a < b) \(a.signum) \(a.isZero) \(Double(a))",
      a.decimal(places: 5), "\(a.decimalExponent)",
    ]
  }
}
