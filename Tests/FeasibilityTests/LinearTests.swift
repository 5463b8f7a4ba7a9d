import Exact
import Feasibility
import Testing

struct LinearTests {
  @Test func `Two sums that meet in one point pin both variables`() {
    let lines = system(2, [sum([1, 1], "{3}"), sum([1, -1], "{1}")])
    #expect(lines.range(of: 0) == "{2}")
    #expect(lines.range(of: 1) == "{1}")
    #expect(lines.isPossible)
  }

  @Test func `Parallel sums contradict each other`() {
    let lines = system(2, [sum([1, 1], "[0, 3]"), sum([2, 2], "(6, 9]")])
    #expect(lines.conflict() == [0, 1])
    let touching = system(2, [sum([1, 1], "[0, 3]"), sum([2, 2], "[6, 9]")])
    #expect(touching.conflict() == [])
    #expect(touching.isPossible)
  }

  @Test func `An open end is approached and not reached`() {
    let chain = system(
      2, [member(0, "(1, 2)"), member(1, "(1, 2)"), sum([1, 1], "(−∞, 2]")])
    #expect(chain.conflict() == [0, 1, 2])
    let open = system(
      2, [member(0, "(1, 2)"), member(1, "[1, 2)"), sum([1, 1], "(2, 3]")])
    #expect(open.range(of: 0) == "(1, 2)")
    #expect(open.range(of: 1) == "[1, 2)")
  }

  @Test func `Strictly less all the way round is a contradiction`() {
    let ring = system(
      3,
      [
        sum([1, -1, 0], "(−∞, 0)"), sum([0, 1, -1], "(−∞, 0)"),
        sum([-1, 0, 1], "(−∞, 0]"),
      ])
    #expect(ring.conflict() == [0, 1, 2])
    let level = system(
      3,
      [
        sum([1, -1, 0], "(−∞, 0]"), sum([0, 1, -1], "(−∞, 0]"),
        sum([-1, 0, 1], "(−∞, 0]"), member(1, "{7}"),
      ])
    #expect(level.range(of: 0) == "{7}")
    #expect(level.range(of: 2) == "{7}")
  }

  @Test func `Without an end a variable goes on for ever`() {
    let half = system(2, [sum([1, -1], "[0, ∞)"), member(1, "[3, ∞)")])
    #expect(half.range(of: 0) == "[3, ∞)")
    #expect(half.range(of: 1) == "[3, ∞)")
    let free = system(2, [sum([1, 1], "[0, 1]"), sum([1, 2], "[0, ∞)")])
    #expect(free.range(of: 0) == "(−∞, 2]")
    #expect(free.range(of: 1) == "[-1, ∞)")
    #expect(system(1, []).range(of: 0) == "(−∞, ∞)")
  }

  @Test func `A sum of nothing has to be able to be zero`() {
    let cancelled = system(
      1,
      [
        .linear(
          [System.Term(1, 0), System.Term(-1, 0)],
          in: Interval(from: 1, through: 2))
      ])
    #expect(cancelled.conflict() == [0])
    #expect(system(1, [.linear([], in: Interval(0))]).isPossible)
    #expect(system(2, [sum([1, 1], "∅")]).conflict() == [0])
  }

  @Test func `The same constraint twice changes nothing`() {
    let once = sum([1, 2, -1], "[0, 4]")
    let other = sum([1, -1, 1], "(1, 2]")
    let bounds = (0..<3).map { member($0, "[0, 3]") }
    let single = system(3, [once, other] + bounds)
    let double = system(3, [once, once, other, other] + bounds + bounds)
    #expect(single.solution().ranges == double.solution().ranges)
  }

  // Beale, 1955: the largest coefficient as a rule cycles here for ever.
  @Test func `The example on which the simplex method cycles ends`() {
    let beale = system(
      4,
      [
        sum([Rational(1, 4), -60, Rational(-1, 25), 9], "(−∞, 0]"),
        sum([Rational(1, 2), -90, Rational(-1, 50), 3], "(−∞, 0]"),
        sum([0, 0, 1, 0], "(−∞, 1]"),
        // The value of the objective, whose greatest is 1/20.
        sum([Rational(3, 4), -150, Rational(1, 50), -6], "[1/20, ∞)"),
      ] + (0..<4).map { member($0, "[0, ∞)") })
    #expect(beale.range(of: 2) == "{1}")
    #expect(beale.range(of: 0) == "{1/25}")
  }

  @Test func `A conflict leaves out what is not needed for it`() {
    let many = system(
      4,
      [
        member(0, "[0, 1]"), member(1, "[0, 1]"), sum([1, 1, -1], "{0}"),
        member(2, "[3, 4]"), sum([0, 1, 0, 1], "[0, 9]"), member(3, "[0, 9]"),
      ])
    #expect(many.conflict() == [0, 1, 2, 3])
    // Of two that say the same the first is named.
    let twins = system(
      1, [member(0, "[0, 1]"), member(0, "[2, 3]"), member(0, "[2, 3]")])
    #expect(twins.conflict() == [0, 1])
  }

  @Test func `Whole numbers round the ends of a range inward`() {
    let counts = system(
      2, [whole(0, "(1/2, 7/2)"), sum([1, 1], "{5}"), whole(1, "[0, 9]")])
    #expect(counts.range(of: 0) == "[1, 3]")
    #expect(counts.range(of: 1) == "[2, 4]")
    #expect(system(1, [whole(0, "(1, 2)")]).conflict() == [0])
  }

  @Test func `A set in two parts is narrowed to the part that fits`() {
    let parts = ValueSet([
      Interval(from: 5376, through: 5376), Interval(from: 5760, through: 5760),
    ])
    let total = system(
      2, [.member(0, of: parts), member(1, "{1536}"), sum([1, 1], "{7296}")])
    #expect(total.range(of: 0) == "{5760}")
    let neither = system(
      2, [.member(0, of: parts), member(1, "{1536}"), sum([1, 1], "{7000}")])
    #expect(neither.conflict() == [0, 1, 2])
  }

  @Test func `When the budget ends nothing is claimed`() {
    let lines = system(2, [sum([1, 1], "{3}"), sum([1, -1], "{1}")])
    let solution = lines.solution(budget: 5)
    #expect(solution.kind == .open(.budget))
    #expect(!solution.isExact.contains(true))
  }
}
