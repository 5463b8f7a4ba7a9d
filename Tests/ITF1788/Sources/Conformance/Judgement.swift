import Exact

/// What became of an assertion.
public enum Judgement: Equatable {
  case passed
  /// What it gave, and what was expected.
  ///
  /// Narrower is a hull that lies in the expected intervals: either too
  /// narrow, or these are not the tightest.
  case failed(got: String, expected: String, isNarrower: Bool = false)
  case skipped(String)
}

extension Assertion {
  /// Carries out the operation and compares what it gives.
  public func judged() -> Judgement {
    guard let run = Operations.all[operation] else {
      return .skipped("not offered: \(operation)")
    }
    do {
      let arguments = try Arguments(self)
      let outcome = try run(arguments)
      return try compared(outcome, arguments)
    } catch {
      return .skipped(error.reason)
    }
  }

  private func compared(
    _ outcome: Outcome, _ arguments: Arguments
  ) throws(Skip) -> Judgement {
    if signal == "PossiblyUndefinedOperation" {
      // Raised where an implementation cannot tell whether the ends are in
      // order; exact arithmetic always can.
      if outcome.signal != nil {
        return .skipped("an order of ends that is decided here")
      }
    } else if outcome.signal != signal {
      return .failed(
        got: outcome.signal.map { "signal \($0)" } ?? "no signal",
        expected: signal.map { "signal \($0)" } ?? "no signal")
    }
    if let tightest {
      let expected = try values(tightest, arguments)
      guard matches(outcome.values, expected, ==) else {
        return failed(outcome.values, expected)
      }
    }
    if let accurate {
      let expected = try values(accurate, arguments)
      guard matches(outcome.values, expected, { $0.isSubset(of: $1) }) else {
        return failed(outcome.values, expected)
      }
    }
    return .passed
  }

  private func failed(_ got: [Value], _ expected: [Value]) -> Judgement {
    .failed(
      got: got.map(\.description).joined(separator: " "),
      expected: expected.map(\.description).joined(separator: " "),
      isNarrower: matches(got, expected) { $0.isSubset(of: $1) })
  }

  private func matches(
    _ got: [Value], _ expected: [Value],
    _ relation: (Interval, Interval) -> Bool
  ) -> Bool {
    got.count == expected.count
      && zip(got, expected).allSatisfy { got, expected in
        guard case .interval(let mine, let decoration) = got,
          case .interval(let theirs, let itsDecoration) = expected
        else { return got == expected }
        return relation(mine, theirs) && decoration == itsDecoration
      }
  }

  private func values(
    _ literals: [Literal], _ arguments: Arguments
  ) throws(Skip) -> [Value] {
    var values: [Value] = []
    for literal in literals {
      switch literal {
      case .interval(let literal, let decoration):
        values.append(.interval(try arguments.range(literal), decoration))
      case .notAnInterval: values.append(.notAnInterval)
      case .number(let number):
        values.append(
          .number(arguments.format.rounded(number.value, .nearest)))
      case .word(let word): values.append(try value(word))
      case .text, .numbers:
        throw Skip(reason: "a result of a kind that is not compared")
      }
    }
    return values
  }

  private func value(_ word: String) throws(Skip) -> Value {
    switch word {
    case "true": return .boolean(true)
    case "false": return .boolean(false)
    case "equal": return .overlap(.equals)
    default: break
    }
    if let overlap = Interval.Overlap(rawValue: word) {
      return .overlap(overlap)
    }
    if let decoration = Decoration(rawValue: word) {
      return .decoration(decoration)
    }
    throw Skip(reason: "a result that is not known: \(word)")
  }
}
