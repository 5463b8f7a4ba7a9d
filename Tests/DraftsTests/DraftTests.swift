import ClaimLanguage
import Drafts
import Input
import Quantities
import Reference
import Testing

/// Claim files drafted for texts of our own.
struct DraftTests {
  private func draft(
    _ text: String, date: String? = nil, title: String = "T"
  ) throws -> Draft {
    try Drafter(book: .builtIn).draft(
      of: InputFile(name: "article.txt", text: text),
      header: Draft.Header(
        id: "article", title: title, date: date.flatMap(CalendarDay.init),
        file: "article.txt", sha256: sha256(Array(text.utf8))))
  }

  /// Each figure as "line phrase", with the check of those that are claimed.
  private func told(_ text: String) throws -> [String] {
    try draft(text).items.map { item in
      "\(item.line) \(item.phrase)"
        + (item.isClaimed ? ": \(item.suggestions[0].check)" : "")
    }
  }

  @Test(arguments: [
    (
      "The CloudMatrix 384 joins 384 NPUs in 16 racks.",
      [
        "1 384 NPUs: figure ≈ CloudMatrix384.npus",
        "1 16 racks: figure ≈ CloudMatrix384.racks",
      ]
    ),
    (
      "The CloudMatrix 384 is big. It holds 384 NPUs.",
      ["1 384 NPUs: figure ≈ CloudMatrix384.npus"]
    ),
    (
      "클라우드매트릭스 384는 칩 384개를 묶었다.",
      ["1 384개: figure ≈ CloudMatrix384.npus"]
    ),
    (
      "GB200 NVL72有72个GPU。",
      ["1 72个: figure ≈ GB200_NVL72.gpus"]
    ),
    (
      "The CloudMatrix 384 has over five times as many chips as the GB200"
        + " NVL72.",
      [
        "1 over five times: figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus"
      ]
    ),
  ])
  func `What is named beside a figure and agrees with it becomes a claim`(
    text: String, told: [String]
  ) throws {
    #expect(try self.told(text) == told)
  }

  @Test(arguments: [
    // The fact says otherwise: a draft accuses nobody.
    "The CloudMatrix 384 joins 301 NPUs.",
    // No attribute is named.
    "The CloudMatrix 384 holds 16 of them.",
    // No entity is named in the sentence, and two are before it.
    "The CloudMatrix 384 beats the GB200 NVL72. It holds 384 NPUs.",
    // Either of the two may be meant.
    "The CloudMatrix 384 and the GB200 NVL72 hold 384 chips.",
    // Compute of which kind?
    "The GB200 NVL72 reaches 360 PFLOPS of BF16.",
  ])
  func `What is not plain is left to the user`(text: String) throws {
    let draft = try draft(text)
    #expect(draft.items.count == 1 && draft.claimed == 0)
  }

  @Test func `A check that the fact refutes is told with its verdict`() throws {
    let item = try draft("The CloudMatrix 384 joins 301 NPUs.").items[0]
    #expect(!item.isClaimed)
    #expect(item.suggestions.map(\.check) == ["figure ≈ CloudMatrix384.npus"])
    #expect(item.suggestions.map(\.verdict) == ["refuted (A)"])
    #expect(item.suggestions.map(\.facts) == ["384 NPUs [P1][P2][P11]"])
  }

  @Test func `What a pronoun may mean is suggested, what agrees first`() throws
  {
    let item = try draft(
      "클라우드매트릭스 384가 나왔다. 칩 384개로 GB200 NVL72를 이긴다."
    ).items[0]
    #expect(!item.isClaimed)
    #expect(
      item.suggestions.map { "\($0.check) \($0.verdict)" } == [
        "figure ≈ CloudMatrix384.npus supported (A)",
        "figure ≈ GB200_NVL72.gpus refuted (A)",
      ])
  }

  @Test(arguments: [
    (
      "more than five times", "figure ≈ CloudMatrix384.npus / GB200_NVL72.gpus",
      "supported (A)"
    ),
    (
      "1.7 times",
      "figure ≈ CloudMatrix384.peak_compute / GB200_NVL72.bf16_dense",
      "supported (A)"
    ),
    (
      "559 kW", "figure ≈ CloudMatrix384.power", "undetermined (sources differ)"
    ),
    (
      "nearly four times", "figure ≈ CloudMatrix384.power / GB200_NVL72.power",
      "undetermined (sources differ)"
    ),
    ("76%", "figure ≈ H200.memory / H100.memory - 1", "undetermined (overlap)"),
  ])
  func `A multiple gets the ratio of what its sentence and the one before name`(
    phrase: String, check: String, verdict: String
  ) throws {
    let items = try draft(
      """
      The CloudMatrix 384 packs 384 chips, more than five times as many as the GB200 NVL72.
      It delivers 300 petaflops of BF16 compute, 1.7 times as much as its rival, but draws 559 kW, nearly four times as much.

      A single H200 holds 141 GB of memory, 76% more than the 80 GB of the H100.
      """
    ).items
    let item = try #require(items.first { $0.phrase == phrase })
    #expect(item.suggestions.first?.check == check)
    #expect(item.suggestions.first?.verdict == verdict)
  }

  @Test func `A check that fits stands in the file as a comment`() throws {
    #expect(
      try draft("The CloudMatrix 384 joins 301 NPUs.").yaml.hasSuffix(
        """
        unchecked:

          # 1: The CloudMatrix 384 joins 301 NPUs.
          - line: 1
            figure: 301 NPUs
            why: "TODO: claim it with a check, or say why nothing can decide it"
            # check: figure ≈ CloudMatrix384.npus
            #   refuted (A); 384 NPUs [P1][P2][P11]

        """))
  }

  @Test func `The nearer name is meant where a comma parts two`() throws {
    #expect(
      try told(
        "The CloudMatrix 384 has 384 chips, the GB200 NVL72 has 72 chips.")
        == [
          "1 384 chips: figure ≈ CloudMatrix384.npus",
          "1 72 chips: figure ≈ GB200_NVL72.gpus",
        ])
  }

  @Test func `Figures that stand twice on a line are told apart`() throws {
    #expect(
      try told("5% 늘고 5% 줄었다.") == ["1 5% 늘고", "1 5% 줄었다"])
  }

  @Test func `Names and words without a number get no entry`() throws {
    #expect(try told("GB200 NVL72와 GPT-5는 지난해 대부분 나왔다.") == [])
  }

  @Test func `The file says what was found and what to do`() throws {
    let text = """
      Big machines

      The CloudMatrix 384 joins 384 NPUs. It cost "$7 million".
      """
    #expect(
      try draft(text, date: "2026-03-09", title: "Big machines: \"news\"").yaml
        == """
        # Drafted from article.txt: 2 figures, 1 with a check, 1 to do.
        # A drafted check is a guess from the names that stand beside the figure:
        # hold it against the text, then say in your own words what the text says.
        # Each TODO becomes a claim, or gets the reason why nothing can decide it.
        document:
          id: article
          title: "Big machines: \\"news\\""
          date: 2026-03-09
          file: article.txt
          sha256: \(sha256(Array(text.utf8)))

        claims:

          # 3: The CloudMatrix 384 joins 384 NPUs.
          - id: cloudmatrix384-npus
            line: 3
            says: CloudMatrix384.npus is given as 384 NPUs.
            figure: 384 NPUs
            check: figure ≈ CloudMatrix384.npus
            # supported (A); 384 NPUs [P1][P2][P11]

        unchecked:

          # 3: It cost "$7 million".
          - line: 3
            figure: "$7 million"
            why: "TODO: claim it with a check, or say why nothing can decide it"

        """)
  }

  @Test(arguments: [
    "", "\n", "No figures here.\n", "384개\r\n\r\n12대\r\n",
    "\u{2028}384개 \u{0085}12대\u{FFFE} \u{1B}[1m7%",
    "\"7%\" 'and' #8% : 9% - 6%",
    "7%, 7%, 7%, 7%", "\u{FEFF}7 km", "1,23,4 km and … 5 km",
  ])
  func `Whatever the text holds, the draft reads back and forgets nothing`(
    text: String
  ) throws {
    let draft = try draft(text)
    let reading = ClaimFileReader(book: .builtIn).read(
      InputFile(name: "draft.yaml", text: draft.yaml))
    #expect(reading.errors == [])
    let file = try #require(reading.value)
    let article = InputFile(name: "article.txt", text: text)
    #expect(file.errors(against: article) == [])
    let coverage = Coverage(of: file, in: article, book: .builtIn)
    #expect(!coverage.items.contains { $0.state == .forgotten })
  }

  @Test(arguments: [
    ("My article (2)", "my-article-2"), ("GB200.NVL72", "gb200-nvl72"),
    ("기계실", nil), ("--", nil),
  ])
  func `An id is made of letters, digits and hyphens`(
    name: String, id: String?
  ) {
    #expect(Draft.identifier(name) == id)
  }
}
