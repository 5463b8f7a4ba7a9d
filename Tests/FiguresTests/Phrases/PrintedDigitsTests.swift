import Exact
import Figures
import Testing

/// What else could have been printed at the same precision.
struct PrintedDigitsTests {
  @Test(arguments: [
    ("5배나 많은", 1, "6배나 많은"),
    ("770만원", -1, "760만원"),
    ("약 6,000달러", 1, "약 6,100달러"),
    ("5.3배", 1, "5.4배"),
    ("9,900달러", 1, "10,000달러"),
    ("10배", -1, "9배"),
    ("0.75%p", -5, "0.70%p"),
    ("$16.5bn", 5, "$17.0bn"),
    ("1,229 TB/s", -230, "999 TB/s"),
    ("910C 칩 384개", 1, "910C 칩 385개"), ("두 개", 1, "3 개"),
    ("doubled", 1, "3 times"), ("more than tripled", -1, "more than 2 times"),
    ("사흘", 2, "5 day"), ("halved", -1, "0.4 times"),
  ])
  func `A figure moves by steps of its own precision`(
    phrase: String, steps: Int, moved: String
  ) throws {
    #expect(try read(phrase).phrase(movedBy: steps) == moved)
  }

  @Test(arguments: ["수백곳", "삼백만 명", "22조7천억원", "1m80", "5~10년", "28일", "절반"])
  func `A figure without one group of digits cannot be moved`(
    phrase: String
  ) throws {
    #expect(try read(phrase).phrase(movedBy: 1) == nil)
  }

  @Test func `No step leads to zero or below`() throws {
    #expect(try read("5배").phrase(movedBy: -5) == nil)
    #expect(try read("5배").phrase(movedBy: -4) == "1배")
  }

  @Test func `A moved phrase reads as the moved number`() throws {
    for phrase in ["770만원", "약 6,000달러", "3.35 TB/s", "800개 이상"] {
      let figure = try read(phrase)
      let scale = try #require(figure.printedScale)
      for steps in -3...3 {
        let moved = try read(try #require(figure.phrase(movedBy: steps)))
        let change = Rational(steps) * scale.step / scale.value
        #expect(moved.value == figure.value! * (1 + change))
      }
    }
  }
}
