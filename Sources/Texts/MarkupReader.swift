/// Reads the text of HTML or XML.
///
/// It parts tags from text as browsers do, in one pass and without a tree;
/// what it does not need of a tag (its attributes) it only steps over. XML is
/// read by the same steps, without what HTML knows of single elements.
///
/// Source: WHATWG HTML, section 13.2.5, tokenization.
struct MarkupReader {
  let source: [UInt8]
  var builder: TextBuilder
  private(set) var index = 0
  private var limit = 0
  private var isXML: Bool
  /// The element whose content is left out, and how often it is open.
  private var skipped: (name: String, depth: Int)?
  private var isInAnnotation = false
  /// How many preformatted elements are open.
  private var preformattedDepth = 0
  /// The superscripts and subscripts that are open.
  private var raised: [RaisedDigits] = []
  /// How many `svg` and `math` are open; only they have CDATA in HTML.
  private var foreignDepth = 0

  init(_ source: [UInt8], isXML: Bool) {
    self.init(TextBuilder(source), isXML: isXML)
  }

  /// A reader that goes on with a text.
  init(_ builder: TextBuilder, isXML: Bool) {
    source = builder.source
    self.builder = builder
    self.isXML = isXML
  }

  /// Adds the text of a piece of the source.
  mutating func read(_ range: Range<Int>) {
    index = range.lowerBound
    limit = range.upperBound
    while index < limit {
      switch source[index] {
      case 0x3C: readMarkup()
      case 0x26: readReference()
      default: readText()
      }
    }
  }
}

// MARK: - Text

extension MarkupReader {
  private var isHidden: Bool { skipped != nil || isInAnnotation }

  private mutating func readText() {
    let start = index
    while index < limit, source[index] != 0x3C, source[index] != 0x26 {
      index += 1
    }
    add(start..<index)
  }

  /// Adds what stands for some bytes of the source.
  mutating func add(_ text: [UInt8], for range: Range<Int>) {
    if isHidden { return }
    if text.allSatisfy({ $0 <= 0x20 }) {
      builder.addSpace(range)
    } else if !TextBuilder.isInvisible(text) {
      builder.add(text, for: range)
    }
  }

  /// Adds running text, in which no markup is looked for.
  mutating func add(_ range: Range<Int>) {
    if isHidden { return }
    if let raised = raised.last {
      raised.add(range, keepsLines: preformattedDepth > 0, to: &builder)
    } else {
      builder.add(range, keepsLines: preformattedDepth > 0)
    }
  }

  private mutating func readReference() {
    let start = index
    if let reference = CharacterReference(
      in: source, at: index, before: limit, needsSemicolon: isXML)
    {
      index = reference.end
      add(reference.text, for: start..<index)
    } else {
      index += 1
      add(start..<index)
    }
  }
}

// MARK: - Comments, instructions, declarations

extension MarkupReader {
  private mutating func readMarkup() {
    let next = index + 1 < limit ? source[index + 1] : 0
    switch next {
    case 0x21: readDeclaration()
    case 0x3F:
      index = end(after: isXML ? "?>" : ">", from: index + 2)
    case 0x2F where index + 2 < limit: readEndTag()
    case _ where isNameStart(next): readStartTag()
    default:
      add(index..<index + 1)
      index += 1
    }
  }

  private mutating func readDeclaration() {
    if starts("<!--") {
      index = commentEnd(from: index + 4)
    } else if isXML || foreignDepth > 0, starts("<![CDATA[") {
      readCharacterData()
    } else if isXML, starts("<!DOCTYPE") {
      index = documentTypeEnd()
    } else {
      index = end(after: ">", from: index + 2)
    }
  }

  /// `-->` or `--!>`; `<!-->` and `<!--->` are whole comments.
  private func commentEnd(from start: Int) -> Int {
    if !isXML {
      if starts(">", at: start) { return start + 1 }
      if starts("->", at: start) { return start + 2 }
    }
    var index = start
    while index < limit {
      if source[index] == 0x2D, starts("--", at: index) {
        if starts("-->", at: index) { return index + 3 }
        if !isXML, starts("--!>", at: index) { return index + 4 }
      }
      index += 1
    }
    return limit
  }

  /// The end of a document type, which may hold declarations in brackets.
  private func documentTypeEnd() -> Int {
    var index = self.index
    var quote: UInt8?
    var isInside = false
    while index < limit {
      let byte = source[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if starts("<!--", at: index) {
        index = commentEnd(from: index + 4)
        continue
      } else if byte == 0x5B {
        isInside = true
      } else if byte == 0x5D {
        isInside = false
      } else if byte == 0x3E, !isInside {
        return index + 1
      }
      index += 1
    }
    return limit
  }

  /// Character data is text. In XML it often holds a page's HTML, as feeds
  /// do; then it is read as HTML.
  private mutating func readCharacterData() {
    let start = index + 9
    let after = end(after: "]]>", from: start)
    let isClosed = after - 3 >= start && starts("]]>", at: after - 3)
    let stop = isClosed ? after - 3 : after
    if isXML, !isHidden, hasTag(start..<stop) {
      let outer = limit
      isXML = false
      read(start..<stop)
      isXML = true
      skipped = nil
      limit = outer
    } else {
      add(start..<stop)
    }
    index = after
  }

  private func hasTag(_ range: Range<Int>) -> Bool {
    range.dropLast().contains {
      source[$0] == 0x3C && (source[$0 + 1] == 0x2F || isLetter(source[$0 + 1]))
    }
  }
}

// MARK: - Tags

extension MarkupReader {
  private mutating func readStartTag() {
    let start = index
    let name = readName(from: index + 1)
    guard let isSelfClosing = readAttributes() else {
      // A tag that does not end takes the rest of the file with it.
      index = limit
      return
    }
    open(name, isClosed: isSelfClosing, at: start)
  }

  private mutating func readEndTag() {
    let start = index
    guard isNameStart(source[index + 2]) else {
      index = end(after: ">", from: index + 2)
      return
    }
    let name = readName(from: index + 2)
    guard readAttributes() != nil else {
      index = limit
      return
    }
    close(name, at: start)
  }

  private mutating func open(_ name: String, isClosed: Bool, at start: Int) {
    if let open = skipped {
      if open.name == name, !(isXML && isClosed) {
        skipped = (name, open.depth + 1)
      }
      return
    }
    let element = Element(name, isXML: isXML)
    switch element {
    case .inline: if name == "rb" { isInAnnotation = false }
    case .gap: builder.addSpace(start..<index)
    case .superscript, .subscript:
      if !(isXML && isClosed) {
        raised.append(element == .superscript ? .superscript : .subscript)
      }
    case .annotation: isInAnnotation = !isClosed
    case .block: endParagraph(at: start)
    case .preformatted:
      endParagraph(at: start)
      if !(isXML && isClosed) { preformattedDepth += 1 }
    case .skipped: skip(name, isClosed: isClosed, at: start)
    case .raw where isXML: skip(name, isClosed: isClosed, at: start)
    case .raw:
      builder.addSpace(start..<index)
      index =
        name == "script"
        ? scriptEnd(from: index) : rawEnd(of: name, from: index)
    case .plain where isXML: endParagraph(at: start)
    case .plain:
      endParagraph(at: start)
      readPlainText(to: rawEnd(of: name, from: index))
    }
    if name == "svg" || name == "math", !isClosed { foreignDepth += 1 }
  }

  /// Leaves out what an element holds.
  private mutating func skip(_ name: String, isClosed: Bool, at start: Int) {
    if !(isXML && isClosed) { skipped = (name, 1) }
    builder.addSpace(start..<index)
  }

  private mutating func close(_ name: String, at start: Int) {
    if let open = skipped {
      if open.name == name {
        skipped = open.depth > 1 ? (name, open.depth - 1) : nil
      }
      return
    }
    if name == "svg" || name == "math" {
      foreignDepth = max(0, foreignDepth - 1)
    }
    switch Element(name, isXML: isXML) {
    case .superscript: lower(.superscript)
    case .subscript: lower(.subscript)
    case .annotation: isInAnnotation = false
    case .preformatted:
      preformattedDepth = max(0, preformattedDepth - 1)
      endParagraph(at: start)
    case .block, .plain: endParagraph(at: start)
    case .inline: if name == "ruby" { isInAnnotation = false }
    case .gap, .skipped, .raw: break
    }
  }

  /// Ends a superscript or subscript and those inside it.
  private mutating func lower(_ kind: RaisedDigits) {
    if let last = raised.lastIndex(of: kind) { raised.removeSubrange(last...) }
  }

  private mutating func endParagraph(at offset: Int) {
    isInAnnotation = false
    raised = []
    builder.endParagraph(at: offset)
  }

  /// Text without tags, such as a title: only references count.
  private mutating func readPlainText(to end: Int) {
    while index < end {
      if source[index] == 0x26 {
        readReference()
      } else {
        let start = index
        while index < end, source[index] != 0x26 { index += 1 }
        builder.add(start..<index)
      }
    }
  }

  /// The name of a tag, in small letters and in XML without prefix; the reader then
  /// stands behind it.
  private mutating func readName(from start: Int) -> String {
    index = start
    var first = start
    while index < limit, !isSpace(source[index]), source[index] != 0x2F,
      source[index] != 0x3E
    {
      if isXML, source[index] == 0x3A { first = index + 1 }
      index += 1
    }
    // The name of no element is longer; what is, is unknown.
    let bytes = source[first..<index].prefix(32)
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Steps over the attributes and the end of a tag.
  ///
  /// - Returns: whether it ends in `/>`; nil where it does not end.
  private mutating func readAttributes() -> Bool? {
    while index < limit {
      let byte = source[index]
      if byte == 0x3E {
        index += 1
        return source[index - 2] == 0x2F
      }
      index += 1
      if isSpace(byte) || byte == 0x2F { continue }
      readAttribute()
    }
    return nil
  }

  /// Steps over the rest of a name, and a value if one follows.
  private mutating func readAttribute() {
    while index < limit, !isSpace(source[index]), source[index] != 0x2F,
      source[index] != 0x3E, source[index] != 0x3D
    {
      index += 1
    }
    skipSpaces()
    guard index < limit, source[index] == 0x3D else { return }
    index += 1
    skipSpaces()
    guard index < limit else { return }
    let quote = source[index]
    if quote == 0x22 || quote == 0x27 {
      index =
        source[(index + 1)..<limit].firstIndex(of: quote).map { $0 + 1 }
        ?? limit
    } else {
      while index < limit, !isSpace(source[index]), source[index] != 0x3E {
        index += 1
      }
    }
  }
}

// MARK: - Elements without markup

extension MarkupReader {
  /// Where `</name` stands next, or the end.
  private func rawEnd(of name: String, from start: Int) -> Int {
    var index = start
    while index < limit {
      if source[index] == 0x3C, isTag("/" + name, at: index + 1) {
        return index
      }
      index += 1
    }
    return limit
  }

  /// Where a script ends. After `<!--` a `<script` inside it has to end
  /// first.
  ///
  /// Source: WHATWG HTML, section 13.2.5.15 to 31, script data states.
  private func scriptEnd(from start: Int) -> Int {
    var index = start
    var isEscaped = false
    var isDoubleEscaped = false
    while index < limit {
      switch source[index] {
      case 0x2D where isEscaped && starts("-->", at: index):
        (isEscaped, isDoubleEscaped) = (false, false)
      case 0x3C where !isEscaped && starts("<!--", at: index):
        isEscaped = true
        // The two hyphens may be those of the end: <!-->.
        index += 2
        continue
      case 0x3C
      where isEscaped && !isDoubleEscaped
        && isTag("script", at: index + 1):
        isDoubleEscaped = true
      case 0x3C where isTag("/script", at: index + 1):
        if !isDoubleEscaped { return index }
        isDoubleEscaped = false
      default: break
      }
      index += 1
    }
    return limit
  }

  /// Whether a name in any letters stands at an offset, and ends there.
  private func isTag(_ name: String, at offset: Int) -> Bool {
    let end = offset + name.utf8.count
    guard end <= limit else { return false }
    for (index, byte) in zip(offset..<end, name.utf8)
    where source[index] != byte && source[index] | 0x20 != byte {
      return false
    }
    return end == limit
      || isSpace(source[end]) || source[end] == 0x2F || source[end] == 0x3E
  }
}

// MARK: - Bytes

extension MarkupReader {
  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private func isNameStart(_ byte: UInt8) -> Bool {
    isLetter(byte) || isXML && (byte == 0x5F || byte == 0x3A || byte >= 0x80)
  }

  private mutating func skipSpaces() {
    while index < limit, isSpace(source[index]) { index += 1 }
  }

  private func starts(_ text: String) -> Bool { starts(text, at: index) }

  private func starts(_ text: String, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8.count <= limit else { return false }
    var index = offset
    for byte in text.utf8 {
      // The letters of DOCTYPE may be small.
      let isSame =
        source[index] == byte
        || isLetter(byte) && source[index] ^ byte == 0x20
      if !isSame { return false }
      index += 1
    }
    return true
  }

  /// The offset after the next occurrence of a text, or the end.
  private func end(after text: String, from start: Int) -> Int {
    let first = text.utf8.first!
    var index = start
    while index < limit {
      if source[index] == first, starts(text, at: index) {
        return index + text.utf8.count
      }
      index += 1
    }
    return limit
  }
}
