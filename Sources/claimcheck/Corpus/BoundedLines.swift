import Foundation

/// The lines of an open file, one after the other; a line over a limit is
/// passed over without being held.
struct BoundedLines {
  enum Line {
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
  init(_ descriptor: Int32, limit: Int, idle: @escaping () -> Void) {
    self.descriptor = descriptor
    self.limit = limit
    self.idle = idle
  }

  /// - Throws: `POSIXError` if the file cannot be read.
  mutating func nextLine() throws -> Line? {
    var line: [UInt8] = []
    var length = 0
    let start = offset
    while true {
      if next == filled {
        try fill()
        if isAtEnd { return length > 0 ? finished(line, length, start) : nil }
      }
      let end = buffer[next..<filled].firstIndex(of: 0x0A) ?? filled
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
