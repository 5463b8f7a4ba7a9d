/// Where the sentences of a line, and the clauses of a sentence, begin and
/// end. Only marks decide, no words of any language.
///
/// A sentence that is cut too early hides a name from a figure, which loses a
/// suggestion; it makes no false one.
public struct Sentences {
  let text: [UInt8]

  /// - Parameter text: UTF-8.
  public init(text: [UInt8]) { self.text = text }

  /// The sentences of a line, from left to right; together they are the line.
  public func sentences(of line: Range<Int>) -> [Range<Int>] {
    pieces(of: line) { index in
      if let width = width(of: Self.wideStops, at: index, in: line) {
        return width
      }
      switch text[index] {
      case UInt8(ascii: "!"), UInt8(ascii: "?"): return 1
      case UInt8(ascii: "."): return isStop(index, in: line) ? 1 : nil
      default: return nil
      }
    }
  }

  /// The clauses of a sentence: what stands between commas, colons and
  /// brackets.
  public func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    pieces(of: sentence) { index in
      if let width = width(of: Self.wideMarks, at: index, in: sentence) {
        return width
      }
      switch text[index] {
      case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "("),
        UInt8(ascii: ")"):
        return isBetweenDigits(index, in: sentence) ? nil : 1
      case UInt8(ascii: ","):
        return isBetweenDigits(index, in: sentence) ? nil : 1
      default: return nil
      }
    }
  }

  private func pieces(
    of range: Range<Int>, endingAt end: (Int) -> Int?
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard let width = end(index) else {
        index += 1
        continue
      }
      index += width
      pieces.append(start..<index)
      start = index
    }
    if start < range.upperBound || pieces.isEmpty {
      pieces.append(start..<range.upperBound)
    }
    return pieces
  }

  /// A full stop that ends a sentence: a space follows and, after a Latin
  /// word such as "approx.", no small letter and no digit.
  private func isStop(_ index: Int, in line: Range<Int>) -> Bool {
    var next = index + 1
    // Closing quotation marks and brackets belong to the sentence.
    while next < line.upperBound, !isSpace(text[next]) {
      guard next <= index + 6,
        text[next] >= 0x80 || "\"')]".utf8.contains(text[next])
      else { return false }
      next += 1
    }
    while next < line.upperBound, isSpace(text[next]) { next += 1 }
    guard next < line.upperBound else { return true }
    if index > line.lowerBound, text[index - 1] >= 0x80 { return true }
    return !(97...122).contains(text[next]) && !(48...57).contains(text[next])
  }

  private func isBetweenDigits(_ index: Int, in range: Range<Int>) -> Bool {
    func isDigit(_ index: Int) -> Bool {
      range.contains(index) && (48...57).contains(text[index])
    }
    return isDigit(index - 1) && isDigit(index + 1)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func width(
    of marks: [[UInt8]], at index: Int, in range: Range<Int>
  ) -> Int? {
    guard text[index] >= 0x80 else { return nil }
    return marks.first { text[index..<range.upperBound].starts(with: $0) }?
      .count
  }

  private static let wideStops = "。！？".map { Array(String($0).utf8) }
  private static let wideMarks = "，；：、（）".map { Array(String($0).utf8) }
}
