import Foundation

/// Where a command writes what it found.
public enum StandardOutput {
  public static func write(_ bytes: [UInt8]) throws {
    try FileHandle.standardOutput.write(contentsOf: Data(bytes))
  }

  /// Ends the program after a failure to write: without a word where nobody
  /// reads any more, as with `claimcheck scan … | head`.
  public static func end(after error: any Error) -> Never {
    if !isBrokenPipe(error) {
      let text = "claimcheck: error: cannot write: \(reason(error))\n"
      FileHandle.standardError.write(Data(text.utf8))
    }
    exit(isBrokenPipe(error) ? 0 : 2)
  }

  private static func isBrokenPipe(_ error: any Error) -> Bool {
    posixCode(error) == EPIPE
  }

  private static func reason(_ error: any Error) -> String {
    posixCode(error).map { String(cString: strerror($0)) } ?? "\(error)"
  }

  /// The system's number of the failure, which Foundation wraps.
  private static func posixCode(_ error: any Error) -> Int32? {
    var error: NSError? = error as NSError
    while let current = error {
      if current.domain == NSPOSIXErrorDomain { return Int32(current.code) }
      error = current.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    return nil
  }
}

/// What a command reads from.
public enum StandardInput {
  /// Its bytes if it is a file, else 0.
  public static var size: Int {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0,
      status.st_mode & S_IFMT == S_IFREG
    else { return 0 }
    return Int(status.st_size)
  }
}
