import Exact
import Quantities

/// A fault in the text of a check: what is wrong and where.
public struct SyntaxError: Error, Hashable, Sendable {
  public let message: String
  /// Characters from the start of the text.
  public let offset: Int

  public init(message: String, offset: Int) {
    self.message = message
    self.offset = offset
  }
}

/// A word, number or mark of a check, and the characters it takes up.
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
  private let characters: [Character]
  private var index = 0

  /// The longest check that is read, in characters and in tokens; evaluation
  /// recurses over them.
  static let maximumLength = 10_000
  static let maximumTokens = 400

  static func tokens(of text: String) throws(SyntaxError) -> [Token] {
    guard text.utf8.count <= 4 * maximumLength, text.count <= maximumLength
    else {
      throw SyntaxError(
        message: "a check of \(text.count) characters; at most"
          + " \(maximumLength) are read", offset: 0)
    }
    var tokenizer = Tokenizer(characters: Array(text))
    var tokens: [Token] = []
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

  private init(characters: [Character]) { self.characters = characters }

  private var current: Character? {
    index < characters.count ? characters[index] : nil
  }

  private func peek(_ distance: Int) -> Character? {
    index + distance < characters.count ? characters[index + distance] : nil
  }

  private mutating func next() throws(SyntaxError) -> Token? {
    while current?.isWhitespace == true { index += 1 }
    let start = index
    guard let character = current else { return nil }
    if character == "\"" { return try phrase() }
    if character.isASCII && character.isNumber { return try number() }
    if Self.isWordCharacter(character) {
      while let next = current, Self.isWordCharacter(next) || next.isNumber {
        index += 1
      }
      return token(.word(String(characters[start..<index])), from: start)
    }
    return try mark()
  }

  private func token(_ kind: Token.Kind, from start: Int) -> Token {
    Token(kind: kind, span: start..<index)
  }

  private static func isWordCharacter(_ character: Character) -> Bool {
    character.isLetter || character == "_"
  }

  private mutating func phrase() throws(SyntaxError) -> Token {
    let start = index
    index += 1
    while let character = current, character != "\"" {
      _ = character
      index += 1
    }
    guard current != nil else {
      throw SyntaxError(
        message: "a quotation mark that is never closed", offset: start)
    }
    index += 1
    return token(
      .phrase(String(characters[(start + 1)..<(index - 1)])), from: start)
  }

  // MARK: Numbers

  private mutating func number() throws(SyntaxError) -> Token {
    let start = index
    if let day = date() { return token(.date(day), from: start) }
    var digits = ""
    while let character = current, character.isASCII,
      character.isNumber || isPoint(character) || isGroup(character)
    {
      if character != "," { digits.append(character) }
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
    if let next = current, next.isLetter, !next.isASCII {
      while let next = current, !next.isWhitespace,
        !"()[]/*+<>=≈,".contains(next)
      {
        index += 1
      }
      return token(.phrase(String(characters[start..<index])), from: start)
    }
    return token(.number(value, unit() ?? .one), from: start)
  }

  private func isPoint(_ character: Character) -> Bool {
    character == "." && peek(1)?.isNumber == true
  }

  private func isGroup(_ character: Character) -> Bool {
    guard character == "," else { return false }
    let isThousands = (1...3).allSatisfy { peek($0)?.isNumber == true }
    return isThousands && peek(4)?.isNumber != true
  }

  private mutating func exponent(from start: Int) throws(SyntaxError) -> Int? {
    guard current == "e" || current == "E" else { return nil }
    let isNegative = peek(1) == "-"
    var end = index + (isNegative || peek(1) == "+" ? 2 : 1)
    var digits = ""
    while end < characters.count, characters[end].isASCII,
      characters[end].isNumber
    {
      digits.append(characters[end])
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
    guard index + 10 <= characters.count,
      let day = CalendarDay(String(characters[index..<(index + 10)]))
    else { return nil }
    index += 10
    return day
  }

  /// A unit or counted noun right after a number.
  private mutating func unit() -> Unit? {
    var start = index
    while start < characters.count, characters[start] == " " { start += 1 }
    var end = start
    while end < characters.count, end - start < 16,
      isUnitCharacter(characters[end])
    {
      end += 1
    }
    while end > start {
      let text = String(characters[start..<end])
      let isWhole =
        end == characters.count || !characters[end].isLetter
        || !characters[end - 1].isLetter
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

  private func isUnitCharacter(_ character: Character) -> Bool {
    character.isLetter || character == "_" || "%/µ²2‰㎡".contains(character)
  }

  // MARK: Marks

  private static let marks = [
    "..", "~=", "==", "!=", "<=", ">=", "≈", "=", "≠", "<", "≤", ">", "≥",
    "+", "-", "−", "*", "×", "/", "÷", "^", "(", ")", "[", "]", ",", ":", ".",
  ]
  private static let synonyms = [
    "~=": "≈", "==": "=", "!=": "≠", "<=": "≤", ">=": "≥", "-": "−",
    "*": "×", "÷": "/",
  ]

  private mutating func mark() throws(SyntaxError) -> Token {
    let start = index
    for mark in Self.marks {
      let end = start + mark.count
      guard end <= characters.count,
        String(characters[start..<end]) == mark
      else { continue }
      index = end
      return token(.mark(Self.synonyms[mark] ?? mark), from: start)
    }
    throw SyntaxError(
      message: "'\(characters[start])' means nothing in a check; expected a"
        + " name, a number, a quoted figure or an operator", offset: start)
  }
}
