import Exact

/// A set written as a formula in the policy file: `[n - v/2, n + v/2]`,
/// `{n}`, `(n, ∞)`, `none`.
struct SetFormula: Hashable, Sendable {
  private enum Shape: Hashable, Sendable {
    case none
    case point(Term)
    case interval(lower: End, upper: End)
    /// As far to either side of a middle: `[n - v/2, n + v/2]`.
    case around(Term, by: Term, isClosed: Bool)
  }

  private enum End: Hashable, Sendable {
    case infinite
    case finite(Term, isClosed: Bool)

    func value(
      _ names: FormulaNames, _ stack: inout [Rational]
    ) -> Interval.End {
      guard case .finite(let term, let isClosed) = self else {
        return .infinite
      }
      let value = term.value(names, &stack)
      return isClosed ? .closed(value) : .open(value)
    }
  }

  private let shape: Shape

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
      let (middle, reach) = low.difference, let (centre, spread) = high.sum,
      middle == centre, reach == spread
    else { return nil }
    return .around(middle, by: reach, isClosed: isClosed)
  }

  /// The set for given values of the names; nil for `none`.
  func callAsFunction(_ names: FormulaNames) -> ValueSet? {
    var stack: [Rational] = []
    return self(names, &stack)
  }

  /// - Parameter stack: room for the steps of the terms, which the formulas of
  ///   a row take in turn.
  func callAsFunction(
    _ names: FormulaNames, _ stack: inout [Rational]
  ) -> ValueSet? {
    switch shape {
    case .none: return nil
    case .point(let term): return ValueSet(term.value(names, &stack))
    case .interval(let lower, let upper):
      return ValueSet(
        Interval(lower.value(names, &stack), upper.value(names, &stack)))
    case .around(let term, let reach, let isClosed):
      let middle = term.value(names, &stack)
      let spread = reach.value(names, &stack)
      let (low, high) = (middle - spread, middle + spread)
      return ValueSet(
        isClosed
          ? Interval(from: low, through: high)
          : Interval(.open(low), .open(high)))
    }
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

/// Arithmetic over the names of the policy file, as steps on a stack: what a
/// tree would be, without an object for each of its nodes. `ua` and `ub` are
/// read as the characters `α` and `β`.
private struct Term: Hashable, Sendable {
  private enum Step: Hashable, Sendable {
    case number(Rational)
    /// So many times what a name stands for: 1/2 for `v/2`.
    case name(FormulaNames.Name, times: Rational)
    case sum, difference, product, quotient
    case lesser, greater
  }

  private let steps: [Step]

  static func number(_ number: Rational) -> Term {
    Term(steps: [.number(number)])
  }

  static func name(_ name: FormulaNames.Name) -> Term {
    Term(steps: [.name(name, times: 1)])
  }

  static func binary(_ sign: Character, _ a: Term, _ b: Term) -> Term {
    switch (sign, a.scaled, b.scaled) {
    case ("*", (nil, let factor)?, (let name?, let times)?),
      ("*", (let name?, let times)?, (nil, let factor)?):
      return Term(steps: [.name(name, times: factor * times)])
    case ("/", (let name?, let times)?, (nil, let divisor)?):
      return Term(steps: [.name(name, times: times / divisor)])
    default: break
    }
    let step: Step =
      switch sign {
      case "+": .sum
      case "-": .difference
      case "*": .product
      default: .quotient
      }
    return Term(steps: a.steps + b.steps + [step])
  }

  static func extreme(isMaximum: Bool, _ terms: [Term]) -> Term {
    var steps = terms[0].steps
    for term in terms.dropFirst() {
      steps += term.steps + [isMaximum ? .greater : .lesser]
    }
    return Term(steps: steps)
  }

  /// A name and what is taken from it, or added to it.
  var difference: (Term, Term)? { operands(of: .difference) }
  var sum: (Term, Term)? { operands(of: .sum) }

  private func operands(of last: Step) -> (Term, Term)? {
    guard steps.count > 2, steps.last == last else { return nil }
    let second = Term(steps: Array(steps.dropFirst().dropLast()))
    guard case .name = steps[0], second.isWhole else { return nil }
    return (Term(steps: [steps[0]]), second)
  }

  /// Whether the steps leave one value and never lack one.
  private var isWhole: Bool {
    var depth = 0
    for step in steps {
      switch step {
      case .number, .name: depth += 1
      default: depth -= 1
      }
      if depth < 1 { return false }
    }
    return depth == 1
  }

  var constant: Rational? {
    if case (nil, let number)? = scaled { number } else { nil }
  }

  /// A number alone, or so many times a name.
  private var scaled: (name: FormulaNames.Name?, times: Rational)? {
    guard steps.count == 1 else { return nil }
    switch steps[0] {
    case .number(let number): return (nil, number)
    case .name(let name, let times): return (name, times)
    default: return nil
    }
  }

  /// - Parameter stack: what the steps work on; left as it was.
  func value(_ names: FormulaNames, _ stack: inout [Rational]) -> Rational {
    for step in steps {
      switch step {
      case .number(let number):
        stack.append(number)
        continue
      case .name(let name, let times):
        stack.append(names[name] * times)
        continue
      default: break
      }
      let right = stack.removeLast()
      let last = stack.count - 1
      switch step {
      case .sum: stack[last] += right
      case .difference: stack[last] -= right
      case .product: stack[last] *= right
      case .quotient: stack[last] /= right
      case .lesser: if right < stack[last] { stack[last] = right }
      case .greater: if right > stack[last] { stack[last] = right }
      case .number, .name: break
      }
    }
    return stack.removeLast()
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
      return FormulaNames.Name(rawValue: String(name)).map(Term.name)
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
    return take(")") ? .extreme(isMaximum: isMaximum, terms) : nil
  }
}
