import ClaimLanguage
import Exact
import Figures
import Hardware
import Quantities
import Reference

extension Evaluator {
  func named(
    _ path: [String], _ expression: Expression
  ) throws(Stop) -> Value {
    switch try lookedUp(path, expression) {
    case .figure(let figure):
      let key = figure.key
      return claimFigure(figure, reading: world.readings[key] ?? 0, as: key)
    case .attribute(let attribute): return try value(of: attribute, expression)
    case .other(.quantity(let name)): throw .hidden(name)
    case .other(.entity(let entity)):
      return .names([entity], Basis())
    case .other:
      throw fault(
        "the name of an attribute alone; write Entity.\(path[0])", expression)
    }
  }

  /// What a name stands for, with quantified variables put in.
  func meaning(
    _ path: [String], _ expression: Expression
  ) throws(Stop) -> Scope.Meaning {
    if variables.isEmpty { return try meaning(of: path, expression) }
    var replaced = path
    for (index, name) in path.enumerated() {
      switch variables[name] {
      case .attributeName(let attribute) where index > 0:
        replaced[index] = attribute
      case .entity(let entity) where index == 0: replaced[0] = entity
      case .attributeName, .entity:
        throw fault("'\(name)' does not fit here", expression)
      default: break
      }
    }
    return try meaning(of: replaced, expression)
  }

  private func meaning(
    of path: [String], _ expression: Expression
  ) throws(Stop) -> Scope.Meaning {
    do throws(SyntaxError) {
      return try around.scope.meaning(
        of: path, variables: [], at: expression.span.lowerBound)
    } catch {
      throw .fault(error)
    }
  }

  /// Follows a path of named values to its last attribute.
  func target(
    _ entity: String, _ path: [String], _ expression: Expression
  ) throws(Stop) -> AttributeName {
    var current = entity
    for attribute in path.dropLast() {
      let facts = around.library.book.facts(current, attribute)
      guard let fact = facts.first else {
        throw .unreferenced(AttributeName(current, attribute))
      }
      guard case .name(let next) = fact.content else {
        throw fault(
          "\(current).\(attribute) is no entity and has no attributes",
          expression)
      }
      current = next
    }
    return AttributeName(current, path[path.count - 1])
  }

  /// The value of an attribute in this world: a fact, or what follows from
  /// the parts.
  private func value(
    of attribute: KnownAttribute, _ expression: Expression
  ) throws(Stop) -> Value {
    let choice =
      world.choices.isEmpty ? 0 : world.choices[attribute.name] ?? 0
    guard choice < attribute.facts.count else {
      guard let derivation = attribute.derivation else {
        throw .unreferenced(attribute.name)
      }
      return .amount(try derived(attribute.name, derivation, expression))
    }
    return value(of: attribute.facts[choice], attribute.text)
  }

  private func value(of fact: Fact, _ name: String) -> Value {
    trace.met(fact)
    switch fact.content {
    case .quantity(let figure, let precision):
      let amount =
        world.takesPrintedValues
        ? Amount(printed: fact, figure) : Amount(fact, figure, precision)
      record(name, .quantity(amount.quantity), .fact(fact))
      return .amount(unknowns.numbered(amount, name))
    case .name(let value):
      record(name, .names([value]), .fact(fact))
      return .names(
        [value], Basis(isWeak: !fact.evidence.isFirm, hasFact: true))
    case .names(let values):
      record(name, .set(values), .fact(fact))
      return .names(values, Basis(isWeak: !fact.evidence.isFirm, hasFact: true))
    }
  }

  private func derived(
    _ name: AttributeName, _ derivation: Derivation, _ expression: Expression
  ) throws(Stop) -> Amount {
    var operands: [Amount] = []
    for operand in derivation.operands {
      let known = around.library.attribute(operand)
      guard case .amount(let amount) = try value(of: known, expression) else {
        throw fault("\(operand) is no quantity", expression)
      }
      operands.append(amount)
    }
    let result = try exact(expression) { () throws(ExactError) in
      try Self.derived(derivation, operands)
    }
    record("\(name)", .quantity(result.quantity), .parts(derivation))
    return result
  }

  /// - Parameter operands: those of the derivation, in its order.
  private static func derived(
    _ derivation: Derivation, _ operands: [Amount]
  ) throws(ExactError) -> Amount {
    let a = operands[0]
    switch derivation {
    case .half:
      return try a.scaled(
        by: Rational(1, 2), dimension: a.dimension, unit: a.unit)
    case .total:
      // So many times what each has: the total has the unit of the part.
      return try .combined(
        a, operands[1], .product, dimension: operands[1].dimension, unit: nil)
    case .quotient:
      let b = operands[1]
      let isShare = b.dimension.countedNoun != nil
      return try .combined(
        a, b, .quotient,
        dimension: isShare ? a.dimension : a.dimension / b.dimension,
        unit: nil)
    }
  }
}
