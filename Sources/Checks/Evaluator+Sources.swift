import Certificates
import ClaimLanguage
import Hardware
import Reference

// One comparison under every source that disagrees and every day of a range.
//
// Over sources: all supported is supported, all refuted refuted, else
// undetermined. Over days: refuted only if on every day; supported on some
// day is supported, of grade B, with the days that dissent named.
extension Evaluator {
  /// The most combinations of sources that are tried.
  static let sourceLimit = 512

  /// The outcome of a comparison over all sources and days.
  func outcome(of expression: Expression) throws(Stop) -> Outcome {
    let open = try choices(in: expression)
    if open.isEmpty { return try overDays(expression) }
    let worlds = try worlds(over: open)
    let wasRecording = trace.isRecording
    defer { trace.isRecording = wasRecording }
    var outcomes: [(sources: [Note.ChosenSource], outcome: Outcome)] = []
    for (index, world) in worlds.enumerated() {
      trace.isRecording = wasRecording && index == 0
      outcomes.append(
        (world.sources, try at(world.world).overDays(expression)))
    }
    return combined(outcomes)
  }

  private func combined(
    _ outcomes: [(sources: [Note.ChosenSource], outcome: Outcome)]
  ) -> Outcome {
    let first = outcomes[0].outcome
    guard outcomes.count > 1 else { return first }
    let levels = outcomes.map(\.outcome.level)
    var result = first
    if levels.allSatisfy({ $0 > 0 }) {
      result.level = levels.min()!
    } else if levels.allSatisfy({ $0 < 0 }) {
      result.level = levels.max()!
    } else if levels.allSatisfy({ $0 == 0 }) {
      result.level = 0
    } else {
      result = .undetermined(.sourcesDiffer)
      result.proof = proof(of: outcomes)
      result.notes = outcomes.map { .withSources($0.sources, $0.outcome.kind) }
      return result
    }
    result.proof = proof(of: outcomes)
    result.notes.append(.sameWithAllSources(count: outcomes.count))
    return result
  }

  private func proof(
    of outcomes: [(sources: [Note.ChosenSource], outcome: Outcome)]
  ) -> Proof? {
    guard around.isCertifying else { return nil }
    return Outcome.cases(outcomes.map { ($0.sources.text, $0.outcome) })
      .map { .sources($0) }
  }

  /// The ways to choose one value for every attribute with several.
  func worlds(
    of expression: Expression
  ) throws(Stop) -> [(sources: [Note.ChosenSource], world: World)] {
    try worlds(over: choices(in: expression))
  }

  /// The attributes that have several values, and how many.
  private func choices(
    in expression: Expression
  ) throws(Stop) -> [(name: AttributeName, count: Int)] {
    var found: [KnownAttribute] = []
    try gather(from: expression, &found)
    if found.isEmpty { return [] }
    return found.filter { $0.count > 1 }.map { ($0.name, $0.count) }
      .sorted { $0.name < $1.name }
  }

  private func worlds(
    over open: [(name: AttributeName, count: Int)]
  ) throws(Stop) -> [(sources: [Note.ChosenSource], world: World)] {
    var worlds = [(sources: [Note.ChosenSource](), world: self.world)]
    for (name, count) in open {
      guard worlds.count * count <= Self.sourceLimit else {
        throw .budget(.tooMany(.sources, limit: Self.sourceLimit))
      }
      worlds = worlds.flatMap { base in
        (0..<count).map { index in
          var world = base.world
          world.choices[name] = index
          return (base.sources + [source(of: name, index)], world)
        }
      }
    }
    return worlds
  }

  private func source(
    of name: AttributeName, _ index: Int
  ) -> Note.ChosenSource {
    let facts = around.library.book.facts(name.entity, name.attribute)
    return Note.ChosenSource(
      attribute: name,
      fact: index < facts.count
        ? .init(
          phrase: facts[index].printed, sources: facts[index].sources.map(\.id))
        : nil)
  }

  /// The attributes in an expression that may have several values.
  private func gather(
    from expression: Expression, _ found: inout [KnownAttribute]
  ) throws(Stop) {
    switch expression.kind {
    case .name(let path):
      guard path.count > 1 else { return }
      var value = plain(path)
      if value == nil, isResolvable(path) {
        value = try lookedUp(path, expression)
      }
      guard case .attribute(let attribute)? = value else { return }
      try gather(attribute, &found)
    case .comparison(_, let left, let right),
      .arithmetic(_, let left, let right):
      try gather(from: left, &found)
      try gather(from: right, &found)
    default:
      try expression.forEachChild { (child) throws(Stop) in
        try gather(from: child, &found)
      }
    }
  }

  /// Names bound by a quantifier inside the expression are met later.
  private func isResolvable(_ path: [String]) -> Bool {
    path.allSatisfy { name in
      variables[name] != nil
        || around.scope.figureKeys.contains(name)
        || around.library.book.entities.index(forKey: name) != nil
        || around.scope.isAttribute(name)
    }
  }

  private func gather(
    _ attribute: KnownAttribute, _ found: inout [KnownAttribute]
  ) throws(Stop) {
    if attribute.count == 0 { throw .unreferenced(attribute.name) }
    guard attribute.count > 1 || attribute.isDerivable,
      !found.contains(where: { $0.name == attribute.name })
    else { return }
    found.append(attribute)
    guard attribute.isDerivable else { return }
    for operand in attribute.derivation?.operands ?? [] {
      try gather(around.library.attribute(operand), &found)
    }
  }
}
