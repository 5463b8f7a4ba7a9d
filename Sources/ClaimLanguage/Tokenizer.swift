import Exact
import Quantities

/// Cuts the text of a check into tokens.
struct Tokenizer {
  private let characters: [Unicode.Scalar]
  private var tokens: Tokens
  private var index = 0

  /// The longest check that is read, in characters and in tokens; evaluation
  /// recurses over them.
  static let maximumLength = 10_000
  static let maximumTokens = 400

  static func tokens(of text: String) throws(SyntaxError) -> Tokens {
    let characters = [Unicode.Scalar](
      unsafeUninitializedCapacity: text.utf8.count
    ) { buffer, count in
      for character in text.unicodeScalars {
        buffer[count] = character
        count += 1
      }
    }
    guard characters.count <= maximumLength else {
      throw SyntaxError(
        message: "a check of \(characters.count) characters; at most"
          + " \(maximumLength) are read", offset: 0)
    }
    var tokenizer = Tokenizer(characters: characters)
    repeat {
      try tokenizer.next()
      guard
        tokenizer.tokens.all.count <= maximumTokens || tokenizer.isAtEnd
      else {
        throw SyntaxError(
          message: "a check of more than \(maximumTokens) words and marks",
          offset: tokenizer.tokens[maximumTokens].span.lowerBound)
      }
    } while !tokenizer.isAtEnd
    return tokenizer.tokens
  }

  private init(characters: [Unicode.Scalar]) {
    self.characters = characters
    tokens = Tokens(characters: characters)
  }

  private var current: Unicode.Scalar? {
    index < characters.count ? characters[index] : nil
  }

  private func peek(_ distance: Int) -> Unicode.Scalar? {
    index + distance < characters.count ? characters[index + distance] : nil
  }

  /// Whether the end was passed, which is a token too.
  private var isAtEnd = false

  /// Takes the next token.
  private mutating func next() throws(SyntaxError) {
    while let character = current, character.isBlank { index += 1 }
    let start = index
    guard let character = current else {
      isAtEnd = true
      return take(.end, from: start)
    }
    if let mark = mark(character) { return take(.mark(mark), from: start) }
    if character == "\"" { return try phrase() }
    if character.isDigit { return try number() }
    if character.beginsWord {
      while let next = current, next.continuesWord { index += 1 }
      let word = Token.Keyword(characters, in: start..<index)
      return take(.word, from: start, keyword: word)
    }
    // As a reader sees it, with what is written above or below it.
    let seen = tokens.text(start..<characters.count).first!
    throw SyntaxError(
      message: "'\(seen)' means nothing in a check; expected a"
        + " name, a number, a quoted figure or an operator", offset: start)
  }

  private mutating func take(
    _ kind: Token.Kind, from start: Int, keyword: Token.Keyword? = nil
  ) {
    tokens.all.append(Token(kind: kind, keyword: keyword, span: start..<index))
  }

  private mutating func take(
    _ value: Rational, _ unit: Unit, from start: Int
  ) {
    tokens.numbers.append((value, unit))
    take(.number(tokens.numbers.count - 1), from: start)
  }

  private mutating func phrase() throws(SyntaxError) {
    let start = index
    index += 1
    while let character = current, character != "\"" { index += 1 }
    guard current != nil else {
      throw SyntaxError(
        message: "a quotation mark that is never closed", offset: start)
    }
    index += 1
    take(.phrase((start + 1)..<(index - 1)), from: start)
  }

  // MARK: Numbers

  private mutating func number() throws(SyntaxError) {
    let start = index
    if let day = date() { return take(.date(day), from: start) }
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
      return take(value * .tenTo(power), unit() ?? .one, from: start)
    }
    // 770만원: a printed figure, not a plain number.
    if let next = current, !next.isASCII, next.beginsWord {
      while let next = current, !next.isBlank,
        !"()[]/*+<>=≈,".unicodeScalars.contains(next)
      {
        index += 1
      }
      return take(.phrase(start..<index), from: start)
    }
    take(value, unit() ?? .one, from: start)
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
      let day = CalendarDay(tokens.text(index..<(index + 10)))
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
      let text = tokens.text(start..<end)
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
  ) -> Token.Mark? {
    switch (first, second) {
    case (".", "."): .range
    case ("~", "="): .canBe
    case ("=", "="): .equal
    case ("!", "="): .unequal
    case ("<", "="): .lessOrEqual
    case (">", "="): .greaterOrEqual
    default: nil
    }
  }

  /// What a mark of one character means.
  fileprivate static func single(_ mark: Unicode.Scalar) -> Token.Mark? {
    switch mark {
    case "≈": .canBe
    case "=": .equal
    case "≠": .unequal
    case "<": .less
    case "≤": .lessOrEqual
    case ">": .greater
    case "≥": .greaterOrEqual
    case "+": .plus
    case "-", "−": .minus
    case "*", "×": .times
    case "/", "÷": .over
    case "^": .power
    case "(": .opening
    case ")": .closing
    case "[": .openingList
    case "]": .closingList
    case ",": .comma
    case ":": .colon
    case ".": .dot
    default: nil
    }
  }

  /// The mark that begins with a character, which is passed.
  private mutating func mark(_ first: Unicode.Scalar) -> Token.Mark? {
    if first.isASCII, first.beginsWord || first.isDigit { return nil }
    if let mark = Self.pair(first, peek(1)) {
      index += 2
      return mark
    }
    guard let mark = Self.single(first) else { return nil }
    index += 1
    return mark
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }

  fileprivate var isBlank: Bool {
    value < 0x80
      ? value == 0x20 || (9...13).contains(value) : isOtherBlank
  }

  fileprivate var isLetter: Bool {
    value < 0x80 ? (0x61...0x7A).contains(value | 0x20) : isOtherLetter
  }

  fileprivate var beginsWord: Bool { self == "_" || isLetter }

  /// Letters, digits and the marks that are written on letters.
  fileprivate var continuesWord: Bool {
    if value < 0x80 {
      return (0x61...0x7A).contains(value | 0x20)
        || (0x30...0x39).contains(value) || value == 0x5F
    }
    return isOtherLetter || isOtherMarkOrNumeral
  }

  // Beyond ASCII, apart since few characters of a check are.
  @inline(never) private var isOtherBlank: Bool {
    Tokenizer.single(self) == nil && properties.isWhitespace
  }

  @inline(never) private var isOtherLetter: Bool { properties.isAlphabetic }

  @inline(never) private var isOtherMarkOrNumeral: Bool {
    if properties.numericType != nil { return true }
    return switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  fileprivate var isOfUnit: Bool {
    beginsWord || "%/µ²2‰㎡".unicodeScalars.contains(self)
  }
}
