import ClaimLanguage
import Exact
import Feasibility
import Figures
import Hardware
import Input
import Quantities
import Reference

/// One claim's check as constraints.
struct Translation {
  let claim: Claim
  let label: Int
  let builder: Builder
  private let scope: Scope
  private var variables: [String: Scope.Meaning] = [:]

  init(claim: Claim, label: Int, builder: Builder) {
    self.claim = claim
    self.label = label
    self.builder = builder
    scope = builder.library.scope(of: claim)
  }

  func fault(_ message: String, _ expression: Expression) -> Omission {
    .fault(SyntaxError(message: message, offset: expression.span.lowerBound))
  }

  // MARK: Statements

  /// Adds what has to hold for a statement to be true, or to be false.
  mutating func state(
    _ expression: Expression, isTrue: Bool
  ) throws(Omission) {
    switch expression.kind {
    case .not(let inner): try state(inner, isTrue: !isTrue)
    case .both(let a, let b) where isTrue:
      try state(a, isTrue: true)
      try state(b, isTrue: true)
    case .either(let a, let b) where !isTrue:
      try state(a, isTrue: false)
      try state(b, isTrue: false)
    case .both, .either:
      throw .reason("one of several statements holds, none for certain")
    case .quantified(let quantifier, let variable, let over, let body):
      guard quantifier == (isTrue ? .every : .some) else {
        throw .reason("some item is meant, none for certain")
      }
      for item in try items(over) {
        let outer = variables[variable]
        variables[variable] = item
        try state(body, isTrue: isTrue)
        variables[variable] = outer
      }
    case .comparison(let sign, let a, let b):
      try compare(isTrue ? sign : sign.opposite, a, b, expression)
    case .membership, .identity:
      throw .reason("it is about names, which are decided one by one")
    default:
      throw .reason("its check has no form for a system")
    }
  }

  private mutating func compare(
    _ sign: Expression.Comparison?, _ left: Expression, _ right: Expression,
    _ expression: Expression
  ) throws(Omission) {
    guard let sign, sign != .unequal else {
      throw .reason("that two values differ says too little of either")
    }
    if sign == .canBe || sign == .equal {
      report(left, right)
      if try reports(left, right, expression) { return }
      if try reports(right, left, expression) { return }
    }
    let (first, second) = (try form(left), try form(right))
    let a = inPoints(first, left, against: second)
    let b = inPoints(second, right, against: first)
    try requireComparable(a, b, "compare", expression)
    let below = Interval(.infinite, .open(0))
    let notAbove = Interval(.infinite, .closed(0))
    switch sign {
    case .less: state(a, b, below)
    case .lessOrEqual: state(a, b, notAbove)
    case .greater: state(b, a, below)
    case .greaterOrEqual: state(b, a, notAbove)
    case .canBe, .equal, .unequal: state(a, b, Interval(0))
    }
  }

  /// Notes which figure is held to be which quantity.
  private func report(_ left: Expression, _ right: Expression) {
    for (side, other) in [(left, right), (right, left)] {
      guard case .name(let path) = side.kind, path.count == 1,
        let figure = claim[path[0]], figure.figure != nil
      else { continue }
      if let name = quantityName(of: other) {
        builder.addReport(
          Builder.Report(label: label, figure: figure), of: name)
      }
    }
  }

  /// The name of the quantity that an expression is and nothing more.
  private func quantityName(of expression: Expression) -> String? {
    guard case .name(let path) = expression.kind,
      let meaning = try? meaning(path, expression)
    else { return nil }
    switch meaning {
    case .quantity(let name):
      return builder.library.quantities["\(claim.document)/\(name)"]?.path
    case .attribute(let entity, let rest):
      return (try? target(entity, rest, expression)).map { "\($0)" }
    default: return nil
    }
  }

  /// A figure that only this comparison speaks of needs no variable: the other
  /// side lies in its set.
  ///
  /// - Returns: false where it does need one.
  private mutating func reports(
    _ side: Expression, _ other: Expression, _ expression: Expression
  ) throws(Omission) -> Bool {
    guard case .name(let path) = side.kind, path.count == 1,
      let printed = claim[path[0]], let figure = printed.figure,
      variables.isEmpty, usesOnce(path[0])
    else { return false }
    let name = "\(claim.path).\(path[0])"
    guard !builder.library.shared.contains(name),
      let set = builder.plainSet(of: figure)
    else { return false }
    var reported = Form(0, dimension: figure.dimension)
    reported.impliedCurrency = figure.impliedCurrency
    let value = inPoints(try form(other), other, against: reported)
    guard value.number == nil, set.step == nil || value.variable != nil else {
      return false
    }
    try requireComparable(reported, value, "compare", expression)
    builder.state(value, in: set, labels: [label])
    builder.name(value, name, unit: figure.unit)
    return true
  }

  private func usesOnce(_ key: String) -> Bool {
    claim.check.nodes.count {
      if case .name(let path) = $0.kind { path == [key] } else { false }
    } == 1
  }

  private func state(_ a: Form, _ b: Form, _ range: Interval) {
    builder.state(a, minus: b, in: range, labels: [label])
  }

  /// As when a claim is judged alone: what cannot be compared stays out, and
  /// is the author's fault where no figure of a document is to blame.
  func requireComparable(
    _ a: Form, _ b: Form, _ verb: String, _ expression: Expression
  ) throws(Omission) {
    if a.dimension.isComparable(with: b.dimension) { return }
    if let code = a.impliedCurrency, b.dimension.currency == code { return }
    if let code = b.impliedCurrency, a.dimension.currency == code { return }
    let reason =
      "cannot \(verb) \(a.dimension) \(verb == "add" ? "and" : "with")"
      + " \(b.dimension)"
    if expression.nodes.contains(where: isQuantity) {
      throw fault(reason, expression)
    }
    throw .reason(reason)
  }

  private func isQuantity(_ node: Expression) -> Bool {
    if case .name(let path) = node.kind {
      path.count == 1 && scope.quantities.contains(path[0])
    } else {
      false
    }
  }

  // MARK: Names

  mutating func named(
    _ path: [String], _ expression: Expression
  ) throws(Omission) -> Form {
    switch try meaning(path, expression) {
    case .figure(let key):
      return try figure(claim[key]!, "\(claim.path).\(key)")
    case .quantity(let name):
      guard let form = builder.quantity("\(claim.document)/\(name)") else {
        throw .reason("the quantity '\(name)' is not described")
      }
      return form
    case .attribute(let entity, let rest):
      return try builder.value(of: target(entity, rest, expression))
    case .entity, .attributeName, .variable:
      throw .reason("it is about names, which are decided one by one")
    }
  }

  func figure(
    _ figure: ClaimFigure, _ name: String
  ) throws(Omission) -> Form {
    guard let quantity = figure.figure else {
      throw .reason("it is about names, which are decided one by one")
    }
    return builder.figure(quantity, name, labels: [label])
  }

  private func meaning(
    _ path: [String], _ expression: Expression
  ) throws(Omission) -> Scope.Meaning {
    var replaced = path
    for (index, name) in path.enumerated() {
      switch variables[name] {
      case .attributeName(let attribute) where index > 0:
        replaced[index] = attribute
      case .entity(let entity) where index == 0: replaced[0] = entity
      default: break
      }
    }
    do throws(SyntaxError) {
      return try scope.meaning(
        of: replaced, variables: [], at: expression.span.lowerBound)
    } catch {
      throw .fault(error)
    }
  }

  /// Follows a path of named values to its last attribute.
  private func target(
    _ entity: String, _ path: [String], _ expression: Expression
  ) throws(Omission) -> AttributeName {
    var current = entity
    for attribute in path.dropLast() {
      let facts = builder.library.book.facts(current, attribute)
      let names = facts.map { fact -> String? in
        if case .name(let name) = fact.content { name } else { nil }
      }
      guard let name = names.first ?? nil,
        names.allSatisfy({ $0 == name })
      else {
        throw .reason("\(current).\(attribute) names no single entity")
      }
      current = name
    }
    return AttributeName(current, path[path.count - 1])
  }

  /// The items of a list as what a variable can stand for.
  private func items(
    _ expression: Expression
  ) throws(Omission) -> [Scope.Meaning] {
    switch expression.kind {
    case .list(let items):
      var meanings: [Scope.Meaning] = []
      for item in items {
        guard case .name(let path) = item.kind else {
          throw fault("a list holds names", item)
        }
        meanings.append(try meaning(path, item))
      }
      return meanings
    case .name(let path):
      return try names(path, expression).map { .entity($0) }
    default: throw fault("expected a list of names", expression)
    }
  }

  /// The names that a figure or the facts of an attribute give.
  func names(
    _ path: [String], _ expression: Expression
  ) throws(Omission) -> [String] {
    switch try meaning(path, expression) {
    case .figure(let key):
      if case .names(let names) = claim[key]!.content { return names }
    case .attribute(let entity, let rest):
      let name = try target(entity, rest, expression)
      let facts = builder.library.book.facts(name.entity, name.attribute)
      if facts.count == 1, case .names(let names) = facts[0].content {
        return names
      }
    default: break
    }
    throw .reason("its names are not told, or not by all sources alike")
  }
}

extension Expression.Comparison {
  /// What holds where this does not; nil where that has no form.
  fileprivate var opposite: Expression.Comparison? {
    switch self {
    case .canBe, .equal: nil
    case .unequal: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    }
  }
}
