import ClaimLanguage
import Exact
import Figures
import Hardware
import Input
import Quantities
import Reference

/// A value while a check is evaluated.
enum Value {
  case amount(Amount)
  case names([String], Basis)
}

/// Why an evaluation came to no outcome.
enum Stop: Error {
  /// The document itself relates what cannot be compared.
  case incomparable(Note)
  /// No fact to check against.
  case unreferenced(AttributeName)
  /// The check rests on a quantity that no fact gives.
  case hidden(String)
  /// The check is wrong: an error of the claim's author.
  case fault(SyntaxError)
  /// A bound on work or size was reached.
  case budget(Note)
}

/// One way to choose among sources, days and readings.
struct World {
  var choices: [AttributeName: Int] = [:]
  /// The day that stands in for a range of days.
  var day: CalendarDay?
  /// A day that replaces the stated one, to see whether a verdict depends on
  /// it.
  var otherDay: CalendarDay?
  var readings: [String: Int] = [:]
  /// How many things a mean or share is of, by its text, where the number is
  /// only known in a range.
  var counts: [String: Rational] = [:]
  /// Whether a fact is the value it prints, without its precision.
  var takesPrintedValues = false
}

/// Evaluates expressions of one claim in one world.
struct Evaluator {
  let around: Surroundings
  let world: World
  /// What the quantified variables stand for.
  var variables: [String: Scope.Meaning] = [:]
  let trace: Trace
  /// The figures and facts of the comparison under evaluation.
  var unknowns = Unknowns()

  /// The steps and facts met on the way, for the working.
  final class Trace {
    var steps: [Verdict.Step] = []
    var facts: [String: [Fact]] = [:]
    var isRecording = false
    /// Whether anybody will look at it.
    let isKept: Bool
    /// The two sides of the first comparison.
    var sides: (left: Amount, right: Amount, unknowns: Unknowns)?

    init(isKept: Bool) { self.isKept = isKept }

    func met(_ fact: Fact) {
      if isKept { facts[fact.name, default: []].append(fact) }
    }
  }

  func value(_ expression: Expression) throws(Stop) -> Value {
    switch expression.kind {
    case .number(let number, let unit):
      // A number without a unit takes the other side's, like a printed one.
      return .amount(
        constant(
          Amount(
            exactly: number * unit.factor,
            dimension: unit == .one ? .unmarked : unit.dimension,
            unit: unit == .one ? nil : unit)))
    case .date(let day):
      return .amount(
        constant(Amount(exactly: Rational(day.number), dimension: .date)))
    case .phrase(let phrase):
      return .amount(try phraseAmount(phrase, expression))
    case .name(let path):
      return try named(path, expression)
    case .claim(let document, let claim, let key):
      return try otherFigure(document, claim, key, expression)
    case .list(let items):
      return try list(items)
    case .count(let items):
      return try counted(items, expression)
    case .performance(let call):
      return .amount(try performance(call, expression))
    case .quantified(_, let variable, let items, let body):
      return try countWhere(variable, items, body, expression)
    default:
      return .amount(try computed(expression))
    }
  }

  /// A value that has to be a quantity.
  func amount(_ expression: Expression) throws(Stop) -> Amount {
    switch try value(expression) {
    case .amount(let amount): return numbered(amount, expression)
    case .names:
      throw fault(
        "a name, not a quantity; use 'is' or 'in' for names", expression)
    }
  }

  /// An amount that has no number yet, as an unknown named by its text.
  func numbered(
    _ amount: Amount, _ expression: @autoclosure () -> Expression
  ) -> Amount {
    amount.term == nil
      ? unknowns.numbered(amount, text(expression())) : amount
  }

  /// An amount without latitude, with the number it is as its term.
  func constant(_ amount: Amount) -> Amount {
    amount.term = amount.sets.widest.point.map { .constant($0) }
    return amount
  }

  func fault(_ message: String, _ expression: Expression) -> Stop {
    .fault(SyntaxError(message: message, offset: expression.span.lowerBound))
  }

  /// The text of an expression as the claim writes it.
  func text(_ expression: Expression) -> String {
    around.claim.text(of: expression)
  }

  func record(
    _ expression: @autoclosure () -> String,
    _ value: @autoclosure () -> Verdict.Step.Value,
    _ origin: @autoclosure () -> Verdict.Step.Origin? = nil
  ) {
    guard trace.isRecording else { return }
    let step = Verdict.Step(
      expression: expression(), value: value(), origin: origin())
    if !trace.steps.contains(step) { trace.steps.append(step) }
  }
}
