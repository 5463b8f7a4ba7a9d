import ClaimLanguage
import Exact
import Hardware
public import Input
public import Quantities
public import Reference

/// What an expression over facts comes to, for one choice among sources that
/// disagree.
public struct Recalculation: Sendable {
  /// From the printed values, exact. A range stands for its middle.
  public let value: Quantity
  /// With the precision of every fact.
  public let range: Quantity
  /// The facts it rests on, in the order in which they are met.
  public let facts: [Fact]
}

extension Judge {
  /// Computes an expression in the check language under every choice among
  /// facts that stand side by side; the first takes the first fact of each.
  ///
  /// - Throws: `InputError` at a place in the expression where a name is
  ///   unknown, units do not fit, a fact is missing, or there are too many
  ///   choices.
  public func recalculate(
    _ text: String, at place: Place
  ) throws(InputError) -> [Recalculation] {
    do throws(SyntaxError) {
      let expression = try Parser.parseValue(text)
      let claim = Claim(
        id: "recalculation", document: "catalogue", line: 1, says: text,
        figures: [], check: expression, checkText: text, expect: nil,
        because: nil, place: place, checkPlace: place)
      let around = surroundings(of: claim)
      return try recalculations(expression, around)
    } catch {
      throw InputError(
        "in '\(text)': \(error.message)", at: place)
    }
  }

  private func recalculations(
    _ expression: Expression, _ around: Surroundings
  ) throws(SyntaxError) -> [Recalculation] {
    do throws(Stop) {
      let start = Evaluator(
        around: around, world: World(), trace: .init(isKept: false))
      var results: [Recalculation] = []
      for (_, world) in try start.worlds(of: expression) {
        results.append(try recalculation(expression, around, world))
      }
      return results
    } catch {
      switch error {
      case .fault(let fault): throw fault
      case .incomparable(let reason), .budget(let reason):
        throw SyntaxError(message: "\(reason)", offset: 0)
      case .hidden(let name):
        throw SyntaxError(message: "no fact gives \(name)", offset: 0)
      case .unreferenced(let name):
        throw SyntaxError(message: "no fact gives \(name)", offset: 0)
      }
    }
  }

  private func recalculation(
    _ expression: Expression, _ around: Surroundings, _ world: World
  ) throws(Stop) -> Recalculation {
    let trace = Evaluator.Trace(isKept: true)
    let range = try Evaluator(around: around, world: world, trace: trace)
      .amount(expression)
    var printed = world
    printed.takesPrintedValues = true
    let value = try Evaluator(
      around: around, world: printed, trace: .init(isKept: false)
    )
    .amount(expression)
    return Recalculation(
      value: value.quantity, range: range.quantity,
      facts: trace.facts.keys.sorted().flatMap { trace.facts[$0]! })
  }
}
