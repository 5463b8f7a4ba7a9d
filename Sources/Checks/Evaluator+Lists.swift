import ClaimLanguage
import Exact
import Figures
import Quantities

extension Evaluator {
  func list(_ items: [Expression]) throws(Stop) -> Value {
    var names: [String] = []
    var basis = Basis()
    for item in items {
      guard case .names(let found, let itsBasis) = try value(item) else {
        throw fault("a list holds names", item)
      }
      names += found.filter { !names.contains($0) }
      basis = basis + itsBasis
    }
    return .names(names, basis)
  }

  func counted(
    _ items: Expression, _ expression: Expression
  ) throws(Stop) -> Value {
    guard case .names(let names, let basis) = try value(items) else {
      throw fault("count takes named values, as in count(X.members)", items)
    }
    let amount = constant(
      Amount(exactly: Rational(names.count), dimension: .count(of: .thing)))
    amount.basis = basis
    record(text(expression), .count(names.count))
    return .amount(amount)
  }

  /// The items of a list as what a variable can stand for.
  func items(_ expression: Expression) throws(Stop) -> [Scope.Meaning] {
    if case .list(let items) = expression.kind {
      var meanings: [Scope.Meaning] = []
      for item in items {
        guard case .name(let path) = item.kind else {
          throw fault("a list holds names", item)
        }
        meanings.append(try meaning(path, item))
      }
      return meanings
    }
    guard case .names(let names, _) = try value(expression) else {
      throw fault("expected a list of names", expression)
    }
    return names.map { .entity($0) }
  }

  func countWhere(
    _ variable: String, _ over: Expression, _ body: Expression,
    _ expression: Expression
  ) throws(Stop) -> Value {
    var (least, most, isForced) = (0, 0, true)
    for item in try items(over) {
      var inner = self
      inner.variables[variable] = item
      let outcome = try Judge.statement(body, inner)
      least += outcome.isSupported ? 1 : 0
      most += outcome.isRefuted ? 0 : 1
      isForced = isForced && abs(outcome.level) == 2
    }
    let range = Interval(from: Rational(least), through: Rational(most))
    let amount = Amount(
      sets: Denotation(exactly: ValueSet(range, step: 1)),
      dimension: .count(of: .thing))
    amount.basis = Basis(isWeak: !isForced, hasFact: true)
    record(text(expression), .quantity(amount.quantity))
    return .amount(amount)
  }
}
