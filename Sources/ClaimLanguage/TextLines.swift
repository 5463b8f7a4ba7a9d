/// A text cut into lines at line feeds, as the reader of figures counts them;
/// a carriage return before one is no part of its line.
package struct TextLines: Sendable {
  let bytes: [UInt8]
  /// The offset at which each line begins; a text without bytes has one line.
  private let starts: [Int]

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts =
      [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
  }

  package var count: Int { starts.count }

  /// The bytes of a line, counted from 1; nil if there is no such line.
  package subscript(line: Int) -> ArraySlice<UInt8>? {
    guard (1...count).contains(line) else { return nil }
    let end = line < count ? starts[line] - 1 : bytes.count
    let content = bytes[starts[line - 1]..<end]
    return content.last == 0x0D ? content.dropLast() : content
  }

  /// The column of an offset in its line: code points, counted from 1.
  func column(of offset: Int, line: Int) -> Int {
    var start = starts[line - 1]
    // A byte-order mark is no character of the text.
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]), offset >= 3 {
      start = 3
    }
    return bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1
  }
}
