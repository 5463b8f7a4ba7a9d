import Foundation
import Testing

/// `claimcheck records`, `map`, `combine` and `reduce`, run as programs.
struct CorpusCommandTests {
  /// Runs a program of the shell with the tool as $T, in an empty environment
  /// but for it.
  private func shell(
    _ script: String, _ files: [String: String] = [:]
  ) throws -> Tool.Result {
    let tool = try Tool(files)
    defer { tool.remove() }
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = tool.folder
    process.environment = [
      "T": try Tool.executable.path, "PATH": "/usr/bin:/bin",
    ]
    for name in ["out", "err"] {
      try Data().write(to: tool.folder.appending(path: name))
    }
    process.standardOutput = try FileHandle(
      forWritingTo: tool.folder.appending(path: "out"))
    process.standardError = try FileHandle(
      forWritingTo: tool.folder.appending(path: "err"))
    try process.run()
    process.waitUntilExit()
    return Tool.Result(
      status: process.terminationStatus, output: try tool.text("out"),
      errors: try tool.text("err"))
  }

  private static let articles =
    (0..<200).map { index in
      #"{"id":"\#(index)","text":"The CloudMatrix 384 has \#(380 + index % 7)"#
        + #" NPUs."}"#
    }.joined(separator: "\n") + "\n"

  @Test func `In input order: a line for each record, then a summary`() throws {
    let run = try shell(
      "env -i $T map --emit results --shard s1 < a",
      ["a": Self.articles + "no json\n"])
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 202)
    for index in 0..<200 {
      #expect(
        lines[index].hasPrefix("{\"type\":\"result\",\"id\":\"\(index)\","))
    }
    #expect(
      lines[200].hasPrefix(
        "{\"type\":\"error\",\"line\":201,\"offset\":\(Self.articles.utf8.count),"
      ))
    #expect(
      lines[201].hasPrefix(
        #"{"type":"summary","records":201,"errors":1,"over_budget":0,"#
          + #""figures":200,"linked":200,"shard":"s1","#))
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  @Test func `Whole, in parts and combined: the same bytes`() throws {
    let run = try shell(
      """
      export LC_ALL=C
      $T map < a | sort | $T reduce > whole
      head -n 90 a | $T map --shard 1 | grep -a '\t' | sort | $T combine > 1
      tail -n +91 a | $T map --shard 2 --emit figures | sort | $T combine > 2
      sort 1 2 | $T reduce > parts
      cmp whole parts && cat parts; wc -l < 1
      """, ["a": Self.articles])
    #expect(run.output.contains(#""relation":"contradiction","grade":"A","#))
    #expect(run.output.contains(#""figures":200,"documents":["1","104"]"#))
    #expect(run.output.hasSuffix("\n7\n"))
    #expect(run.errors == "")
  }

  @Test func `A record over the bound is refused and never held`() throws {
    let run = try shell(
      """
      ulimit -v 4000000
      { printf '{"id":"a","text":"'; head -c 30000000 /dev/zero | tr '\\0' x
        printf '"}\\n{"id":"b","text":"c"}\\n'; } | $T map --emit results
      """)
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(
      lines[0].contains(
        "stdin:1:1: error: the record has 30000020 bytes; at most 1048576 are"
          + " read"))
    #expect(lines[1].contains(#""id":"b""#))
    #expect(run.status == 0)
  }

  @Test func `A line of a gigabyte costs no memory and the rest goes on`()
    throws
  {
    // Before it closes the pipe, the writer looks at what map has used so far.
    let run = try shell(
      """
      { head -c 1000000000 /dev/zero | tr '\\0' x
        printf '\\n{"id":"b","text":"c"}\\n'; sleep 2
        grep VmHWM /proc/$(cat pid)/status >&2 || echo VmHWM: 0 kB >&2
      } | sh -c 'echo $$ > pid; exec $T map --emit results'
      """)
    let lines = run.output.split(separator: "\n")
    try #require(lines.count == 3)
    #expect(
      lines[0].hasPrefix(
        #"{"type":"error","line":1,"offset":0,"error":"stdin:1:1: error: the"#
          + " record has 1000000000 bytes; at most 1048576 are read"))
    #expect(lines[1].contains(#""id":"b""#))
    #expect(run.status == 0)
    let words = run.errors.split { " \t\n".contains($0) }
    let kibibytes = try #require(words.count > 1 ? Int(words[1]) : nil)
    #expect(kibibytes < 200_000)
  }

  @Test func `What is done is written before more input comes`() throws {
    let run = try shell(
      """
      { head -n 3 a
        for i in $(seq 600); do [ -s lines ] && break; sleep 0.2; done
        wc -l < lines >&2; tail -n 1 a; } |
        $T map --emit results > lines; wc -l < lines
      """, ["a": Self.articles])
    #expect(run.errors == "3\n")
    #expect(run.output == "5\n")
  }

  @Test func `Neither environment nor folder changes a byte`() throws {
    let run = try shell(
      """
      $T map < a > here
      (cd / && env -i $T map) < a | cmp - here
      env LC_ALL=tr_TR.UTF-8 TZ=Asia/Seoul SWIFT_DETERMINISTIC_HASHING=1 \
        $T map < a | cmp - here
      env HOME=/nowhere TMPDIR=/nowhere $T map < a | cmp - here && wc -l < here
      """, ["a": Self.articles])
    #expect(run.output == "401\n")
    #expect(run.errors == "")
  }

  @Test func `A worker that waits gives a sign of life`() throws {
    let run = try shell(
      """
      { head -n 1 a
        for i in $(seq 120); do grep -q reporter told && break; sleep 1; done
      } | $T map --counters 2> told; grep -c reporter:status told
      """, ["a": Self.articles])
    #expect(run.output.hasSuffix("\n2\n"))
  }

  @Test func `A closed output ends the worker quietly`() throws {
    let run = try shell(
      """
      { cat a a a a a a a a a a; sleep 1; cat a; } |
        { $T map; echo "status $?" >&2; } | head -n 1 > /dev/null
      """, ["a": Self.articles])
    #expect(run.errors == "status 0\n")
  }

  @Test func `Counters are told with a switch, as Hadoop reads them`() throws {
    let run = try shell("$T map --counters < a", ["a": Self.articles])
    #expect(run.errors.contains("\nreporter:counter:claimcheck,records,200\n"))
    #expect(run.errors.hasPrefix("reporter:status:claimcheck "))
  }

  @Test func `Lines out of order fail reduce with their place`() throws {
    let run = try shell(
      "$T map --emit figures < a > f; { cat f; printf 'A\\t{}\\n'; } | $T reduce",
      ["a": Self.articles])
    #expect(run.status == 2)
    #expect(
      run.errors
        == "stdin:201:3: error: the figure was read with another policy or"
        + " reference; map all shards with one program and the same"
        + " --reference\n")
  }

  @Test func `Without the program of the store there is an error`() throws {
    let run = try shell("cp $T t; PATH=none ./t corpus add a")
    #expect(run.status == 2)
    #expect(
      run.errors
        == "claimcheck-corpus:1:1: error: cannot be run (No such file or"
        + " directory); put it beside claimcheck, 'make store' builds it\n")
  }

  @Test func `Texts and archives become records with their offsets`() throws {
    let page =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>384<b> kg</b>"
    let head =
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"
    func entry(_ type: String, _ content: String, _ text: String) -> String {
      """
      WARC/1.0\r
      WARC-Type: \(type)\r
      WARC-Record-ID: <urn:uuid:1>\r
      WARC-Target-URI: https://example.org/\r
      WARC-Date: 2025-07-28T10:00:00Z\r
      Content-Type: \(content)\r
      Content-Length: \(text.utf8.count)\r
      \r
      \(text)\r
      \r

      """
    }
    let wet = head + entry("conversion", "text/plain", "무게는 3kg\n")
    let warc = entry("response", "application/http; msgtype=response", page)
    let run = try shell(
      "$T records a.wet b.warc texts",
      [
        "a.wet": wet, "b.warc": warc, "texts/b.txt": "b", "texts/a.txt": "a\n",
      ])
    let fields =
      #""url":"https://example.org/","date":"2025-07-28","file":"#
    #expect(
      run.output == """
        {"id":"urn:uuid:1",\(fields)"a.wet","offset":\(head.utf8.count),\
        "text":"무게는 3kg\\u000a"}
        {"id":"urn:uuid:1",\(fields)"b.warc","offset":0,"text":"384 kg\\u000a"}
        {"id":"texts/a.txt","file":"texts/a.txt","offset":0,"text":"a\\u000a"}
        {"id":"texts/b.txt","file":"texts/b.txt","offset":0,"text":"b"}

        """)
    #expect(run.status == 0)
    let broken = try shell("$T records a.wet", ["a.wet": "no archive\n\n"])
    #expect(broken.status == 2)
    #expect(
      broken.errors
        == "a.wet:1:1: error: at byte 0: no record of a web archive begins here;"
        + " expected 'WARC/1.0' or later\n")
  }

  @Test(arguments: ["ln -s ../secret texts/a.txt", "mkfifo texts/a.txt"])
  func `A document cannot lie outside its folder`(make: String) throws {
    let claims = """
      document: {id: article, title: An article, file: a.txt}
      claims:
        - id: chips
          line: 1
          says: It has 384 chips.
          figure: 384개
          check: figure ≈ CloudMatrix384.npus

      """
    let run = try shell(
      "mkdir texts; \(make); timeout 20 $T verify c.yaml --documents texts",
      ["c.yaml": claims, "secret": "384개의 칩\n"])
    #expect(run.status == 2)
    #expect(
      run.errors
        == "c.yaml:1:50: error: 'a.txt' is a link out of texts, or no plain"
        + " file; put the text itself there\n")
    let above = try shell(
      "mkdir texts; $T verify c.yaml --documents texts",
      [
        "c.yaml": claims.replacing("a.txt", with: "../secret"),
        "secret": "384개의 칩\n",
      ])
    #expect(above.status == 2)
    #expect(
      above.errors
        == "c.yaml:1:50: error: '../secret' is a path; a document is named by"
        + " its file name alone\n")
  }
}
