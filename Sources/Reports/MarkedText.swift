import Figures
import Texts

/// A text for the terminal, its figures marked: underlined, or in brackets
/// where there is no terminal. Names are in braces.
struct MarkedText {
  let usesColor: Bool

  func write(
    _ findings: [Finding], in text: SourceText, to output: inout [UInt8]
  ) {
    var index = 0
    for finding in findings where finding.range.lowerBound >= index {
      Self.appendPlain(
        text.bytes[index..<finding.range.lowerBound], to: &output)
      output += marks(finding).before.utf8
      Self.appendPlain(text.bytes[finding.range], to: &output)
      output += marks(finding).after.utf8
      index = finding.range.upperBound
    }
    Self.appendPlain(text.bytes[index...], to: &output)
    if let last = text.bytes.last, last != 0x0A { output.append(0x0A) }
  }

  private func marks(_ finding: Finding) -> (before: String, after: String) {
    switch (usesColor, finding.kind == .name) {
    case (true, true): ("\u{1B}[2;4m", "\u{1B}[0m")
    case (true, false): ("\u{1B}[1;4m", "\u{1B}[0m")
    case (false, true): ("{", "}")
    case (false, false): ("[", "]")
    }
  }

  /// Adds text in which nothing can act on a terminal: control characters and
  /// those that turn the direction of writing become U+FFFD. Tabs and line
  /// ends stay.
  static func appendPlain(
    _ bytes: ArraySlice<UInt8>, to output: inout [UInt8]
  ) {
    var start = bytes.startIndex
    var index = start
    while index < bytes.endIndex {
      let length = controlLength(bytes, index)
      if length == 0 {
        index += 1
        continue
      }
      output += bytes[start..<index]
      output += [0xEF, 0xBF, 0xBD]
      index += length
      start = index
    }
    output += bytes[start...]
  }

  /// The bytes of the control character at an offset, 0 if there is none.
  private static func controlLength(
    _ bytes: ArraySlice<UInt8>, _ index: Int
  ) -> Int {
    switch bytes[index] {
    case 0x09, 0x0A: return 0
    case 0..<0x20, 0x7F: return 1
    case 0xC2 where index + 1 < bytes.endIndex && bytes[index + 1] < 0xA0:
      return 2
    case 0xE2 where index + 2 < bytes.endIndex:
      let next = (bytes[index + 1], bytes[index + 2])
      let isTurn =
        next.0 == 0x80 && (0xAA...0xAE).contains(next.1)
        || next.0 == 0x81 && (0xA6...0xA9).contains(next.1)
      return isTurn ? 3 : 0
    default: return 0
    }
  }
}
