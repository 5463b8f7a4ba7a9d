extension Decoder {
  /// The first byte of a text that is no UTF-8, nil if all of it is.
  ///
  /// Source: The Unicode Standard, table 3-7, well-formed byte sequences.
  static func firstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Int? {
    let offset = bytes.withUnsafeBufferPointer { bytes -> Int? in
      var index = 0
      while index < bytes.count {
        if bytes[index] < 0x80 {
          index += 1
          continue
        }
        let length = wellFormedLength(bytes, index)
        if length == 0 { return index }
        index += length
      }
      return nil
    }
    return offset.map { bytes.startIndex + $0 }
  }

  /// The bytes of the character at an offset, 0 if it is not well formed.
  private static func wellFormedLength(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
  ) -> Int {
    let first = bytes[index]
    let (length, second): (Int, ClosedRange<UInt8>) =
      switch first {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard length > 0, index + length <= bytes.count,
      second.contains(bytes[index + 1])
    else { return 0 }
    for next in index + 2..<max(index + length, index + 2)
    where bytes[next] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
