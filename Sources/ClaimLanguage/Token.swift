import Exact
import Quantities

/// A fault in the text of a check: what is wrong and where.
public struct SyntaxError: Error, Hashable, Sendable {
  public let message: String
  /// Unicode scalars from the start of the text, as columns are counted.
  public let offset: Int

  public init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// A word, number or mark of a check, and the Unicode scalars it takes up.
struct Token: Sendable {
  enum Kind: Hashable, Sendable {
    case number(Rational, Unit)
    case date(CalendarDay)
    case phrase(String)
    case word(String)
    case mark(String)
    case end
  }

  let kind: Kind
  let span: Range<Int>

  /// The token in words, for messages.
  var text: String {
    switch kind {
    case .number(let value, let unit):
      unit.symbol.isEmpty ? "\(value)" : "\(value) \(unit.symbol)"
    case .date(let day): "\(day)"
    case .phrase(let phrase): "\"\(phrase)\""
    case .word(let word), .mark(let word): "'\(word)'"
    case .end: "the end of the check"
    }
  }
}

/// Cuts the text of a check into tokens.
struct Tokenizer {
  private let characters: [Unicode.Scalar]
  private var index = 0

  /// The longest check that is read, in characters and in tokens; evaluation
  /// recurses over them.
  static let maximumLength = 10_000
  static let maximumTokens = 400

  static func tokens(of text: String) throws(SyntaxError) -> [Token] {
    let characters = Array(text.unicodeScalars)
    guard characters.count <= maximumLength else {
      throw SyntaxError(
        message: "a check of \(characters.count) characters; at most"
          + " \(maximumLength) are read", offset: 0)
    }
    var tokenizer = Tokenizer(characters: characters)
    var tokens: [Token] = []
    tokens.reserveCapacity(16)
    while let token = try tokenizer.next() {
      tokens.append(token)
      guard tokens.count <= maximumTokens else {
        throw SyntaxError(
          message: "a check of more than \(maximumTokens) words and marks",
          offset: token.span.lowerBound)
      }
    }
    let end = tokenizer.characters.count
    tokens.append(Token(kind: .end, span: end..<end))
    return tokens
  }

  private init(characters: [Unicode.Scalar]) { self.characters = characters }

  private var current: Unicode.Scalar? {
    index < characters.count ? characters[index] : nil
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < characters.count ? characters[index + distance] : nil
  }

  private func text(_ range: Range<Int>) -> String {
    if characters[range].allSatisfy(\.isASCII) {
      return String(unsafeUninitializedCapacity: range.count) { buffer in
        for (place, index) in range.enumerated() {
          buffer[place] = UInt8(truncatingIfNeeded: characters[index].value)
        }
        return range.count
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: characters[range])
    return String(text)
  }

  private mutating func next() throws(SyntaxError) -> Token? {
    while current?.isBlank == true { index += 1 }
    let start = index
    guard let character = current else { return nil }
    if character == "\"" { return try phrase() }
    if character.isDigit { return try number() }
    if character.beginsWord {
      while let next = current, next.continuesWord { index += 1 }
      return token(.word(text(start..<index)), from: start)
    }
    return try mark()
  }

  private func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(kind: kind, span: start..<index)
  }

  private mutating func phrase() throws(SyntaxError) -> Token {
    let start = index
    index += 1
    while let character = current, character != "\"" { index += 1 }
    guard current != nil else {
      throw SyntaxError(
        message: "a quotation mark that is never closed", offset: start)
    }
    index += 1
    return token(.phrase(text((start + 1)..<(index - 1))), from: start)
  }

  // MARK: Numbers

  private mutating func number() throws(SyntaxError) -> Token {
    let start = index
    if let day = date() { return token(.date(day), from: start) }
    var digits = ""
    while let character = current,
      character.isDigit || isPoint(character) || isGroup(character)
    {
      if character != "," { digits.unicodeScalars.append(character) }
      index += 1
    }
    guard digits.count <= 100, let value = Rational(decimal: digits) else {
      throw SyntaxError(
        message: "a number beyond the bound of 100 digits", offset: start)
    }
    if let power = try exponent(from: start) {
      return token(
        .number(value * .tenTo(power), unit() ?? .one), from: start)
    }
    // 770만원: a printed figure, not a plain number.
    if let next = current, !next.isASCII, next.beginsWord {
      while let next = current, !next.isBlank,
        !"()[]/*+<>=≈,".unicodeScalars.contains(next)
      {
        index += 1
      }
      return token(.phrase(text(start..<index)), from: start)
    }
    return token(.number(value, unit() ?? .one), from: start)
  }

  private func isPoint(_ character: Unicode.Scalar) -> Bool {
    character == "." && peek(1)?.isDigit == true
  }

  private func isGroup(_ character: Unicode.Scalar) -> Bool {
    guard character == "," else { return false }
    let isThousands = (1...3).allSatisfy { peek($0)?.isDigit == true }
    return isThousands && peek(4)?.isDigit != true
  }

  private mutating func exponent(from start: Int) throws(SyntaxError) -> Int? {
    guard current == "e" || current == "E" else { return nil }
    let isNegative = peek(1) == "-"
    var end = index + (isNegative || peek(1) == "+" ? 2 : 1)
    var digits = ""
    while end < characters.count, characters[end].isDigit {
      digits.unicodeScalars.append(characters[end])
      end += 1
    }
    guard !digits.isEmpty else { return nil }
    guard let power = Int(digits), power <= 100 else {
      throw SyntaxError(
        message: "an exponent beyond the bound of 100", offset: start)
    }
    index = end
    return isNegative ? -power : power
  }

  private mutating func date() -> CalendarDay? {
    guard peek(4) == "-", index + 10 <= characters.count,
      let day = CalendarDay(text(index..<(index + 10)))
    else { return nil }
    index += 10
    return day
  }

  /// A unit or counted noun right after a number.
  private mutating func unit() -> Unit? {
    var start = index
    while start < characters.count, characters[start] == " " { start += 1 }
    var end = start
    while end < characters.count, end - start < 16, characters[end].isOfUnit {
      end += 1
    }
    while end > start {
      let isWhole =
        end == characters.count || !characters[end].isLetter
        || !characters[end - 1].isLetter
      let text = text(start..<end)
      if isWhole, let unit = UnitTable.unit(symbol: text) {
        index = end
        return unit
      }
      if isWhole, let noun = Noun(text) {
        index = end
        return .counting(noun)
      }
      end -= 1
    }
    return nil
  }

  // MARK: Marks

  /// What a mark of two characters means.
  private static func pair(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar?
  ) -> String? {
    switch (first, second) {
    case (".", "."): ".."
    case ("~", "="): "≈"
    case ("=", "="): "="
    case ("!", "="): "≠"
    case ("<", "="): "≤"
    case (">", "="): "≥"
    default: nil
    }
  }

  /// What a mark of one character means.
  private static func single(_ mark: Unicode.Scalar) -> String? {
    switch mark {
    case "≈": "≈"
    case "=": "="
    case "≠": "≠"
    case "<": "<"
    case "≤": "≤"
    case ">": ">"
    case "≥": "≥"
    case "+": "+"
    case "-", "−": "−"
    case "*", "×": "×"
    case "/", "÷": "/"
    case "^": "^"
    case "(": "("
    case ")": ")"
    case "[": "["
    case "]": "]"
    case ",": ","
    case ":": ":"
    case ".": "."
    default: nil
    }
  }

  private mutating func mark() throws(SyntaxError) -> Token {
    let start = index
    if let mark = Self.pair(characters[index], peek(1)) {
      index += 2
      return token(.mark(mark), from: start)
    }
    if let mark = Self.single(characters[index]) {
      index += 1
      return token(.mark(mark), from: start)
    }
    // As a reader sees it, with what is written above or below it.
    let seen = text(start..<characters.count).first!
    throw SyntaxError(
      message: "'\(seen)' means nothing in a check; expected a"
        + " name, a number, a quoted figure or an operator", offset: start)
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isBlank: Bool {
    value < 0x80
      ? value == 0x20 || (9...13).contains(value)
      : properties.isWhitespace
  }

  fileprivate var isLetter: Bool {
    value < 0x80
      ? (0x61...0x7A).contains(value | 0x20)
      : properties.isAlphabetic
  }

  fileprivate var beginsWord: Bool { self == "_" || isLetter }

  /// Letters, digits and the marks that are written on letters.
  fileprivate var continuesWord: Bool {
    if value < 0x80 { return beginsWord || isDigit }
    if isLetter || properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  fileprivate var isOfUnit: Bool {
    beginsWord || "%/µ²2‰㎡".unicodeScalars.contains(self)
  }
}
