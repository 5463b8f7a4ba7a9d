import ClaimLanguage
import Testing

/// How a check is understood: each text beside its tree in brackets.
struct ParserTests {
  @Test(arguments: [
    ("86400 s", 18..<25), ("2.5e3 kW", 18..<26), ("3", 18..<19),
  ])
  func `The text of a number ends where its unit does`(
    number: String, span: Range<Int>
  ) throws {
    let check = try Parser.parse("figure ≈ X.rate * \(number)")
    #expect(check.children[1].children[1].span == span)
  }

  @Test(arguments: [
    ("a + b * c ≈ d", "((a + (b × c)) ≈ d)"),
    ("a * b + c ≈ d", "(((a × b) + c) ≈ d)"),
    ("a - b - c ≈ d", "(((a − b) − c) ≈ d)"),
    ("a / b / c ≈ d", "(((a / b) / c) ≈ d)"),
    ("a / (b / c) ≈ d", "((a / (b / c)) ≈ d)"),
    ("-a^2 ≈ d", "((−(a^2)) ≈ d)"),
    ("(-a)^2 ≈ d", "(((−a)^2) ≈ d)"),
    ("a^-2 * b ≈ d", "(((a^-2) × b) ≈ d)"),
    ("a < b and c < d or e < f", "(((a < b) and (c < d)) or (e < f))"),
    ("a < b or c < d and e < f", "((a < b) or ((c < d) and (e < f)))"),
    ("not a < b and c < d", "((not (a < b)) and (c < d))"),
    ("not (a < b and c < d)", "(not ((a < b) and (c < d)))"),
    (
      "some m in [a, b]: m < c or m > d",
      "(some m in [a, b]: ((m < c) or (m > d)))"
    ),
  ])
  func `Operators bind as in arithmetic and logic`(
    text: String, tree: String
  ) throws {
    #expect(try Parser.parse(text).tree == tree)
  }

  @Test(arguments: [
    ("a ~= b", "a ≈ b"), ("a == b", "a = b"), ("a != b", "a ≠ b"),
    ("a <= b", "a ≤ b"), ("a >= b", "a ≥ b"), ("a - b < c", "a − b < c"),
    ("a * b < c", "a × b < c"), ("a ÷ b < c", "a / b < c"),
    ("a<b", "  a  <  b  "), ("1e3 < a", "1000 < a"), ("1,000 < a", "1000 < a"),
    ("2.50E-1 < a", "0.25 < a"),
  ])
  func `An operator in ASCII means the one in Unicode`(
    ascii: String, unicode: String
  ) throws {
    #expect(try Parser.parse(ascii).tree == Parser.parse(unicode).tree)
  }

  @Test(arguments: [
    ("some m in [a, b]: X.m > 3", "(some m in [a, b]: (X.m > 3))"),
    (
      "every m in X.members: m in Y.members",
      "(every m in X.members: (m in Y.members))"
    ),
    (
      "count(m in [a, b]: X.m > Y.m) = 1",
      "(count(m in [a, b]: (X.m > Y.m)) = 1)"
    ),
    ("count(X.members) = 2", "(count(X.members) = 2)"),
    ("count([A, B]) > 1", "(count([A, B]) > 1)"),
    (
      "a ≈ convert(b, KRW, 2025-07-25)",
      "(a ≈ convert(b, KRW, 2025-07-25..2025-07-25))"
    ),
    (
      "a ≈ convert(b, KRW, 2025-07-21..2025-07-31)",
      "(a ≈ convert(b, KRW, 2025-07-21..2025-07-31))"
    ),
    ("growth(a, b) ≈ share(c, d)", "(growth(a, b) ≈ share(c, d))"),
    ("a ≈ mean(3 * n)", "(a ≈ mean((3 × n)))"),
    ("a ≈ proportion(438)", "(a ≈ proportion(438))"),
    ("round(a, 0.1) = 3", "(round(a, 1/10) = 3)"),
    ("a ≈ claim(\"paper/price\")", "(a ≈ claim(paper/price))"),
    ("a ≈ claim(\"paper/price\").low", "(a ≈ claim(paper/price).low)"),
    ("a is X.maker", "(a is X.maker)"),
    ("X.chip.memory ≈ a", "(X.chip.memory ≈ a)"),
  ])
  func `Quantifiers and functions take their parts`(
    text: String, tree: String
  ) throws {
    #expect(try Parser.parse(text).tree == tree)
  }

  @Test(arguments: [
    ("40 s", "40 s"), ("3.2 TB/s", "16/5 TB/s"), ("39900 CNY", "39900 CNY"),
    ("39,900 CNY", "39900 CNY"), ("1e9 person", "1000000000 person"),
    ("1 day", "1 day"), ("6 ft", "6 ft"), ("3", "3"), ("50%", "50 %"),
    ("384 NPU", "384 NPU"), ("2025-07-28", "2025-07-28"),
    ("770만원", "\"770만원\""), ("\"약 6,000달러\"", "\"약 6,000달러\""),
    ("5배나", "\"5배나\""), ("0.001", "1/1000"),
  ])
  func `A literal keeps its unit, and a printed figure its print`(
    text: String, tree: String
  ) throws {
    #expect(try Parser.parse("a ≈ \(text)").tree == "(a ≈ \(tree))")
  }

  static let badChecks: [(text: String, offset: Int, message: String)] = [
    (
      "", 0,
      "expected a name, a number or a quoted figure, found the end of the check"
    ),
    (
      "a", 0,
      "a value, not a statement; compare it with ≈, =, <, ≤, >, ≥, 'is' or 'in'"
    ),
    (
      "a ≈", 3,
      "expected a name, a number or a quoted figure, found the end of the check"
    ),
    ("a ≈ (b", 6, "expected ')', found the end of the check"),
    ("a ≈ b c", 6, "expected an operator or the end of the check, found 'c'"),
    ("a < b < c", 6, "comparisons do not chain; join two with 'and'"),
    ("a and b < c", 0, "'and' and 'or' join statements; this is a value"),
    ("a ≈ b ^ c", 8, "expected a whole number as the power, found 'c'"),
    ("a ≈ b ^ 1001", 8, "a power of 1001; at most 1000"),
    ("a ≈ b ^ 0.5", 8, "expected a whole number as the power, found 1/2"),
    (
      "a ≈ sqrt(b)", 4,
      "no function is called 'sqrt'; there are attention, claim, collective,"
        + " convert, count, decode, disaggregated, gemm, growth, mean, power, prefill,"
        + " proportion, round, serving, share, training"
    ),
    ("a ≈ growth(b)", 12, "expected ',', found ')'"),
    ("a ≈ convert(b, WON, 2025-07-25)", 15, "no currency has the code 'WON'"),
    (
      "a ≈ convert(b, KRW, 25)", 20,
      "expected a day such as 2025-07-25, found 25"
    ),
    (
      "a ≈ convert(b, KRW, 2025-07-31..2025-07-21)", 32,
      "a range of days that ends before it begins"
    ),
    (
      "a ≈ claim(paper)", 10,
      "expected a claim, as in claim(\"document/claim\"), found 'paper'"
    ),
    (
      "a ≈ claim(\"paper\")", 10,
      "'paper' is no claim; expected \"document/claim\""
    ),
    ("some in [a]: a < b", 8, "expected 'in', found '['"),
    (
      "every m in []: a < b", 12,
      "expected a name, a number or a quoted figure, found ']'"
    ),
    ("a ≈ \"b", 4, "a quotation mark that is never closed"),
    (
      "a ≈ b; c", 5,
      "';' means nothing in a check; expected a name, a number, a quoted figure"
        + " or an operator"
    ),
    ("a ≈ 1e101", 4, "an exponent beyond the bound of 100"),
    ("a ≈ 1e999999999", 4, "an exponent beyond the bound of 100"),
    ("a ≈ 1e-999999999", 4, "an exponent beyond the bound of 100"),
    (
      "a ≈ " + String(repeating: "7", count: 1_000), 4,
      "a number beyond the bound of 100 digits"
    ),
    (
      String(repeating: "(", count: 10_000), 400,
      "a check of more than 400 words and marks"
    ),
    (String(repeating: "(", count: 300), 64, "nested more than 64 deep"),
    (String(repeating: "-", count: 300), 64, "nested more than 64 deep"),
    (String(repeating: "not ", count: 300), 64 * 4, "nested more than 64 deep"),
    (String(repeating: "[", count: 300), 64, "nested more than 64 deep"),
    (
      String(repeating: "count(", count: 150), 64 * 6,
      "nested more than 64 deep"
    ),
    (
      String(repeating: "a ", count: 5_001), 0,
      "a check of 10002 characters; at most 10000 are read"
    ),
  ]

  // By number: some rows are thousands of characters long.
  @Test(arguments: badChecks.indices)
  func `A check that is none says why and where`(row: Int) {
    let (text, offset, message) = Self.badChecks[row]
    let error = #expect(throws: SyntaxError.self) { try Parser.parse(text) }
    #expect(error?.message == message)
    #expect(error?.offset == offset)
  }
}

extension Expression {
  /// The tree as text, every operation in brackets.
  fileprivate var tree: String {
    switch kind {
    case .number(let value, let unit):
      unit.symbol.isEmpty ? "\(value)" : "\(value) \(unit.symbol)"
    case .date(let day): "\(day)"
    case .phrase(let phrase): "\"\(phrase)\""
    case .name(let path): path.joined(separator: ".")
    case .claim(let document, let claim, let key):
      "claim(\(document)/\(claim))" + (key.map { ".\($0)" } ?? "")
    case .list(let items): "[\(items.map(\.tree).joined(separator: ", "))]"
    case .negative(let a): "(−\(a.tree))"
    case .arithmetic(let sign, let a, let b):
      "(\(a.tree) \(sign.rawValue) \(b.tree))"
    case .power(let a, let exponent): "(\(a.tree)^\(exponent))"
    case .comparison(let sign, let a, let b):
      "(\(a.tree) \(sign.rawValue) \(b.tree))"
    case .membership(let a, let b): "(\(a.tree) in \(b.tree))"
    case .identity(let a, let b): "(\(a.tree) is \(b.tree))"
    case .not(let a): "(not \(a.tree))"
    case .both(let a, let b): "(\(a.tree) and \(b.tree))"
    case .either(let a, let b): "(\(a.tree) or \(b.tree))"
    case .quantified(.count, let variable, let over, let body):
      "count(\(variable) in \(over.tree): \(body.tree))"
    case .quantified(let quantifier, let variable, let over, let body):
      "(\(quantifier.rawValue) \(variable) in \(over.tree): \(body.tree))"
    case .count(let a): "count(\(a.tree))"
    case .convert(let a, let currency, let days):
      "convert(\(a.tree), \(currency), \(days.lowerBound)..\(days.upperBound))"
    case .growth(let a, let b): "growth(\(a.tree), \(b.tree))"
    case .share(let a, let b): "share(\(a.tree), \(b.tree))"
    case .mean(let number): "mean(\(number.tree))"
    case .proportion(let number): "proportion(\(number.tree))"
    case .round(let a, let place): "round(\(a.tree), \(place.tree))"
    case .performance(let call):
      "\(call.function.rawValue)("
        + call.arguments.map { "\($0.label): \($0.value)" }
        .joined(separator: ", ") + ")"
    }
  }
}
