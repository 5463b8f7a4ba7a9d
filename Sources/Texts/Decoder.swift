#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Turns bytes of a legacy encoding into UTF-8 with the C library's `iconv`.
///
/// Of the two decoders at hand it is the one that says where a text goes
/// wrong. Foundation's turns the two bytes 8C 63, which EUC-KR does not have,
/// into a letter c without a word.
enum Decoder {
  enum Result {
    case text([UInt8])
    /// No character of the encoding begins at that byte; the text before it.
    case invalid(offset: Int, before: [UInt8])
    /// The C library of this system does not have the encoding.
    case unavailable
  }

  static func decode(
    _ bytes: ArraySlice<UInt8>, as encoding: TextEncoding
  ) -> Result {
    guard let converter = open(encoding) else { return .unavailable }
    defer { iconv_close(converter) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    // iconv takes its input by a pointer that is not constant, and leaves
    // the bytes as they are.
    var input = bytes.map { CChar(bitPattern: $0) }
    let failure = input.withUnsafeMutableBufferPointer { source -> Int? in
      var next = source.baseAddress
      var left = source.count
      while left > 0 {
        let converted = withUnsafeTemporaryAllocation(
          of: CChar.self, capacity: 1 << 16
        ) { buffer -> Bool in
          var free = buffer.count
          var target = buffer.baseAddress
          let status = iconv(converter, &next, &left, &target, &free)
          let trouble = errno
          let written = UnsafeRawBufferPointer(buffer)
          output += written[..<(buffer.count - free)]
          // A full buffer is no failure: what is left comes next.
          return status != -1 || trouble == E2BIG
        }
        if !converted { return source.count - left }
      }
      return nil
    }
    if let failure {
      return .invalid(offset: bytes.startIndex + failure, before: output)
    }
    return .text(output)
  }

  private static func open(_ encoding: TextEncoding) -> iconv_t? {
    for name in encoding.libraryNames {
      let converter = iconv_open("UTF-8", name)
      // iconv_open says -1 where it does not know the name.
      if let converter, Int(bitPattern: converter) != -1 { return converter }
    }
    return nil
  }
}
