import Exact

/// A set written as a formula in the policy file: `[n - v/2, n + v/2]`,
/// `{n}`, `(n, ∞)`, `none`.
struct SetFormula: Sendable {
  private enum Shape: Sendable {
    case none
    case point(Term)
    case interval(
      lower: (Term, isClosed: Bool)?, upper: (Term, isClosed: Bool)?)
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
    let lower: (Term, isClosed: Bool)?
    if parser.take("-∞") {
      lower = nil
    } else {
      guard let term = parser.sum() else { return nil }
      lower = (term, opening == "[")
    }
    guard parser.take(",") else { return nil }
    let upper: (Term, isClosed: Bool)?
    if parser.take("∞") {
      guard parser.take(")"), parser.isAtEnd else { return nil }
      upper = nil
    } else {
      guard let term = parser.sum(), let closing = parser.take(anyOf: ")]"),
        parser.isAtEnd
      else { return nil }
      upper = (term, closing == "]")
    }
    shape = .interval(lower: lower, upper: upper)
  }

  /// The set for given values of the names; nil for `none`.
  func callAsFunction(_ names: FormulaNames) -> ValueSet? {
    func end(_ bound: (Term, isClosed: Bool)?) -> Interval.End {
      guard let (term, isClosed) = bound else { return .infinite }
      let value = term.value(names)
      return isClosed ? .closed(value) : .open(value)
    }
    switch shape {
    case .none: return nil
    case .point(let term): return ValueSet(term.value(names))
    case .interval(let lower, let upper):
      return ValueSet(Interval(end(lower), end(upper)))
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

/// Arithmetic over the names of the policy file. `ua` and `ub` are read as the
/// characters `α` and `β`.
private indirect enum Term: Sendable {
  case number(Rational)
  case name(FormulaNames.Name)
  case binary(Character, Term, Term)
  case extreme(isMaximum: Bool, [Term])

  func value(_ names: FormulaNames) -> Rational {
    switch self {
    case .number(let number): return number
    case .name(let name): return names[name]
    case .binary(let sign, let a, let b):
      let (x, y) = (a.value(names), b.value(names))
      return switch sign {
      case "+": x + y
      case "-": x - y
      case "*": x * y
      default: x / y
      }
    case .extreme(let isMaximum, let terms):
      var best = terms[0].value(names)
      for term in terms.dropFirst() {
        let value = term.value(names)
        if isMaximum ? value > best : value < best { best = value }
      }
      return best
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
      if sign == "/", case .number(let divisor) = right, divisor.isZero {
        return nil
      }
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
