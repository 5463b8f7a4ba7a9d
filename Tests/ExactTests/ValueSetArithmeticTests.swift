import Exact
import TestSupport
import Testing

/// Every result holds all results over the operands, and its ends are reached
/// where they are closed.
struct ValueSetArithmeticTests {
  @Test(arguments: UInt64(0)..<300)
  func `A result holds the result for every pair of numbers`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let a = ValueSet.random(using: &random)
    let b = ValueSet.random(using: &random)
    let (sum, difference) = (try a.adding(b), try a.subtracting(b))
    let product = try a.multiplied(by: b)
    let quotient = b.contains(0) ? nil : try a.divided(by: b)
    for x in a.samples.filter(a.contains).prefix(12) {
      for y in b.samples.filter(b.contains).prefix(12) {
        #expect(sum.contains(x + y))
        #expect(difference.contains(x - y))
        #expect(product.contains(x * y))
        if let quotient { #expect(quotient.contains(x / y)) }
      }
      #expect(a.negated.contains(-x))
      #expect(try a.power(2).contains(x * x))
      #expect(try a.power(3).contains(x * x * x))
      #expect(try a.scaled(by: Rational(-3, 7)).contains(x * Rational(-3, 7)))
    }
  }

  /// Operands, operation and result as text.
  @Test(arguments: [
    ("[2, 3]", "*", "[4, 5)", "[8, 15)"),
    ("(-1, 2]", "*", "[-3, 4]", "[-6, 8]"),
    ("(-2, 2)", "*", "(-2, 2)", "(-4, 4)"),
    ("[0, 1)", "*", "(2, ∞)", "[0, ∞)"),
    ("(0, 1)", "*", "(2, ∞)", "(0, ∞)"),
    ("{0}", "*", "(−∞, ∞)", "{0}"),
    ("(2, ∞)", "*", "(3, ∞)", "(6, ∞)"),
    ("(2, ∞)", "-", "(3, ∞)", "(−∞, ∞)"),
    ("[1, 2)", "+", "(3, 4]", "(4, 6)"),
    ("[1, 2]", "+", "[3, ∞)", "[4, ∞)"),
    ("[1, 2]", "/", "(5, ∞)", "(0, 2/5)"),
    ("[1, 2]", "/", "(0, 5]", "[1/5, ∞)"),
    ("[1, 2]", "/", "(−∞, -1]", "[-2, 0)"),
    ("{1}", "/", "[2, 4]", "[1/4, 1/2]"),
    ("[-1, 1]", "/", "(0, 1)", "(−∞, ∞)"),
    ("{384}", "/", "{72}", "{16/3}"),
    ("[63/20, 13/4]", "*", "[29/20, 31/20]", "[1827/400, 403/80]"),
  ])
  func `The ends of a result are open, closed or infinite as reached`(
    left: String, sign: String, right: String, result: String
  ) throws {
    let (a, b) = (set(left), set(right))
    let value =
      switch sign {
      case "+": try a.adding(b)
      case "-": try a.subtracting(b)
      case "*": try a.multiplied(by: b)
      default: try a.divided(by: b)
      }
    #expect(value.description == result)
  }

  @Test(arguments: [
    ("[-1, 2)", 2, "[0, 4)"), ("(-2, 2]", 2, "[0, 4]"),
    ("[-3, -2)", 2, "(4, 9]"),
    ("(−∞, -1]", 2, "[1, ∞)"), ("(−∞, ∞)", 2, "[0, ∞)"),
    ("[-2, 3)", 3, "[-8, 27)"),
    ("[2, 4]", -1, "[1/4, 1/2]"), ("(0, 2]", -2, "[1/4, ∞)"),
    ("[-1, 1]", 0, "{1}"),
  ])
  func `An even power has no negative values`(
    base: String, exponent: Int, result: String
  ) throws {
    #expect(try set(base).power(exponent).description == result)
  }

  @Test func `A divisor may have zero beside it but not in it`() throws {
    let around = ValueSet([
      Interval(.closed(-2), .open(0)), Interval(.open(0), .closed(4)),
    ])
    #expect(
      try ValueSet(1).divided(by: around).description
        == "(−∞, -1/2] ∪ [1/4, ∞)")
    for text in ["[0, 1]", "{0}", "(-1, 1)", "(−∞, ∞)"] {
      #expect(throws: ExactError.divisionByZero) {
        try ValueSet(1).divided(by: set(text))
      }
      #expect(throws: ExactError.divisionByZero) {
        try set(text).power(-1)
      }
    }
  }

  @Test func `Quotients leave a divisor of zero out and keep the gap`() throws {
    func quotients(_ a: String, _ b: String) throws -> String {
      try set(a).quotients(by: set(b)).description
    }
    #expect(try quotients("[1, 2]", "[-4, 8]") == "(−∞, -1/4] ∪ [1/8, ∞)")
    #expect(try quotients("[1, 2]", "[0, 4]") == "[1/4, ∞)")
    #expect(try quotients("[-1, 2]", "[-4, 8]") == "(−∞, ∞)")
    #expect(try quotients("[1, 2]", "{0}") == "∅")
    #expect(try quotients("{6}", "{4}") == "{3/2}")
  }

  @Test func `A result beyond the bound is refused before it is computed`() {
    let large = ValueSet(.tenTo(10_000))
    let lattice = ValueSet(.all, step: 7)
    for exponent in [1_000_000, Int.max, -Int.max, Int.min] {
      for base in [large, lattice, ValueSet(1), .all] {
        #expect(throws: ExactError.self) { try base.power(exponent) }
      }
    }
    #expect(throws: ExactError.self) {
      var product = ValueSet(.tenTo(100))
      for _ in 0..<30 { product = try product.multiplied(by: product) }
    }
    #expect(throws: ExactError.self) {
      var product = ValueSet(.all, step: .tenTo(100))
      for _ in 0..<30 { product = try product.multiplied(by: product) }
    }
  }

  @Test func `Many ranges are merged into one that holds them`() throws {
    let points = ValueSet((0..<40).map { Interval(Rational($0 * $0)) })
    let sum = try points.adding(points)
    #expect(sum.intervals.count == 1)
    #expect(sum.hull?.description == "[0, 3042]")
  }

  @Test(arguments: [
    ("(5/2, 7/2)", "{3}"), ("[5/2, 7/2]", "[2, 4]"), ("(3/2, 5/2)", "{2}"),
    ("[1/10, 2/5]", "{0}"), ("(−∞, 17/10)", "(−∞, 2]"),
  ])
  func `Rounding a set gives the rounded numbers`(text: String, rounded: String)
  {
    #expect(set(text).rounded(toPlace: 1).description == rounded)
  }

  @Test(arguments: UInt64(0)..<100)
  func `A rounded set holds every rounded number and ends at one`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let a = ValueSet.random(using: &random)
    let place: Rational = [1, 2, Rational(1, 3)].randomElement(using: &random)!
    let rounded = a.rounded(toPlace: place)
    for x in a.samples where a.contains(x) {
      #expect(rounded.contains(x.rounded(toPlace: place)))
    }
  }

  private func set(_ text: String) -> ValueSet { ValueSet(Interval(text)) }
}
