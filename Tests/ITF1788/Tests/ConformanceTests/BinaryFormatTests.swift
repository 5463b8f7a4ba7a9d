import Exact
import Testing

@testable import Conformance

struct BinaryFormatTests {
  private let format = BinaryFormat.binary64

  @Test func `Numbers of the format stay, whichever way they are rounded`() {
    for value in [
      1.0, -0.1, 3e300, Double.leastNonzeroMagnitude, -5e-310,
      Double.greatestFiniteMagnitude,
    ] {
      let exact = rational(value)
      for direction in [BinaryFormat.Direction.down, .up, .nearest] {
        #expect(format.rounded(exact, direction) == .finite(exact))
      }
    }
  }

  @Test func `What lies between two neighbours goes to one of them`() {
    for low in [0.1, 1, 5e-324, 2.2250738585072011e-308, -0.3, 1e308] {
      let (x, y) = (rational(low), rational(low.nextUp))
      let third = x + (y - x) / 3
      #expect(format.rounded(third, .down) == .finite(x))
      #expect(format.rounded(third, .up) == .finite(y))
      #expect(format.rounded(third, .nearest) == .finite(x))
    }
    let tie = Rational(2).power(53) + 1
    #expect(format.rounded(tie, .nearest) == .finite(Rational(2).power(53)))
  }

  @Test func `Below the least number lie zero and that number`() {
    let tiny = Rational(2).power(-2_000)
    #expect(format.rounded(tiny, .down) == .finite(0))
    #expect(
      format.rounded(tiny, .up)
        == .finite(rational(Double.leastNonzeroMagnitude)))
    #expect(format.rounded(-tiny, .up) == .finite(0))
    #expect(format.rounded(tiny, .nearest) == .finite(0))
  }

  @Test func `Beyond the largest number lies infinity`() {
    let huge = Rational(2).power(1_024)
    #expect(format.rounded(huge, .up) == .positiveInfinity)
    #expect(format.rounded(huge, .down) == .finite(format.largest))
    #expect(format.rounded(-huge, .down) == .negativeInfinity)
    #expect(format.rounded(-huge, .up) == .finite(-format.largest))
    #expect(format.rounded(huge, .nearest) == .positiveInfinity)
    #expect(
      format.largest == rational(Double.greatestFiniteMagnitude))
    #expect(
      BinaryFormat.binary32.largest
        == rational(Double(Float.greatestFiniteMagnitude)))
  }

  @Test func `A hull reaches outward`() {
    let third = Rational(Integer(1), Integer(3))
    let hull = format.hull(Interval(.open(-third), .closed(third)))
    #expect(hull.upper == .closed(rational((1.0 / 3).nextUp)))
    #expect(hull == -hull)
    #expect(format.hull(.empty).isEmpty && format.hull(.all).isAll)
  }

  @Test(arguments: [
    (0.0, "0.0"), (1, "0x1p+0"), (-0.75, "-0x1.8p-1"), (5e-324, "0x1p-1074"),
    (0.1, "0x1.999999999999ap-4"),
  ])
  func `Numbers print as C prints them`(value: Double, text: String) {
    #expect(rational(value).hexadecimal == text)
  }

  private func rational(_ value: Double) -> Rational {
    Rational(exactly: value)!
  }
}
