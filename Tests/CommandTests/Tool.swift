import Foundation

/// The built tool, run in a folder of its own.
struct Tool {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The folder the tool runs in; removed by `remove`.
  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "claimcheck-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    for (name, text) in files {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func text(_ name: String) throws -> String {
    String(
      decoding: try Data(contentsOf: folder.appending(path: name)),
      as: UTF8.self)
  }

  func run(_ arguments: String...) throws -> Result { try run(arguments) }

  func run(_ arguments: [String]) throws -> Result {
    let process = Process()
    process.executableURL = try Self.executable
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    // Files, not pipes: neither can fill up while the other is read.
    let (out, err) = (UUID().uuidString, UUID().uuidString)
    let output = try stream(out)
    let errors = try stream(err)
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    process.waitUntilExit()
    try output.close()
    try errors.close()
    defer {
      for name in [out, err] {
        try? FileManager.default.removeItem(
          at: FileManager.default.temporaryDirectory.appending(path: name))
      }
    }
    func read(_ name: String) throws -> String {
      String(
        decoding: try Data(
          contentsOf: FileManager.default.temporaryDirectory.appending(
            path: name)), as: UTF8.self)
    }
    return Result(
      status: process.terminationStatus, output: try read(out),
      errors: try read(err))
  }

  private func stream(_ name: String) throws -> FileHandle {
    let url = FileManager.default.temporaryDirectory.appending(path: name)
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }

  /// The tool beside the tests: it is built into the same folder.
  static var executable: URL {
    get throws {
      let starts =
        [
          Bundle.main.bundleURL, URL(filePath: CommandLine.arguments[0]),
        ]
        + CommandLine.arguments.filter { $0.contains(".xctest") }.map {
          URL(filePath: $0)
        }
      for start in starts {
        var folder = start.standardizedFileURL
        for _ in 0..<6 {
          let tool = folder.appending(path: "claimcheck")
          var isFolder: ObjCBool = false
          if FileManager.default.fileExists(
            atPath: tool.path, isDirectory: &isFolder), !isFolder.boolValue,
            FileManager.default.isExecutableFile(atPath: tool.path)
          {
            return tool
          }
          folder.deleteLastPathComponent()
        }
      }
      throw CocoaError(.fileNoSuchFile)
    }
  }
}

/// A claim file whose claims each compare one figure with 384 or with 16/3.
func claims(_ lines: String) -> String {
  "document: {id: article, title: An article, date: 2025-07-28}\nclaims:\n"
    + lines
}

let supported = """
    - id: multiple
      line: 20
      says: About five times as many.
      figure: 5배나 많은
      check: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus

  """
let refuted = """
    - id: chips
      line: 21
      says: It has 348 chips.   # a slip
      figure: {figure: 348개, of: chip}
      check: figure ≈ CloudMatrix384.npus

  """
