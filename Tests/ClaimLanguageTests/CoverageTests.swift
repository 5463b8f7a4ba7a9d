import ClaimLanguage
import Figures
import Input
import Reference
import Testing

/// Which figures of a text a claim file accounts for.
struct CoverageTests {
  /// Line, phrase and reason of entries under `unchecked`.
  private typealias Entry = (line: Int, phrase: String, why: String)

  private func coverage(
    of text: String, claims: [(line: Int, phrase: String)] = [],
    names: [(line: Int, phrase: String)] = [], unchecked: [Entry] = []
  ) -> Coverage {
    var lines = ["document: {id: article, title: T, date: 2025-07-28}"]
    if !claims.isEmpty || !names.isEmpty { lines.append("claims:") }
    for (index, claim) in claims.enumerated() {
      lines.append(
        "  - {id: claim-\(index), line: \(claim.line), says: S., figure:"
          + " '\(claim.phrase)', check: figure ≈ CloudMatrix384.npus}")
    }
    for (index, name) in names.enumerated() {
      lines.append(
        "  - {id: name-\(index), line: \(name.line), says: S., figure: {name:"
          + " '\(name.phrase)'}, check: figure is CloudMatrix384 and"
          + " CloudMatrix384.npus > 1}")
    }
    if !unchecked.isEmpty { lines.append("unchecked:") }
    for entry in unchecked {
      lines.append(
        "  - {line: \(entry.line), figure: '\(entry.phrase)', why:"
          + " '\(entry.why)'}")
    }
    let reading = ClaimFileReader(book: .builtIn).read(
      InputFile(name: "c.yaml", text: lines.joined(separator: "\n")))
    #expect(reading.errors == [])
    return Coverage(
      of: reading.value!, in: InputFile(name: "article.txt", text: text),
      book: .builtIn)
  }

  /// Each figure as "line:column surface state".
  private func told(_ coverage: Coverage) -> [String] {
    coverage.items.map { item in
      let state =
        switch item.state {
        case .claimed(let claims): "claimed \(claims.joined(separator: " "))"
        case .unchecked(let why): "unchecked \(why)"
        case .toDo(let why): "to do \(why)"
        case .forgotten: "forgotten"
        case .exempt: "exempt"
        }
      return "\(item.line):\(item.column) \(item.surface) \(state)"
    }
  }

  @Test func `A figure is claimed, unchecked, to do or forgotten`() {
    let text = "About 384 chips and 40 kW.\n그 뒤 12대와 7명.\n"
    #expect(
      told(
        coverage(
          of: text, claims: [(1, "384 chips")],
          unchecked: [(1, "40 kW", "no fact"), (2, "12대", "TODO: check it")]))
        == [
          "1:7 384 chips claimed claim-0", "1:21 40 kW unchecked no fact",
          "2:5 12대 to do TODO: check it", "2:10 7명 forgotten",
        ])
  }

  @Test func `Claims go before reasons, reasons before those to be written`() {
    let text = "It holds 384 chips."
    let phrase = "384 chips"
    #expect(
      told(
        coverage(
          of: text, unchecked: [(1, phrase, "TODO"), (1, phrase, "why")]))
        == ["1:10 384 chips unchecked why"])
    #expect(
      told(
        coverage(
          of: text, claims: [(1, phrase), (1, "holds 384")],
          unchecked: [(1, phrase, "why")]))
        == ["1:10 384 chips claimed claim-0 claim-1"])
  }

  @Test func `An entry has to stand on the line of its figure`() {
    let coverage = coverage(
      of: "7대가 있다.\n7대가 있다.", unchecked: [(2, "7대", "why")])
    #expect(told(coverage) == ["1:1 7대 forgotten", "2:1 7대 unchecked why"])
  }

  @Test func `Two entries of the same words account for two figures`() {
    let text = "5% 늘고 5% 줄었다."
    #expect(
      told(coverage(of: text, unchecked: [(1, "5%", "a")]))
        == ["1:1 5% unchecked a", "1:7 5% forgotten"])
    #expect(
      told(coverage(of: text, unchecked: [(1, "5%", "a"), (1, "5%", "b")]))
        == ["1:1 5% unchecked a", "1:7 5% unchecked b"])
  }

  @Test func `Words around a figure tell which one is meant`() {
    #expect(
      told(
        coverage(
          of: "5% 늘고 5% 줄었다.",
          unchecked: [(1, "5%", "a"), (1, "5% 늘고", "b")]))
        == ["1:1 5% unchecked b", "1:7 5% unchecked a"])
  }

  @Test func `A figure that only ends alike is another one`() {
    let text = "15% went, 2.5% came, 5% left."
    #expect(
      told(coverage(of: text, unchecked: [(1, "5%", "a")]))
        == ["1:1 15% forgotten", "1:11 2.5% forgotten", "1:22 5% unchecked a"])
    #expect(
      told(coverage(of: "3조4000억원, 4000억원", unchecked: [(1, "4000억원", "a")]))
        == ["1:1 3조4000억원 forgotten", "1:11 4000억원 unchecked a"])
  }

  @Test func `What stands in a gap is not quoted`() {
    let text = "12대가 40 kW로 7명을 돕는다."
    #expect(
      told(coverage(of: text, unchecked: [(1, "12대가 … 7명", "a")]))
        == [
          "1:1 12대 unchecked a", "1:6 40 kW forgotten", "1:13 7명 unchecked a",
        ])
  }

  @Test func `One quotation may hold several figures`() {
    #expect(
      told(
        coverage(
          of: "12대와 7명이 왔다.", unchecked: [(1, "12대와 7명", "a")]))
        == ["1:1 12대 unchecked a", "1:6 7명 unchecked a"])
  }

  @Test func `Part of a figure quotes it`() {
    #expect(
      told(
        coverage(
          of: "2025년 7월 26일에 열렸다.", unchecked: [(1, "7월 26일", "a")]))
        == ["1:1 2025년 7월 26일 unchecked a"])
  }

  @Test func `Names need no entry and claims about names account for none`() {
    let coverage = coverage(
      of: "GB200 NVL72 and the second CloudMatrix 384 met.",
      names: [(1, "second CloudMatrix 384")],
      unchecked: [(1, "GB200 NVL72", "a name")])
    #expect(told(coverage) == ["1:21 second forgotten"])
    #expect(coverage.spares.map(\.phrase) == ["GB200 NVL72"])
    #expect(coverage.spares.map(\.place.line) == [5])
  }

  @Test func `The number of a known name is none`() {
    #expect(
      told(coverage(of: "클라우드매트릭스 384는 크다. 384 크다."))
        == ["1:19 384 forgotten"])
  }

  @Test func `Words without a number need no entry but may have one`() {
    let text = "지난해 대부분이 왔다. 2024년에도 왔다."
    #expect(
      told(coverage(of: text, unchecked: [(1, "지난해", "no date")])) == [
        "1:1 지난해 unchecked no date", "1:14 2024년 forgotten",
      ])
  }

  @Test func `Lines end in CR LF as well, and columns count code points`() {
    let coverage = coverage(
      of: "\u{FEFF}값 7대\r\n\r\n😀 12대\r\n",
      unchecked: [(1, "7대", "a"), (3, "12대", "b")])
    #expect(told(coverage) == ["1:3 7대 unchecked a", "3:3 12대 unchecked b"])
  }

  @Test(arguments: ["", "\n", "It has none.\n"])
  func `A text without figures is covered`(text: String) {
    let coverage = coverage(of: text)
    #expect(coverage.items.isEmpty && coverage.open.isEmpty)
  }
}
