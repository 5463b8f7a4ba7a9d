import Testing

/// `claimcheck scan --check`, run as a program.
struct ScanCheckTests {
  private func check(_ text: String, _ options: String...) throws -> Tool.Result
  {
    let tool = try Tool(["a.txt": text])
    defer { tool.remove() }
    return try tool.run(["scan", "--check", "a.txt"] + options)
  }

  @Test func `A contradiction is an error with its place and status 1`() throws
  {
    let run = try check("하나\n총 45장(성인 30장, 어린이 25장)이다.\n")
    #expect(
      run.output == """
        a.txt:2:1: error: total contradicted: “총 45장(성인 30장, 어린이 25장”; \
        30 + 25 = 55, where the total says 45; consistent would be a total of 55
        1 relation checked: 0 hold, 1 contradicted, 0 undecided

        """)
    #expect(run.status == 1)
  }

  @Test func `What holds is listed with --verbose alone`() throws {
    let text = "It rose from 100 kg to 120 kg, up 20%.\n"
    #expect(
      try check(text).output
        == "1 relation checked: 1 holds, 0 contradicted, 0 undecided\n")
    let run = try check(text, "--verbose")
    #expect(
      run.output == """
        a.txt:1:14: note: growth holds: “100 kg to 120 kg, up 20%”; \
        from 100 kg to 120 kg is growth by 1/5 = 20 %
        1 relation checked: 1 holds, 0 contradicted, 0 undecided

        """)
    #expect(run.status == 0)
  }

  @Test func `A warning leaves the status at 0`() throws {
    let run = try check("무게는 10~5kg이다.\n")
    #expect(
      run.output == """
        a.txt:1:5: warning: range contradicted: “10~5kg”; 10 is more than 5; \
        consistent would be 5 to 10
        1 relation checked: 0 hold, 1 contradicted, 0 undecided

        """)
    #expect(run.status == 0)
  }

  @Test func `Money without a rate has no reference`() throws {
    #expect(
      try check("가격은 100달러(약 14만원)다.\n", "--date", "1999-01-04").output
        == "0 relations checked: 0 hold, 0 contradicted, 0 undecided;"
        + " 1 without a reference\n")
  }

  @Test func `Records for machines hold everything`() throws {
    let run = try check("12 x 32 = 364\n", "--format", "jsonl")
    #expect(
      run.output == """
        {"column":1,"consistent":"= 384","end":13,"file":"a.txt","grade":"A",\
        "line":1,"rule":"equation","says":"“12 x 32 = 364”","severity":"error",\
        "start":0,"surface":"12 x 32 = 364","verdict":"contradicted",\
        "working":"the left side is 384, the right 364"}

        """)
  }
}
