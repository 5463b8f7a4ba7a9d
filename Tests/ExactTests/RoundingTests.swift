import Exact
import TestSupport
import Testing

struct RoundingTests {
  /// A number in tenths, and what each rule makes of it.
  struct Row: Sendable {
    let tenths, even, away, down, up, zero: Int
    init(
      _ tenths: Int, even: Int, away: Int, down: Int, up: Int, zero: Int
    ) {
      (self.tenths, self.even, self.away) = (tenths, even, away)
      (self.down, self.up, self.zero) = (down, up, zero)
    }
  }

  @Test(arguments: [
    Row(25, even: 2, away: 3, down: 2, up: 3, zero: 2),
    Row(35, even: 4, away: 4, down: 3, up: 4, zero: 3),
    Row(-25, even: -2, away: -3, down: -3, up: -2, zero: -2),
    Row(-35, even: -4, away: -4, down: -4, up: -3, zero: -3),
    Row(24, even: 2, away: 2, down: 2, up: 3, zero: 2),
    Row(-26, even: -3, away: -3, down: -3, up: -2, zero: -2),
    Row(5, even: 0, away: 1, down: 0, up: 1, zero: 0),
    Row(-5, even: 0, away: -1, down: -1, up: 0, zero: 0),
    Row(30, even: 3, away: 3, down: 3, up: 3, zero: 3),
  ])
  func `Each rule settles a tie in its own way`(row: Row) {
    for place: Rational in [1, 1000, Rational(1, 1000), Rational(1, 3)] {
      let number = Rational(row.tenths) / 10 * place
      func rounded(_ rule: RoundingRule) -> Rational {
        number.rounded(toPlace: place, rule) / place
      }
      #expect(rounded(.nearestOrEven) == Rational(row.even))
      #expect(rounded(.nearestOrAway) == Rational(row.away))
      #expect(rounded(.down) == Rational(row.down))
      #expect(rounded(.up) == Rational(row.up))
      #expect(rounded(.towardZero) == Rational(row.zero))
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `A rounded number is a multiple within one place`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let number = Rational.random(using: &random)
    let place = Rational.small(using: &random).magnitude + Rational(1, 9)
    for rule in RoundingRule.allCases {
      let rounded = number.rounded(toPlace: place, rule)
      let isNearest = rule == .nearestOrEven || rule == .nearestOrAway
      #expect((rounded / place).isInteger)
      #expect(
        (rounded - number).magnitude <= (isNearest ? place / 2 : place))
      #expect(rounded.rounded(toPlace: place, rule) == rounded)
    }
    #expect(Rational(number.floor) <= number)
    #expect(number < Rational(number.floor) + 1)
    #expect(Rational(number.ceiling) >= number)
  }
}
