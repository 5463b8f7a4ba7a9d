import Exact

/// A set written as a formula in the policy file: `[n - v/2, n + v/2]`,
/// `{n}`, `(n, ∞)`, `none`.
///
/// An object, since each figure looks at four of them.
final class SetFormula: Equatable, Sendable {
  private enum Shape: Equatable, Sendable {
    case none
    case point(Term)
    case interval(lower: End, upper: End)
    /// As far to either side of a middle: `[n - v/2, n + v/2]`.
    case around(Term, by: Term, isClosed: Bool)

    func set(_ names: borrowing FormulaNames) -> ValueSet? {
      switch self {
      case .none: return nil
      case .point(let term): return ValueSet(term.value(names))
      case .interval(let lower, let upper):
        return ValueSet(Interval(lower.value(names), upper.value(names)))
      case .around(let term, let reach, let isClosed):
        let (middle, spread) = (term.value(names), reach.value(names))
        let (low, high) = (middle - spread, middle + spread)
        return ValueSet(
          isClosed
            ? Interval(from: low, through: high)
            : Interval(.open(low), .open(high)))
      }
    }
  }

  private enum End: Equatable, Sendable {
    case infinite
    case finite(Term, isClosed: Bool)

    func value(_ names: borrowing FormulaNames) -> Interval.End {
      guard case .finite(let term, let isClosed) = self else {
        return .infinite
      }
      let value = term.value(names)
      return isClosed ? .closed(value) : .open(value)
    }
  }

  private let shape: Shape

  static func == (a: SetFormula, b: SetFormula) -> Bool {
    a === b || a.shape == b.shape
  }

  /// Reads a formula; nil if the text is none.
  init?(_ text: String) {
    if text == "none" {
      shape = .none
      return
    }
    var parser = TermParser(text)
    guard let opening = parser.take(anyOf: "{[(") else { return nil }
    if opening == "{" {
      guard let term = parser.sum(), parser.take("}"), parser.isAtEnd else {
        return nil
      }
      shape = .point(term)
      return
    }
    let lower: End
    if parser.take("-∞") {
      lower = .infinite
    } else {
      guard let term = parser.sum() else { return nil }
      lower = .finite(term, isClosed: opening == "[")
    }
    guard parser.take(",") else { return nil }
    let upper: End
    if parser.take("∞") {
      guard parser.take(")"), parser.isAtEnd else { return nil }
      upper = .infinite
    } else {
      guard let term = parser.sum(), let closing = parser.take(anyOf: ")]"),
        parser.isAtEnd
      else { return nil }
      upper = .finite(term, isClosed: closing == "]")
    }
    shape =
      Self.symmetric(lower, upper) ?? .interval(lower: lower, upper: upper)
  }

  private static func symmetric(_ lower: End, _ upper: End) -> Shape? {
    guard case .finite(let low, let isClosed) = lower,
      upper != .infinite, case .finite(let high, isClosed) = upper,
      case .combined(.difference, let middle, let reach) = low,
      case .combined(.sum, middle, reach) = high
    else { return nil }
    return .around(middle, by: reach, isClosed: isClosed)
  }

  /// The set for given values of the names; nil for `none`.
  func callAsFunction(_ names: borrowing FormulaNames) -> ValueSet? {
    shape.set(names)
  }
}

/// What the names in a formula stand for; zero where a figure has none.
struct FormulaNames {
  enum Name: String, Sendable {
    case n, u, z, v, a, b
    case ua = "α"
    case ub = "β"
  }

  var n: Rational = 0
  var u: Rational = 0
  var z: Rational = 0
  var v: Rational = 0
  var a: Rational = 0
  var b: Rational = 0
  var ua: Rational = 0
  var ub: Rational = 0

  subscript(name: Name) -> Rational {
    switch name {
    case .n: n
    case .u: u
    case .z: z
    case .v: v
    case .a: a
    case .b: b
    case .ua: ua
    case .ub: ub
    }
  }
}

/// Arithmetic over the names of the policy file. `ua` and `ub` are read as the
/// characters `α` and `β`.
///
/// So many times a name, `v/2`, is one value and no object: nearly all formulas
/// are made of such.
private enum Term: Equatable, Sendable {
  case number(Rational)
  case name(FormulaNames.Name, times: Rational)
  indirect case combined(Operation, Term, Term)

  enum Operation: Sendable {
    case sum, difference, product, quotient
    case lesser, greater
  }

  static func binary(_ sign: Character, _ a: Term, _ b: Term) -> Term {
    switch (sign, a, b) {
    case ("*", .number(let factor), .name(let name, let times)),
      ("*", .name(let name, let times), .number(let factor)):
      .name(name, times: factor * times)
    case ("/", .name(let name, let times), .number(let divisor)):
      .name(name, times: times / divisor)
    case ("+", _, _): .combined(.sum, a, b)
    case ("-", _, _): .combined(.difference, a, b)
    case ("*", _, _): .combined(.product, a, b)
    default: .combined(.quotient, a, b)
    }
  }

  var constant: Rational? {
    if case .number(let number) = self { number } else { nil }
  }

  func value(_ names: borrowing FormulaNames) -> Rational {
    switch self {
    case .number(let number): return number
    case .name(let name, let times):
      return times == 1 ? names[name] : names[name] * times
    case .combined(let operation, let first, let second):
      let (a, b) = (first.value(names), second.value(names))
      switch operation {
      case .sum: return a + b
      case .difference: return a - b
      case .product: return a * b
      case .quotient: return a / b
      case .lesser: return b < a ? b : a
      case .greater: return b > a ? b : a
      }
    }
  }
}

private struct TermParser {
  private let characters: [Character]
  private var index = 0

  init(_ text: String) {
    characters = text.replacing("ua", with: "α").replacing("ub", with: "β")
      .filter { $0 != " " }
  }

  var isAtEnd: Bool { index == characters.count }

  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text)
    guard characters[index...].starts(with: wanted) else { return false }
    index += wanted.count
    return true
  }

  mutating func take(anyOf choices: String) -> Character? {
    guard index < characters.count, choices.contains(characters[index]) else {
      return nil
    }
    index += 1
    return characters[index - 1]
  }

  mutating func sum() -> Term? {
    guard var left = product() else { return nil }
    while let sign = take(anyOf: "+-") {
      guard let right = product() else { return nil }
      left = .binary(sign, left, right)
    }
    return left
  }

  private mutating func product() -> Term? {
    guard var left = factor() else { return nil }
    while let sign = take(anyOf: "*/") {
      guard let right = factor() else { return nil }
      if sign == "/", right.constant?.isZero == true { return nil }
      left = .binary(sign, left, right)
    }
    return left
  }

  private mutating func factor() -> Term? {
    if take("max(") { return extreme(isMaximum: true) }
    if take("min(") { return extreme(isMaximum: false) }
    if take("(") {
      guard let term = sum(), take(")") else { return nil }
      return term
    }
    if let name = take(anyOf: "nuvzabαβ") {
      return FormulaNames.Name(rawValue: String(name)).map {
        .name($0, times: 1)
      }
    }
    let start = index
    while index < characters.count, characters[index].isWholeNumber {
      index += 1
    }
    return Rational(decimal: String(characters[start..<index])).map(Term.number)
  }

  private mutating func extreme(isMaximum: Bool) -> Term? {
    var terms: [Term] = []
    repeat {
      guard let term = sum() else { return nil }
      terms.append(term)
    } while take(",")
    guard take(")") else { return nil }
    let operation: Term.Operation = isMaximum ? .greater : .lesser
    return terms.dropFirst().reduce(terms[0]) {
      .combined(operation, $0, $1)
    }
  }
}
