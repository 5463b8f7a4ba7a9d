import Exact
import Feasibility
import Figures
import Hardware
import Quantities
import Reference

extension Builder {
  /// The value of an attribute: that of one of the facts side by side, or what
  /// follows from a system's parts.
  func value(
    of name: AttributeName
  ) throws(Omission) -> Form {
    if let form = known[name] { return form }
    let facts = library.book.facts(name.entity, name.attribute)
    let derivation = library.model.derivation(of: name).flatMap {
      $0.operands.allSatisfy(library.model.hasValue) ? $0 : nil
    }
    var form: Form
    if let fact = facts.first {
      guard case .quantity(let figure, _) = fact.content else {
        throw .reason("\(name) is no quantity")
      }
      form = try value(of: name, facts, figure, derivation)
    } else if let derivation {
      form = try value(of: derivation)
    } else {
      throw .reason("no fact gives \(name)")
    }
    form.unit = unit(facts.first)
    known[name] = form
    self.name(form, "\(name)", unit: form.unit)
    return form
  }

  private func unit(_ fact: Fact?) -> Unit? {
    guard let fact, case .quantity(let figure, _) = fact.content else {
      return nil
    }
    return figure.unit
  }

  private func value(
    of name: AttributeName, _ facts: [Fact], _ figure: Figure,
    _ derivation: Derivation?
  ) throws(Omission) -> Form {
    let label = addStatement(.known(name, facts))
    let set = try possible(name)
    if let point = set.point {
      var form = Form(point, dimension: figure.dimension)
      form.labels = [label]
      return form
    }
    let variable = system.addVariable()
    system.add(.member(variable, of: set), labels: [label])
    return Form(variable: variable, dimension: figure.dimension)
  }

  /// Every value that a fact or the parts give.
  private func possible(_ name: AttributeName) throws(Omission) -> ValueSet {
    var sets: [ValueSet] = []
    for fact in library.book.facts(name.entity, name.attribute) {
      guard case .quantity(_, let precision) = fact.content else {
        throw .reason("\(name) is no quantity")
      }
      sets.append(precision[strictness])
    }
    if let derivation = library.model.derivation(of: name),
      derivation.operands.allSatisfy(library.model.hasValue)
    {
      var operands: [ValueSet] = []
      for operand in derivation.operands {
        operands.append(try possible(operand))
      }
      sets.append(derivation.values(operands))
    }
    guard let first = sets.first else { return .all }
    return sets.dropFirst().reduce(first) { $0.union($1) }
  }

  private func value(
    of derivation: Derivation
  ) throws(Omission) -> Form {
    var operands: [Form] = []
    for operand in derivation.operands {
      operands.append(try value(of: operand))
    }
    let a = operands[0]
    switch derivation {
    case .half: return a.scaled(by: Rational(1, 2))
    case .total:
      var product = try multiplied(a, operands[1], labels: [])
      product.dimension = operands[1].dimension
      return product
    case .quotient:
      let b = operands[1]
      var quotient = try divided(a, by: b, labels: [])
      let isShare = b.dimension.countedNoun != nil
      quotient.dimension =
        isShare ? a.dimension : a.dimension / b.dimension
      return quotient
    }
  }
}

extension Derivation {
  /// The values from those of the operands; all where arithmetic refuses.
  fileprivate func values(_ operands: [ValueSet]) -> ValueSet {
    let result =
      switch self {
      case .half: try? operands[0].scaled(by: Rational(1, 2))
      case .total: try? operands[0].multiplied(by: operands[1])
      case .quotient: try? operands[0].quotients(by: operands[1])
      }
    return result ?? .all
  }
}
