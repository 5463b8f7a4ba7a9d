import Exact
import TestSupport
import Testing

struct IntegerTests {
  @Test(arguments: UInt64(0)..<200)
  func `Words add and multiply as in twice the width`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (a, b) = (Int.corner(using: &random), Int.corner(using: &random))
    let (x, y) = (Integer(a), Integer(b))
    #expect((x + y).description == "\(Int128(a) + Int128(b))")
    #expect((x - y).description == "\(Int128(a) - Int128(b))")
    #expect((x * y).description == "\(Int128(a) * Int128(b))")
    #expect((-x).description == "\(-Int128(a))")
    #expect((x < y) == (a < b))
    #expect((x == y) == (a == b))
    #expect(x.signum == a.signum())
    #expect(Int(exactly: x) == a)
  }

  @Test(arguments: UInt64(0)..<40)
  func `Long numbers add and multiply as on paper`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let counts = [0, 1, 18, 19, 20, 60, 200]
    let (a, b) = (
      DecimalDigits.random(
        count: counts.randomElement(using: &random)!, using: &random),
      DecimalDigits.random(
        count: counts.randomElement(using: &random)!, using: &random)
    )
    let x = try #require(Rational(decimal: "\(a)")).numerator
    let y = try #require(Rational(decimal: "\(b)")).numerator
    #expect((x + y).description == "\(a + b)")
    #expect((x * y).description == "\(a * b)")
  }

  @Test(arguments: UInt64(0)..<200)
  func `A quotient times the divisor plus the remainder is the dividend`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let a = Integer.random(using: &random)
    let b = Integer.random(using: &random)
    guard !b.isZero else { return }
    let (q, r) = a.flooredDivision(by: b)
    #expect(q * b + r == a)
    #expect(r.isZero || r.signum == b.signum)
    #expect(r.magnitude < b.magnitude)
  }

  @Test(arguments: UInt64(0)..<100)
  func `The greatest common divisor is that of Euclid`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = Integer.random(using: &random)
    let b = Integer.random(using: &random)
    var (x, y) = (a.magnitude, b.magnitude)
    while !y.isZero { (x, y) = (y, x.flooredDivision(by: y).remainder) }
    #expect(Integer.gcd(a, b) == x)
  }

  @Test(arguments: UInt64(0)..<100)
  func `A value has one form, however it came about`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let a = Integer.random(using: &random)
    let b = Integer.random(using: &random)
    let back = (a + b) - b
    #expect(back == a)
    #expect(back.hashValue == a.hashValue)
    #expect(Int(exactly: back) == Int(exactly: a))
  }

  @Test func `A power is the number times itself`() {
    for base in [-3, -1, 0, 1, 2, 10, Int.max] {
      var product: Integer = 1
      for exponent in 0...40 {
        #expect(Integer(base).power(exponent) == product)
        product = product * Integer(base)
      }
    }
  }

  @Test func `The ends of the machine word are numbers like others`() {
    let least = Integer(Int.min)
    #expect(least.description == "-9223372036854775808")
    #expect((-least).description == "9223372036854775808")
    #expect(-(-least) == least)
    #expect(Int(exactly: least) == Int.min)
    #expect(Int(exactly: -least) == nil)
    #expect(least.magnitude == -least)
    #expect(least.bitWidth == 64)
    #expect(Integer(Int.max).bitWidth == 63)
    #expect(Integer(0).bitWidth == 0)
  }
}
