#if os(Linux)
  import Foundation
  import Testing

  /// The bar of long work: records come more than a second apart.
  @Suite(.enabled(if: FileManager.default.fileExists(atPath: "/dev/ptmx")))
  struct ProgressTests {
    private static let records = [
      #"{"id": "a", "text": "It has 384 chips."}"#,
      #"{"id": "b", "text": "It has 348 chips."}"#,
    ]

    @Test func `A terminal gets a bar after a second, wiped at the end`() throws
    {
      let bytes = Self.records.map { $0.utf8.count + 1 }.reduce(0, +)
      // Drawn more than once where the first takes more than a second.
      let seen = try Self.errors(of: ["map"])
      #expect(seen.hasPrefix("\r"))
      #expect(seen.hasSuffix("\r\(bytes) bytes read\u{1B}[K\r\u{1B}[K"))
      #expect(!seen.contains("\n"))
    }

    @Test func `Quiet, it gets none`() throws {
      #expect(try Self.errors(of: ["map", "--quiet"]) == "")
    }

    @Test func `A file gets none`() throws {
      let tool = try Tool(["Claims/a.yaml": claims(supported)])
      defer { tool.remove() }
      #expect(try tool.run("report", "Claims").errors == "")
    }

    /// What a terminal on standard error is sent while the records come.
    private static func errors(of arguments: [String]) throws -> String {
      let (control, terminal) = try pseudoterminal()
      let process = Process()
      process.executableURL = try Tool.executable
      process.arguments = arguments
      let input = Pipe()
      process.standardInput = input
      let output = Pipe()
      process.standardOutput = output
      process.standardError = terminal
      try process.run()
      for (index, record) in records.enumerated() {
        if index > 0 {
          // The first has been answered, so the work has begun.
          _ = output.fileHandleForReading.availableData
          Thread.sleep(forTimeInterval: 1.2)
        }
        try input.fileHandleForWriting.write(
          contentsOf: Data((record + "\n").utf8))
      }
      try input.fileHandleForWriting.close()
      process.waitUntilExit()
      // A line or two wait in the terminal's buffer.
      _ = fcntl(control, F_SETFL, O_NONBLOCK)
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(control, &bytes, bytes.count)
      close(control)
      return String(decoding: bytes[..<max(0, count)], as: UTF8.self)
    }

    /// Its two ends: what is written to the second is read from the first.
    private static func pseudoterminal() throws -> (Int32, FileHandle) {
      let control = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      try #require(control >= 0)
      var (number, unlocked): (Int32, Int32) = (0, 0)
      // TIOCSPTLCK and TIOCGPTN of Linux, which Swift does not import.
      try #require(ioctl(control, 0x4004_5431, &unlocked) == 0)
      try #require(ioctl(control, 0x8004_5430, &number) == 0)
      let terminal = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
      try #require(terminal >= 0)
      return (
        control, FileHandle(fileDescriptor: terminal, closeOnDealloc: true)
      )
    }
  }
#endif
