import Foundation
import Testing

/// `claimcheck bench` with a program that stands in for the benchmarks.
struct BenchCommandTests {
  /// A program with one benchmark that finds some figures and takes so long.
  private func program(
    figures: Int = 5, own: Double = 50, version: String = "v1"
  ) -> String {
    """
    #!/bin/sh
    case "$1" in
    describe) echo '{"benchmark":"figures/page","title":"A page","version":\
    "\(version)","gmp":"6.2.1","results":{"figures":\(figures)},"peers":[]}' ;;
    time) echo '{"benchmark":"figures/page","own":\(own),"reference":100,\
    "peers":{}}' ;;
    esac

    """
  }

  private func tool(_ programs: [String: String]) throws -> Tool {
    let tool = try Tool(programs)
    for name in programs.keys where name.hasPrefix("program") {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755],
        ofItemAtPath: tool.folder.appending(path: name).path)
    }
    return tool
  }

  private let options = [
    "--history", "h.jsonl", "--commit", "c1", "--kind", "time",
  ]

  private func record(
    _ tool: Tool, _ program: String = "program", _ more: String...
  ) throws -> Tool.Result {
    try tool.run(
      ["bench", "record", "--program", program] + options + more)
  }

  @Test func `A run is a line for each benchmark`() throws {
    let tool = try tool(["program": program()])
    defer { tool.remove() }
    let result = try record(tool, "program", "--rounds", "3")
    #expect(result.errors == "")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix(": 1 benchmark of c1\n"))
    let history = try tool.text("h.jsonl")
    #expect(
      history.contains(
        #""own":[50,50,50],"peers":{},"reference":[100,100,100]"#))
    #expect(history.hasSuffix("\n"))
    #expect(history.split(separator: "\n").count == 1)
  }

  @Test func `A program that is not there is told with how to build it`()
    throws
  {
    let tool = try tool([:])
    defer { tool.remove() }
    let result = try record(tool)
    #expect(result.status == 2)
    #expect(
      result.errors == """
        program:1:1: error: no such program; build it with 'swift build -c \
        release --package-path Bench --product benchmarks', or name it with \
        --program

        """)
  }

  @Test func `A program that fails or prints something else is told`() throws {
    let tool = try tool([
      "program-ends": "#!/bin/sh\necho out of order >&2; exit 9\n",
      "program-talks": "#!/bin/sh\necho hello\n",
    ])
    defer { tool.remove() }
    let ends = try record(tool, "program-ends")
    #expect(ends.status == 2)
    #expect(
      ends.errors
        == "program-ends:1:1: error: 'describe' ended with status 9: out of"
        + " order\n")
    let talks = try record(tool, "program-talks")
    #expect(talks.status == 2)
    #expect(
      talks.errors
        == "program-talks:1:1: error: 'describe' printed 'hello'; a benchmark's"
        + " figures as JSON would be right\n")
    #expect(throws: (any Error).self) { try tool.text("h.jsonl") }
  }

  @Test func `A run that is killed leaves the history as it was`() throws {
    let slow = program().replacing("time) ", with: "time) sleep 30; ")
    let tool = try tool(["program": program(), "program-slow": slow])
    defer { tool.remove() }
    _ = try record(tool)
    let before = try tool.text("h.jsonl")
    let process = Process()
    process.executableURL = try Tool.executable
    process.arguments =
      ["bench", "record", "--program", "program-slow"] + options
    process.currentDirectoryURL = tool.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: 0.5)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    #expect(try tool.text("h.jsonl") == before)
  }

  @Test func `A regression is told with both figures and how to accept it`()
    throws
  {
    let tool = try tool([
      "program": program(figures: 5), "program-new": program(figures: 6),
    ])
    defer { tool.remove() }
    let exact = [
      "--history", "h.jsonl", "--kind", "time", "--kind", "exact",
    ]
    func record(_ program: String) throws {
      // Exact metrics that need valgrind cannot be had of a shell script.
      _ = try tool.run(
        ["bench", "record", "--program", program, "--commit", "c1"] + exact)
    }
    func compare() throws -> Tool.Result {
      try tool.run("bench", "compare", "--history", "h.jsonl", "--all")
    }
    try record("program")
    try record("program")
    #expect(try compare().status == 0)
    try record("program-new")
    let regressed = try compare()
    #expect(regressed.status == 1)
    #expect(
      regressed.output.contains(
        "regressed: figures/page: figures 5 → 6 (+20.00 %)\n"))
    #expect(
      regressed.output.hasSuffix(
        "to accept it: claimcheck bench accept figures/page --history h.jsonl"
          + " --reason 'why it is right'\n"))
    let accepted = try tool.run(
      "bench", "accept", "figures/page", "--history", "h.jsonl", "--reason",
      "headings are read as well", "--reviewer", "Heron")
    #expect(accepted.errors == "")
    #expect(
      accepted.output
        == "accepted: figures/page: figures 5 → 6 (+20.00 %)\n")
    try record("program-new")
    #expect(try compare().status == 0)
    let again = try tool.run(
      "bench", "accept", "figures/page", "--history", "h.jsonl", "--reason",
      "twice", "--reviewer", "Heron")
    #expect(again.status == 2)
    #expect(
      again.errors
        == "h.jsonl:1:1: error: nothing of 'figures/page' regressed in the last"
        + " run\n")
  }

  @Test func `What was asked for and not measured is no success`() throws {
    let tool = try tool(["program": program()])
    defer { tool.remove() }
    _ = try record(tool)
    _ = try record(tool)
    let result = try tool.run(
      "bench", "compare", "--history", "h.jsonl", "--kind", "instructions")
    #expect(result.status == 2)
    #expect(
      result.output.hasPrefix(
        "not measured: figures/page: instructions; the run did not measure it\n"
      ))
  }

  @Test func `An empty history is nothing to compare or show`() throws {
    let tool = try tool([:])
    defer { tool.remove() }
    for command in ["compare", "show"] {
      let result = try tool.run("bench", command, "--history", "none.jsonl")
      #expect(result.status == 2)
      #expect(
        result.errors
          == "none.jsonl:1:1: error: no recording to \(command); make one with"
          + " 'claimcheck bench record'\n")
    }
  }

  @Test func `A commit that was never recorded is told with those that were`()
    throws
  {
    let tool = try tool(["program": program()])
    defer { tool.remove() }
    _ = try record(tool)
    _ = try record(tool)
    let result = try tool.run(
      "bench", "compare", "abcd", "--history", "h.jsonl")
    #expect(result.status == 2)
    #expect(
      result.errors
        == "h.jsonl:1:1: error: no recording of a commit that begins with"
        + " 'abcd'; there are 'c1'\n")
  }

  @Test func `Two builds are measured in the same rounds`() throws {
    let tool = try tool([
      "program": program(own: 60), "program-base": program(own: 50),
    ])
    defer { tool.remove() }
    let result = try record(
      tool, "program", "--base-program", "program-base", "--base-commit",
      "base1")
    #expect(result.status == 0)
    let compared = try tool.run(
      "bench", "compare", "base1", "--history", "h.jsonl", "--kind", "time")
    #expect(compared.status == 0)
    #expect(
      compared.output.contains(
        "inconclusive: figures/page: time 0.5 → 0.6 (+20.00 %)"))
  }

  @Test func `Pages are written whole and told when they are not current`()
    throws
  {
    let tool = try tool(["program": program(), "reports/x": ""])
    defer { tool.remove() }
    _ = try record(tool)
    let show = ["bench", "show", "--history", "h.jsonl"]
    #expect(try tool.run(show).status == 0)
    #expect(try tool.run(show + ["--check"]).status == 0)
    _ = try record(tool)
    let stale = try tool.run(show + ["--check"])
    #expect(stale.status == 1)
    #expect(
      stale.output == """
        reports/benchmarks.html is not what the tool writes; run 'claimcheck \
        bench show'
        reports/benchmarks.md is not what the tool writes; run 'claimcheck \
        bench show'

        """)
  }

  @Test func `A foreign line is told and the rest is used`() throws {
    let tool = try tool(["program": program()])
    defer { tool.remove() }
    _ = try record(tool)
    let history = try tool.text("h.jsonl")
    try Data(("not a line\n" + history + history.prefix(80)).utf8).write(
      to: tool.folder.appending(path: "h.jsonl"))
    _ = try record(tool)
    let result = try tool.run("bench", "compare", "--history", "h.jsonl")
    #expect(result.output.contains("1 metric: 1 inconclusive"))
    #expect(
      result.errors == """
        h.jsonl:1:1: error: no JSON object; a recording is one on a line
        h.jsonl:3:1: error: no JSON object; a recording is one on a line

        """)
  }

  @Test func `The last run is printed for other tools`() throws {
    let tool = try tool(["program": program()])
    defer { tool.remove() }
    _ = try record(tool, "program", "--rounds", "1")
    let result = try tool.run(
      "bench", "show", "--history", "h.jsonl", "--export", "go")
    #expect(result.status == 0)
    #expect(result.output.contains("BenchmarkFigures/page-"))
    #expect(result.output.contains("\t1\t50.0 ns/op\t0.5 times-gmp/op\n"))
  }

  @Test func `A trial goes on where it was stopped`() throws {
    let tool = try tool(["program": program()])
    defer { tool.remove() }
    let trial = [
      "bench", "trial", "--program", "program", "--commit", "c1", "--history",
      "t.jsonl", "--output", "trial.json", "--rounds", "1", "--slowdown", "5",
      "--slowed-runs", "1",
    ]
    #expect(try tool.run(trial + ["--runs", "2"]).status == 0)
    let first = try tool.text("t.jsonl")
    #expect(first.split(separator: "\n").count == 3)
    let result = try tool.run(trial + ["--runs", "4"])
    #expect(result.output == "trial.json\n")
    let second = try tool.text("t.jsonl")
    #expect(second.hasPrefix(first))
    #expect(second.split(separator: "\n").count == 5)
    #expect(try tool.text("trial.json").contains("\"runs\" : 4"))
  }
}
