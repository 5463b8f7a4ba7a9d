import Certificates
import ClaimLanguage
import Exact
import Hardware
import Quantities
import Reference

/// One comparison under every source that disagrees and every day of a range.
///
/// Over sources: all supported is supported, all refuted refuted, else
/// undetermined. Over days: refuted only if on every day; supported on some
/// day is supported, of grade B, with the days that dissent named.
struct SourceWorlds {
  private let evaluator: Evaluator

  /// The most combinations of sources that are tried.
  static let limit = 512
  /// How many days to either side of a stated day its rate must not matter
  /// for a refutation of grade A.
  static let windowDays = 7

  init(_ evaluator: Evaluator) { self.evaluator = evaluator }

  func outcome(of expression: Expression) throws(Stop) -> Outcome {
    let open = try choices(in: expression)
    if open.isEmpty { return try overDays(expression, evaluator.world) }
    let worlds = try worlds(over: open)
    let wasRecording = evaluator.trace.isRecording
    defer { evaluator.trace.isRecording = wasRecording }
    var outcomes: [(sources: [Note.ChosenSource], outcome: Outcome)] = []
    for (index, world) in worlds.enumerated() {
      evaluator.trace.isRecording = wasRecording && index == 0
      outcomes.append(
        (world.sources, try overDays(expression, world.world)))
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
    guard evaluator.around.isCertifying else { return nil }
    return Outcome.cases(outcomes.map { ($0.sources.text, $0.outcome) })
      .map { .sources($0) }
  }

  // MARK: Sources

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
    var worlds = [(sources: [Note.ChosenSource](), world: evaluator.world)]
    for (name, count) in open {
      guard worlds.count * count <= Self.limit else {
        throw .budget(.tooMany(.sources, limit: Self.limit))
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
    let facts = evaluator.around.library.book.facts(name.entity, name.attribute)
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
      var value = evaluator.plain(path)
      if value == nil, isResolvable(path) {
        value = try evaluator.lookedUp(path, expression)
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
      evaluator.variables[name] != nil
        || evaluator.around.scope.figureKeys.contains(name)
        || evaluator.around.library.book.entities.index(forKey: name) != nil
        || evaluator.around.scope.isAttribute(name)
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
      try gather(evaluator.around.library.attribute(operand), &found)
    }
  }

  // MARK: Days

  private func overDays(
    _ expression: Expression, _ world: World
  ) throws(Stop) -> Outcome {
    guard expression.contents.contains(.conversion) else {
      return try direct(expression, world)
    }
    var ranges: [ClosedRange<CalendarDay>] = []
    expression.visit { node in
      if case .convert(_, _, let days) = node.kind { ranges.append(days) }
    }
    guard let range = ranges.first(where: { $0.lowerBound < $0.upperBound })
    else {
      let outcome = try direct(expression, world)
      guard outcome.level == -2, let day = ranges.first?.lowerBound,
        evaluator.around.detail > .kind
      else { return outcome }
      return try confirmed(outcome, expression, world, around: day)
    }
    let published = evaluator.around.library.book.rates.days
    let days =
      [range.lowerBound]
      + published.filter { $0 > range.lowerBound && $0 <= range.upperBound }
    var outcomes: [(day: CalendarDay, outcome: Outcome)] = []
    for day in days {
      var inner = world
      inner.day = day
      let outcome = try direct(expression, inner)
      // One day is enough to support it.
      if evaluator.around.detail == .kind, outcome.isSupported {
        return outcome
      }
      outcomes.append((day, outcome))
      evaluator.trace.isRecording = false
    }
    return combinedDays(outcomes)
  }

  private func combinedDays(
    _ outcomes: [(day: CalendarDay, outcome: Outcome)]
  ) -> Outcome {
    var result = daysJoined(outcomes)
    result.proof = Outcome.cases(
      outcomes.map { ("\($0.day)", $0.outcome) }
    ).map { .days($0) }
    return result
  }

  private func daysJoined(
    _ outcomes: [(day: CalendarDay, outcome: Outcome)]
  ) -> Outcome {
    let refuted = outcomes.filter(\.outcome.isRefuted)
    if refuted.count == outcomes.count {
      var result = outcomes[0].outcome
      result.level = outcomes.map(\.outcome.level).max()!
      result.notes.append(.onEachDay(count: outcomes.count))
      return result
    }
    guard let supported = outcomes.first(where: { $0.outcome.isSupported })
    else {
      return outcomes.first { $0.outcome.level == 0 }!.outcome
    }
    var result = supported.outcome.weakened
    let dissenting = outcomes.filter { !$0.outcome.isSupported }
    result.notes += dissenting.map { .atRateOf($0.day, $0.outcome.kind) }
    return result
  }

  /// A refutation through one day's rate is forced only if no rate of the
  /// days around it would change it.
  private func confirmed(
    _ outcome: Outcome, _ expression: Expression, _ world: World,
    around day: CalendarDay
  ) throws(Stop) -> Outcome {
    let wasRecording = evaluator.trace.isRecording
    evaluator.trace.isRecording = false
    defer { evaluator.trace.isRecording = wasRecording }
    var result = outcome
    var others: [(label: String, outcome: Outcome)] = []
    for other in evaluator.around.library.book.rates.days
    where abs(other.number - day.number) <= Self.windowDays {
      var inner = world
      inner.otherDay = other
      others.append(("\(other)", try direct(expression, inner)))
      if others.last!.outcome.level != -2 {
        result = outcome.weakened
        break
      }
    }
    if let main = outcome.proof, let cases = Outcome.cases(others),
      !cases.isEmpty
    {
      result.proof = .around(main, cases)
    }
    return result
  }

  // MARK: The comparison itself

  private func direct(
    _ expression: Expression, _ world: World
  ) throws(Stop) -> Outcome {
    var inner = Evaluator(
      around: evaluator.around, world: world, trace: evaluator.trace)
    inner.variables = evaluator.variables
    guard let (name, counts) = try inner.countChoices(in: expression) else {
      return try inner.comparison(expression)
    }
    // True if it is for any number of things that there may be.
    var outcomes: [Outcome] = []
    for count in counts {
      var chosen = world
      chosen.counts[name] = count
      outcomes.append(try direct(expression, chosen))
    }
    guard !outcomes.isEmpty else {
      throw .fault(
        SyntaxError(
          message: "no whole number of things is possible in \(name)",
          offset: expression.span.lowerBound))
    }
    var result = Outcome.any(outcomes)
    result.notes = outcomes[0].notes
    return result
  }
}
