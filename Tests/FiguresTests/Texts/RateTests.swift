import Exact
import Figures
import Quantities
import Testing

struct RateTests {
  @Test(arguments: [
    ("5.3 tokens per second", "tokens/s", Rational(53, 10)),
    ("4,000 tokens/s", "tokens/s", 4000),
    ("2.5 GB/s per GPU", "GB/s/GPU", 20_000_000_000),
    ("70 robots per company", "robot/company", 70),
  ])
  func `A rate keeps what it is per`(
    phrase: String, symbol: String, value: Rational
  ) throws {
    let figure = try FigureReader.standard.read(phrase)
    #expect(figure.value == value)
    #expect(figure.unit.symbol.replacing("token/", with: "tokens/") == symbol)
  }

  @Test func `Per cent is no rate`() throws {
    let figure = try FigureReader.standard.read("5 per cent")
    #expect(figure.kind == .percentage)
  }
}
