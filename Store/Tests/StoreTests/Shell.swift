import Foundation

/// A record that gives CloudMatrix 384 a number of chips.
func article(_ id: String, _ count: String) -> String {
  #"{"id":"\#(id)","text":"The CloudMatrix 384 has \#(count) NPUs."}"#
}

/// So many of them, which contradict each other.
func articles(_ count: Int) -> String {
  (0..<count).map { article("\($0)", "\(380 + $0 % 7)") + "\n" }.joined()
}

let reference = """
  sources: {MADE: {title: Made up, date: 2025-01-01}}
  entities:
    - {id: Velkor, kind: system, names: [Velkor 7], facts: {npus: {figure: \
  "7 NPUs", exact: true, source: MADE, evidence: primary}}}

  """

/// A folder in which scripts run, with the programs as $C and $T.
struct Shell {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  let folder: URL

  init(_ files: [String: String] = [:]) throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "claimcheck-\(UUID().uuidString)")
    for (name, text) in files {
      let url = folder.appending(path: "work/" + name)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "work"), withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Runs a program of the shell in an environment that holds nothing else.
  func run(_ script: String) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder.appending(path: "work")
    let programs = try Self.programs
    process.environment = [
      "C": programs.appending(path: "claimcheck-corpus").path,
      "T": programs.appending(path: "claimcheck").path,
      "PATH": "/usr/bin:/bin",
    ]
    // Files, not pipes: neither can fill up while the other is read.
    let places = ["out", "err"].map { folder.appending(path: $0) }
    for place in places { try Data().write(to: place) }
    process.standardOutput = try FileHandle(forWritingTo: places[0])
    process.standardError = try FileHandle(forWritingTo: places[1])
    try process.run()
    process.waitUntilExit()
    let texts = try places.map {
      String(decoding: try Data(contentsOf: $0), as: UTF8.self)
    }
    return Result(
      status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  /// The folder the programs are built into, beside the tests.
  private static var programs: URL {
    get throws {
      let starts =
        [Bundle.main.bundleURL]
        + CommandLine.arguments.filter { $0.contains(".xctest") }.map {
          URL(filePath: $0)
        }
      for start in starts {
        var folder = start.standardizedFileURL
        for _ in 0..<6 {
          let program = folder.appending(path: "claimcheck-corpus")
          if FileManager.default.isExecutableFile(atPath: program.path) {
            return folder
          }
          folder.deleteLastPathComponent()
        }
      }
      throw CocoaError(.fileNoSuchFile)
    }
  }
}
