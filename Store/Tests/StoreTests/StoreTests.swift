import Foundation
import Testing

/// `claimcheck-corpus`, run as a program beside `claimcheck`.
struct StoreTests {
  @Test func `A document seen before is skipped`() throws {
    let shell = try Shell(["a.jsonl": articles(600)])
    defer { shell.remove() }
    #expect(
      try shell.run("$C add a.jsonl").output == """
        a.jsonl:256: 256 added, 0 known, 0 refused
        a.jsonl:512: 256 added, 0 known, 0 refused
        a.jsonl:600: 88 added, 0 known, 0 refused

        """)
    #expect(
      try shell.run(
        "{ cat a.jsonl; echo '\(article("x", "384"))'; } | $C add -"
      )
      .output == """
        stdin:256: 0 added, 256 known, 0 refused
        stdin:512: 0 added, 256 known, 0 refused
        stdin:601: 1 added, 88 known, 0 refused

        """)
    #expect(try shell.run("$C export --records | wc -l").output == "601\n")
  }

  @Test func `Conflicts are those of map and reduce`() throws {
    let shell = try Shell(["a.jsonl": articles(300)])
    defer { shell.remove() }
    let run = try shell.run(
      """
      export LC_ALL=C
      $C add a.jsonl > told
      $C conflicts --all > kept
      $T map --emit figures < a.jsonl | sort | $T reduce > reduced
      cmp kept reduced && $C conflicts
      """)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(
      run.output.contains(#""relation":"contradiction","grade":"A""#))
    #expect(run.output.contains(#""figures":300"#))
  }

  @Test func `What is exported does not hang on the order it came in`() throws {
    let shell = try Shell(["a.jsonl": articles(300)])
    defer { shell.remove() }
    let run = try shell.run(
      """
      $C add a.jsonl > told; tac a.jsonl > b.jsonl
      $C add b.jsonl --store b > told
      $C export > a.out; $C export --store b > b.out; cmp a.out b.out
      $C export --records | $C add - --store c > told
      $C export --store c | cmp - a.out
      $T map --emit results --shard corpus < a.jsonl | grep -v summary |
        LC_ALL=C sort > mapped
      grep '"type":"result"' a.out | LC_ALL=C sort | cmp - mapped
      head -n 2 a.out
      """)
    #expect(run.errors == "")
    #expect(
      run.output.hasPrefix(
        #"{"type":"result","id":"0","figures":1,"checks":"#))
    #expect(
      run.output.contains(
        "\n" + #"{"type":"figure","key":"CloudMatrix384.npus","id":"0","#
          + #""start":24,"surface":"380 NPUs","#))
  }

  @Test func `The figures of a thing are found by any of its names`() throws {
    let shell = try Shell([
      "a.jsonl": article("a", "384") + "\n" + article("b", "380") + "\n"
    ])
    defer { shell.remove() }
    let run = try shell.run(
      """
      $C add a.jsonl > told; $C figures '클라우드매트릭스 384'
      $C figures CloudMatrix384 --format json | cut -c 1-49
      $C figures GB200_NVL72; $C figures Nonesuch
      """)
    #expect(
      run.output == """
        CloudMatrix384.npus
          384 NPUs  a:24
          380 NPUs  b:24
        {"type":"figure","key":"CloudMatrix384.npus","id"
        {"type":"figure","key":"CloudMatrix384.npus","id"

        """)
    #expect(
      run.errors.contains(
        "nothing is called 'Nonesuch'; 'claimcheck facts' lists what is known"))
    #expect(run.status == 64)
  }

  @Test func `What cannot be read is told with its place, the rest is kept`()
    throws
  {
    let shell = try Shell([
      "a.jsonl": article("a", "384") + "\n{\n" + article("a", "380") + "\n"
        + article("b", "384") + "\n"
    ])
    defer { shell.remove() }
    let run = try shell.run("$C add a.jsonl none.jsonl; echo $?")
    #expect(
      run.output == "a.jsonl:4: 2 added, 0 known, 2 refused\n2\n")
    #expect(
      run.errors == """
        a.jsonl:2:1: error: the line is no JSON (RFC 8259); write one object a \
        line, in UTF-8
        a.jsonl:3:1: error: 'a' is the id of another document in the store; \
        give each one of its own, and "supersedes" to a newer version
        none.jsonl:1:1: error: no such file, or not readable; give JSON Lines

        """)
  }

  @Test func `Texts and folders are documents too`() throws {
    let shell = try Shell(["t/a.txt": "The CloudMatrix 384 has 384 NPUs.\n"])
    defer { shell.remove() }
    let run = try shell.run("$C add t; $C figures CloudMatrix384")
    #expect(
      run.output == """
        t:1: 1 added, 0 known, 0 refused
        CloudMatrix384.npus
          384 NPUs  t/a.txt:24

        """)
  }

  @Test(arguments: [
    (
      "$C conflicts", "corpus.sqlite",
      "no such store; 'claimcheck corpus add' makes one"
    ),
    (
      "echo text > f; $C add a.jsonl --store f", "f",
      "is no store of claimcheck; give another file"
    ),
    (
      "mkdir d; echo text > d/f; $C conflicts --store d/f", "d/f",
      "is no store of claimcheck; give another file"
    ),
    (
      "$C add a.jsonl --store none/f", "none/f",
      "cannot be opened; give a file in a folder that exists"
    ),
    (
      "$C add a.jsonl > told; $C conflicts --reference r.yaml",
      "corpus.sqlite",
      "its figures were read with another policy or reference; add its"
        + " documents to a new store: claimcheck corpus export --records"
        + " --store corpus.sqlite | claimcheck corpus add - --store NEW"
    ),
  ])
  func `A store that cannot be used is an error at its file`(
    script: String, file: String, message: String
  ) throws {
    let shell = try Shell([
      "a.jsonl": article("a", "384") + "\n", "r.yaml": reference,
    ])
    defer { shell.remove() }
    let run = try shell.run(script)
    #expect(run.errors == "\(file):1:1: error: \(message)\n")
    #expect(run.status == 2)
  }

  @Test func `Readers see whole batches while another program adds`() throws {
    let shell = try Shell(["a.jsonl": articles(4_000)])
    defer { shell.remove() }
    let run = try shell.run(
      """
      head -n 256 a.jsonl > first.jsonl; $C add first.jsonl > told
      $C add a.jsonl > told & adder=$!
      for i in 1 2 3 4 5 6 7 8 9 10 11 12; do
        $C export --records | wc -l; $C conflicts > conflicts || echo failed
      done
      wait $adder; $C export --records | wc -l
      """)
    let counts = run.output.split(separator: "\n").compactMap { Int($0) }
    #expect(counts.count == 13)
    // Whole batches of 256, until the last one.
    #expect(counts.allSatisfy { $0 % 256 == 0 || $0 == 4_000 })
    #expect(counts.last == 4_000)
    #expect(run.errors == "")
  }

  @Test func `Two programs that add lose nothing`() throws {
    let shell = try Shell(["a.jsonl": articles(1_500)])
    defer { shell.remove() }
    let run = try shell.run(
      """
      $C add a.jsonl > told1 & first=$!
      $C add a.jsonl > told2; wait $first
      cat told1 told2 | sed 's/.*: \\([0-9]*\\) added.*/\\1/' |
        { sum=0; while read n; do sum=$((sum + n)); done; echo $sum; }
      $C export --records | wc -l
      """)
    #expect(run.output == "1500\n1500\n")
    #expect(run.errors == "")
  }
}
