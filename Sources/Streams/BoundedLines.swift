import Foundation

/// The lines of an open file, one after the other; a line over a limit is
/// passed over without being held.
public struct BoundedLines {
  public enum Line {
    case text([UInt8], offset: Int)
    case tooLong(bytes: Int, offset: Int)
  }

  private let descriptor: Int32
  private let limit: Int
  private let idle: () -> Void
  private var buffer = [UInt8](repeating: 0, count: 1 << 18)
  private var filled = 0
  private var next = 0
  private var offset = 0
  private var isAtEnd = false

  /// - Parameters:
  ///   - limit: the longest line that is kept, in bytes without its end.
  ///   - idle: called before each wait for input, and every ten seconds of it.
  public init(_ descriptor: Int32, limit: Int, idle: @escaping () -> Void) {
    self.descriptor = descriptor
    self.limit = limit
    self.idle = idle
  }

  /// - Throws: `POSIXError` if the file cannot be read.
  public mutating func nextLine() throws -> Line? {
    var line: [UInt8] = []
    var length = 0
    let start = offset
    while true {
      if next == filled {
        try fill()
        if isAtEnd { return length > 0 ? finished(line, length, start) : nil }
      }
      let end = lineEnd()
      length += end - next
      if length <= limit { line += buffer[next..<end] } else { line = [] }
      offset += end - next
      next = end
      if next < filled {
        next += 1
        offset += 1
        return finished(line, length, start)
      }
    }
  }

  /// The next bytes as they stand, nil if the file ends before; none are held
  /// beyond the limit, and an empty array stands for them.
  public mutating func take(_ count: Int) throws -> [UInt8]? {
    var bytes: [UInt8] = []
    var left = count
    while left > 0 {
      if next == filled {
        try fill()
        if isAtEnd { return nil }
      }
      let piece = min(left, filled - next)
      if count <= limit { bytes += buffer[next..<next + piece] }
      next += piece
      offset += piece
      left -= piece
    }
    return bytes
  }

  /// Where the line at hand ends in the buffer, or the buffer does.
  private func lineEnd() -> Int {
    buffer.withUnsafeBytes { bytes in
      // memchr looks at many bytes at a time; it stays between next and filled.
      guard let start = bytes.baseAddress,
        let found = memchr(start + next, 0x0A, filled - next)
      else { return filled }
      return UnsafeRawPointer(found) - start
    }
  }

  private func finished(_ line: [UInt8], _ length: Int, _ start: Int) -> Line {
    length <= limit
      ? .text(line, offset: start) : .tooLong(bytes: length, offset: start)
  }

  private mutating func fill() throws {
    idle()
    var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while poll(&request, 1, 10_000) == 0 { idle() }
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
      (filled, next, isAtEnd) = (count, 0, count == 0)
      return
    }
  }
}
