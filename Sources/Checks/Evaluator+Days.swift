import ClaimLanguage
import Exact
import Quantities
import Reference

extension Evaluator {
  /// How many days to either side of a stated day its rate must not matter
  /// for a refutation of grade A.
  private static let windowDays = 7

  /// The outcome of a comparison over all days that a conversion leaves open.
  func overDays(_ expression: Expression) throws(Stop) -> Outcome {
    guard expression.contents.contains(.conversion) else {
      return try direct(expression)
    }
    var ranges: [ClosedRange<CalendarDay>] = []
    expression.visit { node in
      if case .convert(_, _, let days) = node.kind { ranges.append(days) }
    }
    guard let range = ranges.first(where: { $0.lowerBound < $0.upperBound })
    else {
      let outcome = try direct(expression)
      guard outcome.level == -2, let day = ranges.first?.lowerBound,
        around.detail > .kind
      else { return outcome }
      return try confirmed(outcome, expression, around: day)
    }
    let published = around.library.book.rates.days
    let days =
      [range.lowerBound]
      + published.filter { $0 > range.lowerBound && $0 <= range.upperBound }
    var outcomes: [(day: CalendarDay, outcome: Outcome)] = []
    for day in days {
      var inner = world
      inner.day = day
      let outcome = try at(inner).direct(expression)
      // One day is enough to support it.
      if around.detail == .kind, outcome.isSupported {
        return outcome
      }
      outcomes.append((day, outcome))
      trace.isRecording = false
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
    _ outcome: Outcome, _ expression: Expression,
    around day: CalendarDay
  ) throws(Stop) -> Outcome {
    let wasRecording = trace.isRecording
    trace.isRecording = false
    defer { trace.isRecording = wasRecording }
    var result = outcome
    var others: [(label: String, outcome: Outcome)] = []
    for other in around.library.book.rates.days
    where abs(other.number - day.number) <= Self.windowDays {
      var inner = world
      inner.otherDay = other
      others.append(("\(other)", try at(inner).direct(expression)))
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

  /// The same in another world, in which nothing is known yet.
  func at(_ world: World) -> Evaluator {
    Evaluator(around: around, world: world, variables: variables, trace: trace)
  }

  /// The outcome of a comparison that has quantities of its own.
  private func direct(_ expression: Expression) throws(Stop) -> Outcome {
    unknowns.isEmpty
      ? try overCounts(expression) : try at(world).overCounts(expression)
  }

  /// The outcome of a comparison over all numbers of things that a mean or a
  /// share in it leaves open.
  private func overCounts(_ expression: Expression) throws(Stop) -> Outcome {
    guard let (name, counts) = try countChoices(in: expression) else {
      return try comparison(expression)
    }
    // True if it is for any number of things that there may be.
    var outcomes: [Outcome] = []
    for count in counts {
      var chosen = world
      chosen.counts[name] = count
      outcomes.append(try at(chosen).direct(expression))
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
