import Exact
import TestSupport
import Testing

struct DecimalTextTests {
  @Test(arguments: UInt64(0)..<100)
  func `Decimal text reads back as the number it was written from`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let places = Int.random(in: 0...30, using: &random)
    let number = Rational(Integer.random(using: &random)) * .tenTo(-places)
    #expect(Rational(decimal: number.decimal(places: places)) == number)
    #expect(number.decimalPlaces! <= places)
    let grouped = number.decimal(places: places, style: .english)
    #expect(Rational(decimal: grouped.replacing(",", with: "")) == number)
  }

  @Test(arguments: [
    ("0", "0"), ("-1234.50", "-2469/2"), ("0.125", "1/8"), ("007", "7"),
    ("-0", "0"), (".5", "1/2"), ("5.", "5"),
    ("+1", "1"), ("1.5e9", "1500000000"), ("25E-3", "1/40"),
  ])
  func `A plain numeral is read`(text: String, fraction: String) {
    #expect(Rational(decimal: text)?.description == fraction)
  }

  @Test(arguments: [
    "", "-", ".", "+", "1,000", "1e", "1e+", "e5", "1e5.0", "1.2.3", "--1",
    "1-", " 1", "１", "0x1",
    String(repeating: "1", count: 20_001), "1e20000", "1e-99999999999999999999",
  ])
  func `Anything else is no plain numeral`(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test(arguments: [
    (16, 3, 4, "5.3333"), (1, 8, 2, "0.12"), (3, 8, 2, "0.38"),
    (-1, 3, 2, "-0.33"), (-1, 1000, 2, "0.00"), (999, 1000, 1, "1.0"),
    (1_234_567, 1, 0, "1,234,567"), (-1000, 1, 1, "-1,000.0"), (5, 2, 0, "2"),
  ])
  func `Decimal text is rounded half to even and grouped by threes`(
    top: Int, bottom: Int, places: Int, text: String
  ) {
    let number = Rational(Integer(top), Integer(bottom))
    #expect(number.decimal(places: places, style: .english) == text)
  }

  @Test(arguments: [
    (1, 1, 0), (1, 8, 3), (1, 20, 2), (7, 250, 3), (1, 3, nil), (5, 6, nil),
  ])
  func `A decimal expansion ends where only twos and fives divide`(
    top: Int, bottom: Int, places: Int?
  ) {
    #expect(Rational(Integer(top), Integer(bottom)).decimalPlaces == places)
  }

  @Test func `The leading place is that of the first digit`() {
    for exponent in -40...40 {
      for lead: Rational in [1, Rational(19, 2), Rational(99_999, 10_000)] {
        let number = lead * .tenTo(exponent)
        #expect(number.decimalExponent == exponent)
        #expect((-number).decimalExponent == exponent)
      }
    }
    #expect(Rational(1, 3).decimalExponent == -1)
  }

  @Test func `A reader sees short decimals whole and others rounded`() {
    #expect(Rational(16, 3).readable() == ("5.3333", false))
    #expect(Rational(11, 2).readable() == ("5.5", true))
    #expect(Rational(7_687_940).readable() == ("7,687,940", true))
    #expect(Rational(2, 3_000_000).readable() == ("0.00000066667", false))
  }
}
