/// Reads the text of one paragraph of Markdown.
///
/// Source: CommonMark 0.31.2, section 6, and the algorithm in its appendix,
/// “A parsing strategy”, phase 2, which is linear.
struct MarkdownInlines {
  /// A piece of the paragraph and what becomes of it.
  struct Token {
    enum Kind {
      case text, space, hardBreak, tag
      case reference([UInt8])
      /// A run of signs that may be emphasis; what is left of it is text.
      case delimiter
      case nothing
    }

    var kind: Kind
    var range: Range<Int>
  }

  private let source: [UInt8]
  private let labels: Set<String>
  /// The lines, joined by line feeds, and where each begins here and in the
  /// source.
  private var bytes: [UInt8] = []
  private var lines: [(start: Int, source: Int)] = []

  private var tokens: [Token] = []
  private var emphasis = Emphasis()
  private var brackets: [Bracket] = []
  /// Brackets below this height stand before a link and cannot be one.
  private var spentBrackets = 0
  private var index = 0
  /// The last run of backticks of each length, found when first needed.
  private var lastBackticks: [Int: Int]?
  /// Ends of comments and the like that do not come any more.
  private var missingEnds: Set<String> = []

  struct Bracket {
    let token: Int
    let position: Int
    let isImage: Bool
    /// The emphasis that begins before it.
    let emphasis: Int
    /// Whether another bracket opens inside.
    var hasInner = false
  }

  init(_ source: [UInt8], _ lines: [Range<Int>], _ labels: Set<String>) {
    self.source = source
    self.labels = labels
    for line in lines {
      if !bytes.isEmpty { bytes.append(0x0A) }
      self.lines.append((bytes.count, line.lowerBound))
      bytes += source[line]
    }
  }

  /// Writes the text of the paragraph.
  func write(to output: inout MarkupReader) {
    var reader = self
    reader.read()
    reader.emphasis.match(above: -1, in: &reader.tokens)
    reader.write(reader.tokens, to: &output)
  }
}

// MARK: - Reading

extension MarkdownInlines {
  private mutating func read() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x5C: readBackslash()
      case 0x60: readCode()
      case 0x26: readReference()
      case 0x3C: readAngle()
      case 0x2A, 0x5F, 0x7E: readDelimiters()
      case 0x21 where isNext(0x5B): openBracket(isImage: true)
      case 0x5B: openBracket(isImage: false)
      case 0x5D: closeBracket()
      case 0x0A: readLineEnd()
      default: readText()
      }
    }
  }

  private func isNext(_ byte: UInt8) -> Bool {
    index + 1 < bytes.count && bytes[index + 1] == byte
  }

  private mutating func add(_ kind: Token.Kind, _ count: Int) {
    tokens.append(Token(kind: kind, range: index..<index + count))
    index += count
  }

  private mutating func readText() {
    var end = index + 1
    while end < bytes.count, !Self.isSpecial[Int(bytes[end])] { end += 1 }
    add(.text, end - index)
  }

  private static let isSpecial: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    for byte in "\\`&<*_~![]\n".utf8 { table[Int(byte)] = true }
    return table
  }()

  private mutating func readBackslash() {
    if isNext(0x0A) {
      add(.hardBreak, 2)
    } else if index + 1 < bytes.count, InlineMarkup.isSign(bytes[index + 1]) {
      add(.nothing, 1)
      add(.text, 1)
    } else {
      add(.text, 1)
    }
  }

  private mutating func readReference() {
    if let reference = CharacterReference(
      in: bytes, at: index, before: bytes.count, needsSemicolon: true)
    {
      add(.reference(reference.text), reference.end - index)
    } else {
      add(.text, 1)
    }
  }

  /// Two spaces before the end of a line break it.
  private mutating func readLineEnd() {
    let isHard =
      index >= 2 && bytes[index - 1] == 0x20 && bytes[index - 2] == 0x20
    add(isHard ? .hardBreak : .space, 1)
  }

  private mutating func readCode() {
    let length = run(at: index)
    if lastBackticks == nil { lastBackticks = findBackticks() }
    guard lastBackticks![length, default: 0] > index else {
      add(.text, length)
      return
    }
    add(.nothing, length)
    var end = index
    while run(at: end) != length { end += max(1, run(at: end)) }
    // One space on either side is no part of the code.
    let isPadded =
      end - index > 2 && bytes[index] <= 0x20 && bytes[end - 1] <= 0x20
      && !bytes[index..<end].allSatisfy { $0 <= 0x20 }
    if isPadded { add(.nothing, 1) }
    add(.text, end - index - (isPadded ? 1 : 0))
    add(.nothing, length + (isPadded ? 1 : 0))
  }

  private func run(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
    return bytes[start] == 0x60 ? end - start : 0
  }

  private func findBackticks() -> [Int: Int] {
    var last: [Int: Int] = [:]
    var position = index
    while position < bytes.count {
      guard bytes[position] == 0x60 else {
        position += 1
        continue
      }
      let length = run(at: position)
      last[length] = position
      position += length
    }
    return last
  }

  private mutating func readAngle() {
    if let end = InlineMarkup.tagEnd(bytes, index, bytes.count) {
      add(.tag, end - index)
    } else if let text = InlineMarkup.autolink(bytes, index, bytes.count) {
      add(.nothing, 1)
      add(.text, text.count)
      add(.nothing, 1)
    } else if let end = declarationEnd() {
      add(.nothing, end - index)
    } else {
      add(.text, 1)
    }
  }

  /// The end of a comment, an instruction, a declaration or character data.
  private mutating func declarationEnd() -> Int? {
    let kinds = [
      ("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"),
    ]
    guard
      let (start, end) = kinds.first(where: {
        bytes[index...].starts(with: $0.0.utf8)
      }), !missingEnds.contains(end)
    else { return nil }
    if start == "<!",
      !InlineMarkup.isLetter(bytes[min(index + 2, bytes.count - 1)])
    {
      return nil
    }
    // <!--> and <!---> are whole comments.
    var position = start == "<!--" ? index + 2 : index + start.utf8.count
    while position < bytes.count {
      if bytes[position] == end.utf8.first,
        bytes[position...].starts(with: end.utf8)
      {
        return position + end.utf8.count
      }
      position += 1
    }
    missingEnds.insert(end)
    return nil
  }
}

// MARK: - Emphasis

extension MarkdownInlines {
  private mutating func readDelimiters() {
    let byte = bytes[index]
    var end = index
    while end < bytes.count, bytes[end] == byte { end += 1 }
    // One tilde stands between the ends of a range far more often than
    // before something struck out.
    guard byte != 0x7E || end - index == 2 else {
      add(.text, end - index)
      return
    }
    let (before, after) = (kind(before: index), kind(at: end))
    let opens =
      after != .space && (after != .sign || before != .letter)
    let closes =
      before != .space && (before != .sign || after != .letter)
    let isWord = byte == 0x5F
    emphasis.add(
      Emphasis.Run(
        byte: byte, token: tokens.count, count: end - index,
        canOpen: opens && (!isWord || !closes || before == .sign),
        canClose: closes && (!isWord || !opens || after == .sign)))
    add(.delimiter, end - index)
  }

  private enum CharacterKind { case space, sign, letter }

  private func kind(before offset: Int) -> CharacterKind {
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? .space : kind(at: start)
  }

  private func kind(at offset: Int) -> CharacterKind {
    guard offset < bytes.count else { return .space }
    let byte = bytes[offset]
    if byte < 0x80 {
      return byte <= 0x20 ? .space : InlineMarkup.isSign(byte) ? .sign : .letter
    }
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let scalar = String(decoding: bytes[offset..<end], as: UTF8.self)
      .unicodeScalars.first!
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol:
      return .sign
    default: return .letter
    }
  }
}

// MARK: - Links

extension MarkdownInlines {
  private mutating func openBracket(isImage: Bool) {
    if !isImage, let end = noteEnd() {
      add(.nothing, end - index)
      return
    }
    if !brackets.isEmpty { brackets[brackets.count - 1].hasInner = true }
    let count = isImage ? 2 : 1
    brackets.append(
      Bracket(
        token: tokens.count, position: index + count, isImage: isImage,
        emphasis: emphasis.last))
    add(.text, count)
  }

  /// The end of `[^note]`.
  private func noteEnd() -> Int? {
    guard isNext(0x5E) else { return nil }
    let name = bytes[(index + 2)...].prefix(64).prefix {
      $0 > 0x20 && $0 != 0x5D && $0 != 0x5B
    }
    let end = name.endIndex
    return !name.isEmpty && end < bytes.count && bytes[end] == 0x5D
      ? end + 1 : nil
  }

  private mutating func closeBracket() {
    guard let open = brackets.popLast() else {
      add(.text, 1)
      return
    }
    let isSpent = brackets.count < spentBrackets && !open.isImage
    spentBrackets = min(spentBrackets, brackets.count)
    guard !isSpent, let end = linkEnd(open) else {
      add(.text, 1)
      return
    }
    tokens[open.token].kind = .nothing
    emphasis.match(above: open.emphasis, in: &tokens)
    if open.isImage {
      for token in open.token..<tokens.count { tokens[token].kind = .nothing }
      tokens[open.token].kind = .space
    } else {
      spentBrackets = brackets.count
    }
    add(.nothing, end - index)
  }

  /// Where the link ends whose text ends here; nil where there is no link.
  private func linkEnd(_ open: Bracket) -> Int? {
    let next = index + 1
    if let end = InlineMarkup.targetEnd(bytes, next, bytes.count) {
      return end
    }
    guard !labels.isEmpty else { return nil }
    let isOwnLabel = !open.hasInner && isLabel(bytes[open.position..<index])
    if next < bytes.count, bytes[next] == 0x5B {
      let name = bytes[(next + 1)...].prefix(1_000).prefix {
        $0 != 0x5D && $0 != 0x5B
      }
      if name.endIndex < bytes.count, bytes[name.endIndex] == 0x5D {
        return (name.isEmpty ? isOwnLabel : isLabel(name))
          ? name.endIndex + 1 : nil
      }
    }
    return isOwnLabel ? next : nil
  }

  private func isLabel(_ name: ArraySlice<UInt8>) -> Bool {
    InlineMarkup.label(name).map(labels.contains) ?? false
  }
}

// MARK: - Writing

extension MarkdownInlines {
  private func write(_ tokens: [Token], to output: inout MarkupReader) {
    var line = 0
    for token in tokens {
      let start = place(token.range.lowerBound, &line)
      let range = start..<start + token.range.count
      switch token.kind {
      case .text, .delimiter: writeText(token.range, &line, to: &output)
      case .space: output.builder.addSpace(range)
      case .hardBreak: output.builder.endParagraph(at: start)
      case .tag: output.read(sourceRange(token.range, &line))
      case .reference(let text): output.add(text, for: range)
      case .nothing: break
      }
    }
  }

  /// Where an offset of the paragraph stands in the source; offsets are asked
  /// for in their order.
  private func place(_ offset: Int, _ line: inout Int) -> Int {
    while line + 1 < lines.count, lines[line + 1].start <= offset { line += 1 }
    return lines[line].source + offset - lines[line].start
  }

  private func sourceRange(_ range: Range<Int>, _ line: inout Int) -> Range<Int>
  {
    let start = place(range.lowerBound, &line)
    return start..<max(start, place(range.upperBound - 1, &line) + 1)
  }

  /// Text may go over lines inside a span of code.
  private func writeText(
    _ range: Range<Int>, _ line: inout Int, to output: inout MarkupReader
  ) {
    var start = range.lowerBound
    while start < range.upperBound {
      let source = place(start, &line)
      var end = range.upperBound
      if line + 1 < lines.count { end = min(end, lines[line + 1].start - 1) }
      if end == start {
        output.builder.addSpace(source..<source + 1)
        start += 1
      } else {
        output.add(source..<source + end - start)
        start = end
      }
    }
  }
}
