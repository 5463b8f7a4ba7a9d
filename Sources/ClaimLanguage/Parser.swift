import Exact
import Quantities

/// Reads the text of a check into an expression.
///
///     check  = or
///     or     = and { "or" and }
///     and    = not { "and" not }
///     not    = "not" not | ("some" | "every") name "in" value ":" or | relation
///     relation = sum [ ("≈" | "=" | … | "is" | "in") sum ]
///     sum    = product { ("+" | "-") product }
///     product = power { ("*" | "/") power }
///     power  = ["-"] primary [ "^" integer ]
public struct Parser {
  private let tokens: Tokens
  private var index = 0
  private var depth = 0

  /// The deepest nesting of brackets and operators in a check.
  public static let maximumDepth = 64

  /// Reads a whole check.
  ///
  /// - Throws: `SyntaxError` with what was found, what would be right, and
  ///   where.
  public static func parse(_ text: String) throws(SyntaxError) -> Expression {
    let expression = try whole(text)
    guard expression.isStatement else {
      throw SyntaxError(
        message: "a value, not a statement; compare it with ≈, =, <, ≤, >, ≥,"
          + " 'is' or 'in'", offset: expression.span.lowerBound)
    }
    return expression
  }

  /// Reads an expression that is a value and no statement, as a derivation
  /// is: `A.nodes * B.npus`.
  public static func parseValue(
    _ text: String
  ) throws(SyntaxError) -> Expression {
    let expression = try whole(text)
    guard !expression.isStatement else {
      throw SyntaxError(
        message: "a statement, not a value; leave out the comparison",
        offset: expression.span.lowerBound)
    }
    return expression
  }

  private static func whole(_ text: String) throws(SyntaxError) -> Expression {
    var parser = Parser(tokens: try Tokenizer.tokens(of: text))
    let expression = try parser.or()
    guard case .end = parser.current.kind else {
      throw parser.unexpected("an operator or the end of the check")
    }
    return expression
  }

  private init(tokens: Tokens) { self.tokens = tokens }

  private var current: Token { tokens[index] }

  private mutating func advance() -> Token {
    let token = tokens[index]
    if index + 1 < tokens.all.count { index += 1 }
    return token
  }

  private mutating func take(mark: Token.Mark) -> Bool {
    guard case .mark(let found) = tokens[index].kind, found == mark else {
      return false
    }
    index += 1
    return true
  }

  private mutating func take(word: Token.Keyword) -> Bool {
    guard tokens[index].keyword == word else { return false }
    index += 1
    return true
  }

  private mutating func require(mark: Token.Mark) throws(SyntaxError) {
    guard take(mark: mark) else { throw unexpected("'\(mark.rawValue)'") }
  }

  private mutating func requireWord(_ what: String) throws(SyntaxError)
    -> String
  {
    guard case .word = current.kind else { throw unexpected(what) }
    return tokens.text(advance().span)
  }

  private func unexpected(_ wanted: String) -> SyntaxError {
    SyntaxError(
      message: "expected \(wanted), found \(tokens.description(of: current))",
      offset: current.span.lowerBound)
  }

  private mutating func nested<Value>(
    _ body: (inout Parser) throws(SyntaxError) -> Value
  ) throws(SyntaxError) -> Value {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else {
      throw SyntaxError(
        message: "nested more than \(Self.maximumDepth) deep",
        offset: current.span.lowerBound)
    }
    return try body(&self)
  }

  private func spanning(
    _ a: Expression, _ b: Expression, _ kind: Expression.Kind
  ) -> Expression {
    Expression(kind, span: a.span.lowerBound..<b.span.upperBound)
  }
}

// MARK: - Statements

extension Parser {
  private mutating func or() throws(SyntaxError) -> Expression {
    try nested { (parser) throws(SyntaxError) in
      var left = try parser.and()
      while parser.take(word: .or) {
        let right = try parser.and()
        left = try parser.joined(left, right, .either(left, right))
      }
      return left
    }
  }

  private mutating func and() throws(SyntaxError) -> Expression {
    var left = try not()
    while take(word: .and) {
      let right = try not()
      left = try joined(left, right, .both(left, right))
    }
    return left
  }

  private func joined(
    _ left: Expression, _ right: Expression, _ kind: Expression.Kind
  ) throws(SyntaxError) -> Expression {
    for side in [left, right] where !side.isStatement {
      throw SyntaxError(
        message: "'and' and 'or' join statements; this is a value",
        offset: side.span.lowerBound)
    }
    return spanning(left, right, kind)
  }

  private mutating func not() throws(SyntaxError) -> Expression {
    let start = current.span.lowerBound
    if take(word: .not) {
      let body = try nested { (parser) throws(SyntaxError) in try parser.not() }
      return Expression(.not(body), span: start..<body.span.upperBound)
    }
    if take(word: .some) { return try quantified(.some, from: start) }
    if take(word: .every) { return try quantified(.every, from: start) }
    return try relation()
  }

  private mutating func quantified(
    _ quantifier: Expression.Quantifier, from start: Int
  ) throws(SyntaxError) -> Expression {
    let variable = try requireWord(
      "a name for the items, as in 'some m in [a, b]'")
    guard take(word: .in) else { throw unexpected("'in'") }
    let items = try nested { (parser) throws(SyntaxError) in
      try parser.primary()
    }
    try require(mark: .colon)
    let body = try or()
    return Expression(
      .quantified(quantifier, variable: variable, over: items, body),
      span: start..<body.span.upperBound)
  }

  private mutating func relation() throws(SyntaxError) -> Expression {
    let left = try sum()
    if take(word: .is) {
      let right = try sum()
      return spanning(left, right, .identity(left, right))
    }
    if take(word: .in) {
      let right = try sum()
      return spanning(left, right, .membership(left, in: right))
    }
    guard case .mark(let mark) = current.kind,
      let comparison = mark.comparison
    else { return left }
    _ = advance()
    let right = try sum()
    if case .mark(let next) = current.kind, next.comparison != nil {
      throw SyntaxError(
        message: "comparisons do not chain; join two with 'and'",
        offset: current.span.lowerBound)
    }
    return spanning(left, right, .comparison(comparison, left, right))
  }
}

// MARK: - Values

extension Parser {
  private mutating func sum() throws(SyntaxError) -> Expression {
    var left = try product()
    while case .mark(let mark) = current.kind, mark == .plus || mark == .minus {
      index += 1
      let right = try product()
      left = spanning(
        left, right, .arithmetic(mark == .plus ? .add : .subtract, left, right))
    }
    return left
  }

  private mutating func product() throws(SyntaxError) -> Expression {
    var left = try power()
    while case .mark(let mark) = current.kind, mark == .times || mark == .over {
      index += 1
      let right = try power()
      left = spanning(
        left, right,
        .arithmetic(mark == .over ? .divide : .multiply, left, right)
      )
    }
    return left
  }

  private mutating func power() throws(SyntaxError) -> Expression {
    let start = current.span.lowerBound
    if take(mark: .minus) {
      let body = try nested { (parser) throws(SyntaxError) in
        try parser.power()
      }
      return Expression(.negative(body), span: start..<body.span.upperBound)
    }
    let base = try primary()
    guard take(mark: .power) else { return base }
    let isNegative = take(mark: .minus)
    guard case .number(let number) = current.kind,
      case let (value, unit) = tokens.numbers[number], unit == .one,
      let exponent = Int(exactly: value)
    else { throw unexpected("a whole number as the power") }
    guard exponent <= 1000 else {
      throw SyntaxError(
        message: "a power of \(exponent); at most 1000",
        offset: current.span.lowerBound)
    }
    let end = advance().span.upperBound
    return Expression(
      .power(base, isNegative ? -exponent : exponent),
      span: base.span.lowerBound..<end)
  }

  private mutating func primary() throws(SyntaxError) -> Expression {
    let token = current
    switch token.kind {
    case .number(let number):
      _ = advance()
      let (value, unit) = tokens.numbers[number]
      return Expression(.number(value, unit), span: token.span)
    case .date(let day):
      _ = advance()
      return Expression(.date(day), span: token.span)
    case .phrase(let range):
      _ = advance()
      return Expression(.phrase(tokens.text(range)), span: token.span)
    case .word:
      _ = advance()
      let word = tokens.text(token.span)
      if case .mark(.opening) = current.kind {
        return try call(word, from: token.span)
      }
      return try name(word, from: token.span.lowerBound)
    case .mark(.opening):
      _ = advance()
      let inner = try or()
      try require(mark: .closing)
      return Expression(
        inner.kind,
        span: token.span.lowerBound..<tokens[index - 1].span.upperBound)
    case .mark(.openingList):
      return try list()
    default:
      throw unexpected("a name, a number or a quoted figure")
    }
  }

  private mutating func list() throws(SyntaxError) -> Expression {
    let start = advance().span.lowerBound
    var items: [Expression] = []
    // A list has an item: of none, every statement would hold.
    repeat {
      items.append(
        try nested { (parser) throws(SyntaxError) in try parser.sum() })
    } while take(mark: .comma)
    try require(mark: .closingList)
    return Expression(
      .list(items), span: start..<tokens[index - 1].span.upperBound)
  }

  private mutating func name(
    _ first: String, from start: Int
  ) throws(SyntaxError) -> Expression {
    var path: [String]
    if take(mark: .dot) {
      path = [first, try requireWord("the name of an attribute")]
      while take(mark: .dot) {
        path.append(try requireWord("the name of an attribute"))
      }
    } else {
      path = [first]
    }
    return Expression(
      .name(path), span: start..<tokens[index - 1].span.upperBound)
  }
}

// MARK: - Functions

extension Parser {
  /// The functions of the language, for messages.
  static let functions =
    ([
      "claim", "convert", "count", "growth", "mean", "proportion", "round",
      "share",
    ] + PerformanceCall.Function.allCases.map(\.rawValue)).sorted()

  private mutating func call(
    _ function: String, from span: Range<Int>
  ) throws(SyntaxError) -> Expression {
    try require(mark: .opening)
    let kind = try nested { (parser) throws(SyntaxError) in
      try parser.arguments(of: function, at: span)
    }
    try require(mark: .closing)
    var end = tokens[index - 1].span.upperBound
    if case .claim(let document, let claim, _) = kind, take(mark: .dot) {
      let key = try requireWord("the key of a figure")
      end = tokens[index - 1].span.upperBound
      return Expression(
        .claim(document: document, claim: claim, key: key),
        span: span.lowerBound..<end)
    }
    return Expression(kind, span: span.lowerBound..<end)
  }

  private mutating func arguments(
    of function: String, at span: Range<Int>
  ) throws(SyntaxError) -> Expression.Kind {
    switch function {
    case "claim": return try claimArguments()
    case "count": return try countArguments()
    case "convert": return try convertArguments()
    case "mean": return .mean(of: try sum())
    case "proportion": return .proportion(of: try sum())
    case "growth":
      let (a, b) = try twoArguments()
      return .growth(a, b)
    case "share":
      let (a, b) = try twoArguments()
      return .share(a, b)
    case "round":
      let (a, b) = try twoArguments()
      return .round(a, to: b)
    default:
      if let question = PerformanceCall.Function(rawValue: function) {
        return .performance(
          try performanceCall(question, at: span.lowerBound))
      }
      throw SyntaxError(
        message: "no function is called '\(function)'; there are "
          + Self.functions.joined(separator: ", "), offset: span.lowerBound)
    }
  }

  private mutating func twoArguments() throws(SyntaxError)
    -> (Expression, Expression)
  {
    let first = try sum()
    try require(mark: .comma)
    return (first, try sum())
  }

  private mutating func claimArguments() throws(SyntaxError)
    -> Expression.Kind
  {
    let token = current
    guard case .phrase(let range) = token.kind else {
      throw unexpected("a claim, as in claim(\"document/claim\")")
    }
    _ = advance()
    let path = tokens.text(range)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      throw SyntaxError(
        message: "'\(path)' is no claim; expected \"document/claim\"",
        offset: token.span.lowerBound)
    }
    return .claim(
      document: String(parts[0]), claim: String(parts[1]), key: nil)
  }

  private mutating func countArguments() throws(SyntaxError)
    -> Expression.Kind
  {
    if case .word = current.kind, tokens[index + 1].keyword == .in {
      let variable = tokens.text(advance().span)
      _ = advance()
      let items = try primary()
      try require(mark: .colon)
      let body = try or()
      return .quantified(.count, variable: variable, over: items, body)
    }
    return .count(try sum())
  }

  private mutating func convertArguments() throws(SyntaxError)
    -> Expression.Kind
  {
    let amount = try sum()
    try require(mark: .comma)
    let at = current.span.lowerBound
    let currency = try requireWord("a currency such as KRW")
    guard UnitTable.currencies.contains(currency) else {
      throw SyntaxError(
        message: "no currency has the code '\(currency)'", offset: at)
    }
    try require(mark: .comma)
    let first = try day()
    guard take(mark: .range) else {
      return .convert(amount, to: currency, on: first...first)
    }
    let at2 = current.span.lowerBound
    let last = try day()
    guard first <= last else {
      throw SyntaxError(
        message: "a range of days that ends before it begins", offset: at2)
    }
    return .convert(amount, to: currency, on: first...last)
  }

  /// Arguments by label, in any order: `batch: 96, format: int8`.
  private mutating func performanceCall(
    _ function: PerformanceCall.Function, at offset: Int
  ) throws(SyntaxError) -> PerformanceCall {
    var arguments: [PerformanceCall.Argument] = []
    var labels: [(String, Int)] = []
    repeat {
      labels.append(("", current.span.lowerBound))
      let label = try requireWord("an argument such as 'system: H100'")
      labels[labels.count - 1].0 = label
      try require(mark: .colon)
      let token = advance()
      let value: PerformanceCall.Value
      switch token.kind {
      case .word: value = .word(tokens.text(token.span))
      case .phrase(let range): value = .word(tokens.text(range))
      case .number(let number) where tokens.numbers[number].unit == .one:
        value = .number(tokens.numbers[number].value)
      default:
        throw SyntaxError(
          message: "expected a name or a plain number, found"
            + " \(tokens.description(of: token))",
          offset: token.span.lowerBound)
      }
      arguments.append(
        PerformanceCall.Argument(
          label: label, value: value, offset: token.span.lowerBound))
    } while take(mark: .comma)
    return try PerformanceCall(function, arguments, labels: labels, at: offset)
  }

  private mutating func day() throws(SyntaxError) -> CalendarDay {
    guard case .date(let day) = current.kind else {
      throw unexpected("a day such as 2025-07-25")
    }
    _ = advance()
    return day
  }
}
