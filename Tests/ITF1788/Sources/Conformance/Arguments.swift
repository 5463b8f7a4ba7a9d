import Exact

/// The inputs of an assertion as an operation reads them.
struct Arguments {
  let operation: String
  let literals: [Literal]
  let format: BinaryFormat
  /// Whether intervals carry decorations.
  let isDecorated: Bool

  /// The format that the suffixes of the literals ask for, and whether any
  /// interval among them is decorated.
  init(_ assertion: Assertion) throws(Skip) {
    operation = assertion.operation
    literals = assertion.inputs
    let all =
      assertion.inputs + (assertion.tightest ?? [])
      + (assertion.accurate ?? [])
    let suffixes = Set(all.flatMap(\.suffixes))
    guard suffixes.isSubset(of: ["F"]) else {
      throw Skip(reason: "long double has no one format")
    }
    format = suffixes.isEmpty ? .binary64 : .binary32
    let ranges = assertion.inputs.filter(\.isInterval)
    isDecorated = (ranges.isEmpty ? all : ranges).contains(where: \.isDecorated)
  }

  func expect(_ count: Int) throws(Skip) {
    guard literals.count == count else {
      throw Skip(
        reason: "\(operation) with \(literals.count) inputs, not \(count)")
    }
  }

  /// An interval and its decoration; nil where it is not an interval.
  func interval(_ index: Int) throws(Skip) -> (Interval, Decoration)? {
    switch literals[index] {
    case .notAnInterval: return nil
    case .interval(let literal, let decoration):
      let range = try range(literal)
      return (range, decoration ?? range.usualDecoration)
    default: throw unfit(index, "an interval")
    }
  }

  /// The set that a literal names, its ends rounded to the format.
  func range(_ literal: IntervalLiteral) throws(Skip) -> Interval {
    switch literal {
    case .empty: return .empty
    case .entire: return .all
    case .ends(let low, let high):
      guard low.value != .notANumber, high.value != .notANumber else {
        throw Skip(reason: "an interval with an end that is no number")
      }
      func end(_ literal: NumberLiteral) -> Interval.End {
        format.rounded(literal.value, .nearest).finite.map { .closed($0) }
          ?? .infinite
      }
      return Interval(end(low), end(high))
    }
  }

  func number(_ index: Int) throws(Skip) -> Number {
    guard case .number(let literal) = literals[index] else {
      throw unfit(index, "a number")
    }
    return format.rounded(literal.value, .nearest)
  }

  func numbers(_ index: Int) throws(Skip) -> [Number] {
    guard case .numbers(let literals) = literals[index] else {
      throw unfit(index, "a list of numbers")
    }
    return literals.map { format.rounded($0.value, .nearest) }
  }

  func integer(_ index: Int) throws(Skip) -> Int {
    guard case .number(let literal) = literals[index],
      let value = literal.value.finite.flatMap({ Int(exactly: $0) })
    else { throw unfit(index, "a whole number") }
    return value
  }

  func text(_ index: Int) throws(Skip) -> String {
    guard case .text(let text) = literals[index] else {
      throw unfit(index, "a text")
    }
    return text
  }

  func decoration(_ index: Int) throws(Skip) -> Decoration {
    guard case .word(let word) = literals[index],
      let decoration = Decoration(rawValue: word)
    else { throw unfit(index, "a decoration") }
    return decoration
  }

  private func unfit(_ index: Int, _ kind: String) -> Skip {
    Skip(reason: "\(operation) with an input \(index + 1) that is not \(kind)")
  }
}

extension Interval {
  /// The decoration of an interval that was just made: `newDec`.
  var usualDecoration: Decoration {
    isEmpty ? .trv : isBounded ? .com : .dac
  }
}

extension Literal {
  var isInterval: Bool {
    switch self {
    case .interval, .notAnInterval: true
    default: false
    }
  }

  var isDecorated: Bool {
    switch self {
    case .notAnInterval: true
    case .interval(_, let decoration): decoration != nil
    default: false
    }
  }

  var suffixes: [Character] {
    switch self {
    case .interval(.ends(let low, let high), _):
      [low.suffix, high.suffix].compactMap { $0 }
    case .number(let number): [number.suffix].compactMap { $0 }
    case .numbers(let numbers): numbers.compactMap(\.suffix)
    default: []
    }
  }
}
