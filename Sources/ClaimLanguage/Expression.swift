public import Exact
public import Quantities

/// A check as it is written: the tree, each node with its place in the text.
public struct Expression: Sendable {
  /// A name, which is met most, takes no object of its own beside its path.
  public enum Kind: Sendable {
    /// A number with its unit: `40 s`, `3`.
    indirect case number(Rational, Unit)
    indirect case date(CalendarDay)
    /// A figure written out in quotation marks: `"약 6,000달러"`.
    indirect case phrase(String)
    /// A name and what follows its dots: `figure`, `CloudMatrix384.npus`.
    case name([String])
    /// A figure of another claim: `claim("document/claim").key`.
    indirect case claim(document: String, claim: String, key: String?)
    case list([Expression])
    indirect case negative(Expression)
    indirect case arithmetic(Arithmetic, Expression, Expression)
    indirect case power(Expression, Int)
    indirect case comparison(Comparison, Expression, Expression)
    indirect case membership(Expression, in: Expression)
    indirect case identity(Expression, Expression)
    indirect case not(Expression)
    indirect case both(Expression, Expression)
    indirect case either(Expression, Expression)
    /// `some m in [a, b]: …`, `every …`, `count(m in [a, b]: …)`.
    indirect case quantified(
      Quantifier, variable: String, over: Expression, Expression)
    indirect case count(Expression)
    indirect case convert(Expression, to: String, on: ClosedRange<CalendarDay>)
    indirect case growth(Expression, Expression)
    indirect case share(Expression, Expression)
    indirect case round(Expression, to: Expression)
    /// What a machine can do at most, by the performance model.
    indirect case performance(PerformanceCall)
    /// What a mean of so many whole numbers can be: `mean(43)`.
    indirect case mean(of: Expression)
    /// What a share of so many whole things can be: `proportion(438)`.
    indirect case proportion(of: Expression)
  }

  public enum Arithmetic: String, Sendable {
    case add = "+"
    case subtract = "−"
    case multiply = "×"
    case divide = "/"
  }

  public enum Comparison: String, Sendable {
    case canBe = "≈"
    case equal = "="
    case unequal = "≠"
    case less = "<"
    case lessOrEqual = "≤"
    case greater = ">"
    case greaterOrEqual = "≥"
  }

  public enum Quantifier: String, Sendable { case some, every, count }

  /// What may stand in an expression, anywhere, that has to be treated apart.
  public struct Contents: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A figure that the claim does not list: one in quotation marks, or one of
    /// another claim.
    public static let quotedFigure = Contents(rawValue: 1)
    /// A mean or a share of whole things.
    public static let countedThings = Contents(rawValue: 2)
    public static let conversion = Contents(rawValue: 4)
    /// A statement on each of several things, or a question to the
    /// performance model.
    public static let quantifier = Contents(rawValue: 8)
    public static let performance = Contents(rawValue: 16)
  }

  public let kind: Kind
  public let contents: Contents
  /// Unicode scalars from the start of the check's text.
  public let span: Range<Int>

  public init(_ kind: Kind, span: Range<Int>) {
    self.kind = kind
    self.span = span
    var contents: Contents =
      switch kind {
      case .phrase, .claim: .quotedFigure
      case .mean, .proportion: .countedThings
      case .convert: .conversion
      case .quantified: .quantifier
      case .performance: .performance
      default: []
      }
    kind.forEachPart { contents.formUnion($0.contents) }
    self.contents = contents
  }
}

extension Expression.Kind {
  /// Takes the expressions directly inside one of this kind, in their order.
  fileprivate func forEachPart<Failure: Error>(
    _ body: (Expression) throws(Failure) -> Void
  ) throws(Failure) {
    switch self {
    case .number, .date, .phrase, .name, .claim, .performance: break
    case .list(let items): for item in items { try body(item) }
    case .negative(let a), .power(let a, _), .not(let a), .count(let a),
      .convert(let a, _, _), .mean(let a), .proportion(let a):
      try body(a)
    case .arithmetic(_, let a, let b), .comparison(_, let a, let b),
      .membership(let a, let b), .identity(let a, let b), .both(let a, let b),
      .either(let a, let b), .growth(let a, let b), .share(let a, let b),
      .round(let a, let b), .quantified(_, _, let a, let b):
      try body(a)
      try body(b)
    }
  }
}

extension Expression {
  /// The expressions directly inside this one.
  public var children: [Expression] {
    var all: [Expression] = []
    forEachChild { all.append($0) }
    return all
  }

  /// Takes the expressions directly inside this one, in their order.
  public func forEachChild<Failure: Error>(
    _ body: (Expression) throws(Failure) -> Void
  ) throws(Failure) {
    try kind.forEachPart(body)
  }
  /// The expression and everything inside it, outside first.
  public var nodes: [Expression] {
    var all: [Expression] = []
    visit { all.append($0) }
    return all
  }

  /// Takes the expression and everything inside it, outside first.
  public func visit(_ body: (Expression) -> Void) {
    body(self)
    forEachChild { $0.visit(body) }
  }

  /// Whether it is true or false rather than a value.
  public var isStatement: Bool {
    switch kind {
    case .comparison, .membership, .identity, .not, .both, .either: true
    case .quantified(let quantifier, _, _, _): quantifier != .count
    default: false
    }
  }
}

extension Expression {
  /// The figure that a check `figure ≈ a * b` holds against what is computed:
  /// which side it stands on alone, not standing on the other as well.
  ///
  /// - Returns: nil unless there is exactly one such figure.
  public func reported(among keys: [String]) -> (key: String, isLeft: Bool)? {
    guard case .comparison(.canBe, let left, let right) = kind else {
      return nil
    }
    func key(_ side: Expression, _ other: Expression) -> String? {
      guard case .name(let path) = side.kind, path.count == 1,
        keys.contains(path[0]), !other.names(path[0])
      else { return nil }
      return path[0]
    }
    switch (key(left, right), key(right, left)) {
    case (let key?, nil): return (key, true)
    case (nil, let key?): return (key, false)
    default: return nil
    }
  }

  private func names(_ key: String) -> Bool {
    var found = false
    visit { node in
      if case .name(let path) = node.kind, path[0] == key { found = true }
    }
    return found
  }
}
