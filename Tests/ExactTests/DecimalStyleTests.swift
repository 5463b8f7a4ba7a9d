import Exact
import TestSupport
import Testing

struct DecimalStyleTests {
  @Test func `A number is grouped as its readers group`() {
    let rows: [(DecimalStyle, String)] = [
      (.plain, "-123456789.50"), (.english, "-123,456,789.50"),
      (.german, "-123.456.789,50"),
      (.french, "-123\u{202F}456\u{202F}789,50"),
      (.swiss, "-123’456’789.50"), (.indian, "-12,34,56,789.50"),
      (.eastAsian, "-1,2345,6789.50"),
    ]
    let value = Rational(-246_913_579, 2)
    for (style, text) in rows {
      #expect(value.decimal(places: 2, style: style) == text)
      #expect(Rational(decimal: text, style: style) == value)
    }
  }

  @Test func `A separator in another place is no numeral`() {
    let wrong = [
      "1,23", "12,34,567", "1,2345", ",123", "123,", "1,,234", "1234,567",
      "1,234,56", "1,234.5,6", "1e3", "1,234e5", "1 234", "", "-", "1.2.3",
    ]
    for text in wrong {
      #expect(Rational(decimal: text, style: .english) == nil, "\(text)")
    }
    #expect(Rational(decimal: "1.234", style: .german) == 1234)
    #expect(Rational(decimal: "1.234", style: .english) == Rational(617, 500))
    #expect(Rational(decimal: "1.234", style: .french) == nil)
    #expect(Rational(decimal: "+12,34,567", style: .indian) == 1_234_567)
    #expect(Rational(decimal: "1234567", style: .eastAsian) == 1_234_567)
  }

  @Test func `Every style reads what it writes`() {
    var random = SplitMix64(seed: 3)
    let styles: [DecimalStyle] = [
      .plain, .english, .german, .french, .swiss, .indian, .eastAsian,
    ]
    for _ in 0..<500 {
      let number = Rational.random(using: &random).rounded(
        toPlace: .tenTo(-Int.random(in: 0...6, using: &random)))
      for style in styles {
        let text = number.decimal(places: 6, style: style)
        #expect(Rational(decimal: text, style: style) == number)
      }
    }
  }

  @Test func `A fraction is read as it is printed`() {
    for text in [
      "16/3", "-5", "0", "-1/340282366920938463463374607431768211456",
    ] {
      #expect(Rational(fraction: text)?.description == text)
    }
    #expect(Rational(fraction: "6/-8") == nil)
    #expect(Rational(fraction: "4/6") == Rational(2, 3))
    for text in ["1/0", "/3", "3/", "1/2/3", "1.5/2", "", "1e5/2", "1/ 2"] {
      #expect(Rational(fraction: text) == nil, "\(text)")
    }
  }
}
