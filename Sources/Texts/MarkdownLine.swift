/// One line of Markdown, of which marks are taken from the start.
struct MarkdownLine {
  private let source: [UInt8]
  /// What is left of the line, without spaces before it.
  private(set) var range: Range<Int>
  /// The columns of spaces before what is left.
  private(set) var indent = 0
  /// The columns of the marks taken away, with their spaces.
  private(set) var column = 0

  init(_ source: [UInt8], _ range: Range<Int>) {
    self.source = source
    self.range = range
    skipSpaces()
  }

  private mutating func skipSpaces() {
    var index = range.lowerBound
    indent = 0
    while index < range.upperBound, isSpace(source[index]) {
      indent += source[index] == 0x09 ? 4 - (column + indent) % 4 : 1
      index += 1
    }
    range = index..<range.upperBound
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09
  }

  private var bytes: ArraySlice<UInt8> { source[range] }
  private var first: UInt8? { range.isEmpty ? nil : source[range.lowerBound] }

  var isBlank: Bool { range.isEmpty }
  /// The columns before what is left, marks included.
  var totalIndent: Int { column + indent }
}

// MARK: - Quotes and lists

extension MarkdownLine {
  /// Takes away the mark of a quote, if the line begins with one.
  mutating func stripQuote() -> Bool {
    guard first == 0x3E else { return false }
    column += indent + 1
    range = range.lowerBound + 1..<range.upperBound
    skipSpaces()
    if indent > 0 {
      column += 1
      indent -= 1
    }
    return true
  }

  struct ListMarker {
    /// The bytes of the marker without the space after it.
    let count: Int
    /// The number of an ordered list.
    let number: Int?
    /// Whether nothing follows it on its line.
    let isEmpty: Bool
  }

  /// The marker of a list item at the start.
  func listMarker(isInList: Bool) -> ListMarker? {
    guard let first, indent < 4 || isInList else { return nil }
    if first == 0x2A || first == 0x2B || first == 0x2D {
      return marker(count: 1, number: nil)
    }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }.prefix(4)
    guard (1...3).contains(digits.count) else { return nil }
    let end = digits.endIndex
    guard end < range.upperBound, source[end] == 0x2E || source[end] == 0x29
    else { return nil }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return marker(count: digits.count + 1, number: number)
  }

  private func marker(count: Int, number: Int?) -> ListMarker? {
    let end = range.lowerBound + count
    guard end == range.upperBound || isSpace(source[end]) else { return nil }
    let isEmpty = source[end..<range.upperBound].allSatisfy(isSpace)
    return ListMarker(count: count, number: number, isEmpty: isEmpty)
  }

  mutating func strip(_ marker: ListMarker) {
    column += indent + marker.count
    range = range.lowerBound + marker.count..<range.upperBound
    skipSpaces()
    // One to four spaces belong to the marker; more are an indent.
    let own = indent > 4 ? 1 : indent
    column += own
    indent -= own
  }
}

// MARK: - Headings, breaks and fences

extension MarkdownLine {
  /// `* * *`, `---` or `___`.
  var isThematicBreak: Bool {
    guard let first, indent < 4, [0x2A, 0x2D, 0x5F].contains(first) else {
      return false
    }
    var count = 0
    for byte in bytes {
      if byte == first { count += 1 } else if !isSpace(byte) { return false }
    }
    return count >= 3
  }

  /// The line below a heading: `===` or `---`.
  var isUnderline: Bool {
    guard let first, indent < 4, first == 0x3D || first == 0x2D else {
      return false
    }
    return bytes.drop { $0 == first }.allSatisfy(isSpace)
  }

  /// The text of a heading that begins with `#`.
  var heading: Range<Int>? {
    let level = bytes.prefix { $0 == 0x23 }.count
    guard (1...6).contains(level), indent < 4 else { return nil }
    let start = range.lowerBound + level
    guard start == range.upperBound || isSpace(source[start]) else {
      return nil
    }
    var end = trimmedEnd(from: start)
    var closing = end
    while closing > start, source[closing - 1] == 0x23 { closing -= 1 }
    if closing == start || isSpace(source[closing - 1]) { end = closing }
    return start..<max(start, end)
  }

  private func trimmedEnd(from start: Int) -> Int {
    var end = range.upperBound
    while end > start, isSpace(source[end - 1]) { end -= 1 }
    return end
  }

  struct Fence {
    let byte: UInt8
    let count: Int
    /// How many quotes it stands in.
    let quoteDepth: Int
  }

  /// The fence that opens a block of code.
  func fence(quoteDepth: Int) -> Fence? {
    guard let first, first == 0x60 || first == 0x7E else { return nil }
    let rest = bytes.drop { $0 == first }
    let count = bytes.count - rest.count
    guard count >= 3, first == 0x7E || !rest.contains(0x60) else { return nil }
    return Fence(byte: first, count: count, quoteDepth: quoteDepth)
  }

  func closes(_ fence: Fence) -> Bool {
    let rest = bytes.drop { $0 == fence.byte }
    return bytes.count - rest.count >= fence.count && rest.allSatisfy(isSpace)
  }
}

// MARK: - HTML

extension MarkdownLine {
  /// What ends a block of HTML.
  ///
  /// Source: CommonMark 0.31.2, section 4.6, HTML blocks.
  enum HTMLEnding: Equatable {
    /// The line that holds one of these texts, in small letters.
    case text([String])
    case blankLine
    /// The same, where the line that begins it is a tag alone.
    case blankAfterAnyTag

    func isMet(by line: MarkdownLine) -> Bool {
      switch self {
      case .text(let texts): texts.contains { line.contains($0) }
      case .blankLine, .blankAfterAnyTag: line.isBlank
      }
    }
  }

  /// How the block of HTML ends that begins with this line.
  var htmlEnding: HTMLEnding? {
    guard first == 0x3C, indent < 4 else { return nil }
    if starts("<!--") { return .text(["-->"]) }
    if starts("<?") { return .text(["?>"]) }
    if starts("<![cdata[") { return .text(["]]>"]) }
    if starts("<!") { return .text([">"]) }
    let isEnd = starts("</")
    let name = bytes.dropFirst(isEnd ? 2 : 1).prefix(16).prefix {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0)
    }
    let after = name.endIndex
    guard let letter = name.first, letter >= 0x41,
      after == range.upperBound || isSpace(source[after])
        || source[after] == 0x3E || source[after] == 0x2F
    else { return nil }
    let tag = String(decoding: name, as: UTF8.self).lowercased()
    if ["pre", "script", "style", "textarea"].contains(tag) {
      if !isEnd {
        return .text(["</pre>", "</script>", "</style>", "</textarea>"])
      }
    } else if Self.blockTags.contains(tag) {
      return .blankLine
    }
    return isTagAlone ? .blankAfterAnyTag : nil
  }

  /// Whether the line is one whole tag and nothing else.
  private var isTagAlone: Bool {
    guard
      let end = InlineMarkup.tagEnd(source, range.lowerBound, range.upperBound)
    else { return false }
    return source[end..<range.upperBound].allSatisfy(isSpace)
  }

  private static let blockTags = Set(
    """
    address article aside base basefont blockquote body caption center col \
    colgroup dd details dialog dir div dl dt fieldset figcaption figure footer \
    form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li \
    link main menu menuitem nav noframes ol optgroup option p param search \
    section summary table tbody td tfoot th thead title tr track ul
    """.split(separator: " ").map(String.init))

  private func starts(_ text: String) -> Bool {
    isText(text, at: range.lowerBound)
  }

  private func contains(_ text: String) -> Bool {
    let first = text.utf8.first!
    return range.contains { source[$0] == first && isText(text, at: $0) }
  }

  /// Whether a text stands at an offset, in letters of either case.
  private func isText(_ text: String, at offset: Int) -> Bool {
    guard offset + text.utf8.count <= range.upperBound else { return false }
    return zip(source[offset...], text.utf8).allSatisfy { byte, expected in
      byte == expected
        || (0x61...0x7A).contains(expected) && byte | 0x20 == expected
    }
  }
}

// MARK: - Tables and definitions

extension MarkdownLine {
  /// The cells of a row, split at bars without a backslash before them.
  var cells: [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = first == 0x7C ? range.lowerBound + 1 : range.lowerBound
    let last = trimmedEnd(from: range.lowerBound)
    var index = start
    while index < last {
      if source[index] == 0x5C {
        index += 2
        continue
      }
      if source[index] == 0x7C {
        cells.append(start..<index)
        start = index + 1
      }
      index += 1
    }
    if start < last { cells.append(start..<last) }
    return cells
  }

  /// `| --- | :-: |`, the line below the head of a table.
  var isTableDelimiter: Bool {
    guard bytes.contains(0x2D), indent < 4,
      bytes.contains(0x7C) || bytes.contains(0x3A),
      bytes.allSatisfy({
        $0 == 0x2D || $0 == 0x3A || $0 == 0x7C || isSpace($0)
      })
    else { return false }
    return cells.allSatisfy { cell in
      var text = source[cell].drop(while: isSpace)
      while let last = text.last, isSpace(last) { text.removeLast() }
      if text.first == 0x3A { text.removeFirst() }
      if text.last == 0x3A { text.removeLast() }
      return !text.isEmpty && text.allSatisfy { $0 == 0x2D }
    }
  }

  /// The label that `[label]: address` defines.
  var definedLabel: String? {
    guard first == 0x5B, indent < 4, let end = labelEnd,
      source[range.lowerBound + 1] != 0x5E
    else { return nil }
    let start = range.lowerBound + 1
    let rest = source[(end + 2)..<range.upperBound].drop(while: isSpace)
    guard !rest.isEmpty,
      InlineMarkup.isAddressAndTitle(source, rest.startIndex..<range.upperBound)
    else { return nil }
    return InlineMarkup.label(source[start..<end])
  }

  /// What follows `[^note]:`.
  var noteDefinition: Range<Int>? {
    guard first == 0x5B, let end = labelEnd,
      source[range.lowerBound + 1] == 0x5E
    else { return nil }
    return end + 2..<range.upperBound
  }

  /// Where the `]` of a `[label]:` stands.
  private var labelEnd: Int? {
    var index = range.lowerBound + 1
    while index < range.upperBound, source[index] != 0x5D {
      if source[index] == 0x5B { return nil }
      index += source[index] == 0x5C ? 2 : 1
    }
    guard index + 1 < range.upperBound, index > range.lowerBound + 1,
      source[index + 1] == 0x3A
    else { return nil }
    return index
  }
}
