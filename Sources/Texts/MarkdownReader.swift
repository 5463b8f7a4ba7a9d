/// Reads the text of Markdown: CommonMark with the tables, strikethrough and
/// footnotes of GitHub, and front matter.
///
/// It gives what a page made of it would show, so that an article has the same
/// figures in Markdown as in HTML. Numbers of lists are no text, as in HTML;
/// one of more than three digits is, since years stand at the start of lines.
/// Addresses of links and texts in the place of pictures are not shown.
///
/// Lines are taken apart one by one with what quotes and lists put before
/// them; how deep lists are nested makes no difference to their text.
///
/// Source: CommonMark 0.31.2; GitHub Flavored Markdown 0.29, section 4.10.
struct MarkdownReader {
  enum Block {
    /// Lines of running text, without what stands before them.
    case paragraph([Range<Int>])
    case code(Range<Int>)
    case html(Range<Int>)
  }

  let source: [UInt8]
  private var blocks: [Block] = []
  private var labels: Set<String> = []
  private var paragraph: [Range<Int>] = []
  private var fence: MarkdownLine.Fence?
  private var html: (start: Int, ending: MarkdownLine.HTMLEnding)?
  private var isInTable = false
  private var isInList = false
  /// The columns before the text of the last item of a list.
  private var itemIndent = 0
  private var quoteDepth = 0

  init(_ source: [UInt8]) { self.source = source }

  /// The text of the whole source.
  func text() -> TextBuilder {
    var reader = self
    reader.readBlocks()
    var output = MarkupReader(source, isXML: false)
    for block in reader.blocks {
      switch block {
      case .paragraph(let lines):
        MarkdownInlines(source, lines, reader.labels).write(to: &output)
        output.builder.endParagraph(at: lines.last?.upperBound ?? 0)
      case .code(let range):
        output.builder.addLines(range)
        output.builder.endParagraph(at: range.upperBound)
      case .html(let range): output.read(range)
      }
    }
    output.builder.endParagraph(at: source.count)
    return output.builder
  }
}

// MARK: - Lines

extension MarkdownReader {
  private mutating func readBlocks() {
    var start = frontMatterEnd()
    while start < source.count {
      let end =
        source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D }
        ?? source.count
      read(MarkdownLine(source, start..<end))
      let isPair =
        end + 1 < source.count && source[end] == 0x0D && source[end + 1] == 0x0A
      start = end + (isPair ? 2 : 1)
    }
    endParagraph()
    if let html { blocks.append(.html(html.start..<source.count)) }
  }

  /// Where front matter between two lines of `---` or `+++` ends; 0 where the
  /// file begins without it.
  private func frontMatterEnd() -> Int {
    guard source.starts(with: "---".utf8) || source.starts(with: "+++".utf8)
    else { return 0 }
    let mark = source[..<3]
    var start = 0
    while start < source.count {
      let end = source[start...].firstIndex(of: 0x0A) ?? source.count
      var line = source[start..<end]
      while let last = line.last, last <= 0x20 { line.removeLast() }
      if start == 0, line.count != 3 { return 0 }
      if start > 0, line.elementsEqual(mark) {
        return min(end + 1, source.count)
      }
      start = end + 1
    }
    return 0
  }

  private mutating func read(_ whole: MarkdownLine) {
    if let open = html {
      if open.ending.isMet(by: whole) {
        blocks.append(.html(open.start..<whole.range.upperBound))
        html = nil
      }
      return
    }
    var line = whole
    if readCode(&line) { return }
    readContainers(&line)
    if line.isBlank {
      endParagraph()
      isInTable = false
    } else if paragraph.isEmpty, !isInList, line.indent >= 4, !isInTable {
      blocks.append(.code(line.range))
    } else if !readBlockStart(line), !readTable(line) {
      readParagraph(line)
    }
  }

  /// Whether the line belongs to a fenced block of code.
  private mutating func readCode(_ line: inout MarkdownLine) -> Bool {
    guard let open = fence else { return false }
    for _ in 0..<open.quoteDepth where !line.stripQuote() {
      // A quote that ends ends its code.
      fence = nil
      return false
    }
    if line.closes(open) {
      fence = nil
    } else {
      blocks.append(.code(line.range))
    }
    return true
  }

  /// Takes the marks of quotes and list items away.
  private mutating func readContainers(_ line: inout MarkdownLine) {
    var depth = 0
    while true {
      if line.indent < 4 || isInList, line.stripQuote() {
        depth += 1
        if depth > quoteDepth { endParagraph() }
      } else if let marker = line.listMarker(isInList: isInList),
        !line.isThematicBreak, mayBegin(marker, line)
      {
        endParagraph()
        isInTable = false
        isInList = true
        line.strip(marker)
        itemIndent = line.column
      } else {
        break
      }
    }
    if depth > 0 || paragraph.isEmpty { quoteDepth = depth }
    if paragraph.isEmpty, line.column == 0, line.indent == 0, !line.isBlank {
      isInList = false
    }
  }

  /// Only some markers end a paragraph: those of a list that goes on, and
  /// those that are plain enough.
  private func mayBegin(
    _ marker: MarkdownLine.ListMarker, _ line: MarkdownLine
  ) -> Bool {
    if paragraph.isEmpty || isInList && line.totalIndent < itemIndent {
      return true
    }
    return !marker.isEmpty && (marker.number ?? 1) == 1
  }

  private mutating func readBlockStart(_ line: MarkdownLine) -> Bool {
    if !paragraph.isEmpty, line.isUnderline {
      endParagraph()
    } else if line.isThematicBreak {
      endParagraph()
    } else if let heading = line.heading {
      endParagraph()
      blocks.append(.paragraph([heading]))
    } else if let opened = line.fence(quoteDepth: quoteDepth) {
      endParagraph()
      fence = opened
    } else if let ending = line.htmlEnding,
      paragraph.isEmpty || ending != .blankAfterAnyTag
    {
      endParagraph()
      if ending != .blankLine, ending != .blankAfterAnyTag,
        ending.isMet(by: line)
      {
        blocks.append(.html(line.range))
      } else {
        html = (line.range.lowerBound, ending)
      }
    } else {
      return false
    }
    isInTable = false
    return true
  }

  /// Whether the line is a row of a table, each cell of which is a paragraph.
  private mutating func readTable(_ line: MarkdownLine) -> Bool {
    if isInTable {
      addCells(line.cells)
      return true
    }
    guard let header = paragraph.last, line.isTableDelimiter else {
      return false
    }
    let cells = MarkdownLine(source, header).cells
    guard cells.count == line.cells.count else { return false }
    paragraph.removeLast()
    endParagraph()
    addCells(cells)
    isInTable = true
    return true
  }

  private mutating func addCells(_ cells: [Range<Int>]) {
    blocks += cells.map { .paragraph([$0]) }
  }

  private mutating func readParagraph(_ line: MarkdownLine) {
    if paragraph.isEmpty {
      if let label = line.definedLabel {
        labels.insert(label)
        return
      }
      if let note = line.noteDefinition {
        paragraph.append(note)
        return
      }
    }
    paragraph.append(line.range)
  }

  private mutating func endParagraph() {
    if !paragraph.isEmpty { blocks.append(.paragraph(paragraph)) }
    paragraph = []
  }
}
