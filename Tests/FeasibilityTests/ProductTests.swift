import Exact
import Feasibility
import Testing

struct ProductTests {
  @Test func `A quotient of ranges pins the divisor`() {
    // 5,655 / peak = 3.76 and 6,688 / peak = 4.45, as rounded.
    let table = system(
      5,
      [
        member(0, "[56545/10, 56555/10]"), member(1, "[3755/1000, 3765/1000]"),
        .product(0, of: 1, 4), member(2, "[66875/10, 66885/10]"),
        member(3, "[4445/1000, 4455/1000]"), .product(2, of: 3, 4),
      ])
    let solution = table.solution()
    #expect("\(solution.ranges[4])" == "[1130900/753, 191100/127]")
    #expect(solution.kind == .possible)
    #expect(solution.isExact[4])
  }

  @Test func `Zero in a divisor narrows nothing away`() {
    let open = system(
      3, [member(0, "{6}"), member(1, "[-2, 3]"), .product(0, of: 1, 2)])
    #expect(open.range(of: 2) == "(−∞, ∞)")
    let half = system(
      3, [member(0, "{6}"), member(1, "[0, 3]"), .product(0, of: 1, 2)])
    #expect(half.range(of: 2) == "[2, ∞)")
    #expect(half.range(of: 1) == "(0, 3]")
    let zero = system(
      3, [member(0, "{6}"), member(1, "{0}"), .product(0, of: 1, 2)])
    #expect(zero.conflict() == [0, 1, 2])
    let any = system(
      3, [member(0, "{0}"), member(1, "{0}"), .product(0, of: 1, 2)])
    #expect(any.range(of: 2) == "(−∞, ∞)")
  }

  @Test func `A square is not negative and has two roots`() {
    let square = system(2, [.power(0, of: 1, 2), member(0, "[4, 9]")])
    #expect(square.range(of: 1) == "[-3, 3]")
    let right = system(
      2, [.power(0, of: 1, 2), member(0, "[4, 9]"), member(1, "(0, ∞)")])
    #expect(right.range(of: 1) == "[2, 3]")
    let none = system(2, [.product(0, of: 1, 1), member(0, "(−∞, 0)")])
    #expect(none.conflict() == [0, 1])
  }

  @Test func `A circle of constraints that halves for ever comes to an end`() {
    // x = y / 2 and y = x pin both to 0 only in the limit.
    let circle = system(
      3,
      [
        member(0, "[1, 8]"), .product(1, of: 0, 2), member(2, "[0, 1/2]"),
        sum([1, -1], "{0}"),
      ])
    #expect(circle.conflict() == [0, 1, 2, 3])
    let shrinking = system(
      3,
      [
        member(0, "[0, 8]"), .product(1, of: 0, 2), member(2, "[0, 1/2]"),
        sum([1, -1], "{0}"),
      ])
    #expect(shrinking.solution().refutation == nil)
    #expect(shrinking.witness() != nil)
  }

  @Test func `Ratios that do not multiply out contradict each other`() {
    // a = 2 b, b = 3 c, a = 7 c, of which nothing is known but the signs.
    func ratios(_ last: String) -> System {
      system(
        6,
        (0..<3).map { member($0, "(0, ∞)") } + [
          member(3, "{2}"), .product(0, of: 3, 1), member(4, "{3}"),
          .product(1, of: 4, 2), member(5, last), .product(0, of: 5, 2),
        ])
    }
    #expect(ratios("[13/2, 15/2]").conflict().count > 5)
    #expect(ratios("[5, 6]").conflict() == [])
    #expect(ratios("[5, 6)").conflict().count > 5)
    #expect(ratios("(0, ∞)").range(of: 5) == "{6}")
    #expect(ratios("[6, 7]").witness() != nil)
  }
}
