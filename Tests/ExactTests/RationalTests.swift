import Exact
import TestSupport
import Testing

struct RationalTests {
  @Test func `A ratio is stored in lowest terms`() {
    #expect(Rational(6, -8) == Rational(-3, 4))
    #expect(Rational(6, -8).denominator == 4)
    #expect(Rational(0, -5).description == "0")
    #expect(Rational(384, 72).description == "16/3")
  }

  @Test func `Division by the least word is exact`() {
    let quotient = Rational(5, Int.max) / Rational(Int.min, 7)
    #expect(
      quotient == Rational(35, Integer(Int.max) * Integer(Int.min)))
    // 6 · 3 over Int.max · -2^63, which 2 cancels.
    #expect(
      Rational(6, Int.max) / Rational(Int.min, 3)
        == Rational(-9, Integer(Int.max) * (Integer(1) << 62)))
  }

  @Test(arguments: UInt64(0)..<200)
  func `Arithmetic obeys the laws of a field`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = Rational.random(using: &random)
    let b = Rational.random(using: &random)
    let c = Rational.random(using: &random)
    #expect((a + b) - b == a)
    #expect(a + b == b + a)
    #expect((a + b) + c == a + (b + c))
    #expect(a * b == b * a)
    #expect((a * b) * c == a * (b * c))
    #expect(a * (b + c) == a * b + a * c)
    #expect(a - a == 0)
    if !b.isZero {
      #expect(a / b * b == a)
      #expect(b * b.reciprocal == 1)
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `Small fractions agree with cross-multiplication`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func part(_ range: ClosedRange<Int>) -> Int {
      Int.random(in: range, using: &random)
    }
    let limit = 1_000_000_000
    let (p, q) = (part(-limit...limit), part(1...limit))
    let (r, s) = (part(-limit...limit), part(1...limit))
    let a = Rational(Integer(p), Integer(q))
    let b = Rational(Integer(r), Integer(s))
    let sum = a + b
    let (wide, below) = (
      Int128(p) * Int128(s) + Int128(r) * Int128(q), Int128(q) * Int128(s)
    )
    let top = Int128(Int(exactly: sum.numerator)!)
    let bottom = Int128(Int(exactly: sum.denominator)!)
    let divisor = below / bottom
    #expect(top * divisor == wide)
    #expect((a < b) == (Int128(p) * Int128(s) < Int128(r) * Int128(q)))
    #expect((a == b) == (Int128(p) * Int128(s) == Int128(r) * Int128(q)))
  }

  @Test(arguments: UInt64(0)..<100)
  func `Order agrees with the sign of the difference`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = Rational.random(using: &random)
    let b = Rational.random(using: &random)
    #expect((a < b) == ((a - b).signum < 0))
    #expect((a == b) == (a - b).isZero)
    #expect(a.magnitude == max(a, -a))
  }

  @Test func `A negative power is the reciprocal of the positive one`() {
    let a = Rational(-2, 3)
    #expect(a.power(3) == Rational(-8, 27))
    #expect(a.power(-3) == Rational(-27, 8))
    #expect(a.power(0) == 1)
    #expect(Rational.tenTo(-2) == Rational(1, 100))
    #expect(Rational.tenTo(30) * .tenTo(-30) == 1)
  }

  @Test func `A fraction that is no machine word is none`() {
    #expect(Int(exactly: Rational(7, 2)) == nil)
    #expect(Int(exactly: Rational.tenTo(19)) == nil)
    #expect(Int(exactly: Rational(8, 2)) == 4)
  }
}
