import Exact
import Figures
import Testing

struct ScientificNotationTests {
  @Test(arguments: [
    ("4e14", Rational(400_000_000_000_000)), ("2.5E-6 s", Rational(1, 400_000)),
    ("1/4", Rational(1, 4)), ("3/4", Rational(3, 4)),
  ])
  func `Powers of ten and small fractions are exact`(
    phrase: String, value: Rational
  ) throws {
    #expect(try FigureReader.standard.read(phrase).value == value)
  }
}
