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
    var outcomes: [(label: String, outcome: Outcome)] = []
    for (index, world) in worlds.enumerated() {
      evaluator.trace.isRecording = wasRecording && index == 0
      outcomes.append(
        (world.label, try overDays(expression, world.world)))
    }
    return combined(outcomes)
  }

  private func combined(
    _ outcomes: [(label: String, outcome: Outcome)]
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
      result.proof = Outcome.cases(outcomes).map { .sources($0) }
      result.notes = outcomes.map {
        "\(Self.word($0.outcome)) with \($0.label)"
      }
      return result
    }
    result.proof = Outcome.cases(outcomes).map { .sources($0) }
    result.notes.append(
      "the same under all \(outcomes.count) combinations of sources that"
        + " disagree")
    return result
  }

  private static func word(_ outcome: Outcome) -> String {
    outcome.isSupported
      ? "supported" : outcome.isRefuted ? "refuted" : "undetermined"
  }

  // MARK: Sources

  /// The ways to choose one value for every attribute with several.
  func worlds(
    of expression: Expression
  ) throws(Stop) -> [(label: String, world: World)] {
    try worlds(over: choices(in: expression))
  }

  /// The attributes that have several values, and how many.
  private func choices(
    in expression: Expression
  ) throws(Stop) -> [(name: AttributeName, count: Int)] {
    var options: [(name: AttributeName, count: Int)] = []
    try gather(from: expression, &options)
    return options.contains { $0.count > 1 }
      ? options.filter { $0.count > 1 }.sorted { $0.name < $1.name } : []
  }

  private func worlds(
    over open: [(name: AttributeName, count: Int)]
  ) throws(Stop) -> [(label: String, world: World)] {
    var worlds = [(label: "", world: evaluator.world)]
    for (name, count) in open {
      guard worlds.count * count <= Self.limit else {
        throw .budget(
          "more than \(Self.limit) combinations of sources that disagree")
      }
      worlds = worlds.flatMap { base in
        (0..<count).map { index in
          var world = base.world
          world.choices[name] = index
          let label = label(name, index)
          return (base.label.isEmpty ? label : "\(base.label), \(label)", world)
        }
      }
    }
    return worlds
  }

  private func label(_ name: AttributeName, _ index: Int) -> String {
    let facts = evaluator.around.library.book.facts(name.entity, name.attribute)
    guard index < facts.count else { return "\(name) from its parts" }
    let sources = facts[index].sources.map(\.id).joined(separator: ", ")
    return "\(name) = \(facts[index].printed) [\(sources)]"
  }

  private func gather(
    from expression: Expression,
    _ options: inout [(name: AttributeName, count: Int)]
  ) throws(Stop) {
    if case .name(let path) = expression.kind {
      return try gather(path, expression, &options)
    }
    try expression.forEachChild { (child) throws(Stop) in
      try gather(from: child, &options)
    }
  }

  private func gather(
    _ path: [String], _ node: Expression,
    _ options: inout [(name: AttributeName, count: Int)]
  ) throws(Stop) {
    guard path.count > 1, isResolvable(path),
      case .attribute(let entity, let rest) = try evaluator.meaning(path, node)
    else { return }
    try gather(evaluator.target(entity, rest, node), &options)
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
    _ name: AttributeName,
    _ options: inout [(name: AttributeName, count: Int)]
  ) throws(Stop) {
    guard !options.contains(where: { $0.name == name }) else { return }
    let around = evaluator.around
    var count = around.library.book.facts(name.entity, name.attribute).count
    if let derivation = around.library.model.derivation(of: name),
      derivation.operands.allSatisfy(around.library.model.hasValue)
    {
      count += 1
      for operand in derivation.operands { try gather(operand, &options) }
    }
    guard count > 0 else { throw .unreferenced(name) }
    options.append((name, count))
  }

  // MARK: Days

  private func overDays(
    _ expression: Expression, _ world: World
  ) throws(Stop) -> Outcome {
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
      result.notes.append("on each of the \(outcomes.count) days with a rate")
      return result
    }
    guard let supported = outcomes.first(where: { $0.outcome.isSupported })
    else {
      return outcomes.first { $0.outcome.level == 0 }!.outcome
    }
    var result = supported.outcome.weakened
    let dissenting = outcomes.filter { !$0.outcome.isSupported }
    result.notes += dissenting.map {
      "\(Self.word($0.outcome)) at the rate of \($0.day)"
    }
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
