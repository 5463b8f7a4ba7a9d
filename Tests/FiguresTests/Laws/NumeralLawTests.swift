import Exact
import Figures
import Foundation
import TestSupport
import Testing

/// Writing a number and reading it back is the identity.
struct NumeralLawTests {
  @Test(arguments: Spelling.all)
  func `A whole number is read as it was written`(spelling: Spelling) {
    for seed in UInt64(0)..<40 {
      var random = SplitMix64(seed: seed)
      for _ in 0..<10 {
        let number = spelling.number(using: &random)
        let text = spelling.sentence(spelling.write(number))
        #expect(
          values(text) == [Rational(number)], "seed \(seed), \(number): \(text)"
        )
      }
    }
  }

  @Test(arguments: DecimalSpelling.all)
  func `A decimal is read as it was written`(spelling: DecimalSpelling) {
    for seed in UInt64(0)..<40 {
      var random = SplitMix64(seed: seed)
      for _ in 0..<5 {
        let whole = Int.random(in: 0...9999, using: &random)
        let decimals = (0..<Int.random(in: 1...6, using: &random)).map { _ in
          Int.random(in: 0...9, using: &random)
        }
        let digits = decimals.map(String.init).joined()
        let text = spelling.sentence(whole, decimals)
        #expect(
          values(text) == [Rational(decimal: "\(whole).\(digits)")!],
          "seed \(seed), \(whole).\(digits): \(text)")
      }
    }
  }

  @Test(arguments: FractionSpelling.all)
  func `A fraction is read as it was written`(spelling: FractionSpelling) {
    for denominator in spelling.denominators {
      for numerator in 1..<denominator {
        let text = spelling.sentence(numerator, denominator)
        #expect(
          values(text) == [Rational(Integer(numerator), Integer(denominator))],
          "\(numerator)/\(denominator): \(text)")
      }
    }
  }

  /// The values of everything that is found.
  private func values(_ text: String) -> [Rational?] {
    FigureReader.standard.findings(in: Array(text.utf8)).map(\.value)
  }
}

/// The spellings themselves, by another hand: that of ICU.
struct SpellingTests {
  @Test(
    arguments: [
      ("en_US", "English words"), ("ko_KR", "Korean Hangul"),
      ("zh_Hant", "Chinese, traditional"), ("ja_JP", "Japanese kanji"),
    ])
  func `ICU spells numbers alike`(locale: String, name: String) throws {
    let spelling = try #require(Spelling.all.first { $0.name == name })
    let formatter = NumberFormatter()
    formatter.locale = Locale(identifier: locale)
    formatter.numberStyle = .spellOut
    for seed in UInt64(0)..<200 {
      var random = SplitMix64(seed: seed)
      var number = spelling.number(using: &random)
      // Before 萬 behind 億, ICU writes neither 零 nor the one of 一十.
      if locale == "zh_Hant" { number = max(number % 100_000_000, 1) }
      let expected = formatter.string(from: NSNumber(value: number)) ?? ""
      #expect(
        plain(spelling.write(number)) == plain(expected),
        "seed \(seed), \(number)")
    }
  }

  /// Without the spaces that ICU leaves between groups of Korean, and with the
  /// one that it leaves out before 만 behind them.
  private func plain(_ text: String) -> String {
    text.replacing("억 만", with: "억 일만").replacing("조 만", with: "조 일만")
      .replacing(" ", with: "")
  }
}

extension Spelling {
  /// A number to write: few digits, many, or round in one place or another.
  fileprivate func number(using random: inout SplitMix64) -> Int {
    let digits = Int.random(in: 1...17, using: &random)
    var bound = 1
    for _ in 0..<digits where bound < limit { bound *= 10 }
    var number = Int.random(in: 1..<min(bound, limit), using: &random)
    // Digits struck out make the gaps that numerals pass over.
    if Bool.random(using: &random) {
      var place = 1
      while place <= number {
        if Int.random(in: 0..<3, using: &random) > 0 {
          number -= number / place % 10 * place
        }
        place *= 10
      }
    }
    if number > 10_000, number % 10_000 < leastTail {
      number -= number % 10_000
    }
    return max(number, least)
  }
}
