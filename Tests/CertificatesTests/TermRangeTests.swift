import Certificates
import Exact
import Testing

private let a = Term.unknown(0)
private let b = Term.unknown(1)

private func of(_ operation: Term.Operation, _ x: Term, _ y: Term) -> Term {
  .combined(operation, x, y)
}

private func box(_ text: (Interval.End, Interval.End)...) -> [ValueSet] {
  text.map { ValueSet(Interval($0.0, $0.1)) }
}

private func decimal(_ text: String) -> Rational { Rational(decimal: text)! }

struct TermRangeTests {
  @Test func `A share of a sum is narrower than its two parts would have it`()
    throws
  {
    // Worked by hand: A in [9.5, 10.5], B in [19.5, 20.5].
    let sets = box(
      (.closed(decimal("9.5")), .closed(decimal("10.5"))),
      (.closed(decimal("19.5")), .closed(decimal("20.5"))))
    let share = of(.quotient, a, of(.sum, a, b))
    #expect(
      "\(try share.values(over: sets))" == "[19/62, 21/58]")
    let range = try share.range(over: sets)
    #expect("\(range.set)" == "[19/60, 7/20]")
    #expect(range.isExact)
  }

  @Test(arguments: [
    ("(b - a) / a", of(.quotient, of(.difference, b, a), a), "[13/14, 53/38]"),
    ("b - a + a", of(.sum, of(.difference, b, a), a), "[81/4, 91/4]"),
    ("(a + b) * a", of(.product, of(.sum, a, b), a), "[2261/8, 2793/8]"),
  ])
  func `What rises or falls with a quantity has its ends at the ends of it`(
    name: String, term: Term, expected: String
  ) throws {
    let sets = box(
      (.closed(decimal("9.5")), .closed(decimal("10.5"))),
      (.closed(decimal("20.25")), .closed(decimal("22.75"))))
    let range = try term.range(over: sets)
    #expect("\(range.set)" == expected)
    #expect(range.isExact)
  }

  @Test func `An open end that is approached only stays open`() throws {
    let sets = box((.open(1), .closed(2)), (.closed(1), .closed(1)))
    let range = try of(.quotient, a, of(.sum, a, b)).range(over: sets)
    #expect("\(range.set)" == "(1/2, 2/3]")
    #expect(range.isExact)
  }

  @Test func `Where a term turns round the set is an outer one`() throws {
    // x(1 − x) is largest at 1/2.
    let turn = of(.product, a, of(.difference, .constant(1), a))
    let range = try turn.range(over: box((.closed(0), .closed(1))))
    #expect("\(range.set)" == "[0, 1]")
    #expect(!range.isExact)
  }

  @Test func `A divisor that is never zero as a whole may be divided by`()
    throws
  {
    // a − b/a, with both kept apart, could be zero.
    let sets = box((.closed(2), .closed(4)), (.closed(3), .closed(3)))
    let divisor = of(.difference, a, of(.quotient, b, a))
    let term = of(.quotient, .constant(1), divisor)
    #expect("\(try term.range(over: sets).set)" == "[4/13, 2]")
    #expect(throws: ExactError.divisionByZero) {
      try of(.quotient, .constant(1), of(.difference, a, b))
        .range(over: sets)
    }
  }

  @Test func `Counts that are only scaled stay counts`() throws {
    let counts = ValueSet(Interval(from: 3, through: 5), step: 1)
    let half = try of(.product, a, .constant(Rational(1, 2)))
      .range(over: [counts])
    #expect(half.isExact)
    #expect(half.set.step == Rational(1, 2))
    let sum = try of(.sum, a, b).range(
      over: [counts, ValueSet(Interval(from: 0, through: Rational(1, 4)))])
    #expect(!sum.isExact)
  }

  @Test func `Deeply nested divisors take no more than their length`() throws {
    // a + 1/(a + 1/(a + …)) over a set that holds zero.
    var term = a
    for _ in 0..<60 { term = of(.sum, a, of(.quotient, .constant(1), term)) }
    #expect(throws: ExactError.self) {
      try term.range(over: box((.closed(-1), .closed(1))))
    }
    let range = try term.range(over: box((.closed(1), .closed(2))))
    #expect(range.set.contains(2))
  }
}
