/// A place in a source file, counted in every way that a format asks for.
public struct SourcePlace: Hashable, Sendable {
  /// Bytes of the file from its start, a byte-order mark included.
  public var byte = 0
  /// Code points of the decoded file from its start, without the mark.
  public var codePoint = 0
  /// Lines count from 1; LF, CR LF and CR end one.
  public var line = 1
  /// Code points in the line, from 1.
  public var column = 1
  /// UTF-16 units in the line, from 1.
  public var utf16Column = 1
}

/// The places of all offsets of a decoded source, known at every 256th and
/// counted from there.
struct PlaceIndex: Sendable {
  private static let step = 256
  private let source: [UInt8]
  private let file: [UInt8]
  private let encoding: TextEncoding
  private var known: [SourcePlace] = []

  /// - Parameters:
  ///   - source: the decoded text in UTF-8.
  ///   - file: the bytes it was decoded from.
  ///   - mark: the bytes of the byte-order mark, where it begins with one.
  init(
    _ source: [UInt8], of file: [UInt8], in encoding: TextEncoding, mark: Int
  ) {
    self.source = source
    self.file = file
    self.encoding = encoding
    known.reserveCapacity(source.count / Self.step + 1)
    var place = SourcePlace(byte: mark)
    for start in stride(from: 0, through: source.count, by: Self.step) {
      known.append(place)
      let end = min(start + Self.step, source.count)
      place = advance(place, from: start, to: end)
    }
  }

  /// The place of an offset at which a character begins or the source ends.
  subscript(offset: Int) -> SourcePlace {
    let index = offset / Self.step
    return advance(known[index], from: index * Self.step, to: offset)
  }

  private func advance(
    _ place: SourcePlace, from start: Int, to end: Int
  ) -> SourcePlace {
    var place = place
    source.withUnsafeBufferPointer { source in
      for offset in start..<end {
        let byte = source[offset]
        guard byte & 0xC0 != 0x80 else { continue }
        place.byte +=
          encoding == .utf8
          ? Self.length(byte) : encoding.length(in: file, at: place.byte)
        place.codePoint += 1
        let endsLine =
          byte == 0x0A
          || byte == 0x0D
            && (offset + 1 == source.count || source[offset + 1] != 0x0A)
        if endsLine {
          place.line += 1
          place.column = 1
          place.utf16Column = 1
        } else {
          place.column += 1
          place.utf16Column += byte >= 0xF0 ? 2 : 1
        }
      }
    }
    return place
  }

  private static func length(_ first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}
