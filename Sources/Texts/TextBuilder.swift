/// Puts together the text of a source, piece by piece in its order, and keeps
/// where each piece comes from.
///
/// A paragraph becomes one line. White space inside it becomes one space, as
/// on a page; what takes no room on a page (soft hyphen, zero-width space) is
/// left out.
struct TextBuilder {
  let source: [UInt8]
  private(set) var bytes: [UInt8] = []
  private(set) var map = TextMap()
  /// White space that counts only if something follows it in the paragraph.
  private var space: Range<Int>?
  private var isEmptyParagraph = true

  init(_ source: [UInt8]) {
    self.source = source
    bytes.reserveCapacity(source.count)
  }

  /// Adds running text.
  ///
  /// - Parameter keepsLines: whether it is preformatted.
  mutating func add(_ range: Range<Int>, keepsLines: Bool) {
    if keepsLines { addLines(range) } else { add(range) }
  }

  /// Adds running text.
  mutating func add(_ range: Range<Int>) {
    let source = source
    source.withUnsafeBufferPointer { source in
      var index = range.lowerBound
      while index < range.upperBound {
        var end = index
        while end < range.upperBound, !Self.isSpecial(source, end) { end += 1 }
        if end > index { copy(index..<end, source) }
        guard end < range.upperBound else { return }
        if source[end] <= 0x20 {
          addSpace(end..<end + 1)
          index = end + 1
        } else {
          index = end + (source[end] == 0xC2 ? 2 : 3)
        }
      }
    }
  }

  /// Adds preformatted text: its lines are paragraphs, its spaces stay.
  mutating func addLines(_ range: Range<Int>) {
    let source = source
    source.withUnsafeBufferPointer { source in
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = source[index]
        if byte == 0x0A || byte == 0x0D {
          endParagraph(at: index)
          index += 1
          continue
        }
        var end = index
        while end < range.upperBound, source[end] != 0x0A, source[end] != 0x0D {
          end += 1
        }
        copy(index..<end, source)
        index = end
      }
    }
  }

  /// Adds what stands for some bytes of the source.
  mutating func add(_ text: some Sequence<UInt8>, for range: Range<Int>) {
    addPendingSpace()
    map.replace(at: bytes.count, range)
    bytes += text
    isEmptyParagraph = false
  }

  /// Adds white space, which counts between two characters of a paragraph.
  mutating func addSpace(_ range: Range<Int>) {
    if space == nil, !isEmptyParagraph { space = range }
  }

  /// Ends the paragraph, if there is anything in it.
  mutating func endParagraph(at offset: Int) {
    space = nil
    guard !isEmptyParagraph else { return }
    map.replace(at: bytes.count, offset..<offset)
    bytes.append(0x0A)
    isEmptyParagraph = true
  }

  private mutating func copy(
    _ range: Range<Int>, _ source: UnsafeBufferPointer<UInt8>
  ) {
    addPendingSpace()
    map.copy(at: bytes.count, from: range.lowerBound)
    bytes.append(contentsOf: source[range])
    isEmptyParagraph = false
  }

  private mutating func addPendingSpace() {
    guard let range = space else { return }
    space = nil
    if source[range] == [0x20] {
      map.copy(at: bytes.count, from: range.lowerBound)
    } else {
      map.replace(at: bytes.count, range)
    }
    bytes.append(0x20)
  }

  /// Whether a text is one character without width.
  static func isInvisible(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer {
      text.count < 4 && text.count > 1 && isSpecial($0, 0)
    }
  }

  /// Whether white space or a character without width begins at an offset:
  /// U+00AD, U+200B, U+2060 and U+FEFF.
  private static func isSpecial(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Bool {
    switch source[index] {
    case 0...0x20: true
    case 0xC2: isNext(source, index, 0xAD)
    case 0xE2:
      isNext(source, index, 0x80, 0x8B) || isNext(source, index, 0x81, 0xA0)
    case 0xEF: isNext(source, index, 0xBB, 0xBF)
    default: false
    }
  }

  private static func isNext(
    _ source: UnsafeBufferPointer<UInt8>, _ index: Int, _ bytes: UInt8...
  ) -> Bool {
    index + bytes.count < source.count
      && bytes.indices.allSatisfy { source[index + 1 + $0] == bytes[$0] }
  }
}
