import Exact
import Figures
import TestSupport
import Testing

/// The four sets lie inside one another, whatever is printed.
struct NestingTests {
  static let before = [
    "", "약 ", "대략 ", "최소 ", "최대 ", "거의 ", "적어도 ", "about ", "around ",
    "some ", "more than ", "over ", "fewer than ", "at least ", "at most ",
    "up to ", "nearly ", "close to ", "just over ", "as many as ", "~",
  ]
  static let after = [
    "", " 이상", " 이하", " 미만", " 초과", " 정도", " 가량", " 안팎", " 규모", " 수준",
    "에 달하는", "에 육박하는", "을 넘는", " 남짓", " or more", " or so",
  ]
  static let units = [
    "", "개", "명", "배", "%", "달러", "cm", "년", " TB/s", " companies",
    " times more", " times less",
  ]
  static let numerals = [
    "0", "1", "2", "5", "9", "10", "12", "60", "99", "100", "300", "384", "800",
    "1,000", "1,500", "6,000", "10,000", "123,456", "770만", "23조", "14억",
    "22조7천억", "1천846만2천", "8.3만", "0.5", "0.05", "5.3", "16.50", "3분의 1",
    "5~10", "3-4백", "약간 7", "-5", "수백", "수십만", "몇", "두", "절반",
    "3.2 million", "165K", "twenty-one thousand", "hundreds of", "several",
    "half", "between 5 and 10",
  ]

  @Test(arguments: before)
  func `The four sets are nested under every hedge`(hedge: String) {
    for numeral in Self.numerals {
      for unit in Self.units {
        checkNesting(hedge + numeral + unit)
      }
    }
  }

  @Test(arguments: after)
  func `The four sets are nested before every hedge`(hedge: String) {
    for numeral in Self.numerals {
      for unit in Self.units {
        checkNesting(numeral + unit + hedge)
      }
    }
  }

  @Test(arguments: UInt64(0)..<50)
  func `The four sets are nested for random numbers`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let digits = Int.random(in: 0...10_000_000, using: &random)
      let zeros = Int.random(in: 0...4, using: &random)
      let decimals = Int.random(in: 0...3, using: &random)
      let number = Rational(Integer(digits)) * .tenTo(zeros - decimals)
      let text = number.decimal(
        places: decimals,
        style: Bool.random(using: &random) ? .english : .plain)
      checkNesting(
        Self.before.randomElement(using: &random)! + text
          + Self.units.randomElement(using: &random)!
          + Self.after.randomElement(using: &random)!)
    }
  }

  private func checkNesting(_ phrase: String) {
    guard let figure = try? read(phrase) else { return }
    for reading in figure.readings {
      let sets = reading.denotation
      if let sharp = sets.sharp, !sharp.isSubset(of: sets.usual) {
        Issue.record("\(phrase): sharp \(sharp) ⊄ usual \(sets.usual)")
      }
      if !sets.usual.isSubset(of: sets.loose) {
        Issue.record("\(phrase): usual \(sets.usual) ⊄ loose \(sets.loose)")
      }
      if !sets.loose.isSubset(of: sets.widest) {
        Issue.record("\(phrase): loose \(sets.loose) ⊄ widest \(sets.widest)")
      }
      if let value = figure.value, sets.sharp == nil, figure.row == "about",
        figure.readings.count == 1, !sets.usual.contains(value)
      {
        Issue.record("\(phrase): \(value) is not in \(sets.usual)")
      }
    }
  }
}
