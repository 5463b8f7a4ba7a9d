import Exact
import Feasibility
import Testing

/// A refutation by itself, as it is written down.
struct IsolationTests {
  /// Of four variables and four constraints two and three are in conflict.
  private static let system = System(
    variables: 4,
    constraints: [
      .init(.member(0, of: ValueSet(Interval(from: 0, through: 9))), label: 0),
      .init(.member(1, of: ValueSet(Interval(from: 5, through: 6))), label: 1),
      .init(.linear([.init(1, 1), .init(-2, 3)], in: Interval(0)), label: 2),
      .init(.member(3, of: ValueSet(Interval(from: 1, through: 2))), label: 3),
    ])

  @Test func `A proof keeps what it needs, and its labels`() throws {
    let refutation = try #require(
      Self.system.solution(wanted: []).refutation)
    let (part, alone) = refutation.isolated(in: Self.system)
    #expect(part.variables == 2)
    #expect(part.constraints.map(\.labels) == [[1], [2], [3]])
    #expect(alone.isValid(for: part))
  }

  @Test func `A proof with another range, or a step less, is none`() throws {
    let refutation = try #require(
      Self.system.solution(wanted: []).refutation)
    let (part, alone) = refutation.isolated(in: Self.system)
    for index in alone.steps.indices {
      var steps = alone.steps
      steps[index] = Refutation.Step(
        variable: steps[index].variable, reason: steps[index].reason,
        range: Interval(from: 100, through: 101))
      #expect(!Refutation(steps: steps, end: alone.end).isValid(for: part))
      steps.remove(at: index)
      #expect(!Refutation(steps: steps, end: alone.end).isValid(for: part))
    }
  }
}
