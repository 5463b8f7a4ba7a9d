import Foundation
import Input
import Reports

/// A program run to its end, with what it printed.
///
/// Output goes to files, so that neither stream can fill up while the other
/// is read.
struct Subprocess {
  struct Result {
    let status: Int32
    let output: String
    let errors: String

    /// The first line of what it complained about, for a message.
    var complaint: String {
      let line = errors.split(separator: "\n").first.map(String.init) ?? ""
      return plain(String(line.prefix(200)))
    }
  }

  private let process = Process()
  private let folder: URL

  /// Starts a program.
  ///
  /// - Parameter words: the program, a path or a name to look for, and its
  ///   arguments.
  init(
    _ words: [String], environment: [String: String]? = nil
  ) throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "claimcheck-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = words
    if let environment { process.environment = environment }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.stream(folder.appending(path: "output"))
    process.standardError = try Self.stream(folder.appending(path: "errors"))
    do { try process.run() } catch {
      try? FileManager.default.removeItem(at: folder)
      throw error
    }
  }

  func finish() -> Result {
    process.waitUntilExit()
    defer { try? FileManager.default.removeItem(at: folder) }
    func text(_ name: String) -> String {
      let data = try? Data(contentsOf: folder.appending(path: name))
      return String(decoding: data ?? Data(), as: UTF8.self)
    }
    return Result(
      status: process.terminationStatus, output: text("output"),
      errors: text("errors"))
  }

  /// What a program prints, without spaces around it; nil if it fails or is
  /// not there.
  static func output(_ words: String...) -> String? {
    guard let result = try? Subprocess(words).finish(), result.status == 0
    else { return nil }
    return result.output.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func stream(_ file: URL) throws -> FileHandle {
    try Data().write(to: file)
    return try FileHandle(forWritingTo: file)
  }
}
