import Foundation

/// A file of JSON Lines on disk, which several runs may add to at the same
/// time.
///
/// Lines are only ever added. Each is written in one piece at the end of the
/// file, under a lock, so that a run that is ended at any moment leaves whole
/// lines, or at worst one without an end, which readers report and the next
/// line does not join.
public struct JSONLinesFile: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// A file that does not exist has no lines.
  public func lines() throws(InputError) -> [JSONLine] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    do {
      let data = try Data(contentsOf: URL(filePath: path))
      return JSONLine.lines(of: InputFile(name: path, bytes: Array(data)))
    } catch {
      throw InputError(
        "the history cannot be read; give a file of JSON Lines",
        at: Place(file: path))
    }
  }

  /// Adds lines, each whole and with its end; the file is made if it is not
  /// there.
  public func append(_ lines: [String]) throws(InputError) {
    let file = open(path, O_RDWR | O_CREAT | O_APPEND, 0o644)
    guard file >= 0 else { throw unwritable }
    defer { close(file) }
    // Closing the file gives the lock back, as does the end of the process.
    guard Self.uninterrupted({ Int(flock(file, LOCK_EX)) }) == 0 else {
      throw unwritable
    }
    for line in lines {
      var bytes = Array(line.utf8)
      if try !endsWithLine(file) { bytes.insert(UInt8(ascii: "\n"), at: 0) }
      let written = Self.uninterrupted { write(file, bytes, bytes.count) }
      guard written == bytes.count else { throw unwritable }
    }
  }

  private func endsWithLine(_ file: Int32) throws(InputError) -> Bool {
    let end = lseek(file, 0, SEEK_END)
    if end == 0 { return true }
    var last: UInt8 = 0
    guard end > 0, pread(file, &last, 1, end - 1) == 1 else {
      throw unwritable
    }
    return last == UInt8(ascii: "\n")
  }

  private var unwritable: InputError {
    InputError(
      "the history cannot be written (\(String(cString: strerror(errno))));"
        + " give a file in a folder that exists", at: Place(file: path))
  }

  /// What a system call gives once no signal interrupts it.
  private static func uninterrupted(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}
