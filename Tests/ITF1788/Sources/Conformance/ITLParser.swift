import Exact

extension ITLFile {
  /// Reads test cases; a line that cannot be read is an error with its place,
  /// and reading goes on after its semicolon.
  ///
  /// Source: the language of oheim/ITF1788, as its test files use it.
  public init(_ text: some Sequence<UInt8>) {
    var parser = ITLParser(Array(text))
    parser.file()
    assertions = parser.assertions
    errors = parser.errors
  }
}

private struct ITLParser {
  let bytes: [UInt8]
  var index = 0
  var line = 1
  var lineStart = 0
  var assertions: [Assertion] = []
  var errors: [SyntaxError] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var place: Place { Place(line: line, column: index - lineStart + 1) }
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  func error(_ message: String) -> SyntaxError {
    SyntaxError(message: message, place: place)
  }

  // MARK: Characters

  mutating func advance() {
    if next == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    index += 1
  }

  func hasNext(_ text: StaticString) -> Bool {
    let end = index + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    return text.withUTF8Buffer { $0.elementsEqual(bytes[index..<end]) }
  }

  mutating func accept(_ text: StaticString) throws(SyntaxError) -> Bool {
    try skipSpace()
    guard hasNext(text) else { return false }
    for _ in 0..<text.utf8CodeUnitCount { advance() }
    return true
  }

  mutating func expect(_ text: StaticString) throws(SyntaxError) {
    guard try accept(text) else {
      throw error("expected '\(text)', found \(found)")
    }
  }

  var found: String {
    guard let next else { return "the end of the file" }
    return "'\(Character(UnicodeScalar(next)))'"
  }

  /// Spaces and comments: `//`, `/* */`, and `#`, `#* *#`.
  mutating func skipSpace() throws(SyntaxError) {
    while let byte = next {
      if byte == UInt8(ascii: " ") || (9...13).contains(byte) {
        advance()
      } else if hasNext("/*") || hasNext("#*") {
        let start = place
        let isHash = hasNext("#*")
        advance()
        advance()
        while !(isHash ? hasNext("*#") : hasNext("*/")) {
          guard next != nil else {
            throw SyntaxError(
              message: "a comment without an end", place: start)
          }
          advance()
        }
        advance()
        advance()
      } else if hasNext("//") || hasNext("#") {
        while let byte = next, byte != UInt8(ascii: "\n") { advance() }
      } else {
        return
      }
    }
  }

  // MARK: Structure

  mutating func file() {
    while true {
      do {
        try skipSpace()
        if next == nil { return }
        try testcase()
      } catch {
        errors.append(error)
        while let byte = next, byte != UInt8(ascii: "}") { advance() }
        if next == nil { return }
        advance()
      }
    }
  }

  mutating func testcase() throws(SyntaxError) {
    let start = place
    guard try word() == "testcase" else {
      throw SyntaxError(message: "expected 'testcase'", place: start)
    }
    try skipSpace()
    while let byte = next, byte > 32, byte != UInt8(ascii: "{") { advance() }
    try expect("{")
    while try !accept("}") {
      guard next != nil else {
        throw SyntaxError(message: "a test case without an end", place: start)
      }
      do {
        assertions.append(try assertion())
      } catch {
        errors.append(error)
        while let byte = next, byte != UInt8(ascii: ";"),
          byte != UInt8(ascii: "}")
        { advance() }
        if next == UInt8(ascii: ";") { advance() }
      }
    }
  }

  mutating func assertion() throws(SyntaxError) -> Assertion {
    try skipSpace()
    let start = place
    let operation = try word()
    let inputs = try literals()
    var tightest: [Literal]?
    var accurate: [Literal]?
    if try accept("=") { tightest = try literals() }
    if try accept("<=") { accurate = try literals() }
    if tightest?.isEmpty ?? true, accurate?.isEmpty ?? true {
      throw error("expected '=' and a result, found \(found)")
    }
    var signal: String?
    if tightest?.last == .word("signal") || accurate?.last == .word("signal") {
      throw error("expected the name of an exception, found \(found)")
    }
    func split(_ literals: [Literal]?) -> [Literal]? {
      guard let literals, literals.count >= 3,
        literals[literals.count - 2] == .word("signal"),
        case .word(let name) = literals[literals.count - 1]
      else { return literals }
      signal = name
      return Array(literals.dropLast(2))
    }
    tightest = split(tightest)
    accurate = split(accurate)
    try expect(";")
    return Assertion(
      operation: operation, inputs: inputs, tightest: tightest,
      accurate: accurate, signal: signal, place: start)
  }

  // MARK: Literals

  mutating func literals() throws(SyntaxError) -> [Literal] {
    var result: [Literal] = []
    while true {
      try skipSpace()
      guard let byte = next, byte != UInt8(ascii: "="),
        byte != UInt8(ascii: ";"), byte != UInt8(ascii: "<"),
        byte != UInt8(ascii: "}")
      else { return result }
      result.append(try literal())
    }
  }

  mutating func literal() throws(SyntaxError) -> Literal {
    switch next {
    case UInt8(ascii: "["): return try interval()
    case UInt8(ascii: "{"):
      try expect("{")
      var numbers: [NumberLiteral] = []
      if try accept("}") { return .numbers([]) }
      repeat { numbers.append(try number()) } while try accept(",")
      try expect("}")
      return .numbers(numbers)
    case UInt8(ascii: "\""): return .text(try string())
    default: break
    }
    let start = place
    let text = token()
    if let number = NumberLiteral(text) { return .number(number) }
    if let first = text.first, first.isLetter { return .word(text) }
    throw SyntaxError(
      message: text.isEmpty
        ? "expected a value, found \(found)" : "'\(text)' is no number",
      place: start)
  }

  mutating func interval() throws(SyntaxError) -> Literal {
    try expect("[")
    try skipSpace()
    let start = place
    let first = token()
    let literal: IntervalLiteral
    switch first.lowercased().prefix(while: \.isLetter) {
    case "nai":
      try expect("]")
      return .notAnInterval
    case "empty", "emptyf", "emptyl": literal = .empty
    case "entire", "entiref", "entirel": literal = .entire
    default:
      guard let low = NumberLiteral(first) else {
        throw SyntaxError(message: "'\(first)' is no number", place: start)
      }
      literal = .ends(low, try accept(",") ? try number() : low)
    }
    try expect("]")
    guard next == UInt8(ascii: "_") else { return .interval(literal, nil) }
    advance()
    let place = place
    let name = try word()
    guard let decoration = Decoration(rawValue: name.lowercased()) else {
      throw SyntaxError(message: "'\(name)' is no decoration", place: place)
    }
    return .interval(literal, decoration)
  }

  mutating func number() throws(SyntaxError) -> NumberLiteral {
    try skipSpace()
    let start = place
    let text = token()
    guard let number = NumberLiteral(text) else {
      throw SyntaxError(message: "'\(text)' is no number", place: start)
    }
    return number
  }

  mutating func string() throws(SyntaxError) -> String {
    let start = place
    advance()
    var content: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "\\") { advance() }
      if let byte = next { content.append(byte) }
      advance()
    }
    guard next == UInt8(ascii: "\"") else {
      throw SyntaxError(message: "a text without an end", place: start)
    }
    advance()
    return String(decoding: content, as: UTF8.self)
  }

  mutating func word() throws(SyntaxError) -> String {
    try skipSpace()
    let start = place
    let text = token()
    guard let first = text.first, first.isLetter else {
      throw SyntaxError(
        message: text.isEmpty
          ? "expected a name, found \(found)" : "'\(text)' is no name",
        place: start)
    }
    return text
  }

  /// Letters, digits and the signs that names and numbers are made of.
  mutating func token() -> String {
    let start = index
    while let byte = next, Self.isPartOfToken(byte) { advance() }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  static func isPartOfToken(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "_"), 128...:
      true
    default: false
    }
  }
}
