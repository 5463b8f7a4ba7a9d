import Benchmarking
import Foundation
import Input
import Testing

struct HistoryTests {
  private let one = recording("1", exact: ["gmp operations": 7], ratios: [0.5])

  /// A file in a folder of its own, removed after the test.
  private func withFile<Result>(
    _ body: (HistoryFile) throws -> Result
  ) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "history-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(HistoryFile(folder.appending(path: "h.jsonl").path))
  }

  private func text(_ file: HistoryFile) throws -> String {
    String(
      decoding: try Data(contentsOf: URL(filePath: file.path)), as: UTF8.self)
  }

  private func read(_ lines: String) -> Reading<History> {
    History.read(InputFile(name: "h.jsonl", text: lines))
  }

  @Test func `What is appended is read back as it was`() throws {
    try withFile { file in
      #expect(try file.contents().value.entries.isEmpty)
      let entries: [History.Entry] = [
        .recording(one),
        .acceptance(accepted("time", from: 0.5, to: 0.6, run: "1")),
        .recording(
          recording("2", instructions: 12, unmeasured: ["time": "why"])),
      ]
      try file.append(entries)
      let reading = try file.contents()
      #expect(reading.value.entries == entries)
      #expect(reading.errors.isEmpty)
      #expect(reading.value.runs == ["1", "2"])
    }
  }

  @Test func `A line that was cut off is told and the next begins a new one`()
    throws
  {
    try withFile { file in
      try file.append([.recording(one)])
      let whole = try text(file)
      try Data((whole + whole.prefix(100)).utf8).write(
        to: URL(filePath: file.path))
      let cut = try file.contents()
      #expect(cut.value.entries == [.recording(one)])
      #expect(
        cut.errors.map(\.description) == [
          "\(file.path):2:1: error: the line is cut off; it was left so by a run"
            + " that was ended while it wrote, and can be deleted"
        ])
      try file.append([.recording(one)])
      let after = try file.contents()
      #expect(after.value.entries == [.recording(one), .recording(one)])
      #expect(after.errors.map(\.place.line) == [2])
    }
  }

  @Test func `Recorders at the same time lose nothing`() async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "history-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = HistoryFile(folder.appending(path: "h.jsonl").path)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for recorder in 0..<8 {
        group.addTask {
          for line in 0..<25 {
            try file.append([.recording(recording("\(recorder)-\(line)"))])
          }
        }
      }
      try await group.waitForAll()
    }
    let reading = try file.contents()
    #expect(reading.errors.isEmpty)
    #expect(reading.value.runs.count == 200)
  }

  @Test func `A folder that does not exist is told`() {
    let file = HistoryFile("/nowhere/at/all/h.jsonl")
    #expect {
      try file.append([.recording(one)])
    } throws: { error in
      "\(error)".hasPrefix(
        "/nowhere/at/all/h.jsonl:1:1: error: the history cannot be written (")
    }
  }

  @Test(arguments: [
    ("hello", "1:1: error: no JSON object; a recording is one on a line"),
    ("[1]", "1:1: error: no JSON object; a recording is one on a line"),
    ("{\"a\": ", "1:1: error: no JSON object; a recording is one on a line"),
    ("\u{0}\u{1}", "1:1: error: no JSON object; a recording is one on a line"),
    ("{}", "1:1: error: 'schema' is missing"),
    (
      "{\"schema\": 2}",
      "1:2: error: schema 2; this version reads schema 1"
    ),
    (
      "{\"schema\": 1}",
      "1:1: error: neither or both of 'recording' and 'accepted'; one of them"
        + " would be right"
    ),
    (
      "{\"schema\": 1, \"recording\": {\"run\": \"1\"}}",
      "1:15: error: 'recorded' is missing in 'recording'"
    ),
    (
      "{\"schema\": \"1\"}",
      "1:2: error: 'schema' is something else than a whole number"
    ),
  ])
  func `A foreign line has a place and a reason`(
    line: String, message: String
  ) {
    let reading = read(line + "\n")
    #expect(reading.value.entries.isEmpty)
    #expect(reading.errors.map(\.description) == ["h.jsonl:\(message)"])
  }

  @Test func `Figures that no run gives are refused where they stand`() throws {
    try withFile { file in
      try file.append([.recording(one)])
      let line = try text(file)
      let column =
        try #require(line.firstRange(of: "\"times\"")).lowerBound
        .utf16Offset(in: line) + 1
      let negative = line.replacing("\"own\":[50]", with: "\"own\":[-5]")
      #expect(
        read(negative).errors.map(\.description) == [
          "h.jsonl:1:\(column): error: a time that is not above zero; a time in"
            + " ns would be right"
        ])
      let uneven = line.replacing("\"own\":[50]", with: "\"own\":[50,51]")
      #expect(
        read(uneven).errors.first?.message
          == "2 times beside 1 of the reference; as many of both would be right"
      )
      let count = line.replacing("operations\":7", with: "operations\":-7")
      #expect(
        read(count).errors.first?.message
          == "'gmp operations' is -7; a count is at least 0")
      let huge = line.replacing("operations\":7", with: "operations\":1e99")
      #expect(read(huge).errors.count == 1)
      let infinite = line.replacing("\"own\":[50]", with: "\"own\":[1e999]")
      #expect(read(infinite).errors.count == 1)
    }
  }

  @Test func `One bad line among good ones costs itself alone`() throws {
    try withFile { file in
      try file.append([.recording(one), .recording(recording("2"))])
      let lines = try text(file).split(separator: "\n")
      let reading = read("\(lines[0])\r\n\nnot a line\n\(lines[1])\n")
      #expect(reading.value.runs == ["1", "2"])
      #expect(reading.errors.map(\.place.line) == [3])
    }
  }

  @Test func `A line longer than any of ours is refused unread`() {
    let reading = read(String(repeating: "[", count: 1 << 20 + 1) + "\n")
    #expect(
      reading.errors.map(\.message) == [
        "a line of 1048577 bytes; a recording has at most 1048576"
      ])
  }

  @Test func `Brackets without end are an error and no crash`() {
    #expect(
      read(String(repeating: "[", count: 100_000) + "\n").errors.count == 1)
  }

  @Test func `Every beginning of a line is an error or nothing`() throws {
    try withFile { file in
      try file.append([.recording(one)])
      let line = try text(file).dropLast()
      for end in stride(from: 1, to: line.count, by: 7) {
        let reading = read(String(line.prefix(end)))
        #expect(reading.value.entries.isEmpty)
        #expect(reading.errors.map(\.place.line) == [1])
      }
    }
  }
}
