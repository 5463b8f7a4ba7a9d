import Foundation
import Testing

/// `claimcheck scan`: files in; figures, errors and exit status out.
struct ScanCommandTests {
  @Test func `Figures of a text are marked`() throws {
    let tool = try Tool(["a.txt": "칩 384개, GB200 NVL72.\n"])
    defer { tool.remove() }
    let result = try tool.run("scan", "a.txt")
    #expect(result.status == 0)
    #expect(result.output == "칩 [384개], GB200 NVL72.\n")
    let names = try tool.run("scan", "a.txt", "--names", "--color", "never")
    #expect(names.output == "칩 [384개], {GB200} {NVL72}.\n")
  }

  @Test(arguments: [
    ("a.html", "<p>칩 <b>384</b>개<script>x = 5</script>", "칩 [384개]\n"),
    ("a.md", "# 칩 **384**개\n", "칩 [384개]\n"),
    ("a.xml", "<p>칩 384&#44060;</p><p>5&amp;</p>", "칩 [384개]\n[5]&\n"),
    ("a.txt", "<b>384</b>개", "<b>[384]</b>개\n"),
  ])
  func `A file's name tells its markup`(
    name: String, source: String, output: String
  ) throws {
    let tool = try Tool([name: source])
    defer { tool.remove() }
    #expect(try tool.run("scan", name).output == output)
  }

  @Test func `An option tells the markup where the name does not`() throws {
    let tool = try Tool(["a.txt": "<td>3<td>4"])
    defer { tool.remove() }
    #expect(
      try tool.run("scan", "a.txt", "--markup", "html").output == "[3]\n[4]\n")
  }

  @Test func `Places in a page are those of its source`() throws {
    let html = "<p>칩\r\n<b>384개</b>&nbsp;"
    let tool = try Tool(["a.html": html])
    defer { tool.remove() }
    let result = try tool.run("scan", "a.html", "--format", "jsonl")
    let object = try JSONSerialization.jsonObject(
      with: Data(result.output.utf8))
    let record = try #require(object as? [String: Any])
    let start = try #require(record["start"] as? Int)
    let end = try #require(record["end"] as? Int)
    let scalars = Array(html.unicodeScalars)[start..<end]
    #expect(String(String.UnicodeScalarView(scalars)) == "384개")
    #expect(record["line"] as? Int == 2)
    #expect(record["column"] as? Int == 4)
  }

  @Test func `Files that cannot be read do not stop the others`() throws {
    let tool = try Tool(["a.txt": "3개", "c/d.txt": ""])
    defer { tool.remove() }
    // 약 in EUC-KR.
    try Data([0xBE, 0xE0, 0x33]).write(
      to: tool.folder.appending(path: "b.txt"))
    let result = try tool.run("scan", "x.txt", "c", "b.txt", "a.txt")
    #expect(result.status == 2)
    #expect(result.output == "a.txt\n[3개]\n")
    let errors = result.errors.split(separator: "\n")
    #expect(errors.count == 3)
    #expect(
      errors.prefix(2) == [
        "x.txt:1:1: error: no such file; give a text, or - for standard input",
        "c:1:1: error: is a folder; give the texts in it",
      ])
    #expect(
      errors.last?.hasPrefix(
        "b.txt:1:1: error: byte BE at offset 0 is no utf-8")
        == true)
    let told = try tool.run("scan", "b.txt", "--encoding", "cp949")
    #expect((told.status, told.output) == (0, "약[3]\n"))
  }

  @Test func `An encoding that nobody knows is wrong usage`() throws {
    let tool = try Tool(["a.txt": "3개"])
    defer { tool.remove() }
    #expect(try tool.run("scan", "a.txt", "--encoding", "utf-9").status == 64)
    #expect(try tool.run("scan", "a.txt", "--format", "xml").status == 64)
    #expect(try tool.run("scan", "a.txt", "--date", "today").status == 64)
  }

  /// Python's own readers of JSON and CSV say the same, where Python is.
  @Test(arguments: [
    ("jsonl", "[json.loads(l)['surface'] for l in t.splitlines()]"),
    ("json", "[r['surface'] for r in json.loads(t)]"),
    ("csv", "[r['surface'] for r in csv.DictReader(io.StringIO(t))]"),
  ])
  func `Records are read by other programs`(
    format: String, expression: String
  ) throws {
    guard let python = Self.python else { return }
    let tool = try Tool(["a.txt": "\"약 6,000달러\", 15%\n384개"])
    defer { tool.remove() }
    let output = try tool.run("scan", "a.txt", "--format", format).output
    try Data(output.utf8).write(to: tool.folder.appending(path: "out"))
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.currentDirectoryURL = tool.folder
    process.arguments = [
      "-c",
      "import csv, io, json\nt = open('out', newline='', encoding='utf-8').read()\n"
        + "assert \(expression) == ['6,000달러', '15%', '384개']",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test func `A reader that goes away ends the command without a word`() throws
  {
    let tool = try Tool([
      "a.txt": String(repeating: "칩 384개, 15% 늘었다.\n", count: 20_000)
    ])
    defer { tool.remove() }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.currentDirectoryURL = tool.folder
    let program = try Tool.executable.path
    process.arguments = [
      "-c",
      "'\(program)' scan a.txt --format jsonl 2> errors | head -n 1 > first;"
        + " trap '' PIPE;"
        + " '\(program)' scan a.txt --format jsonl 2>> errors | head -n 1",
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(try tool.text("errors") == "")
    #expect(try tool.text("first").hasPrefix("{\"start\": 2,"))
  }
}
