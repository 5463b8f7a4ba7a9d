import Input
import Quantities
import Reference
import Testing

/// Days of an event that lasts several.
struct SpanTests {
  @Test(arguments: [
    "5월 12일 부산에서 열린 하버페어에서 로봇이 나왔다.",
    "지난 5월 12일 부산에서 열린 '하버페어' 기간 동안 비가 왔다.",
    "하버페어는 5월 12일 부산에서 열렸다.",
    "5月12日に釜山で開催されたハーバーフェアは盛況だった。",
    "5月12日在釜山举行的港博会很热闹。",
    "The Harbour Fair was held in Busan on May 12.",
    "Visitors filled the Harbour Fair, held in Busan on May 12, 2025.",
    // A day on which it was over is linked too, so that it can be told.
    "5월 15일 부산에서 열린 하버페어에서 로봇이 나왔다.",
  ])
  func `A day on which an event was held is one of its days`(
    text: String
  ) throws {
    let links = try links(text, in: book, on: CalendarDay("2025-05-20"))
    #expect(
      links.map { $0.split(separator: "→").last ?? "" }
        == [" HarbourFair_2025.held"])
  }

  @Test(arguments: [
    // Another event beside its name.
    "5월 12일 서울에서 열린 하버페어 설명회에 기자들이 왔다.",
    "5월 12일 서울에서 열린 하버페어의 설명회에 기자들이 왔다.",
    "5月12日にソウルで開催されたハーバーフェアの説明会。",
    "A meeting on the Harbour Fair was announced on May 12.",
    // Far from its days.
    "3월 2일 부산에서 열린 하버페어에서 로봇이 나왔다.",
    // The fair of another year.
    "2024년 5월 12일 부산에서 열린 하버페어에서 로봇이 나왔다.",
    "하버페어는 5월 12일 부산에서 열릴 예정이다.",
    "5월 12일 열린 회의에서 그는 하버페어를 언급했다.",
  ])
  func `Other days beside its name are none of its days`(text: String) throws {
    #expect(try links(text, in: book, on: CalendarDay("2025-05-20")) == [])
  }

  private let book = ReferenceBook.read(
    [
      InputFile(
        name: "fair.yaml",
        bytes: Array(
          """
          sources:
            S1: {title: The fair, publisher: The fair, date: 2025-01-02, url: "https://example.org"}
          attributes:
            held: [held, 열린, 열렸, 열리, 举行, 開催]
          entities:
            - id: HarbourFair_2025
              kind: event
              names: [Harbour Fair 2025, Harbour Fair, 하버페어, ハーバーフェア, 港博会]
              facts:
                held: {figure: 2025-05-10 to 2025-05-13, source: S1, evidence: primary}
          """.utf8))
    ], onto: .builtIn, figures: .standard
  ).value
}
