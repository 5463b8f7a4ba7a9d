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

/// What names mean: the claim's figures, other claims', facts.
final class Surroundings {
  let claim: Claim
  let library: Judge.Library
  /// What the verdict takes along.
  let detail: Judge.Detail
  /// The attributes of things that the check names without more ado.
  private let attributes: [NamedAttribute]

  private struct NamedAttribute {
    let path: [String]
    let attribute: KnownAttribute
  }

  init(claim: Claim, library: Judge.Library, detail: Judge.Detail) {
    self.claim = claim
    self.library = library
    self.detail = detail
    attributes = Self.attributes(in: claim, library)
  }

  private static func attributes(
    in claim: Claim, _ library: Judge.Library
  ) -> [NamedAttribute] {
    let hidden = library.quantities[claim.document] ?? []
    var all: [NamedAttribute] = []
    claim.check.visit { node in
      guard case .name(let path) = node.kind, path.count == 2,
        claim[path[0]] == nil, !hidden.contains(path[0]),
        !all.contains(where: { $0.path == path }),
        let attribute = library.attribute(path[0], path[1])
      else { return }
      all.append(NamedAttribute(path: path, attribute: attribute))
    }
    return all
  }

  /// What the names stand for.
  private(set) lazy var scope = Scope(
    book: library.book, figureKeys: claim.figures.map(\.key),
    quantities: quantities)

  /// The hidden quantities of the claim's document.
  var quantities: [String] { library.quantities[claim.document] ?? [] }

  /// A figure of the claim, or an attribute of a thing with facts, written
  /// without more ado; nil for every other name.
  func plain(_ path: [String]) -> NamedValue? {
    if path.count == 1 { return claim[path[0]].map { .figure($0) } }
    // A check has few names: a search is less than a table.
    for name in attributes where name.path == path {
      return .attribute(name.attribute)
    }
    return nil
  }

  var reader: FigureReader { library.reader }
  /// The day of the claim's document.
  var day: CalendarDay? { library.days[claim.document] }

  func otherClaim(_ path: String) -> Claim? { library.claims[path] }

  /// Whether outcomes take their proofs along.
  var isCertifying: Bool { detail == .certified }
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

  private func constant(_ amount: Amount) -> Amount {
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

// MARK: - Figures

extension Evaluator {
  private func phraseAmount(
    _ phrase: String, _ expression: Expression
  ) throws(Stop) -> Amount {
    do throws(FigureError) {
      let figure = try around.reader.read(phrase, on: around.day)
      let reading = world.readings["\"\(phrase)\""] ?? 0
      return recorded(figure, reading, as: "\"\(phrase)\"")
    } catch {
      throw .fault(
        SyntaxError(
          message: error.description,
          offset: expression.span.lowerBound + 1 + error.offset))
    }
  }

  private func recorded(
    _ figure: Figure, _ reading: Int, as name: String
  ) -> Amount {
    let written = Amount(figure, reading: reading)
    let amount = unknowns.numbered(
      world.takesPrintedValues ? written.atPrintedValue(of: figure) : written,
      name)
    record(
      name, .figure(amount.sets, figure.dimension, figure.unit),
      .printed(
        figure.phrase,
        reading: figure.readings.count > 1
          ? figure.readings[reading].name : nil))
    return amount
  }

  private func claimFigure(
    _ figure: ClaimFigure, reading: Int, as name: String
  ) -> Value {
    switch figure.content {
    case .quantity(let quantity):
      return .amount(recorded(quantity, reading, as: name))
    case .names(let names):
      record(name, .names(names), .printed(figure.phrase, reading: nil))
      return .names(names, Basis(hasFigure: true))
    }
  }

  private func otherFigure(
    _ document: String, _ claim: String, _ key: String?,
    _ expression: Expression
  ) throws(Stop) -> Value {
    guard let other = around.otherClaim("\(document)/\(claim)") else {
      throw fault("no claim is called '\(document)/\(claim)'", expression)
    }
    guard let figure = other.figure(named: key) else {
      let keys = quotedList(other.figures.map(\.key), last: "and")
      throw fault(
        "'\(document)/\(claim)' has the figures \(keys); name one of them",
        expression)
    }
    return claimFigure(
      figure, reading: world.readings[text(expression)] ?? 0,
      as: text(expression))
  }
}

extension Claim {
  /// The figure of a key; without one the only figure, or the one called so.
  fileprivate func figure(named key: String?) -> ClaimFigure? {
    if let key { return self[key] }
    return figures.count == 1 ? figures[0] : self["figure"]
  }
}

extension Surroundings {
  /// A figure that a check quotes or takes from another claim, by the text
  /// that stands for it in the check.
  func figure(at node: Expression) -> (key: String, figure: Figure)? {
    switch node.kind {
    case .phrase(let phrase):
      return (try? reader.read(phrase, on: day)).map { ("\"\(phrase)\"", $0) }
    case .claim(let document, let claim, let key):
      return otherClaim("\(document)/\(claim)")?.figure(named: key)?.figure
        .map { (self.claim.text(of: node), $0) }
    default: return nil
    }
  }
}

// MARK: - Names

extension Evaluator {
  private func named(
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

// MARK: - Lists and counts

extension Evaluator {
  private func list(_ items: [Expression]) throws(Stop) -> Value {
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

  private func counted(
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

  private func countWhere(
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
